"""Formats that must be finished before they can be sent: made in a temporary file, then streamed."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from api.exports.dictionary import column_about
from api.exports.export import Export, Parts
from api.exports.workbook import fill_workbook
from api.tables import Kind, Row

BYTES_AT_ONCE = 256 * 1024
ROWS_AT_ONCE = 500

_SQLITE_TYPES = {Kind.ID: "INTEGER", Kind.INTEGER: "INTEGER", Kind.BOOLEAN: "INTEGER"}


def write_xlsx(export: Export) -> Parts:
    """Write a workbook."""
    yield from _through_file(export, fill_workbook)


def write_sqlite(export: Export) -> Parts:
    """Write a database of one table, with a table that says where it is from."""
    yield from _through_file(export, fill_database)


def write_parquet(export: Export) -> Parts:
    """Write typed columns in groups of rows."""
    from api.exports.parquet import fill_parquet  # pyarrow is an extra that may be missing

    yield from _through_file(export, fill_parquet)


def fill_database(export: Export, path: Path) -> None:
    """Make a SQLite file; lists are JSON in text."""
    columns = export.asked.columns
    declared = ", ".join(f'"{c.name}" {_SQLITE_TYPES.get(c.kind, "TEXT")}' for c in columns)
    holders = ", ".join("?" * len(columns))
    table = export.asked.table.name
    made = sqlite3.connect(path)
    try:
        made.execute("PRAGMA journal_mode=OFF")  # a draft that nobody reads needs no way back
        made.execute("PRAGMA synchronous=OFF")
        made.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT)")
        made.executemany("INSERT INTO meta VALUES (?, ?)", _meta(export))
        made.execute(f'CREATE TABLE "{table}" ({declared})')
        made.executemany(
            f'INSERT INTO "{table}" VALUES ({holders})',  # noqa: S608 - names of our own
            (tuple(map(_stored, row.values())) for row in export.read()),
        )
        made.commit()
    finally:
        made.close()


def _meta(export: Export) -> Iterator[tuple[str, str]]:
    for name, value in export.about().items():
        yield name, str(value)
    columns = [column_about(column) for column in export.asked.columns]
    yield "columns", orjson.dumps(columns).decode()


def _stored(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return orjson.dumps(value).decode()
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if hasattr(value, "isoformat") else value


def _through_file(export: Export, fill: Callable[[Export, Path], None]) -> Parts:
    """Send what ``fill`` writes; its file has no name by then, so that nothing is ever left behind."""
    folder = Path(tempfile.mkdtemp(prefix="docket-export-"))
    try:
        fill(export, folder / "export")
        file = os.open(folder / "export", os.O_RDONLY)
    finally:
        shutil.rmtree(folder)
    try:
        while part := os.read(file, BYTES_AT_ONCE):
            yield part
    finally:
        os.close(file)


def chunks_of(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    """Give rows some at a time."""
    while some := list(islice(rows, size)):
        yield some
