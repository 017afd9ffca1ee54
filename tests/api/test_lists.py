"""Lists: which rows, in which order, with which fields, page by page."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.tables import TABLES
from cases.models import Case, Citation, Damages, Event
from cases.services.save import case_save_record, cases_save_records
from tests.api.asking import ask, column, queries_of, there_and_back, walk
from tests.docket import ALL, APPEAL, CURIA, HANE, INQUIRY, QUILL, VELLUM, YUMAO
from tests.factories import full_record_values, make_record

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]

READ = [table.name for table in TABLES.values() if table.api]


def test_the_root_lists_every_table() -> None:
    assert list(ask("")["resources"]) == READ


def test_a_row_of_a_dispute_says_what_the_record_says() -> None:
    (row,) = ask("cases/", slug=QUILL)["results"]

    assert row["caption"] == "Quill Press, Inc. v. Lumen AI, Inc."
    assert row["native_caption"] is None
    assert row["aliases"] == ["the Beacon case"]
    assert (row["jurisdiction"], row["country"], row["court"]) == ("US-CA", "US", "nmark")
    assert row["docket_numbers"] == ["3:25-cv-00106-ABC"]
    assert row["filed_on_earliest"] == row["filed_on_latest"] == "2025-01-06"
    assert row["closed_on"] is row["closed_on_latest"] is None
    assert row["conduct"] == ["training", "acquisition_from_pirate_sources"]
    assert row["ai_systems"] == ["beacon"]
    assert row["parties"] == [
        {"name": "Quill Press, Inc.", "id": "quill-press-inc", "role": "plaintiff"},
        {"name": "Lumen AI, Inc.", "id": "lumen-ai", "role": "defendant"},
    ]
    assert (row["has_conflicts"], row["event_count"], row["revision"]) == (True, 3, 1)
    assert row["page_url"] == "http://127.0.0.1:8000/cases/quill/"


def test_a_date_keeps_its_words_beside_its_bounds() -> None:
    (row,) = ask("cases/", slug=VELLUM, fields="filed_on,filed_on_earliest,filed_on_latest")[
        "results"
    ]

    assert row == {
        "filed_on": "2024-11",
        "filed_on_earliest": "2024-11-01",
        "filed_on_latest": "2024-11-30",
    }


def test_an_amount_is_written_as_the_record_writes_it() -> None:
    assert column("damages/", "amount", damages_kind="settlement") == ["1500000"]


def test_a_fact_names_its_dispute_and_its_sources() -> None:
    (row,) = ask("claims/", cause="dmca_1202_cmi")["results"]

    assert (row["case"], row["court"], row["outcome"]) == (QUILL, "nmark", "dismissed")
    assert [source["url"] for source in row["sources"]] == ["https://example.org/first"]
    assert row["page_url"] == f"http://127.0.0.1:8000/cases/quill/#c{row['id']}"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"jurisdiction": "US"}, {QUILL, VELLUM, APPEAL}),
        ({"jurisdiction__exact": "US"}, {APPEAL}),
        ({"party": "beacon-labs"}, {QUILL, VELLUM, CURIA, APPEAL}),
        ({"status": ["settled", "decided"]}, {VELLUM, YUMAO}),
        ({"status__in": "settled,decided"}, {VELLUM, YUMAO}),
        ({"issue": "fair_use", "favours": "plaintiff"}, {VELLUM}),
        ({"caption__contains": "Lumen"}, {QUILL, VELLUM, YUMAO, CURIA, APPEAL}),
        ({"caption__contains": "lumen"}, set()),
        ({"caption__icontains": "lumen ai"}, {QUILL, VELLUM, CURIA, APPEAL}),
        ({"caption__startswith": "Lumen"}, {APPEAL}),
        ({"caption__startswith": "lumen"}, set()),
        ({"caption__iexact": "VELLUM V. LUMEN AI, INC."}, {VELLUM}),
        ({"native_caption__contains": "羽"}, {HANE, YUMAO}),
        ({"court__isnull": "true"}, {INQUIRY}),
        ({"native_caption__isnull": "false"}, {HANE, YUMAO}),
        ({"filed_on__isnull": "true"}, {INQUIRY}),
        ({"filed_on_latest__lt": "2025"}, {VELLUM, YUMAO}),
        ({"filed_on_earliest__gt": "2025-04"}, {APPEAL}),
        ({"event_count__gte": "3"}, {QUILL, VELLUM}),
        ({"has_conflicts": "true"}, {QUILL}),
        ({"slug__in": "quill,vellum", "status": "pending"}, {QUILL}),
        ({"q": "kagawa", "caption": ""}, {HANE, CURIA}),
    ],
)
def test_filters_and_conditions_choose(asked: dict[str, Any], expected: set[str]) -> None:
    assert set(column("cases/", "slug", **asked)) == expected


def test_values_with_commas_are_given_one_by_one() -> None:
    captions = ["Quill Press, Inc. v. Lumen AI, Inc.", "Vellum v. Lumen AI, Inc."]

    assert set(column("cases/", "slug", caption__in=captions)) == {QUILL, VELLUM}


def test_amounts_compare_as_numbers() -> None:
    assert column("damages/", "amount", amount__gte="250000", order_by="amount") == [
        "250000",
        "1000000",
        "1500000",
    ]


def test_a_page_of_the_site_and_the_list_mean_the_same_by_a_date() -> None:
    """Sums of disputes with an event then; the sums dated then are another condition."""
    assert column("damages/", "case", date__gte="2025-09") == [HANE]  # whose suit is of "2025"
    assert column("damages/", "case", date_earliest__gte="2025") == [VELLUM]


@pytest.mark.parametrize(
    ("order_by", "expected"),
    [
        ("filed_on", [YUMAO, VELLUM, HANE, QUILL, CURIA, APPEAL, INQUIRY]),
        ("-filed_on", [APPEAL, CURIA, QUILL, HANE, VELLUM, YUMAO, INQUIRY]),
        ("court", [APPEAL, HANE, VELLUM, CURIA, QUILL, YUMAO, INQUIRY]),
        ("slug", sorted(ALL)),
    ],
)
def test_what_nobody_stated_comes_last_either_way(order_by: str, expected: list[str]) -> None:
    assert column("cases/", "slug", order_by=order_by) == expected
    in_pages = [
        row["slug"] for page in walk("cases/", order_by=order_by, page_size=2) for row in page
    ]
    assert in_pages == expected


@pytest.mark.parametrize("name", READ)
def test_every_order_is_walked_to_its_end_and_back(name: str) -> None:
    key = TABLES[name].key
    everything = {row[key] for row in ask(f"{name}/", page_size=200)["results"]}
    for order_by in TABLES[name].sorts():
        pages = list(walk(f"{name}/", order_by=f"-{order_by}", page_size=7, fields=key))
        seen = [row[key] for page in pages for row in page]
        assert len(seen) == len(everything), order_by
        assert set(seen) == everything, order_by


@pytest.mark.parametrize("name", ["events", "jurisdictions"])
def test_the_way_back_gives_the_same_pages(name: str) -> None:
    there, back = there_and_back(f"{name}/?order_by=kind&page_size=3")

    assert back[::-1] == there
    assert len(there) > 3


def test_addresses_of_pages_are_whole_and_keep_what_was_asked() -> None:
    page = ask("events/", page_size=1, event_kind=["filed", "order"], title__icontains="filed")

    assert page["next"].startswith(
        "http://testserver/api/v1/events/?page_size=1&event_kind=filed&event_kind=order&"
        "title__icontains=filed&cursor="
    )
    assert page["previous"] is None


def test_rows_are_counted_only_if_asked() -> None:
    assert ask("events/", page_size=1)["count"] is None
    assert ask("events/", page_size=1, count="on")["count"] == Event.objects.count()
    assert ask("cases/", page_size=1, count="on", status__in="settled,decided")["count"] == 2
    assert ask("cases/", page_size=1, count="off")["count"] is None


def test_a_count_is_never_older_than_the_data() -> None:
    assert ask("cases/", status="withdrawn", count="on")["count"] == 0
    values = full_record_values(slug="late", status="withdrawn", related=[])
    case_save_record(make_record(**values), by="ed", reason="a new case")

    assert ask("cases/", status="withdrawn", count="on")["count"] == 1


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"fields": "slug"}, {"slug": QUILL}),
        ({"fields": "parties__role"}, {"parties": [{"role": "plaintiff"}, {"role": "defendant"}]}),
        (
            {"fields": "slug,parties", "omit": "parties__id,parties__role"},
            {"slug": QUILL, "parties": [{"name": "Quill Press, Inc."}, {"name": "Lumen AI, Inc."}]},
        ),
        ({"fields": "slug,caption", "omit": "caption"}, {"slug": QUILL}),
    ],
)
def test_fields_are_kept_and_dropped(asked: dict[str, str], expected: dict[str, Any]) -> None:
    assert ask("cases/", slug=QUILL, **asked)["results"] == [expected]


def test_courts_are_those_of_the_disputes_unless_all_are_asked_for() -> None:
    assert set(column("courts/", "slug", work_type="books")) == {"nmark", "lks", "nmark-app"}
    assert set(column("courts/", "slug", work_type="voice", all="true")) == set(
        column("courts/", "slug")
    )


def test_parties_are_found_by_name_as_on_their_page() -> None:
    assert column("parties/", "slug", name="SHANGHAI") == ["lumen-china"]
    assert column("parties/", "slug", name__startswith="Lumen G") == ["lumen"]
    assert column("parties/", "cases", slug="lumen") == [5]


def test_jurisdictions_count_their_parts_and_groups() -> None:
    rows = {row["code"]: row for row in ask("jurisdictions/", page_size=200)["results"]}

    assert (rows["US"]["cases"], rows["US-CA"]["cases"], rows["EU27"]["cases"]) == (3, 1, 2)
    assert (rows["US"]["kind"], rows["US-CA"]["kind"], rows["EU27"]["kind"]) == (
        "country",
        "part",
        "group",
    )
    assert "CN-SH" in rows
    assert "DE" not in rows
    assert column("jurisdictions/", "code", kind="part", cases__gte="1") == [
        "CN-SH",
        "US-CA",
        "US-NY",
    ]


@pytest.mark.parametrize("name", [name for name in READ if name != "cases"])
def test_a_row_stands_at_its_own_address(name: str) -> None:
    row = ask(f"{name}/", page_size=1)["results"][0]

    assert ask(f"{name}/{row[TABLES[name].key]}/") == row


def test_a_place_without_disputes_has_its_address() -> None:
    assert ask("jurisdictions/DE/", fields="name,cases") == {"name": "Germany", "cases": 0}


def test_a_former_id_leads_to_the_party() -> None:
    answer = Client().get("/api/v1/parties/beacon-labs/?fields=name")

    assert answer.status_code == 301
    assert answer["Location"] == "/api/v1/parties/lumen-ai/?fields=name"


def test_an_answer_that_stands_is_not_sent_again() -> None:
    client, path = Client(), "/api/v1/events/?page_size=2"
    first = client.get(path)
    assert first["Cache-Control"] == "public, no-cache"
    same = client.get(path, headers={"if-none-match": first["ETag"]})
    assert (same.status_code, same.content, same["ETag"]) == (304, b"", first["ETag"])

    other = client.get("/api/v1/events/?page_size=3", headers={"if-none-match": first["ETag"]})
    assert other.status_code == 200
    case_save_record(
        make_record(**full_record_values(slug="late", related=[])), by="ed", reason="new"
    )
    later = client.get(path, headers={"if-none-match": first["ETag"]})
    assert later.status_code == 200
    assert int(later["X-Data-Version"]) == int(first["X-Data-Version"]) + 1


def test_a_list_asks_as_often_for_one_row_as_for_twenty() -> None:
    many_cases = [
        make_record(**full_record_values(slug=f"many-{number}", related=[])) for number in range(20)
    ]
    cases_save_records(many_cases, by="ed", reason="many")
    for name in READ:
        ask(f"{name}/")  # what is kept between requests is there before
        few, many = (queries_of(f"{name}/", page_size=size) for size in (1, 20))
        assert few == many, name
        assert many <= 2, name


def test_only_the_columns_that_are_wanted_are_read() -> None:
    with CaptureQueriesContext(connection) as captured:
        ask("cases/", fields="slug,caption")
        ask("cases/", fields="slug,docket_numbers")
    without, within = (q["sql"] for q in captured if "cases_case" in q["sql"])

    assert "docketnumber" not in without
    assert "docketnumber" in within
    assert "summary" not in without + within


def test_reading_on_takes_one_query_and_sees_each_write_at_once() -> None:
    client, first = Client(), ask("cases/", page_size=2)
    with CaptureQueriesContext(connection) as captured:
        second = client.get(first["next"])
    assert len(captured) == 1
    assert len(second.json()["results"]) == 2

    case_save_record(
        make_record(**full_record_values(slug="late", related=[])), by="ed", reason="new"
    )
    again = client.get(first["next"])
    assert int(again["X-Data-Version"]) == int(second["X-Data-Version"]) + 1
    assert again["ETag"] != second["ETag"]
    to_the_end = [row["slug"] for page in walk("cases/", page_size=2) for row in page]
    assert "late" in to_the_end


def test_a_place_without_rows_behind_it_is_an_empty_page() -> None:
    page = ask("damages/", page_size=1, order_by="id")
    Citation.objects.filter(damages__isnull=False).delete()
    Damages.objects.filter(pk__gt=page["results"][0]["id"]).delete()
    empty = Client().get(page["next"]).json()
    assert (empty["results"], empty["next"]) == ([], None)
    back = Client().get(empty["previous"]).json()
    assert [row["id"] for row in back["results"]] == [page["results"][0]["id"]]


def test_the_numbers_of_rows_are_those_of_the_tables() -> None:
    assert ask("cases/", count="on")["count"] == Case.objects.count() == len(ALL)
