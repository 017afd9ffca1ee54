"""What a reader sees when something is wrong."""

import pytest
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from cases.views.errors import bad_request, server_error
from tests.factories import make_case
from tests.markup import read_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]

PAGES = [
    "/",
    "/method/",
    "/timeline/",
    "/cases/",
    "/cases/quill/",
    "/cases/quill/record.json",
    "/cases/quill/revisions/",
    "/cases/quill/revisions/1/",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_pages_are_for_reading_alone(client: Client, path: str, method: str) -> None:
    answer = getattr(client, method)(path)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", PAGES)
def test_head_answers_without_a_body(client: Client, path: str) -> None:
    answer = client.head(path)
    assert answer.status_code == 200
    assert answer.content == b""


def test_an_unknown_case_suggests_the_captions_near_it(client: Client) -> None:
    make_case(slug="quill-press-v-lumen-ai")
    answer = client.get("/cases/quil-press-v-lumen/")
    assert answer.status_code == 404
    links = read_page(answer.content).one("ul", "suggestions").values("href", "a")
    assert links[0] == "/cases/quill-press-v-lumen-ai/"


@pytest.mark.parametrize("path", ["/cases/zzzzzzzz/", "/nothing-of-the-kind/", "/cases//", "/%00/"])
def test_an_address_near_nothing_suggests_nothing(client: Client, path: str) -> None:
    answer = client.get(path)
    page = read_page(answer.content)
    assert answer.status_code == 404
    assert page.one("p", "error-code").text == "404"
    assert page.all("ul", "suggestions") == []


def test_a_long_or_hostile_address_is_answered_and_escaped(client: Client) -> None:
    assert client.get("/cases/" + "quill-" * 900 + "/").status_code == 404
    answer = client.get("/cases/<script>alert(1)</script>/")
    assert answer.status_code == 404
    assert b"<script>alert" not in answer.content


def test_a_malformed_request_gets_a_page_too(rf: RequestFactory) -> None:
    answer = bad_request(rf.get("/"))
    assert answer.status_code == 400
    assert b"malformed" in answer.content


def test_the_page_of_a_failing_server_needs_no_database(
    rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        answer = server_error(rf.get("/"))
    assert answer.status_code == 500
    assert b"The fault is ours" in answer.content
