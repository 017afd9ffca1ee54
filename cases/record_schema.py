"""The case record as JSON Schema 2020-12, for whoever writes or checks records without our code."""

import json
from typing import Any

from cases.record import CaseRecord

SCHEMA_PATH = "schema/case.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLE = "One dispute, with a source behind every fact"


def case_schema() -> dict[str, Any]:
    """Give the schema of stored records: in them a blank field is absent, never null."""
    schema = CaseRecord.model_json_schema(mode="validation")
    definitions = {
        name: _without_null(definition)
        for name, definition in sorted(schema.pop("$defs", {}).items())
    }
    body: dict[str, Any] = _without_null(schema)
    body.pop("title", None)
    body.pop("description", None)
    return {"$schema": DIALECT, "title": TITLE, **body, "$defs": definitions}


def case_schema_text() -> str:
    """Give the schema as it stands in its file."""
    return json.dumps(case_schema(), ensure_ascii=False, indent=1) + "\n"


def _without_null(node: Any, *, is_fields: bool = False) -> Any:
    """Drop null branches, blank defaults and the titles pydantic makes from field names."""
    if isinstance(node, list):
        return [_without_null(item) for item in node]
    if not isinstance(node, dict):
        return node
    if is_fields:
        return {name: _without_null(field) for name, field in node.items()}
    kept = {key: value for key, value in node.items() if key not in {"title", "default"}}
    branches = [b for b in kept.pop("anyOf", ()) if b != {"type": "null"}]
    if len(branches) == 1:
        kept = {**branches[0], **kept}
    elif branches:
        kept["anyOf"] = branches
    return {key: _without_null(value, is_fields=key == "properties") for key, value in kept.items()}
