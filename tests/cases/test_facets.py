"""How many disputes each value would leave: a facet never counts itself."""

import pytest
import time_machine
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.criteria import Criteria
from cases.filters import criteria_parse
from cases.models import DataVersion
from cases.selectors.facets import Option, cases_count, facet_options
from cases.selectors.timeline import events_count
from cases.services.save import case_save_record
from tests.docket import party
from tests.factories import make_case, make_record
from tests.markup import read_page

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]


def options(name: str, query: str = "") -> list[Option]:
    return facet_options(criteria_parse(QueryDict(query)))[name]


def counts(name: str, query: str = "") -> dict[str, int | None]:
    return {option.value: option.number for option in options(name, query)}


def test_values_come_with_the_most_frequent_first_then_by_their_ids() -> None:
    assert [(o.value, o.number) for o in options("jurisdiction")] == [
        ("US", 3),
        ("CN", 1),
        ("EU", 1),
        ("FR", 1),
        ("JP", 1),
    ]


def test_a_facet_leaves_its_own_parameter_out() -> None:
    assert counts("status", "status=settled") == {
        "pending": 3,
        "decided": 1,
        "on_appeal": 1,
        "settled": 1,
        "unknown": 1,
    }


def test_a_facet_counts_within_the_other_parameters() -> None:
    assert counts("status", "jurisdiction=US&status=settled") == {
        "on_appeal": 1,
        "pending": 1,
        "settled": 1,
    }
    assert counts("work_type", "status=pending") == {"books": 1, "images": 1, "news": 1}


def test_a_chosen_value_that_nothing_meets_is_listed_with_none() -> None:
    assert counts("work_type", "work_type=voice&jurisdiction=JP") == {"images": 1, "voice": 0}


def test_chosen_values_are_marked() -> None:
    chosen = [o.value for o in options("conduct", "conduct=training") if o.selected]
    assert chosen == ["training"]


def test_values_are_named_in_words() -> None:
    assert {o.value: o.label for o in options("jurisdiction")}["CN"] == "China"
    assert {o.value: o.label for o in options("currency")}["CNY"] == "Chinese Yuan"
    assert {o.value: o.label for o in options("court")}["lks"] == "Court of Lakeshore"
    assert {o.value: o.label for o in options("event_kind")}["filed"] == "filed"


def test_parties_count_by_family() -> None:
    assert counts("defendant") == {"lumen": 3, "kagami-k-k": 3}
    assert counts("party", "jurisdiction=CN") == {"lumen": 1, "yumao-animation": 1}
    assert {o.value: o.label for o in options("party")}["lumen"] == "Lumen Group"


def test_a_case_against_two_of_a_family_counts_once() -> None:
    both = [
        party("Quill Press, Inc.", "plaintiff"),
        party("Lumen AI, Inc.", "defendant"),
        party("Lumen (Shanghai) Co.", "defendant"),
    ]
    make_case(slug="both", parties=both, jurisdiction="KR")
    assert counts("defendant", "jurisdiction=KR") == {"lumen": 1}


def test_a_chosen_company_of_a_family_shows_no_made_up_count() -> None:
    chosen = {o.value: o for o in options("party", "party=lumen-china")}["lumen-china"]
    assert (chosen.selected, chosen.number) == (True, None)


def test_a_chosen_part_of_a_country_shows_no_made_up_count() -> None:
    assert counts("jurisdiction", "jurisdiction=US-CA")["US-CA"] is None


def test_facts_are_counted_on_the_row_that_has_the_partner() -> None:
    assert counts("cause", "claim_outcome=pending") == {
        "breach_of_contract": 1,
        "direct_infringement": 1,
        "press_publishers_right": 1,
        "reproduction_right": 1,
    }
    assert counts("favours", "issue=fair_use") == {"defendant": 1, "neither": 1, "plaintiff": 1}
    assert counts("currency", "damages_kind=sought") == {"CNY": 1, "EUR": 1, "JPY": 1, "USD": 1}


def test_event_kinds_count_disputes_within_the_dates() -> None:
    assert counts("event_kind", "date__gte=2025-08&date__lte=2025-08") == {
        "filed": 1,
        "hearing": 1,
        "judgment": 1,
    }


def test_a_sum_without_a_currency_is_not_counted_as_one() -> None:
    sums = [{"kind": "undisclosed_settlement", "sources": ["s1"]}]
    make_case(slug="secret", damages=sums, jurisdiction="KR")
    assert counts("currency", "jurisdiction=KR") == {}
    assert counts("damages_kind", "jurisdiction=KR") == {"undisclosed_settlement": 1}


def test_each_count_is_what_choosing_the_value_gives() -> None:
    listed = facet_options(Criteria())
    for name, values in listed.items():
        for option in values:
            chosen = Criteria().with_(**{name: (option.value,)})
            assert option.number == cases_count(chosen), option


def test_counts_are_kept_while_nothing_is_written(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    facet_options(Criteria())
    with django_assert_num_queries(1):  # the version of the data
        facet_options(Criteria())


def test_a_count_made_before_a_write_is_never_shown_after_it(client: Client) -> None:
    query = "/cases/?status=settled"
    before = read_page(client.get(query).content)
    assert before.one("p", "results-count").text == "1 of 7 disputes"
    make_case(slug="new", status="settled", jurisdiction="KR")
    after = read_page(client.get(query).content)
    assert after.one("p", "results-count").text == "2 of 8 disputes"
    assert counts("jurisdiction", "status=settled") == {"KR": 1, "US": 1}
    assert events_count(Criteria(status=("settled",))) == 4


def test_a_write_that_changes_nothing_keeps_the_counts() -> None:
    make_case(slug="new")
    before = DataVersion.objects.get().number
    case_save_record(make_record(slug="new"), by="tester", reason="the same again")
    assert DataVersion.objects.get().number == before


def test_counts_of_what_is_stale_are_those_of_the_day() -> None:
    with time_machine.travel("2025-12-01", tick=False):
        assert cases_count(Criteria(stale=True)) == 3
    with time_machine.travel("2026-12-01", tick=False):
        assert cases_count(Criteria(stale=True)) == 4


def test_a_chosen_value_beyond_those_listed_shows_no_made_up_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("cases.selectors.facets.MOST_VALUES", 2)
    assert counts("status", "status=unknown") == {"pending": 3, "decided": 1, "unknown": None}


def test_a_facet_that_lists_the_first_alone_says_so(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.templatetags.record.BOXES_SHOWN", 1)
    monkeypatch.setattr("cases.selectors.facets.MOST_NAMED", 3)
    page = read_page(client.get("/cases/").content.decode())

    def folded(facet: str) -> str:
        return page.one("details", id=facet).one("details", "facet-more").one("summary").text

    assert folded("facet-status") == "Show all 5"
    assert folded("facet-party") == "Show the 3 most frequent"
    boxes = page.one("details", id="facet-party").all("input")
    assert len(boxes) == 3
