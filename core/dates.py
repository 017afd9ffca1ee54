"""Legal dates as the sources state them: a day, a month or a year, perhaps uncertain.

The text is a subset of EDTF level 0 and 1 (https://www.loc.gov/standards/datetime/): a calendar
date of day, month or year precision with an optional qualifier. Nothing here knows a time or a
time zone: a court's day is a day.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from django.utils import dateformat
from django.utils.translation import get_language, gettext, pgettext

Qualifier = Literal["", "~", "?", "%"]

# [0-9], not \d: EDTF digits are ASCII, \d would take any script's digits.
_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")

# Letters of date formats that say more of a day than its month and its number in it.
_NAMES_MORE = re.compile("(?![jndmMbFEN])[A-Za-z]")

# Every day of more than a century fits, so that lists of a million rows parse each date once.
_CACHE_SIZE = 65_536

# A sort key counts thousandths of days, in whose place stands the span in days, counted down from
# the limit; a year has 366 days at most.
KEYS_PER_DAY = 1000
SPAN_LIMIT = KEYS_PER_DAY - 1


class Precision(StrEnum):
    """How much of the date its source states."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class DateError(ValueError):
    """The text is no date of the accepted form; the message says what is."""


@dataclass(frozen=True, slots=True)
class UncertainDate:
    """One stated date with the first and last day it can mean."""

    text: str
    earliest: date
    latest: date
    precision: Precision
    qualifier: Qualifier

    @property
    def span_days(self) -> int:
        """Days between the first and the last possible day; 0 for a day."""
        return (self.latest - self.earliest).days


@lru_cache(maxsize=_CACHE_SIZE)
def parse(text: str) -> UncertainDate:
    """Read a stated date; its bounds are the calendar's, never widened for ``~`` or ``?``.

    Raises DateError for another form and for a day, month or year that no calendar has.
    """
    match = _SHAPE.fullmatch(text)
    if match is None:
        raise DateError(
            gettext(
                "“%(text)s” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, and after it "
                "~ for approximate, ? for uncertain or %% for both."
            )
            % {"text": text}
        )
    year, month, day, qualifier = match.groups()
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    earliest = _calendar_day(text, int(year), int(month or 1), int(day or 1))
    latest = _last_day(earliest, precision)
    return UncertainDate(text, earliest, latest, precision, _qualifier(qualifier))


def _calendar_day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(
            gettext(
                "“%(text)s” is not in the calendar: years run from 0001 to 9999, months from 01 "
                "to 12, and days as the month has them."
            )
            % {"text": text}
        ) from None


def _last_day(earliest: date, precision: Precision) -> date:
    if precision is Precision.DAY:
        return earliest
    if precision is Precision.YEAR or earliest.month == 12:
        return date(earliest.year, 12, 31)
    return date(earliest.year, earliest.month + 1, 1) - timedelta(days=1)


def _qualifier(mark: str) -> Qualifier:
    for known in ("~", "?", "%"):
        if mark == known:
            return known
    return ""


def parse_bound(text: str, *, end: bool) -> date:
    """Read one end of a date range: ``2025-01`` starts on its first day and ends on its last.

    Raises DateError for anything but YYYY, YYYY-MM and YYYY-MM-DD.
    """
    if text[-1:] in ("~", "?", "%"):
        raise DateError(
            gettext("“%(text)s” cannot bound a range: write YYYY, YYYY-MM or YYYY-MM-DD.")
            % {"text": text}
        )
    bound = parse(text)
    return bound.latest if end else bound.earliest


def sort_key(text: str) -> int:
    """Give one 64-bit integer that orders dates by their earliest day.

    Of dates that start on the same day the more precise comes first in descending order.
    """
    stated = parse(text)
    left = SPAN_LIMIT - min(stated.span_days, SPAN_LIMIT)
    return stated.earliest.toordinal() * KEYS_PER_DAY + left


def display(text: str, language: str | None = None) -> str:
    """Write the date as people read it: ``6 Jan 2025``, ``≈ Jan 2025``, ``2025 (?)``.

    Whoever writes hundreds names the active language, asking for it takes longer than the rest.
    """
    return _display(text, language or get_language())


def spoken(text: str, language: str | None = None) -> str:
    """Write the date for a screen reader: ``about January 2025``, ``January 2025, uncertain``."""
    return _spoken(text, language or get_language())


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language writes dates: the format of each precision, the pattern of each qualifier."""

    formats: Mapping[Precision, str]
    patterns: Mapping[Qualifier, str]

    def of(self, stated: UncertainDate, language: str | None) -> str:
        """Write a date."""
        shown = _formatted(stated.earliest, self.formats[stated.precision], language)
        return self.patterns[stated.qualifier] % {"date": shown}


@lru_cache(_CACHE_SIZE)
def _display(text: str, language: str | None) -> str:
    return _display_words(language).of(parse(text), language)


@lru_cache(_CACHE_SIZE)
def _spoken(text: str, language: str | None) -> str:
    return _spoken_words(language).of(parse(text), language)


@lru_cache
def _display_words(_language: str | None) -> _Words:
    # Translators: date formats, see the "date" template filter for their letters.
    formats = {
        Precision.DAY: pgettext("short date of a day", "j M Y"),
        Precision.MONTH: pgettext("short date of a month", "M Y"),
        Precision.YEAR: pgettext("short date of a year", "Y"),
    }
    patterns: dict[Qualifier, str] = {
        "": "%(date)s",
        "~": pgettext("approximate date", "≈ %(date)s"),
        "?": pgettext("uncertain date", "%(date)s (?)"),
        "%": pgettext("uncertain and approximate date", "≈ %(date)s (?)"),
    }
    return _Words(formats, patterns)


@lru_cache
def _spoken_words(_language: str | None) -> _Words:
    # Translators: date formats, see the "date" template filter for their letters.
    formats = {
        Precision.DAY: pgettext("spoken date of a day", "j F Y"),
        Precision.MONTH: pgettext("spoken date of a month", "F Y"),
        Precision.YEAR: pgettext("spoken date of a year", "Y"),
    }
    patterns: dict[Qualifier, str] = {
        "": "%(date)s",
        "~": pgettext("spoken approximate date", "about %(date)s"),
        "?": pgettext("spoken uncertain date", "%(date)s, uncertain"),
        "%": pgettext("spoken uncertain and approximate date", "about %(date)s, uncertain"),
    }
    return _Words(formats, patterns)


def _formatted(day: date, form: str, language: str | None) -> str:
    """Write a day by a format: the year as it is, what is before and after it by the day and month.

    A list has hundreds of days; Django takes a tenth of a millisecond for each.
    """
    before, year, after = form.partition("Y")
    if not year or "\\" in form or _NAMES_MORE.search(before + after):
        return dateformat.format(day, form)
    within = day.month, day.day
    return f"{_part(within, before, language)}{day.year:04d}{_part(within, after, language)}"


@lru_cache(_CACHE_SIZE)
def _part(within: tuple[int, int], form: str, _language: str | None) -> str:
    month, day = within
    return dateformat.format(date(2000, month, day), form) if form else ""
