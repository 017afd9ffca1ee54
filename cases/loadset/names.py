"""Fictional names in many scripts: people, companies and towns, counted from 0.

A number gives a name; the same number always gives the same. Names are put together from parts,
each with its form in Latin letters and, where it has one, in the culture's own script.
"""

from dataclasses import dataclass

Pair = tuple[str, str]


def pairs(text: str) -> tuple[Pair, ...]:
    """Read ``Lin:林 Shen:沈``; a part without a colon has no other script."""
    split = (part.partition(":") for part in text.split())
    return tuple((latin.replace("_", " "), native.replace("_", " ")) for latin, _, native in split)


@dataclass(frozen=True, slots=True)
class Culture:
    """The parts of names, and how they join: ``{0}`` to ``{2}`` are the parts in their order.

    ``family_first`` says that captions give a person's whole name.
    """

    people: tuple[tuple[Pair, ...], tuple[Pair, ...], tuple[Pair, ...]]
    person: Pair
    brands: tuple[tuple[Pair, ...], tuple[Pair, ...]]
    trades: tuple[Pair, ...]
    makers: tuple[Pair, ...]
    company: Pair
    society: Pair
    towns: tuple[Pair, ...]
    family_first: bool = False


def person(culture: Culture, number: int) -> Pair:
    """Name a person."""
    return _joined(culture.person, _parts(culture.people, number))


def brand(culture: Culture, number: int) -> Pair:
    """Name the brand of a company or corporate group."""
    first, second = _parts(culture.brands, number)
    return first[0] + second[0], first[1] + second[1]


def company(culture: Culture, number: int) -> Pair:
    """Name a company that makes or sells works."""
    house, trade = divmod(number, len(culture.trades))
    return _joined(culture.company, (brand(culture, house), culture.trades[trade]))


def maker(culture: Culture, group: int, member: int) -> Pair:
    """Name a company of a corporate group that makes AI systems."""
    return _joined(
        culture.company, (brand(culture, group), culture.makers[member % len(culture.makers)])
    )


def society(culture: Culture, number: int) -> Pair:
    """Name a collecting society or an association of authors."""
    return _joined(culture.society, (brand(culture, number),))


def _parts(lists: tuple[tuple[Pair, ...], ...], number: int) -> list[Pair]:
    """Read a number in the mixed base of the lists, scattered so that neighbours differ."""
    size = 1
    for options in lists:
        size *= len(options)
    # A prime that divides no list's length reaches every combination once.
    left = number * 7_919 % size
    found = []
    for options in lists:
        left, place = divmod(left, len(options))
        found.append(options[place])
    return found


def _joined(form: Pair, parts: list[Pair] | tuple[Pair, ...]) -> Pair:
    latin = form[0].format(*(part[0] for part in parts))
    native = form[1].format(*(part[1] for part in parts)) if form[1] else ""
    return latin, native
