"""Reckoning of days: a date without its year, a weekday, a month before or after another."""

from dataclasses import dataclass
from datetime import date, timedelta

# A day just after the article's own is still "now": outlets' zones and late datelines.
_SLACK_DAYS = 1


@dataclass(frozen=True, slots=True)
class Stated:
    """A date with the precision it was stated in; 0 for what is not stated."""

    year: int
    month: int = 0
    day: int = 0
    approximate: bool = False

    @classmethod
    def of(cls, day: date) -> "Stated":
        """Give a day as stated to the day."""
        return cls(day.year, day.month, day.day)

    def edtf(self) -> str | None:
        """Write it as EDTF, or None where the calendar has no such date."""
        mark = "~" if self.approximate else ""
        if not 1000 <= self.year <= 9999 or not 0 <= self.month <= 12:
            return None
        if not self.month:
            return f"{self.year:04}{mark}"
        if not self.day:
            return f"{self.year:04}-{self.month:02}{mark}"
        found = calendar_day(self.year, self.month, self.day)
        return found.isoformat() + mark if found else None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found at a place of the text."""

    start: int
    end: int
    stated: Stated
    relative: bool


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Give the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_day(today: date, month: int, day: int, *, future: bool) -> date | None:
    """Give the nearest such day of a year: the last one, or with ``future`` the next."""
    years = range(today.year - 1, today.year + 2)
    days = [found for year in years if (found := calendar_day(year, month, day))]
    if future:
        return min((d for d in days if d >= today), default=None)
    return max((d for d in days if d <= today + timedelta(days=_SLACK_DAYS)), default=None)


def nearest_day_of_month(today: date, day: int, *, future: bool) -> date | None:
    """Give the nearest day of that number: in this month, else in the one before (or after)."""
    this = calendar_day(today.year, today.month, day)
    slack = today + timedelta(days=_SLACK_DAYS)
    if this and ((this >= today) if future else (this <= slack)):
        return this
    year, month = months_away(today, 1 if future else -1)
    return calendar_day(year, month, day)


def nearest_month(today: date, month: int, *, direction: int) -> int:
    """Give the year of the last such month; with direction 1 of the next, with -1 before this."""
    if direction > 0:
        return today.year + (month <= today.month)
    passed = month < today.month if direction < 0 else month <= today.month
    return today.year - (not passed)


def weekday_from(today: date, weekday: int, *, direction: int) -> date:
    """Give the last such weekday, today included; with direction -1 before today, with 1 after."""
    back = (today.weekday() - weekday) % 7
    if direction > 0:
        return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)
    return today - timedelta(days=back or (7 if direction < 0 else 0))


def weekday_of_week(today: date, weekday: int, weeks: int) -> date:
    """Give a weekday of the calendar week so many weeks away; weeks begin on Monday."""
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=weekday, weeks=weeks)


def months_away(today: date, steps: int) -> tuple[int, int]:
    """Give year and month so many months away."""
    count = today.year * 12 + today.month - 1 + steps
    return count // 12, count % 12 + 1
