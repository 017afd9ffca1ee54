"""CSV written by the database itself: a cell, a line, and a multi-value joined into one cell.

Free texts are always quoted, so that nothing need be searched for what has to be; typed values and
words of a vocabulary never are. A text that a spreadsheet would run as a formula gets an apostrophe
before it, and so does one that begins with an apostrophe: whoever takes one leading apostrophe off
a text has it as it was.
"""

from collections.abc import Mapping
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, F, Func, OuterRef, Subquery, TextField
from django.db.models.sql.compiler import SQLCompiler

from api.tables import Column, Kind
from api.tables.cells import (
    AddressCell,
    Cell,
    Compiled,
    address_cell,
    call_written,
    is_address,
)

SEPARATOR = "; "

# What begins a formula in one spreadsheet or another: = + - @, also in their full-width forms;
# tab, line feed and carriage return, which some drop before they look; and the apostrophe itself.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n", "\r", "'")
_CODES = ", ".join(str(ord(character)) for character in FORMULA_STARTS)
_QUOTED = """'"' || replace({0}, '"', '""') || '"'"""

_GROUPED = f"group_concat(nullif(member, ''), '{SEPARATOR}')"
_MEMBERS = "array_remove(ARRAY(%(subquery)s), '')"


class TextCell(Cell):
    """A free text: quoted, defused; SQLite writes the quotes here, PostgreSQL's COPY is told to."""

    # Most texts begin with a letter, and a comparison is quicker than looking at the character.
    sqlite = (
        f"CASE WHEN {{0}} >= 'A' AND {{0}} < '＋' THEN {_QUOTED}"
        f" WHEN unicode({{0}}) IN ({_CODES}) THEN '\"''' || substr({_QUOTED}, 2)"
        f" WHEN {{0}} <> '' THEN {_QUOTED} END"
    )
    postgresql = (
        f"CASE WHEN ascii({{0}}) IN ({_CODES}) THEN '''' || {{0}} ELSE nullif({{0}}, '') END"
    )


class StatedTextCell(TextCell):
    """A free text that is never blank: on SQLite ``Line`` quotes it, with everything else at once."""

    sqlite = (
        "CASE WHEN {0} >= 'A' AND {0} < '＋' THEN {0}"
        f" WHEN unicode({{0}}) IN ({_CODES}) THEN '''' || {{0}} ELSE {{0}} END"
    )


class UrlCell(Cell):
    """Web addresses, which begin with their scheme: quoted, with nothing to defuse."""

    sqlite = _QUOTED
    postgresql = "nullif({0}, '')"


class WordCell(Cell):
    """A word of a vocabulary, a date or a number kept as text; blank where nobody stated it."""

    sqlite = postgresql = "nullif({0}, '')"


class PlainCell(Cell):
    """A number or a day, as the engine writes it."""


class FlagCell(Cell):
    """A truth value, in words."""

    sqlite = "CASE {0} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    postgresql = "CASE {0} WHEN true THEN 'true' WHEN false THEN 'false' END"


class MomentCell(Cell):
    """A moment in UTC, to the second."""

    sqlite = "strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', {0})"
    postgresql = "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"


def _around(cell: str, join: str) -> str:
    """Put a cell around what it reads several times, so that it is made once."""
    return f"(SELECT {cell.format('joined')} FROM ({join}) AS cells)"  # noqa: S608


class JoinedArrayCell(Cell):
    """A list that its row keeps as JSON, in one cell."""

    sqlite = _around(
        TextCell.sqlite,
        f"SELECT group_concat(value, '{SEPARATOR}') AS joined FROM json_each({{0}})",  # noqa: S608
    )
    postgresql = _around(
        TextCell.postgresql,
        f"SELECT string_agg(value, '{SEPARATOR}') AS joined"  # noqa: S608
        " FROM jsonb_array_elements_text({0}) AS members(value)",
    )


class JoinedCell(Subquery):
    """The members of a multi-value in one cell, in their order."""

    output_field = TextField()

    def __init__(self, column: Column) -> None:
        if column.many is None:
            raise TypeError(f"{column.name} is no multi-value")
        many = column.many
        children = many.model._default_manager.filter(many.where, **{many.link: OuterRef("pk")})
        members = children.order_by(*many.order).values(member=F(many.parts[0].path))
        self.cell = _cell_of_members(column)
        super().__init__(members)

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Join by the aggregate, which takes the rows as they come."""
        if self.cell is UrlCell:
            template = f"(SELECT {_QUOTED.format(_GROUPED)} FROM (%(subquery)s))"  # noqa: S608
            sql, params = super().as_sql(compiler, connection, template=template)
            return sql, tuple(params)
        join = f"SELECT {_GROUPED} AS joined FROM (%(subquery)s)"  # noqa: S608
        return self._joined(compiler, self.cell.sqlite, join)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Join an array, which keeps the order of its query."""
        join = f"SELECT array_to_string({_MEMBERS}, '{SEPARATOR}') AS joined"
        return self._joined(compiler, self.cell.postgresql, join)

    def _joined(self, compiler: SQLCompiler, cell: str, join: str) -> Compiled:
        template = _around(cell, join)
        sql, params = super().as_sql(compiler, compiler.connection, template=template)
        return sql, tuple(params)


class Line(Func):
    """Cells as one line of CSV with its line end; SQLite alone needs it."""

    output_field = TextField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_context: Any
    ) -> Compiled:
        """Format all cells at once: joined by ``||`` each would be copied again and again."""
        forms, arguments = [], []
        for cell in self.get_source_expressions():
            parts = cell.get_source_expressions() if isinstance(cell, AddressCell) else [cell]
            arguments += [compiler.compile(part) for part in parts]
            forms.append(_form(cell, len(parts)))
        return call_written(f"printf('{','.join(forms)}%%s', {{}}, char(13, 10))", arguments)


def _form(cell: Any, parts: int) -> str:
    """Give the place of a cell in a line; ``%w`` doubles the quotes of a text."""
    if isinstance(cell, AddressCell):
        return '"' + "%%s" * parts + '"'
    return '"%%w"' if isinstance(cell, StatedTextCell) else "%%s"


_TYPED: Mapping[Kind, type[Cell]] = {
    Kind.ID: PlainCell,
    Kind.INTEGER: PlainCell,
    Kind.DATE: PlainCell,
    Kind.DECIMAL: WordCell,
    Kind.EDTF: WordCell,
    Kind.BOOLEAN: FlagCell,
    Kind.TIME: MomentCell,
}


def cell_of(column: Column, made: Mapping[str, Any]) -> Expression | Subquery:
    """Give the expression that writes a column; ``made`` are the annotations of its table."""
    if column.many is not None:
        return JoinedCell(column)
    if is_address(column, made):
        return address_cell(made[column.source])
    return _class_of(column)(F(column.source))


def is_quoted(column: Column, made: Mapping[str, Any]) -> bool:
    """Tell whether the cells of a column are free texts, hence quoted."""
    if column.many is not None:
        return column.choices is None
    return is_address(column, made) or issubclass(_class_of(column), (TextCell, JoinedArrayCell))


def _class_of(column: Column) -> type[Cell]:
    if column.kind is Kind.LIST:
        return JoinedArrayCell
    if column.choices is not None:
        return WordCell
    return _TYPED.get(column.kind, TextCell if column.is_optional else StatedTextCell)


def _cell_of_members(column: Column) -> type[Cell]:
    if column.choices is not None:
        return WordCell
    if column.many is not None and column.many.parts[0].kind is Kind.URL:
        return UrlCell
    return TextCell
