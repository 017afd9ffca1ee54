"""Other programs read the files, and find the types that the dictionary says."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pytest
from django.test import Client
from pyarrow import parquet

from tests.docket import docket_make

pytestmark = [pytest.mark.django_db]

TABLES = ("cases", "events", "damages", "rulings", "parties")
# What a program that guesses may make of a kind: texts of digits are numbers to it.
DUCKDB = {
    "id": {"BIGINT"},
    "integer": {"BIGINT"},
    "decimal": {"BIGINT", "DOUBLE"},
    "boolean": {"BOOLEAN"},
    "date": {"DATE"},
    "edtf": {"VARCHAR", "DATE"},
    "time": {"TIMESTAMP", "TIMESTAMP WITH TIME ZONE"},
}


Fetch = Callable[[str], Path]


@pytest.fixture
def fetch(client: Client, tmp_path: Path) -> Fetch:
    """Download an export of the docket; gives the file."""
    docket_make()

    def fetched(address: str) -> Path:
        file = tmp_path / address.partition("?")[0]
        file.write_bytes(b"".join(client.get(f"/{address}")))
        return file

    return fetched


def test_programs_read_the_rows_and_types_of_the_dictionary(client: Client, fetch: Fetch) -> None:
    dictionary = client.get("/exports/columns.json").json()
    declared = {table["name"]: table["columns"] for table in dictionary["tables"]}

    for name in TABLES:
        file = fetch(f"{name}.csv")
        kinds = {column["name"]: column["type"] for column in declared[name]}
        plain = list(csv.DictReader(io.StringIO(file.read_bytes().decode(), newline="")))
        frame = pd.read_csv(file, keep_default_na=False, dtype=str)
        assert list(frame.columns) == list(kinds) == list(plain[0])
        assert frame.to_dict("records") == plain

        relation = duckdb.read_csv(str(file))
        assert len(relation.fetchall()) == len(plain)
        for column, found in zip(relation.columns, relation.types, strict=True):
            filled = any(row[column] for row in plain)
            allowed = DUCKDB.get(kinds[column], {"VARCHAR"})
            assert str(found) in allowed or not filled, (name, column, found)


def test_chinese_names_stay_whole(fetch: Fetch) -> None:
    frame = pd.read_csv(fetch("cases.csv"), index_col="slug")
    assert frame.loc["yumao", "native_caption"] == "羽毛動畫訴流明上海"
    parties = duckdb.read_csv(str(fetch("parties.csv"))).filter("slug = 'yumao-animation'")
    assert parties.project("native_name").fetchall() == [("羽毛动画",)]


def test_a_workbook_has_typed_cells_under_a_frozen_heading(fetch: Fetch) -> None:
    book = openpyxl.load_workbook(fetch("damages.xlsx"))
    sheet = book["damages"]
    heading = [cell.value for cell in sheet[1]]
    settlement = next(row for row in records(sheet, heading) if row["kind"] == "settlement")

    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert sheet.auto_filter.ref == "A1:S9"
    assert settlement["amount"] == 1500000
    assert settlement["approximate"] is False
    assert settlement["date"] == "2025-05-12"
    assert settlement["date_earliest"].date() == date(2025, 5, 12)
    assert settlement["currency"] == "USD"
    assert sheet.max_row == 9
    native = {row[2].value for row in openpyxl.load_workbook(fetch("cases.xlsx"))["cases"]}
    assert "羽毛動畫訴流明上海" in native


def test_a_workbook_says_where_its_rows_are_from(fetch: Fetch) -> None:
    file = fetch("timeline.xlsx?jurisdiction=CN&event_kind=filed")
    about = openpyxl.load_workbook(file)["about"]
    said = {row[0].value: row[1].value for row in about.iter_rows(max_row=7)}
    assert said["Rows of"] == "Events (1)"
    assert said["Filter"] == "Jurisdiction: China; Event: filed"
    assert said["Address"] == "http://127.0.0.1:8000/timeline/?jurisdiction=CN&event_kind=filed"
    assert said["Licence"] == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    assert [cell.value for cell in about[9]] == ["Column", "Type", "Meaning"]
    assert about["A10"].value == "id"


def test_parquet_has_types_of_its_own(fetch: Fetch) -> None:
    table = parquet.read_table(fetch("cases.parquet"))
    types = {field.name: str(field.type) for field in table.schema}
    hane = next(row for row in table.to_pylist() if row["slug"] == "hane")

    assert types["filed_on_earliest"] == "date32[day]"
    assert types["work_types"].startswith("list<")
    assert types["parties"].startswith("list<")
    assert (hane["filed_on"], hane["filed_on_earliest"]) == ("2025", date(2025, 1, 1))
    assert hane["work_types"] == ["images"]
    assert hane["parties"][0]["role"] == "plaintiff"
    assert json.loads(table.schema.metadata[b"corpus_docket"])["rows"] == 7
    amounts = parquet.read_table(fetch("damages.parquet")).column("amount").to_pylist()
    assert max(map(int, amounts)) == 1500000


def records(sheet: Any, heading: list[Any]) -> list[dict[str, Any]]:
    """Give the rows of a sheet by its heading."""
    found = sheet.iter_rows(min_row=2, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in found]
