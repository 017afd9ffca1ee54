"""Loading ``courts.yaml`` and ``ai_systems.yaml``, and whose each string of record is."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from django.db.models import Model, Q

from cases.curated_entries import CourtEntry, SystemEntry, entry_sha256
from cases.models import (
    AISystem,
    AISystemAlias,
    AISystemName,
    Case,
    CaseSystem,
    Court,
    CourtAlias,
    CourtName,
    Ruling,
)
from cases.selectors.entries import Held, courts_held, systems_held
from cases.services.load_parties import BATCH, parties_by_id
from cases.services.loading import Fate, Outcome, Plan, Touched, plan_entries
from core import jurisdictions


def courts_load(entries: Sequence[CourtEntry], touched: Touched, *, overwrite: bool) -> Outcome:
    """Write what changed in the file; notes in ``touched`` what disputes must look up anew."""
    ids = {entry.id for entry in entries}
    held = courts_held(ids)
    plan = plan_entries(entries, held, overwrite=overwrite, unedited=_without_appended)
    outcome = plan.outcome(gone=_gone(Court, ids))
    _remember(plan, held)
    if plan.writing:
        rows = _write_courts(plan.writing, held)
        strings = _write_court_names(plan.writing, rows)
        _write_aliases(CourtAlias, "court", plan.writing, rows)
        changed = [row.pk for slug, row in rows.items() if slug in held]
        named = Q(court__in=changed) | Q(court_name_raw__in=strings)
        touched.case_ids |= set(Case.objects.filter(named).values_list("pk", flat=True))
        ruled = Q(court__in=changed, court_raw__gt="") | Q(court_raw__in=strings)
        touched.case_ids |= set(Ruling.objects.filter(ruled).values_list("case_id", flat=True))
    return outcome


def systems_load(entries: Sequence[SystemEntry], touched: Touched, *, overwrite: bool) -> Outcome:
    """Write what changed in the file; notes in ``touched`` what disputes must look up anew."""
    ids = {entry.id for entry in entries}
    held = systems_held(ids)
    plan = plan_entries(entries, held, overwrite=overwrite)
    outcome = plan.outcome(gone=_gone(AISystem, ids))
    _remember(plan, held)
    if plan.writing:
        rows = _write_systems(plan.writing, held)
        strings = _write_system_names(plan.writing, rows)
        _write_aliases(AISystemAlias, "system", plan.writing, rows)
        changed = [row.pk for slug, row in rows.items() if slug in held]
        named = CaseSystem.objects.filter(Q(system__in=changed) | Q(name_raw__in=strings))
        touched.case_ids |= set(named.values_list("case_id", flat=True))
    return outcome


def nameless_delete(ids_of_courts: Collection[str], ids_of_systems: Collection[str]) -> None:
    """Delete courts and systems of no file that lost their last name to one of a file."""
    courts = Court.objects.filter(dataset_sha256="", record_names=None).exclude(
        slug__in=ids_of_courts
    )
    courts.filter(cases=None, rulings=None, appeals_from=None).delete()
    systems = AISystem.objects.filter(dataset_sha256="", record_names=None)
    systems.exclude(slug__in=ids_of_systems).filter(case_systems=None).delete()


def _without_appended(held: Held[CourtEntry]) -> Iterator[str]:
    """Give the hashes of a court without the names that new disputes appended by themselves."""
    names = held.entry.names
    for count in range(len(names)):
        yield entry_sha256(held.entry.model_copy(update={"names": names[:count]}))


def _gone(model: type[Model], ids: Collection[str]) -> list[str]:
    loaded = model._default_manager.exclude(dataset_sha256="").values_list("slug", flat=True)
    return sorted(set(loaded) - set(ids))


def _remember(plan: Plan[Any], held: dict[str, Any]) -> None:
    for entry in plan.of(Fate.REMEMBERED):
        row = held[entry.id].row
        row.dataset_sha256 = entry_sha256(entry)
        row.save(update_fields=["dataset_sha256"])


def _write_courts(
    entries: Sequence[CourtEntry], held: dict[str, Held[CourtEntry]]
) -> dict[str, Court]:
    rows = {}
    for entry in entries:
        row = held[entry.id].row if entry.id in held else Court(slug=entry.id)
        row.name, row.native_name = entry.name, entry.native_name or ""
        row.jurisdiction, row.level = entry.jurisdiction, entry.level
        row.country = jurisdictions.country_of(entry.jurisdiction)
        row.city, row.docket_pattern = entry.city or "", entry.docket_pattern or ""
        row.appeals_to = None
        row.dataset_sha256 = entry_sha256(entry)
        rows[entry.id] = row
    Court.objects.bulk_create([row for row in rows.values() if not row.pk], batch_size=BATCH)
    targets = {entry.appeals_to for entry in entries if entry.appeals_to}
    above = {court.slug: court for court in Court.objects.filter(slug__in=targets)}
    for entry in entries:
        rows[entry.id].appeals_to = above[entry.appeals_to] if entry.appeals_to else None
    new = [row for slug, row in rows.items() if slug not in held and row.appeals_to]
    Court.objects.bulk_update(new, ["appeals_to"], batch_size=BATCH)
    old = [row for slug, row in rows.items() if slug in held]
    fields = ["name", "native_name", "jurisdiction", "level", "country", "city"]
    fields += ["docket_pattern", "appeals_to", "dataset_sha256"]
    Court.objects.bulk_update(old, fields, batch_size=BATCH)
    return rows


def _write_court_names(entries: Sequence[CourtEntry], rows: dict[str, Court]) -> set[str]:
    """Give the courts their names of record; returns the strings that may have changed hands."""
    new = [
        CourtName(
            court=rows[entry.id],
            position=position,
            name=stated.name,
            native_name=stated.native_name or "",
        )
        for entry in entries
        for position, stated in enumerate(entry.names)
    ]
    strings = {row.name for row in new}
    old = CourtName.objects.filter(Q(court__in=list(rows.values())) | Q(name__in=strings))
    strings |= {row.name for row in old}
    old.delete()
    CourtName.objects.bulk_create(new, batch_size=BATCH)
    return strings


def _write_systems(
    entries: Sequence[SystemEntry], held: dict[str, Held[SystemEntry]]
) -> dict[str, AISystem]:
    developers = parties_by_id({entry.developer for entry in entries if entry.developer})
    rows = {}
    for entry in entries:
        row = held[entry.id].row if entry.id in held else AISystem(slug=entry.id)
        row.name, row.kind = entry.name, entry.kind
        row.developer = developers[entry.developer] if entry.developer else None
        row.dataset_sha256 = entry_sha256(entry)
        rows[entry.id] = row
    AISystem.objects.bulk_create([row for row in rows.values() if not row.pk], batch_size=BATCH)
    to_update = [row for slug, row in rows.items() if slug in held]
    fields = ["name", "kind", "developer", "dataset_sha256"]
    AISystem.objects.bulk_update(to_update, fields, batch_size=BATCH)
    return rows


def _write_system_names(entries: Sequence[SystemEntry], rows: dict[str, AISystem]) -> set[str]:
    """Give the systems their pairs of name and developer; returns the names concerned."""
    new = [
        AISystemName(
            system=rows[entry.id],
            position=position,
            name=stated.name,
            developer=stated.developer or "",
        )
        for entry in entries
        for position, stated in enumerate(entry.names)
    ]
    pairs = {(row.name, row.developer) for row in new}
    theirs = AISystemName.objects.filter(system__in=list(rows.values()))
    alike = AISystemName.objects.filter(name__in={name for name, _developer in pairs})
    old = [*theirs, *(row for row in alike if (row.name, row.developer) in pairs)]
    AISystemName.objects.filter(pk__in={row.pk for row in old}).delete()
    AISystemName.objects.bulk_create(new, batch_size=BATCH)
    return {row.name for row in chain(new, old)}


def _write_aliases(
    model: type[Model], column: str, entries: Iterable[Any], rows: dict[str, Any]
) -> None:
    model._default_manager.filter(**{f"{column}__in": list(rows.values())}).delete()
    model._default_manager.bulk_create(
        [
            model(
                **{column: rows[entry.id]},
                position=position,
                text=text,
                is_ambiguous=is_ambiguous,
            )
            for entry in entries
            for is_ambiguous, texts in ((False, entry.aliases), (True, entry.ambiguous_aliases))
            for position, text in enumerate(texts)
        ],
        batch_size=BATCH,
    )
