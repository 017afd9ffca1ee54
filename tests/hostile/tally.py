"""Counting what was asked, by kind, and keeping what went wrong."""

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice

from tests.hostile.asking import Answer, Ask, answered
from tests.hostile.judging import faults_of

# Of one fault so many examples are told.
EXAMPLES = 2


@dataclass(slots=True)
class Tally:
    """What came of many hostile inputs."""

    kinds: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    faults: dict[str, list[str]] = field(default_factory=dict)
    slowest: tuple[float, str] = (0.0, "")
    # Whether slowness is a fault: a busy machine may make anything slow.
    is_timed: bool = True
    # Of what there is to ask, every so manieth is asked.
    every: int = 1

    def ask_all(self, asks: Iterable[Ask], *, every: int = 1, seconds: float = 1e9) -> None:
        """Ask every so manieth, until the time is up, and judge each answer."""
        end = time.monotonic() + seconds
        for ask in islice(asks, 0, None, every * self.every):
            self.judge(ask, answered(ask))
            if time.monotonic() > end:
                break

    def judge(self, ask: Ask, answer: Answer) -> None:
        """Count an answer, and what is wrong with it."""
        self.kinds[ask.kind] += 1
        self.statuses[answer.status] += 1
        self.slowest = max(self.slowest, (answer.seconds, str(ask)))
        for fault in faults_of(ask, answer if self.is_timed else replace(answer, seconds=0.0)):
            self.note(f"{ask}\n      {fault}", fault)

    def note(self, told: str, fault: str) -> None:
        """Keep a fault under what it ends with, which tells its cause."""
        self.faults.setdefault(fault[-120:], []).append(told)

    def report(self) -> str:
        """Write it all down."""
        lines = [f"  {count:6} {kind}" for kind, count in sorted(self.kinds.items())]
        answers = ", ".join(
            f"{count} x {status}" for status, count in sorted(self.statuses.items())
        )
        total = sum(self.kinds.values())
        lines.append(f"  {total:6} in all" + (f"; answers: {answers}" if answers else ""))
        if self.slowest[1]:
            lines.append(f"  slowest: {self.slowest[0]:.2f} s: {self.slowest[1]}")
        for found in self.faults.values():
            lines.append(f"  FAILED {len(found)} times:")
            lines += [f"    {told}" for told in found[:EXAMPLES]]
        return "\n".join(lines)
