"""Trying a pattern on texts of growing length: its work may grow as they do, not faster."""

import math
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from types import FrameType

from tests.hostile.attacks import Attack, attacks_on
from tests.hostile.patterns import Found

# No page is read beyond this many characters.
LONGEST = 100_000
MOST_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a text may be, and how long it may take."""

    length: int = LONGEST
    seconds: float = MOST_SECONDS


WHOLE = Bounds()
# A tenth of the text in a tenth of the time: as strict where work grows as the text does, and stricter
# where it grows faster by so much that both notice.
TENTH = Bounds(LONGEST // 10, MOST_SECONDS / 10)
# From the times at these lengths follows what the longest would take.
SHORT, LONG = 1_000, 4_000
# The square of LONG takes longer than this, and so does a line that takes a second at the longest.
NOTICED_SECONDS = 0.0015
TINY = 30
MOST_EXAMPLES = 2


class TooLong(Exception):
    """A pattern took more than its time."""


@dataclass(frozen=True, slots=True)
class Slow:
    """A pattern and the text that keeps it busy."""

    found: Found
    attack: Attack
    length: int
    seconds: float

    def __str__(self) -> str:
        head, pump, tail = (
            repr(part) for part in (self.attack.head, self.attack.pump, self.attack.tail)
        )
        took = f"{self.seconds:.2f} s of {self.length} characters"
        return f"{self.found.where}: {took}: {head} + {pump} * n + {tail}\n    {self.found.pattern.pattern[:300]}"


def slow_on(found: Found, bounds: Bounds = WHOLE) -> Iterator[Slow]:
    """Give the texts that a pattern is slow on, at most a few."""
    judged = (_judged(found, attack, bounds) for attack in attacks_on(found.pattern))
    return islice(filter(None, judged), MOST_EXAMPLES)


def _judged(found: Found, attack: Attack, bounds: Bounds) -> Slow | None:
    # A text of a line is enough for what doubles with each character.
    if _seconds(found, attack, TINY, bounds) >= bounds.seconds:
        return Slow(found, attack, TINY, bounds.seconds)
    long = _seconds(found, attack, LONG, bounds)
    if long < NOTICED_SECONDS:
        return None
    short = max(_seconds(found, attack, SHORT, bounds), 1e-6)
    growth = max(1.0, math.log(long / short, LONG / SHORT))
    if long * (bounds.length / LONG) ** growth < bounds.seconds:
        return None
    took = _seconds(found, attack, bounds.length, bounds)
    return Slow(found, attack, bounds.length, took) if took >= bounds.seconds else None


def _seconds(found: Found, attack: Attack, length: int, bounds: Bounds) -> float:
    """Measure the processor's time; what takes too long is broken off."""
    text = attack.text(length)
    begun = time.thread_time()
    try:
        with broken_off(bounds.seconds):
            _use(found, text)
    except TooLong:
        return bounds.seconds
    return time.thread_time() - begun


def _use(found: Found, text: str) -> None:
    if found.is_searched:
        for _match in found.pattern.finditer(text):
            pass
    else:
        found.pattern.fullmatch(text)
        found.pattern.match(text)


@contextmanager
def broken_off(seconds: float) -> Iterator[None]:
    """Raise TooLong after some time of the processor; re looks for signals while it works."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def example(pattern: str, flags: int = 0) -> Found:
    """Make a pattern to be judged."""
    return Found("example", re.compile(pattern, flags), is_searched=True)
