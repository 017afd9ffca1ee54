"""Countries, their parts and the groups they form, with what is on record for them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from cases.choices import ClaimOutcome
from cases.criteria import Criteria
from cases.models import Holding
from cases.selectors.conditions import rulings_matching
from cases.selectors.counting import counting_of
from cases.selectors.facets import cached_count, is_broad
from cases.selectors.rulings import RulingLine, ruling_lines, with_case
from cases.selectors.tallies import Bar, bars_of
from core import jurisdictions


@dataclass(frozen=True, slots=True)
class Place:
    """A country, a part of one, or a group of countries, with its number of disputes."""

    code: str
    name: str
    cases: int
    parts: list["Place"] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The address of the place's page."""
        return f"/jurisdictions/{self.code}/"


def places() -> list[Place]:
    """Give the countries with disputes and their parts, those with most first."""
    counts = _counts()
    parts: dict[str, list[Place]] = {}
    totals: Counter[str] = Counter()
    for code, number in counts.items():
        country = jurisdictions.country_of(code)
        totals[country] += number
        own = parts.setdefault(country, [])
        if code != country:
            own.append(Place(code, jurisdictions.name(code), number))
    found = [
        Place(code, jurisdictions.name(code), totals[code], _sorted(parts[code])) for code in totals
    ]
    return _sorted(found)


def regions() -> list[Place]:
    """Give the groups of countries that have disputes, those with most first."""
    totals: Counter[str] = Counter()
    for code, number in _counts().items():
        totals[jurisdictions.country_of(code)] += number
    found = [
        Place(region.code, str(region.name), sum(totals[c] for c in region.countries))
        for region in jurisdictions.REGIONS.values()
    ]
    return _sorted([region for region in found if region.cases])


def countries_within(code: str) -> list[Place]:
    """Give the countries of a group that have disputes."""
    members = jurisdictions.countries_of(code)
    return [place for place in places() if place.code in members]


def parts_of(code: str) -> list[Place]:
    """Give the parts of a country that have disputes."""
    return next((place.parts for place in places() if place.code == code), [])


def is_known(code: str) -> bool:
    """Tell whether a code is a place of the filter ``jurisdiction``."""
    return code in jurisdictions.REGIONS or jurisdictions.is_valid(code)


def outcome_bars(criteria: Criteria) -> list[Bar]:
    """Count claims by outcome, most first."""

    def url(value: str) -> str:
        return f"/claims/?{criteria.with_(claim_outcome=(value,)).querystring()}"

    counted = counting_of(criteria).facts("claim_outcome")
    return bars_of(counted, label=lambda value: str(ClaimOutcome(value).label), url=url)


def rulings_with_holdings(criteria: Criteria, *, most: int) -> list[RulingLine]:
    """Give the newest rulings that decide an issue; three queries."""
    rows = rulings_matching(criteria, in_order=is_broad(criteria))
    rows = rows.filter(Exists(Holding.objects.filter(ruling=OuterRef("pk"))))
    return ruling_lines(list(with_case(rows).order_by("-sort_key", "-id")[:most]))


def _counts() -> Mapping[str, int]:
    counts: dict[str, int] = cached_count("jurisdictions", Criteria(), _count)
    return counts


def _count() -> dict[str, int]:
    return dict(counting_of(Criteria()).own("jurisdiction"))


def _sorted(found: list[Place]) -> list[Place]:
    return sorted(found, key=lambda place: (-place.cases, place.name))
