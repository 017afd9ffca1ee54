"""The JSON Schema that is generated from the code's own model of a record."""

from typing import Any

import jsonschema
import pytest

from cases.record_schema import case_schema
from tests.factories import full_record_values, record_values


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = case_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("values", [record_values(), full_record_values()])
def test_a_valid_record_is_accepted(
    validator: jsonschema.Draft202012Validator, values: dict[str, Any]
) -> None:
    assert list(validator.iter_errors(values)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"status": "ongoing"},
        {"events": []},
        {"colour": "blue"},
        {"filed_on": "6 January 2025"},
        {"native_caption": None},
        {"damages": [{"kind": "sought", "amount": 5, "sources": ["s1"]}]},
    ],
)
def test_a_faulty_record_is_refused(
    validator: jsonschema.Draft202012Validator, change: dict[str, Any]
) -> None:
    assert not validator.is_valid({**record_values(), **change})


def test_a_blank_is_absent_never_null() -> None:
    assert '"null"' not in str(case_schema()).replace("'", '"')


def test_the_required_fields_are_those_nobody_may_leave_out() -> None:
    assert set(case_schema()["required"]) == {
        "slug",
        "caption",
        "proceeding",
        "jurisdiction",
        "status",
        "status_as_of",
        "summary",
        "work_types",
        "conduct",
        "parties",
        "events",
        "sources",
    }
