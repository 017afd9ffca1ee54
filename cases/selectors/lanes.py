"""Disputes as lanes: filing to closing or today, with every event on the way."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet

from cases.charts.lanes import LaneCase, LaneEvent
from cases.choices import CaseStatus, EventKind
from cases.criteria import Criteria
from cases.models import Case, Event
from cases.selectors.cases import order_fields
from cases.selectors.conditions import cases_matching
from cases.selectors.courts import court_short_names
from core import dates
from core.keyset import Page, paginate
from core.scripts import is_cjk

# Reports about a dispute; none of them ends a stay.
REPORTS = (EventKind.NEWS, EventKind.OTHER, EventKind.ANNOUNCED, EventKind.LICENCE_DEAL)


def lane_page(
    criteria: Criteria, *, order_by: str, cursor: str | None, size: int
) -> Page[LaneCase]:
    """Give a page of lanes: two queries, whatever the size of the record."""
    page = paginate(
        _with_court(cases_matching(criteria)),
        order=order_fields(order_by),
        cursor=cursor,
        size=size,
    )
    return Page(lane_cases(page.items), page.next, page.previous)


def _with_court(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Load with each case what a lane says of its court, and leave the long texts."""
    return cases.select_related("court").only(
        *("slug", "caption", "status", "filed_earliest", "closed_latest", "court__name"),
        # what lists are in the order of
        *("caption_sort", "court__name_sort", "filed_sort_key", "last_event_sort_key"),
        "status_as_of_earliest",
    )


def lane_cases(cases: Sequence[Case]) -> list[LaneCase]:
    """Make lanes of cases that were loaded with their courts; one query for all their events."""
    rows = Event.objects.filter(case__in=[case.pk for case in cases])
    rows = rows.only("case", "date", "earliest", "latest", "kind", "title")
    events: dict[int, list[Event]] = {}
    for event in rows.order_by("sort_key", "id"):
        events.setdefault(event.case_id, []).append(event)
    short = court_short_names() if cases else {}
    return [
        _lane(case, events.get(case.pk, []), short, url=case.get_absolute_url()) for case in cases
    ]


def lane_case(case: Case, events: Sequence[Event]) -> LaneCase:
    """Make the lane of one case for its own page, from its events, earliest first."""
    return _lane(case, events, {}, url="")


def _lane(case: Case, events: Sequence[Event], short: dict[int, str], *, url: str) -> LaneCase:
    court = case.court
    return LaneCase(
        slug=case.slug,
        caption=case.caption,
        is_cjk=is_cjk(case.caption),
        url=url or "#timeline",
        court=(short.get(court.pk) or court.name) if court else "",
        start=case.filed_earliest,
        end=case.closed_latest,
        stays=_stays(case, events),
        events=tuple(
            LaneEvent(
                id=event.pk,
                kind=event.kind,
                earliest=event.earliest,
                latest=event.latest,
                date_display=dates.display(event.date),
                title=event.title,
                url=f"{url}#e{event.pk}",
            )
            for event in events
        ),
    )


def _stays(case: Case, events: Sequence[Event]) -> tuple[tuple[date, date | None], ...]:
    """Give the stays: each until the next step of the proceeding; the last may still run."""
    stays: list[tuple[date, date | None]] = []
    for number, event in enumerate(events):
        if event.kind != EventKind.STAYED:
            continue
        steps = (e.earliest for e in events[number + 1 :] if e.kind not in REPORTS)
        end = next(steps, None)
        if end is not None or case.status == CaseStatus.STAYED:
            stays.append((event.earliest, end))
    return tuple(stays)
