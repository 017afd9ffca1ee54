"""Formats that are text: CSV, JSON lines, and one JSON document."""

import hashlib
from itertools import islice

import orjson
from django.db.models import QuerySet

from api.exports.cells import csv_cell
from api.exports.dictionary import column_about
from api.exports.export import Export, Parts
from api.exports.raw import csv_lines, record_lines

BOM = "\ufeff".encode()
ROWS_AT_ONCE = 500
_JSON = orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS


def write_csv(export: Export) -> Parts:
    """Write a header and a line a row, as RFC 4180 has it."""
    head = ",".join(column.name for column in export.asked.columns) + "\r\n"
    yield (BOM if export.asked.bom else b"") + head.encode()
    if isinstance(export.rows, QuerySet):
        asked = export.asked
        yield from csv_lines(export.snapshot, export.rows, asked.columns, asked.made())
    else:
        yield from _lines_of(export)


def write_ndjson(export: Export) -> Parts:
    """Write an object a line, of disputes the whole record; the last line says that it is the last."""
    digest = hashlib.sha256()
    for part in _objects(export):
        digest.update(part)
        yield part
    if export.asked.end:
        end = {"_end": True, "rows": export.total, "sha256": digest.hexdigest()}
        yield orjson.dumps(end) + b"\n"


def write_json(export: Export) -> Parts:
    """Write one document: what it is, then its rows."""
    columns = [column_about(column) for column in export.asked.columns]
    meta = orjson.dumps({**export.about(), "columns": columns})
    yield b'{"meta":' + meta + b',"rows":[\n'
    comma = b""
    rows = iter(export.read())
    while some := list(islice(rows, ROWS_AT_ONCE)):
        yield comma + b",\n".join([orjson.dumps(row, option=_JSON) for row in some])
        comma = b",\n"
    yield b"\n]}\n"


def _objects(export: Export) -> Parts:
    if export.asked.is_of_records and isinstance(export.rows, QuerySet):
        yield from record_lines(export.snapshot, export.rows)
        return
    rows = iter(export.read())
    while some := list(islice(rows, ROWS_AT_ONCE)):
        yield b"".join(
            [orjson.dumps(row, option=_JSON | orjson.OPT_APPEND_NEWLINE) for row in some]
        )


def _lines_of(export: Export) -> Parts:
    """Write the rows of a table that no engine writes."""
    for row in export.read():
        cells = [csv_cell(column, row[column.name]) for column in export.asked.columns]
        yield ",".join(cells).encode() + b"\r\n"
