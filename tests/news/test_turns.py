"""Turns at a host that workers share through Redis, while it is there and while it is not."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from django.conf import settings as site
from django.db import connections
from django.utils import timezone
from pytest_django import Settings
from redis import Redis

from news.errors import FetchDeferred, FetchFailed
from news.models import Host
from news.services import turns_stored
from news.services.fetching import Manner, fetch
from news.services.hosts import turn_end, turn_take
from news.services.turns_shared import KEY
from tests.news.hostile_server import Hostile

pytestmark = pytest.mark.redis

DELAY = 0.1
PATIENT = Manner({"Accept": "text/html"}, patience_seconds=60.0, asks_robots=False)
HOST = "quill.example:443"
NOBODY = "redis://127.0.0.1:9/0"  # nothing listens there


@pytest.fixture(autouse=True)
def own_turns() -> Iterator[None]:
    """No turns of other tests."""
    forget()
    yield
    forget()


def forget() -> None:
    """Let Redis forget the turns at the host, as one that was started anew."""
    with Redis.from_url(site.REDIS_URL) as client:
        client.delete(KEY + HOST)


def kept_of(host: str) -> dict[bytes, bytes]:
    """Give what Redis knows of a host."""
    with Redis.from_url(site.REDIS_URL) as client:
        found: dict[bytes, bytes] = client.hgetall(KEY + host)
        return found


def forked(work: Callable[[], None]) -> multiprocessing.process.BaseProcess:
    """Do work in another process, which has connections of its own."""

    def run() -> None:
        for connection in connections.all():
            connection.connection = None  # the parent's, not to be closed from here
        work()
        connections.close_all()

    connections.close_all()
    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    return process


def in_threads(count: int, work: Callable[[], None]) -> None:
    """Do work in several threads at once."""

    def run() -> None:
        work()
        connections.close_all()

    threads = [threading.Thread(target=run) for _number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_lost", [False, True], ids=["Redis stays", "Redis forgets"])
def test_processes_and_threads_ask_a_host_one_at_a_time_with_pauses(
    server: Hostile, settings: Settings, is_lost: bool
) -> None:
    settings.FETCH_DELAY_SECONDS = DELAY
    settings.FETCH_TIMEOUT_SECONDS = 20.0
    asked_at: list[float] = []

    def page(_number: int) -> bytes:
        asked_at.append(time.monotonic())
        if is_lost:
            with Redis.from_url(settings.REDIS_URL) as client:
                client.delete(KEY + server.place)
        time.sleep(0.03)
        return b"<html></html>"

    server.page_of = page

    def visit() -> None:
        for number in range(2):
            fetch(server.url(f"/report/{number}"), PATIENT)

    crew = [forked(lambda: in_threads(2, visit)) for _number in range(3)]
    for process in crew:
        process.join()

    assert [process.exitcode for process in crew] == [0, 0, 0]
    assert len(asked_at) == 12
    assert server.most_at_once == 1
    # Granted turns lie a whole pause apart; the request itself sets out some milliseconds later.
    assert min(later - earlier for earlier, later in pairwise(asked_at)) > DELAY * 0.7


@pytest.mark.django_db(transaction=True)
def test_a_killed_process_keeps_a_host_no_longer_than_a_request_may_take(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FETCH_DELAY_SECONDS, settings.FETCH_TIMEOUT_SECONDS = 0.0, 0.5
    monkeypatch.setattr(turns_stored, "MARGIN_SECONDS", 0.0)

    def die() -> None:
        turn_take(HOST)
        os.kill(os.getpid(), signal.SIGKILL)

    process = forked(die)
    process.join()
    begun = Host.objects.get(name=HOST).busy_until

    assert process.exitcode == -signal.SIGKILL
    assert turn_take(HOST, patience_seconds=30.0).begun_at >= begun - timedelta(milliseconds=2)


@pytest.mark.django_db
def test_who_waits_is_promised_a_turn_of_its_own(settings: Settings) -> None:
    settings.FETCH_DELAY_SECONDS = 60.0
    turn_take(HOST)

    until = []
    for _number in range(2):
        with pytest.raises(FetchDeferred) as wait:
            turn_take(HOST)
        until.append(wait.value.until)

    assert (until[1] - until[0]).total_seconds() == pytest.approx(60, abs=5)


@pytest.mark.django_db
def test_what_a_busy_server_asks_for_holds_for_all_workers_and_in_the_row(server: Hostile) -> None:
    with pytest.raises(FetchFailed):
        fetch(server.url("/busy.html"), PATIENT)

    with pytest.raises(FetchDeferred) as wait:
        turn_take(server.place)

    in_an_hour = timezone.now() + timedelta(minutes=59)
    assert wait.value.until > in_an_hour
    assert Host.objects.get(name=server.place).next_at > in_an_hour


@pytest.mark.django_db
def test_a_redis_that_is_gone_leaves_the_turns_to_the_rows(settings: Settings) -> None:
    settings.FETCH_DELAY_SECONDS = 60.0
    known = settings.REDIS_URL
    turn_take(HOST)

    settings.REDIS_URL = NOBODY
    with pytest.raises(FetchDeferred):
        turn_take(HOST)
    other = turn_take("lumen.example:443")
    turn_end(other)

    settings.REDIS_URL = known
    with pytest.raises(FetchDeferred):
        turn_take("lumen.example:443")


@pytest.mark.django_db
def test_a_redis_that_forgot_is_told_by_the_row(settings: Settings) -> None:
    settings.FETCH_DELAY_SECONDS = 60.0
    turn_take(HOST)
    forget()

    with pytest.raises(FetchDeferred):
        turn_take(HOST)

    assert int(kept_of(HOST)[b"next_at"]) > time.time() * 1000


@pytest.mark.django_db
def test_what_redis_knows_of_a_host_goes_when_it_is_of_no_use(settings: Settings) -> None:
    settings.FETCH_DELAY_SECONDS = 0.0
    turn_end(turn_take(HOST))

    with Redis.from_url(settings.REDIS_URL) as client:
        assert 0 < client.ttl(KEY + HOST) <= 61
