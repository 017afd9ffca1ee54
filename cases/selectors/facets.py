"""How many disputes each value of a filter would leave.

A facet's own parameter is left out of its count, so the figures say what choosing another value
gives. Figures count disputes, on every page alike.
"""

import hashlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django.core.cache import cache
from django.db.models import Model, QuerySet
from django.utils.translation import get_language

from cases.choices import VOCABULARIES, label_of
from cases.criteria import CASE_PARAMETERS, PARAMETERS, REPEATABLE, Criteria
from cases.models import AISystem, Court
from cases.models.case import stale_cutoff
from cases.selectors.counting import counting_of
from cases.selectors.site import KEPT_SECONDS, data_stamp
from core import jurisdictions, money
from parties.models import Party

# Values listed of a facet. Of courts, parties and systems there is no end: those in the most disputes are
# listed, and the rest is found by search and on the list pages.
MOST_VALUES, MOST_NAMED = 60, 30
# Facets that count countries and corporate families, of which a reader may also choose a part.
COUNTED_BY_WHOLE = ("jurisdiction", "party", "plaintiff", "defendant")
# What can be chosen among: every parameter but the search, the dates and the flags.
COUNTED = REPEATABLE

# Names kept of a table; some megabytes.
MOST_NAMES = 20_000
_names: dict[tuple[type[Model], str], dict[str, str]] = {}

# One dispute in so many makes a selection broad.
_BROAD = 50

Counts = list[tuple[str, int]]


class Option(NamedTuple):
    """One value of a filter with the disputes it would leave."""

    value: str
    label: str
    number: int | None
    selected: bool
    code: str = ""


def cached_count(kind: str, criteria: Criteria, make: Callable[[], Any]) -> Any:
    """Keep a figure as long as the data it was made from, and the day if staleness matters."""
    day = stale_cutoff().isoformat() if criteria.stale is not None else ""
    asked = hashlib.sha256(criteria.querystring().encode()).hexdigest()[:24]
    key = f"{kind}:{data_stamp()}:{day}:{asked}"
    found = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, timeout=KEPT_SECONDS)
    return found


def cases_count(criteria: Criteria) -> int:
    """Count the disputes that meet the criteria."""
    return int(cached_count("cases", criteria, lambda: counting_of(criteria).disputes()))


def is_broad(criteria: Criteria) -> bool:
    """Tell whether so many disputes meet the criteria that their newest events are soon found."""
    if not criteria.given(*CASE_PARAMETERS):
        return False  # nothing is selected: no dispute has to be asked for
    return cases_count(criteria) * _BROAD > cases_count(Criteria())


def facet_options(criteria: Criteria) -> dict[str, list[Option]]:
    """Give the options of every facet; no query for them while data and criteria stay."""
    counts: dict[str, Counts]
    counts, names = cached_count("facets", criteria, lambda: _counts_and_names(criteria))
    return {
        name: _options(name, counts[name], getattr(criteria, name), names)
        for name in PARAMETERS
        if name in counts
    }


def most_listed(name: str) -> int:
    """Give how many values of a parameter are listed, besides those that are chosen."""
    return MOST_NAMED if name in _NAMED else MOST_VALUES


def value_label(
    name: str, value: str, names: Mapping[str, str] | None = None, language: str | None = None
) -> str:
    """Say one value of a parameter in words; ``names`` are those of courts, parties and systems."""
    if name in VOCABULARIES:
        return _word(name, value, language or get_language())
    if name == "jurisdiction":
        return jurisdictions.label(value, language)
    if name == "currency":
        return money.currency_name(value)
    return (names or {}).get(value, value)


@lru_cache(maxsize=4096)
def _word(name: str, value: str, language: str | None) -> str:
    return label_of(VOCABULARIES[name](value), language)


def names_of(name: str, slugs: tuple[str, ...] | set[str]) -> dict[str, str]:
    """Give the names of the courts, parties or systems that a parameter's values mean."""
    model = _NAMED.get(name)
    if model is None or not slugs:
        return {}
    known = _names_known(model)
    if unknown := [slug for slug in slugs if slug not in known]:
        rows: QuerySet[Any] = model._default_manager.filter(slug__in=unknown).order_by()
        known.update(rows.values_list("slug", "name"))
    return {slug: known[slug] for slug in slugs if slug in known}


def names_forget() -> None:
    """Drop every name."""
    _names.clear()


def _names_known(model: type[Model]) -> dict[str, str]:
    """Give what was read of a table's names since the newest write."""
    kept = model, data_stamp()
    known = _names.get(kept)
    if known is None or len(known) > MOST_NAMES:
        for former in [key for key in _names if key[0] is model]:
            _names.pop(former, None)
        known = _names[kept] = {}
    return known


_NAMED: dict[str, type[Model]] = {
    "court": Court,
    "ai_system": AISystem,
    "party": Party,
    "plaintiff": Party,
    "defendant": Party,
}


def _counts_and_names(criteria: Criteria) -> tuple[dict[str, Counts], dict[str, str]]:
    counting = counting_of(criteria)
    counts = {name: counting.facet(name, most_listed(name)) for name in COUNTED}
    names: dict[str, str] = {}
    listed: dict[type[Model], set[str]] = {}
    for name, model in _NAMED.items():
        values = {value for value, _number in counts[name]} | set(getattr(criteria, name))
        listed.setdefault(model, set()).update(values)
    for name in ("court", "ai_system", "party"):
        for slug, label in names_of(name, listed[_NAMED[name]]).items():
            names[f"{_NAMED[name].__name__}:{slug}"] = label
    return counts, names


def _options(
    name: str, counts: Counts, selected: tuple[str, ...], names: Mapping[str, str]
) -> list[Option]:
    known = dict(counts)
    values = [value for value, _number in counts]
    values += [value for value in selected if value not in known]
    prefix = f"{_NAMED[name].__name__}:" if name in _NAMED else ""
    labels = {value: names.get(prefix + value, value) for value in values} if prefix else {}
    has_code = name in ("jurisdiction", "currency")
    # What a part of a country, or a company of a family, would leave is not counted here; nor is
    # what lies beyond the values listed.
    is_counted = name not in COUNTED_BY_WHOLE and len(counts) < most_listed(name)
    language = get_language()
    return [
        Option(
            value=value,
            label=value_label(name, value, labels, language),
            number=known.get(value, 0 if is_counted else None),
            selected=value in selected,
            code=value if has_code else "",
        )
        for value in values
    ]
