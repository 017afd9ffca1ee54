"""The history of a case in the admin: its revisions, and what each changed."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Case, Revision
from cases.record_rules import record_parse
from cases.services.save import case_save_record
from tests.cases.editing import sign_in, stored
from tests.factories import make_case
from tests.markup import read_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    return sign_in(client)


@pytest.fixture
def case(editor: Client) -> Case:
    """A case that was settled after its first record."""
    case = make_case(reason="First report.")
    settled = {**stored(case), "status": "settled"}
    case_save_record(record_parse(settled), by="quill", reason="They settled.")
    return case


def test_the_history_lists_revisions_newest_first(editor: Client, case: Case) -> None:
    page = read_page(editor.get(reverse("admin:cases_case_history", args=[case.pk])).content)

    rows = page.one("table", css="revisions").one("tbody").all("tr")
    assert [(row.one("th").text, row.one("td", css="why").text) for row in rows] == [
        ("2", "They settled."),
        ("1", "First report."),
    ]
    assert rows[0].one("td", css="who").text == "quill"


def test_the_difference_of_two_revisions_is_readable(editor: Client, case: Case) -> None:
    address = reverse("admin:cases_case_difference", args=[case.pk])

    page = read_page(editor.get(address, {"from": "1", "to": "2"}).content)

    (row,) = page.one("table", css="difference").one("tbody").all("tr")
    assert row.one("th").text == "changed Status"
    assert [row.one("td", css="was").text, row.one("td", css="now").text] == ["pending", "settled"]


@pytest.mark.parametrize("span", [{}, {"from": "1"}, {"from": "1", "to": "9"}, {"from": "x"}])
def test_a_revision_that_is_not_there_cannot_be_compared(
    editor: Client, case: Case, span: dict[str, str]
) -> None:
    address = reverse("admin:cases_case_difference", args=[case.pk])

    assert editor.get(address, span).status_code == 404


def test_the_list_of_all_revisions_leads_to_what_each_changed(editor: Client, case: Case) -> None:
    newest = Revision.objects.get(case=case, number=2)

    response = editor.get(reverse("admin:cases_revision_change", args=[newest.pk]))

    compare = reverse("admin:cases_case_difference", args=[case.pk])
    assert response.headers["Location"] == f"{compare}?from=1&to=2"


@pytest.mark.parametrize("page", ["add", "change", "delete"])
def test_a_revision_is_never_written_by_hand(editor: Client, case: Case, page: str) -> None:
    newest = Revision.objects.get(case=case, number=2)
    place = [] if page == "add" else [newest.pk]

    editor.post(reverse(f"admin:cases_revision_{page}", args=place), {"reason": "another"})

    assert list(Revision.objects.filter(case=case).values_list("reason", flat=True)) == [
        "First report.",
        "They settled.",
    ]
