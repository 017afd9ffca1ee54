"""Disputes as lists show them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from cases.choices import LIVE_STATUSES, CaseStatus, Proceeding, WorkType, label_of
from cases.column_rows import rank_of
from cases.criteria import Criteria
from cases.models import Case, CaseWorkType
from cases.models.case import stale_cutoff
from cases.selectors.conditions import cases_matching
from cases.selectors.counting import counting_of
from cases.selectors.courts import court_short_names
from core import dates, jurisdictions
from core.alongside import begun
from core.chosen import ChosenRows, Listed
from core.keyset import OrderField, Page, Place, paginate, paginate_chosen
from core.scripts import is_cjk

# The orders of the list, by the word in ``order_by``; each ends in the id, which breaks ties.
ORDERS: dict[str, OrderField] = {
    "caption": OrderField("caption_sort"),
    "court": OrderField("court__name_sort", nullable=True),
    "filed_on": OrderField("filed_sort_key", nullable=True),
    "status": OrderField("status"),
    "status_as_of": OrderField("status_as_of_earliest"),
    "last_event": OrderField("last_event_sort_key"),
}
DEFAULT_ORDER = "-last_event"

# What a line says of a case and its court, and what lines are in the order of.
_NAMES = (
    *("id", "slug", "caption", "native_caption", "proceeding", "jurisdiction", "filed_on"),
    *("status", "status_as_of", "status_as_of_earliest", "last_event_on", "has_conflicts"),
    *("event_count", "source_count", "court", "court__slug", "court__name"),
    *("caption_sort", "court__name_sort", "filed_sort_key", "last_event_sort_key"),
)
_CASES = ChosenRows(
    Case, _NAMES, lists={"work_types": Listed(CaseWorkType, "case", "value", "position")}
)
_WORK_TYPES = ChosenRows(
    CaseWorkType, ("case_id", "value"), by="case", order=("case_id", "position")
)


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A status with the day it was verified."""

    value: str
    label: str
    as_of_display: str
    is_stale: bool
    is_live: bool


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One dispute as lists show it."""

    id: int
    slug: str
    caption: str
    native_caption: str
    is_cjk: bool
    url: str
    proceeding_label: str
    jurisdiction: str
    jurisdiction_name: str
    court_id: str
    court_name: str
    court_short: str
    filed_on: str
    filed_display: str
    status: StatusLine
    work_types: list[str]
    last_event_display: str
    event_count: int
    source_count: int
    has_conflicts: bool


def order_fields(order_by: str) -> tuple[OrderField, ...]:
    """Read an order such as ``-filed_on``; raises KeyError for one that does not exist."""
    descending = order_by.startswith("-")
    key = ORDERS[order_by.removeprefix("-")]
    chosen = OrderField(key.name, descending=descending, nullable=key.nullable)
    return chosen, OrderField("id", descending=descending)


def case_page(
    criteria: Criteria, *, order_by: str, cursor: str | None, size: int
) -> Page[CaseLine]:
    """Give a page of disputes: two queries, whatever the size of the record."""
    return case_page_begun(criteria, order_by=order_by, cursor=cursor, size=size)()


def case_page_begun(
    criteria: Criteria, *, order_by: str, cursor: str | None, size: int
) -> Callable[[], Page[CaseLine]]:
    """Begin to read such a page; what is given gives it."""
    order = order_fields(order_by)
    if order[0].name == "last_event_sort_key":
        page = _by_last_event(criteria, order, cursor, size)
    else:
        rows = line_values(cases_matching(criteria))
        page = partial(paginate, rows, order=order, cursor=cursor, size=size)

    def lines() -> Page[CaseLine]:
        found = page()
        return Page(case_lines(found.items), found.next, found.previous)

    return lines


def _by_last_event(
    criteria: Criteria, order: Sequence[OrderField], cursor: str | None, size: int
) -> Callable[[], Page[dict[str, Any]]]:
    """Find the page in memory, where this order is known, and begin to read it by the ids."""

    def choose(place: Place, most: int) -> list[int]:
        bound = rank_of(*place.keys) if place.keys else None
        falling = order[0].descending != place.backward
        return counting_of(criteria).disputes_at(bound, most, falling=falling)

    def read(ids: Sequence[int]) -> Callable[[], list[dict[str, Any]]]:
        return begun(lambda: cases_chosen(ids))

    return paginate_chosen(read, choose=choose, order=order, cursor=cursor, size=size)


def cases_chosen(ids: Sequence[int]) -> list[dict[str, Any]]:
    """Read ``line_values`` of cases by their ids, in their order, with their types of works."""
    return _CASES.values(ids)


def line_values(cases: QuerySet[Case]) -> QuerySet[Case, dict[str, Any]]:
    """Load of each case what a line says of it and its court."""
    values: QuerySet[Case, dict[str, Any]] = cases.values(*_NAMES)
    return values


def case_lines(cases: Sequence[Mapping[str, Any]]) -> list[CaseLine]:
    """Make lines of ``line_values`` or ``cases_chosen``."""
    work_types: dict[int, list[str]] = {}
    for case_id, value in _WORK_TYPES.tuples([c["id"] for c in cases if "work_types" not in c]):
        work_types.setdefault(case_id, []).append(value)
    short = court_short_names() if cases else {}
    language, stale_before = get_language(), stale_cutoff()
    words = {kind.value: label_of(kind, language) for kind in WorkType}
    return [
        _line(
            case,
            [words[w] for w in case.get("work_types", work_types.get(case["id"], ()))],
            short,
            _status(
                case["status"],
                case["status_as_of"],
                case["status_as_of_earliest"] < stale_before,
                language,
            ),
            language,
        )
        for case in cases
    ]


def status_line(case: Case, today: date | None = None) -> StatusLine:
    """Say where a dispute stands, as of when, and whether that is old."""
    is_old = case.status_as_of_earliest < stale_cutoff(today)
    return _status(case.status, case.status_as_of, is_old, get_language())


def _status(status: str, as_of: str, is_old: bool, language: str | None) -> StatusLine:
    live = status in LIVE_STATUSES
    return StatusLine(
        value=status,
        label=label_of(CaseStatus(status), language),
        as_of_display=dates.display(as_of, language),
        is_stale=live and is_old,
        is_live=live,
    )


def _line(
    case: Mapping[str, Any],
    work_types: list[str],
    short: dict[int, str],
    status: StatusLine,
    language: str | None,
) -> CaseLine:
    caption, filed_on = case["caption"], case["filed_on"]
    return CaseLine(
        id=case["id"],
        slug=case["slug"],
        caption=caption,
        native_caption=case["native_caption"],
        is_cjk=is_cjk(caption),
        url=Case.url_of(case["slug"]),
        proceeding_label=label_of(Proceeding(case["proceeding"]), language),
        jurisdiction=case["jurisdiction"],
        jurisdiction_name=jurisdictions.label(case["jurisdiction"], language),
        court_id=case["court__slug"] or "",
        court_name=case["court__name"] or "",
        court_short=short.get(case["court"], ""),
        filed_on=filed_on,
        filed_display=dates.display(filed_on, language) if filed_on else "",
        status=status,
        work_types=work_types,
        last_event_display=dates.display(case["last_event_on"], language),
        event_count=case["event_count"],
        source_count=case["source_count"],
        has_conflicts=case["has_conflicts"],
    )
