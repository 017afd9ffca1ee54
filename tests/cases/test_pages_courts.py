"""The list of courts and the page of one, on the fictional docket."""

import pytest
from django.test import Client

from cases.choices import CourtLevel
from cases.models import Court
from tests.cases.pages import page_of, rows_of
from tests.docket import ruling
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]


def named(client: Client, query: str = "") -> dict[str, list[str]]:
    page = page_of(client, f"/courts/{query}")
    return {
        section.attributes["id"]: section.texts("a", "row-link")
        for section in page.one("section", id="results").all("section", "part")
    }


def idle_court() -> Court:
    return Court.objects.create(
        slug="idle", name="Idle Court", jurisdiction="SE", country="SE", level=CourtLevel.TRIAL
    )


def test_courts_with_disputes_stand_by_country_the_busiest_first(client: Client) -> None:
    idle_court()
    found = named(client)
    assert list(found) == ["US", "CN", "EU", "JP"]
    assert found["US"] == [
        "Appeals Court of Northmark",
        "Court of Lakeshore",
        "District Court of Northmark",
    ]


def test_all_gives_the_courts_without_disputes_too(client: Client) -> None:
    idle_court()
    assert named(client, "?all=true")["SE"] == ["Idle Court"]


def test_filters_keep_the_courts_of_the_disputes_that_match(client: Client) -> None:
    assert named(client, "?work_type=images") == {"JP": ["Court of Kagawa"]}


def test_no_court_matches_names_the_filter_to_drop(client: Client) -> None:
    page = page_of(client, "/courts/?jurisdiction=FR")
    assert page.one("ul", "empty-drops").values("href", "a") == ["/courts/"]


def test_a_court_says_where_appeals_go_step_by_step(client: Client) -> None:
    lower = Court.objects.get(slug="nmark")
    middle = Court.objects.get(slug="nmark-app")
    top = idle_court()
    lower.appeals_to, middle.appeals_to = middle, top
    lower.save()
    middle.save()
    page = page_of(client, "/courts/nmark/")
    assert page.one("ol", "ladder").texts("li") == ["Appeals Court of Northmark", "Idle Court"]
    above = page_of(client, "/courts/nmark-app/")
    assert above.one("ul", "count-list").texts("a") == ["District Court of Northmark"]


def test_courts_that_appeal_to_each_other_end_the_ladder(client: Client) -> None:
    one, other = Court.objects.get(slug="nmark"), Court.objects.get(slug="nmark-app")
    one.appeals_to, other.appeals_to = other, one
    one.save()
    other.save()
    page = page_of(client, "/courts/nmark/")
    assert page.one("ol", "ladder").texts("li") == ["Appeals Court of Northmark"]


def test_a_court_has_its_cases_rulings_and_timeline(client: Client) -> None:
    page = page_of(client, "/courts/lks/")
    assert [row[0] for row in rows_of(page.one("section", id="cases"), "brief-table")] == [
        "Vellum v. Lumen AI, Inc."
    ]
    assert page.one("section", id="rulings").texts("h3", "ruling-title") == [
        "Partial summary judgment"
    ]
    assert page.one("section", id="timeline").texts("h3", "event-heading") == [
        "May 2025",
        "April 2025",
        "November 2024",
    ]


def test_a_ruling_of_another_court_stands_on_that_courts_page(client: Client) -> None:
    elsewhere = {
        **ruling("2025-09-09", "order", "Order from above", ("standing", "plaintiff")),
        "court": "Court of Lakeshore",
    }
    make_case(
        slug="moved",
        caption="Nib v. Lumen",
        court={"name": "District Court of Northmark"},
        rulings=[elsewhere],
    )
    assert "Order from above" in page_of(client, "/courts/lks/").texts("h3", "ruling-title")
    assert "Order from above" not in page_of(client, "/courts/nmark/").texts("h3", "ruling-title")


def test_an_unknown_court_is_not_found(client: Client) -> None:
    assert client.get("/courts/nowhere/").status_code == 404


@pytest.mark.parametrize(
    "address", ["/courts/?all=maybe", "/courts/?colour=red", "/courts/lks/?q=x"]
)
def test_what_a_page_does_not_know_is_refused(client: Client, address: str) -> None:
    page_of(client, address, status=400)
