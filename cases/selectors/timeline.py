"""The timeline: events of the disputes a reader chose, and their number by month."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.charts.marks import FAMILY_OF_KIND, mark_of
from cases.charts.overview import MonthCount
from cases.column_rows import rank_of
from cases.criteria import Criteria
from cases.models import Event
from cases.selectors.counting import counting_of
from cases.selectors.courts import court_short_names
from cases.selectors.facets import cached_count
from cases.selectors.sources import SourceMark, citations_read, marks_made, marks_of
from core import dates, jurisdictions
from core.alongside import begun
from core.chosen import ChosenRows
from core.keyset import OrderField, Page, Place, paginate_chosen
from core.scripts import is_cjk
from core.statements import Values

_FAMILIES = {kind: family.key for kind, family in FAMILY_OF_KIND.items()}

# What a line says of an event and its case, and what lines are in the order of.
_NAMES = (
    *("id", "date", "earliest", "sort_key", "kind", "title", "note"),
    *("case__slug", "case__caption", "case__jurisdiction"),
    *("case__court", "case__court__slug", "case__court__name"),
)
_EVENTS = ChosenRows(Event, _NAMES)

NEWEST_FIRST = (OrderField("sort_key", descending=True), OrderField("id", descending=True))


class EventLine(NamedTuple):
    """One event as lists show it."""

    id: int
    date_text: str
    date_display: str
    date_spoken: str
    earliest: date
    kind: str
    kind_label: str
    family: str
    symbol: str
    title: str
    note: str
    case_slug: str
    case_caption: str
    case_is_cjk: bool
    court_id: str
    court_name: str
    court_short: str
    jurisdiction: str
    jurisdiction_name: str
    sources: list[SourceMark]
    is_future: bool


@dataclass(frozen=True, slots=True)
class EventGroup:
    """The events of one month, or of one year where no month is stated."""

    heading: str
    events: list[EventLine]


def timeline_page(criteria: Criteria, *, cursor: str | None, size: int) -> Page[EventLine]:
    """Give a page of events, newest first: found in memory, and read by their ids."""
    return timeline_begun(criteria, cursor=cursor, size=size)()


def timeline_begun(
    criteria: Criteria, *, cursor: str | None, size: int
) -> Callable[[], Page[EventLine]]:
    """Begin to read such a page; what is given gives it."""
    citations: Callable[[], list[Values]] = list

    def choose(place: Place, most: int) -> list[int]:
        bound = rank_of(*place.keys) if place.keys else None
        return counting_of(criteria).events_at(bound, most, falling=not place.backward)

    def read(ids: Sequence[int]) -> Callable[[], list[dict[str, Any]]]:
        nonlocal citations
        citations = begun(lambda: citations_read("event", ids))
        return begun(lambda: _EVENTS.values(ids))

    page = paginate_chosen(read, choose=choose, order=NEWEST_FIRST, cursor=cursor, size=size)

    def lines() -> Page[EventLine]:
        found = page()
        made = event_lines(found.items, marks=marks_made(citations()))
        return Page(made, found.next, found.previous)

    return lines


def event_values(events: QuerySet[Event]) -> QuerySet[Event, dict[str, Any]]:
    """Load of each event what a line says of it and its case."""
    values: QuerySet[Event, dict[str, Any]] = events.values(*_NAMES)
    return values


def event_lines(
    events: Sequence[Mapping[str, Any]],
    *,
    marks: Mapping[int, list[SourceMark]] | None = None,
    today: date | None = None,
) -> list[EventLine]:
    """Make lines of ``event_values``; the marks of their sources are read unless they are given."""
    if marks is None:
        marks = marks_of("event", [event["id"] for event in events])
    short = court_short_names() if events else {}
    today = today or date.today()  # noqa: DTZ011 - a court's day has no time zone
    language = get_language()
    return [_line(event, marks.get(event["id"], []), short, today, language) for event in events]


def grouped_by_month(lines: Iterable[EventLine]) -> list[EventGroup]:
    """Put lines that are in order under their months."""
    groups: list[EventGroup] = []
    language = get_language()
    for line in lines:
        heading = _heading(line.date_text, language)
        if not groups or groups[-1].heading != heading:
            groups.append(EventGroup(heading, []))
        groups[-1].events.append(line)
    return groups


def events_count(criteria: Criteria) -> int:
    """Count the events that meet the criteria."""
    return int(cached_count("events", criteria, lambda: counting_of(criteria).events()))


def month_counts(criteria: Criteria) -> tuple[list[MonthCount], int]:
    """Count the events by month and family of kinds, and those dated by year alone."""
    # Numbers and words are quickly put into a cache.
    kept: list[tuple[int | None, str, int]] = cached_count(
        "months", criteria, lambda: counting_of(criteria).months(_FAMILIES)
    )
    found = [
        MonthCount(_first_day(month), family, number)
        for month, family, number in kept
        if month is not None
    ]
    return found, sum(number for month, _family, number in kept if month is None)


@lru_cache(maxsize=4096)
def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _line(
    event: Mapping[str, Any],
    marks: list[SourceMark],
    short: dict[int, str],
    today: date,
    language: str | None,
) -> EventLine:
    mark, caption = mark_of(event["kind"], language), event["case__caption"]
    return EventLine(
        id=event["id"],
        date_text=event["date"],
        date_display=dates.display(event["date"], language),
        date_spoken=dates.spoken(event["date"], language),
        earliest=event["earliest"],
        kind=event["kind"],
        kind_label=mark.spoken,
        family=mark.family,
        symbol=mark.symbol,
        title=event["title"],
        note=event["note"],
        case_slug=event["case__slug"],
        case_caption=caption,
        case_is_cjk=is_cjk(caption),
        court_id=event["case__court__slug"] or "",
        court_name=event["case__court__name"] or "",
        court_short=short.get(event["case__court"], ""),
        jurisdiction=event["case__jurisdiction"],
        jurisdiction_name=jurisdictions.label(event["case__jurisdiction"], language),
        sources=marks,
        is_future=event["earliest"] > today,
    )


@lru_cache(maxsize=4096)
def _heading(stated: str, _language: str | None) -> str:
    when = dates.parse(stated)
    if when.precision is dates.Precision.YEAR:
        return _("%(year)s, month not stated") % {"year": when.earliest.year}
    return date_format(when.earliest, "F Y")
