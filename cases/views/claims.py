"""Claims: cause by outcome."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.criteria import Criteria
from cases.selectors.claims import claim_counts, claim_matrix, claim_page
from cases.views.kept import kept_while_data_stays
from cases.views.listing import Listing, Results, answers_bad_filters

CLAIMS_PER_PAGE = 50


@require_safe
@kept_while_data_stays
@answers_bad_filters
def claims(request: HttpRequest) -> HttpResponse:
    """Show how many claims of which cause had which outcome, and the claims themselves."""
    listing = Listing(request)
    page = claim_page(listing.criteria, cursor=listing.cursor, size=CLAIMS_PER_PAGE)
    matrix = claim_matrix(listing.criteria, url=listing.url)
    everything = sum(claim_counts(Criteria()).values())
    context = {
        **listing.context(),
        "results": Results(matrix.count, everything, _("claims")),
        "noun": _("claims"),
        "matrix": matrix,
        "claims": page.items,
        "page": listing.links(page),
        "is_first": not listing.cursor,
    }
    return listing.render("cases/claims.html", context)
