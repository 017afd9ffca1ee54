"""Filing what an article would change, once: the same change has the same key for ever."""

from typing import Any

import orjson

from cases.choices import PartyRole
from cases.models import Case
from cases.record import sha256_of
from core.folding import fold
from news.choices import Finder, ProposalKind, ProposalState
from news.models import Article, Proposal, ProposalEvidence, Story
from news.pipeline.case_index import tokens
from news.pipeline.types import ProposalDraft

MAX_PATH = 200


def proposals_file(
    article: Article, drafts: list[ProposalDraft], *, story: Story | None, finder: Finder
) -> int:
    """Store the drafts of an article and give how many were new.

    What was proposed before, whatever became of it, only gains this article as evidence. Part of
    the caller's transaction, in which nobody else files proposals.
    """
    slugs = {draft.case for draft in drafts if draft.case}
    cases = {case.slug: case for case in Case.objects.filter(slug__in=slugs)}
    filed = 0
    for draft in drafts:
        case = cases.get(draft.case or "")
        if draft.case and case is None:
            continue  # it was renamed since the knowledge was built; the next report will name it
        filed += _file(article, draft, case, story, finder)
    return filed


def proposal_key(draft: ProposalDraft) -> str:
    """Give the hash of what a draft would change; who says it and how does not count."""
    is_new_case = draft.kind == ProposalKind.NEW_CASE.value
    meant = _dispute_meant(draft.value) if is_new_case else _meant(draft.value)
    return sha256_of(orjson.dumps([draft.kind, draft.case or "", draft.path, meant]))


def _file(
    article: Article,
    draft: ProposalDraft,
    case: Case | None,
    story: Story | None,
    finder: Finder,
) -> bool:
    told = _dispute_told_before(draft) if draft.kind == ProposalKind.NEW_CASE.value else None
    proposal, is_new = (
        (told, False)
        if told
        else Proposal.objects.get_or_create(
            key=proposal_key(draft),
            defaults={
                "kind": draft.kind,
                "case": case,
                "story": story,
                "path": draft.path[:MAX_PATH],
                "value": draft.value,
                "old_value": draft.old_value,
                "language": article.language,
                "confidence": _share(draft.confidence),
                "reasons": list(draft.reasons),
                "finder": finder,
            },
        )
    )
    ProposalEvidence.objects.get_or_create(
        proposal=proposal,
        article=article,
        defaults={
            "quote": draft.quote,
            "start": draft.span.start,
            "end": draft.span.end,
            "confidence": _share(draft.confidence),
        },
    )
    return is_new


def _dispute_told_before(draft: ProposalDraft) -> Proposal | None:
    """Find the open proposal of the same new dispute, told in other words or with less."""
    waiting = Proposal.objects.filter(kind=ProposalKind.NEW_CASE, state=ProposalState.OPEN)
    alike = (row for row in waiting.order_by("pk") if disputes_alike(row.value, draft.value))
    return next(alike, None)


def disputes_alike(one: Any, other: Any) -> bool:
    """Tell whether two drafts of a record are of one dispute: place, both sides, no other number."""
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return False
    numbers = [set(map(_squeezed, values.get("docket_numbers") or [])) for values in (one, other)]
    if all(numbers):
        return bool(numbers[0] & numbers[1])
    places = [str(values.get("jurisdiction", "")).partition("-")[0] for values in (one, other)]
    sides = zip(_sides(one), _sides(other), strict=True)
    return places[0] == places[1] and all(
        any(names_alike(name, again) for name in left for again in right) for left, right in sides
    )


def names_alike(one: str, other: str) -> bool:
    """Tell whether two reports may mean one party: the shorter name's telling words stand in the longer.

    Parties without a name (“four painters”) are alike unless their numbers differ.
    """
    left, right = set(tokens(one)), set(tokens(other))
    if _is_unnamed(one) or _is_unnamed(other):
        counts = left & _NUMBERS, right & _NUMBERS
        return _is_unnamed(one) == _is_unnamed(other) and (
            counts[0] == counts[1] or not all(counts)
        )
    shorter, longer = sorted((left - _TELLS_NOTHING, right - _TELLS_NOTHING), key=len)
    return bool(shorter) and shorter <= longer


def _is_unnamed(name: str) -> bool:
    """Tell a description from a name: small letters alone, in a script that has capitals."""
    return name.islower()


_NUMBERS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "dozens",
        "hundreds",
    ]
)
_TELLS_NOTHING = frozenset(
    [
        "ai",
        "inc",
        "ltd",
        "llc",
        "corp",
        "co",
        "company",
        "software",
        "technology",
        "technologies",
        "group",
        "holdings",
        "limited",
        "the",
        "labs",
        "platform",
        "gmbh",
        "ag",
        "plc",
        "sa",
        "and",
        "of",
        "media",
        "network",
    ]
)


def _sides(values: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Give the names of those who complain, and of those complained of."""
    found: tuple[list[str], list[str]] = ([], [])
    for party in values.get("parties") or []:
        role = party.get("role", "")
        if role in _COMPLAINING:
            found[0].append(party.get("name", ""))
        elif role in _COMPLAINED_OF:
            found[1].append(party.get("name", ""))
    return found


_COMPLAINING = frozenset({PartyRole.PLAINTIFF, PartyRole.COMPLAINANT, PartyRole.APPELLANT})
_COMPLAINED_OF = frozenset({PartyRole.DEFENDANT, PartyRole.RESPONDENT, PartyRole.APPELLEE})


def _share(confidence: float) -> float:
    return min(max(confidence, 0.0), 1.0)


def _dispute_meant(value: Any) -> Any:
    """Tell disputes apart by who is against whom and where, not by how an article puts it."""
    if not isinstance(value, dict):
        return value
    numbers = sorted(_squeezed(number) for number in value.get("docket_numbers") or [])
    if numbers:
        return ["docket", numbers]
    sides = sorted(
        f"{party.get('role', '')}:{_squeezed(party.get('name', ''))}"
        for party in value.get("parties") or []
    )
    return ["parties", value.get("jurisdiction"), sides or _squeezed(value.get("caption", ""))]


# What only describes a fact: two articles that say it in other words say the same.
_WORDING = frozenset({"title", "note", "label", "sources", "approximate", "status_note", "url"})


def _meant(value: Any) -> Any:
    """Leave out of a piece of the record what is wording, not fact."""
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if key not in _WORDING}
        return {key: _meant(item) for key, item in sorted((kept or value).items())}
    if isinstance(value, list):
        return [_meant(item) for item in value]
    return _squeezed(value) if isinstance(value, str) else value


def _squeezed(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())
