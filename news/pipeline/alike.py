"""Whether two names mean one party, and two drafts of a record one dispute."""

from typing import Any

from core.folding import fold
from news.pipeline.case_index import tokens
from news.pipeline.folded import words

COMPLAINING = frozenset({"plaintiff", "complainant", "appellant"})
COMPLAINED_OF = frozenset({"defendant", "respondent", "appellee"})

_NUMBERS = words("one two three four five six seven eight nine ten dozens hundreds")
_TELLS_NOTHING = words(
    """
    ai inc ltd llc corp co company software technology technologies group holdings limited the labs
    platform gmbh ag plc sa and of media network
    """
)


def disputes_alike(one: Any, other: Any, *, is_one_story: bool = False) -> bool:
    """Tell whether two drafts of a record are of one dispute: place, both sides, no other number.

    Of two reports of one story the place does not count: where none is told it is a guess.
    """
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return False
    numbers = [set(map(squeezed, values.get("docket_numbers") or [])) for values in (one, other)]
    if all(numbers):
        return bool(numbers[0] & numbers[1])
    places = [str(values.get("jurisdiction", "")).partition("-")[0] for values in (one, other)]
    sides = zip(_sides(one), _sides(other), strict=True)
    return (is_one_story or places[0] == places[1]) and all(
        any(names_alike(name, again) for name in left for again in right) for left, right in sides
    )


def names_alike(one: str, other: str) -> bool:
    """Tell whether two reports may mean one party: the shorter name's telling words stand in the longer.

    Parties without a name (“four painters”) are alike unless their numbers differ.
    """
    left, right = set(tokens(one)), set(tokens(other))
    if is_unnamed(one) or is_unnamed(other):
        counts = left & _NUMBERS, right & _NUMBERS
        return is_unnamed(one) == is_unnamed(other) and (counts[0] == counts[1] or not all(counts))
    shorter, longer = sorted((left - _TELLS_NOTHING, right - _TELLS_NOTHING), key=len)
    return bool(shorter) and shorter <= longer


def is_unnamed(name: str) -> bool:
    """Tell a description from a name: small letters alone, in a script that has capitals."""
    return name.islower()


def squeezed(text: str) -> str:
    """Leave of a text the folded letters and digits."""
    return "".join(character for character in fold(text) if character.isalnum())


def _sides(values: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Give the names of those who complain, and of those complained of."""
    found: tuple[list[str], list[str]] = ([], [])
    for party in values.get("parties") or []:
        role = party.get("role", "")
        if role in COMPLAINING:
            found[0].append(party.get("name", ""))
        elif role in COMPLAINED_OF:
            found[1].append(party.get("name", ""))
    return found
