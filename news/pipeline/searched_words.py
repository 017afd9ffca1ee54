"""Strings to be found in texts in one pass, to which more can be added without making all anew."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

# What was added is searched beside the rest until it is so much that all is made anew.
_FEWEST_BESIDE = 1000
_SHARE_BESIDE = 10


@dataclass(frozen=True, slots=True, eq=False)
class SearchedWords:
    """A set of strings compiled for searching; read-only, as the copy with more strings is another."""

    _most: ahocorasick.Automaton | None = None
    _beside: ahocorasick.Automaton | None = None

    def with_words(self, words: Collection[str]) -> "SearchedWords":
        """Give a copy that also finds these; cost: in their number, now and then in that of all."""
        fresh = {word for word in words if word and word not in self}
        if not fresh:
            return self
        beside = fresh | set(self._beside or ())
        if len(beside) > _FEWEST_BESIDE + len(self._most or ()) // _SHARE_BESIDE:
            return SearchedWords(_compiled({*(self._most or ()), *beside}))
        return SearchedWords(self._most, _compiled(beside))

    def found_in(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the place of the last character of each find, and the string found."""
        for compiled in (self._most, self._beside):
            if compiled is not None:
                yield from compiled.iter(text)

    def __contains__(self, word: str) -> bool:
        """Tell whether a string is looked for."""
        return any(
            compiled is not None and word in compiled for compiled in (self._most, self._beside)
        )


def _compiled(words: Iterable[str]) -> ahocorasick.Automaton:
    compiled = ahocorasick.Automaton()
    for word in words:
        compiled.add_word(word, word)
    compiled.make_automaton()
    return compiled
