"""The editors' admin: a case is found by any name, edited whole, and every change has its reason."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Revision
from core.management.commands.make_editor import editor_make
from tests.cases.editing import (
    complaints,
    open_page,
    sign_in,
    sign_in_reader,
    stored,
)
from tests.factories import SUMMARY, full_record_values, make_case, record_values
from tests.markup import read_page

pytestmark = pytest.mark.django_db

SECOND_EVENT = {"date": "2025-02", "kind": "answered", "title": "Answer filed", "sources": ["s1"]}
TWO_EVENTS = [*record_values()["events"], SECOND_EVENT]
NO_SOURCE = "Choose at least one source: no fact is kept without one."


@pytest.fixture
def editor(client: Client) -> Client:
    return sign_in(client)


# --- Finding -------------------------------------------------------------------------------------


@pytest.mark.engine
@pytest.mark.parametrize("words", ["羽笔", "beacon case", "25-cv-00106", "Lumen", "quill press"])
def test_a_case_is_found_by_any_name_it_bears(editor: Client, words: str) -> None:
    make_case(**full_record_values())
    make_case(slug="other", caption="Vellum v. Parchment", parties=[PARTY], sources=[OTHER_SOURCE])

    page = read_page(editor.get(reverse("admin:cases_case_changelist"), {"q": words}).content)

    assert [row.one("a").text for row in page.all("th", css="field-captions")] == [
        "Quill Press, Inc. v. Lumen AI, Inc." + ("羽笔出版社诉流明人工智能公司")
    ]


PARTY = {"name": "Vellum", "kind": "person", "role": "plaintiff"}
OTHER_SOURCE = {"id": "s1", "url": "https://example.org/vellum", "title": "Vellum sues"}


def test_the_list_makes_the_same_number_of_queries_for_one_case_and_for_ten(
    editor: Client, django_assert_num_queries: object
) -> None:
    address = reverse("admin:cases_case_changelist")
    make_case()
    editor.get(address)
    one = _queries(editor, address)
    for number in range(9):
        make_case(slug=f"case-{number}", caption=f"Case {number}")

    assert _queries(editor, address) == one


def _queries(client: Client, address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


# --- Saving --------------------------------------------------------------------------------------


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


def test_a_fact_that_cites_a_source_left_blank_is_refused(editor: Client) -> None:
    case = make_case()

    page = open_page(editor, case).save(events__0__sources=["s1", "s2"])

    assert complaints(page) == ["s2 is not among the sources; there are s1"]
    assert case.revisions.count() == 1


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

    page = open_page(editor, case).save(**{"rulings__0__holdings__0__issue": ""})

    holding = page.one("details", id="rulings-0-holdings-0")
    assert complaints(holding.one("div", css="f-issue")) == ["This is required."]
    assert complaints(page) == ["This is required."]


def test_a_value_of_a_disagreement_needs_its_source(editor: Client) -> None:
    case = make_case(**full_record_values())

    page = open_page(editor, case).save(**{"conflicts__0__values__2__value": "2025-01-08"})

    assert complaints(page.one("details", id="conflicts-0-values-2")) == [NO_SOURCE]


def test_a_field_whose_sources_stand_twice_is_refused(editor: Client) -> None:
    case = make_case(**full_record_values())

    page = open_page(editor, case).save(cites__2__field="status", cites__2__sources=["s1"])

    assert complaints(page) == ["This field stands twice."]
    assert case.revisions.count() == 1


def test_a_form_cut_short_writes_nothing(editor: Client) -> None:
    case = make_case(**full_record_values())
    page = open_page(editor, case)
    del page.fields["claims-TOTAL_FORMS"]

    page.save()

    assert case.revisions.count() == 1


def test_a_new_id_keeps_the_former_one_alive(editor: Client) -> None:
    case = make_case()

    open_page(editor, case).save(case__slug="quill-v-lumen")

    case.refresh_from_db()
    assert case.slug == "quill-v-lumen"
    assert [row.slug for row in case.former_slugs.all()] == ["quill-press-v-lumen-ai"]


# --- A new case ----------------------------------------------------------------------------------


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

    assert complaints(answer.one("div", css="f-slug")) == [
        "another case has this id; choose a free one"
    ]
    assert stored(case) == record_values()


# --- Two editors ---------------------------------------------------------------------------------


def test_the_second_of_two_editors_is_told_and_shown_the_difference(editor: Client) -> None:
    case = make_case(events=TWO_EVENTS)
    second = open_page(sign_in(Client(), "inkwell"), case)
    open_page(editor, case).save(
        "New hearing.", case__status_note="Heard.", events__1__title="Answer and counterclaim"
    )

    page = second.save(case__status_note="Adjourned.", case__judges="A. Marlowe")

    assert page.texts("li", css="") and "Revision 2 by quill" in page.one(css="standoff-who").text
    rows = [row.texts("td") for row in page.one("table", css="difference").all("tr")[1:]]
    assert rows == [
        ["—", "—", "A. Marlowe"],
        ["—", "Heard.", "Adjourned."],
        ["Answer filed", "Answer and counterclaim", "Answer filed"],
    ]
    assert second.fields["case-status_note"] == ["Adjourned."]
    assert case.revisions.count() == 2


def test_after_being_told_an_editor_may_save_on_top(editor: Client) -> None:
    case = make_case()
    second = open_page(sign_in(Client(), "inkwell"), case)
    open_page(editor, case).save("New hearing.", case__status_note="Heard.")
    second.save(case__judges="A. Marlowe")

    second.save("Both now.", case__status_note="Heard.")

    assert stored(case) == record_values(status_note="Heard.", judges=["A. Marlowe"])
    assert [r.made_by for r in case.revisions.order_by("number")] == ["tester", "quill", "inkwell"]


def test_a_third_change_between_telling_and_saving_is_told_again(editor: Client) -> None:
    case = make_case()
    second = open_page(sign_in(Client(), "inkwell"), case)
    open_page(editor, case).save(case__status_note="Heard.")
    second.save(case__judges="A. Marlowe")
    open_page(editor, case).save(case__status_note="Heard twice.")

    page = second.save()

    assert "Revision 3 by quill" in page.one(css="standoff-who").text
    assert case.revisions.count() == 3


# --- Who may ---------------------------------------------------------------------------------------


def test_a_viewer_reads_the_record_but_cannot_save_it(client: Client) -> None:
    case = make_case()
    page = open_page(sign_in_reader(client), case)

    shown = read_page(client.get(page.address).content)
    refused = client.post(page.address, {**page.fields, "reason": "mine", "case-caption": "Mine"})

    assert "disabled" in shown.one("fieldset", css="record-fields").attributes
    assert shown.all("div", css="record-save") == []
    assert refused.status_code == 403
    assert case.revisions.count() == 1


def test_a_stranger_is_led_to_the_sign_in(client: Client) -> None:
    case = make_case()

    response = client.get(reverse("admin:cases_case_change", args=[case.pk]))

    assert response.status_code == 302
    assert "/login/" in response.headers["Location"]


def test_a_case_cannot_be_deleted(editor: Client) -> None:
    case = make_case()

    assert editor.post(reverse("admin:cases_case_delete", args=[case.pk])).status_code == 403
    assert Case.objects.exists()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_record_editor_works_under_the_content_security_policy(page: object) -> None:
    from playwright.sync_api import Page, expect

    assert isinstance(page, Page)
    case = make_case()
    editor_make(username="quill", password="a quill is not a pen")
    page.goto(reverse("admin:cases_case_change", args=[case.pk]))
    page.get_by_label("Username").fill("quill")
    page.get_by_label("Password").fill("a quill is not a pen")
    page.get_by_role("button", name="Log in").click()

    page.locator("#events-0 > summary").click()
    page.locator("#id_events-0-note").fill("In Northmark.")
    page.get_by_label("Reason for the change").fill("The place was missing.")
    page.get_by_label("Reason for the change").press("Enter")

    expect(page.locator(".messagelist")).to_contain_text("Revision 2 of")
