"""The list of all disputes."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.selectors.cases import DEFAULT_ORDER, ORDERS, case_page_begun
from cases.views.kept import kept_while_data_stays
from cases.views.listing import Listing, answers_bad_filters

CASES_PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list; ``url`` sorts by it, ``direction`` is blank where it does not."""

    key: str
    label: str
    url: str
    direction: str


@require_safe
@kept_while_data_stays
@answers_bad_filters
def case_list(request: HttpRequest) -> HttpResponse:
    """Show the disputes that meet the filters, in a chosen order."""
    orders = [sign + name for name in ORDERS for sign in ("", "-")]
    listing = Listing(request, own={"order_by": orders})
    order_by = listing.own["order_by"] or DEFAULT_ORDER
    begun = case_page_begun(
        listing.criteria, order_by=order_by, cursor=listing.cursor, size=CASES_PER_PAGE
    )
    context = listing.context()
    page = begun()
    context |= {
        "cases": page.items,
        "page": listing.links(page),
        "columns": _columns(listing, order_by),
    }
    return listing.render("cases/case_list.html", context)


def _columns(listing: Listing, order_by: str) -> list[Column]:
    labels = {
        "caption": _("Caption"),
        "court": _("Court"),
        "filed_on": _("Filed"),
        "status": _("Status"),
        "work_types": _("Work types"),
        "last_event": _("Last event"),
    }
    # A first click gives names from A, and days from the newest.
    first = {"filed_on": "-", "last_event": "-"}
    columns = []
    for key, label in labels.items():
        current = order_by.removeprefix("-") == key
        descending = order_by.startswith("-")
        sign = ("" if descending else "-") if current else first.get(key, "")
        url = listing.url(order_by=f"{sign}{key}") if key in ORDERS else ""
        direction = ("descending" if descending else "ascending") if current else ""
        columns.append(Column(key, str(label), url, direction))
    return columns
