"""What the pages of one party, court or place share: their own timeline, drawn and listed."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cases.charts.lanes import Lanes, lanes_build
from cases.criteria import Criteria
from cases.errors import FilterInvalid
from cases.selectors.lanes import lane_page
from cases.selectors.timeline import EventGroup, grouped_by_month, timeline_page
from cases.views.listing import CURSOR, PageLinks

EVENTS_PER_PAGE = 30
# More lanes than this are no drawing any more; the timeline draws them page by page.
MOST_LANES = 30


@dataclass(frozen=True, slots=True)
class OwnTimeline:
    """Events newest first, and the disputes as lanes where they are few enough."""

    groups: list[EventGroup]
    page: PageLinks
    lanes: Lanes | None
    is_first: bool
    url_all: str
    url_lanes: str


def refuse_parameters(request: HttpRequest, *allowed: str) -> None:
    """Refuse an address with parameters that the page does not have; raises FilterInvalid."""
    known = ", ".join(allowed) or _("none")
    message = _("there is no such parameter on this page; there are: %(known)s")
    problems = {
        name[:80]: message % {"known": known} for name in request.GET if name not in allowed
    }
    problems |= {
        name: _("may be given only once") for name in allowed if len(request.GET.getlist(name)) > 1
    }
    if problems:
        raise FilterInvalid(problems)


def own_timeline(request: HttpRequest, criteria: Criteria, *, case_count: int) -> OwnTimeline:
    """Read the page of the timeline that the address asks for; three queries, five with lanes."""
    cursor = request.GET.get(CURSOR) or None
    page = timeline_page(criteria, cursor=cursor, size=EVENTS_PER_PAGE)
    asked = criteria.querystring()

    def url(at: str | None) -> str:
        return f"{request.path}?{CURSOR}={at}#timeline" if at else ""

    return OwnTimeline(
        groups=grouped_by_month(page.items),
        page=PageLinks(url(page.next), url(page.previous)),
        lanes=_lanes(criteria) if 0 < case_count <= MOST_LANES and not cursor else None,
        is_first=not cursor,
        url_all=f"/timeline/?{asked}",
        url_lanes=f"/timeline/?{asked}&view=lanes",
    )


def _lanes(criteria: Criteria) -> Lanes:
    today = date.today()  # noqa: DTZ011 - a court's day has no time zone
    page = lane_page(criteria, order_by="-filed_on", cursor=None, size=MOST_LANES)
    return lanes_build(page.items, today=today)
