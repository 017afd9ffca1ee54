"""The columns that counting reads, kept up with the database.

A process reads the record whole once; after a write it reads again only the disputes written. The
newest few copies are kept by the stamp of the write they stand for, so none is ever older than asked.
"""

import gc
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

import numpy as np
from django.db.models import QuerySet

from cases.choices import DEFENDANT_ROLES, PLAINTIFF_ROLES, PartyRole
from cases.column_rows import NONE, Codes, Numbers, Places, Rows, ranks_of
from cases.columns import Columns
from cases.models import (
    Case,
    CaseConduct,
    CaseParty,
    CaseSystem,
    CaseWorkType,
    Claim,
    Damages,
    Event,
    Holding,
)
from cases.selectors.changes import nearest_kept
from cases.selectors.site import data_stamp
from core import dates

# Copies kept, newest last: while one is being made, the one before still answers.
KEPT = 2
_CHUNK = 20_000

# What is kept of a dispute itself; the first five are coded texts.
_CASE_TEXTS = ("country", "jurisdiction", "status", "proceeding", "court")
_CASE_COLUMNS = (
    *_CASE_TEXTS,
    *("filed_first", "filed_last", "filed_rank", "status_as_of", "has_conflicts", "rank"),
)
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
    "event": (Event, {"event_kind": "kind", "key": "sort_key", "month": "month", "rank": "pk"}),
}
# In what roles a family has to have a seat, to be counted by a parameter; none: in any.
FAMILIES: dict[str, tuple[PartyRole, ...]] = {
    "party": (),
    "plaintiff": PLAINTIFF_ROLES,
    "defendant": DEFENDANT_ROLES,
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
    """Give the columns of the newest write: one query, and ten more when something was written."""
    stamp = data_stamp()
    if stamp in _kept:
        return _kept[stamp]
    with _lock:
        if stamp not in _kept:
            base, changed = nearest_kept(_kept, stamp)
            columns = _read_all(stamp) if base is None else _read_again(_kept[base], changed, stamp)
            while len(_kept) >= KEPT:
                _kept.pop(next(iter(_kept))).recent.clear()
            _kept[stamp] = columns
        return _kept[stamp]


def columns_forget() -> None:
    """Drop every copy."""
    with _lock:
        _kept.clear()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare the collector the millions of short-lived rows, which make no circles; halves the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def _read_all(stamp: str) -> Columns:
    codes = {name: Codes() for name in _CODED}
    codes["group"] = codes["family"] = codes["party"]  # a family is named by one of its parties
    ids, cases = _cases(Case.objects.all(), codes)
    rows = _tables(ids, codes, None)
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
        before = base.cases[name]
        column = np.concatenate([before, np.full(len(fresh), NONE, dtype=before.dtype)])
        column[places] = cases[name]
        merged[name] = column
    new = _tables(all_ids, codes, changed)
    rows = {name: base.rows[name].replaced(gone, rows) for name, rows in new.items()}
    return Columns(stamp, all_ids, alive, merged, rows, codes)


def _cases(cases: QuerySet[Case], codes: Mapping[str, Codes]) -> tuple[Any, dict[str, Numbers]]:
    rows = cases.order_by("pk").values_list(
        *("pk", "country", "jurisdiction", "status", "proceeding", "court__slug"),
        *("filed_sort_key", "status_as_of_earliest", "has_conflicts", "last_event_sort_key"),
    )
    ids, texts, first, last, as_of, conflicts, ranks = [], [], [], [], [], [], []
    filed: list[Any] = []
    for chunk in _chunks(rows):
        ids.append(np.array(chunk[0], dtype=np.int64))
        texts.append([codes[n].encode(t) for n, t in zip(_CASE_TEXTS, chunk[1:6], strict=True)])
        days = _days(chunk[6])
        first.append(days[0])
        last.append(days[1])
        filed.append(ranks_of(chunk[6], chunk[0]))
        as_of.append(np.array([day.toordinal() for day in chunk[7]], dtype=np.int32))
        conflicts.append(np.array(chunk[8], dtype=np.int32))
        ranks.append(ranks_of(chunk[9], chunk[0]))
    columns = {n: _joined([part[i] for part in texts]) for i, n in enumerate(_CASE_TEXTS)}
    columns |= {"filed_first": _joined(first), "filed_last": _joined(last)}
    columns |= {"status_as_of": _joined(as_of), "has_conflicts": _joined(conflicts)}
    columns |= {"rank": _joined(ranks, np.int64), "filed_rank": _joined(filed, np.int64)}
    return np.concatenate(ids) if ids else np.zeros(0, dtype=np.int64), columns


def _tables(ids: Any, codes: Mapping[str, Codes], changed: Iterable[int] | None) -> dict[str, Rows]:
    """Read the facts of every kind, and gather whose families have a seat in a dispute."""
    tables = {name: _facts(name, ids, codes, changed) for name in _ROWS}
    tables["ai_system"] = tables["ai_system"].distinct("ai_system")
    seats = tables["seat"]
    for name, roles in FAMILIES.items():
        seated = codes["role"].among(seats.columns["role"], roles) if roles else slice(None)
        families = Rows(seats.place[seated], {"family": seats.columns["family"][seated]})
        tables[name] = families.distinct("family")
    return tables


def _facts(name: str, ids: Any, codes: Mapping[str, Codes], changed: Iterable[int] | None) -> Rows:
    model, paths = _ROWS[name]
    queryset = model._default_manager.order_by()
    if changed is not None:
        queryset = queryset.filter(case__in=list(changed))
    places: list[Places] = []
    columns: dict[str, list[Numbers]] = {}
    for chunk in _chunks(queryset.values_list("case_id", *paths.values())):
        place, known = _places_of(chunk[0], ids)
        places.append(place[known])
        for column, values in _columns_of(tuple(paths), chunk[1:], codes).items():
            columns.setdefault(column, []).append(values[known])
    kinds = {"rank": np.int64}
    joined = {
        column: _joined(columns.get(column, []), kinds.get(column, np.int32))
        for column in _kept_of(paths)
    }
    if "group" in joined:
        alone = joined["group"] == NONE
        joined["family"] = np.where(alone, joined["party"], joined["group"])
    return Rows(_joined(places, np.intp), joined).in_order()


def _places_of(case_ids: Sequence[int], ids: Any) -> tuple[Places, Any]:
    """Give the places of disputes, and which of them are known.

    A dispute written since the disputes were read is not; its write has a change of its own.
    """
    wanted = np.array(case_ids, dtype=np.int64)
    places = np.searchsorted(ids, wanted)
    known = places < len(ids)
    known[known] = ids[places[known]] == wanted[known]
    return places, known


def _columns_of(
    names: Sequence[str], lists: Sequence[Sequence[Any]], codes: Mapping[str, Codes]
) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for name, values in zip(names, lists, strict=True):
        if name in codes:
            columns[name] = codes[name].encode(values)
        elif name == "key":
            columns["first"], columns["last"] = _days(values)
        elif name == "rank":
            columns["rank"] = ranks_of(lists[names.index("key")], values)
        else:
            stated = [NONE if value is None else value for value in values]
            columns[name] = np.array(stated, dtype=np.int32)
    return columns


def _kept_of(paths: Iterable[str]) -> list[str]:
    """Name the columns that are kept of what is read."""
    return [kept for name in paths for kept in (("first", "last") if name == "key" else (name,))]


def _chunks(rows: Any) -> Iterator[list[tuple[Any, ...]]]:
    """Read rows some thousands at a time, each time as columns; what nobody needs is let go."""
    found = rows.iterator(chunk_size=_CHUNK)
    while held := list(islice(found, _CHUNK)):
        yield list(zip(*held, strict=True))


def _joined(parts: Sequence[Any], kind: Any = np.int32) -> Any:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=kind)


def _days(keys: Sequence[int | None]) -> tuple[Numbers, Numbers]:
    """Read the first and last day out of sort keys; what is not stated lies after every first day."""
    stated = np.array([NONE if key is None else key for key in keys], dtype=np.int64)
    missing = stated == NONE
    first, left = np.divmod(stated, dates.KEYS_PER_DAY)
    last = first + (dates.SPAN_LIMIT - left)
    first[missing], last[missing] = np.iinfo(np.int32).max, NONE
    return first.astype(np.int32), last.astype(np.int32)
