"""Sums of money that an article states: new ones, and those that the record has otherwise."""

import re
from collections.abc import Iterator
from decimal import Decimal

from news.pipeline.draft_record import damages_of, sums_of
from news.pipeline.drafts import About
from news.pipeline.types import CaseSum, Money, ProposalDraft

# Sums this close are one sum, told roundly.
_SAME_SUM = Decimal("0.05")
# Of these a dispute has several: more than one on record, and it cannot be told which is meant.
_MANIFOLD = frozenset(("sought", "statutory_per_work", "costs", "estimate"))
# A part of a sum: what each of several asks for, or what each work costs.
_DISTRIBUTES = re.compile(
    r"\b(?:each|apiece|respectively|jeweils|chacun|chacune|cada|ciascun\w*|elk|ieder)\b|各|每|毎|"
    r"ずつ|あたり|각|씩|당 "
)
# Slips of a pen: thousand or million for million or billion.
_SLIPS = (Decimal(1_000), Decimal(1_000_000))


def sum_drafts(about: About) -> Iterator[ProposalDraft]:
    """Propose each sum that the record has not; one that it has otherwise is a disagreement."""
    case = about.case
    for money in sums_of(about.reading):
        if any(agrees(money, known) for known in case.sums):
            continue
        known = _meant(money, case.sums)
        if known is not None and not _is_slip(money, known) and _is_part(about, money, known):
            continue
        if known is not None:
            path = f"/damages/{case.sums.index(known)}/amount"
            yield from about.conflict(
                path, _figure(money, known), _stated(known), money.sentence, 0.7
            )
        elif not any(_is_same_kind(money, other) for other in case.sums):
            yield about.draft("damages", "/damages/-", damages_of(money), money.sentence, 0.7)


def agrees(money: Money, known: CaseSum) -> bool:
    """Tell whether a sum on record is the one stated, exactly or roundly."""
    return known.currency == money.currency and any(
        value is not None and abs(value - money.value) <= value * _SAME_SUM
        for value in (known.amount, known.amount_max)
    )


def _is_part(about: About, money: Money, known: CaseSum) -> bool:
    """Tell whether a sum is a part of the one on record, which the article may state as well."""
    words = money.sentence.of(about.page.text)
    return _DISTRIBUTES.search(words) is not None or any(
        agrees(other, known) for other in about.reading.amounts
    )


def _meant(money: Money, sums: tuple[CaseSum, ...]) -> CaseSum | None:
    """Give the sum on record that the article states otherwise, where it is clear which."""
    slip = next((known for known in sums if _is_slip(money, known)), None)
    if slip is not None:
        return slip
    same = [known for known in sums if _is_same_kind(money, known)]
    if same and (money.kind not in _MANIFOLD or len(same) == 1) and same[0].per == money.per:
        return same[0]
    # The same figure in another currency; a converted one has another figure.
    other = [k for k in sums if k.kind == money.kind and money.value in (k.amount, k.amount_max)]
    return other[0] if len(other) == 1 else None


def _is_same_kind(money: Money, known: CaseSum) -> bool:
    return known.kind == money.kind and known.currency == money.currency


def _is_slip(money: Money, known: CaseSum) -> bool:
    """Tell whether the two differ by a factor of a thousand or a million: million for billion."""
    value = known.amount if known.amount is not None else known.amount_max
    if not value or not money.value or known.currency != money.currency:
        return False
    return max(value, money.value) / min(value, money.value) in _SLIPS


def _figure(money: Money, known: CaseSum) -> str:
    figure = format(money.value.normalize(), "f")
    return figure if money.currency == known.currency else f"{money.currency} {figure}"


def _stated(known: CaseSum) -> str:
    value = known.amount if known.amount is not None else known.amount_max
    return "" if value is None else format(value.normalize(), "f")
