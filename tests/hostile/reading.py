"""Reading pages made of what keeps a pattern busy: what counts is how long the whole reading takes.

A pattern that is slow on a long text may never be given one. So the text stands in a page as long as the
site lets in, among words that make the reader look closely, and the page is read.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from news.pipeline.reading import understand
from tests.hostile.attacks import Attack
from tests.hostile.probing import LONGEST, MOST_SECONDS, TooLong, broken_off
from tests.news.understood import KNOWN, page

SCENES = {
    "alone": ("", ""),
    "of a suit": (
        "Quill Press sued Lumen AI, Inc. in the High Court in London on March 3, 2025 over copyright in books "
        "used for AI training, seeking $5 million ",
        " from Lumen AI, which was dismissed on Tuesday. Quill Press v. Lumen AI goes on. ",
    ),
}


@dataclass(frozen=True, slots=True)
class SlowPage:
    """A page that took too long to be read."""

    scene: str
    attack: Attack
    seconds: float

    def __str__(self) -> str:
        told = " + ".join(
            repr(part) for part in (self.attack.head, self.attack.pump, self.attack.tail)
        )
        return f"a page {self.scene} takes {self.seconds:.2f} s or more: {told}"


def slow_pages(attacks: Iterable[Attack], *, length: int = LONGEST) -> Iterator[SlowPage]:
    """Read a page of each text; give those that take too long of the processor."""
    for attack in attacks:
        for scene, (before, after) in SCENES.items():
            text = f"{before}{attack.text(length - len(before) - len(after))}{after}"
            took = seconds_of(text)
            if took > MOST_SECONDS:
                yield SlowPage(scene, attack, took)


def seconds_of(text: str) -> float:
    """Measure the processor's time that a page of a text takes."""
    read = page("Quill Press sues Lumen AI", text, language="en", published=date(2025, 6, 12))
    begun = time.thread_time()
    try:
        with broken_off(MOST_SECONDS * 3):
            understand(read, KNOWN)
    except TooLong:
        return MOST_SECONDS * 3
    return time.thread_time() - begun
