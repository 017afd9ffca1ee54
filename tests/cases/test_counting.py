"""Figures counted in memory say what the database says, after every kind of write."""

from collections import Counter

import pytest
import time_machine
from django.db import connection, transaction
from django.db.models import F
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.choices import EventKind
from cases.criteria import REPEATABLE, Criteria
from cases.filters import criteria_parse
from cases.models import Case, Change, Event
from cases.record_rules import record_parse
from cases.selectors.columns import columns_forget, columns_now
from cases.selectors.conditions import (
    cases_matching,
    claims_matching,
    events_matching,
    holdings_matching,
)
from cases.selectors.counting import Counting
from cases.selectors.records import record_values
from cases.services.save import case_save_record, data_version_bump
from parties.models import Party
from tests.cases.test_filters_property import TODAY, queries
from tests.docket import QUILL, claim, event, party
from tests.factories import make_case

# Every kind a group of its own.
KINDS = {kind: kind for kind in EventKind.values}

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]


def criteria_of(query: dict[str, list[str]]) -> Criteria:
    asked = QueryDict(mutable=True)
    for name, values in query.items():
        asked.setlist(name, values)
    return criteria_parse(asked)


def figures() -> dict[str, list[tuple[str, int]]]:
    """Give every facet of the whole record, in order."""
    counting = Counting(Criteria())
    return {name: sorted(counting.facet(name)) for name in REPEATABLE} | {
        "disputes": [("", counting.disputes())],
        "months": sorted((f"{month} {kind}", n) for month, kind, n in counting.months(KINDS)),
    }


def assert_kept_up() -> None:
    """What was brought up to date equals what is read anew."""
    kept = figures()
    columns_forget()
    assert kept == figures()


@settings(max_examples=25)
@given(query=queries(), name=st.sampled_from(REPEATABLE))
def test_counts_are_those_of_the_database(query: dict[str, list[str]], name: str) -> None:
    with time_machine.travel(TODAY, tick=False):
        criteria = criteria_of(query)
        counting = Counting(criteria)
        assert counting.disputes() == cases_matching(criteria).count()
        assert counting.events() == events_matching(criteria).count()
        assert sum(n for _month, _kind, n in counting.months(KINDS)) == counting.events()
        for value, number in counting.facet(name)[:3]:
            assert number == cases_matching(criteria.with_(**{name: (value,)})).count(), value


@settings(max_examples=15)
@given(query=queries())
def test_rows_found_in_memory_are_those_of_the_database(query: dict[str, list[str]]) -> None:
    with time_machine.travel(TODAY, tick=False):
        criteria = criteria_of(query)
        counting, rows = Counting(criteria), cases_matching(criteria)
        newest = events_matching(criteria).order_by("-sort_key", "-id")
        assert counting.events_at(None, 5, falling=True) == [event.pk for event in newest[:5]]
        by_event = [case.pk for case in rows.order_by("last_event_sort_key", "id")]
        assert counting.disputes_at(None, 5, falling=False) == by_event[:5]
        filed_last = rows.order_by(F("filed_sort_key").desc(nulls_last=True), "-id")
        assert counting.filed_last(4) == [case.pk for case in filed_last[:4]]
        courts = Counter(rows.filter(court__isnull=False).values_list("court__slug", flat=True))
        assert dict(counting.own("court")) == courts
        dateless = criteria.without("event_kind").without("date__gte").without("date__lte")
        held = holdings_matching(dateless).values_list("issue", "favours")
        found = {(issue, side): n for issue, side, n in Counting(dateless).holdings()}
        assert found == Counter(held)


def test_an_event_dated_before_others_comes_into_its_place() -> None:
    columns_now()
    make_case(slug=QUILL, events=[event("2019-03", "news", "An early sign")])

    oldest = Counting(Criteria()).events_at(None, 1, falling=False)
    assert Event.objects.get(pk=oldest[0]).title == "An early sign"
    kept = Counting(Criteria()).events_at(None, 1000, falling=True)
    columns_forget()
    assert kept == Counting(Criteria()).events_at(None, 1000, falling=True)


def test_a_changed_case_is_counted_as_it_stands() -> None:
    before = dict(Counting(Criteria()).facet("status"))
    make_case(slug=QUILL, status="settled", events=[event("2025-01-06", "filed", "A suit")])

    after = dict(Counting(Criteria()).facet("status"))
    assert after["settled"] == before["settled"] + 1
    assert after["pending"] == before["pending"] - 1
    assert_kept_up()


def test_a_new_case_brings_values_nobody_had() -> None:
    columns_now()
    make_case(
        slug="new",
        jurisdiction="BR",
        parties=[party("Novo Ltda", "plaintiff"), party("Lumen AI, Inc.", "defendant")],
        claims=[claim("privacy", "pending")],
    )

    assert dict(Counting(Criteria()).facet("jurisdiction"))["BR"] == 1
    assert dict(Counting(Criteria()).facet("cause"))["privacy"] == 1
    assert_kept_up()


def test_only_what_was_written_is_read_again() -> None:
    columns_now()
    make_case(slug="new")
    with CaptureQueriesContext(connection) as seen:
        columns_now()

    rows_read = [q["sql"] for q in seen if "cases_change" not in q["sql"]][1:]
    assert len(rows_read) == 9
    assert all(" IN (" in sql or " = " in sql for sql in rows_read)


def test_a_deleted_case_is_counted_no_more() -> None:
    case = make_case(slug="new", jurisdiction="BR")
    assert dict(Counting(Criteria()).facet("jurisdiction"))["BR"] == 1
    gone = Case.objects.filter(pk=case.pk)
    gone.update(revision=None)
    case.revisions.all().delete()
    gone.delete()
    data_version_bump([case.pk])

    assert "BR" not in dict(Counting(Criteria()).facet("jurisdiction"))
    assert_kept_up()


def test_a_write_taken_back_leaves_no_figure_behind() -> None:
    with transaction.atomic():
        make_case(slug="new", jurisdiction="BR")
        assert dict(Counting(Criteria()).facet("jurisdiction"))["BR"] == 1
        transaction.set_rollback(True)
    assert "BR" not in dict(Counting(Criteria()).facet("jurisdiction"))

    make_case(slug="other", jurisdiction="IN")
    found = dict(Counting(Criteria()).facet("jurisdiction"))
    assert ("BR" in found, found["IN"]) == (False, 1)


def test_a_party_that_joins_a_group_counts_for_it() -> None:
    assert "lumen" in dict(Counting(Criteria(jurisdiction=("CN",))).facet("party"))
    Party.objects.filter(slug="yumao-animation").update(group=Party.objects.get(slug="lumen"))
    data_version_bump()

    assert dict(Counting(Criteria(jurisdiction=("CN",))).facet("party")) == {"lumen": 1}


def test_whoever_is_too_far_behind_reads_everything() -> None:
    columns_now()
    make_case(slug="new", jurisdiction="BR")
    Change.objects.all().delete()

    assert dict(Counting(Criteria()).facet("jurisdiction"))["BR"] == 1


def test_changes_are_kept_for_a_while_only() -> None:
    for _write in range(2 * Change.FOLLOWED):
        data_version_bump([])

    assert Change.objects.count() <= Change.FOLLOWED + 1


def test_the_same_record_twice_makes_no_change() -> None:
    case = make_case(slug="new")
    stamp = columns_now().stamp
    assert case.revision is not None
    case_save_record(record_parse(record_values(case.revision)), by="tester", reason="again")

    assert columns_now().stamp == stamp


@pytest.mark.parametrize("query", ["", "jurisdiction=US", "claim_outcome=pending", "cause=privacy"])
def test_facts_are_counted_one_by_one(query: str) -> None:
    criteria = criteria_parse(QueryDict(query))

    counted = dict(Counting(criteria).facts("claim_outcome"))

    rows = claims_matching(criteria).values_list("outcome", flat=True)
    assert counted == Counter(rows)
