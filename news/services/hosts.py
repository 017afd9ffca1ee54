"""Turns at a host: one request at a time among all workers, with pauses between.

A turn is taken by one locked row. Who comes too early is promised a later turn of its own, so that a
thousand articles of one host wait in line instead of knocking all at once.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from news.errors import FetchDeferred
from news.models import Host

# Shorter waits are waited out; for longer ones the worker does something else meanwhile.
SHORT_WAIT_SECONDS = 0.3
# How soon to look again while a request is under way.
BUSY_LOOK_SECONDS = 0.05
# A turn whose worker died ends a little after its request had to.
MARGIN_SECONDS = 2.0
# A host that asks for more patience than this is asked again anyway.
LONGEST_WAIT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to send one host a request; ended by ``turn_end``."""

    host: str
    token: str
    begun_at: datetime
    pause_seconds: float


def turn_take(host: str, *, patience_seconds: float = SHORT_WAIT_SECONDS) -> Turn:
    """Take the next turn at a host, waiting for it as long as the patience lasts.

    Raises FetchDeferred with the time of a turn promised to the caller.
    """
    give_up_at = time.monotonic() + patience_seconds
    while True:
        found = _take(host, give_up_at - time.monotonic())
        if isinstance(found, Turn):
            return found
        if isinstance(found, datetime):
            raise FetchDeferred(found, f"{host} is asked for another page first")
        time.sleep(found)


@transaction.atomic
def _take(host: str, patience_seconds: float) -> Turn | datetime | float:
    """Take the turn; or give the seconds to wait for it, or when another is promised."""
    Host.objects.get_or_create(name=host)
    row = Host.objects.select_for_update().get(name=host)
    now = timezone.now()
    if max(row.busy_until, row.next_at) <= now:
        return _taken(row, now)
    # A request under way mostly ends long before it must.
    wait_seconds = max((row.next_at - now).total_seconds(), BUSY_LOOK_SECONDS)
    if wait_seconds <= patience_seconds:
        return wait_seconds
    pause = max(settings.FETCH_DELAY_SECONDS, BUSY_LOOK_SECONDS)
    row.last_turn_at = max(row.last_turn_at, row.next_at, now) + timedelta(seconds=pause)
    row.save(update_fields=["last_turn_at"])
    return row.last_turn_at


def _taken(row: Host, now: datetime) -> Turn:
    turn = Turn(row.name, uuid4().hex, now, settings.FETCH_DELAY_SECONDS)
    longest = settings.FETCH_TIMEOUT_SECONDS + MARGIN_SECONDS
    row.busy_until = now + timedelta(seconds=longest)
    row.busy_token = turn.token
    row.next_at = now + timedelta(seconds=turn.pause_seconds)
    row.save(update_fields=["busy_until", "busy_token", "next_at"])
    return turn


def turn_end(turn: Turn, *, pause_seconds: float = 0.0) -> None:
    """End a turn; the next request is made after the pause, which is never shorter than ours."""
    now = timezone.now()
    # Half a pause after a slow answer: its server had work enough.
    rest = max(pause_seconds, turn.pause_seconds / 2)
    next_at = max(
        turn.begun_at + timedelta(seconds=max(turn.pause_seconds, pause_seconds)),
        now + timedelta(seconds=rest),
    )
    Host.objects.filter(name=turn.host, busy_token=turn.token).update(
        busy_until=now, busy_token="", next_at=next_at
    )


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
