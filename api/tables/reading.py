"""Reading rows: columns become plain values, multi-values come by one query each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from api.tables.base import Column, Kind, Row, Table

# Rows read at once: few enough for memory and for the ids an engine takes in one statement.
CHUNK = 1000


def paths_of(columns: Iterable[Column]) -> tuple[str, ...]:
    """Give what ``.values()`` must read for these columns; the id comes first."""
    return tuple(dict.fromkeys(["id", *(c.source for c in columns if c.many is None)]))


def read_rows(
    table: Table, queryset: QuerySet[Any], columns: Sequence[Column], *, chunk: int = CHUNK
) -> Iterator[Row]:
    """Give the rows of a queryset as plain values, in its order.

    One query, and one more for each multi-value and chunk. The queryset must hold the annotations
    that the columns need (``Table.queryset(needs=…)``).
    """
    paths = paths_of(columns)
    found = queryset.values(*paths).iterator(chunk_size=chunk)
    while raw := list(islice(found, chunk)):
        yield from rows_shaped(raw, columns)


def rows_shaped(raw: Sequence[Row], columns: Sequence[Column]) -> list[Row]:
    """Turn what ``.values()`` read into rows: columns by name, in order, blank texts as null."""
    many = {c.name: _values_of(c, raw) for c in columns if c.many is not None} if raw else {}
    plan = [(c.name, c.source, c.blank, many.get(c.name)) for c in columns]
    return [
        {
            name: values.get(row["id"], [])
            if values is not None
            else (row[source] or None if blank else row[source])
            for name, source, blank, values in plan
        }
        for row in raw
    ]


def _values_of(column: Column, raw: Sequence[Row]) -> dict[int, list[Any]]:
    many = column.many
    if many is None:
        raise TypeError(f"{column.name} is no multi-value")
    rows = many.rows(row["id"] for row in raw)
    read = rows.values_list(many.link, *(part.path for part in many.parts))
    make = _first if column.kind is Kind.LIST else _object_of(column)
    found: dict[int, list[Any]] = {}
    for parent, *values in read:
        found.setdefault(parent, []).append(make(values))
    return found


def _first(values: Sequence[Any]) -> Any:
    return values[0]


def _object_of(column: Column) -> Callable[[Sequence[Any]], Row]:
    parts = column.many.parts if column.many else ()
    plan = [(part.name, part.blank) for part in parts]

    def make(values: Sequence[Any]) -> Row:
        return {
            name: (value or None) if blank else value
            for (name, blank), value in zip(plan, values, strict=True)
        }

    return make
