"""Loading ``parties.yaml``: parties, groups and homonyms, and whose each name of record is."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from django.db.models import Q

from cases.curated_entries import PartyEntry, entry_sha256
from cases.models import Case, CaseParty
from cases.selectors.entries import Held, parties_held
from cases.services.loading import Fate, Outcome, Touched, plan_entries
from parties.models import (
    Homonym,
    HomonymMeaning,
    Party,
    PartyAlias,
    PartyName,
    PartyRedirect,
)
from parties.services import party_retire

BATCH = 1_000


def parties_load(entries: Sequence[PartyEntry], touched: Touched, *, overwrite: bool) -> Outcome:
    """Write what changed in the file; notes in ``touched`` what disputes must look up anew."""
    ids = {entry.id for entry in entries}
    held = parties_held(ids)
    redirects = PartyRedirect.objects.filter(slug__in=ids).values_list("slug", flat=True)
    plan = plan_entries(
        entries, held, overwrite=overwrite, redirects=set(redirects), unedited=_without_local
    )
    outcome = plan.outcome(gone=_gone(ids))
    for entry in plan.of(Fate.REMEMBERED):
        row = held[entry.id].row
        row.dataset_sha256 = entry_sha256(entry)
        row.save(update_fields=["dataset_sha256"])
    if plan.writing:
        _write(plan.writing, held, touched)
    return outcome


def superseded_retire(touched: Touched, ids: Collection[str]) -> None:
    """Retire parties of no file that lost their last name and seat to a party of one."""
    for gone_pk, keep_pk in touched.successors.items():
        gone = Party.objects.filter(pk=gone_pk).exclude(slug__in=ids).first()
        keep = Party.objects.filter(pk=keep_pk).first()
        if gone is None or keep is None or gone == keep or _is_in_use(gone):
            continue
        party_retire(keep=keep, gone=gone)


def _is_in_use(party: Party) -> bool:
    """True while a string of some record still means the party, or a group or system names it."""
    return (
        party.record_names.exists()
        or CaseParty.objects.filter(party=party).exists()
        or party.claims_against.exists()
        or party.systems.exists()
    )


def _without_local(held: Held[PartyEntry]) -> Iterator[str]:
    """Give the hash of a homonym without the meanings that new disputes brought by themselves."""
    if isinstance(held.row, Homonym):
        stated = {
            meaning.case_slug: meaning.party.slug
            for meaning in held.row.meanings.all()
            if meaning.party.dataset_sha256
        }
        per_case = dict(sorted(stated.items()))
        yield entry_sha256(held.entry.model_copy(update={"per_case": per_case}))


def _gone(ids: Collection[str]) -> list[str]:
    loaded = (
        model._default_manager.exclude(dataset_sha256="").values_list("slug", flat=True)
        for model in (Party, Homonym)
    )
    return sorted(set(chain(*loaded)) - set(ids))


def _write(
    entries: Sequence[PartyEntry], held: dict[str, Held[PartyEntry]], touched: Touched
) -> None:
    parties = [entry for entry in entries if not entry.homonym]
    labels = [entry for entry in entries if entry.homonym]
    rows = _write_parties(parties, held)
    strings = _write_names(parties, rows, touched)
    _write_aliases(parties, rows)
    strings |= _write_homonyms(labels, held, touched)
    _release_names(entries, touched)
    changed = [row.pk for entry_id, row in rows.items() if entry_id in held]
    seats = CaseParty.objects.filter(
        Q(party__in=[*changed, *touched.successors]) | Q(name_raw__in=strings)
    )
    touched.case_ids |= set(seats.values_list("case_id", flat=True))


def _write_parties(
    entries: Sequence[PartyEntry], held: dict[str, Held[PartyEntry]]
) -> dict[str, Party]:
    rows = {}
    for entry in entries:
        row = held[entry.id].row if entry.id in held else Party(slug=entry.id)
        row.name, row.native_name = entry.name, entry.native_name or ""
        row.kind, row.country = entry.kind, entry.country or ""
        row.dataset_sha256 = entry_sha256(entry)
        row.group = None
        rows[entry.id] = row
    Party.objects.bulk_create([row for row in rows.values() if not row.pk], batch_size=BATCH)
    groups = parties_by_id({entry.group for entry in entries if entry.group})
    for entry in entries:
        rows[entry.id].group = groups[entry.group] if entry.group else None
    new = [row for slug, row in rows.items() if slug not in held and row.group]
    Party.objects.bulk_update(new, ["group"], batch_size=BATCH)
    old = [row for slug, row in rows.items() if slug in held]
    fields = ["name", "native_name", "kind", "country", "group", "dataset_sha256"]
    Party.objects.bulk_update(old, fields, batch_size=BATCH)
    return rows


def parties_by_id(slugs: Collection[str]) -> dict[str, Party]:
    """Give the parties of these ids; a former id gives the party it became."""
    found = {row.slug: row.party for row in _redirects(slugs)}
    found.update({party.slug: party for party in Party.objects.filter(slug__in=slugs)})
    return found


def _redirects(slugs: Collection[str]) -> Sequence[PartyRedirect]:
    return list(PartyRedirect.objects.filter(slug__in=slugs).select_related("party"))


def _write_names(
    entries: Sequence[PartyEntry], rows: dict[str, Party], touched: Touched
) -> set[str]:
    """Give the parties their names of record; returns the strings that changed hands."""
    owner = {name: rows[entry.id] for entry in entries for name in entry.names}
    theirs = PartyName.objects.filter(party__in=list(rows.values()))
    old = {row.name: row for row in chain(theirs, PartyName.objects.filter(name__in=owner))}
    for name, row in old.items():
        if name in owner and owner[name].pk != row.party_id:
            touched.successors[row.party_id] = owner[name].pk
    PartyName.objects.filter(pk__in=[row.pk for row in old.values()]).delete()
    PartyName.objects.bulk_create(
        [
            PartyName(party=rows[entry.id], position=position, name=name)
            for entry in entries
            for position, name in enumerate(entry.names)
        ],
        batch_size=BATCH,
    )
    kept = {n for n, row in old.items() if n in owner and owner[n].pk == row.party_id}
    return (owner.keys() | old.keys()) - kept


def _write_aliases(entries: Sequence[PartyEntry], rows: dict[str, Party]) -> None:
    PartyAlias.objects.filter(party__in=list(rows.values())).delete()
    PartyAlias.objects.bulk_create(
        [
            PartyAlias(
                party=rows[entry.id], position=position, text=text, is_ambiguous=is_ambiguous
            )
            for entry in entries
            for is_ambiguous, texts in ((False, entry.aliases), (True, entry.ambiguous_aliases))
            for position, text in enumerate(texts)
        ],
        batch_size=BATCH,
    )


def _write_homonyms(
    entries: Sequence[PartyEntry], held: dict[str, Held[PartyEntry]], touched: Touched
) -> set[str]:
    """Write the strings that mean different parties; returns those whose meaning may have changed."""
    strings: set[str] = set()
    for entry in entries:
        row = held[entry.id].row if entry.id in held else Homonym(slug=entry.id)
        if set(row.names) != set(entry.names):
            strings |= {*row.names, *entry.names}
        row.name, row.native_name = entry.name, entry.native_name or ""
        row.kind, row.country = entry.kind, entry.country or ""
        row.names, row.aliases = list(entry.names), list(entry.aliases)
        row.ambiguous_aliases = list(entry.ambiguous_aliases)
        row.dataset_sha256 = entry_sha256(entry)
        row.save()
        _write_meanings(entry, row, touched)
    return strings


def _write_meanings(entry: PartyEntry, label: Homonym, touched: Touched) -> None:
    """Set the meanings the file gives; one that a dispute brought by itself stays until it does."""
    old = {row.case_slug: row for row in label.meanings.select_related("party")}
    meant = parties_by_id(set(entry.per_case.values()))
    new = {case_slug: meant[party] for case_slug, party in entry.per_case.items()}
    changed = {slug for slug, row in old.items() if slug in new and new[slug] != row.party}
    dropped = {slug for slug, row in old.items() if slug not in new and row.party.dataset_sha256}
    for slug in changed:
        touched.successors[old[slug].party_id] = new[slug].pk
    label.meanings.filter(case_slug__in=changed | dropped).delete()
    fresh = (new.keys() - old.keys()) | changed
    HomonymMeaning.objects.bulk_create(
        [HomonymMeaning(homonym=label, case_slug=s, party=new[s]) for s in sorted(fresh)]
    )
    cases = Case.objects.filter(slug__in=fresh | dropped)
    touched.case_ids |= set(cases.values_list("pk", flat=True))


def _release_names(entries: Sequence[PartyEntry], touched: Touched) -> None:
    """Take the strings of these entries from whatever else claims them as something else."""
    of_labels = {name for entry in entries if entry.homonym for name in entry.names}
    PartyName.objects.filter(name__in=of_labels).delete()
    claimed = of_labels | {name for entry in entries for name in entry.names}
    for label in Homonym.objects.exclude(slug__in=[entry.id for entry in entries]):
        kept = [name for name in label.names if name not in claimed]
        if len(kept) == len(label.names):
            continue
        slugs = label.meanings.values_list("case_slug", flat=True)
        cases = Case.objects.filter(slug__in=list(slugs))
        touched.case_ids |= set(cases.values_list("pk", flat=True))
        if kept:
            label.names = kept
            label.save(update_fields=["names"])
        else:
            label.delete()
