"""The declarations: what a table says of itself is true of its rows."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from api.tables import TABLES, Column, Kind, Table, read_rows
from api.tables.reading import paths_of
from cases.criteria import Criteria
from tests.docket import QUILL, YUMAO

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]

STORED = [table for table in TABLES.values() if table.rows]
TYPES: dict[Kind, tuple[type, ...]] = {
    Kind.ID: (int,),
    Kind.INTEGER: (int,),
    Kind.BOOLEAN: (bool,),
    Kind.DATE: (date,),
    Kind.TIME: (datetime,),
    Kind.LIST: (list,),
    Kind.OBJECT: (list,),
}


def rows_of(table: Table, criteria: Criteria = Criteria()) -> list[dict[str, Any]]:  # noqa: B008
    if table.listed:
        return table.listed(criteria)
    rows = table.queryset(criteria, needs=paths_of(table.columns)).order_by("id")
    return list(read_rows(table, rows, table.columns, chunk=3))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_value_has_the_type_of_its_column(table: Table) -> None:
    rows = rows_of(table)

    assert rows
    for column in table.columns:
        for row in rows:
            check(column, row[column.name])


def check(column: Column, value: Any) -> None:
    if value is None:
        assert column.is_optional, column.name
        return
    assert isinstance(value, TYPES.get(column.kind, (str,))), column.name
    if column.kind is Kind.DECIMAL:
        assert Decimal(str(value)).is_finite()
    if column.choices is not None:
        found = value if isinstance(value, list) else [value]
        assert set(found) <= set(column.choices.values), column.name
    assert value != "", column.name


@pytest.mark.parametrize("table", STORED, ids=lambda table: table.name)
def test_a_table_that_nothing_matches_is_empty(table: Table) -> None:
    assert rows_of(table, Criteria(status=("withdrawn",))) == []


def test_the_parts_of_disputes_are_those_of_the_disputes_that_match() -> None:
    chinese = Criteria(jurisdiction=("CN",))

    assert {row["case"] for row in rows_of(TABLES["citations"], chinese)} == {YUMAO}
    assert [(row["name"], row["role"]) for row in rows_of(TABLES["case_parties"], chinese)] == [
        ("Yumao Animation", "plaintiff"),
        ("Lumen (Shanghai) Co.", "defendant"),
    ]
    assert [row["work_type"] for row in rows_of(TABLES["work_types"], chinese)] == [
        "video",
        "characters",
    ]
    assert [(row["case"], row["related"]) for row in rows_of(TABLES["related"])] == [
        ("appeal", QUILL)
    ]


def test_holdings_are_those_that_the_filter_names() -> None:
    fair_use = rows_of(TABLES["holdings"], Criteria(issue=("fair_use",)))

    assert {(row["case"], row["favours"]) for row in fair_use} == {
        (QUILL, "neither"),
        ("vellum", "plaintiff"),
        (YUMAO, "defendant"),
    }


def test_names_of_columns_need_no_quoting() -> None:
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(name.isidentifier() and "__" not in name for name in names)
