"""Parties, AI systems and courts as recognising needs them: plain values, in the form of the curated files.

Read as rows rather than as entries, for there are many, and some are read again after each write.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import QuerySet

from cases.models import AISystem, AISystemAlias, AISystemName, Court, CourtAlias, CourtName
from cases.services.free_ids import batches
from parties.models import Homonym, HomonymMeaning, Party, PartyAlias, PartyName

Values = dict[str, Any]
Slugs = Collection[str] | None  # None stands for all of them
_Texts = dict[int, list[str]]

_PARTY = ("pk", "slug", "name", "native_name", "kind", "country", "group__slug")
_SYSTEM = ("pk", "slug", "name", "kind", "developer__slug")
_COURT = (
    *("pk", "slug", "name", "native_name", "jurisdiction", "level", "city", "docket_pattern"),
)


def parties_known(slugs: Slugs = None) -> list[Values]:
    """Give parties and homonyms by their ids, or all of them."""
    found: list[Values] = []
    for chosen in _chosen(slugs):
        names = _texts(PartyName, "party", chosen, "name")
        clear, unclear = _aliases(PartyAlias, "party", chosen)
        for row in _rows(Party, chosen, _PARTY):
            pk, slug, name, native_name, kind, country, group = row
            found.append(
                {
                    "id": slug,
                    "name": name,
                    "native_name": native_name,
                    "kind": kind,
                    "country": country or None,
                    "group": group,
                    "names": names.get(pk, ()),
                    "aliases": clear.get(pk, ()),
                    "ambiguous_aliases": unclear.get(pk, ()),
                }
            )
        found += _homonyms(chosen)
    return found


def systems_known(slugs: Slugs = None) -> list[Values]:
    """Give AI systems by their ids, or all of them."""
    found: list[Values] = []
    for chosen in _chosen(slugs):
        names = _texts(AISystemName, "system", chosen, "name")
        clear, unclear = _aliases(AISystemAlias, "system", chosen)
        for pk, slug, name, kind, developer in _rows(AISystem, chosen, _SYSTEM):
            found.append(
                {
                    "id": slug,
                    "name": name,
                    "kind": kind,
                    "developer": developer,
                    "names": [{"name": text} for text in names.get(pk, ())],
                    "aliases": clear.get(pk, ()),
                    "ambiguous_aliases": unclear.get(pk, ()),
                }
            )
    return found


def courts_known(slugs: Slugs = None) -> list[Values]:
    """Give courts by their ids, or all of them."""
    found: list[Values] = []
    for chosen in _chosen(slugs):
        names: dict[int, list[Values]] = defaultdict(list)
        rows = _of(CourtName, "court", chosen).order_by("court_id", "position", "pk")
        for pk, name, native_name in rows.values_list("court_id", "name", "native_name"):
            names[pk].append({"name": name, "native_name": native_name})
        clear, unclear = _aliases(CourtAlias, "court", chosen)
        for row in _rows(Court, chosen, _COURT):
            pk, slug, name, native_name, jurisdiction, level, city, docket_pattern = row
            found.append(
                {
                    "id": slug,
                    "name": name,
                    "native_name": native_name,
                    "level": level,
                    "jurisdiction": jurisdiction,
                    "city": city,
                    "names": names.get(pk, ()),
                    "docket_pattern": docket_pattern,
                    "aliases": clear.get(pk, ()),
                    "ambiguous_aliases": unclear.get(pk, ()),
                }
            )
    return found


def _homonyms(chosen: list[str] | None) -> list[Values]:
    meanings: dict[int, dict[str, str]] = defaultdict(dict)
    rows = _of(HomonymMeaning, "homonym", chosen)
    for pk, case_slug, party in rows.values_list("homonym_id", "case_slug", "party__slug"):
        meanings[pk][case_slug] = party
    return [
        {"id": slug, "name": name, "homonym": True, "names": names, "per_case": meanings[pk]}
        for pk, slug, name, names in _rows(Homonym, chosen, ("pk", "slug", "name", "names"))
    ]


def _chosen(slugs: Slugs) -> Iterator[list[str] | None]:
    if slugs is None:
        yield None
    else:
        yield from batches(slugs)


def _rows(model: Any, chosen: list[str] | None, columns: tuple[str, ...]) -> Any:
    rows = model.objects.all() if chosen is None else model.objects.filter(slug__in=chosen)
    return rows.order_by("slug").values_list(*columns).iterator()


def _of(model: Any, owner: str, chosen: list[str] | None) -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = model.objects.all()
    return rows if chosen is None else rows.filter(**{f"{owner}__slug__in": chosen})


def _texts(model: Any, owner: str, chosen: list[str] | None, column: str) -> _Texts:
    found: _Texts = defaultdict(list)
    rows = _of(model, owner, chosen).order_by(f"{owner}_id", "position", "pk")
    for pk, text in rows.values_list(f"{owner}_id", column).iterator():
        found[pk].append(text)
    return found


def _aliases(model: Any, owner: str, chosen: list[str] | None) -> tuple[_Texts, _Texts]:
    """Give the aliases that mean the entry alone, and those that need support."""
    found: tuple[_Texts, _Texts] = (defaultdict(list), defaultdict(list))
    rows = _of(model, owner, chosen).order_by(f"{owner}_id", "position", "pk")
    for pk, text, unclear in rows.values_list(f"{owner}_id", "text", "is_ambiguous").iterator():
        found[unclear][pk].append(text)
    return found
