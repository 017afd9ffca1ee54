"""Dates in the text of an article, as EDTF, absolute or reckoned from the article's own day.

A date without its year is the nearest past one, unless words beside it look ahead. What cannot be
reckoned is left out: no day, month or year is ever made up.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from news.pipeline.calendar_days import Dated
from news.pipeline.dates_cjk import Reader
from news.pipeline.dates_latin import LatinDates
from news.pipeline.text import CJK_CLASS, skeleton
from news.pipeline.types import DateMention, Precision, Span

_HAS_CJK = re.compile(f"[{CJK_CLASS}]")


@lru_cache(maxsize=4)  # drafts ask for those of the article in hand
def dates_in(
    text: str, published: date | None, language: str = "und", country: str | None = None
) -> tuple[DateMention, ...]:
    """Find the dates of a text, in its order, none overlapping another."""
    found = list(LatinDates(text, published, language, country).found())
    if _HAS_CJK.search(text):
        found.extend(Reader(skeleton(text), published).dates())
    return tuple(_mention(item, edtf) for item, edtf in _apart(found))


def first_day(text: str, language: str = "und", country: str | None = None) -> date | None:
    """Give the first full date that a short line states by itself, such as a byline."""
    for mention in dates_in(text, None, language, country):
        if mention.precision == "day":
            return date.fromisoformat(mention.edtf)
    return None


def _apart(found: list[Dated]) -> Iterator[tuple[Dated, str]]:
    """Of dates that overlap keep the longer one."""
    end = -1
    for item in sorted(found, key=lambda d: (d.start, -(d.end - d.start))):
        edtf = item.stated.edtf()
        if edtf and item.start >= end:
            yield item, edtf
            end = item.end


def _mention(item: Dated, edtf: str) -> DateMention:
    stated = item.stated
    precision: Precision = "day" if stated.day else "month" if stated.month else "year"
    return DateMention(edtf, Span(item.start, item.end), item.relative, precision)
