"""What is given to the parsers of feeds, pages and words before any pattern of ours sees it."""

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from core import dates, text
from news.errors import FeedInvalid
from news.parsers.dockets import delivery_entries, delivery_storable
from news.parsers.entries import one_line, plain
from news.parsers.feeds import feed_parse
from news.pipeline.addresses import canonical_address
from news.pipeline.extract import extract
from tests.hostile.probing import LONGEST, MOST_SECONDS, TooLong, broken_off
from tests.hostile.tally import Tally

# What begins something in mark-up, in an address or in data, and is never ended.
UNITS = (
    *(
        "<",
        "<!",
        "<!--",
        "<![",
        "<![CDATA[",
        "<?",
        "<a ",
        "<a b=",
        '<a b="',
        "</",
        "</a ",
        "<a>",
        "<b><i>",
        "&",
        "&#",
    ),
    *(
        "&#x",
        "&lt",
        "<div>",
        "<table><td>",
        "<p><p>",
        "<script>",
        "<style>",
        "<title>",
        "<svg><a>",
        "<a href=x>",
    ),
    *(
        "<br/>",
        "<item>",
        "<item><title>a</title></item>",
        "<rss><channel>",
        "<entry/>",
        "<!DOCTYPE a",
        "<!ENTITY a 'b'>",
    ),
    *(
        '{"a":',
        "[",
        '{"items":[',
        "\\u0000",
        '"',
        "%41",
        "/../",
        "/a",
        "?a=b&",
        "#a",
        "a.",
        "@",
        ":",
        "//",
        "\u0301",
    ),
    *(
        "\u200b",
        "ﷺ",
        "𝔘",
        "\ud83d\ude00",
        "가",
        "が",
        "羽",
        " ",
        "\n",
        "\t",
        "'",
        "a",
        "1",
        "-",
        "a-",
        "a b ",
        "v. ",
        ". ",
    ),
)
Reader = Callable[[str], Any]


def _bytes(unit: str) -> bytes:
    return unit.encode("utf-8", "replace")


READERS: Mapping[str, Reader] = {
    "words of an entry": plain,
    "title of an entry": one_line,
    "feed": lambda given: feed_parse(_bytes(given), url="https://quill.example/feed"),
    "feed of items": lambda given: feed_parse(
        b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>' + _bytes(given),
        url="https://quill.example/feed",
    ),
    "page": lambda given: extract(_bytes(given), url="https://quill.example/1"),
    "page with a head": lambda given: extract(
        b"<!doctype html><html><head><title>Quill</title>" + _bytes(given),
        url="https://quill.example/1",
    ),
    "address": lambda given: canonical_address("https://quill.example/" + given[:2_000]),
    "delivery": lambda given: delivery_entries(
        delivery_storable(
            {"webhook": {"event_type": 1}, "payload": {"results": [{"id": 1, "docket": given}]}}
        )
    ),
    "folded words": text.fold,
    "date": lambda given: dates.parse_bound(given[:2_000], end=True),
}

# The library for feeds takes some 15 microseconds an element. A worker waits for it, and no reader.
PATIENCE = {"feed": 3.0, "feed of items": 3.0}


def ask_parsers(tally: Tally, *, length: int = LONGEST) -> None:
    """Give each reader each unit, again and again."""
    for name, reader in READERS.items():
        for unit in UNITS:
            tally.kinds[f"read: {name}"] += 1
            given = (unit * (length // len(unit) + 1))[:length]
            for fault in _faults(reader, given, PATIENCE.get(name, MOST_SECONDS)):
                tally.note(f"{name} of {unit!r} * n: {fault}", f"{name} of {unit!r}: {fault}")


def _faults(reader: Reader, given: str, most_seconds: float) -> Iterator[str]:
    begun = time.thread_time()
    try:
        with broken_off(most_seconds * 3):
            reader(given)
    except (FeedInvalid, ValueError):
        pass  # refused, with its reason
    except TooLong:
        yield f"{most_seconds * 3:.0f} s and more"
        return
    except Exception as error:  # noqa: BLE001  # whatever it is, it would end the reading of a feed
        yield f"{type(error).__name__}: {error}"[:200]
    if (took := time.thread_time() - begun) > most_seconds:
        yield f"{took:.2f} s"
