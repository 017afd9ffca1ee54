"""The timeline of all disputes, as a list under months and as one lane a case."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from cases.charts.lanes import lanes_build
from cases.charts.marks import FAMILIES
from cases.charts.overview import Bin, overview_build
from cases.selectors.facets import cached_count
from cases.selectors.lanes import lane_page
from cases.selectors.timeline import grouped_by_month, month_counts, timeline_page
from cases.views.listing import Listing, answers_bad_filters

EVENTS_PER_PAGE = 50
LANES_PER_PAGE = 30
DEFAULT_LANE_ORDER = "-last_event"
LANE_ORDERS = {
    "-last_event": _("last event"),
    "-filed_on": _("newest filing"),
    "filed_on": _("oldest filing"),
    "court": _("court"),
    "caption": _("caption"),
}


@require_safe
@answers_bad_filters
def timeline(request: HttpRequest) -> HttpResponse:
    """Show events of all disputes, newest first."""
    listing = Listing(request, own={"view": ("list", "lanes"), "order_by": LANE_ORDERS})
    lanes = listing.own["view"] == "lanes"
    context = {
        **listing.context(),
        "view": "lanes" if lanes else "list",
        "url_list": listing.url(view="", order_by=""),
        "url_lanes": listing.url(view="lanes"),
        "families": FAMILIES,
        **(_lanes(listing) if lanes else _events(listing)),
    }
    return listing.render("cases/timeline.html", context)


def _events(listing: Listing) -> dict[str, Any]:
    criteria = listing.criteria
    page = timeline_page(criteria, cursor=listing.cursor, size=EVENTS_PER_PAGE)
    undated = criteria.without("date__gte").without("date__lte")
    counts, by_year_alone = cached_count("months", undated, lambda: month_counts(undated))

    def bin_url(bin_: Bin) -> str:
        span = {"date__gte": bin_.first.isoformat(), "date__lte": bin_.last.isoformat()}
        return listing.url(criteria.with_(**span))

    span = criteria.date_range("date")
    return {
        "groups": grouped_by_month(page.items),
        "page": listing.links(page),
        "overview": overview_build(counts, bin_url=bin_url, selected=span if any(span) else None),
        "by_year_alone": by_year_alone,
    }


def _lanes(listing: Listing) -> dict[str, Any]:
    today = date.today()  # noqa: DTZ011 - a court's day has no time zone
    order_by = listing.own["order_by"] or DEFAULT_LANE_ORDER
    page = lane_page(
        listing.criteria, order_by=order_by, cursor=listing.cursor, size=LANES_PER_PAGE
    )
    return {
        "lanes": lanes_build(page.items, today=today),
        "page": listing.links(page),
        "orders": [
            {
                "label": label,
                "url": listing.url(order_by=order),
                "is_current": order == order_by,
            }
            for order, label in LANE_ORDERS.items()
        ],
    }
