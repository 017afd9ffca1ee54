"""Asking the site as a server would, below Django's own client: any path, query, header and body."""

import io
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote_to_bytes

from django.core.signals import got_request_exception, request_finished, request_started
from django.db import close_old_connections

from config.wsgi import application

SITE_HOST = "127.0.0.1"
CSRF = "q" * 32
# Of the processor, in the thread that answers: a busy machine is no failure.
PATIENCE_SECONDS = 1.0
TRIES = 2


@dataclass(frozen=True, slots=True)
class Ask:
    """One request; the path and the query are percent-encoded, as they travel."""

    kind: str
    path: str
    query: str = ""
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    content_type: str = ""
    # The session of whoever asks; its forms carry their token.
    session: str = ""

    def __str__(self) -> str:
        told = f"{self.method} {self.path}{'?' if self.query else ''}{self.query}"
        extra = [f"{name}: {value}" for name, value in self.headers.items()]
        if self.body or self.content_type:
            extra.append(f"{self.content_type} {self.body[:120]!r} ({len(self.body)} bytes)")
        if self.session:
            extra.append("signed in")
        return " | ".join(shortened(part) for part in (told, *extra))


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and how it came about."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    seconds: float
    fault: str

    def header(self, name: str) -> str:
        """Give the first header of a name."""
        return next((v for n, v in self.headers if n.lower() == name.lower()), "")

    @property
    def is_page(self) -> bool:
        """Tell whether a browser would show it as a page."""
        return self.header("Content-Type").startswith("text/html")


def shortened(text: str, most: int = 300) -> str:
    """Give the beginning of a long text, and its length."""
    return text if len(text) <= most else f"{text[:most]}… ({len(text)} characters)"


def answered(ask: Ask) -> Answer:
    """Ask; where that took too long, ask again: the first may have read what is kept from then on."""
    answer = _once(ask)
    for _time in range(TRIES - 1):
        if answer.seconds <= PATIENCE_SECONDS:
            break
        again = _once(ask)
        answer = replace(answer, seconds=min(answer.seconds, again.seconds))
    return answer


def _once(ask: Ask) -> Answer:
    told: list[Any] = [0, ()]

    def start_response(status: str, headers: list[tuple[str, str]], *_more: Any) -> Any:
        told[:] = [int(status.split()[0]), tuple(headers)]

    body = b""
    with faults() as found, connections_kept():
        begun = time.thread_time()
        try:
            response: Any = application(environ(ask), start_response)
            try:
                body = b"".join(response)
            finally:
                if hasattr(response, "close"):
                    response.close()
        except Exception:  # noqa: BLE001  # whatever it is, a server would have to answer for it
            found.append(traceback.format_exc())
        seconds = time.thread_time() - begun
    return Answer(told[0], told[1], body, seconds, found[-1] if found else "")


@contextmanager
def connections_kept() -> Iterator[None]:
    """Leave the connection open at a request's end: around it may be a test's transaction."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)


@contextmanager
def faults() -> Iterator[list[str]]:
    """Gather the tracebacks of what no view has caught."""
    found: list[str] = []

    def note(**_signal: Any) -> None:
        found.append("".join(traceback.format_exception(*sys.exc_info())))

    got_request_exception.connect(note)
    try:
        yield found
    finally:
        got_request_exception.disconnect(note)


def environ(ask: Ask) -> dict[str, Any]:
    """Write a request as WSGI has it."""
    made: dict[str, Any] = {
        "REQUEST_METHOD": ask.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(ask.path).decode("latin-1"),
        "QUERY_STRING": ask.query,
        "SERVER_NAME": SITE_HOST,
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": SITE_HOST,
        "CONTENT_TYPE": ask.content_type,
        "CONTENT_LENGTH": str(len(ask.body)) if ask.body else "",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(ask.body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    if ask.session:
        made["HTTP_COOKIE"] = f"sessionid={ask.session}; csrftoken={CSRF}"
        made["HTTP_X_CSRFTOKEN"] = CSRF
    for name, value in ask.headers.items():
        key = name.upper().replace("-", "_")
        made[key if key in ("CONTENT_LENGTH", "REMOTE_ADDR") else f"HTTP_{key}"] = value
    return made
