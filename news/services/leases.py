"""Claiming rows that are work, so that each is done by one worker at a time.

A claim is one UPDATE whose row count tells who won. What a worker finds out is stored only while its
claim holds: ``lease_keep`` is part of the same transaction.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

from django.conf import settings
from django.db.models import F, Model, QuerySet
from django.utils import timezone

from news.errors import LeaseLost
from news.models.work import Work

Row = TypeVar("Row", bound=Work)

# A message may arrive this much before its time: clocks and timers are not exact.
EARLY = timedelta(milliseconds=250)


def lease_length() -> timedelta:
    """Give how long a claim holds: longer than any one stage takes, as its time limits see to."""
    return timedelta(seconds=settings.NEWS_LEASE_SECONDS)


def lease_take(rows: QuerySet[Row], pk: int) -> Row | None:
    """Claim a row and give it as it stands, or None if it is somebody else's or not its time."""
    now = timezone.now()
    token = uuid4().hex
    taken = rows.filter(pk=pk, lease_until__lte=now, not_before__lte=now + EARLY).update(
        lease_until=now + lease_length(),
        lease_token=token,
        queued_until=now,
        attempts=F("attempts") + 1,
    )
    if not taken:
        return None
    row = rows.model._default_manager.get(pk=pk)
    return row if row.lease_token == token else None


def lease_keep(row: Work, **values: Any) -> None:
    """Store values of a row while its claim holds, and extend the claim; raises LeaseLost."""
    _store(row, {"lease_until": timezone.now() + lease_length(), **values})


def lease_release(row: Work, **values: Any) -> None:
    """Store values of a row and give it up; raises LeaseLost where somebody else has it by now."""
    _store(row, {"lease_until": timezone.now(), **values})


def _store(row: Work, values: dict[str, Any]) -> None:
    model: type[Model] = type(row)
    held = model._default_manager.filter(pk=row.pk, lease_token=row.lease_token)
    if not held.update(**values):
        raise LeaseLost(f"{model.__name__} {row.pk} was taken over by another worker")
    for name, value in values.items():
        setattr(row, name, value)


def queue_mark(due: QuerySet[Any], pks: Sequence[int], *, until: datetime) -> list[int]:
    """Note that messages for these rows are with the broker; give those that still were due."""
    return [pk for pk in pks if due.filter(pk=pk).update(queued_until=until)]
