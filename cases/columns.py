"""What filters ask about, as columns of small numbers in memory, so that counting is arithmetic.

A copy is never changed: a write makes another, which shares what it can. Pure: reading the database is
done in ``selectors``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cases.column_rows import (
    NONE,
    ByDispute,
    Chosen,
    Codes,
    Mask,
    Numbers,
    Places,
    Rows,
    picked,
)

Bits = NDArray[np.uint64]
_NEVER = np.iinfo(np.int32).max

# Of more than one dispute in so many, rows are marked rather than gathered.
_FEW = 8


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
