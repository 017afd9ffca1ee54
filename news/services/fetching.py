"""Fetching a page or a feed politely: robots.txt, turns, redirects hop by hop, and what failed why."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

from django.conf import settings
from django.utils import timezone
from protego import Protego

from core.outbound import (
    AddressRefused,
    Answer,
    BodyTooLarge,
    Limits,
    OutboundError,
    host_of,
    parsed,
    redirect_target,
    request_once,
)
from news.choices import SetAside
from news.errors import FetchFailed
from news.models import Host
from news.services.hosts import SHORT_WAIT_SECONDS, Turn, patience_asked, turn_end, turn_take

ROBOT_NAME = "CorpusDocketBot"

MAX_REDIRECTS = 5
# For the host that a redirect leads to: less work is lost by waiting than by coming back.
HOP_PATIENCE_SECONDS = 3.0

PAGE_BYTES = 8_000_000
FEED_BYTES = 20_000_000
ROBOTS_BYTES = 512_000  # https://www.rfc-editor.org/rfc/rfc9309#section-2.5 asks for 500 KiB
ROBOTS_KEPT = timedelta(hours=24)  # at most: section 2.4
ROBOTS_RETRY = timedelta(minutes=15)
LONGEST_CRAWL_DELAY_SECONDS = 30.0

_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS})
_PATIENCE = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
# Statuses below 500 that may be otherwise next time.
_PASSING = frozenset(
    {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How to ask: with which headers, how large an answer, how long to wait for a turn."""

    headers: Mapping[str, str]
    max_bytes: int = PAGE_BYTES
    patience_seconds: float = SHORT_WAIT_SECONDS
    asks_robots: bool = True


def robot_line() -> str:
    """Give the name and address by which servers know us."""
    return f"{ROBOT_NAME}/1.0 (+{settings.SITE_URL}/method/)"


def fetch(url: str, manner: Manner) -> Answer:
    """Fetch an address and whatever it redirects to; the answer is 2xx or 304.

    Raises FetchDeferred while the host is busy, and FetchFailed, which tells whether trying again
    can help.
    """
    target = url
    deadline = time.monotonic() + manner.patience_seconds + settings.FETCH_TIMEOUT_SECONDS
    for hop in range(MAX_REDIRECTS + 1):
        patience = max(manner.patience_seconds, HOP_PATIENCE_SECONDS if hop else 0.0)
        answer = _hop(target, manner, asked=url, patience_seconds=patience, deadline=deadline)
        try:
            following = redirect_target(answer)
        except AddressRefused as error:
            raise FetchFailed(SetAside.REFUSED, str(error), permanent=True) from error
        if following is None:
            _refuse_status(answer)
            return answer
        target = following
    raise FetchFailed(
        SetAside.UNREACHABLE, f"redirected more than {MAX_REDIRECTS} times", permanent=True
    )


def _hop(
    url: str, manner: Manner, *, asked: str, patience_seconds: float, deadline: float
) -> Answer:
    with _failures():
        host = host_of(url)
        headers = manner.headers if host == host_of(asked) else _public(manner.headers)
    turn = turn_take(host, patience_seconds=patience_seconds)
    pause = 0.0
    try:
        with _failures():
            if manner.asks_robots:
                pause = _heed_robots(url, turn, deadline)
            answer = request_once(
                url,
                headers={"User-Agent": robot_line(), **headers},
                limits=_limits(manner.max_bytes, deadline),
                allowed=settings.FETCH_ALLOW_HOSTS,
            )
        if answer.status in _PATIENCE:
            pause = max(pause, patience_asked(answer.headers))
    finally:
        turn_end(turn, pause_seconds=pause)
    return answer


def _public(headers: Mapping[str, str]) -> dict[str, str]:
    """Leave out what another host than the one asked must not learn."""
    return {name: value for name, value in headers.items() if name != "Authorization"}


@contextmanager
def _failures() -> Iterator[None]:
    """Say of each way to fail whether it is for good."""
    try:
        yield
    except AddressRefused as error:
        raise FetchFailed(SetAside.REFUSED, str(error), permanent=True) from error
    except BodyTooLarge as error:
        raise FetchFailed(SetAside.TOO_LARGE, str(error), permanent=True) from error
    except OutboundError as error:
        raise FetchFailed(SetAside.UNREACHABLE, str(error), permanent=error.permanent) from error


def _refuse_status(answer: Answer) -> None:
    status = answer.status
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES or status == HTTPStatus.NOT_MODIFIED:
        return
    message = f"the server answered {status}"
    if status in _GONE:
        raise FetchFailed(SetAside.GONE, message, permanent=True)
    passing = status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _PASSING
    wait = patience_asked(answer.headers) if status in _PATIENCE else 0.0
    retry_at = timezone.now() + timedelta(seconds=wait) if wait else None
    raise FetchFailed(SetAside.UNREACHABLE, message, permanent=not passing, retry_at=retry_at)


def _limits(max_bytes: int, deadline: float) -> Limits:
    """Give the limits of one request; those of a whole chain end at its deadline."""
    left = min(deadline - time.monotonic(), settings.FETCH_TIMEOUT_SECONDS)
    usual = Limits()
    return Limits(
        connect_seconds=min(usual.connect_seconds, max(left, 0.0)),
        read_seconds=min(usual.read_seconds, max(left, 0.0)),
        total_seconds=left,
        max_bytes=max_bytes,
    )


def _heed_robots(url: str, turn: Turn, deadline: float) -> float:
    """Refuse what robots.txt forbids; give the pause it asks for, in seconds."""
    row = Host.objects.get(name=turn.host)
    if row.robots_until is None or row.robots_until <= timezone.now():
        _read_robots(url, row, deadline)
        time.sleep(turn.pause_seconds)
    rules = _rules(row)
    if rules is None:
        return 0.0
    if not rules.can_fetch(url, ROBOT_NAME):
        raise FetchFailed(SetAside.ROBOTS, "robots.txt forbids this address", permanent=True)
    return min(float(rules.crawl_delay(ROBOT_NAME) or 0.0), LONGEST_CRAWL_DELAY_SECONDS)


def _rules(row: Host) -> Protego | None:
    """Give what robots.txt says; None where there is none, which allows everything."""
    return Protego.parse(row.robots) if row.robots else None


def _read_robots(url: str, row: Host, deadline: float) -> None:
    """Read robots.txt anew and keep it; raises FetchFailed while it cannot be read.

    One that is refused or missing allows everything, one whose server fails allows nothing
    (https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1); what was read before holds meanwhile.
    """
    answer, problem = _robots_answer(url, deadline)
    if (
        answer is None
        or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        or (answer.status == HTTPStatus.TOO_MANY_REQUESTS)
    ):
        if row.robots_status:
            row.robots_until = timezone.now() + ROBOTS_RETRY
            row.save(update_fields=["robots_until"])
            return
        said = f"answered {answer.status}" if answer else f"could not be read: {problem}"
        raise FetchFailed(SetAside.UNREACHABLE, f"robots.txt {said}", permanent=False)
    is_there = HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES
    row.robots = answer.body.decode("utf-8", "replace").replace("\x00", "") if is_there else ""
    row.robots_status = answer.status
    row.robots_until = timezone.now() + ROBOTS_KEPT
    row.save(update_fields=["robots", "robots_status", "robots_until"])


def _robots_answer(url: str, deadline: float) -> tuple[Answer | None, str]:
    target = str(parsed(url).join("/robots.txt"))
    try:
        for _hop_number in range(MAX_REDIRECTS + 1):
            answer = request_once(
                target,
                headers={"User-Agent": robot_line()},
                limits=_limits(ROBOTS_BYTES, deadline),
                allowed=settings.FETCH_ALLOW_HOSTS,
            )
            following = redirect_target(answer)
            if following is None:
                return answer, ""
            target = following
    except BodyTooLarge as error:
        return None, str(error)
    except AddressRefused:
        raise
    except OutboundError as error:
        return None, str(error)
    # Too many redirects count as a robots.txt that is not there.
    return Answer(target, HTTPStatus.NOT_FOUND), ""
