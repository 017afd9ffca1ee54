"""The list of parties and the page of one, on the fictional docket."""

import pytest
from django.test import Client

from parties.choices import PartyKind
from parties.models import Party, PartyAlias
from tests.cases.pages import page_of, rows_of
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]
engine = pytest.mark.engine


def names(client: Client, query: str = "") -> list[str]:
    page = page_of(client, f"/parties/{query}")
    return page.texts("a", "row-link")


# --- The list --------------------------------------------------------------------------------


@engine
def test_parties_of_most_disputes_come_first_and_names_break_ties(client: Client) -> None:
    assert names(client) == [
        "Lumen Group",
        "Lumen AI, Inc.",
        "Kagami K.K.",
        "Quill Press, Inc.",
        "Authority for Letters",
        "Gazeta",
        "Hane Publishing",
        "Lumen (Shanghai) Co.",
        "Vellum Authors",
        "Yumao Animation",
    ]


@engine
def test_a_group_counts_its_family_and_a_member_itself(client: Client) -> None:
    rows = {
        row[0].partition(" with ")[0]: row
        for row in rows_of(page_of(client, "/parties/"), "party-table")
    }
    # As plaintiff, as defendant, all: the group is in five disputes, two of them appeals.
    assert rows["Lumen Group"][4:] == ["", "3", "5"]
    assert rows["Lumen AI, Inc."][3:] == ["Lumen Group", "", "2", "4"]
    assert rows["Quill Press, Inc."][4:] == ["1", "", "2"]


@engine
def test_filters_keep_the_parties_of_the_disputes_and_count_those_alone(client: Client) -> None:
    page = page_of(client, "/parties/?jurisdiction=CN")
    rows = {row[0].partition(" ")[0]: row[6] for row in rows_of(page, "party-table")}
    assert rows == {"Lumen": "1", "Yumao": "1"}
    assert sorted(names(client, "?jurisdiction=CN")) == [
        "Lumen (Shanghai) Co.",
        "Lumen Group",
        "Yumao Animation",
    ]


def test_figures_link_to_the_disputes_they_count(client: Client) -> None:
    page = page_of(client, "/parties/?jurisdiction=US")
    links = page.one("table", "party-table").values("href", "a")
    assert "/cases/?jurisdiction=US&defendant=lumen" in links
    assert "/cases/?jurisdiction=US&party=lumen" in links


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("gazeta", ["Gazeta"]),
        ("ГАЗЕТА", ["Gazeta"]),
        ("羽毛", ["Yumao Animation"]),
        ("羽毛動畫", ["Yumao Animation"]),  # the record writes 羽毛动画
        ("lumière", ["Lumen Group"]),
        ("LUMIERE", ["Lumen Group"]),
        ("umen", ["Lumen Group", "Lumen AI, Inc.", "Lumen (Shanghai) Co."]),
        ("no such name", []),
    ],
)
def test_a_name_is_found_by_any_alias_in_any_script(
    client: Client, asked: str, expected: list[str]
) -> None:
    PartyAlias.objects.create(party=Party.objects.get(slug="lumen"), text="La Maison Lumière")
    found = names(client, f"?name={asked}")
    assert found == expected


@engine
def test_a_name_does_not_match_the_number_of_a_row(client: Client) -> None:
    number = Party.objects.get(slug="lumen").pk
    assert names(client, f"?name={number}") == []


def test_kind_keeps_parties_of_that_kind(client: Client) -> None:
    assert names(client, "?kind=government") == ["Authority for Letters"]


def test_an_empty_list_names_what_to_drop(client: Client) -> None:
    page = page_of(client, "/parties/?name=nobody&kind=class&jurisdiction=CN")
    drops = page.one("ul", "empty-drops")
    assert drops.texts("li") == [
        "Without Jurisdiction: China",
        "Without Name: nobody",
        "Without Kind of party: class",
        "Without any filter",
    ]
    assert drops.values("href", "a")[1] == "/parties/?jurisdiction=CN&kind=class"


@engine
def test_pages_follow_each_other_without_repeats(client: Client) -> None:
    Party.objects.bulk_create(
        Party(slug=f"p-{n:03}", name=f"Party {n:03}", name_sort=f"{n:03}", kind=PartyKind.PERSON)
        for n in range(120)
    )
    first = page_of(client, "/parties/?kind=person&order_by=name")
    (address,) = first.values("href", "a", rel="next")
    second = page_of(client, address)
    shown = first.texts("a", "row-link") + second.texts("a", "row-link")
    assert shown == [f"Party {n:03}" for n in range(120)]


@engine
@pytest.mark.parametrize("order_by", ["name", "-name", "kind", "country", "-country", "cases"])
def test_every_order_lists_every_party(client: Client, order_by: str) -> None:
    assert len(names(client, f"?order_by={order_by}")) == 10


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("?colour=red", "colour=red"),
        ("?kind=ghost", "kind=ghost"),
        ("?order_by=age", "order_by=age"),
    ],
)
def test_unknown_parameters_and_values_are_named(client: Client, query: str, named: str) -> None:
    page = page_of(client, f"/parties/{query}", status=400)
    assert page.one("ul", "problems").one("code").text == named


def test_a_name_that_is_too_long_is_refused(client: Client) -> None:
    page_of(client, f"/parties/?name={'x' * 201}", status=400)


def test_htmx_gets_the_results_and_the_facets(client: Client) -> None:
    response = client.get("/parties/", headers={"HX-Request": "true"})
    assert b"<html" not in response.content
    assert b'id="facets"' in response.content


# --- The page of one -------------------------------------------------------------------------


@engine
def test_a_group_has_the_disputes_of_its_whole_family_by_role(client: Client) -> None:
    page = page_of(client, "/parties/lumen/")
    against = page.one("section", id="defendant")
    assert against.texts("a", "caption") == [
        "Quill Press, Inc. v. Lumen AI, Inc.",
        "Vellum v. Lumen AI, Inc.",
        "Yumao Animation v. Lumen Shanghai",
    ]
    assert page.one("section", id="appeal").texts("a", "caption") == [
        "Lumen AI, Inc. v. Quill Press, Inc.",
        "Gazeta v. Lumen AI, Inc.",
    ]


@engine
def test_a_dispute_that_names_two_companies_of_a_family_stands_once(client: Client) -> None:
    make_case(
        slug="both",
        caption="Nib v. Lumen",
        parties=[
            {"name": "Nib", "kind": "person", "role": "plaintiff"},
            {"name": "Lumen AI, Inc.", "kind": "company", "role": "defendant"},
            {"name": "Lumen (Shanghai) Co.", "kind": "company", "role": "defendant"},
        ],
    )
    page = page_of(client, "/parties/lumen/")
    rows = [
        row for row in rows_of(page.one("section", id="defendant"), "role-table") if "Nib" in row[0]
    ]
    assert [row[1] for row in rows] == ["Lumen AI, Inc., Lumen (Shanghai) Co."]


def test_a_party_in_two_roles_of_one_dispute_stands_there_once(client: Client) -> None:
    make_case(
        slug="counter",
        caption="Lumen v. Nib",
        parties=[
            {"name": "Lumen AI, Inc.", "kind": "company", "role": "plaintiff"},
            {"name": "Lumen (Shanghai) Co.", "kind": "company", "role": "defendant"},
        ],
    )
    page = page_of(client, "/parties/lumen/")
    tables = page.all("table", "role-table")
    assert [caption for table in tables for caption in table.texts("a", "caption")].count(
        "Lumen v. Nib"
    ) == 1


def test_a_company_leads_to_all_cases_against_its_group(client: Client) -> None:
    page = page_of(client, "/parties/lumen-ai/")
    links = page.one("p", "family-note").values("href", "a")
    assert links == ["/parties/lumen/", "/cases/?defendant=lumen", "/timeline/?party=lumen"]


@engine
def test_opponents_are_counted_by_who_sues_whom(client: Client) -> None:
    rows = rows_of(page_of(client, "/parties/lumen/"), "opponent-table")
    # Opponent; as plaintiff, as defendant, on appeal; disputes.
    assert rows[0] == ["Quill Press, Inc.", "1", "", "1", "2"]
    assert sorted(row[0] for row in rows[1:]) == [
        "Gazeta Газета",
        "Vellum Authors",
        "Yumao Animation 羽毛动画",
    ]


def test_a_family_is_no_opponent_of_itself(client: Client) -> None:
    rows = rows_of(page_of(client, "/parties/lumen/"), "opponent-table")
    assert not [row for row in rows if row[0].startswith("Lumen")]


def test_names_say_which_are_ambiguous(client: Client) -> None:
    party = Party.objects.get(slug="lumen")
    PartyAlias.objects.create(party=party, text="Lumen Holdings")
    PartyAlias.objects.create(party=party, text="Beacon", is_ambiguous=True)
    page = page_of(client, "/parties/lumen/")
    assert page.one("ul", "alias-list").texts("li") == ["Lumen Holdings", "Beacon ambiguous"]


def test_the_timeline_is_the_familys_newest_first(client: Client) -> None:
    page = page_of(client, "/parties/lumen/")
    timeline = page.one("section", id="timeline")
    headings = timeline.texts("h3", "event-heading")
    assert headings[:2] == ["October 2025", "August 2025"]
    assert len(timeline.all("svg", "lane")) == 5


@engine
def test_sums_of_its_disputes_are_listed_by_kind(client: Client) -> None:
    rows = rows_of(page_of(client, "/parties/yumao-animation/"), "sum-table")
    assert [(row[0], row[1]) for row in rows] == [
        ("awarded", "CNY 30,000"),
        ("sought", "CNY 100,000"),
    ]


def test_a_former_id_answers_with_the_present_one(client: Client) -> None:
    response = client.get("/parties/beacon-labs/")
    assert (response.status_code, response["Location"]) == (301, "/parties/lumen-ai/")


def test_an_unknown_party_is_not_found(client: Client) -> None:
    assert client.get("/parties/nobody/").status_code == 404


def test_the_page_of_one_refuses_filters(client: Client) -> None:
    page = page_of(client, "/parties/lumen/?status=pending", status=400)
    assert page.one("ul", "problems").one("code").text == "status=pending"


def test_a_cursor_that_is_not_ours_is_refused(client: Client) -> None:
    page_of(client, "/parties/lumen/?cursor=abc", status=400)


def test_a_party_without_disputes_says_so(client: Client) -> None:
    Party.objects.create(slug="idle", name="Idle Press", kind=PartyKind.COMPANY)
    page = page_of(client, "/parties/idle/")
    assert "No dispute on record names this party." in page.one("main").text
