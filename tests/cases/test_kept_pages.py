"""Pages kept as sent: never older than the record, and never anybody else's."""

import gzip
from typing import Any

import pytest
import time_machine
from django.contrib.messages.constants import INFO
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import Client, RequestFactory

from cases.views.listing import Listing
from tests.docket import QUILL, event
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]

LISTS = ["/", "/timeline/", "/cases/", "/parties/", "/courts/", "/claims/", "/rulings/"]


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of lists that were made, not taken from what is kept."""
    made: list[str] = []
    render = Listing.render

    def noted(listing: Any, *args: Any) -> Any:
        made.append(listing.request.get_full_path())
        return render(listing, *args)

    monkeypatch.setattr(Listing, "render", noted)
    return made


def test_a_page_is_made_once(client: Client, rendered: list[str]) -> None:
    first, second = client.get("/cases/"), client.get("/cases/")

    assert rendered == ["/cases/"]
    assert first.content == second.content


@pytest.mark.parametrize("path", LISTS)
def test_a_write_shows_at_once(client: Client, path: str) -> None:
    before = client.get(path).content
    make_case(
        slug="new",
        caption="Brandnew v. Lumen AI, Inc.",
        events=[event("2025-11-20", "filed", "A brand-new suit")],
    )

    assert client.get(path).content != before


def test_a_new_day_is_another_page(client: Client, rendered: list[str]) -> None:
    for day in ("2025-12-01", "2025-12-02"):
        with time_machine.travel(day, tick=False):
            client.get("/cases/?stale=true")

    assert len(rendered) == 2


def test_parts_and_whole_pages_are_kept_apart(client: Client) -> None:
    whole = client.get("/cases/").content
    part = client.get("/cases/", headers={"HX-Request": "true"}).content

    assert b"<html" in whole
    assert b"<html" not in part


def test_a_reader_who_takes_gzip_gets_it(client: Client) -> None:
    plain = client.get("/cases/")
    small = client.get("/cases/", headers={"Accept-Encoding": "gzip, br"})

    assert small["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain
    assert gzip.decompress(small.content) == plain.content
    assert "Accept-Encoding" in plain["Vary"]


def test_a_reader_who_has_the_page_is_told_so_until_a_write(
    client: Client, rendered: list[str]
) -> None:
    etag = client.get("/cases/")["ETag"]
    assert client.get("/cases/", headers={"If-None-Match": etag}).status_code == 304
    assert len(rendered) == 1

    make_case(slug=QUILL, status="settled")
    assert client.get("/cases/", headers={"If-None-Match": etag}).status_code == 200


def test_a_refusal_is_not_kept(client: Client) -> None:
    for _time in range(2):
        answer = client.get("/cases/?colour=red")
        assert (answer.status_code, answer.has_header("ETag")) == (400, False)


def test_a_message_to_one_reader_is_shown_to_no_other(client: Client) -> None:
    storage: Any = CookieStorage(RequestFactory().get("/"))
    cookie = storage._encode([Message(INFO, "Saved by Quill")])
    teller = Client()
    teller.cookies["messages"] = cookie or ""

    assert b"Saved by Quill" in teller.get("/cases/").content
    assert b"Saved by Quill" not in client.get("/cases/").content
