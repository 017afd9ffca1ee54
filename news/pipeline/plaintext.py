"""An article in a plain text file: its title, its dateline and its paragraphs."""

import re
from dataclasses import dataclass
from datetime import date

from news.pipeline.dates import dates_in, first_day
from news.pipeline.language import language_of
from news.pipeline.text import CJK_CLASS, clean_line

_MAX_TITLE = 160
_HEAD_LINES = 8
_SLUG = re.compile(r"^[a-z0-9]+(?:[_-][a-z0-9]+)*$")  # a label of the page's programme
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_STOP = re.compile(r"[.。!！;；]$")
_CJK = re.compile(f"[{CJK_CLASS}]")


@dataclass(frozen=True, slots=True)
class PlainPage:
    """What a text file says."""

    title: str
    lines: tuple[str, ...]
    published: date | None
    language: str


def plain_page(text: str, title: str, published: date | None, language: str) -> PlainPage:
    """Read a text file; a title and a day given from outside count where it has none."""
    lines = [line for raw in text.splitlines() if (line := clean_line(raw))]
    while lines and _SLUG.match(lines[0]) and len(lines) > 1:
        lines.pop(0)
    tongue = language_of(" ".join(lines[2:] or lines)[:4_000], language)
    headed = len(lines) > 1 and _is_title(lines[0])
    head, body = (lines[0], lines[1:]) if headed else (clean_line(title), lines)
    day = published
    for index, line in enumerate(body[:_HEAD_LINES]):
        if _is_dateline(line):
            day = _day(line, published, tongue) or day
            body = body[:index] + body[index + 1 :]
            break
    return PlainPage(head, tuple(body), day, tongue)


def _is_title(line: str) -> bool:
    return len(line) <= _MAX_TITLE and not _STOP.search(line) and not _is_dateline(line)


def _is_dateline(line: str) -> bool:
    """Tell whether a short line is outlet, day and perhaps hour."""
    if len(line) > 80 or _STOP.search(line):
        return False
    return bool(_CLOCK.search(line)) or (len(line) < 40 and first_day(line) is not None)


def _day(line: str, published: date | None, language: str) -> date | None:
    """Read the dateline's day; one without its year only beside a day known from outside."""
    full = first_day(line, language)
    if full or published is None:
        return full
    for mention in dates_in(line, published, language):
        if mention.precision == "day":
            return date.fromisoformat(mention.edtf)
    return None
