"""Parameters: the site's filters, conditions on columns, order, place and fields."""

from typing import Any

from api.openapi.schemas import Schema, value_schema
from api.rest.question import MOST_ROWS, PAGE_SIZE
from api.tables.base import Column, Kind, Table
from cases.choices import VOCABULARIES
from cases.criteria import FLAGS, PARAMETERS, RANGES, REPEATABLE
from cases.filters import LABELS, MAX_Q, MAX_VALUES

Parameter = dict[str, Any]

_LOOKUP_WORDS = {
    "exact": "is",
    "iexact": "is, whatever the case of its letters",
    "contains": "contains",
    "icontains": "contains, whatever the case of its letters",
    "startswith": "begins with",
    "in": "is one of",
    "gt": "is above",
    "gte": "is at least",
    "lt": "is below",
    "lte": "is at most",
    "isnull": "is not stated",
}
# A month or a year bounds a range as well as a day does.
_BOUND: Schema = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
_TREE = "Separated by commas; nested ones by `__`."


def list_parameters(table: Table) -> list[Parameter]:
    """Give every parameter of a list."""
    named = {p["name"]: p for p in (*_filters(), *_own(table), *_listing(table))}
    for column in table.columns_for(api=True):
        for lookup in column.allowed:
            name = column.name if lookup == "exact" else f"{column.name}__{lookup}"
            # What the site's filters mean by a name comes first.
            named.setdefault(name, _condition(name, column, lookup))
    return list(named.values())


def row_parameters(*, key: str, about: str, kind: Kind = Kind.TEXT) -> list[Parameter]:
    """Give the parameters of a single row."""
    schema = (
        {"type": "integer", "format": "int64", "minimum": 0}
        if kind is Kind.ID
        else {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"}
    )
    return [
        {
            "name": key,
            "in": "path",
            "required": True,
            "description": about,
            "schema": schema,
        },
        *_fields(),
    ]


def _query(name: str, about: str, schema: Schema, **more: Any) -> Parameter:
    return {"name": name, "in": "query", "description": about, "schema": schema, **more}


def _filters() -> list[Parameter]:
    return [_filter(name) for name in PARAMETERS]


def _filter(name: str) -> Parameter:
    about = f"Filter of the site: {LABELS[name]}."
    if name in FLAGS:
        return _query(name, about, {"type": "boolean"})
    if name in RANGES:
        return _query(name, f"{about} A day, a month or a year.", dict(_BOUND))
    if name not in REPEATABLE:
        return _query(name, about, {"type": "string", "maxLength": MAX_Q})
    items = value_schema(Kind.TEXT, VOCABULARIES.get(name))
    schema: Schema = {"type": "array", "items": items, "maxItems": MAX_VALUES}
    return _query(name, f"{about} Several mean any of them.", schema, explode=True, style="form")


def _own(table: Table) -> list[Parameter]:
    parameters = []
    for name, allowed in table.own.items():
        schema: Schema = {"type": "string", **({"enum": list(allowed)} if allowed else {})}
        parameters.append(_query(name, "As on the page of the same rows.", schema))
    return parameters


def _listing(table: Table) -> list[Parameter]:
    words = sorted(table.sorts())
    orders = [sign + word for word in words for sign in ("", "-")]
    size = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": PAGE_SIZE}
    return [
        _query(
            "order_by",
            "The order; a minus turns it round. Ties are broken by the id, and what nobody stated "
            "comes last. Without it the rows come in the order in which they were first stored.",
            {"type": "string", "enum": orders},
        ),
        _query("cursor", "A place in the list, from `next` or `previous`.", {"type": "string"}),
        _query("page_size", "Rows a page.", size),
        *_fields(),
        _query(
            "count",
            "Whether to count all rows.",
            {"type": "string", "enum": ["on", "off"], "default": "off"},
        ),
    ]


def _fields() -> list[Parameter]:
    return [
        _query("fields", f"The only fields wanted. {_TREE}", {"type": "string"}),
        _query("omit", f"Fields not wanted. {_TREE}", {"type": "string"}),
    ]


def _condition(name: str, column: Column, lookup: str) -> Parameter:
    about = f"Rows whose `{column.name}` {_LOOKUP_WORDS[lookup]} this."
    if lookup == "exact":
        about = f"{about} {column.about}"
    if lookup == "isnull":
        words = f"Rows whose `{column.name}` nobody stated, or with `false` the others."
        return _query(name, words, {"type": "boolean"})
    if lookup == "in":
        items = _compared(column, "exact")
        schema = {"type": "array", "items": items, "maxItems": MAX_VALUES}
        return _query(name, f"{about} Separated by commas.", schema, explode=False, style="form")
    return _query(name, about, _compared(column, lookup))


def _compared(column: Column, lookup: str) -> Schema:
    if column.kind is Kind.DATE:
        return {"type": "string", "format": "date"} if lookup == "exact" else dict(_BOUND)
    if column.kind is Kind.EDTF:
        return {"type": "string"}
    if lookup != "exact":
        return value_schema(column.kind, None)
    return value_schema(column.kind, column.choices)
