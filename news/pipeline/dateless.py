"""A sentence without its dates, so that the words they part stand together again.

"retiró el martes la demanda", "hat am Dienstag Klage eingereicht", "ha citato lunedì in giudizio".
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from news.pipeline.types import Span

# The preposition or article of a date goes with it.
_BEFORE = re.compile(
    r",?\s(?:on|in|am|vom|an|im|el|le|la|il|lo|lunes|na|no|em|op|afgelopen|den|de|del|dem|this|last|pasado|"
    r"le jour de)?\s?$"
)
_REACH = 12


@dataclass(frozen=True, slots=True)
class Dateless:
    """The text left of a sentence, and where its pieces stood."""

    text: str
    starts: tuple[int, ...]  # in this text
    places: tuple[int, ...]  # in the article's

    def of(self, text: str) -> str:
        """Give the same pieces of the article's own text."""
        sizes = [*self.starts[1:], len(self.text)]
        return "".join(
            text[place : place + end - start]
            for place, start, end in zip(self.places, self.starts, sizes, strict=True)
        )

    def inside(self, span: Span) -> Span | None:
        """Give where a stretch of the article stands in this text, or None where it is cut."""
        at = bisect_right(self.places, span.start) - 1
        if at < 0:
            return None
        start = self.starts[at] + span.start - self.places[at]
        end = start + span.end - span.start
        stop = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        return Span(start, end) if end <= stop else None

    def outside(self, span: Span) -> Span:
        """Give where a stretch of this text stands in the article."""
        return Span(self.place(span.start), self.place(span.end - 1) + 1)

    def place(self, position: int) -> int:
        """Give where a character of this text stands in the article's."""
        at = bisect_right(self.starts, position) - 1
        return self.places[at] + position - self.starts[at]


def dateless(even: str, sentence: Span, dates: Sequence[Span]) -> Dateless | None:
    """Leave the dates out of a sentence; None where it has none."""
    if not dates:
        return None
    pieces, starts, places = list[str](), list[int](), list[int]()
    at, size = sentence.start, 0
    for day in [*dates, Span(sentence.end, sentence.end)]:
        stop = day.start
        if day.start < sentence.end:
            before = _BEFORE.search(even, max(at, day.start - _REACH), day.start)
            stop = before.start() if before else day.start
        piece = even[at : max(at, stop)]
        if piece:
            pieces.append(piece)
            starts.append(size)
            places.append(at)
            size += len(piece)
        at = max(at, day.end)
    return Dateless("".join(pieces), tuple(starts), tuple(places)) if pieces else None
