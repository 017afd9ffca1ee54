"""The list of jurisdictions and the page of one, on the fictional docket."""

import pytest
from django.test import Client

from tests.cases.pages import page_of, rows_of

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]


def test_countries_include_their_parts(client: Client) -> None:
    rows = rows_of(page_of(client, "/jurisdictions/"), "place-table")
    assert rows == [
        ["United States US", "California 1 New York 1", "3"],
        ["China CN", "Shanghai 1", "1"],
        ["European Union EU", "", "1"],
        ["France FR", "", "1"],
        ["Japan JP", "", "1"],
    ]


def test_groups_of_countries_are_counted(client: Client) -> None:
    page = page_of(client, "/jurisdictions/")
    groups = {
        item.one("a").text: item.one("span", "num").text
        for item in page.one("aside").one("ul", "count-list").all("li")
    }
    assert groups["Eastern Asia"] == "2"
    assert groups["European Union and its members"] == "2"
    assert "Oceania" not in groups


@pytest.mark.parametrize(
    ("code", "heading", "captions"),
    [
        ("US-CA", "California", ["Quill Press, Inc. v. Lumen AI, Inc."]),
        ("EU", "European Union", ["Gazeta v. Lumen AI, Inc."]),
        (
            "EAST_ASIA",
            "Eastern Asia",
            ["Hane Publishing v. Kagami K.K.", "Yumao Animation v. Lumen Shanghai"],
        ),
        (
            "US",
            "United States",
            [
                "Lumen AI, Inc. v. Quill Press, Inc.",
                "Quill Press, Inc. v. Lumen AI, Inc.",
                "Vellum v. Lumen AI, Inc.",
            ],
        ),
    ],
)
def test_a_place_has_its_cases_the_latest_filing_first(
    client: Client, code: str, heading: str, captions: list[str]
) -> None:
    page = page_of(client, f"/jurisdictions/{code}/")
    assert page.one("h1").text == heading
    assert page.one("section", id="cases").texts("a", "caption") == captions


def test_figures_count_disputes_and_claims_and_link_to_them(client: Client) -> None:
    page = page_of(client, "/jurisdictions/US/")
    bars = {
        bar.attributes["aria-label"]: [item.text for item in bar.all("li")]
        for bar in page.all("ol", "bars")
    }
    assert bars["Disputes by status"] == ["on appeal1", "pending1", "settled1"]
    assert bars["Disputes by conduct"] == ["training3", "acquisition from pirate sources1"]
    assert bars["Claims by outcome"] == ["pending2", "dismissed1", "settled1"]
    assert "/claims/?jurisdiction=US&claim_outcome=pending" in page.values("href", "a")


def test_rulings_with_holdings_are_shown(client: Client) -> None:
    page = page_of(client, "/jurisdictions/CN/")
    assert page.one("section", id="rulings").texts("h3", "ruling-title") == [
        "Judgment of first instance"
    ]


def test_a_code_in_small_letters_leads_to_the_place(client: Client) -> None:
    response = client.get("/jurisdictions/us-ca/")
    assert (response.status_code, response["Location"]) == (301, "/jurisdictions/US-CA/")


def test_a_place_without_disputes_says_so(client: Client) -> None:
    page = page_of(client, "/jurisdictions/SE/")
    assert page.one("div", "empty").one("p", "empty-head").text == "No dispute on record here."


def test_an_unknown_code_is_not_found(client: Client) -> None:
    assert client.get("/jurisdictions/XX/").status_code == 404


@pytest.mark.parametrize("address", ["/jurisdictions/?q=x", "/jurisdictions/US/?q=x"])
def test_what_a_page_does_not_know_is_refused(client: Client, address: str) -> None:
    page_of(client, address, status=400)
