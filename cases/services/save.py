"""The one way to write a case: store its new record as a revision, and its rows with it.

Everything here is atomic: the revision, the rows, the search text and the data version are
written together or not at all. Files, forms, imports and accepted proposals all end here.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from cases.errors import Problem, RecordInvalid, RevisionConflict
from cases.models import Case, CaseRedirect, Change, DataVersion, RelatedCase, Revision
from cases.record import CaseRecord, canonical_json, sha256_of
from cases.record_rules import record_faults
from cases.services.references import references_resolve
from cases.services.row_tables import CaseRows, rows_expected
from cases.services.row_writing import rows_write
from cases.services.rows import rows_build
from core.bulk import bulk_insert, ids_give, ids_reserve, new_row
from core.sending import keys_check, rows_sent_meanwhile
from parties.models import HomonymMeaning

# A write of more cases than these names none of them: reading all anew is no slower.
MOST_NAMED = 1000

# Cases whose names are looked up by one set of statements.
BATCH = 1000
# Cases whose rows (some 30 each) are stored by one set, while those of the next are being made.
PART = 250

# Why a write is made: one reason for all, or one by slug.
Reason = str | Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Saved:
    """What a write did: slugs by outcome, in the order given, and the ids of the cases written."""

    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    case_ids: tuple[int, ...] = ()

    def __add__(self, other: "Saved") -> "Saved":
        return Saved(
            self.created + other.created,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.case_ids + other.case_ids,
        )


def case_save_record(
    record: CaseRecord,
    *,
    by: str,
    reason: str,
    expected_revision: int | None = None,
    former_slug: str = "",
) -> Case:
    """Write one case from its record and store the revision; the same record twice writes nothing.

    ``expected_revision`` is the number the writer began from (0 for a new case). ``former_slug``
    is the slug the case has had so far, where the record gives it a new one; the old one stays alive.
    Raises RecordInvalid, and RevisionConflict when somebody else wrote meanwhile.
    """
    with transaction.atomic():
        if former_slug and former_slug != record.slug:
            _rename(former_slug, record.slug)
        case = _locked([record.slug]).get(record.slug)
        current = case.revision.number if case and case.revision else 0
        if expected_revision is not None and expected_revision != current:
            raise RevisionConflict(record.slug, expected=expected_revision, current=current)
        cases_save_records([record], by=by, reason=reason)
        return Case.objects.select_related("revision").get(slug=record.slug)


def cases_save_records(
    records: Iterable[CaseRecord],
    *,
    by: str,
    reason: Reason,
    from_dataset: bool = False,
    are_sound: bool = False,
) -> Saved:
    """Write many cases; all or none. ``from_dataset`` remembers what a curated file said.

    Records that ``record_parse`` or ``record_read`` gave are sound: their rules need no second look.
    """
    if not by.strip() or (isinstance(reason, str) and not reason.strip()):
        raise ValueError("A write needs who made it and why: give `by` and `reason`.")
    how = _How(by, reason, from_dataset, are_sound)
    done = last = Saved()
    with transaction.atomic(), ExitStack() as sending:
        for records_of_batch in _in_lists(records, BATCH):
            batch = _Batch.of(records_of_batch)
            if len(batch.records) > PART:
                sending.enter_context(rows_sent_meanwhile())
            _relate(last.created + last.changed, last.case_ids)
            last = _save_batch(batch, how)
            done += last
        _relate(last.created + last.changed, last.case_ids)
        if done.case_ids:
            data_version_bump(done.case_ids)
    return done


def cases_rebuild(cases: QuerySet[Case] | None = None) -> int:
    """Make the rows and search texts of cases anew from their stored records; gives how many.

    For what names mean having changed, or the rules by which rows are made: the records, and so the
    revisions, stay. Ids stay too. Without ``cases``, all of them, in batches of a transaction each.
    """
    count, last = 0, 0
    chosen = Case.objects.all() if cases is None else cases
    while page := list(
        chosen.filter(pk__gt=last, revision__isnull=False)
        .order_by("pk")
        .distinct()
        .values_list("pk", "slug")[:BATCH]
    ):
        last = page[-1][0]
        count += _rebuild([slug for _pk, slug in page])
    return count


@transaction.atomic
def data_version_bump(cases: Collection[int] | None = None) -> None:
    """Count a write, so that whatever was counted before it is known to be old.

    ``cases`` are the ids of all the cases whose rows it touched; without them it may be any.
    """
    before = DataVersion.objects.select_for_update().filter(pk=1).first() or DataVersion(pk=1)
    named = sorted(cases) if cases is not None and len(cases) <= MOST_NAMED else None
    number, stamp = before.number + 1, uuid4().hex
    Change.objects.create(stamp=stamp, previous=before.stamp, number=number, cases=named)
    if number % Change.FOLLOWED == 0:
        Change.objects.filter(number__lte=number - Change.FOLLOWED).delete()
    before.number, before.stamp, before.changed_at = number, stamp, timezone.now()
    before.save()


@transaction.atomic
def _rebuild(slugs: Sequence[str]) -> int:
    existing = _locked(slugs)
    records = [
        CaseRecord.model_validate_json(case.revision.record)
        for case in existing.values()
        if case.revision
    ]
    found = references_resolve(records)
    built = [rows_build(record, existing[record.slug], found) for record in records]
    rows_write(built)
    case_ids = [rows.case.pk for rows in built]
    _relate([rows.case.slug for rows in built], case_ids)
    data_version_bump(case_ids)
    return len(built)


def _rename(former: str, slug: str) -> None:
    if Case.objects.filter(slug=slug).exists():
        raise RecordInvalid(
            [Problem(slug, "slug", "another case has this slug; choose a free one")]
        )
    case = Case.objects.filter(slug=former).first()
    if case is None:
        raise RecordInvalid([Problem(former, "slug", "there is no case of this slug to rename")])
    CaseRedirect.objects.filter(slug=slug).delete()
    CaseRedirect.objects.create(slug=former, case=case)
    Case.objects.filter(pk=case.pk).update(slug=slug)
    HomonymMeaning.objects.filter(case_slug=former).update(case_slug=slug)


def _locked(slugs: Sequence[str]) -> dict[str, Case]:
    """Give the cases of these slugs, locked until the transaction ends where the engine can."""
    rows = Case.objects.filter(slug__among=slugs).select_related("revision").order_by("pk")
    if connection.features.has_select_for_update_of:
        rows = rows.select_for_update(of=("self",))
    return {case.slug: case for case in rows}


@dataclass(frozen=True, slots=True)
class _How:
    """What holds for all records of a write."""

    by: str
    reason: Reason
    from_dataset: bool
    are_sound: bool


@dataclass(frozen=True, slots=True)
class _Batch:
    """Some records with their stored forms, by slug."""

    records: list[CaseRecord]
    stored: dict[str, str]
    hashes: dict[str, str]

    @classmethod
    def of(cls, records: list[CaseRecord]) -> "_Batch":
        stored = {record.slug: canonical_json(record).decode() for record in records}
        return cls(records, stored, {slug: sha256_of(body) for slug, body in stored.items()})


def _in_lists(records: Iterable[CaseRecord], size: int) -> Iterator[list[CaseRecord]]:
    rest = iter(records)
    while some := list(islice(rest, size)):
        yield some


def _save_batch(batch: _Batch, how: _How) -> Saved:
    _refuse_faults(batch.records, are_sound=how.are_sound)
    existing = _locked(list(batch.hashes))
    fresh, changed, same = [], [], []
    for record in batch.records:
        case = existing.get(record.slug)
        if case is None or case.revision is None:
            fresh.append(record)
        elif case.revision.sha256 == batch.hashes[record.slug]:
            same.append(record)
        else:
            changed.append(record)
    case_ids = _write(fresh + changed, existing, batch, how) if fresh or changed else ()
    if how.from_dataset and same:
        _remember(same, existing, batch.hashes)
    return Saved(
        created=tuple(record.slug for record in fresh),
        changed=tuple(record.slug for record in changed),
        unchanged=tuple(record.slug for record in same),
        case_ids=tuple(case_ids),
    )


def _write(
    writing: list[CaseRecord], existing: dict[str, Case], batch: _Batch, how: _How
) -> list[int]:
    """Write records that are new or changed, and give the ids of their cases."""
    found = references_resolve(writing)
    ids_reserve(rows_expected(writing))
    case_ids = []
    for part in _in_lists(writing, PART):
        keys_check()  # of the part before, now that nobody waits for the server
        built = [rows_build(r, existing.get(r.slug) or new_row(Case), found) for r in part]
        if how.from_dataset:
            for rows in built:
                rows.case.dataset_sha256 = batch.hashes[rows.case.slug]
        _revise(built, batch, how)
        rows_write(built)
        case_ids += [rows.case.pk for rows in built]
    return case_ids


def _refuse_faults(batch: list[CaseRecord], *, are_sound: bool) -> None:
    judged = () if are_sound else batch
    problems = [Problem(r.slug, *fault) for r in judged for fault in record_faults(r)]
    slugs = Counter(record.slug for record in batch)
    problems += [
        Problem(slug, "slug", "two records of one import have this slug")
        for slug in sorted(slug for slug, count in slugs.items() if count > 1)
    ]
    former = CaseRedirect.objects.filter(slug__among=slugs).select_related("case")
    problems += [
        Problem(row.slug, "slug", f"was the slug of {row.case.slug}; choose another")
        for row in former
    ]
    if problems:
        raise RecordInvalid(problems)


def _revise(built: list[CaseRows], batch: _Batch, how: _How) -> None:
    """Store the new revisions, before the cases that point at them: keys are checked at the end."""
    now = timezone.now()
    cases = [rows.case for rows in built]
    ids_give(cases)
    made = [
        new_row(
            Revision,
            case=case,
            number=(case.revision.number if case.revision else 0) + 1,
            record=batch.stored[case.slug],
            sha256=batch.hashes[case.slug],
            made_at=now,
            made_by=how.by,
            reason=how.reason if isinstance(how.reason, str) else how.reason(case.slug),
        )
        for case in cases
    ]
    bulk_insert(made)
    for case, revision in zip(cases, made, strict=True):
        case.revision = revision


def _relate(slugs: Collection[str], case_ids: Collection[int]) -> None:
    """Point related proceedings at cases that are on record, whichever came first."""
    if not case_ids:
        return
    target = Case.objects.filter(slug=OuterRef("slug_raw")).values("pk")[:1]
    renamed = CaseRedirect.objects.filter(slug=OuterRef("slug_raw")).values("case")[:1]
    RelatedCase.objects.filter(
        Q(slug_raw__among=slugs) | Q(case__pk__among=case_ids), related__isnull=True
    ).update(related=Coalesce(Subquery(target), Subquery(renamed)))


def _remember(same: list[CaseRecord], existing: dict[str, Case], hashes: dict[str, str]) -> None:
    """Note that a curated file says what the case already says."""
    for record in same:
        case = existing[record.slug]
        if case.dataset_sha256 != hashes[record.slug]:
            Case.objects.filter(pk=case.pk).update(dataset_sha256=hashes[record.slug])
