"""Inserting rows that nothing points at: neither a model's instance nor an id is needed for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from django.db import connection, models
from django.db.models.fields import NOT_PROVIDED

from core.bulk_columns import Convert, columns_store, converters_of, fields_of, links_of

# What a leaf says: the values of its fields by their names, other rows among them.
Leaf = dict[str, Any]

Column = Callable[[Sequence[Leaf]], list[Any]]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the columns of a table are made of leaves."""

    names: frozenset[str]
    columns: tuple[Column, ...]
    converters: tuple[tuple[int, Convert], ...]


def leaves_insert(model: type[models.Model], rows: Sequence[Leaf]) -> None:
    """Insert rows; the database gives them their ids.

    What they point at must have its id. Call it in a transaction. Sends no signals. Raises TypeError
    for a name that is no field's, and KeyError for a value that is missing and has no default.
    """
    if not rows:
        return
    shape = _shape(model, connection.alias)
    for row in rows:
        if not row.keys() <= shape.names:
            raise TypeError(f"{model.__name__} has no {', '.join(row.keys() - shape.names)}")
    columns = [column(rows) for column in shape.columns]
    for place, convert in shape.converters:
        columns[place] = [convert(value) for value in columns[place]]
    columns_store(model, columns, without_id=True)


@lru_cache(maxsize=256)  # more than a site has tables
def _shape(model: type[models.Model], _alias: str) -> _Shape:
    fields = fields_of(model, without_id=True)
    keys = {name: key for name, _column, key in links_of(fields)}
    return _Shape(
        names=frozenset(field.name for field in fields),
        columns=tuple(
            _links(field.name, keys[field.name], is_needed=not field.null)
            if field.name in keys
            else _values(field)
            for field in fields
        ),
        converters=converters_of(fields),
    )


def _links(name: str, key: str, *, is_needed: bool) -> Column:
    id_of = attrgetter(key)

    def column(rows: Sequence[Leaf]) -> list[Any]:
        if is_needed:
            return [id_of(row[name]) for row in rows]
        return [None if (to := row.get(name)) is None else id_of(to) for row in rows]

    return column


def _values(field: models.Field[Any, Any]) -> Column:
    name, default = field.name, field.default

    def needed(rows: Sequence[Leaf]) -> list[Any]:
        return [row[name] for row in rows]

    def optional(rows: Sequence[Leaf]) -> list[Any]:
        return [row.get(name, default) for row in rows]

    return needed if default is NOT_PROVIDED or callable(default) else optional
