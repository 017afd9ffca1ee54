"""What a feed, a docket or a delivery says of one thing that is new."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape
from typing import Any

from lxml import etree

# Longer values are no titles or descriptions of one entry.
MAX_TITLE = 1_000
MAX_WORDS = 20_000

_HIDDEN = frozenset({"script", "style"})
_BLOCKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "blockquote"})


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry, as plain text; ``url`` is empty where it has none that leads to a page.

    ``key`` tells entries of one feed apart where several lead to the same page. ``docket_number``,
    ``court_id`` and ``docket_id`` (CourtListener's) are those of the docket that it stands in.
    """

    url: str
    title: str = ""
    published: date | None = None
    key: str = ""
    words: str = ""
    language: str = ""
    docket_number: str = ""
    docket_id: int | None = None
    court_id: str = ""


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as it was answered; ``flaw`` says what is wrong with its form, if anything."""

    title: str
    language: str
    entries: tuple[FeedEntry, ...]
    form: str
    site: str = ""
    flaw: str = ""


class _Words:
    """Collects the words of a piece of mark-up; lxml tells it what comes."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._hidden = 0

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """Begin a new line with a block."""
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def end(self, tag: str) -> None:
        """Leave an element."""
        self._hidden -= bool(self._hidden) and tag in _HIDDEN

    def data(self, data: str) -> None:
        """Keep words that are shown."""
        if not self._hidden:
            self.parts.append(data)

    def close(self) -> str:
        """Give the words."""
        return "".join(self.parts)


def markup_read(markup: str, reader: Any) -> Any:
    """Tell a reader what mark-up holds, and give what it makes of it.

    In time that grows with the mark-up alone, whatever is left open in it; Python's own parser takes
    minutes for some that a feed may send.
    """
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    parser.feed(markup.encode("utf-8", "replace"))
    return parser.close()


def plain(text: object, *, limit: int = MAX_WORDS) -> str:
    """Give the words of what may be mark-up, one paragraph a line, at most so many characters."""
    if not isinstance(text, str):
        return ""
    words = text[: limit * 4].replace("\x00", "")
    if "<" in words:
        words = str(markup_read(words, _Words()))
    elif "&" in words:
        words = unescape(words)
    lines = (" ".join(line.split()) for line in words.splitlines())
    return "\n".join(line for line in lines if line)[:limit].replace("\x00", "")


def one_line(text: object) -> str:
    """Give a title: one line of plain words."""
    return " ".join(plain(text, limit=MAX_TITLE).split())


def day_of(text: object) -> date | None:
    """Read the day of an ISO 8601 date or time as its writer counts days; None for anything else."""
    if not isinstance(text, str):
        return None
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        return None
