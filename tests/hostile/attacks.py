"""Texts that make a pattern work hard, made from its own parse tree.

To each part that may be repeated leads what the pattern wants before it; then the part comes again and
again, in each of its forms and in those of its neighbours; and at the end something that fits nowhere.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

# The interpreter's own parser of patterns; its old public name is deprecated.
_parser: Any = import_module("re._parser")
MANY = 8
FAILS = ("\0", "!")
# What characters stand for a class of them.
SAMPLES = "aA0 -.,\n'\"(é羽가あア年$_/:"
MOST_FORMS = 6
MOST_ATTACKS = 100


@dataclass(frozen=True, slots=True)
class Attack:
    """A beginning, what is repeated, and an end."""

    head: str
    pump: str
    tail: str

    def text(self, length: int) -> str:
        """Give a text of about a length."""
        return self.head + self.pump * max(1, length // len(self.pump)) + self.tail


def attacks_on(pattern: re.Pattern[str]) -> list[Attack]:
    """Give the texts to be tried on a pattern: its own parts first, then what they may share."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    forms = _Forms(tree.state, {})
    repeated = [(head[:60], forms.of(body)) for head, body in _repeated(tree, "", forms)]
    if not repeated:
        return []
    own = dict.fromkeys(form for _head, of_body in repeated for form in of_body if form)
    samples = _samples_in(tree)
    parts = list(dict.fromkeys([*list(own)[:3], *samples[:4]]))
    pairs = [a + b for a in parts for b in parts if a != b]
    # What begins a repeat, again and again: each beginning is tried, and fails at the end.
    begun = [f"{head}{form}" for head, of_body in repeated if head for form in of_body[:1]]
    made: dict[Attack, None] = {}
    for pump in (*own, *samples, *begun, *pairs):
        for tail in FAILS[:2]:
            made.setdefault(Attack("", pump, tail))
    for head, of_body in repeated:
        for pump in of_body[:3]:
            if pump:
                made.setdefault(Attack(head, pump, FAILS[0]))
    return _spread(list(made), MOST_ATTACKS)


def _spread(attacks: list[Attack], most: int) -> list[Attack]:
    """Keep as many as there may be, evenly from all."""
    step = max(1.0, len(attacks) / most)
    return [attacks[int(number * step)] for number in range(min(most, len(attacks)))]


def _repeated(tree: Any, head: str, forms: "_Forms") -> Iterator[tuple[str, Any]]:
    """Give each repeated part with an example of what stands before it."""
    before = head
    for item in tree:
        name, argument = str(item[0]), item[1]
        if "REPEAT" in name:
            _low, high, body = argument
            if int(high) >= MANY:
                yield before, body
            yield from _repeated(body, before, forms)
        for inner in _inner(name, argument):
            yield from _repeated(inner, before, forms)
        before += forms.first([item])


def _inner(name: str, argument: Any) -> list[Any]:
    """Give the parts inside a part, those of a repeat aside."""
    if name == "BRANCH":
        return list(argument[1])
    if name == "SUBPATTERN":
        return [argument[3]]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    if name == "ATOMIC_GROUP":
        return [argument]
    return [part for part in argument[1:] if part] if name == "GROUPREF_EXISTS" else []


class _Forms:
    """Examples of what a part of a pattern takes."""

    def __init__(self, state: Any, groups: dict[int, str]) -> None:
        self.state, self.groups = state, groups

    def first(self, tree: Any) -> str:
        """Give one example."""
        return next(iter(self.of(tree)), "")

    def of(self, tree: Any) -> list[str]:
        """Give some examples."""
        made = [""]
        for item in tree:
            parts = self._of_item(str(item[0]), item[1]) or [""]
            made = [a + b for a in made for b in parts][: MOST_FORMS * 2]
            # Keep examples that differ at the end as well as at the start.
            made = list(dict.fromkeys(made))[:MOST_FORMS]
        return made

    def _of_item(self, name: str, argument: Any) -> list[str]:
        if name == "LITERAL":
            return [chr(argument)]
        if name in ("NOT_LITERAL", "ANY", "IN"):
            return _characters(name, argument)[:MOST_FORMS]
        if name == "BRANCH":
            return [form for part in argument[1] for form in self.of(part)[:2]][:MOST_FORMS]
        if name == "SUBPATTERN":
            forms = self.of(argument[3])
            if argument[0] is not None and forms:
                self.groups[argument[0]] = forms[0]
            return forms
        if "REPEAT" in name:
            low, high, body = argument
            times = max(int(low), min(1, int(high)))
            return [form * min(times, 200) for form in self.of(body)]
        if name == "GROUPREF":
            return [self.groups.get(argument, "")]
        return self.of(argument) if name == "ATOMIC_GROUP" else [""]


def _characters(name: str, argument: Any) -> list[str]:
    """Give characters that stand for a class: its own, and samples that it takes."""
    if name == "ANY":
        return ["a", " "]
    if name == "NOT_LITERAL":
        return [one for one in SAMPLES if ord(one) != argument][:MOST_FORMS]
    stated = [chr(part[1]) for part in argument if str(part[0]) == "LITERAL"]
    ranges = [chr(part[1][0]) for part in argument if str(part[0]) == "RANGE"]
    taken = [one for one in SAMPLES if _takes(argument, one)]
    own = [one for one in (*stated[:2], *ranges[:2]) if _takes(argument, one)]
    return list(dict.fromkeys([*taken[:3], *own, *taken[3:]]))


CATEGORIES: Mapping[str, Callable[[str], bool]] = {
    "CATEGORY_DIGIT": str.isdigit,
    "CATEGORY_NOT_DIGIT": lambda one: not one.isdigit(),
    "CATEGORY_SPACE": str.isspace,
    "CATEGORY_NOT_SPACE": lambda one: not one.isspace(),
    "CATEGORY_WORD": lambda one: one.isalnum() or one == "_",
    "CATEGORY_NOT_WORD": lambda one: not (one.isalnum() or one == "_"),
}


def _takes(argument: Any, one: str) -> bool:
    """Tell whether a class takes a character."""
    negated, taken = False, False
    for part in argument:
        name, value = str(part[0]), part[1]
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            taken |= ord(one) == value
        elif name == "RANGE":
            taken |= value[0] <= ord(one) <= value[1]
        elif name == "CATEGORY":
            taken |= CATEGORIES[str(value)](one)
    return taken != negated


def _samples_in(tree: Any) -> list[str]:
    """Give a character for each literal and class anywhere in a pattern."""
    found: dict[str, None] = {}

    def look(part: Any) -> None:
        for item in part:
            name, argument = str(item[0]), item[1]
            if name == "LITERAL":
                found.setdefault(chr(argument))
            elif name in ("IN", "ANY", "NOT_LITERAL"):
                for one in _characters(name, argument)[:3]:
                    found.setdefault(one)
            elif "REPEAT" in name:
                look(argument[2])
            for inner in _inner(name, argument):
                look(inner)

    look(tree)
    return list(found)[:24]
