"""Rows as JSON, written by the database itself, byte for byte as Python would write them.

A row is one text, so that nothing of it is built in Python. Both engines escape as orjson does, and
leave no blanks; ``Kind.TIME`` alone is written by a template of its own, in the caller's form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, F, Func, OuterRef, Subquery, TextField
from django.db.models.sql.compiler import SQLCompiler

from api.rest.selection import Tree
from api.tables.base import Column, Kind, Part
from api.tables.cells import Cell, Compiled, address_cell, is_address

_BLANK_IS_NULL = "nullif({}, '')"


class JsonValue(Cell):
    """A text, a number or a day: what the engine's own function makes JSON of."""


class JsonStated(Cell):
    """A text that is blank where nobody stated it."""

    sqlite = postgresql = _BLANK_IS_NULL.format("{0}")


class JsonFlag(Cell):
    """A truth value, which SQLite keeps as a number."""

    sqlite = "CASE {0} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END"


class JsonTexts(Cell):
    """A list of texts that its row keeps as JSON, blanks and escapes taken out."""

    sqlite = (
        "CASE WHEN {0} IS NULL THEN 'null'"
        " ELSE (SELECT json_group_array(value) FROM json_each({0})) END"
    )
    postgresql = (
        "CASE WHEN {0} IS NOT NULL"
        " THEN array_to_json(ARRAY(SELECT jsonb_array_elements_text({0}))) END"
    )


class JsonMoment(Cell):
    """A moment as Python writes it: UTC as an offset, fractions where there are any."""

    sqlite = "replace({0}, ' ', 'T') || '+00:00'"
    postgresql = (
        "replace(to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '.000000', '')"
        " || '+00:00'"
    )


class JsonSecond(Cell):
    """A moment to the second, UTC as a letter."""

    sqlite = "strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', {0})"
    postgresql = "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"


class JsonMembers(Subquery):
    """A multi-value: its members in their order, as texts or as small objects."""

    output_field = TextField()

    def __init__(self, column: Column, parts: Sequence[Part]) -> None:
        if column.many is None:
            raise TypeError(f"{column.name} is no multi-value")
        many = column.many
        self.parts = {f"m{number}": part for number, part in enumerate(parts)}
        self.is_list = column.kind is Kind.LIST
        children = many.model._default_manager.filter(many.where, **{many.link: OuterRef("pk")})
        values = {alias: F(part.path) for alias, part in self.parts.items()}
        super().__init__(children.order_by(*many.order).values(**values))

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Gather by the aggregate, which takes the rows as they come."""
        pairs = self._joined("'{1}', {0}")
        member = "m0" if self.is_list else f"json_object({pairs})"
        template = f"(SELECT json_group_array({member}) FROM (%(subquery)s))"  # noqa: S608
        return self._made(compiler, template)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Gather in an array, which keeps the order of its query."""
        member, members = "m0", "(%(subquery)s) AS members"
        if not self.is_list:
            chosen = self._joined('{0} AS "{1}"')
            member, members = "row_to_json(one)", f"(SELECT {chosen} FROM {members}) AS one"  # noqa: S608
        return self._made(compiler, f"array_to_json(ARRAY(SELECT {member} FROM {members}))")  # noqa: S608

    def _joined(self, form: str) -> str:
        """Write each part by a form of its value and its name."""
        return ", ".join(
            form.format(_BLANK_IS_NULL.format(alias) if part.blank else alias, part.name)
            for alias, part in self.parts.items()
        )

    def _made(self, compiler: SQLCompiler, template: str) -> Compiled:
        sql, params = super().as_sql(compiler, compiler.connection, template=template)
        return sql, tuple(params)


# What is JSON already on SQLite, where the types of values do not say so.
_WRITTEN = (JsonFlag, JsonTexts, JsonMembers)


class JsonRow(Func):
    """A row: its columns by name, in their order."""

    output_field = TextField()

    def __init__(self, cells: Mapping[str, Expression | Subquery]) -> None:
        self.names = tuple(cells)
        super().__init__(*cells.values())

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Write runs of plain values by one call each, and what is JSON already between them."""
        runs: list[_Run] = []
        params: list[Any] = []
        for name, cell in zip(self.names, self.get_source_expressions(), strict=True):
            sql, some = compiler.compile(cell)
            params += some
            is_written = isinstance(cell, _WRITTEN)
            if not runs or is_written or runs[-1].is_written:
                runs.append(_Run([], is_written))
            runs[-1].pairs.append((name, sql))
        if len(runs) == 1 and not runs[0].is_written:
            return runs[0].call(), tuple(params)
        form = ",".join(run.form() for run in runs)
        calls = ", ".join(run.inner() for run in runs)
        return f"printf('{{{form}}}'{', ' if calls else ''}{calls})", tuple(params)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Let a row of its own name the values."""
        compiled = [compiler.compile(cell) for cell in self.get_source_expressions()]
        if not compiled:
            return "'{}'", ()
        named = ", ".join(
            f'{sql} AS "{name}"' for name, (sql, _params) in zip(self.names, compiled, strict=True)
        )
        params = tuple(param for _sql, some in compiled for param in some)
        return f"(SELECT row_to_json(one)::text FROM (SELECT {named}) AS one)", params  # noqa: S608


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring columns that are written in one go."""

    pairs: list[tuple[str, str]]
    is_written: bool

    def call(self) -> str:
        """Write an object of the run."""
        listed = ", ".join(f"'{name}', {sql}" for name, sql in self.pairs)
        return f"json_object({listed})"

    def form(self) -> str:
        """Give the run's place in the row."""
        return f'"{self.pairs[0][0]}":%%s' if self.is_written else "%%s"

    def inner(self) -> str:
        """Write what stands at the place; no value ends in a brace, so that none is cut off."""
        return self.pairs[0][1] if self.is_written else f"trim({self.call()}, '{{}}')"


def json_row(
    columns: Sequence[Column],
    chosen: Tree,
    made: Mapping[str, Any],
    *,
    moment: type[Cell] = JsonMoment,
) -> JsonRow:
    """Give the expression of a row that holds the columns, their objects cut to what is chosen.

    ``made`` are the annotations of the table.
    """
    cells: dict[str, Expression | Subquery] = {}
    for column in columns:
        if is_address(column, made):
            cells[column.name] = address_cell(made[column.source])
        else:
            cells[column.name] = _cell(column, chosen[column.name], moment)
    return JsonRow(cells)


def _cell(column: Column, chosen: Tree | None, moment: type[Cell]) -> Expression | Subquery:
    if column.many is not None:
        parts = column.many.parts
        if column.kind is Kind.LIST:
            return JsonMembers(column, parts[:1])
        return JsonMembers(column, [p for p in parts if chosen is None or p.name in chosen])
    if column.kind is Kind.TIME:
        return moment(F(column.source))
    made = _CELLS.get(column.kind, JsonStated if column.blank else JsonValue)
    return made(F(column.source))


_CELLS: Mapping[Kind, type[Cell]] = {Kind.BOOLEAN: JsonFlag, Kind.LIST: JsonTexts}
