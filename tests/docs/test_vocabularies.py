"""Every value, parameter, setting, table and field is documented, and nothing that is not there."""

import inspect
import re
from types import ModuleType

import pytest
from django.apps import apps
from django.db.models import TextChoices

import cases.choices
import parties.choices
from cases.criteria import PARAMETERS, REPEATABLE
from cases.record import CaseRecord
from core import jurisdictions
from tests.docs.reading import first_cells, read, section


def vocabularies_of(module: ModuleType) -> list[type[TextChoices]]:
    """Give the closed lists that a module defines."""
    return [
        found
        for _name, found in inspect.getmembers(module, inspect.isclass)
        if issubclass(found, TextChoices) and found.__module__ == module.__name__
    ]


VOCABULARIES = vocabularies_of(cases.choices) + vocabularies_of(parties.choices)


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda v: v.__name__)
def test_every_value_has_its_meaning(vocabulary: type[TextChoices]) -> None:
    described = section(read("docs/vocabularies.md"), f"`{vocabulary.__name__}`")

    assert first_cells(described) == list(vocabulary.values)


def test_every_vocabulary_described_exists() -> None:
    headings = re.findall(r"^### `(\w+)`", read("docs/vocabularies.md"), flags=re.MULTILINE)

    assert sorted(headings) == sorted(vocabulary.__name__ for vocabulary in VOCABULARIES)


def test_every_filter_parameter_is_described() -> None:
    described = section(read("docs/filters.md"), "The parameters")

    assert first_cells(described) == list(PARAMETERS)


def test_what_may_be_repeated_is_said_to_be() -> None:
    described = section(read("docs/filters.md"), "The parameters")
    said = re.findall(r"^\| `(\w+)` \| yes \|", described, flags=re.MULTILINE)

    assert said == list(REPEATABLE)


def test_every_group_of_countries_is_named() -> None:
    described = section(read("docs/filters.md"), "Places")

    assert [code for code in jurisdictions.REGIONS if f"`{code}`" not in described] == []


def test_every_field_of_the_record_is_described() -> None:
    described = section(read("docs/data-model.md"), "The case record")

    assert first_cells(described) == list(CaseRecord.model_fields)


def test_every_table_is_described() -> None:
    text = read("docs/data-model.md")
    described = first_cells(section(text, "Tables of a case"))
    described += first_cells(section(text, "Tables that cases share"))

    models = [
        model.__name__
        for app in ("cases", "parties")
        for model in apps.get_app_config(app).get_models()
    ]
    assert sorted(described) == sorted(models)


def test_every_constraint_is_named() -> None:
    text = read("docs/data-model.md")
    constraints = [
        constraint.name
        for app in ("cases", "parties")
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    ]

    assert len(constraints) > 10
    assert [name for name in constraints if f"`{name}`" not in text] == []
