"""What filters ask about, as columns of small numbers in memory, so that counting is arithmetic.

Disputes stand in places 0, 1, 2 …; texts are coded as numbers. A copy is never changed: a write
makes another, which shares what it can. Pure: reading the database is done in ``selectors``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Mask = NDArray[np.bool_]

# Stands for a value that nobody stated.
NONE = -1
# Above it, distinct pairs are found by sorting; up to it by marking them in a table.
_MARKED_UP_TO = 96


@dataclass(slots=True)
class Codes:
    """Texts as numbers in the order they were first met; grows, and never forgets."""

    values: list[str] = field(default_factory=list)
    numbers: dict[str | None, int] = field(default_factory=dict)

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
        table = np.zeros(len(self.values) + 1, dtype=bool)  # the last is that of NONE
        for text in wanted:
            if (number := self.numbers.get(text)) is not None:
                table[number] = True
        chosen: Mask = table[column]
        return chosen


@dataclass(frozen=True, slots=True)
class Rows:
    """Facts of one kind: the place of each one's dispute, and its columns."""

    place: Numbers
    columns: Mapping[str, Numbers]

    def replaced(self, gone: Mask, new: "Rows") -> "Rows":
        """Give the rows without those of disputes that are gone, and with new ones."""
        stays = ~gone[self.place]
        return Rows(
            np.concatenate([self.place[stays], new.place]),
            {
                name: np.concatenate([column[stays], new.columns[name]])
                for name, column in self.columns.items()
            },
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """The whole record as filters see it, as of one write."""

    stamp: str
    # Of each dispute: its id, and whether it is still there.
    ids: NDArray[np.int64]
    alive: Mask
    cases: Mapping[str, Numbers]
    rows: Mapping[str, Rows]
    codes: Mapping[str, Codes]

    @property
    def size(self) -> int:
        """How many places there are, also of disputes that are gone."""
        return len(self.ids)

    def places_of(self, ids: Iterable[int]) -> Mask:
        """Mark the places of disputes by their ids."""
        return np.isin(self.ids, np.fromiter(ids, dtype=np.int64))

    def mark(self, places: Numbers) -> Mask:
        """Mark places given by number."""
        mask = np.zeros(self.size, dtype=bool)
        mask[places] = True
        return mask


def disputes_by_value(
    places: Numbers, values: Numbers, codes: Codes, size: int, most: int | None = None
) -> list[tuple[str, int]]:
    """Count distinct disputes by the value of their rows; values without any are left out.

    ``most`` gives as many of the most frequent; of equals the first by code point.
    """
    stated = values != NONE
    if not stated.all():
        places, values = places[stated], values[stated]
    many = len(codes.values)
    pairs = values.astype(np.int64) * size + places
    if many <= _MARKED_UP_TO:
        seen = np.zeros(many * size, dtype=bool)
        seen[pairs] = True
        numbers = seen.reshape(many, size).sum(axis=1)
    else:
        pairs.sort()  # several times quicker than np.unique
        first = np.ones(len(pairs), dtype=bool)
        first[1:] = pairs[1:] != pairs[:-1]
        numbers = np.bincount(pairs[first] // max(size, 1), minlength=many)
    return [(codes.values[n], int(numbers[n])) for n in _most_frequent(numbers, codes, most)]


def _most_frequent(numbers: NDArray[np.int64], codes: Codes, most: int | None) -> Iterable[int]:
    """Choose the values of the largest numbers above nought; of equals the first by code point."""
    if most is None or np.count_nonzero(numbers) <= most:
        return np.flatnonzero(numbers)
    least = np.partition(numbers, -most)[-most]
    above = np.flatnonzero(numbers > least)
    ties = (codes.values[n] for n in np.flatnonzero(numbers == least))
    chosen = nsmallest(most - len(above), ties)
    return [*above, *(codes.numbers[value] for value in chosen)]


def rows_by_pair(first: Numbers, second: Numbers) -> list[tuple[int, int, int]]:
    """Count rows by two columns of numbers: first, second, how many; in their order."""
    if not len(first):
        return []
    wide = int(second.max()) + 2
    pairs, numbers = np.unique((first.astype(np.int64) + 1) * wide + second, return_counts=True)
    return [
        (int(pair) // wide - 1, int(pair) % wide, int(number))
        for pair, number in zip(pairs, numbers, strict=True)
    ]
