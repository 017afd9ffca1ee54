"""What the site says of itself: the version, age and size of its data."""

from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db.models import Max

from cases.models import Case, DataVersion

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
    row = DataVersion.objects.filter(pk=1).values_list("number", flat=True).first()
    return row or 0


def data_stamp() -> str:
    """Give the stamp of the newest write, under which figures are kept.

    Unlike the number it is never given twice, not even to a write in place of one taken back.
    """
    return DataVersion.objects.filter(pk=1).values_list("stamp", flat=True).first() or ""


def site_facts() -> SiteFacts:
    """Read the facts of the footer: one query, and two more after each write."""
    row = DataVersion.objects.filter(pk=1).values_list("number", "stamp").first()
    version, stamp = row or (0, "")
    key = f"site-facts:{stamp}"
    cached: tuple[date | None, int] | None = cache.get(key)
    if cached is None:
        as_of = Case.objects.aggregate(newest=Max("status_as_of_earliest"))["newest"]
        cached = (as_of, Case.objects.count())
        cache.set(key, cached, timeout=KEPT_SECONDS)
    return SiteFacts(version, *cached)
