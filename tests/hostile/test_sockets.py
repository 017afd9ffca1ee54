"""What is wrong with an answer to bytes is seen, whichever of the things it is; a sound one passes."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.hostile.sockets import HOST, Sent, faults_of, games

SOUND = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nquill"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nquill\r\n0\r\n\r\n"


@contextmanager
def answering(answer: bytes, *, seconds: float = 0.0) -> Iterator[int]:
    """Run a server that reads what comes, and answers all alike."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            while self.request.recv(1 << 16):
                pass
            time.sleep(seconds)
            self.request.sendall(answer)

    with socketserver.ThreadingTCPServer((HOST, 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.mark.parametrize(
    "answer",
    [b"", SOUND, CHUNKED + SOUND, b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n?"],
)
def test_a_sound_answer_passes(answer: bytes) -> None:
    with answering(answer) as port:
        assert faults_of(port, Sent("two", b"GET / HTTP/1.1\r\n\r\n", 2)) == []


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "answered 500"),
        (SOUND + CHUNKED, "was answered 2 times"),
        (SOUND.replace(b"OK\r\n", b"OK\r\nX-Hostile: 1\r\n"), "has a header that was slipped in"),
        (
            b"HTTP/1.1 302 Found\r\nLocation: //evil.example/\r\nContent-Length: 0\r\n\r\n",
            "leads to another site",
        ),
    ],
)
def test_what_is_wrong_is_seen(answer: bytes, fault: str) -> None:
    with answering(answer) as port:
        assert faults_of(port, Sent("one", b"GET / HTTP/1.1\r\n\r\n")) == [fault]


def test_a_late_answer_is_seen() -> None:
    with answering(SOUND, seconds=1.2) as port:
        (fault,) = faults_of(port, Sent("one", b"GET / HTTP/1.1\r\n\r\n"))
    assert fault.startswith("took ")


def test_hardly_two_games_are_alike_and_the_same_seed_gives_the_same() -> None:
    sent = list(games(1))

    assert list(games(1)) == sent
    assert len({one.data for one in sent}) > 0.9 * len(sent) > 700
