"""The table of disputes: its columns, orders and pages."""

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.criteria import Criteria
from cases.selectors.cases import case_page
from tests.docket import ALL, APPEAL, CURIA, HANE, INQUIRY, QUILL, VELLUM, YUMAO
from tests.factories import make_case
from tests.markup import Element, read_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]
engine = pytest.mark.engine

# Each order of the docket, worked out by hand. Two disputes have no court stated or no filing date
# at all: these come last either way. Equal keys keep the order of the ids, or turn it round.
ORDERS = {
    "caption": [CURIA, HANE, INQUIRY, APPEAL, QUILL, VELLUM, YUMAO],
    "court": [APPEAL, HANE, VELLUM, CURIA, QUILL, YUMAO, INQUIRY],
    "filed_on": [YUMAO, VELLUM, HANE, QUILL, CURIA, APPEAL, INQUIRY],
    "status": [YUMAO, APPEAL, QUILL, HANE, CURIA, VELLUM, INQUIRY],
    # The hearing of May 2025 can be on its first day, so it stands before 12 May.
    "last_event": [INQUIRY, CURIA, QUILL, VELLUM, HANE, YUMAO, APPEAL],
    "status_as_of": [INQUIRY, HANE, VELLUM, QUILL, YUMAO, CURIA, APPEAL],
}
NULLS_LAST = {"court": 1, "filed_on": 1}


def page_of(client: Client, query: str = "", **headers: str) -> Element:
    answer = client.get(f"/cases/{query}", headers=headers)
    assert answer.status_code == 200
    return read_page(answer.content)


def rows_of(page: Element) -> list[Element]:
    return page.one("table", "case-table").one("tbody").all("tr")


def slugs_of(page: Element) -> list[str]:
    links = [row.one("th").one("a").attributes["href"] for row in rows_of(page)]
    return [link.split("/")[2] for link in links]


def backwards(name: str) -> list[str]:
    """Turn an order round, but for what has no value."""
    without = NULLS_LAST.get(name, 0)
    order = ORDERS[name]
    valued = order[: len(order) - without]
    return valued[::-1] + order[len(order) - without :]


def walked(order_by: str, size: int) -> list[str]:
    """Give the disputes of all pages of an order, one page after the other."""
    seen: list[str] = []
    cursor: str | None = None
    while True:
        page = case_page(Criteria(), order_by=order_by, cursor=cursor, size=size)
        seen += [line.slug for line in page.items]
        cursor = page.next
        if cursor is None:
            return seen


@engine
@pytest.mark.parametrize("size", [1, 2, 3, 50])
@pytest.mark.parametrize("name", sorted(ORDERS))
def test_each_order_runs_both_ways_over_its_pages_with_what_is_not_stated_last(
    name: str, size: int
) -> None:
    assert walked(name, size) == ORDERS[name]
    assert walked(f"-{name}", size) == backwards(name)


def test_the_links_lead_over_all_pages_in_the_order_asked_for(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.views.cases.CASES_PER_PAGE", 3)
    path, seen = "/cases/?order_by=-filed_on", []
    while path:
        page = read_page(client.get(path, headers={"HX-Request": "true"}).content)
        seen += slugs_of(page)
        links = page.values("href", "a", "pager-next")
        path = links[0] if links else ""
    assert seen == backwards("filed_on")


def test_the_newest_events_come_first_where_nobody_sorts(client: Client) -> None:
    assert slugs_of(page_of(client)) == backwards("last_event")


def test_columns_sort_and_say_how_they_are_sorted(client: Client) -> None:
    headings = {h.text: h for h in page_of(client, "?order_by=court").all("th", scope="col")}
    assert headings["Court"].attributes["aria-sort"] == "ascending"
    assert headings["Court"].one("a").attributes["href"] == "/cases/?order_by=-court"
    assert headings["Caption"].one("a").attributes["href"] == "/cases/?order_by=caption"
    assert headings["Filed"].one("a").attributes["href"] == "/cases/?order_by=-filed_on"
    assert headings["Work types"].all("a") == []
    sorted_by = [name for name, h in headings.items() if "aria-sort" in h.attributes]
    assert sorted_by == ["Court"]


def test_sorting_and_filtering_keep_each_other(client: Client) -> None:
    page = page_of(client, "?status=pending&jurisdiction=US&order_by=-caption")
    court = next(h for h in page.all("th", scope="col") if h.text == "Court")
    assert court.one("a").attributes["href"] == (
        "/cases/?jurisdiction=US&status=pending&order_by=court"
    )
    assert page.one("ul", "chips").values("href", "a") == [
        "/cases/?status=pending&order_by=-caption",
        "/cases/?jurisdiction=US&order_by=-caption",
        "/cases/?order_by=-caption",
    ]
    (hidden,) = page.one("form", "filters").all("input", type="hidden")
    assert hidden.attributes == {"type": "hidden", "name": "order_by", "value": "-caption"}


def test_a_row_tells_what_the_record_states(client: Client) -> None:
    (row,) = rows_of(page_of(client, "?jurisdiction=CN"))
    assert row.one("th").text == "Yumao Animation v. Lumen Shanghai 羽毛動畫訴流明上海"
    assert row.texts("td") == [
        "Riverside People's Court CN-SH",
        "29 Feb 2024",
        "decided as of 1 Sep 2025",
        "video, characters",
        "15 Aug 2025",
    ]


def test_what_nobody_stated_is_said_to_be_blank(client: Client) -> None:
    (row,) = rows_of(page_of(client, "?jurisdiction=FR"))
    assert row.texts("span", "blank") == ["no court", "not stated"]


def test_disagreeing_sources_and_stale_statuses_are_marked(client: Client) -> None:
    with time_machine.travel("2025-12-01", tick=False):
        rows = dict(zip(slugs_of(page := page_of(client)), rows_of(page), strict=True))
    badges = {slug: row.texts("span", "badge") for slug, row in rows.items()}
    assert {slug: found for slug, found in badges.items() if found} == {
        QUILL: ["sources disagree", "stale"],
        HANE: ["stale"],
        CURIA: ["stale"],
    }


def test_the_head_says_how_many_of_how_many(client: Client) -> None:
    assert page_of(client).one("p", "results-count").text == "7 disputes"
    few = page_of(client, "?jurisdiction=US").one("p", "results-count")
    assert few.text == "3 of 7 disputes"


def test_the_panel_shows_what_is_chosen(client: Client) -> None:
    page = page_of(client, "?jurisdiction=US&work_type=news&q=vellum&filed_on__gte=2024-06")
    checked = [b.attributes["id"] for b in page.all("input") if "checked" in b.attributes]
    assert checked == ["f-jurisdiction-US", "f-work_type-news"]
    assert page.one("input", id="f-q").attributes["value"] == "vellum"
    assert page.one("input", id="f-filed_on__gte").attributes["value"] == "2024-06-01"
    opened = [d.attributes["id"] for d in page.all("details", "facet") if "open" in d.attributes]
    assert opened == ["facet-jurisdiction", "facet-status", "facet-work_type"]


def test_a_refused_flag_is_one_box_that_can_be_taken_back(client: Client) -> None:
    """A hidden “no” beside a box for “yes” would be sent together, and be refused as given twice."""
    page = page_of(client, "?has_conflicts=false")
    boxes = page.one("form", "filters").all("input", name="has_conflicts")
    assert [(b.attributes["value"], "checked" in b.attributes) for b in boxes] == [("false", True)]
    assert "Sources disagree: no" in page.texts("label")


@engine
def test_many_chosen_parties_are_named_by_one_query_and_then_by_none(client: Client) -> None:
    path = "/cases/?party=gazeta&party=kagami-k-k&party=lumen-ai&party=quill-press-inc"
    for address, queries in ((path, 1), (f"{path}&order_by=caption", 0)):
        with CaptureQueriesContext(connection) as seen:
            client.get(address)
        named = [q["sql"] for q in seen if '"parties_party"."name" ' in q["sql"]]
        assert len(named) == queries


def test_chips_name_what_was_chosen_in_words(client: Client) -> None:
    page = page_of(
        client, "?party=lumen&court=lks&date__gte=2024-11&stale=false&q=lumen&currency=EUR"
    )
    assert page.texts("span", "chip-value") == [
        "lumen",
        "Court of Lakeshore",
        "Lumen Group",
        "Euro",
        "Nov 2024",
        "no",
    ]


def test_htmx_gets_the_table_alone(client: Client) -> None:
    part = page_of(client, "?jurisdiction=US", **{"HX-Request": "true"})
    assert part.all("html") == []
    assert len(rows_of(part)) == 3
    assert part.one("div", "facets").attributes["hx-swap-oob"] == "true"


def test_a_cursor_of_another_order_is_refused_by_name(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.views.cases.CASES_PER_PAGE", 2)
    (path,) = page_of(client, "?order_by=caption").values("href", "a", "pager-next")
    answer = client.get(path.replace("order_by=caption", "order_by=court"))
    assert answer.status_code == 400
    assert "another ordering" in read_page(answer.content).one("ul", "problems").text


@engine
def test_captions_sort_without_regard_to_case_and_marks(client: Client) -> None:
    make_case(slug="etude", caption="étude v. Lumen")
    make_case(slug="zebra", caption="ZEBRA v. Lumen")
    make_case(slug="apple", caption="apple v. Lumen")
    slugs = slugs_of(page_of(client, "?order_by=caption"))
    assert slugs.index("apple") < slugs.index("etude") < slugs.index(CURIA)
    assert slugs[-1] == "zebra"
    assert set(slugs) == ALL | {"etude", "zebra", "apple"}
