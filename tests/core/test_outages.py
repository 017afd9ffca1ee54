"""What the site does while the cache, the database, the broker or the room on the disk is gone."""

import errno
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.cache.backends.base import BaseCache
from django.db import DatabaseError, OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client, RequestFactory
from pytest_django import Settings
from redis import Redis

from config.admission import AdmissionMiddleware
from core import caches
from core.caches import ForgivingRedisCache
from core.outages import AWAY, BUSY, FULL, READ_ONLY, SURPLUS, Outage, outage_of
from news.models import WebhookDelivery
from tests.cases.editing import open_page, sign_in, stored
from tests.factories import make_case, record_values
from tests.markup import read_page

# --- A cache that is away --------------------------------------------------------------------------


@pytest.fixture
def nowhere() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def lost_cache(nowhere: int, settings: Settings) -> BaseCache:
    """The cache of production, whose Redis is away."""
    patience = settings.REDIS_PATIENCE
    return ForgivingRedisCache(f"redis://127.0.0.1:{nowhere}/0", {"OPTIONS": patience})


def test_a_cache_that_is_away_keeps_and_finds_nothing_and_fails_nobody(
    lost_cache: BaseCache,
) -> None:
    lost_cache.set("quill", 1)
    lost_cache.set_many({"quill": 1})
    lost_cache.delete_many(["quill"])

    assert lost_cache.get("quill", "made anew") == "made anew"
    assert lost_cache.get_many(["quill"]) == {}
    assert lost_cache.add("quill", 1) is False
    assert (lost_cache.touch("quill"), lost_cache.delete("quill")) == (False, False)
    assert "quill" not in lost_cache
    with pytest.raises(ValueError, match="not found"):
        lost_cache.incr("quill")


def test_a_server_that_did_not_answer_is_left_alone_then_asked_by_one_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [1000.0]
    monkeypatch.setattr("core.caches.time.monotonic", lambda: now[0])
    rest = caches.Rest()
    assert rest.is_over("redis")
    rest.begin("redis")
    assert not rest.is_over("redis")

    now[0] += caches.REST_SECONDS
    assert rest.is_over("redis")
    assert not rest.is_over("redis")

    rest.end("redis")
    assert rest.is_over("redis")
    assert rest.is_over("redis")


@pytest.mark.redis
def test_a_cache_that_came_back_keeps_again(settings: Settings) -> None:
    cache = ForgivingRedisCache(settings.REDIS_URL, {"OPTIONS": settings.REDIS_PATIENCE})
    with Redis.from_url(settings.REDIS_URL) as client:
        client.client_kill_filter(_type="normal", skipme=True)  # as a restart cuts connections

    cache.set("quill", "kept", timeout=5)
    assert cache.get("quill") == "kept"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/cases/", "/timeline/", "/parties/", "/news/", "/api/v1/"])
def test_pages_do_without_the_cache(
    client: Client, lost_cache: BaseCache, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    for method in ("get", "set", "add", "incr"):
        monkeypatch.setattr("django.core.cache.cache." + method, getattr(lost_cache, method))
    monkeypatch.setattr("cases.views.kept.caches", {"pages": lost_cache})

    assert client.get(path).status_code == 200


@pytest.mark.django_db
def test_a_delivery_is_kept_while_the_broker_is_away(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_arguments: Any, **_options: Any) -> None:
        raise ConnectionRefusedError(errno.ECONNREFUSED, "nobody listens")

    settings.COURTLISTENER_WEBHOOK_SECRET = "quill-press-v-lumen-ai-2025"
    monkeypatch.setattr("news.services.dispatch.current_app.send_task", away)

    response = client.post(
        f"/hooks/courtlistener/{settings.COURTLISTENER_WEBHOOK_SECRET}/",
        data={"payload": {}, "webhook": {"event_type": 1}},
        content_type="application/json",
        headers={"Idempotency-Key": "quill-1"},
    )

    assert response.status_code == 200
    assert WebhookDelivery.objects.filter(key="quill-1").exists()


# --- A database that is away, read-only or full ----------------------------------------------------


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("something is the matter")
    error.sqlite_errorcode = code
    return error


SQLITE_BUSY_SNAPSHOT, SQLITE_READONLY_DBMOVED, SQLITE_IOERR_SHMSIZE = 517, 1032, 4874
ERRORS = [
    (sqlite_error(sqlite3.SQLITE_FULL), FULL),
    (sqlite_error(SQLITE_READONLY_DBMOVED), READ_ONLY),
    (sqlite_error(SQLITE_BUSY_SNAPSHOT), BUSY),
    (sqlite_error(SQLITE_IOERR_SHMSIZE), AWAY),
    (sqlite_error(sqlite3.SQLITE_CANTOPEN), AWAY),
    (sqlite_error(sqlite3.SQLITE_ERROR), None),  # no such table
    (psycopg.errors.DiskFull(), FULL),
    (psycopg.errors.ReadOnlySqlTransaction(), READ_ONLY),
    (psycopg.errors.TooManyConnections(), BUSY),
    (psycopg.errors.DeadlockDetected(), BUSY),
    (psycopg.errors.AdminShutdown(), AWAY),
    (psycopg.errors.ConnectionFailure(), AWAY),
    (psycopg.errors.UndefinedTable(), None),
    (OSError(errno.ENOSPC, "No space left on device"), FULL),
    (OSError(errno.EROFS, "Read-only file system"), READ_ONLY),
    (FileNotFoundError(errno.ENOENT, "No such file"), None),
    (ValueError("a fault of ours"), None),
]


@pytest.mark.parametrize(("error", "outage"), ERRORS, ids=lambda value: type(value).__name__)
def test_an_outage_is_told_from_a_fault_of_ours(error: Exception, outage: Outage | None) -> None:
    assert outage_of(error) is outage
    assert outage_of(raised_from(OperationalError("Django's own"), error)) is outage


@pytest.mark.parametrize(
    ("address", "outage"),
    [("", FULL), ("?mode=ro", READ_ONLY), ("-gone?mode=ro", AWAY)],
)
def test_what_sqlite_itself_says_is_understood(
    tmp_path: Path, address: str, outage: Outage
) -> None:
    file = tmp_path / "docket.sqlite3"
    with closing(sqlite3.connect(file)) as made:
        made.execute("CREATE TABLE quill (page)")

    def fill() -> None:
        with closing(sqlite3.connect(f"file:{file}{address}", uri=True)) as database:
            database.execute("PRAGMA max_page_count = 2")
            database.execute("INSERT INTO quill VALUES (zeroblob(100000))")

    with pytest.raises(sqlite3.OperationalError) as said:
        fill()

    assert outage_of(said.value) is outage


def test_a_postgresql_that_cannot_be_reached_is_away() -> None:
    silent = psycopg.OperationalError("connection refused")

    assert outage_of(raised_from(OperationalError("connection refused"), silent)) is AWAY
    assert outage_of(raised_from(DatabaseError("no results"), psycopg.ProgrammingError())) is None
    assert outage_of(None) is None


def raised_from(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.fixture
def away(client: Client, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """The site while nobody can connect to its database."""

    def refused(_self: object, *_arguments: object) -> None:
        error = OperationalError("connection refused")
        raise error from psycopg.OperationalError("connection refused")

    client.raise_request_exception = False
    with monkeypatch.context() as patch:
        patch.setattr(BaseDatabaseWrapper, "cursor", refused)
        yield client


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/", "/cases/?jurisdiction=US", "/cases.csv", "/admin/", "/nothing/"]
)
def test_without_a_database_a_page_says_so_and_when_to_try_again(away: Client, path: str) -> None:
    away.cookies["sessionid"] = "q" * 32
    response = away.get(path)

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "10"
    assert response.headers["Cache-Control"] == "no-store"
    page = read_page(response.content)
    assert page.one("h1").text == "The database cannot be reached"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.django_db
def test_without_a_database_a_program_is_told_in_json(away: Client) -> None:
    response = away.get("/api/v1/cases/")

    assert (response.status_code, response.headers["Retry-After"]) == (503, "10")
    assert response.json()["error"]["code"] == "database_away"


@pytest.mark.engine
@pytest.mark.django_db
def test_what_is_read_only_can_be_read_and_says_so_to_an_editor(client: Client) -> None:
    case = make_case()
    page = open_page(sign_in(client), case)
    client.raise_request_exception = False

    with read_only():
        assert client.get("/cases/").status_code == 200
        page.fill(case__status_note="Heard.", reason="It was heard.")
        response = client.post(page.address, {**page.fields, "_continue": "1"})

    assert response.status_code == 503
    title = read_page(response.content).one("h1").text
    assert title == "Nothing can be saved at present"
    assert stored(case) == record_values()
    page.save(case__status_note="Heard.")
    assert stored(case) == record_values(status_note="Heard.")


def read_only() -> Any:
    """Let the database refuse each write, as one does that is made read-only."""

    def execute(run: Any, sql: str, *rest: Any) -> Any:
        if sql.split()[0] in {"INSERT", "UPDATE", "DELETE"}:
            cause: Exception = sqlite_error(sqlite3.SQLITE_READONLY)
            if connection.vendor == "postgresql":
                cause = psycopg.errors.ReadOnlySqlTransaction()
            raise OperationalError("attempt to write a readonly database") from cause
        return run(sql, *rest)

    return connection.execute_wrapper(execute)


# --- More than can be answered ---------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/cases/", "/api/v1/cases/"])
def test_the_surplus_is_told_when_to_ask_again(rf: RequestFactory, path: str) -> None:
    def never(_request: object) -> Any:
        raise AssertionError("the surplus was let in")

    request = rf.get(path)
    request.META[SURPLUS] = True
    response = AdmissionMiddleware(never)(request)

    assert (response.status_code, response.headers["Retry-After"]) == (503, "2")
    assert ("json" in response.headers["Content-Type"]) == path.startswith("/api/")


@pytest.mark.django_db
def test_probes_and_static_files_are_answered_at_the_door() -> None:
    at_the_door = Client()
    at_the_door.defaults[SURPLUS] = "yes"

    answered = {}
    for path in ("/healthz", "/static/css/site.css", "/cases/"):
        response = at_the_door.get(path)
        answered[path] = response.status_code
        response.close()
    assert answered == {"/healthz": 200, "/static/css/site.css": 200, "/cases/": 503}
