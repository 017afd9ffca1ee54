"""Calling other people's servers: one request at a time, within limits, to public addresses alone.

Redirects are not followed here: each is another request, which the caller judges first
(``redirect_target``). Robots, pauses between requests and the memory of past ones are the caller's
too. No proxy and no other setting of the environment takes part.
"""

import ssl
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from http import HTTPStatus

import httpcore
import httpx

from core.outbound_addresses import AddressRefused, OutboundError
from core.outbound_body import BodyTooLarge, body_read
from core.outbound_connection import CheckedBackend

__all__ = [
    "AddressRefused",
    "Answer",
    "BodyTooLarge",
    "Limits",
    "OutboundError",
    "host_of",
    "redirect_target",
    "request_once",
]

_REDIRECTS = frozenset(
    {
        HTTPStatus.MOVED_PERMANENTLY,
        HTTPStatus.FOUND,
        HTTPStatus.SEE_OTHER,
        HTTPStatus.TEMPORARY_REDIRECT,
        HTTPStatus.PERMANENT_REDIRECT,
    }
)
_PORTS = {"http": 80, "https": 443}
_MAX_URL_CHARACTERS = 2_000  # longer addresses are nobody's page


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a request may take and how large its answer may be, packed or unpacked."""

    connect_seconds: float = 6.0
    read_seconds: float = 10.0  # between two arrivals of bytes
    total_seconds: float = 25.0
    max_bytes: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; header names are in small letters, the body is unpacked."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def content_type(self) -> str:
        """The content type as the server states it, with its parameters."""
        return self.headers.get("content-type", "")


def request_once(
    url: str,
    *,
    headers: Mapping[str, str],
    limits: Limits = Limits(),
    allowed: Collection[str] = (),
) -> Answer:
    """Send one GET and read its answer, whatever its status.

    ``allowed`` holds ``host:port`` pairs that need not be public. The body of a redirect is left
    unread. Raises AddressRefused before anything is connected to, BodyTooLarge, and OutboundError
    for whatever else goes wrong on the way.
    """
    address = parsed(url)
    backend = CheckedBackend(time.monotonic() + limits.total_seconds, allowed=allowed)
    waits = {
        "connect": limits.connect_seconds,
        "read": limits.read_seconds,
        "write": limits.read_seconds,
        "pool": limits.connect_seconds,
    }
    sent = {"Host": address.netloc.decode(), "Accept-Encoding": "gzip, deflate", **headers}
    try:
        with (
            httpcore.ConnectionPool(_certificates(), network_backend=backend, retries=0) as pool,
            pool.stream(
                "GET", _core_url(address), headers=list(sent.items()), extensions={"timeout": waits}
            ) as response,
        ):
            return _answer(url, response, limits)
    except (
        httpcore.TimeoutException,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.UnsupportedProtocol,
    ) as error:
        raise OutboundError(f"{type(error).__name__}: {error}".rstrip(": ")) from error


def parsed(url: str) -> httpx.URL:
    """Take an address apart; raises AddressRefused unless it is one of the web."""
    try:
        address = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise AddressRefused(f"{url!r} is no address: {error}") from error
    if len(url) > _MAX_URL_CHARACTERS:
        raise AddressRefused(f"the address has more than {_MAX_URL_CHARACTERS:,} characters")
    if address.scheme not in _PORTS or not address.raw_host:
        raise AddressRefused(f"{url!r} does not begin with http:// or https://")
    if address.userinfo:
        raise AddressRefused(f"{url!r} holds a user name or password")
    return address


def host_of(url: str) -> str:
    """Give the host and port that an address is asked of, such as ``example.org:443``."""
    address = parsed(url)
    return f"{address.raw_host.decode().lower()}:{address.port or _PORTS[address.scheme]}"


def redirect_target(answer: Answer) -> str | None:
    """Give the address that an answer sends to, or None where it is no redirect."""
    location = answer.headers.get("location", "").strip()
    if answer.status not in _REDIRECTS or not location:
        return None
    try:
        return str(httpx.URL(answer.url).join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise AddressRefused(f"redirected to {location!r}, which is no address") from error


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    # Reading the authorities' certificates takes longer than many a request.
    return httpcore.default_ssl_context()


def _core_url(address: httpx.URL) -> httpcore.URL:
    return httpcore.URL(
        scheme=address.raw_scheme,
        host=address.raw_host,
        port=address.port,
        target=address.raw_path,
    )


def _answer(url: str, response: httpcore.Response, limits: Limits) -> Answer:
    headers: dict[str, str] = {}
    for name, value in response.headers:
        headers.setdefault(name.decode("ascii", "replace").lower(), value.decode("latin-1"))
    answer = Answer(url, response.status, headers)
    if response.status in _REDIRECTS or response.status == HTTPStatus.NOT_MODIFIED:
        return answer
    stated = headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > limits.max_bytes:
        raise BodyTooLarge(f"the answer is larger than {limits.max_bytes:,} bytes")
    encoding = headers.get("content-encoding", "")
    chunks = response.iter_stream()
    body = body_read(chunks, encoding=encoding, max_bytes=limits.max_bytes)
    return Answer(url, response.status, headers, body)
