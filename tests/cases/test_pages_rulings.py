"""The page of rulings: the matrix of holdings, and the list; on the fictional docket."""

import pytest
from django.test import Client

from cases.models import Ruling
from tests.cases.pages import page_of, rows_of
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]
engine = pytest.mark.engine


@engine
def test_the_matrix_has_the_issues_present_and_the_newest_ruling_first(client: Client) -> None:
    page = page_of(client, "/rulings/")
    table = page.one("table", "holding-matrix")
    assert table.one("thead").texts("th") == ["Case", "fair use", "standing", "platform liability"]
    bodies = table.all("tbody")
    assert bodies[1].texts("a", "caption") == [
        "Yumao Animation v. Lumen Shanghai",
        "Vellum v. Lumen AI, Inc.",
        "Quill Press, Inc. v. Lumen AI, Inc.",
    ]


@engine
def test_totals_say_whom_the_holdings_on_an_issue_favour(client: Client) -> None:
    rows = rows_of(page_of(client, "/rulings/"), "holding-matrix")
    assert [row[0].split(" ", 1)[1] for row in rows[:3]] == [
        "favours the plaintiff 3",
        "favours the defendant 1",
        "favours neither side 1",
    ]
    assert [row[1:] for row in rows[:3]] == [["1", "1", "1"], ["1", "", ""], ["1", "", ""]]


def test_a_mark_says_its_side_and_leads_to_the_ruling(client: Client) -> None:
    ruling = Ruling.objects.get(case__slug="vellum")
    page = page_of(client, "/rulings/")
    (mark,) = page.all("a", href=f"/cases/vellum/#r{ruling.pk}")
    assert mark.text == "◀favours the plaintiff: Partial summary judgment, 2 Apr 2025"


def test_two_holdings_on_one_issue_are_two_marks(client: Client) -> None:
    ruling = {
        "date": "2025-11-03",
        "title": "Order",
        "disposition": "Split.",
        "holdings": [
            {"issue": "fair_use", "favours": "plaintiff"},
            {"issue": "fair_use", "favours": "mixed"},
        ],
        "sources": ["s1"],
    }
    make_case(slug="split", caption="Nib v. Lumen", rulings=[ruling])
    rows = page_of(client, "/rulings/").one("table", "holding-matrix").all("tbody")[1].all("tr")
    assert [mark.text[0] for mark in rows[0].all("td")[0].all("a")] == ["◀", "◆"]


@engine
def test_a_filter_by_issue_and_side_keeps_holdings_that_meet_both(client: Client) -> None:
    page = page_of(client, "/rulings/?issue=fair_use&favours=defendant")
    table = page.one("table", "holding-matrix")
    assert table.one("thead").texts("th") == ["Case", "fair use"]
    assert table.all("tbody")[1].texts("a", "caption") == ["Yumao Animation v. Lumen Shanghai"]


def test_the_list_gives_each_ruling_with_its_holdings(client: Client) -> None:
    page = page_of(client, "/rulings/?view=list")
    rulings = page.all("article", "ruling")
    assert [ruling.one("h2").text for ruling in rulings] == [
        "Judgment of first instance",
        "Partial summary judgment",
        "Motion to dismiss denied",
    ]
    assert rulings[0].texts("span", "holding-issue") == [
        "platform liability favours the plaintiff",
        "fair use favours the defendant",
    ]
    assert rulings[0].one("ol", "source-card").values("href", "a") == ["https://example.org/first"]


def test_a_ruling_without_holdings_is_in_the_list_and_not_in_the_matrix(client: Client) -> None:
    ruling = {"date": "2024", "title": "Order", "disposition": "Stayed.", "sources": ["s1"]}
    make_case(slug="plain", caption="Nib v. Lumen", jurisdiction="IE", rulings=[ruling])
    page = page_of(client, "/rulings/?jurisdiction=IE")
    assert page.one("div", "empty").one("a").attributes["href"] == (
        "/rulings/?jurisdiction=IE&view=list"
    )
    listed = page_of(client, "/rulings/?jurisdiction=IE&view=list")
    assert listed.texts("h2", "ruling-title") == ["Order"]


@engine
def test_matrix_pages_follow_each_other(client: Client) -> None:
    ruling = {
        "title": "Order",
        "disposition": "So ordered.",
        "holdings": [{"issue": "standing", "favours": "plaintiff"}],
        "sources": ["s1"],
    }
    for n in range(51):
        dated = {**ruling, "date": f"20{n + 10}"}
        make_case(slug=f"case-{n}", caption=f"Case {n}", jurisdiction="IE", rulings=[dated])
    first = page_of(client, "/rulings/?jurisdiction=IE")
    (address,) = first.values("href", "a", rel="next")
    second = page_of(client, address)
    shown = [
        p.one("table", "holding-matrix").all("tbody")[1].texts("a", "caption")
        for p in (first, second)
    ]
    assert shown[0][0] == "Case 50"
    assert shown[1] == ["Case 0"]


def test_an_unknown_view_is_named(client: Client) -> None:
    page = page_of(client, "/rulings/?view=cloud", status=400)
    assert page.one("ul", "problems").one("code").text == "view=cloud"
