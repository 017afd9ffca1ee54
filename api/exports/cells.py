"""Values in one cell, for the formats and tables that Python writes."""

from typing import Any

from api.exports.expressions import FORMULA_STARTS, SEPARATOR
from api.tables import Column, Kind


def flat(column: Column, value: Any) -> Any:
    """Join a multi-value: of a list of objects the first property of each."""
    if not isinstance(value, list):
        return value
    if column.kind is Kind.OBJECT and column.many is not None:
        name = column.many.parts[0].name
        value = [member[name] for member in value]
    return SEPARATOR.join(str(member) for member in value if member not in (None, "")) or None


def csv_cell(column: Column, value: Any) -> str:
    """Write a cell as ``api.exports.expressions`` has the database write it."""
    one = flat(column, value)
    if one is None or one == "":
        return ""
    if isinstance(one, bool):
        return "true" if one else "false"
    text = str(one)
    if column.choices is not None or column.kind not in _FREE:
        return text
    defused = f"'{text}" if text.startswith(FORMULA_STARTS) else text
    return '"' + defused.replace('"', '""') + '"'


_FREE = (Kind.TEXT, Kind.URL, Kind.LIST, Kind.OBJECT)
