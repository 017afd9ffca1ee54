"""Which new row takes the place of which old one, so that ids stay when a case is edited."""

from collections.abc import Callable, Hashable
from typing import Any

from django.db.models import Model

from cases.models import (
    CaseCounsel,
    CaseParty,
    CaseSource,
    Claim,
    Conflict,
    Damages,
    Event,
    Ruling,
)
from cases.services.row_tables import CaseRows

# Rows that other things may name by id, each with the keys by which a new row is known to be an
# old one: the first key that fits decides, so the strictest comes first.
KEPT: dict[type[Model], tuple[Callable[[Any], Hashable], ...]] = {
    CaseSource: (lambda r: (r.source_id, r.label), lambda r: r.source_id),
    CaseParty: (lambda r: (r.name_raw, r.role), lambda r: (r.party_id, r.role)),
    CaseCounsel: (lambda r: (r.counsel_id, r.for_role), lambda r: r.counsel_id),
    Claim: (lambda r: (r.cause, r.label), lambda r: r.label, lambda r: (r.cause, r.statute)),
    Event: (
        lambda r: (r.date, r.kind, r.title),
        lambda r: (r.date, r.title),
        lambda r: (r.kind, r.title),
        lambda r: (r.date, r.kind),
    ),
    Ruling: (lambda r: (r.date, r.title), lambda r: r.title, lambda r: (r.date, r.kind)),
    Damages: (
        lambda r: (r.kind, r.amount_raw, r.currency, r.date, r.per),
        lambda r: (r.kind, r.currency, r.date),
        lambda r: (r.kind, r.currency, r.per),
    ),
    Conflict: (lambda r: r.field,),
}


def rows_keep_ids(built: CaseRows, existing: dict[type[Model], list[Any]]) -> None:
    """Give new rows the ids of the rows they replace."""
    for table, keys in KEPT.items():
        free = list(existing.get(table, ()))
        waiting = list(built.rows.get(table, ()))
        for key in keys:
            by_key: dict[Hashable, list[Any]] = {}
            for row in free:
                by_key.setdefault(key(row), []).append(row)
            still: list[Any] = []
            for row in waiting:
                same = by_key.get(key(row))
                if same:
                    old = same.pop(0)
                    free.remove(old)
                    row.pk = old.pk
                else:
                    still.append(row)
            waiting = still
