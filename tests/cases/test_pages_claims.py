"""The page of claims, on the fictional docket."""

import pytest
from django.test import Client

from tests.cases.pages import page_of, rows_of
from tests.docket import DOCKET
from tests.factories import make_case
from tests.markup import Element

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]


def matrix(client: Client, query: str = "") -> Element:
    return page_of(client, f"/claims/{query}").one("table", "matrix")


def test_the_matrix_counts_claims_by_cause_and_outcome(client: Client) -> None:
    table = matrix(client)
    outcomes = table.one("thead").texts("th")
    assert outcomes == [
        "Cause of action",
        "pending",
        "dismissed",
        "rejected",
        "settled",
        "partly sustained",
        "all",
    ]
    # Causes with most claims first, then by name; a cell without claims is blank.
    assert rows_of(page_of(client, "/claims/"), "matrix") == [
        ["direct infringement", "1", "", "", "1", "", "2"],
        ["reproduction right", "1", "", "1", "", "", "2"],
        ["breach of contract", "1", "", "", "", "", "1"],
        ["rights-management information (DMCA § 1202)", "", "1", "", "", "", "1"],
        ["press publishers’ right", "1", "", "", "", "", "1"],
        ["unfair competition", "", "", "", "", "1", "1"],
    ]
    totals = [cell.text for cell in table.one("tfoot").all("td")]
    assert totals == ["4", "1", "1", "1", "1", "8"]


def test_a_cell_leads_to_the_claims_it_counts(client: Client) -> None:
    table = matrix(client)
    address = "/claims/?cause=direct_infringement&claim_outcome=settled"
    assert address in table.values("href", "a")
    page = page_of(client, address)
    assert len(page.one("table", "fact-table").one("tbody").all("tr")) == 1


def test_filters_of_disputes_apply_to_claims(client: Client) -> None:
    page = page_of(client, "/claims/?jurisdiction=CN")
    assert page.one("p", "results-count").text == "2 of 8 claims"


def test_dated_outcomes_come_first_the_latest_on_top(client: Client) -> None:
    claims = [
        {
            "cause": "privacy",
            "label": f"Claim decided {day}",
            "outcome": "sustained",
            "outcome_on": day,
            "sources": ["s1"],
        }
        for day in ("2024-01-05", "2025", "2025-02-03")
    ]
    make_case(slug="dated", caption="Nib v. Lumen", claims=claims)
    page = page_of(client, "/claims/")
    first = [row[0] for row in rows_of(page, "fact-table")[:3]]
    # 2025 may mean its last day.
    assert first == [
        "privacy Claim decided 2025",
        "privacy Claim decided 2025-02-03",
        "privacy Claim decided 2024-01-05",
    ]


def test_a_claim_says_against_whom_and_cites_its_sources(client: Client) -> None:
    values = {
        **DOCKET["quill"],
        "claims": [
            {
                "cause": "privacy",
                "label": "Privacy",
                "against": ["Lumen AI, Inc."],
                "outcome": "pending",
                "sources": ["s1", "s2"],
            }
        ],
        "damages": [],
        "rulings": [],
    }
    sources = [{"id": f"s{n}", "url": f"https://example.org/{n}", "title": str(n)} for n in (1, 2)]
    make_case(slug="aimed", sources=sources, **values)
    page = page_of(client, "/claims/?cause=privacy")
    row = page.one("table", "fact-table").one("tbody").one("tr")
    # The label only repeats the cause, and is not said twice.
    assert row.one("th").text == "privacy against Lumen AI, Inc."
    assert row.one("span", "claim-against").values("href", "a") == ["/parties/lumen-ai/"]
    assert row.one("ol", "source-card").values("href", "a") == [
        "https://example.org/1",
        "https://example.org/2",
    ]


def test_an_empty_page_names_the_filter_to_drop(client: Client) -> None:
    page = page_of(client, "/claims/?cause=antitrust")
    assert page.one("ul", "empty-drops").values("href", "a") == ["/claims/"]


def test_an_unknown_parameter_is_named(client: Client) -> None:
    page = page_of(client, "/claims/?name=x", status=400)
    assert page.one("ul", "problems").one("code").text == "name=x"
