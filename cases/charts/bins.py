"""Time cut into bins: months, quarters or years, and sparse early years as one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

# A bar under 8 px can be neither seen apart nor hit: at 1,000 px of plot that is 120 bars.
MOST_BARS = 120
# Early years that together hold at most this share of the events become one bar: a few old disputes would otherwise
# press the present into a corner.
EARLY_SHARE = 0.04
EARLY_LEAST_YEARS = 2


class BinMonths(IntEnum):
    """How many months one bar stands for."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


class MonthCount(NamedTuple):
    """How many events of one mark family fall in a month (its first day)."""

    month: date
    family: str
    number: int


@dataclass(frozen=True, slots=True)
class Bin:
    """The days that one bar counts, both ends included."""

    first: date
    last: date
    label: str


def early_year(counts: Sequence[MonthCount]) -> int | None:
    """The last of the early years to be drawn as one bar; none where they are few or weigh enough."""
    by_year: defaultdict[int, int] = defaultdict(int)
    for c in counts:
        by_year[c.month.year] += c.number
    most = sum(by_year.values()) * EARLY_SHARE
    first, until, early = min(by_year), None, 0
    for year in range(first, max(by_year)):
        early += by_year.get(year, 0)
        if early > most:
            break
        until = year
    return until if until is not None and until - first + 1 >= EARLY_LEAST_YEARS else None


def bin_size(first: date, last: date) -> BinMonths:
    """The finest bins that keep the bars wide enough to see."""
    years = last.year - first.year + 1
    for size in (BinMonths.MONTH, BinMonths.QUARTER):
        if years * 12 // size <= MOST_BARS:
            return size
    return BinMonths.YEAR


def bins_between(first: date, last: date, *, bin_months: BinMonths) -> tuple[Bin, ...]:
    """The bins from January of the first year to the one that holds `last`."""
    return _bins(first, last, bin_months, get_language())


@lru_cache(maxsize=256)
def _bins(first: date, last: date, bin_months: BinMonths, language: str | None) -> tuple[Bin, ...]:
    count = _bin_index(last, first_year=first.year, bin_months=bin_months) + 1
    starts = [_month_after(date(first.year, 1, 1), i * bin_months) for i in range(count + 1)]
    return tuple(
        Bin(start, after - timedelta(days=1), _label(start, bin_months, language))
        for start, after in pairwise(starts)
    )


def early_bin(first_year: int, last_year: int) -> Bin:
    return Bin(date(first_year, 1, 1), date(last_year, 12, 31), f"{first_year}–{last_year}")


def _month_after(month: date, months: int) -> date:
    years, index = divmod(month.month - 1 + months, 12)
    return date(month.year + years, index + 1, 1)


def _bin_index(day: date, *, first_year: int, bin_months: BinMonths) -> int:
    return ((day.year - first_year) * 12 + day.month - 1) // bin_months


@lru_cache(maxsize=4096)
def _label(first: date, bin_months: BinMonths, _language: str | None) -> str:
    if bin_months is BinMonths.YEAR:
        return str(first.year)
    if bin_months is BinMonths.MONTH:
        return date_format(first, "F Y")
    quarter = (first.month + 2) // 3
    return gettext("%(year)s, quarter %(quarter)s") % {"year": first.year, "quarter": quarter}
