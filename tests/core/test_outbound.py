"""Calling other people's servers: to public addresses alone, within limits."""

import gzip
import ipaddress
import socket
import zlib
from typing import Any

import httpcore
import pytest

from core.outbound import (
    AddressRefused,
    Answer,
    Limits,
    OutboundError,
    host_of,
    redirect_target,
    request_once,
)
from core.outbound_addresses import addresses_checked, is_public
from core.outbound_body import BodyBroken, BodyTooLarge, body_read


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.8",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "168.63.129.16",
        "100.100.100.200",
        "0.0.0.0",  # noqa: S104  # refused, not bound to
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fec0::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_an_address_within_a_network_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Let every name mean these addresses."""

    def getaddrinfo(*_args: object, **_named: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def test_one_private_address_among_several_refuses_the_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolving(monkeypatch, "93.184.216.34", "127.0.0.1")

    with pytest.raises(AddressRefused, match=r"127\.0\.0\.1, which is not a public address"):
        addresses_checked("quill.example", 80)


def test_only_the_very_host_and_port_that_is_allowed_may_be_private(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolving(monkeypatch, "127.0.0.1")

    assert addresses_checked("quill.example", 9123, allowed=["quill.example:9123"]) == (
        "127.0.0.1",
    )
    with pytest.raises(AddressRefused):
        addresses_checked("quill.example", 80, allowed=["quill.example:9123"])


def test_the_address_that_was_checked_is_the_one_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    connected: list[str] = []

    def connect(_self: object, host: str, *_rest: object) -> None:
        connected.append(host)
        raise httpcore.ConnectError("far away")

    resolving(monkeypatch, "93.184.216.34")
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)

    with pytest.raises(OutboundError, match=r"cannot connect to quill\.example"):
        request_once("http://quill.example/", headers={})
    assert connected == ["93.184.216.34"]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://quill.example/",
        "//quill.example/",
        "http:///nobody",
        "https://reader:secret@quill.example/",
        "http://quill.example/" + "x" * 2_000,
    ],
)
def test_what_is_no_plain_web_address_is_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        request_once(url, headers={})


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/", "http://2130706433/", "http://0x7f.1/", "http://[::1]:9/"]
)
def test_the_loopback_is_refused_however_it_is_written(url: str) -> None:
    with pytest.raises(AddressRefused):
        request_once(url, headers={})


def test_a_host_is_named_with_its_port() -> None:
    assert host_of("https://Quill.Example/a") == "quill.example:443"
    assert host_of("http://quill.example:8080") == "quill.example:8080"
    assert host_of("http://bücher.example/") == "xn--bcher-kva.example:80"


def test_a_redirect_leads_on_from_where_it_was_met() -> None:
    answer = Answer("https://quill.example/a/b", 302, {"location": "../c"})

    assert redirect_target(answer) == "https://quill.example/c"
    assert redirect_target(Answer("https://quill.example/", 200, {"location": "/c"})) is None
    assert redirect_target(Answer("https://quill.example/", 302)) is None


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, lambda b: zlib.compress(b)[2:-4]])
def test_a_packed_body_is_unpacked(pack: Any) -> None:
    packed = pack(b"Quill Press " * 100)
    encoding = "gzip" if packed.startswith(b"\x1f\x8b") else "deflate"
    chunks = [packed[i : i + 7] for i in range(0, len(packed), 7)]

    assert body_read(chunks, encoding=encoding, max_bytes=2_000) == b"Quill Press " * 100


def test_two_packed_members_are_one_body() -> None:
    packed = gzip.compress(b"Quill ") + gzip.compress(b"Press")

    assert body_read([packed], encoding="gzip", max_bytes=100) == b"Quill Press"


def test_a_body_is_refused_as_soon_as_it_is_too_large() -> None:
    def endless() -> Any:
        yield b"x" * 60
        yield b"x" * 60
        pytest.fail("it was read on")

    with pytest.raises(BodyTooLarge, match="larger than 100 bytes"):
        body_read(endless(), encoding="", max_bytes=100)


def test_a_bomb_is_refused_before_it_is_unpacked_whole() -> None:
    with pytest.raises(BodyTooLarge):
        body_read([gzip.compress(bytes(3_000_000))], encoding="gzip", max_bytes=1_000_000)


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(b"plain", "gzip"), (gzip.compress(b"Quill Press", mtime=0)[:-12], "gzip"), (b"plain", "br")],
)
def test_a_body_that_is_not_packed_as_stated_is_refused(body: bytes, encoding: str) -> None:
    with pytest.raises(BodyBroken):
        body_read([body], encoding=encoding, max_bytes=1_000)


def test_the_limits_of_a_request_are_stated() -> None:
    assert Limits().total_seconds <= 25
    assert Limits().max_bytes <= 20_000_000
