"""What the front page shows: the newest, the next, and the size of things."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.cache import cache
from django.db.models import Q

from cases.choices import CaseStatus, ClaimOutcome, Conduct, EventKind, HoldingIssue, WorkType
from cases.criteria import Criteria
from cases.models import Event, Ruling, Source
from cases.selectors.counting import Counting
from cases.selectors.site import KEPT_SECONDS, data_stamp
from cases.selectors.timeline import EventLine, event_lines, event_values
from core import dates, jurisdictions

# Steps that are announced for a time to come.
SCHEDULED = (EventKind.HEARING, EventKind.TRIAL)

LATEST = 14
COMING = 10
BARS = 8


@dataclass(frozen=True, slots=True)
class CountBar:
    """One line of a small bar list."""

    label: str
    count: int
    percent: float
    url: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """The front page."""

    latest: list[EventLine]
    coming: list[EventLine]
    figures: dict[str, int]
    by_jurisdiction: list[CountBar]
    by_status: list[CountBar]
    by_outcome: list[CountBar]
    by_work_type: list[CountBar]
    by_conduct: list[CountBar]
    by_issue: list[CountBar]


def home_read(today: date) -> Home:
    """Read the front page; its figures are counted once a data version."""
    # A hearing of which only the month is known is coming until the month is over.
    month = today.year * 12 + today.month - 1
    still = Q(month=month, earliest__lte=today, latest__gt=today, kind__in=SCHEDULED)
    # The bounds are said of the sort key, so that its index is read from there and no further.
    past = Event.objects.filter(~still, sort_key__lte=dates.sort_key(today.isoformat()))
    past = past.order_by("-sort_key", "-id")
    future = Event.objects.filter(Q(earliest__gt=today) | still).exclude(kind=EventKind.NEWS)
    future = future.filter(sort_key__gte=dates.sort_key(f"{today:%Y-%m}"))
    coming = future.order_by("sort_key", "id")
    latest = list(event_values(past)[:LATEST])
    lines = event_lines([*latest, *event_values(coming)[:COMING]], today=today)
    figures = _figures()
    return Home(latest=lines[: len(latest)], coming=lines[len(latest) :], **figures)


def _figures() -> dict[str, Any]:
    key = f"home-figures:{data_stamp()}"
    found: dict[str, Any] | None = cache.get(key)
    if found is None:
        found = _count()
        cache.set(key, found, timeout=KEPT_SECONDS)
    statuses, outcomes = found["by_status"], found["by_outcome"]
    return {
        "figures": found["figures"],
        "by_jurisdiction": _bars(
            found["by_jurisdiction"], jurisdictions.name, "/jurisdictions/{}/", coded=True
        ),
        "by_status": _bars(statuses, lambda v: CaseStatus(v).label, "/cases/?status={}"),
        "by_outcome": _bars(outcomes, lambda v: ClaimOutcome(v).label, "/claims/?claim_outcome={}"),
        "by_work_type": _bars(
            found["by_work_type"], lambda v: WorkType(v).label, "/cases/?work_type={}"
        ),
        "by_conduct": _bars(found["by_conduct"], lambda v: Conduct(v).label, "/cases/?conduct={}"),
        "by_issue": _bars(found["by_issue"], lambda v: HoldingIssue(v).label, "/rulings/?issue={}"),
    }


def _count() -> dict[str, Any]:
    counting = Counting(Criteria())
    countries = counting.facet("jurisdiction")
    return {
        "figures": {
            "cases": counting.disputes(),
            "jurisdictions": len(countries),
            "events": counting.events(),
            "rulings": Ruling.objects.count(),
            "sources": Source.objects.count(),
        },
        "by_jurisdiction": countries[:BARS],
        "by_status": counting.facet("status", BARS),
        "by_outcome": counting.facts("claim_outcome")[:BARS],
        "by_work_type": counting.facet("work_type", BARS),
        "by_conduct": counting.facet("conduct", BARS),
        "by_issue": counting.facts("issue")[:BARS],
    }


def _bars(
    counts: list[tuple[str, int]], name: Any, url: str, *, coded: bool = False
) -> list[CountBar]:
    most = max((number for _value, number in counts), default=1)
    return [
        CountBar(
            label=str(name(value)),
            count=number,
            percent=round(100 * number / most, 1),
            url=url.format(value),
            code=value if coded else "",
        )
        for value, number in counts
    ]
