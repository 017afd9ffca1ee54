"""Two editors change the same case: the second is told and shown, and loses nothing."""

import pytest
from django.test import Client

from tests.cases.editing import open_page, sign_in, stored
from tests.factories import make_case, record_values

pytestmark = pytest.mark.django_db

SECOND_EVENT = {"date": "2025-02", "kind": "answered", "title": "Answer filed", "sources": ["s1"]}
TWO_EVENTS = [*record_values()["events"], SECOND_EVENT]


@pytest.fixture
def editor(client: Client) -> Client:
    return sign_in(client)


def test_the_second_of_two_editors_is_told_and_shown_the_difference(editor: Client) -> None:
    case = make_case(events=TWO_EVENTS)
    second = open_page(sign_in(Client(), "inkwell"), case)
    open_page(editor, case).save(
        "New hearing.", case__status_note="Heard.", events__1__title="Answer and counterclaim"
    )

    page = second.save(case__status_note="Adjourned.", case__judges="A. Marlowe")

    assert "Revision 2 by quill" in page.one(css="standoff-who").text
    rows = [row.texts("td") for row in page.one("table", css="difference").all("tr")[1:]]
    assert rows == [
        ["—", "—", "A. Marlowe"],
        ["—", "Heard.", "Adjourned."],
        ["Answer filed", "Answer and counterclaim", "Answer filed"],
    ]
    assert second.fields["case-status_note"] == ["Adjourned."]
    assert case.revisions.count() == 2


@pytest.mark.engine
@pytest.mark.parametrize(("first", "last"), [("quill", "inkwell"), ("inkwell", "quill")])
def test_whoever_saves_last_is_told_whoever_opened_first(first: str, last: str) -> None:
    case = make_case()
    pages = {name: open_page(sign_in(Client(), name), case) for name in ("quill", "inkwell")}

    pages[first].save(case__status_note=f"As {first} says.")
    page = pages[last].save(case__status_note=f"As {last} says.")

    assert f"Revision 2 by {first}" in page.one(css="standoff-who").text
    assert stored(case) == record_values(status_note=f"As {first} says.")
    pages[last].save()
    assert stored(case) == record_values(status_note=f"As {last} says.")
    assert [r.made_by for r in case.revisions.order_by("number")] == ["tester", first, last]


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
