"""The requests: each address and parameter of the map with values that attackers send."""

from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random
from urllib.parse import quote, unquote_to_bytes

from tests.hostile.asking import Ask
from tests.hostile.games import GAMES, HEADERS, METHODS, PATHS
from tests.hostile.place import People, Place
from tests.hostile.values import VALUES, each_value

BREAKING = str.maketrans("", "", "\r\n\0")


def parameters(here: Sequence[Place], each: int) -> Iterator[Ask]:
    """Every parameter of every address, with some values; over the addresses, with every value."""
    values = cycle(Random(1).sample(list(each_value()), len(list(each_value()))))
    for place in here:
        for name in place.names:
            for _time in range(each):
                kind, value = next(values)
                yield Ask(
                    f"parameter: {kind}", place.path, f"{name}={value}", session=_seen_by(place)
                )


def names(here: Sequence[Place], each: int) -> Iterator[Ask]:
    """What is no parameter, parameters again and again, and queries of no shape."""
    values = cycle(each_value())
    for place in here:
        for _time in range(each):
            _kind, value = next(values)
            yield Ask("name", place.path, f"{value}={value}", session=_seen_by(place))
        known = (*place.names, "q")[0]
        for query in (
            "&".join(f"{known}={n}" for n in range(150)),
            "&".join(f"a{n}=1" for n in range(3_000)),
            f"{known}[]=a&{known}[$ne]=1&{known}.x=1",
            f"{known}=a;{known}=b",
        ):
            yield Ask("many", place.path, query, session=_seen_by(place))


def paths(here: Sequence[Place], each: int) -> Iterator[Ask]:
    """Each argument of each address with values, and paths that lead astray."""
    values = cycle(Random(2).sample(list(each_value()), len(list(each_value()))))
    for place in here:
        parts = place.path.split("/")
        for number, part in enumerate(parts):
            if not part or part in place.route:
                continue
            for _time in range(each):
                kind, value = next(values)
                path = "/".join([*parts[:number], value, *parts[number + 1 :]])
                yield Ask(f"path: {kind}", path, session=place.session)
    for path in PATHS:
        for method in ("GET", "POST"):
            yield Ask("path", path, method=method)
            yield Ask("path", path.rstrip("/"), f"next={quote(path)}", method=method)


def headers(here: Sequence[Place], each: int) -> Iterator[Ask]:
    """Each header with values and with games of its own, over the addresses in turn."""
    turn = cycle(here)
    for name in dict.fromkeys((*HEADERS, *GAMES)):
        for value in GAMES.get(name, ()):
            for _time in range(each):
                yield _with_header(next(turn), name, value, "game")
        for kind, encoded in each_value():
            # What breaks a line, no server lets in.
            value = unquote_to_bytes(encoded).decode("latin-1").translate(BREAKING)[:8_000]
            yield _with_header(next(turn), name, value, kind)


def _with_header(place: Place, name: str, value: str, kind: str) -> Ask:
    session = "" if name == "Cookie" else place.session
    return Ask(f"header: {kind}", place.path, headers={name: value}, session=session)


def methods(here: Sequence[Place]) -> Iterator[Ask]:
    """Every address by every method, with and without something in the body."""
    for place in here:
        for method in METHODS:
            session = place.session if method in ("OPTIONS", "HEAD") else ""
            yield Ask("method", place.path, method=method, session=session)


def redirects(here: Sequence[Place], people: People) -> Iterator[Ask]:
    """What tries to be led elsewhere, by every parameter and address that leads anywhere."""
    names_of_ways = (
        "next",
        "redirect",
        "url",
        "return",
        "to",
        "_popup",
        "language",
        "HTTP_REFERER",
    )
    ways = (
        "/admin/login/",
        "/admin/logout/",
        "/cases/the-other-quill/",
        "/parties/beacon-labs/",
        "/api/",
        "/review/",
    )
    for kind in ("address", "header", "encoded path", "double encoding"):
        for value in VALUES[kind]:
            for way in ways:
                for name in names_of_ways:
                    session = people.keeper if way == "/review/" else ""
                    yield Ask("redirect", way, f"{name}={value}", session=session)
            yield Ask("redirect", f"/{value}/cases")
            yield Ask("redirect", f"/cases/{value}")
            yield Ask("redirect", "/cases/the-other-quill/", value)
            yield Ask("redirect", "/api/v1/parties/beacon-labs/", value)
            yield Ask("redirect", f"//{value}/%2e%2e")


def _seen_by(place: Place) -> str:
    """Public pages are asked as anybody, so that they may come from what is kept."""
    return place.session if place.path.startswith(("/admin", "/review")) else ""
