"""Whether the stored revisions are what they say: each hash, each number, each newest one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import DEFAULT_DB_ALIAS

from cases.models import Case, Revision
from cases.record import sha256_of
from core.statements import row_of

# Revisions read at a time: some 20 kB each.
BATCH = 500

Watch = Callable[[Iterable[Any], int], Iterable[Any]]  # rows, how many

# Asked for by every reader of a record: making the statement anew takes longer than answering it.
_NEWEST = (
    f"SELECT r.record, r.sha256, r.number, r.id FROM {Case._meta.db_table} c"  # noqa: S608 - constant
    f" JOIN {Revision._meta.db_table} r ON r.id = c.revision_id WHERE c.slug = %s"
)


@dataclass(frozen=True, slots=True)
class Verified:
    """How many revisions and cases were read, and each fault as a sentence."""

    revisions: int
    cases: int
    faults: tuple[str, ...]


def newest_stored(slug: str) -> tuple[str, str, int, int] | None:
    """Give the newest record of a dispute as it is stored, its SHA-256, its number and its id."""
    found = row_of(_NEWEST, [slug])
    return None if found is None else (found[0], found[1], found[2], found[3])


@dataclass(frozen=True, slots=True)
class _Newest:
    pk: int
    number: int
    slug: str


def revisions_verify(using: str = DEFAULT_DB_ALIAS, *, watch: Watch | None = None) -> Verified:
    """Read every revision, compare it with its hash, and the cases with their newest ones."""
    revisions = Revision.objects.using(using).order_by("case_id", "number")
    count = revisions.count()
    rows: Iterable[Any] = revisions.values_list(
        "pk", "case_id", "number", "record", "sha256"
    ).iterator(chunk_size=BATCH)
    faults: list[str] = []
    newest: dict[int, _Newest] = {}
    for pk, case_id, number, record, sha256 in watch(rows, count) if watch else rows:
        name = f"Revision {number} of case {case_id}"
        if sha256_of(record.encode()) != sha256:
            faults.append(f"{name} is not what its hash says.")
        before = newest.get(case_id)
        expected = before.number + 1 if before else 1
        if number != expected:
            faults.append(f"{name} follows {expected - 1}; each follows the one before it.")
        newest[case_id] = _Newest(pk, number, _slug(record))
    cases = list(Case.objects.using(using).values_list("pk", "slug", "revision_id"))
    faults += [fault for row in cases for fault in _case_faults(*row, newest.get(row[0]))]
    return Verified(count, len(cases), tuple(faults))


def _case_faults(pk: int, slug: str, revision_id: int | None, newest: _Newest | None) -> list[str]:
    if newest is None:
        return [f"{slug} (case {pk}) has no revision."]
    faults = []
    if revision_id != newest.pk:
        faults.append(f"{slug} (case {pk}) does not point at its newest revision, {newest.number}.")
    if newest.slug != slug:
        faults.append(
            f"{slug} (case {pk}) is {newest.slug or 'unreadable'} in its newest revision."
        )
    return faults


def _slug(record: str) -> str:
    try:
        return str(orjson.loads(record)["slug"])
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return ""
