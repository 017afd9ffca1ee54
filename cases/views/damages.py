"""Money: sums by kind and currency."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.criteria import Criteria
from cases.selectors.damages import (
    SumSpread,
    damages_count,
    damages_page,
    grouped_sums,
    sum_spreads,
)
from cases.views.kept import kept_while_data_stays
from cases.views.listing import Listing, Results, answers_bad_filters

SUMS_PER_PAGE = 60


@require_safe
@kept_while_data_stays
@answers_bad_filters
def damages(request: HttpRequest) -> HttpResponse:
    """Show the sums that meet the filters by kind and currency, the largest first."""
    listing = Listing(request)
    page = damages_page(listing.criteria, cursor=listing.cursor, size=SUMS_PER_PAGE)
    spreads = sum_spreads(listing.criteria)
    context = {
        **listing.context(),
        "results": Results(
            damages_count(listing.criteria), damages_count(Criteria()), _("sums of money")
        ),
        "noun": _("sums of money"),
        "spreads": [(spread, _url(listing, spread)) for spread in spreads],
        "groups": grouped_sums(page.items),
        "page": listing.links(page),
        "is_first": not listing.cursor,
    }
    return listing.render("cases/damages.html", context)


def _url(listing: Listing, spread: SumSpread) -> str:
    """Filter to one kind and currency; sums without a currency have their kind alone."""
    asked = listing.criteria.with_(damages_kind=(spread.kind,))
    if spread.currency:
        asked = asked.with_(currency=(spread.currency,))
    return listing.url(asked)
