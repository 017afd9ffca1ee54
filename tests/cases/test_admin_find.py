"""The list of cases in the admin: found by any name, by those who may."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Case
from tests.cases.editing import open_page, sign_in, sign_in_reader
from tests.factories import full_record_values, make_case, record_values
from tests.markup import read_page

pytestmark = pytest.mark.django_db

OTHER_CASE = record_values(
    slug="vellum-v-parchment",
    caption="Vellum v. Parchment",
    summary="Vellum says that Parchment took her photographs for a picture generator without asking her.",
    parties=[{"name": "Vellum", "kind": "person", "role": "plaintiff"}],
    sources=[{"id": "s1", "url": "https://example.org/vellum", "title": "Vellum sues"}],
)


@pytest.fixture
def editor(client: Client) -> Client:
    return sign_in(client)


@pytest.mark.engine
@pytest.mark.parametrize("words", ["羽笔", "beacon case", "25-cv-00106", "Lumen", "quill press"])
def test_a_case_is_found_by_any_name_it_bears(editor: Client, words: str) -> None:
    make_case(**full_record_values())
    make_case(**OTHER_CASE)

    page = read_page(editor.get(reverse("admin:cases_case_changelist"), {"q": words}).content)

    assert [row.one("a").text for row in page.all("th", css="field-captions")] == [
        "Quill Press, Inc. v. Lumen AI, Inc." + ("羽笔出版社诉流明人工智能公司")
    ]


def test_the_list_makes_the_same_number_of_queries_for_one_case_and_for_ten(
    editor: Client,
) -> None:
    make_case()
    queries_for(editor)  # the first page after signing in also reads what later ones remember
    one = queries_for(editor)
    for number in range(9):
        make_case(slug=f"case-{number}", caption=f"Case {number}")

    assert queries_for(editor) == one


def queries_for(client: Client) -> int:
    """How many queries the list makes."""
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("admin:cases_case_changelist"))
    return len(queries)


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
