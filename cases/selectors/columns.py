"""The columns that counting reads, kept up with the database.

A process reads the record whole once; after a write it reads again only the disputes written. The
newest few copies are kept by the stamp of the write they stand for, so none is ever older than asked.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from django.db.models import QuerySet

from cases.columns import NONE, Codes, Columns, Numbers, Rows, table_of
from cases.models import (
    Case,
    CaseConduct,
    CaseParty,
    CaseSystem,
    CaseWorkType,
    Change,
    Claim,
    Damages,
    DataVersion,
    Event,
    Holding,
)
from core import dates

# Copies kept, newest last: while one is being made, the one before still answers.
KEPT = 2
# From so many disputes on, reading all of them is as quick as picking them out.
PICKED_UP_TO = 2000

# What is kept of a dispute itself; the first five are coded texts.
_CASE_TEXTS = ("country", "jurisdiction", "status", "proceeding", "court")
_CASE_COLUMNS = (*_CASE_TEXTS, "filed_first", "filed_last", "status_as_of", "has_conflicts")
# The tables of facts: the model, and what is read of it after the dispute.
_ROWS: dict[str, tuple[Any, dict[str, str]]] = {
    "work_type": (CaseWorkType, {"work_type": "value"}),
    "conduct": (CaseConduct, {"conduct": "value"}),
    "ai_system": (CaseSystem, {"ai_system": "system__slug"}),
    "seat": (
        CaseParty,
        {"party": "party__slug", "group": "party__group__slug", "role": "role"},
    ),
    "claim": (Claim, {"cause": "cause", "claim_outcome": "outcome"}),
    "holding": (Holding, {"issue": "issue", "favours": "favours"}),
    "damages": (Damages, {"damages_kind": "kind", "currency": "currency"}),
    "event": (Event, {"event_kind": "kind", "key": "sort_key", "month": "month"}),
}
_CODED = (
    *_CASE_TEXTS,
    *(
        "work_type",
        "conduct",
        "ai_system",
        "party",
        "role",
        "cause",
        "claim_outcome",
        "issue",
        "favours",
    ),
    *("damages_kind", "currency", "event_kind"),
)

_lock = threading.Lock()
_kept: dict[str, Columns] = {}


def columns_now() -> Columns:
    """Give the columns of the newest write: one query, and nine more when something was written."""
    stamp = DataVersion.objects.filter(pk=1).values_list("stamp", flat=True).first() or ""
    if stamp in _kept:
        return _kept[stamp]
    with _lock:
        if stamp not in _kept:
            base, changed = _nearest(stamp)
            columns = _read_all(stamp) if base is None else _read_again(base, changed, stamp)
            while len(_kept) >= KEPT:
                _kept.pop(next(iter(_kept)), None)
            _kept[stamp] = columns
        return _kept[stamp]


def columns_forget() -> None:
    """Drop every copy."""
    with _lock:
        _kept.clear()


def _nearest(stamp: str) -> tuple[Columns | None, set[int]]:
    """Find a copy from which the changes to this write are known, and the disputes they touched."""
    changed: set[int] = set()
    if not _kept or not stamp:
        return None, changed
    steps = {row.stamp: row for row in Change.objects.order_by("-number")[: Change.FOLLOWED]}
    at = stamp
    while (step := steps.get(at)) is not None and step.cases is not None:
        changed |= set(step.cases)
        at = step.previous
        if len(changed) > PICKED_UP_TO:
            break
        if at in _kept:
            return _kept[at], changed
    return None, changed


def _read_all(stamp: str) -> Columns:
    codes = {name: Codes() for name in _CODED}
    codes["group"] = codes["family"] = codes["party"]  # a family is named by one of its parties
    ids, cases = _cases(Case.objects.all(), codes)
    rows = {name: _facts(name, ids, codes, None) for name in _ROWS}
    return Columns(stamp, ids, np.ones(len(ids), dtype=bool), cases, rows, codes)


def _read_again(base: Columns, changed: set[int], stamp: str) -> Columns:
    """Read the disputes that changed, and take the others over."""
    codes = base.codes
    ids, cases = _cases(Case.objects.filter(pk__in=changed), codes)
    fresh = ids[~np.isin(ids, base.ids)]
    if len(fresh) and len(base.ids) and fresh.min() < base.ids.max():
        return _read_all(stamp)  # places follow the ids; somebody else's came in between
    all_ids = np.concatenate([base.ids, fresh])
    gone = np.isin(all_ids, np.fromiter(changed, dtype=np.int64))
    alive = np.concatenate([base.alive, np.ones(len(fresh), dtype=bool)]) & ~gone
    places = np.searchsorted(all_ids, ids)
    alive[places] = True
    merged = {}
    for name in _CASE_COLUMNS:
        column = np.concatenate([base.cases[name], np.full(len(fresh), NONE, dtype=np.int32)])
        column[places] = cases[name]
        merged[name] = column
    rows = {
        name: base.rows[name].replaced(gone, _facts(name, all_ids, codes, changed))
        for name in _ROWS
    }
    return Columns(stamp, all_ids, alive, merged, rows, codes)


def _cases(cases: QuerySet[Case], codes: Mapping[str, Codes]) -> tuple[Any, dict[str, Numbers]]:
    rows = list(
        cases.order_by("pk").values_list(
            *("pk", "country", "jurisdiction", "status", "proceeding", "court__slug"),
            *("filed_sort_key", "status_as_of_earliest", "has_conflicts"),
        )
    )
    ids = np.array([row[0] for row in rows], dtype=np.int64)
    plain = [(*row[1:6], row[7].toordinal(), int(row[8])) for row in rows]
    names = (*_CASE_TEXTS, "status_as_of", "has_conflicts")
    first, last = _days([row[6] for row in rows])
    return ids, {**table_of(names, plain, codes), "filed_first": first, "filed_last": last}


def _facts(name: str, ids: Any, codes: Mapping[str, Codes], changed: Iterable[int] | None) -> Rows:
    model, paths = _ROWS[name]
    queryset = model._default_manager.order_by()
    if changed is not None:
        queryset = queryset.filter(case__in=list(changed))
    rows = list(queryset.values_list("case_id", *paths.values()))
    case_ids = np.array([row[0] for row in rows], dtype=np.int64)
    places = np.searchsorted(ids, case_ids)
    known = places < len(ids)
    known[known] = ids[places[known]] == case_ids[known]
    columns = _columns_of(list(paths), rows, codes)
    if not known.all():  # written since the disputes were read; their write has its own change
        places, columns = places[known], {key: col[known] for key, col in columns.items()}
    return Rows(places.astype(np.int32), columns)


def _columns_of(
    names: Sequence[str], rows: Sequence[Sequence[Any]], codes: Mapping[str, Codes]
) -> dict[str, Numbers]:
    plain = [row[1:] for row in rows]
    if "key" not in names:
        columns = table_of(names, plain, codes)
        if "group" in columns:
            alone = columns["group"] == NONE
            columns["family"] = np.where(alone, columns["party"], columns["group"])
        return columns
    place = names.index("key")
    first, last = _days([row[place] for row in plain])
    rest = [name for name in names if name != "key"]
    columns = table_of(rest, [[*row[:place], *row[place + 1 :]] for row in plain], codes)
    return {**columns, "first": first, "last": last}


def _days(keys: Sequence[int | None]) -> tuple[Numbers, Numbers]:
    """Read the first and last day out of sort keys; what is not stated lies after every first day."""
    stated = np.array([NONE if key is None else key for key in keys], dtype=np.int64)
    missing = stated == NONE
    first, left = np.divmod(stated, dates.KEYS_PER_DAY)
    last = first + (dates.SPAN_LIMIT - left)
    first[missing], last[missing] = np.iinfo(np.int32).max, NONE
    return first.astype(np.int32), last.astype(np.int32)
