"""The record editor saves: one revision for a change, with its reason and its user."""

import pytest
from django.test import Client

from cases.models import Case, Revision
from tests.cases.editing import open_page, sign_in, stored
from tests.factories import SUMMARY, full_record_values, make_case, record_values

pytestmark = pytest.mark.django_db

SECOND_EVENT = {"date": "2025-02", "kind": "answered", "title": "Answer filed", "sources": ["s1"]}
TWO_EVENTS = [*record_values()["events"], SECOND_EVENT]


@pytest.fixture
def editor(client: Client) -> Client:
    return sign_in(client)


def test_a_change_makes_one_revision_with_its_reason_and_user(editor: Client) -> None:
    case = make_case()

    open_page(editor, case).save("The court closed it.", case__status="dismissed")

    newest = Revision.objects.get(case=case, number=2)
    assert (newest.made_by, newest.reason) == ("quill", "The court closed it.")
    assert stored(case) == record_values(status="dismissed")
    assert Case.objects.get().status == "dismissed"


def test_a_full_record_goes_through_the_form_unchanged_but_for_the_change(editor: Client) -> None:
    case = make_case(**full_record_values())

    open_page(editor, case).save(case__caption="Quill Press v. Lumen AI")

    assert stored(case) == full_record_values(caption="Quill Press v. Lumen AI")


def test_an_unchanged_form_saves_nothing_and_says_so(editor: Client) -> None:
    case = make_case(**full_record_values())

    page = open_page(editor, case).save("no reason at all")

    assert page.texts("li", css="info") == ["Nothing was changed, so nothing was saved."]
    assert case.revisions.count() == 1


def test_a_new_source_and_the_fact_that_cites_it_are_saved_in_one_go(editor: Client) -> None:
    case = make_case()
    page = open_page(editor, case).fill(
        sources__1__title="Lumen AI answers",
        sources__1__url="https://example.org/answer",
        events__1__date="2025-02",
        events__1__kind="answered",
        events__1__title="Answer filed",
        events__1__sources=["s2"],
    )

    page.save()

    source = {"id": "s2", "url": "https://example.org/answer", "title": "Lumen AI answers"}
    assert stored(case)["sources"] == [*record_values()["sources"], source]
    assert stored(case)["events"] == [
        *record_values()["events"],
        {**SECOND_EVENT, "sources": ["s2"]},
    ]


def test_a_deleted_event_is_gone_from_the_record(editor: Client) -> None:
    case = make_case(events=TWO_EVENTS)

    open_page(editor, case).save(events__0__DELETE="on")

    assert stored(case)["events"] == [SECOND_EVENT]
    assert case.revisions.count() == 2


def test_events_put_in_another_order_keep_their_ids(editor: Client) -> None:
    case = make_case(events=TWO_EVENTS)
    before = {event.title: event.pk for event in case.events.all()}

    open_page(editor, case).save(events__1__ORDER="5")

    assert [event["title"] for event in stored(case)["events"]] == [
        "Answer filed",
        "Complaint filed",
    ]
    assert {event.title: event.pk for event in case.events.all()} == before


def test_more_blank_rows_are_given_without_saving_and_keep_what_was_typed(editor: Client) -> None:
    case = make_case()
    page = open_page(editor, case).fill(case__caption="Half typed")

    shown = page.press("_more", "events")

    assert len(shown.one(id="events").all("details", css="is-new")) == 4
    assert page.fields["case-caption"] == ["Half typed"]
    assert case.revisions.count() == 1


def test_a_new_id_keeps_the_former_one_alive(editor: Client) -> None:
    case = make_case()

    open_page(editor, case).save(case__slug="quill-v-lumen")

    case.refresh_from_db()
    assert case.slug == "quill-v-lumen"
    assert [row.slug for row in case.former_slugs.all()] == ["quill-press-v-lumen-ai"]


def test_a_new_case_is_added_with_its_first_revision(editor: Client) -> None:
    values = record_values()

    open_page(editor, None).save(
        "First report.",
        case__slug=values["slug"],
        case__caption=values["caption"],
        case__proceeding="lawsuit",
        case__jurisdiction="US-CA",
        case__status="pending",
        case__status_as_of="2025-06-30",
        case__summary=SUMMARY,
        case__work_types=["books"],
        case__conduct=["training"],
        sources__0__title="Quill Press sues",
        sources__0__url="https://example.org/quill-1",
        parties__0__name="Quill Press, Inc.",
        parties__0__kind="company",
        parties__0__role="plaintiff",
        parties__1__name="Lumen AI, Inc.",
        parties__1__kind="company",
        parties__1__role="defendant",
        events__0__date="2025-01-06",
        events__0__kind="filed",
        events__0__title="Complaint filed",
        events__0__sources=["s1"],
    )

    case = Case.objects.get()
    assert stored(case) == values
    assert [(r.number, r.made_by, r.reason) for r in case.revisions.all()] == [
        (1, "quill", "First report.")
    ]
