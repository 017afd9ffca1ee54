"""Typed columns in groups of rows; needs pyarrow."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson
import pyarrow as pa
from pyarrow import parquet

from api.exports.dictionary import column_about
from api.exports.export import Export
from api.exports.files import chunks_of
from api.tables import Column, Kind, Row

# A group is held in memory as Python values before it is written.
ROWS_A_GROUP = 5_000

_TYPES: dict[Kind, Any] = {
    Kind.ID: pa.int64(),
    Kind.INTEGER: pa.int64(),
    Kind.BOOLEAN: pa.bool_(),
    Kind.DATE: pa.date32(),
    Kind.TIME: pa.timestamp("ms", tz="UTC"),
    # Up to 15 digits before the point and 4 behind it, as records have them.
    Kind.DECIMAL: pa.decimal128(24, 4),
}


def fill_parquet(export: Export, path: Path) -> None:
    """Make the file."""
    columns = export.asked.columns
    about = {**export.about(), "columns": [column_about(column) for column in columns]}
    fields = [pa.field(c.name, _type_of(c), metadata={"about": str(c.about)}) for c in columns]
    schema = pa.schema(fields, metadata={"corpus_docket": orjson.dumps(about)})
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in chunks_of(iter(export.read()), ROWS_A_GROUP):
            for row in rows:
                _number(row, columns)
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def _type_of(column: Column) -> Any:
    if column.kind is Kind.LIST:
        return pa.list_(pa.string())
    if column.kind is Kind.OBJECT and column.many is not None:
        parts = [(part.name, _TYPES.get(part.kind, pa.string())) for part in column.many.parts]
        return pa.list_(pa.struct(parts))
    return _TYPES.get(column.kind, pa.string())


def _number(row: Row, columns: tuple[Column, ...]) -> None:
    for column in columns:
        if column.kind is Kind.DECIMAL and row[column.name] is not None:
            row[column.name] = Decimal(row[column.name])
