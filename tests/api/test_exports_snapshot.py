"""One export reads one state of the data, and lets go of it whatever happens."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import load_backend
from django.http import StreamingHttpResponse
from django.test import Client
from pytest_django import DjangoDbBlocker

from api.exports.snapshot import Snapshot, Stream
from cases.models import Case, Event
from tests.docket import docket_make
from tests.factories import make_case


@pytest.fixture(scope="module")
def docket_file(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The docket in a SQLite file, from which each test takes a copy."""
    path = tmp_path_factory.mktemp("docket") / "docket.sqlite3"
    with django_db_blocker.unblock(), connected_to(path) as file:
        connections["default"].connection.backup(file.connection)
        with swapped(file):
            docket_make()
    return path


@pytest.fixture
def on_file(
    docket_file: Path, django_db_blocker: DjangoDbBlocker, tmp_path: Path
) -> Iterator[None]:
    """A SQLite file as a site has it: others write while one reads. No transaction is around it."""
    path = Path(shutil.copy(docket_file, tmp_path))
    with django_db_blocker.unblock(), connected_to(path) as file, swapped(file):
        file.connection.execute("PRAGMA journal_mode=WAL")
        yield


@contextmanager
def connected_to(path: Path) -> Iterator[BaseDatabaseWrapper]:
    """Connect to a SQLite file as the site does."""
    test = connections["default"]
    test.ensure_connection()
    settings = {**test.settings_dict, "NAME": str(path)}
    file: BaseDatabaseWrapper = load_backend(settings["ENGINE"]).DatabaseWrapper(
        settings, "default"
    )
    file.ensure_connection()
    yield file
    file.close()


@contextmanager
def swapped(file: BaseDatabaseWrapper) -> Iterator[None]:
    """Let the site read and write the file."""
    test = connections["default"]
    connections["default"] = file
    yield
    connections["default"] = test


@pytest.fixture(
    params=[
        pytest.param("sqlite"),
        pytest.param(
            "postgresql", marks=[pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
        ),
    ]
)
def engine(request: pytest.FixtureRequest) -> str:
    """The docket, committed, on the engine that the test is for; skipped on the other."""
    if connection.vendor != request.param:
        pytest.skip(f"of {request.param} alone")
    if connection.vendor == "sqlite":
        request.getfixturevalue("on_file")
    else:
        request.getfixturevalue("db")  # as the mark says: without a transaction around the test
        docket_make()
    return str(request.param)


def stream_of(client: Client, address: str) -> tuple[StreamingHttpResponse, Stream]:
    """Begin an export."""
    response: Any = client.get(address)
    owners = (getattr(closer, "__self__", None) for closer in response._resource_closers)
    return response, next(owner for owner in owners if isinstance(owner, Stream))


def test_a_write_in_the_middle_is_not_seen(client: Client, engine: str) -> None:
    addresses = ("/timeline.csv", "/timeline.ndjson?end=off", "/cases.ndjson")
    begun = [stream_of(client, address)[0] for address in addresses]
    make_case(caption="Latecomer v. Lumen AI, Inc.", events=_events("A late event"))
    Event.objects.filter(case__slug="quill").update(title="Changed meanwhile")

    for address, response in zip(addresses, begun, strict=True):
        body = b"".join(response)
        assert b"Latecomer" not in body
        assert b"Changed meanwhile" not in body
        after = client.get(address)
        assert int(after["X-Total-Count"]) == int(response["X-Total-Count"]) + 1
        assert b"Latecomer" in b"".join(after)


def test_a_writer_does_not_wait_for_an_export(client: Client, engine: str) -> None:
    response, stream = stream_of(client, "/cases.csv")
    next(stream)

    Case.objects.filter(slug="quill").update(caption="Written while another reads")
    assert Case.objects.get(slug="quill").caption == "Written while another reads"
    response.close()


def to_the_end(_response: StreamingHttpResponse, stream: Stream) -> None:
    """Read everything."""
    assert b"".join(stream)


def before_the_first_byte(response: StreamingHttpResponse, _stream: Stream) -> None:
    """Leave at once."""
    response.close()


def in_the_middle(response: StreamingHttpResponse, stream: Stream) -> None:
    """Leave after two parts."""
    assert next(stream) + next(stream, b"")
    response.close()


ENDINGS = (to_the_end, before_the_first_byte, in_the_middle)


def test_an_export_that_ends_closes_its_connection(client: Client, engine: str) -> None:
    for address in ("/timeline.csv", "/cases.ndjson", "/cases.json", "/cases.sqlite"):
        for end in ENDINGS:
            response, stream = stream_of(client, address)
            assert stream.snapshot.is_own
            assert stream.snapshot.connection.connection is not None
            end(response, stream)
            assert stream.snapshot.connection.connection is None
            assert connections["default"] is not stream.snapshot.connection


def test_an_error_in_the_middle_closes_the_connection_too(engine: str) -> None:
    def parts() -> Iterator[bytes]:
        yield b"begun"
        raise OSError("the disk is full")

    snapshot = Snapshot.open()
    stream = Stream(snapshot, parts())  # type: ignore[arg-type]  # a generator all the same
    assert next(stream) == b"begun"
    with pytest.raises(OSError, match="disk"):
        next(stream)
    assert snapshot.connection.connection is None


def test_a_refused_export_leaves_no_connection(
    client: Client, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Snapshot] = []
    original = Snapshot.open

    def remembered() -> Snapshot:
        opened.append(original())
        return opened[-1]

    monkeypatch.setattr(Snapshot, "open", remembered)
    monkeypatch.setattr("api.exports.asked.Asked.count", lambda _asked: 2_000_000)
    assert client.get("/cases.xlsx").status_code == 400
    assert [one.connection.connection for one in opened] == [None]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_client_that_leaves_stops_its_copy_on_the_server(client: Client) -> None:
    docket_make()
    _response, stream = stream_of(client, "/timeline.csv")
    backend: Any = stream.snapshot.connection.connection
    server_process = backend.info.backend_pid
    next(stream)
    next(stream)
    assert is_there(server_process)

    stream.close()

    # The server takes a moment to notice that a connection is closed.
    deadline = time.monotonic() + 20
    while is_there(server_process) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_there(server_process)


def is_there(server_process: int) -> bool:
    """Tell whether a process of the PostgreSQL server still lives."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_stat_activity WHERE pid = %s", [server_process])
        return cursor.fetchone() is not None


def test_a_transaction_of_somebody_else_is_read_as_it_stands(db: None, client: Client) -> None:
    make_case(events=_events("Not committed yet"))

    response, stream = stream_of(client, "/timeline.csv")
    assert not stream.snapshot.is_own
    assert b"Not committed yet" in b"".join(response)


def _events(title: str) -> list[dict[str, Any]]:
    return [{"date": "2025-01-06", "kind": "filed", "title": title, "sources": ["s1"]}]
