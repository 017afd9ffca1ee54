"""Rows whose ids somebody has found already, read by one statement that is made once.

Making a query and rows of a model takes longer than reading fifty rows of them does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection, models

from core.statements import Values, rows_of

# Of a column: its place, and what makes of a driver's value what a field holds.
_Converter = tuple[int, Callable[[Any], Any]]


@dataclass(frozen=True, slots=True)
class Listed:
    """A multi-value whose members are words without commas: its table, the link to the row, its columns."""

    model: type[models.Model]
    link: str
    value: str
    position: str


class ChosenRows:
    """Columns of a table's rows, named as in ``values()``; the default manager must give all rows.

    ``by`` is the column whose values are given: the id of the rows, or of what they belong to; rows
    come in the given order, or in any. ``lists`` are columns on top, each a tuple of words.
    """

    def __init__(
        self,
        model: type[models.Model],
        names: Sequence[str],
        *,
        by: str = "pk",
        order: Sequence[str] = (),
        lists: Mapping[str, Listed] | None = None,
    ) -> None:
        self.model, self.by, self.order = model, by, tuple(order)
        self.columns, self.lists = tuple(names), lists or {}
        self.names = (*self.columns, *self.lists)
        self._statements: dict[str, tuple[str, Sequence[_Converter]]] = {}

    def values(self, ids: Sequence[int]) -> list[dict[str, Any]]:
        """Read the rows as dictionaries; in the order of ``ids`` where these are the rows' own."""
        named = [dict(zip(self.names, row, strict=True)) for row in self.tuples(ids)]
        if self.by != "pk":
            return named
        place = {pk: number for number, pk in enumerate(ids)}
        key = self._key
        return sorted(named, key=lambda row: place[row[key]])

    def tuples(self, ids: Sequence[int]) -> list[Values]:
        """Read the rows as tuples of the columns' values, in ``order``."""
        if not ids:
            return []
        sql, converters = self._statement(connection.vendor)
        rows = rows_of(sql, [[*ids] if connection.vendor == "postgresql" else json.dumps([*ids])])
        if not converters:
            return rows
        return [_converted(row, converters) for row in rows]

    @cached_property
    def _key(self) -> str:
        name = self.model._meta.pk.name
        if name not in self.names:
            raise ValueError(f"rows that are put in order need their {name}")
        return name

    def _statement(self, vendor: str) -> tuple[str, Sequence[_Converter]]:
        found = self._statements.get(vendor)
        if found is None:
            found = self._statements[vendor] = self._made()
        return found

    def _made(self) -> tuple[str, Sequence[_Converter]]:
        query = self.model._default_manager.order_by(*self.order).values_list(*self.columns).query
        key = query.resolve_ref(self.by)
        compiler = query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        if params or query.where:
            raise ValueError("columns with parameters, or of a part of a table, cannot be read so")
        column, _none = compiler.compile(key)
        form = (
            "= ANY(%s)"
            if connection.vendor == "postgresql"
            else "IN (SELECT value FROM json_each(%s))"
        )
        head, ordered, tail = sql.partition(" ORDER BY ")
        lists = "".join(f", {_words(listed, self.model)}" for listed in self.lists.values())
        chosen, source, rest = head.partition(" FROM ")
        head = f"{chosen}{lists}{source}{rest}"
        converters = compiler.get_converters(
            [expression for expression, _sql, _alias in compiler.select]
        )
        made = [
            (place, _chain(functions, expression))
            for place, (functions, expression) in converters.items()
        ]
        made += [(place, _split) for place in range(len(self.columns), len(self.names))]
        return f"{head} WHERE {column} {form}{ordered}{tail}", made


def _words(listed: Listed, model: type[models.Model]) -> str:
    """Write the statement that joins the words of a row by commas."""
    quote, fields = connection.ops.quote_name, listed.model._meta
    column_of = {field.name: quote(str(field.column)) for field in fields.concrete_fields}
    link, value = column_of[listed.link], column_of[listed.value]
    position = column_of[listed.position]
    row = f"{quote(model._meta.db_table)}.{quote(str(model._meta.pk.column))}"
    join = "string_agg" if connection.vendor == "postgresql" else "group_concat"
    rows = f"SELECT {value} AS word FROM {quote(fields.db_table)}"  # noqa: S608
    rows = f"{rows} WHERE {link} = {row} ORDER BY {position}"
    return f"(SELECT {join}(word, ',') FROM ({rows}) AS words)"  # noqa: S608


def _split(words: str | None) -> tuple[str, ...]:
    return tuple(words.split(",")) if words else ()


def _chain(functions: Sequence[Callable[..., Any]], expression: Any) -> Callable[[Any], Any]:
    def convert(value: Any) -> Any:
        for function in functions:
            value = function(value, expression, connection)
        return value

    return convert


def _converted(row: Values, converters: Sequence[_Converter]) -> Values:
    values = list(row)
    for place, convert in converters:
        values[place] = convert(values[place])
    return tuple(values)
