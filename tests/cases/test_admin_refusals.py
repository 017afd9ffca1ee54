"""The record editor refuses: every mistake is told at its field, and nothing is written."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case
from tests.cases.editing import complaints, open_page, sign_in, stored
from tests.factories import full_record_values, make_case, record_values

pytestmark = pytest.mark.django_db

SECOND_EVENT = {"date": "2025-02", "kind": "answered", "title": "Answer filed", "sources": ["s1"]}
TWO_EVENTS = [*record_values()["events"], SECOND_EVENT]
NO_SOURCE = "Choose at least one source: no fact is kept without one."


@pytest.fixture
def editor(client: Client) -> Client:
    return sign_in(client)


def test_a_change_without_a_reason_is_refused(editor: Client) -> None:
    case = make_case()

    page = open_page(editor, case).save("  ", case__status="dismissed")

    assert complaints(page) == ["Say why: the reason is kept with the revision."]
    assert case.revisions.count() == 1


def test_a_fact_without_a_source_is_refused_with_a_message(editor: Client) -> None:
    case = make_case()

    page = open_page(editor, case).save(events__0__sources=[])

    assert complaints(page.one(id="events-0")) == [NO_SOURCE]
    assert complaints(page) == [NO_SOURCE]
    assert "open" in page.one("details", id="events-0").attributes
    assert case.revisions.count() == 1


def test_a_fact_that_cites_a_source_left_blank_is_refused(editor: Client) -> None:
    case = make_case()

    page = open_page(editor, case).save(events__0__sources=["s1", "s2"])

    assert complaints(page) == ["s2 is not among the sources; there are s1"]
    assert case.revisions.count() == 1


def test_five_mistakes_are_told_at_their_five_fields(editor: Client) -> None:
    case = make_case(events=TWO_EVENTS)

    page = open_page(editor, case).save(
        case__filed_on="6 January",
        case__jurisdiction="ZZ",
        events__0__title="",
        events__1__sources=[],
        sources__0__url="example.org/quill-1",
    )

    told = {
        "f-filed_on": "'6 January': write a date as 2025, 2025-01 or 2025-01-06, with ~ after it for “about”",
        "f-jurisdiction": "ZZ is no jurisdiction; use an ISO 3166 code such as CN, US-CA or DE-BY, or EU",
    }
    for css, message in told.items():
        assert complaints(page.one("div", css=css)) == [message]
    assert complaints(page.one(id="events-0").one("div", css="f-title")) == ["This is required."]
    assert complaints(page.one(id="events-1").one("fieldset", css="ticks")) == [NO_SOURCE]
    assert complaints(page.one(id="sources-0").one("div", css="f-url")) == [
        "'example.org/quill-1': write the whole address, beginning with https:// or http://"
    ]
    assert page.one("p", id="mistakes").text == (
        "Nothing was saved: 5 mistakes, each told at its field."
    )
    assert case.revisions.count() == 1


def test_a_mistake_in_a_holding_is_told_at_the_holding(editor: Client) -> None:
    case = make_case(**full_record_values())

    page = open_page(editor, case).save(rulings__0__holdings__0__issue="")

    holding = page.one("details", id="rulings-0-holdings-0")
    assert complaints(holding.one("div", css="f-issue")) == ["This is required."]
    assert complaints(page) == ["This is required."]


def test_a_value_of_a_disagreement_needs_its_source(editor: Client) -> None:
    case = make_case(**full_record_values())

    page = open_page(editor, case).save(conflicts__0__values__2__value="2025-01-08")

    assert complaints(page.one("details", id="conflicts-0-values-2")) == [NO_SOURCE]


def test_a_field_whose_sources_stand_twice_is_refused(editor: Client) -> None:
    case = make_case(**full_record_values())

    page = open_page(editor, case).save(cites__2__field="status", cites__2__sources=["s1"])

    assert complaints(page) == ["This field stands twice."]
    assert case.revisions.count() == 1


def test_sources_of_no_field_are_refused(editor: Client) -> None:
    case = make_case()

    page = open_page(editor, case).save(cites__0__sources=["s1"])

    assert complaints(page) == ["Choose a field."]
    assert case.revisions.count() == 1


def test_a_form_cut_short_writes_nothing(editor: Client) -> None:
    case = make_case(**full_record_values())
    page = open_page(editor, case)
    del page.fields["claims-TOTAL_FORMS"]

    page.save()

    assert case.revisions.count() == 1


def test_an_empty_new_case_is_refused_with_all_that_is_missing(editor: Client) -> None:
    page = open_page(editor, None).save()

    assert complaints(page.one(id="identity")) == ["This is required."] * 3
    assert complaints(page.one(id="events")) == ["At least one is needed."]
    assert complaints(page.one(id="sources")) == ["At least one is needed."]
    assert not Case.objects.exists()


def test_a_new_case_under_the_id_of_another_is_refused(editor: Client) -> None:
    case = make_case()
    page = open_page(editor, case)
    page.address = reverse("admin:cases_case_add")

    answer = page.fill(base="0", expected="0").save(case__caption="Another suit")

    assert complaints(answer.one(id="identity")) == ["another case has this id; choose a free one"]
    assert stored(case) == record_values()
