"""Pages read before they are asked for: the same as pages read then, and never of older data."""

import threading
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import wait
from functools import partial
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from api.rest.ahead import Ahead
from cases.models import Event
from cases.services.save import case_save_record
from core.alongside import helpers_start, helpers_stop
from tests.api.asking import there_and_back, walk
from tests.docket import event
from tests.factories import make_case, make_record

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.engine]

LIST = "events/?order_by=id&page_size=2&fields=id,title"


class Watched(Ahead[Any]):
    """Reads ahead at once, and counts what was of use."""

    taken = 0

    def begin(self, asked: Hashable, read: Callable[[], Any]) -> None:
        super().begin(asked, read)
        wait([future for future, _since in self._waiting.values()])

    def take(self, asked: Hashable) -> Any:
        found = super().take(asked)
        self.taken += found is not None
        return found


@pytest.fixture
def ahead(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    made = Watched()
    monkeypatch.setattr("api.rest.page._ahead", made)
    helpers_start(2)
    yield made
    helpers_stop()


def events_made(number: int) -> None:
    days = [event(f"2025-01-{day:02}", "order", f"Order {day}") for day in range(1, number + 1)]
    make_case(slug="long", events=days)


def test_a_walk_finds_its_pages_read(ahead: Watched) -> None:
    events_made(11)
    alone = list(Event.objects.order_by("pk").values_list("pk", flat=True))
    pages = list(walk(LIST))
    assert [row["id"] for page in pages for row in page] == alone
    # The first page begins no walk, the second begins one; the last has nothing beyond it.
    assert ahead.taken == len(pages) - 2 == 4


def test_a_walk_back_finds_its_pages_read(ahead: Watched) -> None:
    events_made(11)
    there, back = there_and_back(LIST)
    assert back[::-1] == there
    # On each way all steps but the first, which begins it.
    assert ahead.taken == 2 * (len(there) - 2)


def test_what_was_written_since_is_read_again(ahead: Watched) -> None:
    events_made(8)
    client = Client()
    page = client.get(client.get(f"/api/v1/{LIST}").json()["next"]).json()
    assert len(ahead._waiting) == 1
    days = [event(f"2025-01-{day:02}", "order", f"Changed {day}") for day in range(1, 9)]
    case_save_record(make_record(slug="long", events=days), by="tester", reason="other words")
    following = client.get(page["next"]).json()
    assert [row["title"] for row in following["results"]] == ["Changed 5", "Changed 6"]


def test_one_list_is_not_answered_with_the_pages_of_another(ahead: Watched) -> None:
    events_made(8)
    client = Client()
    page = client.get(client.get(f"/api/v1/{LIST}").json()["next"]).json()
    # The same place of the same order, but other fields.
    other = client.get(page["next"].replace("id%2Ctitle", "id")).json()
    assert [set(row) for row in other["results"]] == [{"id"}, {"id"}]
    assert ahead.taken == 0


def test_nothing_is_read_ahead_without_helpers() -> None:
    waiting = Ahead[int]()
    waiting.begin("page", lambda: 1)
    assert waiting.take("page") is None


def test_what_was_read_is_given_once(ahead: Watched) -> None:
    ahead.begin("page", lambda: 1)
    assert (ahead.take("page"), ahead.take("page")) == (1, None)


def test_what_could_not_be_read_is_not_given(ahead: Watched) -> None:
    ahead.begin("page", lambda: 1 // 0)
    assert ahead.take("page") is None


def test_callers_who_stop_cost_so_many_pages_and_no_more(ahead: Watched) -> None:
    for number in range(20):
        ahead.begin(number, partial(int, number))
    assert len(ahead._waiting) == 8
    assert ahead.take(19) is None
    assert ahead.take(0) == 0
    ahead.begin("next", lambda: 1)
    assert ahead.take("next") == 1


def test_pages_that_nobody_asked_for_make_room_after_a_while() -> None:
    waiting = Watched(most=1, seconds=0.0)
    helpers_start(1)
    try:
        waiting.begin("one", lambda: 1)
        waiting.begin("two", lambda: 2)
        assert (waiting.take("one"), waiting.take("two")) == (None, 2)
    finally:
        helpers_stop()


def test_nothing_is_read_ahead_in_an_open_transaction(ahead: Watched) -> None:
    with transaction.atomic():
        ahead.begin("page", threading.get_ident)
    assert ahead.take("page") is None
