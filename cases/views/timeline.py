"""The timeline of all disputes, as a list under months and as one lane a case."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from cases.charts.lanes import lanes_build
from cases.charts.marks import FAMILIES
from cases.charts.overview import Bin, overview_build
from cases.criteria import Criteria
from cases.selectors.facets import cases_count
from cases.selectors.lanes import lane_page
from cases.selectors.timeline import (
    EventLine,
    events_count,
    grouped_by_month,
    month_counts,
    timeline_begun,
)
from cases.views.kept import kept_while_data_stays
from cases.views.listing import Listing, Results, answers_bad_filters
from core.keyset import Page

EVENTS_PER_PAGE = 50
LANES_PER_PAGE = 30
DEFAULT_LANE_ORDER = "-last_event"
LANE_ORDERS = {
    "-last_event": gettext_lazy("last event"),
    "-filed_on": gettext_lazy("newest filing"),
    "filed_on": gettext_lazy("oldest filing"),
    "court": gettext_lazy("court"),
    "caption": gettext_lazy("caption"),
}


@require_safe
@kept_while_data_stays
@answers_bad_filters
def timeline(request: HttpRequest) -> HttpResponse:
    """Show events of all disputes, newest first."""
    listing = Listing(request, own={"view": ("list", "lanes"), "order_by": LANE_ORDERS})
    lanes = listing.own["view"] == "lanes"
    shown = partial(_lanes, listing) if lanes else _events_begun(listing)
    context = {
        **listing.context(),
        "view": "lanes" if lanes else "list",
        "url_list": listing.url(view="", order_by=""),
        "url_lanes": listing.url(view="lanes"),
        "families": FAMILIES,
        **shown(),
    }
    return listing.render("cases/timeline.html", context)


def _events_begun(listing: Listing) -> Callable[[], dict[str, Any]]:
    page = timeline_begun(listing.criteria, cursor=listing.cursor, size=EVENTS_PER_PAGE)
    return lambda: _events(listing, page)


def _events(listing: Listing, page_of: Callable[[], Page[EventLine]]) -> dict[str, Any]:
    criteria = listing.criteria
    counts, by_year_alone = month_counts(criteria.without("date__gte").without("date__lte"))

    # The address of any bin but for its days; an ampersand or equals sign of a search is encoded.
    address = listing.url(criteria.with_(date__gte="0001-01-01", date__lte="9999-12-31"))
    before, after = address.split("date__gte=0001-01-01&date__lte=9999-12-31")

    def bin_url(bin_: Bin) -> str:
        return f"{before}date__gte={bin_.first}&date__lte={bin_.last}{after}"

    span = criteria.date_range("date")
    page = page_of()
    return {
        "results": _results(criteria),
        "groups": grouped_by_month(page.items),
        "page": listing.links(page),
        "overview": overview_build(counts, bin_url=bin_url, selected=span if any(span) else None),
        "by_year_alone": by_year_alone,
    }


def _results(criteria: Criteria) -> Results:
    """Count the events, and say of how many disputes they are."""
    disputes = cases_count(criteria)
    in_words = ngettext("in %(n)s dispute", "in %(n)s disputes", disputes)
    return Results(
        total=events_count(criteria),
        of=events_count(Criteria()),
        noun=_("events"),
        detail=in_words % {"n": number_format(disputes, force_grouping=True)},
    )


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
