"""Facts as rows of small numbers in memory, in the order of their disputes, and how some are chosen.

Disputes stand in places 0, 1, 2 …; texts are coded as numbers. Nothing here is ever changed: a write
makes other rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Places = NDArray[np.intp]  # what numpy indexes with, so that it need not convert millions of them
Mask = NDArray[np.bool_]
Ranks = NDArray[np.int64]
# Rows of a table: all of them marked or not, or, where they are few, their numbers, as they stand.
Chosen = Mask | Places

# Stands for a value that nobody stated.
NONE = -1
# Up to so many values, those asked for are compared with one by one rather than looked up.
_COMPARED_UP_TO = 3

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
class Splice:
    """Where rows are taken out and others put in, by the dispute: pairs of a start and an end."""

    old: NDArray[np.int64]
    new: NDArray[np.int64]
    size: int  # how many there were

    @classmethod
    def of(cls, old: Places, new: Places, gone: Mask) -> "Splice":
        """Compare the disputes of the rows before, in order, with those of new ones."""
        touched = np.union1d(np.flatnonzero(gone), new)
        ways: tuple[Literal["left"], Literal["right"]] = ("left", "right")
        before, after = (
            np.stack([np.searchsorted(places, touched, side) for side in ways], axis=1)
            for places in (old, new)
        )
        return cls(before, after, len(old))

    def joined(self, old: Any, new: Any) -> Any:
        """Give a column of the rows that stay and of those that come."""
        parts, done = [], 0
        for (start, end), (first, last) in zip(self.old.tolist(), self.new.tolist(), strict=True):
            parts += [old[done:start], new[first:last]]
            done = end
        return np.concatenate([*parts, old[done:]])

    def numbers(self) -> tuple[Numbers, Numbers]:
        """Tell where each row comes to stand: of those before, NONE if it goes; of the new ones."""
        more = np.cumsum((self.new[:, 1] - self.new[:, 0]) - (self.old[:, 1] - self.old[:, 0]))
        lengths = np.diff(self.old.ravel(), prepend=0, append=self.size)
        stays = np.arange(self.size, dtype=np.int32)
        stays += np.repeat(np.insert(np.repeat(more, 2), 0, 0).astype(np.int32), lengths)
        stays[np.repeat(np.arange(len(lengths)) % 2 == 1, lengths)] = NONE
        first = self.old[:, 0] + np.concatenate([[0], more[:-1]])
        many = self.new[:, 1] - self.new[:, 0]
        comes = np.repeat(first - self.new[:, 0], many) + np.arange(int(many.sum()))
        return stays, comes.astype(np.int32)


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
        splice = Splice.of(self.place, new.place, gone)
        columns = {name: splice.joined(c, new.columns[name]) for name, c in self.columns.items()}
        by_rank = None
        if self.by_rank is not None and new.by_rank is not None:
            numbers, come = splice.numbers()
            stay = numbers[self.by_rank]
            stay, come = stay[stay != NONE], come[new.by_rank]
            rank_of_row = columns["rank"].__getitem__
            at = [bisect_left(stay, rank_of_row(number), key=rank_of_row) for number in come]
            by_rank = np.insert(stay, at, come)
        return Rows(splice.joined(self.place, new.place), columns, by_rank)

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
