"""A list's statement, made once and asked again for each of its pages.

Making a statement with its joins takes longer than answering it. Of one list only the place to read on
from differs from page to page, so that the statement holds marks where the keys of that place go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, Field, QuerySet, Subquery, TextField
from django.db.models.sql.compiler import SQLCompiler

from api.tables.cells import Compiled
from cases.models import DataVersion
from core.keyset import Key, OrderField, Place, key_checked, rows_from
from core.statements import Values, rows_of

# Names that no column has.
ROW, NUMBER, STAMP = "row_written", "write_number", "write_stamp"
# A control character, which JSON writes otherwise.
BETWEEN = "\x1e"
_HOLES = re.compile(r"%[%s]")


class Mark(Expression):
    """Stands for a key of the place to read on from."""

    output_field = TextField()  # nobody asks for it: a key is prepared by the field of its column

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Compiled:
        """Leave a hole, and say in the parameters what goes there."""
        return "%s", (self,)


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a page in its order, with commas between, and the keys of the outermost two.

    ``newest`` is the number and the stamp of the newest write that they rest on; None without a row.
    """

    rows: bytes
    more: bool
    first: tuple[Key, ...]
    last: tuple[Key, ...]
    newest: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class _KeyColumn:
    """A column that the order goes by: its field, and how its values are read."""

    order: OrderField
    field: Field[Any, Any]
    expression: Any
    converters: Sequence[Callable[..., Any]]

    def read(self, value: Any) -> Key:
        for convert in self.converters:
            value = convert(value, self.expression, connection)
        return key_checked(value, self.order)

    def prepared(self, key: Key) -> Any:
        return self.field.get_db_prep_value(key, connection)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with holes for keys; it gives each row as one text."""

    sql: str
    params: tuple[Any, ...]
    keys: tuple[_KeyColumn, ...]
    size: int
    is_backward: bool
    is_gathered: bool  # one row with all the texts, not a row a text

    def read(self, keys: Sequence[Key]) -> Found:
        """Read a page from the place with these keys on."""
        found = rows_of(self.sql, [self._filled(param, keys) for param in self.params])
        if self.is_gathered:
            return self._apart(found[0])
        rows, more = found[: self.size], len(found) > self.size
        if not rows:
            return Found(b"", more, (), (), None)
        if self.is_backward:
            rows.reverse()
        newest = rows[0][1], rows[0][2]
        first, last = self._read(rows[0][3:]), self._read(rows[-1][3:])
        return Found(",".join([row[0] for row in rows]).encode(), more, first, last, newest)

    def _filled(self, param: Any, keys: Sequence[Key]) -> Any:
        if not isinstance(param, Mark):
            return param
        return self.keys[param.number].prepared(keys[param.number])

    def _apart(self, row: Values) -> Found:
        text, number, stamp, many, *ends = row
        if text is None:
            return Found(b"", False, (), (), (number, stamp))
        first, last = self._read(ends[::2]), self._read(ends[1::2])
        if more := many > self.size:
            text = text[: text.rindex(BETWEEN)]
        if self.is_backward:
            first, last = last, first
            text = BETWEEN.join(reversed(text.split(BETWEEN)))
        return Found(text.replace(BETWEEN, ",").encode(), more, first, last, (number, stamp))

    def _read(self, values: Sequence[Any]) -> tuple[Key, ...]:
        return tuple(key.read(value) for key, value in zip(self.keys, values, strict=True))


def statement_of(
    rows: QuerySet[Any], row: Expression, order: Sequence[OrderField], place: Place, size: int
) -> Statement | None:
    """Make the statement of a page like that at a place; None where no row can be meant.

    Places are alike which are read on from in one direction and whose keys are null alike.
    """
    marks: Any = tuple(
        None if key is None else Mark(number) for number, key in enumerate(place.keys)
    )
    names = [field.name for field in order]
    newest = DataVersion.objects.filter(pk=1)
    write = {NUMBER: Subquery(newest.values("number")), STAMP: Subquery(newest.values("stamp"))}
    written = rows_from(rows, order, Place(place.backward, marks)).annotate(**{ROW: row}, **write)
    query = written.values_list(ROW, *write, *names)[: size + 1].query
    compiler = query.get_compiler(connection=connection)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return None
    columns = [expression for expression, _sql, _alias in compiler.select]
    converters = compiler.get_converters(columns)
    keys = tuple(
        _KeyColumn(field, column.output_field, column, converters.get(at, ((), None))[0])
        for at, (field, column) in enumerate(zip(order, columns[3:], strict=True), 3)
    )
    if connection.vendor != "postgresql":
        return Statement(sql, tuple(params), keys, size, place.backward, is_gathered=False)
    gathered = _gathered(sql, [str(alias) for _column, _sql, alias in compiler.select[3:]], size)
    return Statement(*_settled(gathered, params), keys, size, place.backward, is_gathered=True)


def _gathered(sql: str, names: Sequence[str], size: int) -> str:
    """Let the server send one row instead of a hundred; of the keys, those of the outermost rows."""
    ends = "".join(
        f', (array_agg("{name}"))[1], (array_agg("{name}"))[least(count(*), {size})]'
        for name in names
    )
    write = f"max({NUMBER}), max({STAMP}), count(*)"
    return f"SELECT string_agg({ROW}, E'\\x1e'), {write}{ends} FROM ({sql}) AS page"  # noqa: S608


def _settled(sql: str, params: Sequence[Any]) -> tuple[str, tuple[Any, ...]]:
    """Write what is no key into the text: PostgreSQL cannot tell the type of every hole."""
    from psycopg.sql import Literal

    connection.ensure_connection()
    left = iter(params)
    marks: list[Any] = []

    def filled(hole: re.Match[str]) -> str:
        if hole[0] == "%%":
            return "%%"
        param = next(left)
        if isinstance(param, Mark):
            marks.append(param)
            return "%s"
        return Literal(param).as_string(connection.connection).replace("%", "%%")

    return _HOLES.sub(filled, sql), tuple(marks)
