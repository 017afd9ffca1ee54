"""A value as an engine writes it: one template of SQL an engine, ``{0}`` standing for the value."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, TextField, Value
from django.db.models.functions import Concat
from django.db.models.functions.text import ConcatPair
from django.db.models.sql.compiler import SQLCompiler

from api.tables.base import Column, Kind

Compiled = tuple[str, tuple[Any, ...]]


class Cell(Func):
    """A value as text; subclasses say how."""

    arity = 1
    output_field = TextField()
    sqlite = postgresql = "{0}"

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Write the cell for SQLite."""
        return self._written(self.sqlite, compiler)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Write the cell for PostgreSQL."""
        return self._written(self.postgresql, compiler)

    def _written(self, template: str, compiler: SQLCompiler) -> Compiled:
        sql, params = compiler.compile(self.get_source_expressions()[0])
        return template.format(sql), tuple(params) * template.count("{0}")


class AddressCell(Func):
    """An address that the site makes of its parts: joined by one call, with nothing to escape."""

    output_field = TextField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Join the parts."""
        parts = self._parts(compiler)
        return call_written(f"printf('{'%%s' * len(parts)}', {{}})", parts)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Join the parts."""
        return call_written("concat({})", self._parts(compiler))

    def _parts(self, compiler: SQLCompiler) -> list[Compiled]:
        return [compiler.compile(part) for part in self.get_source_expressions()]


def is_address(column: Column, made: Mapping[str, Any]) -> bool:
    """Tell whether the site makes a column's addresses; ``made`` are the table's annotations."""
    return column.kind is Kind.URL and isinstance(made.get(column.source), Concat)


def address_cell(made: Concat) -> AddressCell:
    """Give the cell of an address that the site makes; words that follow each other become one."""
    leaves: list[Any] = []
    for leaf in _leaves(made):
        if leaves and isinstance(leaf, Value) and isinstance(leaves[-1], Value):
            leaf = Value(f"{leaves.pop().value}{leaf.value}")
        leaves.append(leaf)
    return AddressCell(*leaves)


def call_written(template: str, arguments: Sequence[Compiled]) -> Compiled:
    """Put compiled expressions, divided by commas, into a call."""
    params = tuple(param for _sql, some in arguments for param in some)
    return template.format(", ".join(sql for sql, _params in arguments)), params


def _leaves(expression: Any) -> list[Any]:
    """Take a concatenation apart: Django nests one for every two parts."""
    if not isinstance(expression, (Concat, ConcatPair)):
        return [expression]
    return [leaf for part in expression.get_source_expressions() for leaf in _leaves(part)]
