"""Rows as the database writes them: lines of CSV, objects of JSON, and stored records, byte for byte.

Nothing here builds a row in Python. SQLite gives whole lines as bytes; PostgreSQL copies them out,
one message a row, so that the line end can be made that of RFC 4180 whatever a cell holds.
"""

from collections.abc import Generator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import F, QuerySet

from api.exports.expressions import Line, cell_of, is_quoted
from api.exports.snapshot import Snapshot
from api.rest.json_rows import JsonSecond, json_row
from api.rest.selection import tree_of_columns
from api.tables import Column

CRLF, LF = b"\r\n", b"\n"
# Rows that become one part of the answer: large enough to send, small beside the memory of a process.
LINES_AT_ONCE = 1000
RECORDS_AT_ONCE = 100
# Control characters, which JSON escapes: so COPY finds nothing in JSON to quote or escape.
_COPY_JSON = "(FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')"

Parts = Generator[bytes, None, None]


def csv_lines(
    snapshot: Snapshot, rows: QuerySet[Any], columns: Sequence[Column], made: Mapping[str, Any]
) -> Parts:
    """Write a line for each row, in the order of the rows; ``made`` are the table's annotations."""
    cells = {f"cell_{number}": cell_of(column, made) for number, column in enumerate(columns)}
    if snapshot.connection.vendor == "sqlite":
        lines = rows.annotate(line=Line(*cells.values())).values_list("line")
        yield from _sqlite_texts(snapshot, lines, LINES_AT_ONCE, b"")
        return
    quoted = [name for name, column in zip(cells, columns, strict=True) if is_quoted(column, made)]
    options = f", FORCE_QUOTE ({', '.join(quoted)})" if quoted else ""
    copied = rows.annotate(**cells).values_list(*cells)
    yield from _copied(snapshot, copied, f"(FORMAT csv{options})", LINES_AT_ONCE, CRLF)


def record_lines(snapshot: Snapshot, cases: QuerySet[Any]) -> Parts:
    """Give the newest record of each case on a line of its own, as its revision stores it."""
    records = cases.values_list(F("revision__record"))
    if snapshot.connection.vendor == "sqlite":
        yield from _sqlite_texts(snapshot, records, RECORDS_AT_ONCE, LF)
    else:
        yield from _copied(snapshot, records, _COPY_JSON, RECORDS_AT_ONCE, LF)


def json_rows(
    snapshot: Snapshot,
    rows: QuerySet[Any],
    columns: Sequence[Column],
    made: Mapping[str, Any],
    *,
    end: bytes,
) -> Parts:
    """Give each row as an object, each with the end behind it; ``made`` are the table's annotations."""
    row = json_row(columns, tree_of_columns(columns), made, moment=JsonSecond)
    written = rows.annotate(row_written=row).values_list("row_written")
    if snapshot.connection.vendor == "sqlite":
        yield from _sqlite_texts(snapshot, written, LINES_AT_ONCE, end)
    else:
        yield from _copied(snapshot, written, _COPY_JSON, LINES_AT_ONCE, end)


def _sqlite_texts(snapshot: Snapshot, rows: QuerySet[Any], size: int, end: bytes) -> Parts:
    """Give the one text of each row, undecoded."""
    if (found_by := _statement_of(rows)) is None:
        return
    raw = snapshot.connection.connection
    with snapshot.connection.cursor() as cursor:
        cursor.execute(*found_by)
        while True:
            # The connection may be shared: what reads it between two parts wants its texts decoded.
            raw.text_factory = bytes
            try:
                found = cursor.fetchmany(size)
            finally:
                raw.text_factory = str
            if not found:
                return
            yield end.join([text for (text,) in found]) + end


def _copied(snapshot: Snapshot, rows: QuerySet[Any], options: str, size: int, end: bytes) -> Parts:
    """Copy rows out; closed before the end, the copy is cancelled on the server."""
    if (found_by := _statement_of(rows)) is None:
        return
    with snapshot.connection.cursor() as cursor:
        statement = cursor.mogrify(*found_by)
        with cursor.copy(f"COPY ({statement}) TO STDOUT WITH {options}") as copy:
            messages = iter(copy)
            while lines := list(islice(messages, size)):
                yield _ended(lines, end)


def _statement_of(rows: QuerySet[Any]) -> tuple[str, tuple[Any, ...]] | None:
    """Give the statement and its parameters; None where no row can be meant, as by words of none."""
    try:
        return rows.query.sql_with_params()
    except EmptyResultSet:
        return None


def _ended(lines: Sequence[Any], end: bytes) -> bytes:
    """Put the line end of the format for the engine's; one inside a cell stays as it is."""
    block = b"".join(lines)
    if end == LF:
        return block
    if block.count(LF) == len(lines):
        return block.replace(LF, end)
    return b"".join([bytes(line)[:-1] + end for line in lines])
