"""The list of jurisdictions, and the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cases.criteria import Criteria
from cases.selectors.court_pages import newest_cases
from cases.selectors.facets import cases_count
from cases.selectors.jurisdictions import (
    countries_within,
    is_known,
    outcome_bars,
    parts_of,
    places,
    regions,
    rulings_with_holdings,
)
from cases.selectors.tallies import conduct_bars, court_bars, status_bars
from cases.views.detail import own_timeline, refuse_parameters
from cases.views.kept import kept_while_data_stays
from cases.views.listing import CURSOR, answers_bad_filters
from core import jurisdictions

CASES_SHOWN = 50
COURTS_SHOWN = 15
RULINGS_SHOWN = 15


@require_safe
@kept_while_data_stays
@answers_bad_filters
def jurisdiction_list(request: HttpRequest) -> HttpResponse:
    """Show the countries with disputes, their parts, and the groups they form."""
    refuse_parameters(request)
    context = {"places": places(), "regions": regions()}
    return render(request, "cases/jurisdiction_list.html", context)


@require_safe
@kept_while_data_stays
@answers_bad_filters
def jurisdiction_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show what is on record for a country, a part of one, or a group of countries."""
    if not is_known(code):
        if is_known(code.upper()):
            return redirect(f"/jurisdictions/{code.upper()}/", permanent=True)
        raise Http404(code)
    refuse_parameters(request, CURSOR)
    is_region = code in jurisdictions.REGIONS
    country = "" if is_region else jurisdictions.country_of(code)
    criteria = Criteria(jurisdiction=(code,))
    total = cases_count(criteria)
    context = {
        "code": code,
        "name": jurisdictions.name(code),
        "label": jurisdictions.label(code),
        "is_region": is_region,
        "country": country if country != code else "",
        "country_name": jurisdictions.name(country) if country else "",
        "within": countries_within(code) if is_region else parts_of(code),
        "total": total,
        "asked": criteria.querystring(),
        "statuses": status_bars(criteria),
        "conduct": conduct_bars(criteria),
        "courts": court_bars(criteria, most=COURTS_SHOWN),
        "outcomes": outcome_bars(criteria),
        "rulings": rulings_with_holdings(criteria, most=RULINGS_SHOWN),
        "cases": newest_cases(criteria, most=CASES_SHOWN),
        "timeline": own_timeline(request, criteria, case_count=total),
    }
    return render(request, "cases/jurisdiction_detail.html", context)
