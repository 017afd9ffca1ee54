"""How many files are made at one time, how often anybody may ask for one, and where no room is left."""

import errno
import gc
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from api.exports.slots import Slot
from tests.docket import docket_make
from tests.markup import read_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_at_once(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one file be made at a time."""
    gc.collect()  # what other tests left lying would give its room back during this one
    monkeypatch.setattr(Slot, "_taken", 0)
    settings.EXPORTS_AT_ONCE = 1


@pytest.mark.usefixtures("one_at_once")
def test_a_file_too_many_is_told_when_to_come_again(client: Client) -> None:
    docket_make()
    first: Any = client.get("/cases.csv")

    page, program = client.get("/timeline.csv"), client.get("/api/v1/cases.csv")

    assert (page.status_code, page["Retry-After"]) == (503, "5")
    assert read_page(page.content).one("h1").text == "That file cannot be made"
    assert (program.status_code, program["Retry-After"]) == (503, "5")
    assert program.json()["error"]["code"] == "exports_busy"
    assert client.get("/cases/").status_code == 200
    assert first.getvalue()
    assert client.get("/timeline.csv").status_code == 200


@pytest.mark.usefixtures("one_at_once")
@pytest.mark.parametrize("address", ["/cases.csv?colour=red", "/cases.xlsx?q=x", "/cases.json"])
@pytest.mark.parametrize("method", ["get", "head"])
def test_every_ending_makes_room_for_the_next(client: Client, address: str, method: str) -> None:
    for _time in range(3):
        response = getattr(client, method)(address)
        assert response.status_code in {200, 400}
        response.close()
        del response

    unchanged = client.get("/cases.csv")
    assert unchanged.status_code == 200
    unchanged.close()
    again = client.get("/cases.csv", headers={"If-None-Match": unchanged["ETag"]})
    assert again.status_code == 304


@pytest.mark.usefixtures("one_at_once")
@pytest.mark.parametrize("form", ["xlsx", "sqlite"])
def test_a_file_for_which_no_room_is_left_is_refused_whole(
    client: Client, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    client.raise_request_exception = False
    with monkeypatch.context() as disk:
        disk.setattr("tempfile.mkdtemp", full)
        response = client.get(f"/cases.{form}")

    assert response.status_code == 507
    assert read_page(response.content).one("h1").text == "The storage is full"
    assert client.get(f"/cases.{form}").status_code == 200


def test_files_count_against_the_rate_of_the_api(client: Client, settings: Settings) -> None:
    settings.API_RATE_ANONYMOUS = "2/hour"

    answers = [client.get(path) for path in ("/cases.csv", "/api/v1/cases/", "/cases.csv")]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[0]["RateLimit-Policy"] == '"anonymous";q=2;w=3600'
    assert int(answers[2]["Retry-After"]) > 0
    assert client.get("/cases/").status_code == 200
