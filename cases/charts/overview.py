"""Geometry of the overview: events per month, quarter or year, as stacked bars.

Across, everything is in percent of the plot's width, so that the drawing fills any screen with its letters unscaled;
down, in pixels. Reads nothing and knows no address: the caller says what each bin links to.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import get_language, ngettext

from cases.charts.bins import (
    Bin,
    BinMonths,
    MonthCount,
    bin_size,
    bins_between,
    early_bin,
    early_year,
)
from cases.charts.marks import FAMILIES, Family

__all__ = [
    "Bar",
    "Bin",
    "BinMonths",
    "MonthCount",
    "Overview",
    "Segment",
    "Span",
    "Tick",
    "YearRule",
    "overview_build",
]

TOP = 18  # room for the read-out above the highest bar
PLOT_HEIGHT = 128
HEIGHT = TOP + PLOT_HEIGHT + 20  # and for the years below
# A year's label takes some 40 px: 8 fit a phone's plot, 24 a desktop's.
LABELS_NARROW = 8
LABELS_WIDE = 24
# Beyond so many per cent of the width, one would be cut off on a phone, or on a page.
LAST_NARROW, LAST_WIDE = 88.0, 95.0
GAP = 0.18  # of a bin's width, left free between bars
EARLY_SLOT = 10.0  # per cent of the width, room for its label
_PLACES = {family.key: place for place, family in enumerate(FAMILIES)}


class Segment(NamedTuple):
    """One family's part of a bar."""

    family: Family
    number: int
    y: float
    height: float


class Bar(NamedTuple):
    """One bin drawn: its slot, its bar, its link and its figures."""

    bin: Bin
    slot_x: float
    slot_width: float
    x: float
    width: float
    total: int
    segments: tuple[Segment, ...]
    url: str
    label: str
    is_selected: bool

    @property
    def readout_x(self) -> float:
        """Where the figure stands: at the bar's left in the left half, at its right in the right one."""
        return self.slot_x + self.slot_width if self.reads_leftward else self.slot_x

    @property
    def reads_leftward(self) -> bool:
        return self.slot_x > 50

    @property
    def figures(self) -> tuple[int, ...]:
        """The count of each family, in the legend's order, zeros included."""
        counts = {segment.family.key: segment.number for segment in self.segments}
        return tuple(counts.get(family.key, 0) for family in FAMILIES)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the plot and its count."""

    y: float
    value: int


@dataclass(frozen=True, slots=True)
class YearRule:
    """Where a year begins. `label` is blank where labels would touch; `wide_only` ones are dropped on a phone."""

    x: float
    label: str
    wide_only: bool
    is_early: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """The chosen days, as a part of the width."""

    x: float
    width: float

    @property
    def end(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the partial draws, and the same figures as rows of a table."""

    bin_months: BinMonths
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    years: tuple[YearRule, ...]
    families: tuple[Family, ...]
    span: Span | None
    total: int
    top: int = TOP
    base: int = TOP + PLOT_HEIGHT
    plot_height: int = PLOT_HEIGHT
    height: int = HEIGHT
    year_y: int = HEIGHT - 4

    @property
    def is_empty(self) -> bool:
        return not self.total

    @property
    def rows(self) -> tuple[Bar, ...]:
        """The bars that count something, for the table."""
        return tuple(bar for bar in self.bars if bar.total)

    @property
    def table_families(self) -> tuple[Family, ...]:
        return FAMILIES


def overview_build(
    counts: Sequence[MonthCount],
    *,
    bin_url: Callable[[Bin], str],
    selected: tuple[date | None, date | None] | None = None,
) -> Overview:
    """The overview of counted months, of which `selected` are marked.

    Bars are months, quarters over ten years and years over thirty; sparse early years are one bar.
    """
    counted = [c for c in counts if c.number > 0]
    if not counted:
        return Overview(BinMonths.MONTH, (), (), (), (), None, 0)
    early_until = early_year(counted)
    first = min(c.month for c in counted)
    last = max(c.month for c in counted)
    start = date(early_until + 1 if early_until else first.year, 1, 1)
    bin_months = bin_size(start, last)
    bins = bins_between(start, last, bin_months=bin_months)
    if early_until:
        bins = (early_bin(first.year, early_until), *bins)
    by_bin = _counts_by_bin(counted, bins)
    highest = max(map(sum, by_bin.values()))
    slots = slots_of(bins, has_early=early_until is not None)
    bars = _bars(bins, slots, by_bin, highest=highest, bin_url=bin_url, selected=selected)
    present = {c.family for c in counted}
    return Overview(
        bin_months=bin_months,
        bars=bars,
        ticks=tuple(Tick(_y(value, highest), value) for value in tick_values(highest)),
        years=year_rules(bins, slots, has_early=early_until is not None),
        families=tuple(family for family in FAMILIES if family.key in present),
        span=_span(bars) if selected else None,
        total=sum(c.number for c in counted),
    )


def tick_values(highest: int) -> tuple[int, ...]:
    """Round counts from 0 up to at most `highest`, in up to four steps of 1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if highest // step <= 4:
                return tuple(range(0, highest + 1, step))
        power *= 10


def slots_of(bins: Sequence[Bin], *, has_early: bool) -> tuple[tuple[float, float], ...]:
    """Where each bin's slot begins and how wide it is; the early years' slot is wider, for its label."""
    return _slots(len(bins), has_early)


@lru_cache(maxsize=512)
def _slots(number: int, has_early: bool) -> tuple[tuple[float, float], ...]:
    if not has_early:
        return tuple((_percent(i, number), round(100 / number, 3)) for i in range(number))
    width = (100 - EARLY_SLOT) / (number - 1)
    later = ((round(EARLY_SLOT + i * width, 3), round(width, 3)) for i in range(number - 1))
    return ((0.0, EARLY_SLOT), *later)


@lru_cache(maxsize=512)
def _lefts(slots: tuple[tuple[float, float], ...]) -> tuple[float, ...]:
    """Where in each slot the bar begins."""
    return tuple(round(x + slots[-1][1] * GAP / 2, 3) for x, _width in slots)


def year_rules(
    bins: Sequence[Bin], slots: Sequence[tuple[float, float]], *, has_early: bool
) -> tuple[YearRule, ...]:
    """A rule at each new year, labelled as densely as a phone and a desktop allow."""
    starts = [
        (x, b.first.year) for (x, _), b in zip(slots, bins, strict=True) if b.first.month == 1
    ]
    early = (
        (YearRule(0.0, f"–{bins[0].last.year}", wide_only=False, is_early=True),)
        if has_early
        else ()
    )
    starts = starts[len(early) :]
    wide = -(-len(starts) // LABELS_WIDE)
    narrow = -(-len(starts) // LABELS_NARROW)
    narrow = -(-narrow // wide) * wide
    later = (
        YearRule(
            x,
            str(y) if y % wide == 0 and x <= LAST_WIDE else "",
            y % narrow != 0 or x > LAST_NARROW,
        )
        for x, y in starts
    )
    return (*early, *later)


def _counts_by_bin(
    counts: Iterable[MonthCount], bins: Sequence[Bin]
) -> Mapping[int, Sequence[int]]:
    """Count, for each bin that has events, those of each family in the legend's order."""
    starts = [bin_.first for bin_ in bins]
    by_bin: dict[int, list[int]] = {}
    month, families = None, []
    for c in counts:
        if c.month != month:  # mostly they come in the order of their months
            month, index = c.month, bisect_right(starts, c.month) - 1
            families = by_bin.setdefault(index, [0] * len(FAMILIES))
        families[_PLACES[c.family]] += c.number
    return by_bin


def _bars(
    bins: Sequence[Bin],
    slots: tuple[tuple[float, float], ...],
    by_bin: Mapping[int, Sequence[int]],
    *,
    highest: int,
    bin_url: Callable[[Bin], str],
    selected: tuple[date | None, date | None] | None,
) -> tuple[Bar, ...]:
    bar_width, lefts = round(slots[-1][1] * (1 - GAP), 3), _lefts(slots)
    bars, language = [], get_language()
    for i, (bin_, (slot_x, slot_width)) in enumerate(zip(bins, slots, strict=True)):
        counts = by_bin.get(i, ())
        total = sum(counts)
        bars.append(
            Bar(
                bin=bin_,
                slot_x=slot_x,
                slot_width=slot_width,
                x=lefts[i],
                width=bar_width,
                total=total,
                segments=_segments(counts, highest) if total else (),
                url=bin_url(bin_),
                label=_words(total, language) % {"bin": bin_.label, "n": total},
                is_selected=_overlaps(bin_, selected),
            )
        )
    return tuple(bars)


@lru_cache(maxsize=4096)
def _words(total: int, _language: str | None) -> str:
    return ngettext("%(bin)s: %(n)s event", "%(bin)s: %(n)s events", total)


def _segments(counts: Sequence[int], highest: int) -> tuple[Segment, ...]:
    """The families of a bar from the base up, in the legend's order."""
    segments = []
    below = 0
    for family, count in zip(FAMILIES, counts, strict=True):
        if count:
            below += count
            height = _rounded(count / highest * PLOT_HEIGHT)
            segments.append(Segment(family, count, _y(below, highest), height))
    return tuple(segments)


def _y(value: int, highest: int) -> float:
    return _rounded(TOP + PLOT_HEIGHT * (1 - value / highest))


def _rounded(pixels: float) -> float:
    """Round to hundredths, in a quarter of the time that ``round`` takes for its exactness."""
    return int(pixels * 100 + 0.5) / 100


def _percent(index: int, count: int) -> float:
    return round(index * 100 / count, 3)


def _overlaps(bin_: Bin, selected: tuple[date | None, date | None] | None) -> bool:
    if selected is None:
        return False
    first, last = selected
    return (first is None or bin_.last >= first) and (last is None or bin_.first <= last)


def _span(bars: Sequence[Bar]) -> Span | None:
    """The slots of the selected bars, which always adjoin."""
    chosen = [bar for bar in bars if bar.is_selected]
    if not chosen:
        return None
    end = chosen[-1].slot_x + chosen[-1].slot_width
    return Span(chosen[0].slot_x, round(end - chosen[0].slot_x, 3))
