"""Rulings: what was held, whom it favours."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.criteria import Criteria
from cases.selectors.rulings import holding_matrix, issue_totals, ruling_page, rulings_count
from cases.views.kept import kept_while_data_stays
from cases.views.listing import Listing, Results, answers_bad_filters

CASES_PER_PAGE = 50
RULINGS_PER_PAGE = 40


@require_safe
@kept_while_data_stays
@answers_bad_filters
def rulings(request: HttpRequest) -> HttpResponse:
    """Show the holdings of each dispute as a matrix, or the rulings as a list."""
    listing = Listing(request, own={"view": ("matrix", "list")})
    in_list = listing.own["view"] == "list"
    total, of = rulings_count(listing.criteria), rulings_count(Criteria())
    context = {
        **listing.context(),
        "results": Results(total, of, _("rulings")),
        "noun": _("rulings"),
        "view": "list" if in_list else "matrix",
        "url_matrix": listing.url(view=""),
        "url_list": listing.url(view="list"),
        **(_list(listing) if in_list else _matrix(listing)),
    }
    return listing.render("cases/rulings.html", context)


def _matrix(listing: Listing) -> dict[str, Any]:
    totals = issue_totals(listing.criteria, url=listing.url)
    issues = [column.issue for column in totals.columns]
    page = holding_matrix(listing.criteria, issues, cursor=listing.cursor, size=CASES_PER_PAGE)
    return {"totals": totals, "rows": page.items, "page": listing.links(page)}


def _list(listing: Listing) -> dict[str, Any]:
    page = ruling_page(listing.criteria, cursor=listing.cursor, size=RULINGS_PER_PAGE)
    return {"rulings": page.items, "page": listing.links(page)}
