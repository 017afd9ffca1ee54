"""Turns at a host: one request at a time among all workers, with pauses between.

Where there is a Redis, it says whose turn it is, and the host's row has the last word; without one,
or while it is gone, the rows alone do. Who comes too early is promised a later turn of its own, so
that a thousand articles of one host wait in line instead of knocking all at once.
"""

import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import redis
import structlog
from django.conf import settings
from django.utils import timezone

from news.errors import FetchDeferred
from news.services.turns_shared import shared_end, shared_take
from news.services.turns_stored import (
    BUSY_LOOK_SECONDS,
    Turn,
    stored_claim,
    stored_end,
    stored_take,
    turn_new,
)

__all__ = ["SHORT_WAIT_SECONDS", "Turn", "patience_asked", "turn_end", "turn_take"]

log = structlog.get_logger(__name__)

# Shorter waits are waited out; for longer ones the worker does something else meanwhile.
SHORT_WAIT_SECONDS = 0.3
# A host that asks for more patience than this is asked again anyway.
LONGEST_WAIT = timedelta(hours=24)


def turn_take(host: str, *, patience_seconds: float = SHORT_WAIT_SECONDS) -> Turn:
    """Take the next turn at a host, waiting for it as long as the patience lasts.

    Raises FetchDeferred with the time of a turn promised to the caller.
    """
    give_up_at = time.monotonic() + patience_seconds
    take = _shared_take if settings.REDIS_URL else stored_take
    while True:
        try:
            found = take(host, give_up_at - time.monotonic())
        except redis.RedisError as error:
            log.warning("turns go by the database", host=host, reason=type(error).__name__)
            take = stored_take
            continue
        if isinstance(found, Turn):
            return found
        if isinstance(found, datetime):
            raise FetchDeferred(found, f"{host} is asked for another page first")
        time.sleep(found)


def turn_end(turn: Turn, *, pause_seconds: float = 0.0) -> None:
    """End a turn; the next request is made after the pause, which is never shorter than ours."""
    pause = max(pause_seconds, turn.pause_seconds)
    # Half a pause after a slow answer: its server had work enough.
    rest_seconds = max(pause_seconds, turn.pause_seconds / 2)
    stored_end(turn, pause, rest_seconds)
    if settings.REDIS_URL:
        _shared_end(turn, pause, rest_seconds)


def _shared_take(host: str, patience_seconds: float) -> Turn | datetime | float:
    """Take the turn by Redis and the row, in this order; raises redis.RedisError."""
    turn = turn_new(host)
    said, seconds = shared_take(turn, patience_seconds)
    if said == "wait":
        return seconds
    if said == "promised":
        return timezone.now() + timedelta(seconds=seconds)
    # Redis may be new and know nothing, and a worker that cannot reach it goes by the rows.
    left_seconds = stored_claim(turn)
    if left_seconds == 0:
        return turn
    _shared_end(turn, 0.0, left_seconds)
    return min(left_seconds, BUSY_LOOK_SECONDS)  # then Redis knows what the row knows


def _shared_end(turn: Turn, pause_seconds: float, rest_seconds: float) -> None:
    """End a turn in Redis too; where it is gone, the turn runs out there, and the row is right."""
    try:
        shared_end(turn, pause_seconds, rest_seconds)
    except redis.RedisError as error:
        log.warning("a turn runs out in Redis", host=turn.host, reason=type(error).__name__)


def patience_asked(headers: Mapping[str, str]) -> float:
    """Read Retry-After in seconds, 0 where there is none, a day at most.

    https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
    """
    text = headers.get("retry-after", "").strip()
    if text.isdecimal():
        seconds = float(text[:9])
    else:
        try:
            until = parsedate_to_datetime(text)
        except ValueError:
            return 0.0
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        seconds = (until - timezone.now()).total_seconds()
    return min(max(seconds, 0.0), LONGEST_WAIT.total_seconds())
