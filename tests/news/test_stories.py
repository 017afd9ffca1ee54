"""The public news: which stories are shown, by which filters they are found, and what is said of them."""

from datetime import date

import pytest
from django.test import Client

from cases.models import Case
from news.models import Article, Story
from tests.cases.pages import page_of, queries_for
from tests.docket import HANE, QUILL, docket_make
from tests.factories import make_case
from tests.news.reviewing import TEXT, article, new_dispute, proposal, story

pytestmark = pytest.mark.django_db


def report(number: int, title: str, day: date = date(2025, 3, 5), **more: object) -> Article:
    return article(
        number, title=title, published_on=day.isoformat(), published_earliest=day, **more
    )


def titles(client: Client, query: str = "") -> list[str]:
    return page_of(client, f"/news/{query}").texts("a", "story-title")


@pytest.fixture
def docket() -> None:
    """Three stories: one of Quill with two reports, one of Hane, one of no case."""
    docket_make()
    quill, hane = Case.objects.get(slug=QUILL), Case.objects.get(slug=HANE)
    one = report(1, "Court keeps the Beacon case")
    two = report(2, "Beacon-Klage bleibt", date(2025, 3, 6), language="de", publisher="Der Kurier")
    story(one, two, case=quill)
    settled = report(3, "文庫とルーメンが和解", date(2025, 6, 2), language="ja")
    story(
        settled, case=hane, kind="settlement", event_on="2025-06", event_earliest=date(2025, 6, 1)
    )
    story(
        report(4, "Vellum House sues", date(2025, 4, 1)),
        kind="filed",
        event_on="",
        event_earliest=None,
    )


@pytest.mark.usefixtures("docket")
def test_stories_stand_under_their_months_newest_first_with_outlets_and_languages(
    client: Client,
) -> None:
    page = page_of(client, "/news/")

    assert page.texts("h2", "event-heading") == ["June 2025", "April 2025", "March 2025"]
    assert page.texts("a", "story-title") == [
        "文庫とルーメンが和解",
        "Vellum House sues",
        "Court keeps the Beacon case",
    ]
    line = page.all("li", "story")[-1]
    note = line.one(css="e-note")
    assert note.texts("a") == ["The Northmark Courier", "Der Kurier"]
    assert note.values("title", "abbr") == ["English", "German"]
    assert note.text.startswith("order 4 Mar 2025")
    assert line.one("a", "caption").text == "Quill Press, Inc. v. Lumen AI, Inc."
    assert "https://courier.example/1" in line.values("href", "a")


COURT, TREATY, VELLUM = "Court keeps the Beacon case", "文庫とルーメンが和解", "Vellum House sues"
FOUND: dict[str, list[str]] = {
    "?jurisdiction=JP": [TREATY],
    "?event_kind=order": [COURT],
    "?date__gte=2025-04&date__lte=2025-05": [VELLUM],
    "?q=quill": [COURT],
    "?q=beacon-klage": [COURT],
    "?q=Vellum+sues": [VELLUM],
    "?q=klage&jurisdiction=JP": [],
    "?q=court&jurisdiction=US": [COURT],
    f"?case={HANE}": [TREATY],
    "?status=settled&jurisdiction=US": [],
}


@pytest.mark.engine
@pytest.mark.usefixtures("docket")
def test_the_sites_filters_find_stories_by_their_cases_events_and_titles(client: Client) -> None:
    assert {query: titles(client, query) for query in FOUND} == FOUND


@pytest.mark.usefixtures("docket")
def test_an_empty_result_names_the_filter_to_drop(client: Client) -> None:
    page = page_of(client, f"/news/?case={HANE}&jurisdiction=CN")

    assert page.one(css="empty-head").text == "No stories match."
    assert len(page.one(css="empty-drops").all("a")) == 3


@pytest.mark.parametrize("query", ["?colour=red", "?case=nobody", "?case=a%00b", "?cursor=x"])
def test_what_cannot_be_asked_is_told(client: Client, query: str) -> None:
    page_of(client, f"/news/{query}", status=400)


def test_before_anything_was_read_the_page_says_so(client: Client) -> None:
    assert page_of(client, "/news/").one(css="empty-head").text == "No story was read yet."


@pytest.mark.engine
def test_a_new_dispute_is_told_as_such_until_an_editor_rejects_it(client: Client) -> None:
    told = report(1, "Vellum House sues")
    of = story(told, kind="filed")
    draft = proposal(None, told, story=of, kind="new_case", path="/", value=new_dispute())

    badge = page_of(client, "/news/").one(css="badge-quiet")
    assert badge.text == "new dispute, not on record yet"

    draft.state, draft.decided_at = "rejected", of.made_at
    draft.save()

    assert titles(client) == []
    page_of(client, f"/news/{of.pk}/", status=404)


def test_a_story_whose_reports_are_beside_the_point_is_not_shown(client: Client) -> None:
    of = story(report(1, "Reading room opens", is_relevant=False))

    assert titles(client) == []
    page_of(client, f"/news/{of.pk}/", status=404)


@pytest.mark.usefixtures("docket")
def test_the_page_of_a_story_lists_every_report_and_no_text(client: Client) -> None:
    of = Story.objects.get(article_count=2)
    page = page_of(client, f"/news/{of.pk}/")

    assert page.one("h1").text == "Court keeps the Beacon case"
    entries = page.one("ol", "report-list").all("li")
    assert [entry.one(css="report-title").text for entry in entries] == [
        "Court keeps the Beacon case",
        "Beacon-Klage bleibt",
    ]
    assert [entry.one(css="source-url").text for entry in entries] == [
        "https://courier.example/1",
        "https://courier.example/2",
    ]
    assert TEXT.splitlines()[-1] not in page.text
    page_of(client, f"/news/{of.pk}/?colour=red", status=400)
    page_of(client, "/news/99999999999999999999/", status=404)


def test_a_script_in_an_address_or_title_stays_text(client: Client) -> None:
    hostile = report(1, "<script>alert(1)</script>", canonical_url="javascript:alert(1)")
    of = story(hostile, case=make_case())

    page = page_of(client, f"/news/{of.pk}/")

    assert page.one("h1").text == "<script>alert(1)</script>"
    assert not [href for href in page.values("href", "a") if href.startswith("javascript")]


@pytest.mark.usefixtures("docket")
def test_the_page_of_a_case_lists_its_stories(client: Client) -> None:
    section = page_of(client, f"/cases/{QUILL}/").one(id="news")

    assert section.texts("a", "story-title") == ["Court keeps the Beacon case"]
    assert not page_of(client, "/cases/yumao/").all(id="news")


@pytest.mark.parametrize("address", ["/news/", "/cases/quill-press-v-lumen-ai/"])
def test_queries_are_as_many_for_nine_stories_as_for_one(client: Client, address: str) -> None:
    case = make_case()
    story(report(1, "The first"), report(2, "Its other"), case=case)
    for_one = queries_for(client, address)
    for number in range(1, 5):
        other = make_case(slug=f"quill-{number}")
        for about in (case, other):
            pair = number * 4 + 2 * (about is case)
            story(report(pair, "Another"), report(pair + 1, "Its other"), case=about)

    assert queries_for(client, address) == for_one


@pytest.mark.engine
def test_pages_of_stories_follow_one_another_without_gap_or_repeat(client: Client) -> None:
    case = make_case()
    for number in range(45):
        story(report(number, f"Story {number}"), case=case)

    first = page_of(client, "/news/")
    (older,) = first.values("href", "a", rel="next")
    second = page_of(client, older)

    seen = first.texts("a", "story-title") + second.texts("a", "story-title")
    assert seen == [f"Story {number}" for number in reversed(range(45))]
