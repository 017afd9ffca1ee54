"""What filters ask about, as columns of small numbers in memory, so that counting is arithmetic.

Disputes stand in places 0, 1, 2 …; texts are coded as numbers. A copy is never changed: a write
makes another, which shares what it can. Pure: reading the database is done in ``selectors``.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Places = NDArray[np.intp]  # what numpy indexes with, so that it need not convert millions of them
Mask = NDArray[np.bool_]
Bits = NDArray[np.uint64]
Ranks = NDArray[np.int64]
# Rows of a table: all of them marked or not, or, where they are few, their numbers, as they stand.
Chosen = Mask | Places

# Stands for a value that nobody stated.
NONE = -1
_NEVER = np.iinfo(np.int32).max
# Up to so many values, those asked for are compared with one by one rather than looked up.
_COMPARED_UP_TO = 3

# Of more than one dispute in so many, rows are marked rather than gathered.
_FEW = 8

# A rank is a sort key and below it an id, which has so many bits; sort keys have 32.
_ID_BITS = 31


@dataclass(slots=True)
class Codes:
    """Texts as numbers in the order they were first met; grows, and never forgets."""

    values: list[str] = field(default_factory=list)
    numbers: dict[str | None, int] = field(default_factory=dict)
    _ordered: Numbers = field(default_factory=lambda: np.zeros(0, dtype=np.int32))

    @property
    def ordered(self) -> Numbers:
        """Give the place of each text among all, by code point."""
        if len(self._ordered) != len(self.values):
            by_text = sorted(range(len(self.values)), key=self.values.__getitem__)
            ordered = np.empty(len(by_text), dtype=np.int32)
            ordered[by_text] = np.arange(len(by_text))
            self._ordered = ordered
        return self._ordered

    def encode(self, texts: Iterable[str | None]) -> Numbers:
        """Give the numbers of texts; what is empty has none."""
        texts = list(texts)
        for text in dict.fromkeys(texts):
            if text and text not in self.numbers:
                self.numbers[text] = len(self.values)
                self.values.append(text)
        get = self.numbers.get
        return np.array([get(text, NONE) for text in texts], dtype=np.int32)

    def among(self, column: Numbers, wanted: Iterable[str]) -> Mask:
        """Tell of each number whether it stands for one of the texts."""
        numbers = {n for text in wanted if (n := self.numbers.get(text)) is not None}
        if len(numbers) <= _COMPARED_UP_TO:
            masks = (column == number for number in numbers)
            return reduce(or_, masks, np.zeros(len(column), dtype=bool))
        table = np.zeros(len(self.values) + 1, dtype=bool)  # the last is that of NONE
        table[list(numbers)] = True
        chosen: Mask = table[column]
        return chosen


@dataclass(frozen=True, slots=True)
class Rows:
    """Facts of one kind, in the order of their disputes: the place of each one's, and its columns.

    Where they have a ``rank``, ``by_rank`` gives their numbers in its order.
    """

    place: Places
    columns: Mapping[str, Any]
    by_rank: Numbers | None = None

    def distinct(self, name: str) -> "Rows":
        """Give one row for each dispute and value of a column, without those that state none."""
        stated = self.columns[name] != NONE
        values = self.columns[name].compress(stated)
        wide = int(values.max(initial=0)) + 1
        pairs = np.unique(self.place.compress(stated) * wide + values)
        return Rows(pairs // wide, {name: (pairs % wide).astype(np.int32)})

    def replaced(self, gone: Mask, new: "Rows") -> "Rows":
        """Give the rows without those of disputes that are gone, and with new ones."""
        stays = ~gone[self.place]
        place = self.place[stays]
        at = np.searchsorted(place, new.place)
        columns = {
            name: np.insert(column[stays], at, new.columns[name])
            for name, column in self.columns.items()
        }
        by_rank = None
        if self.by_rank is not None and new.by_rank is not None:
            moved = (
                np.arange(len(place)) + np.cumsum(np.bincount(at, minlength=len(place) + 1))[:-1]
            )
            numbers = np.full(len(stays), NONE, dtype=np.int32)
            numbers[stays] = moved
            numbers = numbers[self.by_rank]
            numbers = numbers[numbers != NONE]
            come = (at + np.arange(len(at)))[new.by_rank].astype(np.int32)
            ranks = columns["rank"]
            by_rank = np.insert(numbers, np.searchsorted(ranks[numbers], ranks[come]), come)
        return Rows(np.insert(place, at, new.place), columns, by_rank)

    def in_order(self) -> "Rows":
        """Give the rows in the order that they should stand in."""
        order = np.argsort(self.place, kind="stable")
        columns = {name: column[order] for name, column in self.columns.items()}
        by_rank = np.argsort(columns["rank"]).astype(np.int32) if "rank" in columns else None
        return Rows(self.place[order], columns, by_rank)


@dataclass(frozen=True, slots=True)
class ByDispute:
    """Where the rows of each dispute are: between two starts."""

    starts: Places

    @classmethod
    def of(cls, rows: Rows, size: int) -> "ByDispute":
        """Find the rows of so many disputes."""
        starts = np.zeros(size + 1, dtype=np.intp)
        np.cumsum(np.bincount(rows.place, minlength=size), out=starts[1:])
        return cls(starts)

    def rows_of(self, disputes: Places) -> Places:
        """Give the numbers of the rows of some disputes, in order."""
        first = self.starts[disputes]
        many = self.starts[disputes + 1] - first
        ends = np.cumsum(many)
        numbers: Places = np.repeat(first - (ends - many), many)
        numbers += np.arange(len(numbers))
        return numbers


@dataclass(frozen=True, slots=True)
class Months:
    """Month and kind of each event as one number, so that both are counted at once."""

    cells: Numbers
    low: int
    wide: int

    @classmethod
    def of(cls, months: Numbers, kinds: Numbers) -> "Months":
        """Join them; a month that is not stated comes just before the lowest."""
        stated = months[months != NONE]
        low = int(stated.min()) - 1 if len(stated) else NONE
        wide = int(kinds.max(initial=0)) + 1
        return cls((np.maximum(months, low) - low) * wide + kinds, low, wide)

    def counted(self, chosen: Chosen, groups: Sequence[int]) -> list[tuple[int, int, int]]:
        """Count the chosen: month, or NONE; group of the kind; how many. In their order.

        ``groups`` has a number for each kind.
        """
        cells = np.bincount(picked(self.cells, chosen))
        by_kind = np.pad(cells, (0, -len(cells) % self.wide)).reshape(-1, self.wide)
        of_group = np.zeros((self.wide, max(groups, default=0) + 1), dtype=np.int64)
        of_group[np.arange(self.wide), np.array(groups[: self.wide], dtype=np.int64)] = 1
        numbers = by_kind @ of_group
        months, kinds = np.nonzero(numbers)
        first = [NONE, *range(self.low + 1, self.low + len(numbers))]
        return [
            (first[month], group, number)
            for month, group, number in zip(
                months.tolist(), kinds.tolist(), numbers[months, kinds].tolist(), strict=True
            )
        ]


@dataclass(frozen=True, slots=True)
class Columns:
    """The whole record as filters see it, as of one write."""

    stamp: str
    # Of each dispute: its id, and whether it is still there.
    ids: NDArray[np.int64]
    alive: Mask
    cases: Mapping[str, Any]
    rows: Mapping[str, Rows]
    codes: Mapping[str, Codes]
    # Made when first asked for: of each value of a column, the disputes that have it.
    _bits: dict[tuple[str, str], Bits] = field(default_factory=dict, compare=False)
    _months: list[Months] = field(default_factory=list, compare=False)
    _by_dispute: dict[str, ByDispute] = field(default_factory=dict, compare=False)
    _extremes: dict[tuple[int | None, str], Numbers] = field(default_factory=dict, compare=False)
    # What was lately made of these columns, by what was asked.
    recent: dict[Any, Any] = field(default_factory=dict, compare=False)

    @property
    def size(self) -> int:
        """How many places there are, also of disputes that are gone."""
        return len(self.ids)

    def places_of(self, ids: Sequence[int]) -> Mask:
        """Mark the places of disputes by their ids; an id that is not known is passed over."""
        wanted = np.array(ids, dtype=np.int64)
        places = np.searchsorted(self.ids, wanted)
        known = places < self.size
        known[known] = self.ids[places[known]] == wanted[known]
        return self.mark(places[known])

    def mark(self, places: Places) -> Mask:
        """Mark places given by number."""
        mask = np.zeros(self.size, dtype=bool)
        mask[places] = True
        return mask

    def bits(self, table: str, name: str) -> Bits:
        """Give a row of bits for each value of a column: one a dispute that has the value."""
        found = self._bits.get((table, name))
        if found is None:
            rows, many = self.rows[table], len(self.codes[name].values)
            found = packed(self.marked_by_value(rows.place, rows.columns[name], many))
            self._bits[table, name] = found
        return found

    def having(self, table: str, name: str, wanted: Iterable[str]) -> Mask:
        """Mark the disputes that have one of the values."""
        bits, numbers = self.bits(table, name), self.codes[name].numbers
        rows = [n for text in wanted if (n := numbers.get(text, NONE)) in range(len(bits))]
        whole = np.bitwise_or.reduce(bits[rows], axis=0)
        return np.unpackbits(whole.view(np.uint8), count=self.size).astype(bool)

    def rows_of(self, table: str, disputes: Mask) -> Chosen:
        """Choose the rows of the disputes that are marked."""
        if np.count_nonzero(disputes) * _FEW > self.size:
            return disputes.take(self.rows[table].place)
        sorted_rows = self._by_dispute.get(table)
        if sorted_rows is None:
            sorted_rows = ByDispute.of(self.rows[table], self.size)
            self._by_dispute[table] = sorted_rows
        return sorted_rows.rows_of(np.flatnonzero(disputes))

    def by_month(self, chosen: Chosen, groups: Sequence[int]) -> list[tuple[int, int, int]]:
        """Count the events chosen: month, or NONE; group of the kind; how many."""
        if not self._months:
            columns = self.rows["event"].columns
            self._months.append(Months.of(columns["month"], columns["event_kind"]))
        return self._months[0].counted(chosen, groups)

    def extremes(self, kind: int | None, name: str) -> Numbers:
        """Give for each dispute the last day of its events, or the first: of one kind, or of any.

        ``name`` is that of the column, "last" or "first". Without an event no day is late or early
        enough.
        """
        found = self._extremes.get((kind, name))
        if found is None:
            rows = self.rows["event"]
            chosen = slice(None) if kind is None else rows.columns["event_kind"] == kind
            outermost, none = (np.maximum, NONE) if name == "last" else (np.minimum, _NEVER)
            found = np.full(self.size, none, dtype=np.int32)
            outermost.at(found, rows.place[chosen], rows.columns[name][chosen])
            self._extremes[kind, name] = found
        return found

    def disputes_by_value(self, table: str, name: str, chosen: Chosen) -> NDArray[np.int64]:
        """Count, for each value of a column, the disputes of the rows chosen that state it."""
        rows, many = self.rows[table], len(self.codes[name].values)
        places, values = picked(rows.place, chosen), picked(rows.columns[name], chosen)
        if chosen.dtype == bool:
            marked = self.marked_by_value(places, values, many)
            return np.asarray(np.count_nonzero(marked, axis=1))
        # As few disputes as there are, numbered anew.
        places = np.cumsum(np.diff(places, prepend=places[:1]) != 0)
        marked = np.zeros((many + 1, len(places) and int(places[-1]) + 1), dtype=bool)
        marked[values, places] = True  # the last row is that of NONE
        return np.asarray(np.count_nonzero(marked[:-1], axis=1))

    def marked_by_value(self, places: Places, values: Numbers, many: int) -> NDArray[np.bool_]:
        """Mark, for each of so many values, the disputes of the rows that state it."""
        marked = np.zeros((many, self.size), dtype=bool)
        stated = values != NONE
        marked[values.compress(stated), places.compress(stated)] = True
        return marked


def ranks_of(keys: Any, ids: Any) -> Ranks:
    """Join sort keys and ids into numbers in the order of both; what has no key has rank NONE."""
    keys = np.array([NONE if key is None else key for key in keys], dtype=np.int64)
    return np.where(keys == NONE, NONE, rank_of(keys, np.array(ids, dtype=np.int64)))


def rank_of(key: Any, pk: Any) -> Any:
    """Join a sort key and an id."""
    return (key << _ID_BITS) | pk


def ids_at(ranks: Ranks, bound: int | None, size: int, *, falling: bool) -> list[int]:
    """Give some ids of ranks in order, from a bound on, which is left out."""
    if falling:
        stop = len(ranks) if bound is None else int(np.searchsorted(ranks, bound))
        return _ids_of(ranks[max(0, stop - size) : stop][::-1])
    start = 0 if bound is None else int(np.searchsorted(ranks, bound, side="right"))
    return _ids_of(ranks[start : start + size])


def picked(column: Any, chosen: Chosen) -> Any:
    """Give the values of a column in the rows chosen."""
    # Of a mask without order compress() is several times as fast as an index.
    return column.compress(chosen) if chosen.dtype == bool else column.take(chosen)


def narrowed(chosen: Chosen, test: Callable[..., Mask], *columns: Any) -> Chosen:
    """Give those of the rows chosen whose values in some columns pass a test."""
    if chosen.dtype == bool:
        return chosen & test(*columns)
    return chosen.compress(test(*(column.take(chosen) for column in columns)))


def number_of_rows(chosen: Chosen) -> int:
    """Count the rows chosen."""
    return int(np.count_nonzero(chosen)) if chosen.dtype == bool else len(chosen)


def chosen_ids_at(
    rows: Rows, chosen: Chosen, bound: int | None, size: int, *, falling: bool
) -> list[int]:
    """Give the ids of some of the rows chosen, in the order of their ranks, from a bound on, left out.

    Looks no further than it must: what is chosen often lies close together.
    """
    ranks, order = rows.columns["rank"], rows.by_rank
    if order is None:
        raise ValueError("rows without ranks have no such order")
    if chosen.dtype != bool:
        return ids_at(
            _outermost(ranks.take(chosen), bound, size, falling), None, size, falling=falling
        )
    if falling:
        stop = len(order) if bound is None else bisect_left(order, bound, key=ranks.__getitem__)
        order = order[:stop][::-1]
    elif bound is not None:
        order = order[bisect_right(order, bound, key=ranks.__getitem__) :]
    ahead = 8 * size
    while True:
        numbers = order[:ahead]
        numbers = numbers.compress(chosen[numbers])[:size]
        if len(numbers) == size or ahead >= len(order):
            break
        ahead *= 8
    return _ids_of(ranks[numbers])


def _outermost(ranks: Ranks, bound: int | None, size: int, falling: bool) -> Ranks:
    """Give so many of the ranks next to a bound, in their order."""
    if bound is not None:
        ranks = ranks.compress(ranks < bound if falling else ranks > bound)
    if len(ranks) > size:
        ranks = np.partition(ranks, -size)[-size:] if falling else np.partition(ranks, size)[:size]
    return np.sort(ranks)


def _ids_of(ranks: Ranks) -> list[int]:
    ids: list[int] = (ranks & ((1 << _ID_BITS) - 1)).tolist()
    return ids


def packed(mask: Mask) -> Bits:
    """Pack what is marked into whole words, eight marks a byte."""
    missing = -mask.shape[-1] % 64
    padded = np.pad(mask, [(0, 0)] * (mask.ndim - 1) + [(0, missing)])
    return np.packbits(padded, axis=-1).view(np.uint64)


def rows_by_value(values: Numbers, many: int) -> NDArray[np.int64]:
    """Count rows by value, 0 to ``many``; what states none is left out."""
    return np.bincount(values + 1, minlength=many + 1)[1:]


def disputes_by_value(bits: Bits, chosen: Bits) -> NDArray[np.int64]:
    """Count the chosen disputes that have each value."""
    counted: NDArray[np.int64] = np.bitwise_count(bits & chosen).sum(axis=1, dtype=np.int64)
    return counted


def most_frequent(
    numbers: NDArray[np.int64], codes: Codes, most: int | None = None
) -> list[tuple[str, int]]:
    """Give values with their numbers above nought: the largest first, of equals by code point."""
    chosen = _most_frequent(numbers, codes, most)
    pairs = [(codes.values[number], int(numbers[number])) for number in chosen]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:most]


def _most_frequent(numbers: NDArray[np.int64], codes: Codes, most: int | None) -> Iterable[int]:
    """Choose the values of the largest numbers above nought; of equals the first by code point."""
    if most is None or np.count_nonzero(numbers) <= most:
        return np.flatnonzero(numbers)
    # How many values have each number, the largest number first.
    frequencies = np.bincount(numbers)[::-1]
    least = len(frequencies) - 1 - int(np.searchsorted(np.cumsum(frequencies), most))
    above = np.flatnonzero(numbers > least)
    ties = np.flatnonzero(numbers == least)
    missing = most - len(above)
    if missing < len(ties):
        ties = ties[np.argpartition(codes.ordered[ties], missing)[:missing]]
    return [*above, *ties]
