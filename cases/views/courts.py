"""The list of courts, and the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.choices import CourtLevel
from cases.criteria import Criteria
from cases.selectors.court_pages import (
    court_counts,
    court_named,
    courts_above,
    courts_below,
    courts_by_country,
    newest_cases,
)
from cases.selectors.facets import cases_count
from cases.selectors.rulings import rulings_of_court
from cases.selectors.tallies import status_bars
from cases.views.detail import own_timeline, refuse_parameters
from cases.views.kept import kept_while_data_stays
from cases.views.listing import CURSOR, Listing, Results, answers_bad_filters
from core import jurisdictions

CASES_SHOWN = 100
RULINGS_SHOWN = 40


@require_safe
@kept_while_data_stays
@answers_bad_filters
def court_list(request: HttpRequest) -> HttpResponse:
    """Show courts by country: those of the disputes that match, or the whole gazetteer."""
    listing = Listing(request, own={"all": ("true", "false")})
    everything = listing.own["all"] == "true"
    countries = courts_by_country(listing.criteria, also_without_cases=everything)
    shown = sum(len(country.courts) for country in countries)
    context = {
        **listing.context(),
        "results": Results(shown, len(court_counts(Criteria())), _("courts")),
        "noun": _("courts"),
        "countries": countries,
        "everything": everything,
        "url_busy": listing.url(all=""),
        "url_all": listing.url(all="true"),
        "rest": listing.criteria.querystring(),
        "is_linked": not listing.criteria.given("court"),
    }
    if everything:
        context["results"] = Results(shown, shown, _("courts"))
    return listing.render("cases/court_list.html", context)


@require_safe
@kept_while_data_stays
@answers_bad_filters
def court_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a court, where its appeals go, its disputes, rulings and timeline."""
    refuse_parameters(request, CURSOR)
    court = court_named(slug)
    if court is None:
        raise Http404(slug)
    criteria = Criteria(court=(court.slug,))
    total = cases_count(criteria)
    rulings, ruling_count = rulings_of_court(court, most=RULINGS_SHOWN)
    context = {
        "court": court,
        "level_label": CourtLevel(court.level).label,
        "jurisdiction_name": jurisdictions.label(court.jurisdiction),
        "above": courts_above(court),
        "below": courts_below(court),
        "aliases": court.aliases.filter(is_ambiguous=False),
        "total": total,
        "cases": newest_cases(criteria, most=CASES_SHOWN),
        "statuses": status_bars(criteria),
        "rulings": rulings,
        "ruling_count": ruling_count,
        "timeline": own_timeline(request, criteria, case_count=total),
    }
    return render(request, "cases/court_detail.html", context)
