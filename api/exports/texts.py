"""Formats that are text: CSV, JSON lines, and one JSON document."""

import hashlib

import orjson
from django.db.models import QuerySet

from api.exports.cells import csv_cell
from api.exports.dictionary import column_about
from api.exports.export import Export, Parts
from api.exports.raw import csv_lines, json_rows, record_lines

BOM = "\ufeff".encode()
_COMMA = b",\n"
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
    held = b""  # of each part the end of its last row, which the last row of all has not
    for part in _rows(export, _COMMA):
        yield held + part[: -len(_COMMA)]
        held = _COMMA
    yield b"\n]}\n"


def _objects(export: Export) -> Parts:
    if export.asked.is_of_records and isinstance(export.rows, QuerySet):
        yield from record_lines(export.snapshot, export.rows)
    else:
        yield from _rows(export, b"\n")


def _rows(export: Export, end: bytes) -> Parts:
    """Write each row as an object with the end behind it."""
    asked = export.asked
    if isinstance(export.rows, QuerySet):
        yield from json_rows(export.snapshot, export.rows, asked.columns, asked.made(), end=end)
    else:
        for row in export.read():
            yield orjson.dumps(row, option=_JSON) + end


def _lines_of(export: Export) -> Parts:
    """Write the rows of a table that no engine writes."""
    for row in export.read():
        cells = [csv_cell(column, row[column.name]) for column in export.asked.columns]
        yield ",".join(cells).encode() + b"\r\n"
