"""The middle and the slow end of times."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle and the slow end of the times of a page."""

    p50: float
    p95: float


def spread(times: Sequence[float]) -> Spread:
    """Give the median and the 95th percentile."""
    if len(times) < 2:
        return Spread(times[0], times[0])
    return Spread(median(times), quantiles(times, n=20, method="inclusive")[-1])
