"""One comparison: ours, the peer's, the ratio, and whether it meets its target."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

HEADING = ("what", "ours", "peer", "ratio", "target", "")
# How a ratio is made, and whether it is good when large.
_RATIOS = {
    "datasette/ours": (False, True),
    "limit/ours": (False, True),
    "ours/datasette": (True, True),
    "ours/peer": (True, True),
    "ours/small": (True, False),
    "ours/bare": (True, False),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A figure of ours, alone or beside a peer's; without a target it is told, not judged."""

    what: str
    ours: float
    peer: float | None = None
    form: str = ""
    target: float | None = None

    @property
    def ratio(self) -> float | None:
        """Give the ratio in the form that the target speaks of."""
        if self.peer is None:
            return None
        is_ours_over = _RATIOS[self.form][0]
        return self.ours / self.peer if is_ours_over else self.peer / self.ours

    @property
    def is_met(self) -> bool | None:
        """Tell whether the ratio meets its target; None where there is none."""
        if self.ratio is None or self.target is None:
            return None
        return self.ratio >= self.target if _RATIOS[self.form][1] else self.ratio <= self.target

    def as_values(self) -> dict[str, Any]:
        """Give everything as plain values."""
        return {**asdict(self), "ratio": self.ratio, "is_met": self.is_met}


def as_table(verdicts: Sequence[Verdict]) -> str:
    """Write a line a comparison."""
    rows = [HEADING, *map(_cells, verdicts)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADING))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _cells(verdict: Verdict) -> tuple[str, ...]:
    peer = "" if verdict.peer is None else _figure(verdict.peer)
    ratio = "" if verdict.ratio is None else f"{verdict.ratio:.2f}"
    if verdict.target is None:
        return verdict.what, _figure(verdict.ours), peer, ratio, "", ""
    sign = "≥" if _RATIOS[verdict.form][1] else "≤"
    met = "met" if verdict.is_met else "MISSED"
    return verdict.what, _figure(verdict.ours), peer, ratio, f"{sign} {verdict.target:g}", met


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.2f}"
