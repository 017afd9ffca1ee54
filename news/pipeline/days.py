"""Distances between days of which some are known only by their month or year."""

from datetime import date

from core import dates


def days_apart(one: str | None, other: str | None) -> int | None:
    """Count the days from the other date to the one, by the nearest days both can mean."""
    first, second = _range(one), _range(other)
    if first is None or second is None:
        return None
    if first[0] > second[1]:
        return (first[0] - second[1]).days
    if second[0] > first[1]:
        return -(second[0] - first[1]).days
    return 0


def _range(edtf: str | None) -> tuple[date, date] | None:
    if not edtf:
        return None
    try:
        parsed = dates.parse(edtf)
    except ValueError:
        return None
    return parsed.earliest, parsed.latest
