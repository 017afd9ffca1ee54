"""Schemas: a row of each table, a page of rows, the case record, the vocabularies, the error."""

from typing import Any

from django.db.models import TextChoices

from api.tables.base import Column, Kind, Part, Table
from cases.record import CaseRecord

Schema = dict[str, Any]
COMPONENT = "#/components/schemas/"

_TYPES: dict[Kind, Schema] = {
    Kind.ID: {"type": "integer", "format": "int64"},
    Kind.TEXT: {"type": "string"},
    Kind.INTEGER: {"type": "integer", "format": "int64"},
    Kind.DECIMAL: {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$"},
    Kind.BOOLEAN: {"type": "boolean"},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.EDTF: {
        "type": "string",
        "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?$",
    },
    Kind.TIME: {"type": "string", "format": "date-time"},
    Kind.URL: {"type": "string"},
}
SINGULAR = {
    "cases": "Case",
    "events": "Event",
    "parties": "Party",
    "courts": "Court",
    "jurisdictions": "Jurisdiction",
    "claims": "Claim",
    "rulings": "Ruling",
    "damages": "Sum",
    "sources": "Source",
}


def reference(name: str) -> Schema:
    """Point at a schema."""
    return {"$ref": f"{COMPONENT}{name}"}


def vocabulary_schema(vocabulary: type[TextChoices]) -> Schema:
    """Describe a closed list."""
    return {"type": "string", "enum": list(vocabulary.values), "title": vocabulary.__name__}


def row_name(table: Table) -> str:
    """Name the schema of a table's rows."""
    return f"{SINGULAR[table.name]}Row"


def page_name(table: Table) -> str:
    """Name the schema of a page of rows."""
    return f"{SINGULAR[table.name]}Page"


def table_schemas(table: Table) -> dict[str, Schema]:
    """Describe the rows of a table, the small objects in them, and a page of them."""
    columns = table.columns_for(api=True)
    schemas = {
        _object_name(table, column): _object({p.name: _part_schema(p) for p in column.many.parts})
        for column in columns
        if column.kind is Kind.OBJECT and column.many is not None
    }
    for column in columns:
        parts = column.many.parts if column.many else ()
        for choices in (column.choices, *(part.choices for part in parts)):
            if choices is not None:
                schemas[choices.__name__] = vocabulary_schema(choices)
    row = _object({column.name: _column_schema(table, column) for column in columns})
    row["description"] = f"{table.about} Fewer fields where `fields` or `omit` say so."
    schemas[row_name(table)] = row
    schemas[page_name(table)] = _page_schema(table)
    return schemas


def record_schemas() -> dict[str, Schema]:
    """Describe the case record and its parts, by name."""
    whole = CaseRecord.model_json_schema(ref_template=f"{COMPONENT}{{model}}", mode="serialization")
    parts: dict[str, Schema] = whole.pop("$defs")
    # `fields` and `omit` cut a record as well.
    return {**parts, "CaseRecord": whole}


def error_schema() -> Schema:
    """Describe the one shape of errors."""
    properties: dict[str, Schema] = {
        "code": {"type": "string", "description": "A word for programs."},
        "message": {"type": "string", "description": "What is wrong and what to do, for people."},
        "problems": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "description": "By parameter: what is wrong and what is allowed.",
        },
        "docs": {"type": "string", "description": "Where the API is described."},
    }
    inner = {**_object(properties), "required": list(properties)}
    return {
        **_object({"error": inner}),
        "required": ["error"],
        "description": "What is wrong with a request, and what to do.",
    }


def plain_object(**properties: Schema) -> Schema:
    """Describe an object that has all of its properties."""
    return {**_object(properties), "required": list(properties)}


def value_schema(kind: Kind, choices: type[TextChoices] | None) -> Schema:
    """Describe one value of a column or of a parameter."""
    return reference(choices.__name__) if choices is not None else dict(_TYPES[kind])


def nullable(schema: Schema) -> Schema:
    """Allow null beside a value."""
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def _object(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _object_name(table: Table, column: Column) -> str:
    return f"{SINGULAR[table.name]}Row{column.name.title().replace('_', '')}"


def _column_schema(table: Table, column: Column) -> Schema:
    if column.kind is Kind.OBJECT:
        schema: Schema = {"type": "array", "items": reference(_object_name(table, column))}
    elif column.kind is Kind.LIST:
        schema = {"type": "array", "items": value_schema(Kind.TEXT, column.choices)}
    else:
        schema = value_schema(column.kind, column.choices)
        schema = nullable(schema) if column.is_optional else schema
    return {**schema, "description": str(column.about)}


def _part_schema(part: Part) -> Schema:
    schema = value_schema(part.kind, part.choices)
    return {**(nullable(schema) if part.blank else schema), "description": str(part.about)}


def _page_schema(table: Table) -> Schema:
    address = {"type": ["string", "null"]}
    return plain_object(
        count={
            "type": ["integer", "null"],
            "description": "How many rows there are in all; null unless `count=on`.",
        },
        next={**address, "description": "Full address of the next page; null on the last."},
        previous={**address, "description": "Full address of the page before; null on the first."},
        results={"type": "array", "items": reference(row_name(table))},
    )
