"""What exports hold: the rows of their filter, cell by cell, in every format."""

import csv
import hashlib
import io
import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from api.exports import formats
from api.tables import TABLES
from cases.models import Case, DataVersion
from tests.docket import QUILL, docket_make
from tests.factories import full_record_values, make_case

pytestmark = [pytest.mark.django_db, pytest.mark.engine]

NASTY = {
    "=1+1": '"\'=1+1"',
    "+49 30": '"\'+49 30"',
    "-1 day": '"\'-1 day"',
    "@sum": '"\'@sum"',
    "＝1": '"\'＝1"',  # a spreadsheet reads the full-width signs as the others
    "'tis so": "\"''tis so\"",
    'The "whole" order, sealed': '"The ""whole"" order, sealed"',
    "Two\nlines": '"Two\nlines"',
    "Two\r\nlines": '"Two\r\nlines"',
    "羽毛动画诉流明": '"羽毛动画诉流明"',
    "Ünbill": '"Ünbill"',
    r"a\b and a tab	here": '"a\\b and a tab\there"',
    "5 days": '"5 days"',
}


def read(client: Client, address: str, *, status: int = 200) -> bytes:
    """Read an export to its end."""
    response = client.get(address)
    assert response.status_code == status, response.getvalue()[:500]
    return b"".join(response) if response.streaming else response.content


def lines(client: Client, address: str) -> list[str]:
    """Read the lines of a CSV file below its heading."""
    found = read(client, address).decode().split("\r\n")
    assert found[-1] == ""
    return found[1:-1]


def rows(client: Client, address: str) -> list[dict[str, str]]:
    """Read a CSV file as any program does."""
    return list(csv.DictReader(io.StringIO(read(client, address).decode(), newline="")))


def test_a_line_of_csv_holds_dates_words_and_joined_values(client: Client) -> None:
    docket_make()

    assert lines(
        client,
        "/cases.csv?jurisdiction=JP&fields=slug,native_caption,court_name,docket_numbers,judges,"
        "filed_on,filed_on_earliest,filed_on_latest,work_types,plaintiffs,has_conflicts,page_url",
    ) == [
        '"hane","羽出版対カガミ","Court of Kagawa",,,2025,2025-01-01,2025-12-31,images,'
        '"Hane Publishing",false,"http://127.0.0.1:8000/cases/hane/"'
    ]
    assert lines(client, "/cases.csv?status=settled&fields=docket_numbers,work_types,parties") == [
        '"24-cv-1893",books; news,"Vellum Authors; Lumen AI, Inc.; Kagami K.K."'
    ]
    assert lines(
        client, "/damages.csv?court=lks&fields=case,kind,amount,currency,approximate,date,sources"
    ) == [
        '"vellum",sought,20,"EUR",false,,"https://example.org/first"',
        '"vellum",settlement,1500000,"USD",false,2025-05-12,"https://example.org/first"',
    ]


def test_lists_kept_in_the_row_are_joined_too(client: Client) -> None:
    make_case(**full_record_values(judges=["A. Marlowe", '=B. "Bo" Ito']))

    assert lines(client, "/cases.csv?fields=judges,revision") == ['"A. Marlowe; =B. ""Bo"" Ito",1']


def test_texts_are_quoted_and_formulas_defused(client: Client) -> None:
    events = [
        {"date": "2025-01-06", "kind": "other", "title": title, "sources": ["s1"]}
        for title in NASTY
    ]
    make_case(events=events)

    body = read(client, "/timeline.csv?fields=date,title").decode()
    assert body == "date,title\r\n" + "".join(f"2025-01-06,{cell}\r\n" for cell in NASTY.values())
    # Whoever takes one leading apostrophe off has each text as it was.
    found = [row["title"].removeprefix("'") for row in rows(client, "/timeline.csv")]
    assert found == list(NASTY)


def test_every_table_has_as_many_rows_as_it_says_in_every_format(client: Client) -> None:
    docket_make()

    for name in TABLES:
        head = client.head(f"/{name}.csv")
        total = int(head["X-Total-Count"])
        assert (total, head.content) > (0, b"") or name == "citations"
        assert len(rows(client, f"/{name}.csv")) == total
        assert len(read(client, f"/{name}.ndjson?end=off").splitlines()) == total
        assert len(json.loads(read(client, f"/{name}.json"))["rows"]) == total


@pytest.mark.parametrize("suffix", ["csv", "ndjson", "json"])
def test_a_search_for_no_words_gives_a_file_without_rows(client: Client, suffix: str) -> None:
    docket_make()

    found = read(client, f"/cases.{suffix}?q=%01")

    assert QUILL.encode() not in found


def test_the_rows_are_those_of_the_page(client: Client) -> None:
    docket_make()

    def shown(address: str) -> int:
        words = client.get(address).content.decode().split('<p class="results-count"')[1]
        return int(words.split("<b>")[1].split("</b>")[0])

    for page in ("cases", "timeline", "parties", "courts", "claims", "rulings", "damages"):
        query = "?party=lumen&issue=fair_use&favours=plaintiff"
        assert len(rows(client, f"/{page}.csv{query}")) == shown(f"/{page}/{query}"), page
    assert len(rows(client, "/parties.csv?kind=class&name=vellum")) == 1
    assert {row["slug"] for row in rows(client, "/courts.csv?jurisdiction=CN")} == {
        "cn-riverside-peoples-court"
    }


def test_child_tables_are_of_the_disputes_of_the_filter(client: Client) -> None:
    docket_make()

    found = rows(client, "/case_parties.csv?jurisdiction=CN")
    assert [(row["case"], row["party"], row["role"]) for row in found] == [
        ("yumao", "yumao-animation", "plaintiff"),
        ("yumao", "lumen-china", "defendant"),
    ]
    numbers = rows(client, "/docket_numbers.csv?jurisdiction=US")
    assert {row["number"] for row in numbers} == {"3:25-cv-00106-ABC", "24-cv-1893", "25-1187"}


def test_an_order_is_respected_and_else_rows_come_by_id(client: Client) -> None:
    docket_make()

    newest = [row["slug"] for row in rows(client, "/cases.csv?order_by=-filed_on")]
    assert newest[0] == "appeal"
    assert newest[-1] == "inquiry"  # nobody stated when it was filed
    ids = [int(row["id"]) for row in rows(client, "/timeline.csv?view=lanes&order_by=-last_event")]
    assert ids == sorted(ids)


def test_ndjson_of_disputes_is_their_whole_records(client: Client) -> None:
    docket_make()

    body = read(client, "/cases.ndjson?status=settled")
    record, end = body.splitlines(keepends=True)
    case = Case.objects.select_related("revision").get(slug="vellum")
    assert case.revision is not None
    assert record.decode() == case.revision.record + "\n"
    assert json.loads(end) == {
        "_end": True,
        "rows": 1,
        "sha256": hashlib.sha256(record).hexdigest(),
    }
    assert read(client, "/cases.ndjson?status=settled&end=off") == record


def test_ndjson_of_others_is_an_object_a_row_as_the_api_has_it(client: Client) -> None:
    docket_make()

    found = [json.loads(line) for line in read(client, "/rulings.ndjson?end=off").splitlines()]
    listed = client.get("/api/v1/rulings/?order_by=id").json()["results"]
    assert found == listed
    assert read(client, "/api/v1/rulings.ndjson") == read(client, "/rulings.ndjson")


def test_json_says_what_it_holds(client: Client) -> None:
    docket_make()

    meta = json.loads(read(client, "/damages.json?currency=EUR&damages_kind=fine"))["meta"]
    assert meta["rows"] == 1
    assert meta["filter"] == "Money: fine; Currency: Euro"
    assert meta["address"] == "http://127.0.0.1:8000/damages/?damages_kind=fine&currency=EUR"
    assert meta["licence"] == "CC BY 4.0"
    assert [column["name"] for column in meta["columns"]][:2] == ["id", "case"]


def test_a_database_holds_the_table_and_what_it_is(client: Client, tmp_path: Path) -> None:
    docket_make()
    file = tmp_path / "damages.sqlite3"
    file.write_bytes(read(client, "/damages.sqlite?court=lks"))

    with sqlite3.connect(file) as made:
        found = made.execute('SELECT "case", kind, amount, approximate FROM damages').fetchall()
        meta = dict(made.execute("SELECT name, value FROM meta").fetchall())
    made.close()
    assert found == [("vellum", "sought", "20", 0), ("vellum", "settlement", "1500000", 0)]
    assert (meta["rows"], meta["filter"]) == ("2", "Court: Court of Lakeshore")


def test_a_byte_order_mark_is_written_when_asked_for(client: Client) -> None:
    assert read(client, "/cases.csv?bom=1").startswith(b"\xef\xbb\xbfslug,caption,")
    assert read(client, "/cases.csv").startswith(b"slug,caption,")


def test_no_rows_leave_a_heading_and_an_end(client: Client) -> None:
    assert read(client, "/rulings.csv?fields=id,title") == b"id,title\r\n"
    empty = hashlib.sha256(b"").hexdigest()
    assert json.loads(read(client, "/rulings.ndjson")) == {"_end": True, "rows": 0, "sha256": empty}
    assert json.loads(read(client, "/rulings.json"))["rows"] == []


def test_a_file_is_named_by_table_day_and_filter(client: Client) -> None:
    docket_make()

    def name(address: str) -> str:
        return str(client.head(address)["Content-Disposition"])

    plain = name("/cases.csv")
    assert plain.startswith('attachment; filename="corpus-docket-cases-20')
    assert plain.endswith('.csv"')
    assert name("/cases.csv?jurisdiction=CN") != plain
    assert name("/cases.csv?jurisdiction=CN&cursor=x") == name("/cases.csv?jurisdiction=CN")


def test_who_has_the_file_already_is_told_so_until_the_next_write(client: Client) -> None:
    docket_make()
    first = client.get("/cases.csv")
    b"".join(first)

    again = client.get("/cases.csv", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    make_case()
    changed = client.get("/cases.csv", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200
    assert int(changed["X-Data-Version"]) > int(first["X-Data-Version"])
    b"".join(changed)


def test_a_file_of_other_data_of_the_same_version_is_another(client: Client) -> None:
    """As after a restore: the number comes again, what it stands for does not."""
    docket_make()
    first = client.get("/cases.csv")
    b"".join(first)
    DataVersion.objects.update(stamp="restored")

    again = client.get("/cases.csv", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again["X-Data-Version"]) == (200, first["X-Data-Version"])
    b"".join(again)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("nope=1", "nope"),
        ("status=undecided", "status"),
        ("bom=maybe", "bom"),
        ("order_by=colour", "order_by"),
        ("fields=colour", "fields"),
        ("title__sounds=like", "title__sounds"),
    ],
)
def test_what_cannot_be_understood_is_named(client: Client, query: str, named: str) -> None:
    page = read(client, f"/timeline.csv?{query}", status=400).decode()
    assert f"<code>{named}" in page
    error = client.get(f"/api/v1/events.csv?{query}")
    assert error.status_code == 400
    assert list(error.json()["error"]["problems"]) == [named]


def test_conditions_of_the_api_hold_in_exports_too(client: Client) -> None:
    docket_make()

    found = rows(client, "/api/v1/events.csv?title__icontains=judgment&fields=case,title")
    assert {row["case"] for row in found} == {"vellum", "yumao"}


def test_more_rows_than_a_sheet_holds_are_refused_with_a_way_out(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    docket_make()
    replace_format(monkeypatch, "xlsx", most_rows=6)

    page = read(client, "/cases.xlsx", status=400).decode()
    assert "7 rows are more than Excel holds (6). Ask for .csv" in page
    assert client.get("/api/v1/cases.xlsx").json()["error"]["code"] == "too_many_rows"
    menu = client.get("/cases/").content.decode()
    assert "holds 6 rows at most" in menu
    assert 'href="/cases.xlsx"' not in menu


def test_a_format_that_is_not_installed_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_format(monkeypatch, "parquet", needs="no_such_module")

    assert "This site cannot write Parquet." in read(client, "/cases.parquet", status=501).decode()
    assert client.get("/api/v1/cases.parquet").json()["error"]["code"] == "format_not_there"
    assert "/cases.parquet" not in client.get("/cases/").content.decode()


def test_addresses_that_name_no_table_are_not_found(client: Client) -> None:
    assert client.get("/secrets.csv").status_code == 404
    assert client.get("/cases.pdf").status_code == 404
    assert client.post("/cases.csv").status_code == 405


def replace_format(monkeypatch: pytest.MonkeyPatch, suffix: str, **changes: Any) -> None:
    """Change a format for one test."""
    monkeypatch.setitem(formats.FORMATS, suffix, replace(formats.FORMATS[suffix], **changes))
