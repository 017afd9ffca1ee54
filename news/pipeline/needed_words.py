"""Many patterns over one text, each tried only where a word stands that it cannot do without.

The words are read off the patterns' own source. Of the regular language only what such patterns use is
read: letters, groups, classes, repetitions and looks around.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import ahocorasick

T = TypeVar("T")

_REPEATED = re.compile(r"[?*+]\??|\{(\d*),?\d*\}\??")
_FEWEST = 2  # letters of a word worth looking for; one is enough in a script without blanks


@dataclass(frozen=True, slots=True)
class Tried(Generic[T]):
    """A pattern and what it stands for."""

    meaning: T
    pattern: re.Pattern[str]


class NeededWords(Generic[T]):
    """Patterns with their meanings, by the words they need."""

    def __init__(self, patterns: Iterable[tuple[T, str]]) -> None:
        self._always: list[Tried[T]] = []
        self._tried: list[Tried[T]] = []
        users: dict[str, list[int]] = {}
        for meaning, source in patterns:
            for branch in branches(source):
                tried = Tried(meaning, re.compile(branch))
                words = needed(branch)
                if words is None:
                    self._always.append(tried)
                    continue
                for word in words:
                    users.setdefault(word, []).append(len(self._tried))
                self._tried.append(tried)
        self._found = ahocorasick.Automaton()
        for word, numbers in users.items():
            self._found.add_word(word, tuple(numbers))
        self._found.make_automaton()

    def for_stretch(self, text: str, start: int, end: int) -> Sequence[Tried[T]]:
        """Give the patterns that may match within a stretch, in their order."""
        numbers: set[int] = set()
        if len(self._found):
            for _, users in self._found.iter(text, start, end):
                numbers.update(users)
        return [*self._always, *(self._tried[number] for number in sorted(numbers))]


def branches(source: str) -> Iterator[str]:
    """Divide a pattern at the bars outside its groups."""
    depth, begun = 0, 0
    for at, letter in _outside_classes(source, 0):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            yield source[begun:at]
            begun = at + 1
    yield source[begun:]


def _outside_classes(source: str, at: int) -> Iterator[tuple[int, str]]:
    """Yield the letters of a pattern with their places, but for those escaped or in a class."""
    while at < len(source):
        letter = source[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at = _class_end(source, at)
        else:
            yield at, letter
        at += 1


def needed(source: str) -> frozenset[str] | None:
    """Give words of which a match holds at least one; None where none are sure."""
    found: set[str] = set()
    for branch in branches(source):
        words = _of_sequence(branch)
        if words is None:
            return None
        found |= words
    return frozenset(found)


def _of_sequence(source: str) -> frozenset[str] | None:
    best: frozenset[str] | None = None
    run, at = "", 0
    while at < len(source):
        atom, inner, at = _atom(source, at)
        repeated = _REPEATED.match(source, at)
        optional = repeated is not None and repeated[0][0] != "+" and (repeated[1] or "0") == "0"
        at = repeated.end() if repeated else at
        if atom is not None and not repeated:
            run += atom
            continue
        words = needed(inner) if inner is not None and not optional else None
        for choice in (frozenset({run}) if run else None, words):
            best = _better(best, choice)
        run = ""
    return _better(best, frozenset({run}) if run else None)


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Prefer the words of which the shortest is longer."""
    if other is None or any(len(word) < _FEWEST and word.isascii() for word in other):
        return one
    if one is None or min(map(len, other)) > min(map(len, one)):
        return other
    return one


def _atom(source: str, at: int) -> tuple[str | None, str | None, int]:
    """Read one piece: a letter, else the inside of a group, and where it ends."""
    letter = source[at]
    if letter == "\\":
        following = source[at + 1]
        return (None if following.isalnum() else following), None, at + 2
    if letter == "[":
        return None, None, _class_end(source, at) + 1
    if letter == "(":
        end = _group_end(source, at)
        body = source[at + 1 : end]
        inside = body[2:] if body.startswith("?:") else None if body.startswith("?") else body
        return None, inside, end + 1
    if letter in ".^$":
        return None, None, at + 1
    return letter, None, at + 1


def _class_end(source: str, at: int) -> int:
    end = at + 1
    while source[end] != "]" or end == at + 1:
        end += 2 if source[end] == "\\" else 1
    return end


def _group_end(source: str, start: int) -> int:
    depth = 0
    for at, letter in _outside_classes(source, start):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return at
    raise ValueError(f"a group has no end: {source[start:]}")
