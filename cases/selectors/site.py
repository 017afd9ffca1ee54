"""What the site says of itself: the version, age and size of its data."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db.models import Max

from cases.models import Case, DataVersion
from core.statements import row_of

# Asked several times for every page: making the statement anew would take longer than answering it.
_NEWEST = f"SELECT number, stamp FROM {DataVersion._meta.db_table} WHERE id = 1"  # noqa: S608
# The newest write as a page that is being made found it; outside of one, nothing.
_held: ContextVar[tuple[int, str] | None] = ContextVar("newest_write", default=None)
# How long a figure nobody asks for again is kept.
KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """The footer: which data a page was made from."""

    data_version: int
    data_as_of: date | None
    case_count: int
    url_method: str = "/method/"


def data_version() -> int:
    """Give the number of the newest write."""
    return data_newest()[0]


def data_stamp() -> str:
    """Give the stamp of the newest write, under which figures are kept.

    Unlike the number it is never given twice, not even to a write in place of one taken back.
    """
    return data_newest()[1]


def data_newest() -> tuple[int, str]:
    """Give the number and the stamp of the newest write: one query, or none within ``data_held``."""
    held = _held.get()
    if held is not None:
        return held
    row = row_of(_NEWEST)
    return (int(row[0]), str(row[1])) if row else (0, "")


@contextmanager
def data_held(newest: tuple[int, str]) -> Iterator[None]:
    """Take this for the newest write in the block, which must only read.

    A page is made from many figures: all of them then rest on one write, asked for once.
    """
    token = _held.set(newest)
    try:
        yield
    finally:
        _held.reset(token)


def site_facts() -> SiteFacts:
    """Read the facts of the footer: one query, and two more after each write."""
    version, stamp = data_newest()
    key = f"site-facts:{stamp}"
    cached: tuple[date | None, int] | None = cache.get(key)
    if cached is None:
        as_of = Case.objects.aggregate(newest=Max("status_as_of_earliest"))["newest"]
        cached = (as_of, Case.objects.count())
        cache.set(key, cached, timeout=KEPT_SECONDS)
    return SiteFacts(version, *cached)
