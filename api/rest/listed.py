"""Pages of a table whose rows are at hand, whole: order, conditions and cursors in memory."""

from collections.abc import Sequence
from typing import Any

from django.core import signing
from django.utils.translation import gettext as _

from api.rest.lookups import Lookup
from api.tables.base import Row
from core.keyset import CursorError, OrderField, Page

SALT = "api.rest.listed"


def listed_page(
    rows: Sequence[Row], *, order: Sequence[OrderField], key: str, cursor: str | None, size: int
) -> Page[Row]:
    """Give the page at the cursor; ``key`` names the unique column that breaks ties."""
    field = order[0]
    ordered = _ordered(rows, field, key)
    start, stop = 0, size
    if cursor is not None:
        backward, place = _decode(cursor, field)
        at = sum(1 for row in ordered if not _is_beyond(row, place, field, key))
        start, stop = (at, at + size)
        if backward:
            stop = at - 1 if at and ordered[at - 1][key] == place[1] else at
            start = max(0, stop - size)
    items = ordered[start:stop]
    return Page(
        items,
        next=_encode(False, items[-1], field, key) if items and stop < len(ordered) else None,
        previous=_encode(True, items[0], field, key) if items and start > 0 else None,
    )


def rows_kept(rows: Sequence[Row], lookups: Sequence[Lookup]) -> list[Row]:
    """Keep the rows that meet all conditions."""
    return [row for row in rows if all(lookup.holds(row) for lookup in lookups)]


def _ordered(rows: Sequence[Row], field: OrderField, key: str) -> list[Row]:
    return sorted(rows, key=lambda row: (row[field.name], row[key]), reverse=field.descending)


def _is_beyond(row: Row, place: tuple[Any, str], field: OrderField, key: str) -> bool:
    here = (row[field.name], row[key])
    return here < place if field.descending else here > place


def _encode(backward: bool, row: Row, field: OrderField, key: str) -> str:
    return signing.dumps(
        [field.name, field.descending, backward, row[field.name], row[key]], salt=SALT
    )


def _decode(cursor: str, field: OrderField) -> tuple[bool, tuple[Any, str]]:
    try:
        name, descending, backward, value, key = signing.loads(cursor, salt=SALT)
    except (signing.BadSignature, ValueError):
        raise CursorError(
            _("This cursor is not one of this site's: start again without a cursor.")
        ) from None
    if (name, descending) != (field.name, field.descending):
        raise CursorError(
            _("This cursor belongs to another ordering: start again without a cursor.")
        )
    return backward, (value, key)
