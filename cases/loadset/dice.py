"""Dice that fall the same way for the same seed, on every machine and release of Python."""

import math
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")

# Shares of dates by how they are stated, after the curated set: most are days.
_DAYS, _MONTHS, _YEARS = 0.87, 0.97, 1.0


class Dice:
    """Throws that depend on the seed alone.

    Only ``Random.random`` is used: of all its methods it alone promises never to change its
    sequence (https://docs.python.org/3/library/random.html#notes-on-reproducibility).
    """

    def __init__(self, *seed: object) -> None:
        self.throw = Random(":".join(map(str, seed))).random  # noqa: S311 - made-up data

    def chance(self, share: float) -> bool:
        """Tell yes in this share of throws."""
        return self.throw() < share

    def between(self, low: int, high: int) -> int:
        """Give a whole number, both ends included."""
        return low + int(self.throw() * (high - low + 1))

    def one(self, options: Sequence[T]) -> T:
        """Give one of the options, all as likely."""
        return options[int(self.throw() * len(options))]

    def some(self, options: Sequence[T], count: int) -> list[T]:
        """Give so many different options, or all, in the order in which they stand."""
        left, wanted, found = len(options), min(count, len(options)), []
        for option in options:
            if wanted and self.throw() * left < wanted:
                found.append(option)
                wanted -= 1
            left -= 1
        return found

    def weighted(self, table: tuple[tuple[T, float], ...]) -> T:
        """Give one of the options by its weight."""
        steps = _steps(tuple(weight for _option, weight in table))
        mark = self.throw() * steps[-1]
        for (option, _weight), step in zip(table, steps, strict=True):
            if mark < step:
                return option
        return table[-1][0]

    def rank(self, size: int, skew: float) -> int:
        """Give a rank from 0, the first ones by far the most often: Zipf's law of this exponent."""
        rest = 1.0 - skew
        mark = (((size + 1) ** rest - 1.0) * self.throw() + 1.0) ** (1.0 / rest)
        return min(int(mark) - 1, size - 1)

    def lognormal(self, mean: float, sigma: float) -> float:
        """Give a positive number of this mean: many small ones, a few very large."""
        normal = math.sqrt(-2.0 * math.log(1.0 - self.throw())) * math.cos(math.tau * self.throw())
        return math.exp(math.log(mean) - sigma * sigma / 2.0 + sigma * normal)

    def stated(self, day: date) -> str:
        """Write a day as a source might: as it is, or as a month or year, perhaps uncertain."""
        mark = self.throw()
        if mark < _DAYS:
            return day.isoformat()
        if mark < _MONTHS:
            return f"{day:%Y-%m}" + self.one(("", "", "", "~", "~", "?"))
        return f"{day:%Y}" + self.one(("", "~", "?", "%"))


@lru_cache(maxsize=256)  # the tables are constants of this package
def _steps(weights: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(accumulate(weights))
