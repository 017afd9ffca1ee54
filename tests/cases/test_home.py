"""The front page and the page on method."""

from datetime import date

import pytest
import time_machine
from django.test import Client

from cases.criteria import PARAMETERS
from cases.selectors.home import home_read
from tests.docket import event
from tests.factories import make_case
from tests.markup import Element, read_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]
engine = pytest.mark.engine

NOVEMBER_10 = date(2025, 11, 10)


def read(client: Client, path: str = "/") -> Element:
    answer = client.get(path)
    assert answer.status_code == 200
    return read_page(answer.content)


def bars(page: Element, label: str) -> list[tuple[str, str]]:
    listed = page.one("ol", "bars", **{"aria-label": label}).all("li")
    return [(bar.one("a").text, bar.one("span", "num").text) for bar in listed]


@engine
def test_the_page_counts_the_docket(client: Client) -> None:
    figures = read(client).one("p", "home-figures").texts("b")
    assert figures == ["7", "5", "14", "3", "2"]  # disputes, countries, events, rulings, sources


@engine
def test_disputes_are_counted_by_jurisdiction_and_status(client: Client) -> None:
    page = read(client)
    assert bars(page, "Disputes by jurisdiction") == [
        ("US United States", "3"),
        ("CN China", "1"),
        ("EU European Union", "1"),
        ("FR France", "1"),
        ("JP Japan", "1"),
    ]
    assert bars(page, "Disputes by status")[0] == ("pending", "3")
    assert bars(page, "Claims by outcome")[0] == ("pending", "4")
    assert bars(page, "Holdings by issue")[0] == ("fair use", "3")


def test_each_count_of_disputes_leads_to_as_many(client: Client) -> None:
    page = read(client)
    for label in ("Disputes by status", "Disputes by kind of work", "Disputes by conduct"):
        for bar in page.one("ol", "bars", **{"aria-label": label}).all("li"):
            there = read(client, bar.one("a").attributes["href"])
            count = there.one("p", "results-count").one("b").text
            assert count == bar.one("span", "num").text


def test_counts_follow_a_write(client: Client) -> None:
    read(client)
    make_case(slug="new", jurisdiction="KR")
    assert read(client).one("p", "home-figures").texts("b")[:2] == ["8", "6"]


@engine
def test_what_happened_and_what_is_coming_are_apart() -> None:
    make_case(
        slug="new",
        events=[
            event("2025-11-10", "order", "An order of today"),
            event("2025-11-11", "hearing", "A hearing of tomorrow"),
            event("2025-11-12", "news", "A report dated ahead"),
            event("2026-02", "trial", "A trial in February"),
        ],
    )
    home = home_read(NOVEMBER_10)
    assert [line.title for line in home.latest][:2] == ["An order of today", "Notice of appeal"]
    assert [line.title for line in home.coming] == ["A hearing of tomorrow", "A trial in February"]


@engine
def test_a_hearing_of_this_month_is_coming_until_the_month_is_over() -> None:
    make_case(slug="new", events=[event("2025-11", "hearing", "A hearing in November")])
    coming = [line.title for line in home_read(NOVEMBER_10).coming]
    latest = [line.title for line in home_read(NOVEMBER_10).latest]
    assert coming == ["A hearing in November"]
    assert "A hearing in November" not in latest
    assert home_read(date(2025, 11, 30)).coming == []
    assert home_read(date(2025, 11, 30)).latest[0].title == "A hearing in November"


def test_a_filing_of_this_month_has_happened() -> None:
    make_case(slug="new", events=[event("2025-11", "filed", "A complaint in November")])
    home = home_read(NOVEMBER_10)
    assert home.latest[0].title == "A complaint in November"
    assert home.coming == []


def test_no_event_stands_twice_on_the_page(client: Client) -> None:
    make_case(
        slug="new",
        events=[
            event(day, kind, f"{kind} {day}")
            for day in ("2025", "2025-11", "2025-11-10", "2025-11-11", "2025-12")
            for kind in ("hearing", "filed", "news")
        ],
    )
    with time_machine.travel("2025-11-10", tick=False):
        ids = read(client).values("id", "li", "event")
    assert len(ids) == len(set(ids)) > 14


def test_a_docket_with_nothing_to_come_says_so(client: Client) -> None:
    with time_machine.travel("2025-12-24", tick=False):
        assert "No hearing or deadline after today is on record." in read(client).one("main").text


def test_the_search_box_leads_to_the_case_list(client: Client) -> None:
    form = read(client).one("form", "home-search")
    assert form.attributes["action"] == "/cases/"
    assert form.one("input").attributes["name"] == "q"


def test_the_foot_names_the_version_and_age_of_the_data(client: Client) -> None:
    make_case(slug="new", status_as_of="2025-11-20")
    foot = read(client).one("footer").text
    assert "as of 20 Nov 2025" in foot
    assert "8 disputes" in foot


def test_the_method_page_names_every_filter(client: Client) -> None:
    assert read(client, "/method/").one("dl").texts("code") == list(PARAMETERS)
