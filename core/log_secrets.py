"""Secrets stay out of the logs, wherever they would get into a line."""

from collections.abc import Iterable

from structlog.typing import EventDict, Processor, WrappedLogger

HIDDEN = "********"
# What Django and Celery put beside a line: objects whose text may hold an address.
NAMED = ("event", "request", "data")


def hide(secrets: Iterable[str]) -> Processor:
    """Give a step of logging that replaces each of the secrets in a line."""
    known = [secret for secret in secrets if secret]

    def hidden(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
        for name in NAMED:
            if name in line:
                text = str(line[name])
                for secret in known:
                    if secret in text:
                        line[name] = text = text.replace(secret, HIDDEN)
        return line

    return hidden
