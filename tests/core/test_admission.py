"""gunicorn with our worker: so many at work, so many waiting, and the others told at the door."""

import http.client
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.conf import settings

HOST = "127.0.0.1"
LATE_SECONDS = 1.5  # longer than the kernel keeps a silent connection to itself
# Answers only once its file is there; a surplus, and a look whether it is up, at once.
APPLICATION = """
import pathlib, time

def application(environ, start_response):
    surplus = environ.get("docket.surplus")
    gate = pathlib.Path(__file__).with_name("open")
    while not surplus and environ["PATH_INFO"] == "/slow" and not gate.exists():
        time.sleep(0.01)
    start_response("503 Busy" if surplus else "200 OK", [("Content-Length", "0")])
    return [b""]
"""


@pytest.fixture
def port(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[int]:
    """One process of one thread, in which one request may wait; a parameter is a further option."""
    (tmp_path / "slowly.py").write_text(APPLICATION)
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        listener.listen()
        command = [sys.executable, "-m", "gunicorn", "slowly:application", "--threads", "1"]
        command += ["--worker-class", "config.gunicorn_worker.BoundedWorker"]
        command += [
            "--bind",
            f"fd://{listener.fileno()}",
            "--no-control-socket",
            "--keep-alive",
            "60",
        ]
        command += ["--pythonpath", f"{tmp_path},{settings.BASE_DIR}", "--log-level", "critical"]
        command += getattr(request, "param", [])
        server = subprocess.Popen(
            command,
            cwd=tmp_path,
            env={**os.environ, "WEB_WAITING": "1"},
            pass_fds=[listener.fileno()],
        )
        try:
            yield int(listener.getsockname()[1])
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait()


def asked(port: int, path: str) -> http.client.HTTPConnection:
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    connection.request("GET", path)
    return connection


def status(connection: http.client.HTTPConnection, *, keep: bool = False) -> int:
    response = connection.getresponse()
    response.read()
    if not keep:
        connection.close()
    return response.status


def all_of(client: socket.socket) -> bytes:
    parts = []
    while part := client.recv(1 << 16):
        parts.append(part)
    return b"".join(parts)


def test_who_finds_no_room_to_wait_is_told_at_once_and_the_others_are_answered(
    port: int, tmp_path: Path
) -> None:
    silent = socket.create_connection((HOST, port))  # sends nothing, and takes no thread
    slow = [asked(port, "/slow") for _number in range(4)]
    refused: set[http.client.HTTPConnection] = set()
    while len(refused) < 2:
        refused = {one for one in slow if select.select([one.sock], [], [], 0.01)[0]}
    assert [status(one) for one in refused] == [503, 503]
    kept = asked(port, "/")
    assert status(kept, keep=True) == 503
    kept.request("GET", "/")
    assert status(kept) == 503  # also on a connection that was kept

    (tmp_path / "open").touch()
    assert [status(one) for one in slow if one not in refused] == [200, 200]
    while status(asked(port, "/")) == 503:  # until the second has made room
        time.sleep(0.01)
    silent.close()


@pytest.mark.parametrize("port", [["--worker-connections", "2"]], indirect=True)
def test_connections_that_their_clients_end_make_room_for_others(port: int) -> None:
    for _client in range(6):
        kept = asked(port, "/")
        assert status(kept, keep=True) == 200
        kept.request("GET", "/")
        assert status(kept, keep=True) == 200
        kept.close()


def test_who_speaks_late_is_answered_too(port: int) -> None:
    with socket.create_connection((HOST, port), timeout=60) as late:
        time.sleep(LATE_SECONDS)
        assert status(asked(port, "/")) == 200  # nobody waits for them
        late.sendall(b"GET / HTTP/1.1\r\nHost: docket.example\r\n")
        time.sleep(0.1)
        late.sendall(b"\r\n")
        assert late.recv(12) == b"HTTP/1.1 200"


def test_who_sends_a_byte_at_a_time_has_no_thread(port: int) -> None:
    head = b"POST / HTTP/1.1\r\nHost: docket.example\r\nContent-Length: 5\r\n\r\n"
    with ExitStack() as opened:
        slow = [
            opened.enter_context(socket.create_connection((HOST, port), timeout=60))
            for _client in range(8)
        ]
        for place in range(0, len(head), 7):
            for client in slow:
                client.sendall(head[place : place + 7])
            assert status(asked(port, "/")) == 200
        for client in slow:
            client.sendall(b"quill")
            assert client.recv(12) == b"HTTP/1.1 200"


def test_requests_that_come_together_are_answered_one_after_the_other(port: int) -> None:
    one = b"GET / HTTP/1.1\r\nHost: docket.example\r\n\r\n"
    with socket.create_connection((HOST, port), timeout=60) as client:
        client.sendall(one * 3 + one[:9])
        assert status(asked(port, "/")) == 200  # the fourth keeps no thread waiting
        client.sendall(one[9:])
        client.shutdown(socket.SHUT_WR)
        assert all_of(client).count(b"HTTP/1.1 200") == 4


@pytest.mark.parametrize(
    ("sent", "answer"),
    [
        (b"GET /" + b"q" * 9000 + b" HTTP/1.1\r\n", b"HTTP/1.1 4"),
        (b"GET / HTTP/1.1\r\n" + b"X-Quill: " + b"q" * 9000 + b"\r\n\r\n", b"HTTP/1.1 4"),
        (b"GET / HTTP/1.1\r\n" + b"X-Quill: q\r\n" * 9000, b"HTTP/1.1 4"),
        (b"GET / HTTP/1.1\r\nHost docket.example\r\n\r\n", b"HTTP/1.1 400"),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", b"HTTP/1.1 400"),
        (
            b"POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
            b"HTTP/1.1 100",
        ),
        (
            b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nquill\r\n0\r\n\r\n",
            b"HTTP/1.1 200",
        ),
    ],
    ids=["line", "field", "fields", "no colon", "length", "expect", "chunked"],
)
def test_what_is_no_request_is_refused_at_once(port: int, sent: bytes, answer: bytes) -> None:
    with socket.create_connection((HOST, port), timeout=20) as client:
        client.sendall(sent)
        assert client.recv(1 << 16).startswith(answer)


def test_who_does_not_close_holds_up_nobody(port: int) -> None:
    leaving = b"GET / HTTP/1.1\r\nHost: docket.example\r\nConnection: close\r\n\r\n"
    with ExitStack() as opened:
        for _client in range(20):
            client = opened.enter_context(socket.create_connection((HOST, port), timeout=60))
            client.sendall(leaving)
            assert all_of(client).startswith(b"HTTP/1.1 200")
        began = time.monotonic()
        assert status(asked(port, "/")) == 200
        assert time.monotonic() - began < 20  # each of the others may take two seconds


def test_who_goes_without_a_word_is_forgotten(port: int) -> None:
    for _client in range(6):
        socket.create_connection((HOST, port)).close()
    assert status(asked(port, "/")) == 200
