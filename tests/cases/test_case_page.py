"""The page of one dispute: every fact with its sources, and every revision as it was."""

from typing import Any

import pytest
import time_machine
from django.test import Client

from cases.models import Case, Event
from cases.services.save import case_save_record
from parties.choices import PartyKind
from parties.models import Party, PartyName
from tests.docket import claim, event, money, ruling
from tests.factories import full_record_values, make_case, make_record, record_values
from tests.markup import Element, read_page

pytestmark = [pytest.mark.django_db]

SLUG = "quill-press-v-lumen-ai"
TWO_SOURCES = [
    {"id": "s1", "url": "https://example.org/quill-1", "title": "Quill Press sues"},
    {"id": "s2", "url": "https://example.org/quill-2", "title": "Quill Press, again"},
]


def read(client: Client, path: str = f"/cases/{SLUG}/") -> Element:
    answer = client.get(path)
    assert answer.status_code == 200
    return read_page(answer.content)


def make_full(**changes: Any) -> Case:
    return make_case(**full_record_values(**changes))


def facts_of(page: Element) -> dict[str, str]:
    """The fact box as it reads."""
    facts: dict[str, str] = {}
    for listed in page.one("aside", "factbox").all("dl", "facts"):
        facts |= dict(zip(listed.texts("dt"), listed.texts("dd"), strict=True))
    return facts


def dangling(page: Element) -> set[str]:
    """The links within the page that lead nowhere."""
    ids = set(page.values("id"))
    return {
        link for link in page.values("href", "a") if link.startswith("#") and link[1:] not in ids
    }


def test_the_head_and_the_fact_box_say_what_the_record_says(client: Client) -> None:
    make_full()
    page = read(client)
    assert page.one("h1").text == "Quill Press, Inc. v. Lumen AI, Inc."
    assert page.one("header", "case-head").one("p", "native").text == "羽笔出版社诉流明人工智能公司"
    facts = facts_of(page)
    assert facts["Proceeding"] == "lawsuit"
    assert facts["Jurisdiction"] == "US-CA California, United States"
    assert facts["Court"] == "District Court of Northmark 北境地方法院"
    assert facts["Docket"] == "3:25-cv-00106"
    assert facts["Judges"] == "A. Marlowe unverified"
    assert facts["Filed"] == "6 Jan 2025 Source 1 sources disagree"
    assert facts["Closed"] == "Jun 2025"
    assert facts["Status"] == "settled as of 30 Jun 2025 Source 2"
    assert facts["Works"] == "books"
    assert facts["AI systems"] == "Beacon Lumen AI, Inc."
    assert facts["Also known as"] == "the Beacon case"


def test_every_mark_and_link_within_the_page_leads_to_something(client: Client) -> None:
    make_full()
    page = read(client)
    marks = page.all("a", "cite")
    assert len(marks) >= 14
    assert {mark.attributes["href"] for mark in marks} == {"#s1", "#s2"}
    assert dangling(page) == set()


def test_no_id_stands_twice(client: Client) -> None:
    """Two rulings of one day and title, and two claims of one label, are four facts."""
    twice = [ruling("2025-03-10", "order", "Order"), ruling("2025-03-10", "order", "Order")]
    claims = [claim("direct_infringement", "pending"), claim("direct_infringement", "settled")]
    make_full(rulings=twice, claims=claims)
    ids = read(client).values("id")
    assert sorted(ids) == sorted(set(ids))
    assert dangling(read(client)) == set()


def test_claims_rulings_holdings_and_sums_are_shown_with_their_sources(client: Client) -> None:
    make_full()
    page = read(client)
    (row,) = page.one("table", "claims").one("tbody").all("tr")
    assert "17 U.S.C. § 501" in row.text
    assert "against Lumen AI, Inc." in row.text
    assert row.texts("td") == ["direct infringement", "settled", "Jun 2025"]
    assert row.values("href", "a", "cite") == ["#s1", "#s2"]
    order = page.one("article", "ruling")
    assert order.one("p", "ruling-disposition").text == "Denied."
    assert order.one("span", "holding-issue").text == "fair use favours neither side"
    assert order.one("h3").values("href", "a", "cite") == ["#s2"]
    (sum_,) = page.one("section", id="damages").one("tbody").all("tr")
    assert sum_.texts("td")[:3] == ["≈ USD 750–150,000", "work", "2025"]
    assert sum_.values("href", "a", "cite") == ["#s2", "#s1"]
    counsel = page.one("section", "parties-by-role").one("details")
    assert counsel.one("li").text.startswith("Ink & Seal LLP for plaintiff")


def test_the_timeline_lists_stated_and_made_events_by_year(client: Client) -> None:
    make_case(
        filed_on="2024-12-30",
        rulings=[ruling("2025-03-10", "order", "Order to answer")],
        events=[event("2025-08", "hearing", "Oral argument")],
        damages=[money("settlement", "USD", "5", date="2026-01-02")],
        sources=TWO_SOURCES,
    )
    page = read(client).one("section", id="timeline")
    assert page.texts("h3", "event-heading") == ["2024", "2025", "2026"]
    listed = [
        (line.one("span", "e-date").one("span", **{"aria-hidden": "true"}).text, line)
        for line in page.all("li", "event")
    ]
    assert [day for day, _line in listed] == [
        "30 Dec 2024",
        "10 Mar 2025",
        "Aug 2025",
        "2 Jan 2026",
    ]
    kinds = [line.one("span", "e-mark").one("span", "visually-hidden").text for _d, line in listed]
    assert kinds == ["filed:", "order:", "hearing:", "settlement:"]
    # Made from the filing date, which cites nothing of its own, the first shows no marks.
    assert [line.values("href", "a", "cite") for _day, line in listed] == [
        [],
        ["#s1"],
        ["#s1"],
        ["#s1"],
    ]


def test_each_mark_of_the_drawing_leads_to_its_line_of_the_list(client: Client) -> None:
    make_full()
    page = read(client)
    links = page.one("figure", "case-timeline").values("href", "a", "lane-mark")
    listed = {f"#{line}" for line in page.values("id", "li", "event")}
    assert set(links) == listed
    assert len(links) == Event.objects.count() == 2


def test_disagreeing_sources_stand_side_by_side(client: Client) -> None:
    make_full()
    conflict = read(client).one("div", "conflict")
    assert conflict.one("h3").text == "filed on"
    assert [(v.text[:10], v.values("href", "a", "cite")) for v in conflict.all("li")] == [
        ("2025-01-06", ["#s1"]),
        ("2025-01-07", ["#s2"]),
    ]
    assert conflict.one("p", "conflict-note").text == "The reports differ by a day."


def test_what_no_source_confirmed_is_marked_where_it_stands_and_named(client: Client) -> None:
    make_full(unverified=["judges", "docket_numbers"])
    facts = facts_of(read(client))
    assert facts["Docket"] == "3:25-cv-00106 unverified"
    assert facts["Verified"] == "status as of 30 Jun 2025; unverified docket numbers, judges"


def test_a_record_of_a_single_source_says_so(client: Client) -> None:
    make_case(claims=[claim("direct_infringement", "pending")])
    page = read(client)
    assert facts_of(page)["Sources"] == "1 everything here rests on one source"
    assert page.one("table", "claims").texts("span", "single-source") == ["one source"]


def test_a_fact_of_two_sources_does_not_say_that_it_rests_on_one(client: Client) -> None:
    make_full()
    assert read(client).one("table", "claims").all("span", "single-source") == []


def test_sources_are_numbered_with_publisher_date_and_address(client: Client) -> None:
    make_full()
    first, second = read(client).one("ol", "source-list").all("li")
    assert first.attributes["id"] == "s1"
    assert first.one("span", "source-by").text == "The Northmark Courier7 Jan 2025"
    assert first.values("href", "a") == ["https://example.org/quill-1"]
    assert second.values("href", "a") == []
    assert "on file with the court" in second.text


@pytest.mark.parametrize(
    ("status", "today", "is_stale"),
    [
        ("pending", "2025-08-29", False),  # sixty days after 30 June
        ("pending", "2025-08-30", True),
        ("settled", "2026-08-30", False),
    ],
)
def test_a_live_case_that_nobody_verified_for_sixty_days_says_so(
    client: Client, status: str, today: str, is_stale: bool
) -> None:
    make_case(status=status, status_as_of="2025-06-30")
    with time_machine.travel(today, tick=False):
        page = read(client)
    assert page.one("header", "case-head").texts("span", "badge-warn") == ["stale"] * is_stale
    warned = "Nobody has verified since 30 Jun 2025 where this case stands."
    assert (warned in page.one("section", id="summary").text) is is_stale


def test_parties_stand_by_role_with_their_group(client: Client) -> None:
    group = Party.objects.create(slug="lumen", name="Lumen Group", kind=PartyKind.GROUP)
    lumen = Party.objects.create(
        slug="lumen-ai", name="Lumen AI, Inc.", kind=PartyKind.COMPANY, group=group
    )
    PartyName.objects.create(party=lumen, name="Lumen AI, Inc.")
    make_full()
    roles = read(client).one("section", "parties-by-role")
    assert roles.texts("h3") == ["Plaintiff", "Defendant"]
    assert roles.one("a", href="/parties/lumen/").text == "Lumen Group"
    assert roles.one("a", href="/parties/lumen-ai/").text == "Lumen AI, Inc."
    assert roles.one("abbr").attributes["title"] == "United States"


def test_related_proceedings_show_on_both_pages(client: Client) -> None:
    make_case()
    make_case(
        slug="quill-appeal",
        caption="Lumen AI, Inc. v. Quill Press, Inc.",
        related=[{"slug": SLUG, "relation": "appeal_of"}, {"slug": "unknown", "relation": "cites"}],
    )
    there = read(client, "/cases/quill-appeal/").one("dl", "relations-list")
    assert f"/cases/{SLUG}/" in there.values("href", "a")
    assert "not on record" in there.text
    here = read(client).one("dl", "relations-list")
    assert here.values("href", "a") == ["/cases/quill-appeal/"]


def test_a_case_alone_has_no_section_of_related_proceedings(client: Client) -> None:
    make_case()
    assert read(client).all("section", id="related") == []


# --- Revisions -------------------------------------------------------------------------------


def test_an_old_revision_stays_as_it_was_and_says_so(client: Client) -> None:
    make_full()
    make_full(
        caption="Quill Press, Inc. v. Lumen Corp.",
        status="dismissed",
        filed_on="2025-02-01",
        events=[
            event("2025-02-01", "filed", "Another complaint"),
            event("2025-05", "order", "End"),
        ],
        claims=None,
    )
    old = read(client, f"/cases/{SLUG}/revisions/1/")
    assert old.one("p", "note-warn").text.startswith("This is revision 1 of ")
    assert old.one("h1").text == "Quill Press, Inc. v. Lumen AI, Inc."
    assert facts_of(old)["Status"].startswith("settled")
    assert "Complaint filed" in old.one("section", id="timeline").text
    assert "Another complaint" not in old.one("section", id="timeline").text
    assert len(old.all("table", "claims")) == 1
    assert dangling(old) == set()
    assert len(old.values("id")) == len(set(old.values("id")))


def test_the_drawing_of_an_old_revision_shows_its_own_events(client: Client) -> None:
    make_case(filed_on="2025-01-06", closed_on="2025-03-01")
    make_case(events=[event("2026-05-05", "order", "Something later")])
    old = read(client, f"/cases/{SLUG}/revisions/1/")
    drawing = old.one("figure", "case-timeline")
    marks = drawing.values("aria-label", "a", "lane-mark")
    assert len(marks) == 1
    assert "Complaint filed" in marks[0]
    assert set(drawing.values("href", "a")) == {f"#{old.one('li', 'event').attributes['id']}"}


def test_the_newest_revision_has_an_address_of_its_own_without_a_warning(client: Client) -> None:
    make_full()
    page = read(client, f"/cases/{SLUG}/revisions/1/")
    assert page.all("p", "note-warn") == []
    permalink = f"http://testserver/cases/{SLUG}/revisions/1/"
    assert permalink in page.values("href", "a")


def test_revisions_are_listed_newest_first_with_who_and_why(client: Client) -> None:
    make_case(reason="first words")
    make_case(reason="a correction", status="settled")
    rows = read(client, f"/cases/{SLUG}/revisions/").one("tbody").all("tr")
    assert [row.texts("th") + row.texts("td")[1:3] for row in rows] == [
        ["2", "tester", "a correction"],
        ["1", "tester", "first words"],
    ]


@pytest.mark.parametrize("number", [0, 2, 99999999999])
def test_a_revision_that_never_was_is_not_found(client: Client, number: int) -> None:
    make_case()
    assert client.get(f"/cases/{SLUG}/revisions/{number}/").status_code == 404


def test_the_record_is_served_byte_for_byte_as_it_is_stored(client: Client) -> None:
    case = make_full()
    assert case.revision
    answer = client.get(f"/cases/{SLUG}/record.json")
    assert answer.content == case.revision.record.encode()
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["ETag"] == f'"{case.revision.sha256}"'


@pytest.mark.parametrize("rest", ["", "revisions/", "revisions/1/", "record.json"])
def test_a_former_slug_leads_to_the_case_for_good(client: Client, rest: str) -> None:
    make_case(slug="old-name")
    case_save_record(
        make_record(slug="new-name"), by="tester", reason="renamed", former_slug="old-name"
    )
    answer = client.get(f"/cases/old-name/{rest}")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"/cases/new-name/{rest}"
    assert client.get(f"/cases/new-name/{rest}").status_code == 200


# --- Hostile text ----------------------------------------------------------------------------

HOSTILE = "<script>alert('x')</script>\"onload=\"x"
# Fields whose form leaves no room for a script.
CLOSED = {"slug", "proceeding", "jurisdiction", "status", "status_as_of", "filed_on", "closed_on"}
CLOSED |= {"kind", "role", "country", "cause", "outcome", "outcome_on", "amount", "amount_max"}
CLOSED |= {"currency", "date", "issue", "favours", "id", "url", "published_on", "language"}
CLOSED |= {"relation", "courts_db_id", "work_types", "conduct", "sources", "cites", "approximate"}


def poisoned(values: Any, name: str = "") -> Any:
    """Put hostile text into every field that takes free text."""
    if isinstance(values, dict):
        return {
            key: value if key in CLOSED and not isinstance(value, list) else poisoned(value, key)
            for key, value in values.items()
        }
    if isinstance(values, list):
        if name in CLOSED and values and isinstance(values[0], str):
            return values
        return [poisoned(value, name) for value in values]
    return f"{HOSTILE} {values}" if isinstance(values, str) else values


def test_hostile_text_in_any_field_is_escaped_on_every_page(client: Client) -> None:
    values = poisoned(full_record_values())
    values["conflicts"][0]["values"][0]["value"] = HOSTILE
    values["sources"][0]["title"] = HOSTILE
    values["summary"] = f"{HOSTILE} {values['summary']}"
    case_save_record(make_record(**values), by=HOSTILE, reason=HOSTILE)
    make_case(slug="other", related=[{"slug": SLUG, "relation": "cites"}])
    pages = ["/", "/cases/", "/timeline/", "/timeline/?view=lanes", f"/cases/{SLUG}/"]
    pages += ["/cases/other/", f"/cases/{SLUG}/revisions/", f"/cases/{SLUG}/revisions/1/"]
    pages += [f"/cases/{SLUG}x/", "/cases/?q=alert"]
    for path in pages:
        answer = client.get(path)
        assert b"<script>alert" not in answer.content, path
        page = read_page(answer.content)
        assert page.all(onload="x") == [], path
        assert [s.attributes.get("src", "") for s in page.all("script") if s.text] == [], path


def test_the_poison_reaches_every_free_text_of_the_record() -> None:
    poisoned_values = poisoned(full_record_values())
    assert poisoned_values["judges"][0].startswith("<script>")
    assert poisoned_values["rulings"][0]["holdings"][0]["note"].startswith("<script>")
    assert poisoned_values["parties"][0]["aliases"][0].startswith("<script>")
    assert make_record(**poisoned_values).slug == record_values()["slug"]
