"""The filter language on the fictional docket: what each parameter keeps, and what is refused."""

from datetime import date

import pytest
import time_machine
from django.http import QueryDict
from django.test import Client

from cases.criteria import PARAMETERS, Criteria
from cases.errors import FilterInvalid
from cases.filters import DisputeFilterSet, criteria_parse
from cases.models import Case
from cases.selectors.conditions import (
    cases_matching,
    claims_matching,
    damages_matching,
    events_matching,
    holdings_matching,
    rulings_matching,
)
from tests.docket import ALL, APPEAL, CURIA, HANE, INQUIRY, QUILL, VELLUM, YUMAO
from tests.factories import make_case
from tests.markup import read_page

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]

# Sixty days before it: 2 October 2025.
TODAY = "2025-12-01"


def asked(query: str) -> Criteria:
    return criteria_parse(QueryDict(query))


def found(query: str) -> set[str]:
    return set(cases_matching(asked(query)).values_list("slug", flat=True))


def events_found(query: str) -> set[tuple[str, str]]:
    return set(events_matching(asked(query)).values_list("case__slug", "date"))


def refusal(query: str) -> dict[str, str]:
    with pytest.raises(FilterInvalid) as refused:
        asked(query)
    return refused.value.problems


# --- What each parameter keeps ---------------------------------------------------------------


def test_no_parameter_keeps_every_dispute() -> None:
    assert found("") == ALL


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("jurisdiction=US", {QUILL, VELLUM, APPEAL}),
        ("jurisdiction=US-CA", {QUILL}),
        ("jurisdiction=CN", {YUMAO}),
        ("jurisdiction=EU", {CURIA}),
        ("jurisdiction=EU27", {CURIA, INQUIRY}),
        ("jurisdiction=EAST_ASIA", {HANE, YUMAO}),
        ("jurisdiction=NORTH_AMERICA", {QUILL, VELLUM, APPEAL}),
        ("jurisdiction=US-CA&jurisdiction=JP", {QUILL, HANE}),
        ("jurisdiction=US-NY&jurisdiction=EUROPE", {VELLUM, CURIA, INQUIRY}),
        ("jurisdiction=US&jurisdiction=US-CA", {QUILL, VELLUM, APPEAL}),
        ("jurisdiction=DE", set()),
    ],
)
def test_jurisdiction_keeps_a_place_with_its_parts(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("court=nmark", {QUILL}),
        ("court=nmark&court=lks", {QUILL, VELLUM}),
        ("court=jp-court-of-kagawa", {HANE}),
    ],
)
def test_court_keeps_the_disputes_before_any_of_the_courts(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("party=lumen", {QUILL, VELLUM, YUMAO, CURIA, APPEAL}),
        ("party=lumen-ai", {QUILL, VELLUM, CURIA, APPEAL}),
        ("party=lumen-china", {YUMAO}),
        ("party=quill-press-inc", {QUILL, APPEAL}),
        ("party=lumen-china&party=gazeta", {YUMAO, CURIA}),
    ],
)
def test_party_means_the_group_with_its_companies(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("defendant=lumen", {QUILL, VELLUM, YUMAO}),
        ("defendant=kagami-k-k", {VELLUM, HANE, INQUIRY}),
        ("defendant=quill-press-inc", set()),
        ("plaintiff=quill-press-inc", {QUILL}),
        ("plaintiff=authority-for-letters", {INQUIRY}),
        ("plaintiff=lumen", set()),
        ("plaintiff=quill-press-inc&defendant=lumen", {QUILL}),
        ("plaintiff=quill-press-inc&defendant=kagami-k-k", set()),
    ],
)
def test_plaintiff_and_defendant_mean_whoever_complains_and_is_complained_of(
    query: str, expected: set[str]
) -> None:
    assert found(query) == expected


@pytest.mark.parametrize("name", ["party", "defendant"])
def test_a_former_id_of_a_party_is_followed(name: str) -> None:
    assert getattr(asked(f"{name}=beacon-labs"), name) == ("lumen-ai",)


def test_a_former_and_the_present_id_of_a_party_count_once() -> None:
    assert asked("party=beacon-labs&party=lumen-ai").party == ("lumen-ai",)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("status=pending", {QUILL, HANE, CURIA}),
        ("status=settled&status=decided", {VELLUM, YUMAO}),
        ("proceeding=lawsuit", {QUILL, HANE, YUMAO}),
        ("proceeding=appeal&proceeding=regulatory_action", {APPEAL, INQUIRY}),
        ("work_type=news", {VELLUM, CURIA, INQUIRY}),
        ("work_type=news&work_type=images", {VELLUM, CURIA, INQUIRY, HANE}),
        ("conduct=output_reproduction", {HANE, YUMAO}),
        ("conduct=output_reproduction&conduct=scraping", {HANE, YUMAO, INQUIRY}),
        ("ai_system=beacon", {QUILL, VELLUM}),
        ("ai_system=beacon&ai_system=kagami-draw", {QUILL, VELLUM, HANE}),
        ("cause=reproduction_right", {HANE, YUMAO}),
        ("claim_outcome=pending", {QUILL, VELLUM, HANE, CURIA}),
        ("issue=fair_use", {QUILL, VELLUM, YUMAO}),
        ("favours=plaintiff", {QUILL, VELLUM, YUMAO}),
        ("event_kind=hearing", {QUILL, HANE}),
        ("damages_kind=sought", {QUILL, VELLUM, HANE, YUMAO}),
        ("damages_kind=fine&damages_kind=awarded", {INQUIRY, YUMAO}),
        ("currency=EUR", {QUILL, VELLUM, INQUIRY}),
        ("currency=JPY&currency=CNY", {HANE, YUMAO}),
    ],
)
def test_values_of_one_parameter_are_alternatives(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("jurisdiction=US&work_type=news", {VELLUM}),
        ("jurisdiction=US&work_type=news&status=pending", set()),
        ("party=lumen&status=pending", {QUILL, CURIA}),
        ("conduct=training&damages_kind=awarded&jurisdiction=CN", {YUMAO}),
        ("q=lumen&currency=EUR", {QUILL, VELLUM}),
    ],
)
def test_different_parameters_must_all_hold(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # The quill case has a pending claim and one of direct infringement: the same claim.
        ("cause=direct_infringement&claim_outcome=pending", {QUILL}),
        # The vellum case has both too, but on two claims.
        ("cause=breach_of_contract&claim_outcome=settled", set()),
        ("issue=fair_use&favours=plaintiff", {VELLUM}),
        ("issue=standing&favours=neither", set()),
        ("issue=fair_use&favours=defendant&favours=neither", {QUILL, YUMAO}),
        ("damages_kind=sought&currency=EUR", {VELLUM}),
        ("damages_kind=costs&currency=USD", set()),
        ("event_kind=hearing&date__gte=2025-07", {HANE}),
        ("event_kind=filed&date__gte=2025-08&date__lte=2025-08", {HANE}),
        ("event_kind=order&date__gte=2025-04", set()),
    ],
)
def test_parameters_of_one_fact_are_judged_on_one_row(query: str, expected: set[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # "2025" can mean any day of it; "2024-11" any of November.
        ("filed_on__gte=2025-06", {HANE, APPEAL}),
        ("filed_on__gte=2025-06-01&filed_on__lte=2025-06-30", {HANE}),
        ("filed_on__lte=2024-11-15", {VELLUM, YUMAO}),
        ("filed_on__gte=2024-12&filed_on__lte=2025-01-06", {QUILL, HANE}),
        ("filed_on__gte=2024-02-29&filed_on__lte=2024-02", {YUMAO}),
        ("filed_on__gte=2026", set()),
        ("filed_on__lte=2025", {QUILL, VELLUM, HANE, YUMAO, CURIA, APPEAL}),
    ],
)
def test_an_uncertain_filing_date_matches_a_range_it_overlaps(
    query: str, expected: set[str]
) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("date__gte=2025-08-31", {(HANE, "2025"), (HANE, "2025-08"), (APPEAL, "2025-10-02")}),
        ("date__lte=2023-01-31", {(INQUIRY, "2023")}),
        (
            "date__gte=2025-05-31&date__lte=2025-06",
            {(HANE, "2025"), (QUILL, "2025-05")},
        ),
        ("event_kind=filed&date__gte=2025", {(HANE, "2025"), (QUILL, "2025-01-06")}),
        ("event_kind=judgment", {(VELLUM, "2025-04-02"), (YUMAO, "2025-08-15")}),
    ],
)
def test_event_parameters_keep_events_row_by_row(
    query: str, expected: set[tuple[str, str]]
) -> None:
    assert events_found(query) == expected


def test_other_parameters_keep_all_events_of_the_disputes() -> None:
    assert events_found("jurisdiction=US-NY") == {
        (VELLUM, "2024-11"),
        (VELLUM, "2025-04-02"),
        (VELLUM, "2025-05-12"),
    }


def test_has_conflicts_keeps_the_disputes_on_which_sources_disagree() -> None:
    assert found("has_conflicts=true") == {QUILL}
    assert found("has_conflicts=false") == ALL - {QUILL}


@time_machine.travel(TODAY, tick=False)
def test_stale_keeps_live_disputes_not_verified_for_sixty_days() -> None:
    assert found("stale=true") == {QUILL, HANE, CURIA}
    assert found("stale=0") == ALL - {QUILL, HANE, CURIA}


def test_a_status_of_a_year_counts_from_its_first_day() -> None:
    make_case(slug="year-alone", status_as_of="2026")
    with time_machine.travel("2026-03-02", tick=False):  # sixty days after 1 January
        assert "year-alone" not in found("stale=true")
    with time_machine.travel("2026-03-03", tick=False):
        assert "year-alone" in found("stale=true")


def test_the_shared_condition_on_staleness_agrees_with_the_filter() -> None:
    with time_machine.travel(TODAY, tick=False):
        stale = Case.objects.stale(date(2025, 12, 1)).values_list("slug", flat=True)
        assert set(stale) == found("stale=true")


# --- Lists of facts --------------------------------------------------------------------------


def test_claims_are_those_asked_for_in_the_disputes_that_meet_the_rest() -> None:
    claims = claims_matching(asked("claim_outcome=pending&jurisdiction=US"))
    assert set(claims.values_list("case__slug", "cause")) == {
        (QUILL, "direct_infringement"),
        (VELLUM, "breach_of_contract"),
    }


def test_holdings_are_those_asked_for_and_not_their_neighbours() -> None:
    holdings = holdings_matching(asked("favours=plaintiff"))
    assert set(holdings.values_list("case__slug", "issue")) == {
        (QUILL, "standing"),
        (VELLUM, "fair_use"),
        (YUMAO, "platform_liability"),
    }


def test_rulings_are_dated_by_their_own_events() -> None:
    rulings = rulings_matching(asked("date__gte=2025-04&date__lte=2025-08-01"))
    assert set(rulings.values_list("case__slug", flat=True)) == {VELLUM}


def test_sums_are_those_asked_for_in_the_disputes_that_meet_the_rest() -> None:
    sums = damages_matching(asked("currency=EUR&party=lumen"))
    assert set(sums.values_list("case__slug", "kind")) == {(QUILL, "costs"), (VELLUM, "sought")}


# --- What is refused -------------------------------------------------------------------------


def test_an_unknown_parameter_is_named_with_those_there_are() -> None:
    problems = refusal("colour=red")
    assert list(problems) == ["colour"]
    assert all(name in problems["colour"] for name in PARAMETERS)


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("status=asleep", "status", ["asleep", "pending", "on_appeal"]),
        ("event_kind=party", "event_kind", ["party", "filed", "hearing"]),
        ("favours=judge", "favours", ["judge", "plaintiff", "mixed"]),
        ("jurisdiction=XX", "jurisdiction", ["XX", "ISO 3166", "US-CA", "EAST_ASIA"]),
        ("jurisdiction=us", "jurisdiction", ["us", "ISO 3166"]),
        ("currency=Dollar", "currency", ["Dollar", "ISO 4217"]),
        ("court=nowhere", "court", ["nowhere", "court"]),
        ("party=nobody", "party", ["nobody", "party"]),
        ("ai_system=hal", "ai_system", ["hal", "AI system"]),
        ("has_conflicts=perhaps", "has_conflicts", ["perhaps", "true", "false"]),
        ("stale=2", "stale", ["2", "true", "false"]),
        ("date__gte=yesterday", "date__gte", ["yesterday", "YYYY-MM-DD"]),
        ("date__lte=2025-02-30", "date__lte", ["2025-02-30"]),
        ("filed_on__gte=2025~", "filed_on__gte", ["2025~", "YYYY-MM"]),
        ("filed_on__lte=2025-13", "filed_on__lte", ["2025-13"]),
    ],
)
def test_an_unknown_value_is_named_with_what_is_allowed(
    query: str, name: str, words: list[str]
) -> None:
    problems = refusal(query)
    assert list(problems) == [name]
    assert all(word in problems[name] for word in words)


@pytest.mark.parametrize(
    "query", ["q=a&q=b", "stale=true&stale=true", "date__gte=2024&date__gte=2025"]
)
def test_a_single_parameter_given_twice_is_refused(query: str) -> None:
    name = query.partition("=")[0]
    assert refusal(query) == {name: "may be given only once"}


@pytest.mark.parametrize("prefix", ["date", "filed_on"])
def test_a_range_that_ends_before_it_begins_is_refused(prefix: str) -> None:
    problems = refusal(f"{prefix}__gte=2025-06&{prefix}__lte=2025-05-31")
    assert problems == {f"{prefix}__lte": f"ends before {prefix}__gte begins"}


def test_a_range_of_one_month_is_no_backward_range() -> None:
    assert asked("date__gte=2025-06&date__lte=2025-06").date_range("date") == (
        date(2025, 6, 1),
        date(2025, 6, 30),
    )


@pytest.mark.parametrize("name", ["q", "party", "status", "date__gte", "stale", "jurisdiction"])
def test_a_nul_character_is_refused(name: str) -> None:
    assert list(refusal(f"{name}=a%00b")) == [name]


def test_a_search_text_of_more_than_200_characters_is_refused() -> None:
    assert asked("q=" + "x" * 200).q == "x" * 200
    problems = refusal("q=" + "x" * 201)
    assert list(problems) == ["q"]
    assert "200" in problems["q"]


def test_more_than_100_values_of_one_parameter_are_refused() -> None:
    values = "&".join(f"party=nobody-{number}" for number in range(101))
    assert refusal(values) == {"party": "at most 100 values"}


def test_every_fault_of_an_address_is_told_at_once() -> None:
    problems = refusal("status=asleep&colour=red&date__gte=soon&q=a&q=b")
    assert set(problems) == {"status", "colour", "date__gte", "q"}


def test_blank_and_repeated_values_count_for_nothing() -> None:
    assert asked("q=&status=&status=pending&status=pending&stale=&date__gte=") == Criteria(
        status=("pending",)
    )


def test_equal_criteria_write_equal_addresses_and_read_themselves_back() -> None:
    query = "currency=EUR&q=lumen&status=settled&status=pending&stale=1&date__gte=2024"
    criteria = asked(query)
    assert criteria.querystring() == (
        "q=lumen&status=settled&status=pending&currency=EUR&date__gte=2024&stale=true"
    )
    assert asked(criteria.querystring()) == criteria


def test_the_filter_set_narrows_a_queryset_of_ones_own() -> None:
    chosen = DisputeFilterSet(QueryDict("jurisdiction=US"), Case.objects.filter(status="pending"))
    assert [case.slug for case in chosen.qs] == [QUILL]


@pytest.mark.parametrize("path", ["/cases/", "/timeline/", "/timeline/?view=lanes"])
def test_a_bad_filter_gets_a_400_page_that_names_it(client: Client, path: str) -> None:
    joint = "&" if "?" in path else "?"
    answer = client.get(f"{path}{joint}status=asleep&colour=red")
    page = read_page(answer.content)
    assert answer.status_code == 400
    problems = page.one("ul", "problems")
    assert problems.texts("code") == ["colour=red", "status=asleep"]
    assert "consolidated" in problems.text


@pytest.mark.parametrize(
    ("query", "param"),
    [
        ("order_by=colour", "order_by"),
        ("order_by=-", "order_by"),
        ("cursor=made-up", "cursor"),
        ("view=lanes", "view"),
    ],
)
def test_a_bad_parameter_of_the_page_itself_gets_a_400_that_names_it(
    client: Client, query: str, param: str
) -> None:
    answer = client.get(f"/cases/?{query}")
    assert answer.status_code == 400
    assert read_page(answer.content).one("ul", "problems").one("code").text.startswith(param)


def test_hostile_text_in_a_bad_filter_is_escaped(client: Client) -> None:
    answer = client.get("/cases/", {"<script>alert(1)</script>": "<script>alert(2)</script>"})
    assert answer.status_code == 400
    assert b"<script>alert" not in answer.content
