"""Filling in the side of a dispute that no sentence of an article names outright."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from news.pipeline.case_index import tokens
from news.pipeline.company_names import company_in, opposed
from news.pipeline.dispute_sides import caption_of, is_description, side
from news.pipeline.sides_weighed import Weighed, is_unspaced, weighed
from news.pipeline.suits import known_names
from news.pipeline.types import Knowledge, NewDispute, Recognised

# How much must speak for a name where nobody is named, and where somebody is described.
_UNNAMED, _DESCRIBED = -2.0, 0.0
# How much must speak for another name where one that is not repeated stands.
_INSTEAD = 0.5

Side = tuple[str, ...]


def with_sides_weighed(dispute: NewDispute, found: Recognised, knowledge: Knowledge) -> NewDispute:
    """Fill in the sides that a dispute lacks, as far as names of the article are likely to be them."""
    left, right = sides_weighed(dispute.plaintiffs, dispute.defendants, found, knowledge)
    if (left, right) == (dispute.plaintiffs, dispute.defendants):
        return dispute
    return replace(dispute, caption=caption_of(left, right), plaintiffs=left, defendants=right)


def sides_weighed(
    left: Side, right: Side, found: Recognised, knowledge: Knowledge
) -> tuple[Side, Side]:
    """Fill in who is missing on either side; who is named stays."""
    unspaced = is_unspaced(found)
    if _is_named(left) and _is_named(right) and not unspaced:
        return left, right
    if unspaced:
        left, right = _companies(left, right, found, knowledge)
    names = weighed(found, known_names(found))
    if unspaced:
        left, right = _borne_out(left, names), _borne_out(right, names)
    if not _is_named(right):
        best = _best([n for n in names if not _among(n, left)], defendant=True, least=_least(right))
        right = side([n.name for n in best], knowledge) if best else right
    if not _is_named(left):
        others = [n for n in names if not _among(n, right)]
        best = _best(others, defendant=False, least=_least(left))
        left = (*side([n.name for n in best], knowledge), *left) if best else left
    return left, right


def _borne_out(names: Side, weighed_names: Sequence[Weighed]) -> Side:
    """Keep the names that the article repeats, or describes; others grammar may have cut wrongly.

    All are kept where no other name has much for it.
    """
    likely = [one for one in weighed_names if max(one.plaintiff, one.defendant) > _INSTEAD]
    if not likely:
        return names
    known = [one.name.text for one in weighed_names]
    return tuple(
        name
        for name in names
        if company_in(name)
        or _PEOPLE.search(name)
        or any(word in name or name in word for word in known)
        or any(c.isascii() and c.isalpha() for c in name)
    )


# People by their trade, their number or their family name alone.
_PEOPLE = re.compile(
    r"[某氏]|さん|等|^[\u3400-\u9fff]{2,4}[\u3041-\u309f]{2,4}$|[作画畫写摄攝設设][家师師者]|\d+\s?[人名명]|작가|화가|들$|씨$|協会|协会|協會"
)


def _companies(
    left: Side, right: Side, found: Recognised, knowledge: Knowledge
) -> tuple[Side, Side]:
    """Fill in companies that the article names in full."""
    plaintiffs, defendants = opposed(found.page.text, all_names=False)
    if not _is_named(right):
        others = [n for n in defendants or plaintiffs if n.text not in left]
        right = side(others[:1], knowledge) or right
    if not _is_named(left):
        others = [n for n in plaintiffs if n.text not in right]
        left = (*side(others[:1], knowledge), *left)
    return left, right


def _is_named(names: Side) -> bool:
    return any(not is_description(name) for name in names)


def _least(names: Side) -> float:
    return _DESCRIBED if names else _UNNAMED


def _among(one: Weighed, names: Collection[str]) -> bool:
    """Tell whether a name shares a word with a side, or is part of it."""
    words, text = tokens(one.name.text), one.name.text
    return any(words & tokens(name) or text in name or name in text for name in names)


def _best(names: Sequence[Weighed], *, defendant: bool, least: float) -> list[Weighed]:
    """Give the name that most speaks for, if enough does."""
    if not names:
        return []

    def worth(one: Weighed) -> float:
        return one.defendant if defendant else one.plaintiff

    best = max(names, key=worth)
    return [best] if worth(best) > least else []
