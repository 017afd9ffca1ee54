"""The rows of a load set: its cast written in bulk, its cases removed again.

The cases themselves are written by ``cases.services.save`` like any other.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q

from cases.loadset.cast import PREFIX, Bench, Machine, Player, family
from cases.loadset.generate import LoadCase
from cases.models import (
    AISystem,
    AISystemName,
    Case,
    CaseSource,
    Court,
    CourtName,
    RelatedCase,
    Revision,
    Source,
)
from cases.services.row_tables import TABLES
from cases.services.save import data_version_bump
from parties.models import Counsel, Homonym, HomonymMeaning, Party, PartyAlias, PartyName

# Cases removed by one set of statements.
BATCH = 500


def cast_write(cases: Sequence[LoadCase]) -> None:
    """Write those of the cast whom these cases name and who are not on record yet."""
    with transaction.atomic():
        _players_write(family(player for case in cases for player in case.players))
        _machines_write(machine for case in cases for machine in case.machines)
        _benches_write(case.bench for case in cases if case.bench)


def load_clear(seed: int) -> int:
    """Remove the cases of one load set, and of its cast whom no other case names; gives how many."""
    removed = 0
    while True:
        cases = Case.objects.filter(slug__startswith=f"{PREFIX}{seed}-").order_by("pk")
        batch = dict(cases.values_list("pk", "slug")[:BATCH])
        if not batch:
            return removed
        with transaction.atomic():
            _remove(batch)
            data_version_bump()
        removed += len(batch)


def _absent(model: Any, wanted: Iterable[Any]) -> list[Any]:
    """Give those of the cast whose id no row of the table has, each once."""
    by_slug = {one.slug: one for one in wanted}
    known = set(model.objects.filter(slug__in=list(by_slug)).values_list("slug", flat=True))
    return [one for slug, one in by_slug.items() if slug not in known]


def _players_write(players: Iterable[Player]) -> None:
    new: list[Player] = _absent(Party, players)
    groups = [player for player in new if player.group is None]
    members = [player for player in new if player.group is not None]
    _parties_create(groups)
    leaders = {player.group.slug for player in members if player.group}
    ids = dict(Party.objects.filter(slug__in=leaders).values_list("slug", "pk"))
    _parties_create(members, ids)


def _parties_create(players: list[Player], groups: dict[str, int] | None = None) -> None:
    rows = [
        Party(
            slug=player.slug,
            name=player.name,
            native_name=player.native_name,
            kind=player.kind,
            country=player.country,
            group_id=(groups or {})[player.group.slug] if player.group else None,
        )
        for player in players
    ]
    Party.objects.bulk_create(rows)
    PartyAlias.objects.bulk_create(
        PartyAlias(party=row, text=player.short, is_ambiguous=True)
        for row, player in zip(rows, players, strict=True)
    )
    PartyName.objects.bulk_create(
        (PartyName(party=row, name=row.name) for row in rows), ignore_conflicts=True
    )


def _machines_write(machines: Iterable[Machine]) -> None:
    new: list[Machine] = _absent(AISystem, machines)
    makers = {machine.maker.slug for machine in new}
    ids = dict(Party.objects.filter(slug__in=makers).values_list("slug", "pk"))
    rows = [
        AISystem(slug=m.slug, name=m.name, kind=m.kind, developer_id=ids[m.maker.slug]) for m in new
    ]
    AISystem.objects.bulk_create(rows)
    AISystemName.objects.bulk_create(
        (
            AISystemName(system=row, name=machine.name, developer=machine.maker.name)
            for row, machine in zip(rows, new, strict=True)
        ),
        ignore_conflicts=True,
    )


def _benches_write(benches: Iterable[Bench]) -> None:
    new: list[Bench] = _absent(Court, benches)
    rows = [
        Court(
            slug=bench.slug,
            name=bench.name,
            native_name=bench.native_name,
            jurisdiction=bench.jurisdiction,
            country=bench.jurisdiction[:2],
            level=bench.level,
            city=bench.city,
        )
        for bench in new
    ]
    Court.objects.bulk_create(rows)
    CourtName.objects.bulk_create(
        (CourtName(court=row, name=row.name, native_name=row.native_name) for row in rows),
        ignore_conflicts=True,
    )


def _remove(batch: dict[int, str]) -> None:
    """Remove cases with their revisions; nobody else may, for revisions are kept for ever."""
    named = _named(batch)
    Case.objects.filter(pk__in=batch).update(revision=None)
    Revision.objects.filter(case__in=batch).delete()
    RelatedCase.objects.filter(related__in=batch).update(related=None)
    paths = {"ClaimAgainst": "claim__case__in", "ConflictValue": "conflict__case__in"}
    for table in reversed(TABLES):
        path = paths.get(table.__name__, "case__in")
        table._default_manager.filter(**{path: list(batch)}).delete()
    HomonymMeaning.objects.filter(case_slug__in=batch.values()).delete()
    Case.objects.filter(pk__in=batch).delete()
    _remove_unnamed(*named)


def _named(batch: dict[int, str]) -> tuple[set[int], ...]:
    """Give the ids of the sources, systems, parties, counsel and courts that these cases name."""
    cases = Case.objects.filter(pk__in=batch)
    paths = (
        "case_sources__source",
        "case_systems__system",
        "case_parties__party",
        "case_counsel__counsel",
        "court",
    )
    return tuple(set(cases.exclude(**{path: None}).values_list(path, flat=True)) for path in paths)


def _remove_unnamed(
    sources: set[int], systems: set[int], parties: set[int], counsel: set[int], courts: set[int]
) -> None:
    kept = CaseSource.objects.filter(source__in=sources).values("source")
    Source.objects.filter(pk__in=sources).exclude(pk__in=kept).delete()
    Counsel.objects.filter(pk__in=counsel, case_counsel=None).delete()
    cast = Q(slug__startswith=PREFIX)
    AISystem.objects.filter(cast, pk__in=systems, case_systems=None).delete()
    unused = Q(case_parties=None, claims_against=None, systems=None, homonyms=None)
    local = Q(slug__contains=f"-in-{PREFIX}")
    Party.objects.filter(unused, cast | local, pk__in=parties).delete()
    Party.objects.filter(unused, cast, kind="group", members=None).delete()
    Homonym.objects.filter(meanings=None, dataset_sha256="").delete()
    Court.objects.filter(cast, pk__in=courts, cases=None, rulings=None).delete()
