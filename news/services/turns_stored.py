"""Turns at hosts as rows of the database: all of them without Redis, and the last word beside it.

What a row says holds whoever asks, so that workers that have lost Redis, and those that have not,
never ask one host together.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from news.models import Host

# How soon to look again while a request is under way.
BUSY_LOOK_SECONDS = 0.05
LEAST_SECONDS = 0.001
# A turn whose worker died ends a little after its request had to.
MARGIN_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to send one host a request; ended by ``turn_end``."""

    host: str
    token: str
    begun_at: datetime
    pause_seconds: float


def turn_new(host: str) -> Turn:
    """Make the turn that is being asked for; it is nobody's yet."""
    return Turn(host, uuid4().hex, timezone.now(), settings.FETCH_DELAY_SECONDS)


def longest_turn_seconds() -> float:
    """Give how long a turn holds whose worker never ends it."""
    return float(settings.FETCH_TIMEOUT_SECONDS) + MARGIN_SECONDS


def promise_seconds() -> float:
    """Give how far apart the turns are that are promised to those who wait."""
    return max(float(settings.FETCH_DELAY_SECONDS), BUSY_LOOK_SECONDS)


@transaction.atomic
def stored_take(host: str, patience_seconds: float) -> Turn | datetime | float:
    """Take the turn; or give the seconds to wait for it, or when another is promised."""
    Host.objects.get_or_create(name=host)
    row = Host.objects.select_for_update().get(name=host)
    now = timezone.now()
    turn = turn_new(host)
    if max(row.busy_until, row.next_at) <= now and stored_claim(turn) == 0:
        return turn
    wait_seconds = _wait_seconds(row, now)
    if wait_seconds <= patience_seconds:
        return wait_seconds
    pause = timedelta(seconds=promise_seconds())
    row.last_turn_at = max(row.last_turn_at, row.next_at, now) + pause
    row.save(update_fields=["last_turn_at"])
    return row.last_turn_at


def stored_claim(turn: Turn) -> float:
    """Note a turn in its row, by one statement; or give the seconds until to ask again."""
    now = timezone.now()
    free = Host.objects.filter(name=turn.host, busy_until__lte=now, next_at__lte=now)
    values = {
        "busy_until": now + timedelta(seconds=longest_turn_seconds()),
        "busy_token": turn.token,
        "next_at": now + timedelta(seconds=turn.pause_seconds),
    }
    if free.update(**values):
        return 0.0
    fresh = {"busy_until": now, "next_at": now, "last_turn_at": now}
    row, is_new = Host.objects.get_or_create(name=turn.host, defaults=fresh)
    if is_new and free.filter(pk=row.pk).update(**values):
        return 0.0
    return _wait_seconds(row, now)


def _wait_seconds(row: Host, now: datetime) -> float:
    """Give when to ask again: a request under way mostly ends long before it must."""
    look = BUSY_LOOK_SECONDS if row.busy_until > now else LEAST_SECONDS
    return max((row.next_at - now).total_seconds(), look)


def stored_end(turn: Turn, pause_seconds: float, rest_seconds: float) -> None:
    """End a turn in its row; the pause counts from its beginning, the rest from now."""
    now = timezone.now()
    next_at = max(
        turn.begun_at + timedelta(seconds=pause_seconds), now + timedelta(seconds=rest_seconds)
    )
    Host.objects.filter(name=turn.host, busy_token=turn.token).update(
        busy_until=now, busy_token="", next_at=next_at
    )
