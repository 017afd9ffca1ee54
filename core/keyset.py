"""Pagination by the sort keys of the last row seen: as quick on page 10,000 as on page 1.

Works forward and backward over any ordered queryset; rows added or deleted meanwhile neither repeat
nor hide others. One query a page, no count.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Generic, Literal, TypeVar

import orjson
from django.conf import settings
from django.db.models import F, Model, Q, QuerySet
from django.db.models.expressions import OrderBy
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext

M = TypeVar("M", bound=Model)
T = TypeVar("T")

Key = date | datetime | Decimal | int | str | None

# 96 bits of the signature: enough against guessing, short in an address.
_SIGNATURE_BYTES = 12


@dataclass(frozen=True, slots=True)
class OrderField:
    """One sort key; NULLs come last in either direction and must be announced by ``nullable``."""

    name: str
    descending: bool = False
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows in order, and the cursors of the pages around them."""

    items: list[T]
    next: str | None
    previous: str | None


class CursorError(ValueError):
    """The cursor was not made by this site for this ordering."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an ordering and which way to read on; without keys, the very start or end."""

    backward: bool
    keys: tuple[Key, ...]


def paginate(
    queryset: QuerySet[M, T], *, order: Sequence[OrderField], cursor: str | None, size: int
) -> Page[T]:
    """Read the page at the cursor, or the first; the last field of ``order`` must be unique.

    Takes model instances and ``.values()`` rows alike, if they hold the fields of ``order``. Raises
    CursorError for a cursor of another ordering or one that was altered.
    """
    place = place_read(order, cursor, size)
    rows = rows_from(queryset, order, place)
    return _cut(list(rows[: size + 1]), order, size=size, place=place)


def rows_from(
    queryset: QuerySet[M, T], order: Sequence[OrderField], place: Place
) -> QuerySet[M, T]:
    """Give the rows beyond a place in reading order; its keys may be expressions, but for None."""
    rows = queryset.order_by(*(_order_by(field, place.backward) for field in order))
    return rows.filter(_beyond(order, place)) if place.keys else rows


def paginate_chosen(
    read: Callable[[Sequence[int]], Callable[[], list[T]]],
    *,
    choose: Callable[[Place, int], Sequence[int]],
    order: Sequence[OrderField],
    cursor: str | None,
    size: int,
) -> Callable[[], Page[T]]:
    """Begin a page whose rows somebody else finds: ``choose`` gives their ids, in reading order.

    It is told the place to read on from, and how many rows. ``read`` begins to read the rows, and
    gives what gives them in the order of their ids, without those that are gone meanwhile.
    """
    place = place_read(order, cursor, size)
    rows = read(choose(place, size + 1))
    return lambda: _cut(rows(), order, size=size, place=place)


def place_read(order: Sequence[OrderField], cursor: str | None, size: int) -> Place:
    """Give the place that a cursor names, or the start; raises CursorError."""
    if not order or order[-1].nullable or size < 1:
        raise ValueError("paginate needs an order that ends in a unique field and a size from 1")
    return _decode(cursor, order) if cursor is not None else Place(backward=False, keys=())


def _cut(items: list[T], order: Sequence[OrderField], *, size: int, place: Place) -> Page[T]:
    """Make a page of rows in reading order, of which there is one too many if there are more."""
    more, items = len(items) > size, items[:size]
    if place.backward:
        items.reverse()
    ends = [_keys(items[0], order), _keys(items[-1], order)] if items else [(), ()]
    following, previous = cursors_around(order, place, *ends, more=more)
    return Page(items, next=following, previous=previous)


def cursors_around(
    order: Sequence[OrderField],
    place: Place,
    first: Sequence[Key],
    last: Sequence[Key],
    *,
    more: bool,
) -> tuple[str | None, str | None]:
    """Give the cursors after and before the rows between two, named by their keys.

    Where all rows are gone there are no keys, and the way back leads to that end.
    """
    before = Place(backward=True, keys=tuple(first))
    after = Place(backward=False, keys=tuple(last))
    # Behind us lies what we came from, ahead only what the extra row has shown.
    came_back = bool(place.keys)
    has_next = came_back if place.backward else more
    has_previous = more if place.backward else came_back
    return (
        _encode(after, order) if has_next else None,
        _encode(before, order) if has_previous else None,
    )


def _order_by(field: OrderField, backward: bool) -> OrderBy:
    # NULLS FIRST and LAST only where NULLs can be: they keep SQLite from using an index.
    nulls_last = True if field.nullable and not backward else None
    nulls_first = True if field.nullable and backward else None
    if field.descending != backward:
        return F(field.name).desc(nulls_last=nulls_last, nulls_first=nulls_first)
    return F(field.name).asc(nulls_last=nulls_last, nulls_first=nulls_first)


def _beyond(order: Sequence[OrderField], place: Place) -> Q:
    """Select the rows beyond a place: later by one key and equal in all the keys before it.

    The bound on the first key follows from the rest; it is what lets the planner start its walk
    of a composite index at the place, which the alternatives alone do not.
    """
    alternatives = Q()
    equal = Q()
    for field, key in zip(order, place.keys, strict=True):
        later = _later(field, key, place.backward)
        if later is not None:
            alternatives |= equal & later
        equal &= _equal(field, key)
    return _bound(order[0], place.keys[0], place.backward) & alternatives


def _later(field: OrderField, key: Key, backward: bool) -> Q | None:
    if key is None:
        return Q(**{f"{field.name}__isnull": False}) if backward else None
    operator = "lt" if field.descending != backward else "gt"
    later = Q(**{f"{field.name}__{operator}": key})
    if field.nullable and not backward:
        later |= Q(**{f"{field.name}__isnull": True})
    return later


def _equal(field: OrderField, key: Key) -> Q:
    return Q(**{f"{field.name}__isnull": True}) if key is None else Q(**{field.name: key})


def _bound(field: OrderField, key: Key, backward: bool) -> Q:
    if key is None:
        return Q() if backward else _equal(field, key)
    if field.nullable and not backward:
        return Q()
    operator = "lte" if field.descending != backward else "gte"
    return Q(**{f"{field.name}__{operator}": key})


def _keys(row: object, order: Sequence[OrderField]) -> tuple[Key, ...]:
    return tuple(_key(row, field) for field in order)


def _key(row: object, field: OrderField) -> Key:
    return key_checked(
        row[field.name] if isinstance(row, dict) else _attribute(row, field.name), field
    )


def key_checked(value: object, field: OrderField) -> Key:
    """Give a key back; raises an error for one that no cursor holds."""
    if value is None and not field.nullable:
        raise ValueError(f"{field.name} is NULL in a row: declare it nullable")
    if value is None or isinstance(value, (date, Decimal, int, str)):
        return value
    raise TypeError(f"{field.name} is a {type(value).__name__}, which no cursor holds")


def _attribute(row: object, name: str) -> object:
    """Read an attribute, or one of a related row by its path: ``court__name``."""
    if hasattr(row, name):  # an annotation may have two underscores in its name
        return getattr(row, name)
    value: object = row
    for step in name.split("__"):
        if value is None:
            return None
        value = getattr(value, step)
    return value


def _encode(cursor: Place, order: Sequence[OrderField]) -> str:
    way = "p" if cursor.backward else "n"
    body = orjson.dumps([_ordering(tuple(order)), way, [_to_json(key) for key in cursor.keys]])
    return base64.urlsafe_b64encode(_signature(body) + body).rstrip(b"=").decode()


def _decode(text: str, order: Sequence[OrderField]) -> Place:
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise CursorError(_altered()) from None
    signature, body = raw[:_SIGNATURE_BYTES], raw[_SIGNATURE_BYTES:]
    if not constant_time_compare(signature, _signature(body)):
        raise CursorError(_altered())
    ordering, way, keys = orjson.loads(body)
    if ordering != _ordering(tuple(order)):
        raise CursorError(
            gettext("This cursor belongs to another ordering: start again without a cursor.")
        )
    return Place(backward=way == "p", keys=tuple(_from_json(key) for key in keys))


def _altered() -> str:
    return gettext("This cursor is not one of this site's: start again without a cursor.")


def _signature(body: bytes) -> bytes:
    """Sign a cursor, so that no key in it can be one that the database would choke on."""
    signer = _signer(settings.SECRET_KEY).copy()
    signer.update(body)
    return signer.digest()[:_SIGNATURE_BYTES]


@lru_cache(maxsize=1)
def _signer(secret: str) -> hmac.HMAC:
    """Give what signs; made anew only for another secret."""
    return salted_hmac("core.keyset", b"", secret=secret, algorithm="sha256")


@lru_cache(maxsize=256)
def _ordering(order: tuple[OrderField, ...]) -> str:
    """Name an ordering by a short hash of its fields, their directions and NULLs."""
    named = json.dumps([[field.name, field.descending, field.nullable] for field in order])
    return hashlib.sha256(named.encode()).hexdigest()[:8]


_TypedName = Literal["day", "time", "decimal"]


def _to_json(key: Key) -> int | str | dict[_TypedName, str] | None:
    if isinstance(key, datetime):  # before date, of which it is a kind
        return {"time": key.isoformat()}
    if isinstance(key, date):
        return {"day": key.isoformat()}
    if isinstance(key, Decimal):
        return {"decimal": str(key)}
    return key


def _from_json(value: int | str | dict[_TypedName, str] | None) -> Key:
    if not isinstance(value, dict):
        return value
    ((kind, text),) = value.items()
    if kind == "time":
        return datetime.fromisoformat(text)
    return date.fromisoformat(text) if kind == "day" else Decimal(text)
