"""Loading a curated folder: only what changed there is written, and nothing is lost that changed here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from cases.dataset import CaseFile, Dataset
from cases.models import Case, CaseRedirect
from cases.record import CaseRecord
from cases.services.load_courts import courts_load, nameless_delete, systems_load
from cases.services.load_parties import parties_load, superseded_retire
from cases.services.loading import Fate, Outcome, Touched, fate_of
from cases.services.relink import cases_relink
from cases.services.save import cases_save_records, data_version_bump

# Cases saved by one set of statements; small enough for a bar that moves.
CHUNK = 50
LOOKUP_BATCH = 5_000

Watch = Callable[[Sequence[CaseRecord]], Iterable[CaseRecord]]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did with the cases and the entries of each kind."""

    cases: Outcome
    parties: Outcome
    courts: Outcome
    systems: Outcome

    @property
    def wrote(self) -> bool:
        """True if anything was created or changed."""
        parts = (self.cases, self.parties, self.courts, self.systems)
        return any(part.created or part.changed for part in parts)


@transaction.atomic
def dataset_load(
    dataset: Dataset, *, by: str, overwrite: bool = False, on_progress: Watch | None = None
) -> LoadReport:
    """Bring the database up to a curated folder; all of it or nothing.

    Idempotent. What a file did not change since it was last loaded is left alone. Where both the
    file and the database changed, the database's version stays, unless ``overwrite``. What stands in
    no file any more is reported, never deleted. ``on_progress`` wraps the records being written.
    """
    plan = _plan_cases(dataset.cases, overwrite=overwrite)
    touched = Touched()
    parties = parties_load(dataset.parties, touched, overwrite=overwrite)
    courts = courts_load(dataset.courts, touched, overwrite=overwrite)
    systems = systems_load(dataset.systems, touched, overwrite=overwrite)
    _write_cases(plan, dataset, by=by, watch=on_progress or iter)
    report = LoadReport(_outcome(plan, dataset.cases), parties, courts, systems)
    if touched.case_ids or touched.successors:
        _settle(plan, dataset, touched)
    if report.wrote:
        data_version_bump()
    return report


def _settle(plan: dict[Fate, list[CaseFile]], dataset: Dataset, touched: Touched) -> None:
    """Point the rows of untouched cases where their strings now lead, and clear what that empties."""
    written = [f.record.slug for fate in (Fate.CREATED, Fate.CHANGED) for f in plan.get(fate, ())]
    rewritten = Case.objects.filter(slug__in=written).values_list("pk", flat=True)
    touched.successors.update(cases_relink(touched.case_ids - set(rewritten)))
    superseded_retire(touched, {entry.id for entry in dataset.parties})
    nameless_delete({e.id for e in dataset.courts}, {e.id for e in dataset.systems})


def _plan_cases(files: Sequence[CaseFile], *, overwrite: bool) -> dict[Fate, list[CaseFile]]:
    plan: dict[Fate, list[CaseFile]] = {}
    for start in range(0, len(files), LOOKUP_BATCH):
        page = files[start : start + LOOKUP_BATCH]
        slugs = [file.record.slug for file in page]
        stored = {
            slug: (loaded, held)
            for slug, loaded, held in Case.objects.filter(slug__in=slugs).values_list(
                "slug", "dataset_sha256", "revision__sha256"
            )
        }
        former = CaseRedirect.objects.filter(slug__in=slugs).values_list("slug", flat=True)
        renamed = set(former)
        for file in page:
            fate = _fate(file, stored, renamed)
            if fate is Fate.CONFLICT and overwrite:
                fate = Fate.CHANGED
            plan.setdefault(fate, []).append(file)
    return plan


def _fate(file: CaseFile, stored: Mapping[str, tuple[str, str | None]], renamed: set[str]) -> Fate:
    slug = file.record.slug
    if slug not in stored:
        return Fate.REDIRECTED if slug in renamed else Fate.CREATED
    loaded, held = stored[slug]
    return fate_of(file.sha256, loaded_sha256=loaded, held_sha256=held or "")


def _write_cases(
    plan: dict[Fate, list[CaseFile]], dataset: Dataset, *, by: str, watch: Watch
) -> None:
    paths = {file.record.slug: f"{dataset.name}/{file.path}" for file in dataset.cases}
    first = {file.record.slug for file in plan.get(Fate.CREATED, ())}

    def reason(slug: str) -> str:
        return f"first loaded from {paths[slug]}" if slug in first else f"{paths[slug]} changed"

    def save(records: Sequence[CaseRecord]) -> None:
        cases_save_records(records, by=by, reason=reason, from_dataset=True)

    writing = [file.record for fate in (Fate.CREATED, Fate.CHANGED) for file in plan.get(fate, ())]
    chunk: list[CaseRecord] = []
    for record in watch(writing):
        chunk.append(record)
        if len(chunk) == CHUNK:
            save(chunk)
            chunk = []
    save(chunk)
    for file in plan.get(Fate.REMEMBERED, ()):
        Case.objects.filter(slug=file.record.slug).update(dataset_sha256=file.sha256)


def _outcome(plan: dict[Fate, list[CaseFile]], files: Sequence[CaseFile]) -> Outcome:
    def slugs(*fates: Fate) -> tuple[str, ...]:
        return tuple(file.record.slug for fate in fates for file in plan.get(fate, ()))

    loaded = Case.objects.exclude(dataset_sha256="").values_list("slug", flat=True)
    return Outcome(
        created=slugs(Fate.CREATED),
        changed=slugs(Fate.CHANGED),
        unchanged=slugs(Fate.REMEMBERED, Fate.UNCHANGED),
        edited_here=slugs(Fate.EDITED_HERE),
        conflicts=slugs(Fate.CONFLICT),
        redirected=slugs(Fate.REDIRECTED),
        gone=tuple(sorted(set(loaded) - {file.record.slug for file in files})),
    )
