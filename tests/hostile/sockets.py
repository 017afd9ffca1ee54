"""Bytes that are no proper request, sent to the server itself; and clients that take their time."""

import http.client
import random
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from typing import Any

HOST = "127.0.0.1"
PATIENCE_SECONDS = 1.0
# When an answer is given up.
LIMIT_SECONDS = 20.0
GARBAGE, CUTS = 300, 60
# Those that leave their answers unread find room in the line of the waiting.
SLOW_CLIENTS, UNREAD, SLOW_SECONDS = 60, 20, 6.0
INJECTED = b"x-hostile"

_GET = b"GET /cases/?jurisdiction=US HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
_LINES = (
    *(b"GET /\r\n\r\n", b"GET  / HTTP/1.1\r\n\r\n", b"get / HTTP/1.1\r\n\r\n", b"\r\n\r\n\r\n"),
    *(b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1 \r\n\r\n", b"GET / http/1.1\r\n\r\n"),
    *(
        b"GET /\x00 HTTP/1.1\r\n\r\n",
        b"GET /\r/ HTTP/1.1\r\n\r\n",
        b"G\xc3\x89T / HTTP/1.1\r\n\r\n",
    ),
    *(
        b"GET /\xff\xfe HTTP/1.1\r\n\r\n",
        b"GET /%00%ff HTTP/1.1\r\n\r\n",
        b"GET # HTTP/1.1\r\n\r\n",
    ),
    *(b"GET http://evil.example/ HTTP/1.1\r\n\r\n", b"GET //evil.example/ HTTP/1.1\r\n\r\n"),
    *(b"GET \\\\evil.example HTTP/1.1\r\n\r\n", b"CONNECT evil.example:443 HTTP/1.1\r\n\r\n"),
    *(
        b"OPTIONS * HTTP/1.1\r\n\r\n",
        b"TRACE / HTTP/1.1\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ),
    *(
        b"GET " + b"/" * 9000 + b" HTTP/1.1\r\n\r\n",
        b"Q" * 200_000,
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
    ),
    b"GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
)
_FIELDS = (
    *(b"Host", b"Host : 127.0.0.1", b" Host: 127.0.0.1", b": nothing", b"Host:"),
    *(b"Host: 127.0.0.1\r\nHost: evil.example", b"Host: evil.example", b"Host: 127.0.0.1:evil"),
    *(b"Host: 127.0.0.1@evil.example", b"Host: 127.0.0.1\x00", b"Host: \xe2\x80\xae127.0.0.1"),
    *(b"Host: 127.0.0.1\nX-Hostile: 1", b"Host: 127.0.0.1\r\n folded: yes", b"X\x00Y: 1"),
    *(b"X-Quill: " + b"q" * 9000, b"X-Quill: q\r\n" * 80 + b"X: 1", b"Cookie: " + b"a=b; " * 1500),
    *(
        b"X-Forwarded-Host: evil.example",
        b"X-Forwarded-Proto: javascript",
        b"X-Forwarded-For: \x00",
    ),
    *(b"Range: bytes=0-0,1-1" + b",2-2" * 500, b"If-None-Match: " + b'"q",' * 1500),
    *(b"If-Modified-Since: \xff", b"Accept-Language: " + b"q;q=0.1," * 900, b"Upgrade: websocket"),
    *(b"Accept-Encoding: gzip;q=\xb2", b"Connection: close, keep-alive, upgrade", b"Upgrade: h2c"),
    *(
        b"Content-Type: multipart/form-data; boundary=" + b"-" * 3000,
        b"X-Request-ID: q\rX-Hostile: 1",
    ),
)
_LENGTHS = (
    *(
        b"Content-Length: -1",
        b"Content-Length: +5",
        b"Content-Length: 5, 5",
        b"Content-Length: 0x5",
    ),
    *(b"Content-Length: 99999999999999999999", b"Content-Length: 5\r\nContent-Length: 6"),
    *(b"Content-Length: 5\r\nTransfer-Encoding: chunked", b"Transfer-Encoding: chunked, identity"),
    *(
        b"Transfer-Encoding: xchunked",
        b"Transfer-Encoding : chunked",
        b"Transfer-Encoding: \x0bchunked",
    ),
    *(b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", b"Content-Length: \xd9\xa5"),
    *(b"Content-Length: 4\r\nExpect: 100-continue", b"Content-Length: 4\r\nExpect: the-worst"),
)
_BODIES = (
    *(b"", b"quill", b"5\r\nquill\r\n0\r\n\r\n", b"zzz\r\nquill\r\n0\r\n\r\n", b"-5\r\nquill\r\n"),
    *(
        b"ffffffffffffffff\r\nquill",
        b"0\r\nX-Hostile: 1\r\n\r\n",
        b"5;" + b"q" * 9000 + b"\r\nquill\r\n",
    ),
    # A second request, for whoever takes the first to be shorter than it says.
    b"0\r\n\r\nGET /hidden/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """Some bytes, and how many answers they may have."""

    kind: str
    data: bytes
    most: int = 1

    def __str__(self) -> str:
        return f"{self.kind}: {self.data[:160]!r} ({len(self.data)} bytes)"


def games(seed: int) -> Iterator[Sent]:
    """Give everything that is sent."""
    luck = random.Random(seed)  # chosen anew by its seed, not kept secret
    yield from (Sent("request line", line, 2) for line in _LINES)
    for field in _FIELDS:
        yield Sent("field", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n%b\r\n\r\n" % field)
        yield Sent("field", b"GET /api/v1/cases/ HTTP/1.1\r\n%b\r\n\r\n" % field)
    for length in _LENGTHS:
        for body in _BODIES:
            head = b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\n%b\r\n\r\n" % length
            # What follows a body that ends is a request of its own, an unreadable one mostly.
            yield Sent("body", head + body, 3)
    yield Sent("many at once", _GET * 20, 20)
    yield from (Sent("cut off", _GET[: luck.randrange(1, len(_GET))]) for _cut in range(CUTS))
    for _number in range(GARBAGE):
        data = bytearray(_GET * luck.choice((1, 1, 3)))
        for _change in range(luck.choice((1, 3, 30))):
            data[luck.randrange(len(data))] = luck.choice((0, 10, 13, 32, 58, luck.randrange(256)))
        yield Sent("changed bytes", bytes(data), 40)
        yield Sent("garbage", luck.randbytes(luck.choice((1, 40, 4000))), 40)


def faults_of(port: int, sent: Sent) -> list[str]:
    """Send bytes, and say all that is wrong with what comes back."""
    answer, seconds = _ask(port, sent.data)
    if seconds > PATIENCE_SECONDS:  # a busy machine may make anything slow once
        answer, seconds = _ask(port, sent.data)
    found = [f"took {seconds:.1f} s"] if seconds > PATIENCE_SECONDS else []
    statuses = []
    for status, headers in _answers(answer):
        statuses.append(status)
        if status >= 500 and status not in (501, 503, 505):
            found.append(f"answered {status}")
        if any(INJECTED in name.lower().encode() for name in headers):
            found.append("has a header that was slipped in")
        if "evil.example" in headers.get("Location", ""):
            found.append("leads to another site")
    if len(statuses) > sent.most:
        found.append(f"was answered {len(statuses)} times")
    return found


def slow_faults(port: int) -> list[str]:
    """Let clients send a byte now and then, and others leave their answers unread; time the rest."""
    found, slowest, number = [], 0.0, 0
    beginnings = (
        _GET,
        b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n\r\n"
        + b"q" * 900,
        b"GET /" + b"q" * 4000,
    )
    with ExitStack() as opened:
        for _client in range(UNREAD):
            unread = opened.enter_context(socket.create_connection((HOST, port)))
            unread.sendall(_GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        slow = [
            opened.enter_context(socket.create_connection((HOST, port)))
            for _client in range(SLOW_CLIENTS)
        ]
        end = time.monotonic() + SLOW_SECONDS
        while time.monotonic() < end:
            for place, client in enumerate(slow):
                whole = beginnings[place % len(beginnings)]
                client.sendall(whole[:-1][number : number + 1])  # never the last byte
            answer, seconds = _ask(port, _GET)
            slowest, number = max(slowest, seconds), number + 1
            if not answer.startswith(b"HTTP/1.1 200"):
                found.append(f"beside slow clients: {answer[:60]!r}")
    if slowest > LIMIT_SECONDS / 10:
        found.append(f"beside slow clients a page took {slowest:.1f} s")
    return found


def _ask(port: int, data: bytes) -> tuple[bytes, float]:
    """Send, say that this was all, and read to the end."""
    began, parts = time.monotonic(), []
    with socket.create_connection((HOST, port), timeout=LIMIT_SECONDS) as client:
        try:
            client.sendall(data)
            client.shutdown(socket.SHUT_WR)
            while part := client.recv(1 << 16):
                parts.append(part)
        except (ConnectionError, TimeoutError):
            pass  # refused before it was read to its end, or never answered: the time tells
    return b"".join(parts), time.monotonic() - began


class _Stream(BytesIO):
    """What was read, as http.client reads a socket; it stays open, as other answers follow."""

    def makefile(self, *_arguments: Any) -> "_Stream":
        return self

    def close(self) -> None:
        pass


def _answers(data: bytes) -> Iterator[tuple[int, http.client.HTTPMessage]]:
    """Read one answer after the other."""
    stream: Any = _Stream(data)
    while stream.tell() < len(data):
        answer = http.client.HTTPResponse(stream)
        answer.begin()
        answer.read()
        yield answer.status, answer.headers
