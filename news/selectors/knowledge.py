"""What the site knows when it reads an article, kept up with the database.

A process reads the record whole once; after a write it reads again only the cases written, and the
parties, systems and courts that they name.
"""

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import orjson
from django.db.models import QuerySet

from cases.models import Case, CaseParty, CaseSystem, Ruling
from cases.selectors.changes import nearest_kept
from cases.selectors.site import data_stamp
from news.pipeline.case_index import case_index, case_index_follow
from news.pipeline.gazetteer import gazetteer_follow, gazetteer_of
from news.pipeline.knowledge import Knowledge
from news.pipeline.name_forms import Bearer
from news.selectors.known_entries import courts_known, parties_known, systems_known
from parties.models import Homonym, HomonymMeaning

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class _Kept:
    """One state of what is known, and the slugs of its cases by their keys."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    slugs: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Named:
    """The ids of the entries that some cases name."""

    parties: frozenset[str]
    systems: frozenset[str]
    courts: frozenset[str]

    def bearers(self) -> set[Bearer]:
        """Give them with their kinds."""
        found: set[Bearer] = {("party", i) for i in self.parties}
        found |= {("system", i) for i in self.systems}
        return found | {("court", i) for i in self.courts}


_lock = threading.Lock()
_kept: dict[str, _Kept] = {}


def knowledge() -> Knowledge:
    """Give the knowledge as of the newest write; this process keeps it until the next one.

    Cost: one query; after a write of a few cases a dozen more and some milliseconds, plus a
    millisecond for each thousand cases; at the first call, and after a write that names no cases, one
    second for each thousand cases.
    """
    stamp = data_stamp()
    with _lock:
        if stamp not in _kept:
            base, changed = nearest_kept(_kept, stamp)
            now = _read_all() if base is None else _read_again(_kept[base], changed)
            # One state is kept: at a hundred thousand cases it takes a gigabyte.
            _kept.clear()
            _kept[stamp] = now
        return _kept[stamp].knowledge


def knowledge_forget() -> None:
    """Drop what is kept."""
    with _lock:
        _kept.clear()


def _read_all() -> _Kept:
    slugs: dict[int, str] = {}
    known = Knowledge.build(
        parties=parties_known(),
        systems=systems_known(),
        courts=courts_known(),
        cases=_records(Case.objects.all(), slugs),
    )
    gazetteer_of(known)
    case_index(known)
    return _Kept(known, slugs)


def _read_again(base: _Kept, changed: set[int]) -> _Kept:
    """Read the cases that changed, and take the others over."""
    slugs = dict(base.slugs)
    before = {slugs.pop(pk) for pk in changed if pk in slugs}
    records = list(_records(Case.objects.filter(pk__in=changed), slugs))
    now = {record["slug"] for record in records}
    named = _named(changed, before | now)
    known = base.knowledge.updated(
        parties=parties_known(named.parties),
        systems=systems_known(named.systems),
        courts=courts_known(named.courts),
        cases=records,
        gone=before - now,
    )
    gazetteer_follow(base.knowledge, known, named.bearers())
    case_index_follow(base.knowledge, known, before | now)
    return _Kept(known, slugs)


def _named(changed: set[int], slugs: set[str]) -> _Named:
    """Find the entries that cases name: a write makes no others, and changes no others."""
    seats = CaseParty.objects.filter(case__in=changed)
    labels = Homonym.objects.filter(meanings__case_slug__in=slugs)
    labels |= Homonym.objects.filter(meanings__party__case_parties__case__in=changed)
    labelled = set(labels.values_list("slug", flat=True))
    meant = HomonymMeaning.objects.filter(homonym__slug__in=labelled)
    rulings = Ruling.objects.filter(case__in=changed, court__isnull=False)
    courts = set(Case.objects.filter(pk__in=changed).values_list("court__slug", flat=True))
    return _Named(
        parties=frozenset(seats.values_list("party__slug", flat=True))
        | labelled
        | frozenset(meant.values_list("party__slug", flat=True)),
        systems=frozenset(
            CaseSystem.objects.filter(case__in=changed).values_list("system__slug", flat=True)
        ),
        courts=frozenset(slug for slug in courts if slug)
        | set(rulings.values_list("court__slug", flat=True)),
    )


def _records(cases: QuerySet[Case], slugs: dict[int, str]) -> Iterator[dict[str, Any]]:
    """Yield the records of cases, each with the ids of the entries it names; notes their slugs."""
    rows = cases.filter(revision__isnull=False).order_by("pk").values_list("pk", "court__slug")
    courts = dict(rows.iterator())
    for chunk in _chunks(courts):
        parties = _ids_by_case(CaseParty.objects.filter(case__in=chunk), "party__slug")
        systems = _ids_by_case(CaseSystem.objects.filter(case__in=chunk), "system__slug")
        stored = Case.objects.filter(pk__in=chunk).order_by("pk")
        for pk, slug, text in stored.values_list("pk", "slug", "revision__record"):
            record = orjson.loads(text)
            _identify(record.get("parties"), parties.get(pk, []))
            _identify(record.get("ai_systems"), systems.get(pk, []))
            if record.get("court"):
                record["court"]["id"] = courts[pk]
            slugs[pk] = slug
            yield record


def _ids_by_case(rows: QuerySet[Any, Any], column: str) -> dict[int, list[str]]:
    """Give the entries of the rows of each case, in the order of its record."""
    found: dict[int, list[str]] = defaultdict(list)
    for pk, entry in rows.order_by("case_id", "position").values_list("case_id", column):
        found[pk].append(entry)
    return found


def _identify(stated: list[dict[str, Any]] | None, ids: list[str]) -> None:
    for values, entry in zip(stated or (), ids, strict=True):
        values["id"] = entry


def _chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    """Yield keys in lists, so that few records are held at a time."""
    rest = iter(keys)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk
