"""Finds the cue words of the lexicon in one pass, at their positions in the text.

A table maps a tag to phrases, one a line or divided by bars. A phrase stands for itself, whole; one that
ends in ``*`` also begins longer words, one that begins with it also ends them; ``=2`` after it gives a
weight other than 1. Case, diacritics, width and traditional characters make no difference.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import ahocorasick

from news.pipeline.text import skeleton
from news.pipeline.types import Span

_WEIGHT = re.compile(r"=(\d+(?:\.\d+)?)$")
# Scripts that are written without blanks between words, or that join particles to them.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PUNCTUATION = str.maketrans("‘’‚‛“”„«»‐‑‒–—\u00a0\u202f\u3000", '\'\'\'\'"""""-----   ')


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """A phrase of the lexicon found in a text."""

    start: int
    end: int
    tag: str
    weight: float
    phrase: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Cues:
    """The cues of one text, to be asked by tag and stretch."""

    def __init__(self, found: list[Cue]) -> None:
        self._all = found
        self._all_starts = [cue.start for cue in found]
        self._by_tag: dict[str, list[Cue]] = {}
        for cue in found:
            self._by_tag.setdefault(cue.tag, []).append(cue)
        self._starts = {tag: [c.start for c in cues] for tag, cues in self._by_tag.items()}

    def of(self, tag: str, within: Span | None = None) -> list[Cue]:
        """Give the cues of a tag, in order, or those that begin within a stretch."""
        cues = self._by_tag.get(tag, [])
        if within is None or not cues:
            return cues
        starts = self._starts[tag]
        return cues[bisect_left(starts, within.start) : bisect_left(starts, within.end)]

    def within(self, stretch: Span) -> list[Cue]:
        """Give the cues of any tag that begin within a stretch."""
        first = bisect_left(self._all_starts, stretch.start)
        return self._all[first : bisect_left(self._all_starts, stretch.end)]

    def weight(self, tag: str, within: Span | None = None) -> float:
        """Sum the weights of a tag's distinct phrases."""
        return sum({cue.phrase: cue.weight for cue in self.of(tag, within)}.values())

    def any(self, tag: str, within: Span | None = None) -> bool:
        """Tell whether a tag is there."""
        return bool(self.of(tag, within))

    def tags(self) -> tuple[str, ...]:
        """Give the tags that were found."""
        return tuple(self._by_tag)

    def last_before(self, tag: str, position: int) -> Cue | None:
        """Give the nearest cue of a tag that begins before a position."""
        index = bisect_right(self._starts.get(tag, []), position - 1)
        return self._by_tag[tag][index - 1] if index else None


class Lexicon:
    """Phrases under tags, compiled into one automaton."""

    def __init__(self, *tables: Mapping[str, str], nested: bool = False) -> None:
        self._nested = nested
        self._automaton = ahocorasick.Automaton()
        entries: dict[str, list[tuple[str, bool, float]]] = {}
        tails: set[str] = set()
        for tag, phrase, open_ended, weight in _phrases(tables):
            plain = phrase.removeprefix("*")
            entries.setdefault(plain, []).append((tag, open_ended, weight))
            if phrase != plain:
                tails.add(plain)
        for phrase, uses in entries.items():
            glued = bool(_UNSPACED.match(phrase[-1]))
            bounded = not _UNSPACED.match(phrase[0]) and phrase not in tails
            self._automaton.add_word(phrase, (phrase, bounded, glued, tuple(uses)))
        self._automaton.make_automaton()

    def find(self, levelled: str) -> Cues:
        """Find the phrases in a text that ``level`` has made even.

        A phrase within a longer one of its tag is left out; within one of another tag too, unless
        the lexicon is ``nested``.
        """
        hits = sorted(self._hits(levelled), key=lambda hit: (hit.start, -hit.end))
        kept: list[Cue] = []
        longest: dict[str, tuple[int, int]] = {}
        for hit in hits:
            group = hit.tag.rstrip("<>") if self._nested else ""
            start, end = longest.get(group, (-1, -1))
            if hit.end <= end and (hit.start, hit.end) != (start, end):
                continue
            kept.append(hit)
            if hit.end > end:
                longest[group] = hit.start, hit.end
        return Cues(kept)

    def _hits(self, text: str) -> Iterator[Cue]:
        size = len(text)
        for last, (phrase, bounded, glued, uses) in self._automaton.iter(text):
            start, end = last + 1 - len(phrase), last + 1
            if bounded and start and _in_word(text[start - 1]):
                continue
            closed = glued or end == size or not _in_word(text[end])
            for tag, open_ended, weight in uses:
                if closed or open_ended:
                    yield Cue(start, end, tag, weight, phrase)


def _in_word(character: str) -> bool:
    """Tell whether a character carries on a word of a spaced script."""
    if character < "\x80":
        return character.isalnum()
    return character.isalpha() and not _UNSPACED.match(character)


def _phrases(tables: tuple[Mapping[str, str], ...]) -> Iterator[tuple[str, str, bool, float]]:
    for table in tables:
        for tag, listed in table.items():
            for raw in listed.replace("\n", "|").split("|"):
                text = raw.strip()
                if not text:
                    continue
                weight = _WEIGHT.search(text)
                text = _WEIGHT.sub("", text).strip()
                open_ended = text.endswith("*")
                phrase = level(text.rstrip("*"))
                yield tag, phrase, open_ended, float(weight[1]) if weight else 1.0


def level(text: str) -> str:
    """Make a text even for matching without moving a character: as long as it was, in lower case.

    Diacritics, full width and traditional characters go where one character stands for another,
    and quotes and dashes become the plain ones.
    """
    even = skeleton(text)
    return even if text.isascii() else even.translate(_PUNCTUATION)


def even_pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern to be matched against an even text, its letters made even as that is."""
    return re.compile("".join(_even_letter(letter) for letter in source))


def _even_letter(letter: str) -> str:
    even = letter if letter.isascii() else level(letter)
    return even if even.isalnum() else letter
