"""The document: every address with its parameters and its answers."""

from collections import Counter
from functools import cache
from typing import Any

import orjson
import yaml
from drf_spectacular.generators import SchemaGenerator

from api.openapi.parameters import Parameter, list_parameters, row_parameters
from api.openapi.schemas import (
    SINGULAR,
    Schema,
    error_schema,
    page_name,
    plain_object,
    record_schemas,
    reference,
    row_name,
    table_schemas,
)
from api.tables import TABLES, Table
from api.tables.base import Kind

JSON = "application/json"
_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": ["integer", "null"]}

_RATE_HEADERS: dict[str, Schema] = {
    "RateLimit-Policy": {"description": "How often the caller may ask.", "schema": _TEXT},
    "RateLimit": {"description": "What is left, and when it is all there again.", "schema": _TEXT},
    "X-RateLimit-Limit": {"description": "Requests a window.", "schema": _TEXT},
    "X-RateLimit-Remaining": {"description": "Requests left.", "schema": _TEXT},
    "X-RateLimit-Reset": {"description": "Seconds until the next window.", "schema": _TEXT},
}
_OTHER_HEADERS: dict[str, Schema] = {
    "ETag": {"description": "Send it as If-None-Match to be told 304.", "schema": _TEXT},
    "Location": {"description": "Where it is.", "schema": _TEXT},
    "Retry-After": {"description": "Seconds to wait.", "schema": _TEXT},
    "X-Data-Version": {"description": "Number of the newest write to the data.", "schema": _TEXT},
    "X-Revision": {"description": "Number of the newest revision.", "schema": _TEXT},
}
_REFUSALS = {
    "400": "A parameter is unknown or malformed; `problems` names each.",
    "401": "The access token is unknown or revoked.",
    "406": "The caller accepts no format that there is.",
    "429": "Too many requests; Retry-After says how long to wait.",
}


@cache
def openapi_document() -> Schema:
    """Give the whole document."""
    generator: Any = SchemaGenerator  # untyped where it comes from
    document: Schema = generator().get_schema(request=None, public=True)
    return document


@cache
def openapi_written(format_: str) -> bytes:
    """Write the document as ``json`` or ``yaml``."""
    written = orjson.dumps(openapi_document())
    if format_ == "json":
        return written
    # Read again, so that no two places hold one object, which YAML would write as an alias.
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(orjson.loads(written), Dumper=dumper, sort_keys=False, allow_unicode=True)
    return str(text).encode()


def add_tables(result: Schema, generator: Any, request: Any, public: bool) -> Schema:
    """Write everything into the document; called by drf-spectacular after its own work."""
    components = result.setdefault("components", {})
    components["schemas"] = dict(sorted(_schemas().items()))
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "An access token, optional."}
    }
    result["security"] = [{}, {"token": []}]
    result["paths"] = paths = _paths()
    components["responses"] = {code: _refusal(words) for code, words in _REFUSALS.items()}
    components["responses"]["429"]["headers"] = _headers(*_RATE_HEADERS, "Retry-After")
    components["headers"] = _RATE_HEADERS | _OTHER_HEADERS
    components["parameters"] = _shared_parameters(paths)
    return result


def _shared_parameters(paths: dict[str, Schema]) -> dict[str, Parameter]:
    """Move what several addresses take into one place, and leave references behind."""
    operations = [item["get"] for item in paths.values()]
    used = Counter(orjson.dumps(p) for operation in operations for p in operation["parameters"])
    keys: dict[bytes, str] = {}
    for written, times in used.items():
        if times > 1:
            name = orjson.loads(written)["name"]
            taken = sum(1 for key in keys.values() if key.split(".")[0] == name)
            keys[written] = f"{name}.{taken + 1}" if taken else name
    for operation in operations:
        operation["parameters"] = [
            {"$ref": f"#/components/parameters/{keys[written]}"} if written in keys else parameter
            for parameter in operation["parameters"]
            for written in (orjson.dumps(parameter),)
        ]
    return {key: orjson.loads(written) for written, key in keys.items()}


def _schemas() -> dict[str, Schema]:
    schemas = {"Error": error_schema(), "Usage": _usage_schema(), "Root": _root_schema()}
    for table in _tables():
        schemas |= table_schemas(table)
    return schemas | record_schemas()


def _tables() -> list[Table]:
    return [table for table in TABLES.values() if table.api]


def _paths() -> dict[str, Schema]:
    paths = {
        "/api/v1/": _get("root", "What there is", "root", [], _found("Root")),
        "/api/v1/usage/": _get(
            "usage", "How often the caller may ask, and did", "usage", [], _found("Usage")
        ),
        "/api/v1/schema/": _get("schema", "This description", "root", [_format()], _described()),
    }
    for table in _tables():
        paths[f"/api/v1/{table.name}/"] = _list_path(table)
        paths[f"/api/v1/{table.name}/{{{table.key}}}/"] = _row_path(table)
    return paths


def _list_path(table: Table) -> Schema:
    return _get(
        f"{table.name}_list",
        str(table.label),
        table.name,
        list_parameters(table),
        _found(page_name(table), "ETag", "X-Data-Version") | _NOT_MODIFIED,
        about=str(table.about),
    )


def _row_path(table: Table) -> Schema:
    is_case = table.name == "cases"
    column = table.by_name.get(table.key)
    parameters = row_parameters(
        key=table.key,
        about=str(column.about) if column else "",
        kind=Kind.ID if table.key == "id" else Kind.TEXT,
    )
    version = "X-Revision" if is_case else "X-Data-Version"
    responses = _found("CaseRecord" if is_case else row_name(table), "ETag", version)
    responses |= _NOT_MODIFIED | {"404": _refusal("There is nothing with this id.")}
    if table.name in ("cases", "parties", "jurisdictions"):
        moved = "It has another id now; Location gives its address."
        responses["301"] = {
            "description": moved,
            "headers": _headers("Location"),
        }
    name = SINGULAR[table.name].lower()
    summary = "The record of one dispute" if is_case else f"One row of {table.name}"
    return _get(name, summary, table.name, parameters, responses)


def _get(
    operation: str,
    summary: str,
    tag: str,
    parameters: list[Parameter],
    responses: Schema,
    *,
    about: str = "",
) -> Schema:
    refusals = {status: {"$ref": f"#/components/responses/{status}"} for status in _REFUSALS}
    operation_object: Schema = {
        "operationId": operation,
        "summary": summary,
        "tags": [tag],
        "parameters": parameters,
        "responses": dict(sorted((refusals | responses).items())),
    }
    if about:
        operation_object["description"] = about
    return {"get": operation_object}


def _headers(*names: str) -> Schema:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _found(schema: str, *headers: str) -> Schema:
    return {
        "200": {
            "description": "As asked.",
            "headers": _headers(*_RATE_HEADERS, *headers),
            "content": {JSON: {"schema": reference(schema)}},
        }
    }


def _described() -> Schema:
    free: Schema = {"type": "object", "additionalProperties": True}
    content = {JSON: {"schema": free}, "application/yaml": {"schema": free}}
    return {
        "200": {"description": "As asked.", "headers": _headers(*_RATE_HEADERS), "content": content}
    }


def _format() -> Parameter:
    return {
        "name": "format",
        "in": "query",
        "description": "The format of the description.",
        "schema": {"type": "string", "enum": ["json", "yaml"], "default": "json"},
    }


def _refusal(words: str) -> Schema:
    return {"description": words, "content": {JSON: {"schema": reference("Error")}}}


_NOT_MODIFIED: Schema = {
    "304": {"description": "The answer is the one named in If-None-Match."},
}


def _usage_schema() -> Schema:
    return plain_object(
        policy={"type": ["string", "null"], "description": "anonymous or token; null: no limit."},
        limit={**_NUMBER, "description": "Requests a window."},
        window_seconds={**_NUMBER, "description": "Length of the window."},
        used={**_NUMBER, "description": "Requests made in this window."},
        remaining={**_NUMBER, "description": "Requests left in this window."},
        resets_in_seconds={**_NUMBER, "description": "Seconds until the next window."},
    )


def _root_schema() -> Schema:
    resource = plain_object(url=_TEXT, about=_TEXT)
    return plain_object(
        resources={"type": "object", "additionalProperties": resource},
        schema=_TEXT,
        usage=_TEXT,
        docs=_TEXT,
        licence=_TEXT,
        data_version={"type": "integer"},
    )
