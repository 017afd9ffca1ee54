"""Conditions on columns, as an address states them: ``title__icontains=fair``.

Engines compare text differently; ``contains`` and ``startswith`` are exact on each of them.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import F, Q, Value
from django.db.models.functions import Left, StrIndex
from django.db.models.lookups import Exact, GreaterThan
from django.utils.translation import gettext as _

from api.tables.base import Column, Kind, Row
from cases.filters import MAX_VALUES
from core import dates

BIGGEST = 2**63 - 1  # what a 64-bit integer of either engine holds
LONGEST_TEXT = 1000
FLAGS = {"true": True, "1": True, "false": False, "0": False}
# As the column of sums has it: 20 digits, of which 4 are decimals.
MOST_WHOLE = Decimal(10) ** 16
MOST_PLACES = 4


class LookupInvalid(ValueError):
    """A value that a column cannot be compared with; the message says what is allowed."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """One condition on one column."""

    column: Column
    name: str
    value: Any

    def condition(self) -> Q:
        """Say it to the database."""
        path = self.column.compared
        if self.name == "isnull":
            blank = _is_blank(self.column)
            return blank if self.value else ~blank
        if self.name == "contains":
            return Q(GreaterThan(StrIndex(F(path), Value(self.value)), 0))
        if self.name == "startswith":
            return Q(Exact(Left(F(path), len(self.value)), Value(self.value)))
        return Q(**{f"{path}__{self.name}": self.value})

    def holds(self, row: Row) -> bool:
        """Tell whether it holds of a row that is at hand."""
        value = row[self.column.name]
        if self.name == "isnull":
            return (value is None) is bool(self.value)
        return value is not None and _HOLDS[self.name](value, self.value)


def lookup_read(column: Column, name: str, values: Sequence[str]) -> Lookup:
    """Read a condition; raises LookupInvalid."""
    if name == "in":
        texts = values[0].split(",") if len(values) == 1 else list(values)
        texts = [text.strip() for text in texts if text.strip()]
        if len(texts) > MAX_VALUES:
            raise LookupInvalid(_("at most %(most)s values") % {"most": MAX_VALUES})
        return Lookup(column, name, [_value(column, "exact", text) for text in texts])
    if len(values) > 1:
        raise LookupInvalid(_("may be given only once"))
    if name == "isnull":
        return Lookup(column, name, _flag(values[0]))
    return Lookup(column, name, _value(column, name, values[0]))


def _is_blank(column: Column) -> Q:
    null = Q(**{f"{column.compared}__isnull": True})
    if column.blank and not column.where:
        return Q(**{column.compared: ""}) | null
    return null


def _value(column: Column, name: str, text: str) -> Any:
    if "\x00" in text:
        raise LookupInvalid(_("a NUL character is no value"))
    if len(text) > LONGEST_TEXT:
        raise LookupInvalid(_("at most %(most)s characters") % {"most": LONGEST_TEXT})
    if column.choices is not None and name == "exact" and text not in column.choices.values:
        raise LookupInvalid(
            _("“%(value)s” is not allowed; allowed: %(allowed)s")
            % {"value": text[:80], "allowed": ", ".join(column.choices.values)}
        )
    reader = _READERS.get(column.kind)
    return reader(text.strip(), name) if reader else text


def _flag(text: str) -> bool:
    known = FLAGS.get(text.strip().lower())
    if known is None:
        raise LookupInvalid(_("must be true or false"))
    return known


def _integer(text: str, _name: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(BIGGEST))):
        raise LookupInvalid(_("must be a whole number"))
    if not -BIGGEST <= int(text) <= BIGGEST:
        raise LookupInvalid(_("must be a whole number of at most 64 bits"))
    return int(text)


def _decimal(text: str, _name: str) -> Decimal:
    try:
        number = Decimal(text) if text.isascii() and len(text) <= 24 else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= MOST_WHOLE or _places(number) > MOST_PLACES:
        raise LookupInvalid(_("must be a decimal number with at most four places, such as 1500.50"))
    return number


def _places(number: Decimal) -> int:
    return -int(number.as_tuple().exponent)


def _day(text: str, name: str) -> date:
    """Read a day, or the right end of a month or year: ``gte=2025`` begins on its first day."""
    try:
        first, last = dates.parse_bound(text, end=False), dates.parse_bound(text, end=True)
    except dates.DateError as error:
        raise LookupInvalid(str(error)) from None
    if name == "exact" and first != last:
        raise LookupInvalid(_("must be a day, YYYY-MM-DD"))
    return last if name in ("lte", "gt") else first


def _time(text: str, _name: str) -> datetime:
    try:
        # An address that was not encoded has a blank for its plus.
        moment = datetime.fromisoformat(text.replace(" ", "+") if "T" in text else text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise LookupInvalid(_("must be a time such as 2026-01-31T12:00:00Z")) from None
    return moment


_READERS: Mapping[Kind, Callable[[str, str], Any]] = {
    Kind.ID: _integer,
    Kind.INTEGER: _integer,
    Kind.DECIMAL: _decimal,
    Kind.BOOLEAN: lambda text, _name: _flag(text),
    Kind.DATE: _day,
    Kind.TIME: _time,
}

_HOLDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "exact": operator.eq,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "in": lambda value, wanted: value in wanted,
    "contains": operator.contains,
    "startswith": str.startswith,
    "iexact": lambda value, wanted: value.lower() == wanted.lower(),
    "icontains": lambda value, wanted: wanted.lower() in value.lower(),
}
