"""The dictionary of columns: every table, column, type, meaning and vocabulary."""

from collections.abc import Mapping
from typing import Any

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from api.exports.expressions import SEPARATOR
from api.tables import TABLES, Column, Kind, Table

# What each type is, in a file of text.
TYPES: Mapping[Kind, str | Promise] = {
    Kind.ID: _("a whole number that stays with its row for ever"),
    Kind.TEXT: _("text"),
    Kind.INTEGER: _("a whole number"),
    Kind.DECIMAL: _("a decimal number in plain notation"),
    Kind.BOOLEAN: _("true or false"),
    Kind.DATE: _("a day, YYYY-MM-DD"),
    Kind.EDTF: _(
        "a date as stated: YYYY, YYYY-MM or YYYY-MM-DD, with ~, ? or % where it is unsure"
    ),
    Kind.TIME: _("a moment in UTC, YYYY-MM-DDTHH:MM:SSZ"),
    Kind.URL: _("an address"),
    Kind.LIST: _("several texts; in CSV and XLSX one cell, joined by “; ”"),
    Kind.OBJECT: _("several objects; in CSV and XLSX the first property of each, joined by “; ”"),
}


def dictionary() -> dict[str, Any]:
    """Give the whole dictionary as plain values."""
    return {
        "separator": SEPARATOR,
        "types": {kind.value: str(about) for kind, about in TYPES.items()},
        "tables": [table_about(table) for table in TABLES.values()],
    }


def table_about(table: Table) -> dict[str, Any]:
    """Say what a table is and which columns its exports have."""
    return {
        "name": table.name,
        "label": str(table.label),
        "about": str(table.about),
        "path": (table.page_path or f"/{table.name}/").rstrip("/"),
        "child_tables": list(table.children),
        "columns": [column_about(column) for column in table.columns_for(api=False)],
    }


def column_about(column: Column) -> dict[str, Any]:
    """Say what a column is; ``optional`` where a row may have no value."""
    found: dict[str, Any] = {
        "name": column.name,
        "type": column.kind.value,
        "about": str(column.about),
        "optional": column.is_optional,
    }
    if column.choices is not None:
        found["vocabulary"] = _vocabulary(column.choices)
    if column.kind is Kind.OBJECT and column.many is not None:
        found["properties"] = [
            {
                "name": part.name,
                "type": part.kind.value,
                "about": str(part.about),
                "optional": part.blank,
                **({"vocabulary": _vocabulary(part.choices)} if part.choices else {}),
            }
            for part in column.many.parts
        ]
    return found


def _vocabulary(choices: type[TextChoices]) -> list[dict[str, str]]:
    return [{"value": str(value), "label": str(label)} for value, label in choices.choices]
