"""Courts: the list by country, and what the page of one shows."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F
from django.db.models.expressions import OrderBy

from cases.choices import CourtLevel
from cases.criteria import Criteria
from cases.models import Court
from cases.selectors.cases import CaseLine, case_lines, cases_chosen
from cases.selectors.counting import counting_of
from cases.selectors.facets import cached_count
from core import jurisdictions

# No ladder of courts is longer; a chain is read in one query.
LONGEST_CHAIN = 5
CHAIN = "__".join(["appeals_to"] * LONGEST_CHAIN)


@dataclass(frozen=True, slots=True)
class CourtLine:
    """One court as lists show it."""

    slug: str
    name: str
    native_name: str
    url: str
    level_label: str
    jurisdiction: str
    jurisdiction_name: str
    city: str
    appeals_to_slug: str
    appeals_to_name: str
    cases: int


@dataclass(frozen=True, slots=True)
class CountryCourts:
    """The courts of one country."""

    code: str
    name: str
    cases: int
    courts: list[CourtLine]


def courts_by_country(criteria: Criteria, *, also_without_cases: bool) -> list[CountryCourts]:
    """Give courts with their number of matching disputes, the busiest first; two queries."""
    counts = court_counts(criteria)
    courts = Court.objects.select_related("appeals_to").order_by("name_sort", "id")
    if not also_without_cases:
        courts = courts.filter(pk__in=counts)
    lines: dict[str, list[CourtLine]] = {}
    for court in courts:
        lines.setdefault(court.country, []).append(_line(court, counts.get(court.pk, 0)))
    countries = [_country(code, of_country) for code, of_country in lines.items()]
    return sorted(countries, key=lambda country: (-country.cases, country.name))


def court_counts(criteria: Criteria) -> dict[int, int]:
    """Count the matching disputes of each court that has any, by court id."""
    counts: dict[int, int] = cached_count("courts", criteria, lambda: _counts(criteria))
    return counts


def court_named(slug: str) -> Court | None:
    """Find a court by its id, with the courts above it."""
    return Court.objects.select_related(CHAIN).filter(slug=slug).first()


def courts_above(court: Court) -> list[Court]:
    """Give where appeals go, step by step; the court must be loaded by ``court_named``."""
    chain: list[Court] = []
    above = court.appeals_to
    while above is not None and len(chain) < LONGEST_CHAIN and above not in (court, *chain):
        chain.append(above)
        above = above.appeals_to if len(chain) < LONGEST_CHAIN else None
    return chain


def courts_below(court: Court) -> list[CourtLine]:
    """Give the courts with disputes whose appeals come here, the busiest first."""
    counts = court_counts(Criteria())
    below = court.appeals_from.filter(pk__in=counts).select_related("appeals_to")
    return _busiest(_line(each, counts[each.pk]) for each in below)


def newest_cases(criteria: Criteria, *, most: int) -> list[CaseLine]:
    """Give the disputes filed last; three queries."""
    return case_lines(cases_chosen(counting_of(criteria).filed_last(most)))


def filed_last_first() -> tuple[OrderBy, OrderBy]:
    """Order disputes by filing, those without a date last on either engine."""
    return F("filed_sort_key").desc(nulls_last=True), F("id").desc()


def _counts(criteria: Criteria) -> dict[int, int]:
    counts = dict(counting_of(criteria).own("court"))
    courts = Court.objects.filter(slug__in=counts).values_list("pk", "slug")
    return {pk: counts[slug] for pk, slug in courts}


def _country(code: str, courts: list[CourtLine]) -> CountryCourts:
    total = sum(court.cases for court in courts)
    return CountryCourts(code, jurisdictions.name(code), total, _busiest(courts))


def _busiest(courts: Iterable[CourtLine]) -> list[CourtLine]:
    return sorted(courts, key=lambda court: -court.cases)


def _line(court: Court, cases: int) -> CourtLine:
    above = court.appeals_to
    return CourtLine(
        slug=court.slug,
        name=court.name,
        native_name=court.native_name if court.native_name != court.name else "",
        url=court.get_absolute_url(),
        level_label=str(CourtLevel(court.level).label),
        jurisdiction=court.jurisdiction,
        jurisdiction_name=jurisdictions.label(court.jurisdiction),
        city=court.city,
        appeals_to_slug=above.slug if above else "",
        appeals_to_name=above.name if above else "",
        cases=cases,
    )
