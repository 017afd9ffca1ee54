"""Cursors that were altered, cut, made up, or belong to somebody else's question."""

import base64
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from tests.hostile.asking import Ask, answered
from tests.hostile.place import Place

# Filters under which a genuine cursor of another question comes.
OTHERS = (
    "jurisdiction=US",
    "q=lumen",
    "status=settled",
    "order_by=-id",
    "order_by=slug",
    "page_size=1",
)


def cursors(here: Sequence[Place], *, flips: int) -> Iterator[Ask]:
    """Each list with cursors of its own that were altered, and with those of the others."""
    lists = [place for place in here if "cursor" in place.names]
    genuine = {place.path: cursor for place in lists if (cursor := _genuine(place))}
    for place in lists:
        own = genuine.get(place.path) or next(iter(genuine.values()), "")
        for cursor in (*_altered(own, flips), *genuine.values()):
            yield Ask("cursor", place.path, f"cursor={cursor}", session=place.session)
        for other in OTHERS:
            yield Ask("cursor", place.path, f"cursor={own}&{other}", session=place.session)
        yield Ask("cursor", place.path, f"cursor={own}&cursor={own}", session=place.session)


def _genuine(place: Place) -> str:
    """Give the cursor of the next page of a list, if it has one."""
    size = "&page_size=1" if "page_size" in place.names else ""
    answer = answered(Ask("map", place.path, size.lstrip("&"), session=place.session))
    found = re.search(r"cursor=([\w%-]+)", answer.body.decode(errors="replace"))
    return unquote(found[1]).rstrip("=") if found else ""


def _altered(cursor: str, flips: int) -> Iterator[str]:
    # Lists that are kept at hand have Django's signed values for cursors: a body, a time, a signature.
    body, colon, signature = cursor.partition(":")
    raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
    for number in range(0, len(raw) * 8, max(1, len(raw) * 8 // flips)) if raw else ():
        turned = bytearray(raw)
        turned[number // 8] ^= 1 << number % 8
        yield f"{_written(bytes(turned))}{colon}{signature}"
    for number in range(0, len(cursor), max(1, len(cursor) // flips)):
        yield f"{cursor[:number]}{'B' if cursor[number] != 'B' else 'C'}{cursor[number + 1 :]}"
    for made in (
        b"[]",
        b"null",
        b'["",0,[]]',
        b"[" * 5_000,
        b'[{},{},{"time":"x"}]',
        raw[12:],
        raw[:12],
        raw * 9,
    ):
        yield _written(raw[:12] + made)
        yield _written(made)
    yield from (
        cursor + "A",
        cursor[:-1],
        cursor.swapcase(),
        cursor + "%00",
        cursor + "%0a",
        "%20" + cursor,
    )
    yield from (
        cursor.replace("A", "%2B"),
        cursor + "====",
        cursor * 40,
        "=",
        "é",
        "%ff",
        "A",
        "AAAA",
    )


def _written(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
