"""Counts of disputes by one property, ready to be drawn as bars that link to the case list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Count

from cases.choices import VOCABULARIES
from cases.criteria import Criteria
from cases.models import CaseConduct, Court
from cases.selectors.conditions import cases_matching, of_cases_matching


@dataclass(frozen=True, slots=True)
class Bar:
    """One value with its count; ``percent`` is that of the largest."""

    label: str
    count: int
    percent: int
    url: str
    code: str = ""


def bars_of(
    counted: Iterable[tuple[str, int]],
    *,
    label: Callable[[str], str],
    url: Callable[[str], str],
) -> list[Bar]:
    """Make bars of counted values, in their order."""
    rows = list(counted)
    largest = max((number for _value, number in rows), default=1)
    return [
        Bar(label(value), number, max(1, round(100 * number / largest)), url(value))
        for value, number in rows
    ]


def status_bars(criteria: Criteria) -> list[Bar]:
    """Count disputes by status, most first."""
    counted = _by_column(criteria, "status")
    return _vocabulary_bars("status", counted, criteria)


def conduct_bars(criteria: Criteria) -> list[Bar]:
    """Count disputes by conduct complained of, most first; a dispute may count for several."""
    rows = CaseConduct.objects.filter(of_cases_matching(criteria)).order_by()
    counted = rows.values_list("value").annotate(n=Count("case", distinct=True))
    return _vocabulary_bars("conduct", list(counted.order_by("-n", "value")), criteria)


def court_bars(criteria: Criteria, *, most: int) -> list[Bar]:
    """Count disputes by court, most first; two queries."""
    counted = _by_column(criteria, "court__slug")[:most]
    slugs = [slug for slug, _number in counted]
    names = dict(Court.objects.filter(slug__in=slugs).values_list("slug", "name"))
    return bars_of(counted, label=lambda slug: names[slug], url=lambda slug: f"/courts/{slug}/")


def _by_column(criteria: Criteria, column: str) -> list[tuple[str, int]]:
    rows = cases_matching(criteria).exclude(**{f"{column}__isnull": True}).order_by()
    return list(rows.values_list(column).annotate(n=Count("pk")).order_by("-n", column))


def _vocabulary_bars(
    name: str, counted: Iterable[tuple[str, int]], criteria: Criteria
) -> list[Bar]:
    def url(value: str) -> str:
        return f"/cases/?{criteria.with_(**{name: (value,)}).querystring()}"

    return bars_of(counted, label=lambda value: str(VOCABULARIES[name](value).label), url=url)
