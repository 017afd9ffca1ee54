"""Counts of disputes by one property, ready to be drawn as bars that link to the case list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cases.choices import VOCABULARIES
from cases.criteria import Criteria
from cases.models import Court
from cases.selectors.counting import counting_of


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
    """Count disputes by status, most first; the criteria do not name one."""
    return _vocabulary_bars("status", counting_of(criteria).facet("status"), criteria)


def conduct_bars(criteria: Criteria) -> list[Bar]:
    """Count disputes by conduct complained of, most first; a dispute may count for several."""
    return _vocabulary_bars("conduct", counting_of(criteria).facet("conduct"), criteria)


def court_bars(criteria: Criteria, *, most: int) -> list[Bar]:
    """Count disputes by court, most first; the criteria do not name one."""
    counted = counting_of(criteria).facet("court", most)
    slugs = [slug for slug, _number in counted]
    names = dict(Court.objects.filter(slug__in=slugs).values_list("slug", "name"))
    return bars_of(counted, label=lambda slug: names[slug], url=lambda slug: f"/courts/{slug}/")


def _vocabulary_bars(
    name: str, counted: Iterable[tuple[str, int]], criteria: Criteria
) -> list[Bar]:
    def url(value: str) -> str:
        return f"/cases/?{criteria.with_(**{name: (value,)}).querystring()}"

    return bars_of(counted, label=lambda value: str(VOCABULARIES[name](value).label), url=url)
