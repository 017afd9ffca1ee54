"""The timeline of all disputes: order, months, pages, lanes, and what htmx gets."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from cases.criteria import Criteria
from cases.models import Case
from cases.selectors.lanes import lane_cases
from cases.selectors.timeline import grouped_by_month, timeline_page
from tests.docket import ALL, CURIA, HANE, INQUIRY, QUILL, VELLUM, YUMAO, event
from tests.factories import make_case
from tests.markup import Element, read_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]
engine = pytest.mark.engine

# Every event of the docket, newest first. Of dates that begin on one day the more precise is newer.
NEWEST_FIRST = [
    "2 Oct 2025 Notice of appeal",
    "15 Aug 2025 Judgment of first instance",
    "Aug 2025 Oral argument in Kagawa",
    "12 May 2025 Settlement reached",
    "May 2025 Hearing on the schedule",
    "3 Apr 2025 Вопрос суда of the Court of Kagawa",
    "2 Apr 2025 Partial summary judgment",
    "10 Mar 2025 Motion to dismiss denied",
    "6 Jan 2025 Complaint filed",
    "2025 Suit filed",
    "Nov 2024 Class complaint filed",
    "29 Feb 2024 Case docketed",
    "14 Jul 2023 Fine imposed",
    "2023 An inquiry is reported",
]


def page_of(client: Client, query: str = "", **headers: str) -> Element:
    answer = client.get(f"/timeline/{query}", headers=headers)
    assert answer.status_code == 200
    return read_page(answer.content)


def lines_of(page: Element) -> list[str]:
    """Each event as it reads: its date and its title, which follows the kind in hidden words."""
    return [
        f"{line.one('span', 'e-date').one('span', **{'aria-hidden': 'true'}).text} "
        f"{line.one('div', 'e-title').text}"
        for line in page.all("li", "event")
    ]


def walk(client: Client, path: str, rel: str = "next") -> Iterator[Element]:
    """Give the pages from an address on, as a reader who follows the link finds them."""
    while path:
        page = read_page(client.get(path).content)
        yield page
        links = (
            page.one("nav", "pager").values("href", "a", rel=rel)
            if page.all("nav", "pager")
            else []
        )
        path = links[0] if links else ""


def test_events_come_newest_first_with_uncertain_dates_in_their_place(client: Client) -> None:
    assert lines_of(page_of(client)) == NEWEST_FIRST


@engine
def test_events_stand_under_their_months_or_under_a_year_that_states_none(client: Client) -> None:
    assert page_of(client).texts("h2", "event-heading") == [
        "October 2025",
        "August 2025",
        "May 2025",
        "April 2025",
        "March 2025",
        "January 2025",
        "2025, month not stated",
        "November 2024",
        "February 2024",
        "July 2023",
        "2023, month not stated",
    ]


def test_a_line_tells_the_case_the_court_the_place_and_the_sources(client: Client) -> None:
    line = page_of(client, "?court=lks&event_kind=settlement").one("li", "event")
    assert line.one("span", "e-date").one("span", "visually-hidden").text == "12 May 2025"
    assert line.one("span", "e-mark").text.endswith("settlement:")
    assert line.one("a", "e-caption").text == "Vellum v. Lumen AI, Inc."
    assert (
        line.one("a", "e-caption").attributes["href"] == f"/cases/vellum/#{line.attributes['id']}"
    )
    assert line.one("span", "e-court").one("a").attributes["href"] == "/courts/lks/"
    assert line.one("span", "e-place").text == "US-NY New York, United States"
    card = line.one("ol", "source-card")
    assert card.values("href", "a") == ["https://example.org/first"]


@engine
def test_the_head_counts_events_and_disputes(client: Client) -> None:
    assert page_of(client).one("p", "results-count").text == "14 events in 7 disputes"
    one_kind = page_of(client, "?event_kind=hearing").one("p", "results-count")
    assert one_kind.text == "2 of 14 events in 2 disputes"


@engine
@pytest.mark.parametrize("size", [2, 5])
def test_walking_the_pages_gives_each_event_once_there_and_back(
    client: Client, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr("cases.views.timeline.EVENTS_PER_PAGE", size)
    pages = list(walk(client, "/timeline/"))
    assert [line for page in pages for line in lines_of(page)] == NEWEST_FIRST
    assert all(len(lines_of(page)) == size for page in pages[:-1])
    newest_again = pages[-1].one("nav", "pager").values("href", "a", rel="prev")[0]
    back = list(walk(client, newest_again, rel="prev"))
    assert [line for page in reversed(back) for line in lines_of(page)] == NEWEST_FIRST[
        : len(NEWEST_FIRST) - len(lines_of(pages[-1]))
    ]


@engine
def test_an_event_added_while_a_reader_turns_pages_repeats_and_hides_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.views.timeline.EVENTS_PER_PAGE", 5)
    first = page_of(client)
    make_case(slug="new", events=[event("2025-11-30", "filed", "Something newer")])
    (path,) = first.one("nav", "pager").values("href", "a", rel="next")
    rest = [line for page in walk(client, path) for line in lines_of(page)]
    assert lines_of(first) + rest == NEWEST_FIRST


def test_the_pages_keep_the_filters(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cases.views.timeline.EVENTS_PER_PAGE", 2)
    pages = list(walk(client, "/timeline/?jurisdiction=US&status=pending&status=settled"))
    assert [line for page in pages for line in lines_of(page)] == [
        "12 May 2025 Settlement reached",
        "May 2025 Hearing on the schedule",
        "2 Apr 2025 Partial summary judgment",
        "10 Mar 2025 Motion to dismiss denied",
        "6 Jan 2025 Complaint filed",
        "Nov 2024 Class complaint filed",
    ]


def test_every_link_of_the_results_keeps_the_other_filters(client: Client) -> None:
    page = page_of(client, "?jurisdiction=US&status=settled&view=lanes&order_by=court")
    chips = {chip.one("span", "chip-value").text: chip for chip in page.all("li", "chip")}
    assert chips["settled"].one("a").attributes["href"] == (
        "/timeline/?jurisdiction=US&view=lanes&order_by=court"
    )
    tabs = page.one("ul", "tabs").values("href", "a")
    assert tabs == [
        "/timeline/?jurisdiction=US&status=settled",
        "/timeline/?jurisdiction=US&status=settled&view=lanes&order_by=court",
    ]
    assert "/timeline/?jurisdiction=US&status=settled&view=lanes&order_by=-filed_on" in (
        page.one("p", "orders").values("href", "a")
    )
    hidden = page.one("form", "filters").all("input", type="hidden")
    assert [(h.attributes["name"], h.attributes["value"]) for h in hidden] == [
        ("view", "lanes"),
        ("order_by", "court"),
    ]


def test_a_month_of_the_overview_leads_to_its_days_and_keeps_the_filters(client: Client) -> None:
    page = page_of(client, "?jurisdiction=US")
    table = page.one("details", "overview-table")
    rows = {row.one("th").text: row for row in table.one("tbody").all("tr")}
    assert rows["May 2025"].one("a").attributes["href"] == (
        "/timeline/?jurisdiction=US&date__gte=2025-05-01&date__lte=2025-05-31"
    )
    assert rows["May 2025"].texts("td")[-1] == "2"


def test_the_overview_stays_whole_while_a_span_of_it_is_listed(client: Client) -> None:
    page = page_of(client, "?date__gte=2025-05&date__lte=2025-05")
    assert [line.split()[-1] for line in lines_of(page)] == ["reached", "schedule", "filed"]
    months = page.one("details", "overview-table").one("tbody").texts("th")
    assert {"July 2023", "May 2025", "October 2025"} <= set(months)


def test_what_the_overview_cannot_draw_is_said(client: Client) -> None:
    said = "2 events dated by their year alone are not drawn."
    assert said in page_of(client).one("section", "results").text
    assert "dated by" not in page_of(client, "?jurisdiction=US").one("section", "results").text


def test_nothing_found_names_each_filter_to_drop(client: Client) -> None:
    page = page_of(client, "?jurisdiction=JP&status=settled")
    drops = page.one("ul", "empty-drops")
    assert drops.texts("a") == [
        "Without Jurisdiction: Japan",
        "Without Status: settled",
        "Without any filter",
    ]
    assert drops.values("href", "a") == [
        "/timeline/?status=settled",
        "/timeline/?jurisdiction=JP",
        "/timeline/",
    ]


def test_htmx_gets_the_results_and_the_counts_alone(client: Client) -> None:
    part = page_of(client, "?jurisdiction=US", **{"HX-Request": "true"})
    assert part.all("html") == []
    assert part.all("form", "filters") == []
    assert len(part.all("li", "event")) == 7
    assert part.one("div", "facets").attributes["hx-swap-oob"] == "true"


def test_htmx_that_restores_a_page_of_the_history_gets_the_whole_page(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert len(page_of(client, "?jurisdiction=US", **headers).all("html")) == 1


def test_caches_are_told_what_the_answer_depends_on(client: Client) -> None:
    vary = client.get("/timeline/").headers["Vary"]
    assert {"HX-Request", "HX-History-Restore-Request"} <= set(vary.split(", "))


def test_the_list_and_htmx_part_show_the_same_results(client: Client) -> None:
    whole = page_of(client, "?party=lumen").one("section", "results")
    part = page_of(client, "?party=lumen", **{"HX-Request": "true"})
    assert lines_of(whole) == lines_of(part)
    assert whole.one("p", "results-count").text == part.one("p", "results-count").text


# --- Lanes -----------------------------------------------------------------------------------


@time_machine.travel("2025-12-01", tick=False)
@engine
def test_lanes_show_one_row_a_dispute_with_all_its_events(client: Client) -> None:
    page = page_of(client, "?view=lanes&jurisdiction=US-NY")
    assert page.texts("a", "lane-caption") == ["Vellum v. Lumen AI, Inc."]
    marks = page.one("svg", "lane").values("aria-label", "a", "lane-mark")
    assert [mark for mark in marks if "Settlement reached" in mark and "12 May 2025" in mark]
    assert len(marks) == 3


@pytest.mark.parametrize(
    ("order_by", "first", "last"),
    [
        ("", "Lumen AI, Inc. v. Quill Press, Inc.", "Inquiry into Kagami’s reading machine"),
        (
            "-filed_on",
            "Lumen AI, Inc. v. Quill Press, Inc.",
            "Inquiry into Kagami’s reading machine",
        ),
        ("filed_on", "Yumao Animation v. Lumen Shanghai", "Inquiry into Kagami’s reading machine"),
        ("caption", "Gazeta v. Lumen AI, Inc.", "Yumao Animation v. Lumen Shanghai"),
        ("court", "Lumen AI, Inc. v. Quill Press, Inc.", "Inquiry into Kagami’s reading machine"),
    ],
)
def test_lanes_sort_and_put_what_is_not_stated_last(
    client: Client, order_by: str, first: str, last: str
) -> None:
    captions = page_of(client, f"?view=lanes&order_by={order_by}").texts("a", "lane-caption")
    assert (captions[0], captions[-1], len(captions)) == (first, last, 7)


def test_walking_the_pages_of_lanes_gives_each_dispute_once(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.views.timeline.LANES_PER_PAGE", 3)
    pages = list(walk(client, "/timeline/?view=lanes&order_by=filed_on"))
    links = [link for page in pages for link in page.values("href", "a", "lane-caption")]
    assert [link.split("/")[2] for link in links][:2] == [YUMAO, VELLUM]
    assert sorted(link.split("/")[2] for link in links) == sorted(ALL)


def test_a_lane_is_dashed_from_a_stay_to_the_next_step() -> None:
    make_case(
        slug="stayed-twice",
        status="stayed",
        events=[
            event("2024-01-05", "filed", "Filed"),
            event("2024-03-01", "stayed", "Stayed"),
            event("2024-04-01", "news", "A report of the stay"),
            event("2024-09-01", "order", "Stay lifted"),
            event("2025-02-01", "stayed", "Stayed again"),
        ],
    )
    (lane,) = lane_cases(list(Case.objects.filter(slug="stayed-twice")))
    assert [(str(first), str(last)) for first, last in lane.stays] == [
        ("2024-03-01", "2024-09-01"),
        ("2025-02-01", "None"),
    ]


def test_a_stay_of_a_case_that_is_over_is_not_drawn_to_today() -> None:
    make_case(
        slug="stayed-once",
        status="dismissed",
        events=[event("2024-01-05", "filed", "Filed"), event("2024-03-01", "stayed", "Stayed")],
    )
    (lane,) = lane_cases(list(Case.objects.filter(slug="stayed-once")))
    assert lane.stays == ()


def test_an_event_of_tomorrow_is_said_to_be_coming(client: Client) -> None:
    with time_machine.travel("2025-10-01", tick=False):
        future = page_of(client).all("li", "event-future")
    assert [line.one("div", "e-title").text for line in future] == ["Notice of appeal"]


@engine
def test_events_of_one_day_keep_one_order_on_every_page() -> None:
    same_day = [event("2025-11-11", "order", f"Order {number}") for number in range(9)]
    make_case(slug="busy", events=same_day)
    criteria = Criteria(event_kind=("order",), date__gte="2025-11-11")
    titles, cursor = [], None
    while True:
        page = timeline_page(criteria, cursor=cursor, size=2)
        titles += [line.title for line in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert titles == [f"Order {number}" for number in range(8, -1, -1)]
    assert [g.heading for g in grouped_by_month(page.items)] == ["November 2025"]


def test_only_the_docket_is_shown(client: Client) -> None:
    captions = {a.attributes["href"].split("/")[2] for a in page_of(client).all("a", "e-caption")}
    assert captions == ALL == {QUILL, VELLUM, HANE, YUMAO, CURIA, INQUIRY, "appeal"}
