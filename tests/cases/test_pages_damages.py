"""The page of sums, on the fictional docket."""

from collections.abc import Mapping

import pytest
from django.test import Client

from tests.cases.pages import page_of, rows_of
from tests.factories import make_case
from tests.markup import Element

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]


def made(*sums: Mapping[str, object]) -> None:
    """Store one dispute in Ireland with these sums."""
    make_case(
        slug="sums",
        caption="Nib v. Lumen",
        jurisdiction="IE",
        damages=[{**sum_, "sources": ["s1"]} for sum_ in sums],
    )


def spreads(page: Element) -> dict[tuple[str, str], list[str]]:
    """Give the cells of the comparison by kind and currency."""
    found = {}
    for body in page.one("table", "spread-table").all("tbody"):
        kind = body.one("th").text
        for row in body.all("tr"):
            cells = [cell.text for cell in row.all("td")]
            found[kind, cells[0].partition(" ")[0]] = cells[1:]
    return found


def test_sums_stand_by_kind_then_currency_the_largest_first(client: Client) -> None:
    made(
        {"kind": "sought", "currency": "USD", "amount": "5"},
        {"kind": "sought", "currency": "USD", "amount": "70.50"},
        {"kind": "awarded", "currency": "USD", "amount": "9"},
        {"kind": "sought", "currency": "EUR", "amount": "1"},
    )
    page = page_of(client, "/damages/?jurisdiction=IE")
    kinds = [heading.text for heading in page.all("h2", "part-title")]
    assert kinds == ["By kind and currency", "awarded", "sought"]
    assert page.texts("span", "money") == ["USD 9", "EUR 1", "USD 70.50", "USD 5"]


def test_sums_are_compared_within_one_kind_and_currency_and_never_added(client: Client) -> None:
    made(
        {"kind": "sought", "currency": "USD", "amount": "100"},
        {"kind": "sought", "currency": "USD", "amount": "300"},
        {"kind": "sought", "currency": "USD", "amount": "301"},
        {"kind": "sought", "currency": "USD", "amount": "201"},
    )
    page = page_of(client, "/damages/?jurisdiction=IE")
    # On record, single sums, lowest, median (of 201 and 300), highest.
    assert spreads(page)["sought", "USD"] == ["4", "4", "USD 100", "USD 250.50", "USD 301"]
    assert "902" not in page.one("main").text


def test_ranges_and_sums_per_work_are_counted_but_not_compared(client: Client) -> None:
    made(
        {"kind": "sought", "currency": "USD", "amount": "100"},
        {"kind": "sought", "currency": "USD", "amount": "750", "amount_max": "150000"},
        {"kind": "sought", "currency": "USD", "amount": "5", "per": "work"},
    )
    page = page_of(client, "/damages/?jurisdiction=IE")
    assert spreads(page)["sought", "USD"] == ["3", "1", "", "", ""]
    assert page.texts("span", "money") == ["USD 750–150,000", "USD 100", "USD 5"]
    assert page.texts("span", "sum-per") == ["per work"]


def test_a_settlement_without_a_sum_is_listed_as_undisclosed(client: Client) -> None:
    made({"kind": "undisclosed_settlement", "date": "2025-02"})
    page = page_of(client, "/damages/?jurisdiction=IE")
    row = rows_of(page, "sum-table")[1]
    assert row[:3] == ["undisclosed", "Feb 2025", "Nib v. Lumen IE"]


def test_an_approximate_sum_says_so(client: Client) -> None:
    made({"kind": "sought", "currency": "CNY", "amount": "100000", "approximate": True})
    assert page_of(client, "/damages/?jurisdiction=IE").texts("span", "money") == ["≈ CNY 100,000"]


def test_filters_by_kind_and_currency_hold_of_one_sum(client: Client) -> None:
    # Quill seeks dollars and has costs in euros: neither is a sum sought in euros.
    page = page_of(client, "/damages/?damages_kind=sought&currency=EUR")
    assert page.texts("span", "money") == ["EUR 20"]


def test_each_sum_cites_its_sources(client: Client) -> None:
    page = page_of(client, "/damages/?damages_kind=fine")
    (card,) = page.all("ol", "source-card")
    assert card.values("href", "a") == ["https://example.org/first"]


def test_pages_follow_each_other_through_sums_that_nobody_stated(client: Client) -> None:
    stated = [{"kind": "sought", "currency": "USD", "amount": str(n)} for n in range(1, 60)]
    unstated = [{"kind": "sought", "currency": "USD", "note": f"Sum {n}"} for n in range(3)]
    made(*stated, *unstated)
    first = page_of(client, "/damages/?jurisdiction=IE")
    (address,) = first.values("href", "a", rel="next")
    second = page_of(client, address)
    rows = [row for p in (first, second) for row in rows_of(p, "sum-table") if len(row) > 1]
    assert len(rows) == 62
    assert rows[0][0] == "USD 59"
    assert [row[0] for row in rows[-3:]] == ["not stated"] * 3
    # The comparison stands on the first page alone.
    assert not second.all("table", "spread-table")


def test_an_empty_page_names_the_filter_to_drop(client: Client) -> None:
    page = page_of(client, "/damages/?currency=INR")
    assert page.one("ul", "empty-drops").values("href", "a") == ["/damages/"]
