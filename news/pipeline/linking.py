"""Which cases on record an article is about, and which it only mentions.

Every case that shares a name, a number or a caption with the article gathers evidence: docket
number, caption, parties in their roles, court, judge, days, AI system. The evidence says how surely the
case is meant; where the names stand says whether it is the subject. Of cases that the evidence cannot
tell apart none is linked: a wrong link is worse than none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from news.pipeline.types import (
    EventFound,
    Knowledge,
    Link,
    LinkRole,
    Recognised,
    Suit,
)
from news.pipeline.weighing import Evidence, Weighing
from news.pipeline.zones import TITLE, is_round_up

# The least sureness of a link, and of a mere mention.
SURE = 0.55
MENTION = 0.5
# The least prominence of a subject; further subjects must come near the first.
PROMINENT = 0.9
FURTHER_SUBJECT = 1.55
# Below this difference two sister cases are not told apart.
TIE = 0.06

_DIGEST = re.compile(
    r"\b(?:this week in|round-?up|digest|in brief|docket watch|wochenruckblick|revue de presse|"
    r"infolettre|newsletter|bulletin|"
    r"resumen|rassegna|weekoverzicht|resumo)\b|一周|盘点|周报|速览|週報|まとめ|주간"
)


@dataclass(frozen=True, slots=True)
class Linked:
    """The links, and what was weighed on the way to them."""

    links: tuple[Link, ...]
    weighed: tuple[Evidence, ...] = ()

    def doubted(self, slug: str) -> bool:
        """Tell whether a case was weighed and found wanting."""
        return any(e.slug == slug and e.sureness < SURE for e in self.weighed)

    @property
    def subjects(self) -> tuple[Link, ...]:
        """The cases the article is about."""
        return tuple(link for link in self.links if link.role == "subject")


def link_cases(
    found: Recognised,
    knowledge: Knowledge,
    suits: Sequence[Suit],
    event: EventFound | None,
    even: str,
) -> Linked:
    """Link an article to the cases on record."""
    if not knowledge.cases:
        return Linked(())
    weighing = Weighing(found, knowledge, suits, event, even)
    candidates = weighing.candidates()
    for evidence in candidates.values():
        if evidence.named:
            weighing.weigh(evidence)
    kept = [e for e in candidates.values() if e.sureness >= MENTION and e.named]
    kept.sort(key=lambda e: (-e.prominence, -e.sureness, e.slug))
    links = tuple(_links(kept, weighing))
    return Linked(links, tuple(sorted(candidates.values(), key=lambda e: -e.sureness)))


def _sisters(kept: list[Evidence], knowledge: Knowledge) -> list[list[Evidence]]:
    """Put together the cases that rest on the same names, the surest of each group first."""
    groups: list[tuple[set[str], set[str], list[Evidence]]] = []
    for evidence in sorted(kept, key=lambda e: (-e.sureness, e.slug)):
        complaining = {knowledge.family(p) for p in evidence.plaintiffs}
        answering = {knowledge.family(p) for p in evidence.defendants}
        for left, right, group in groups:
            if left & complaining and right & answering:
                group.append(evidence)
                break
        else:
            groups.append((complaining, answering, [evidence]))
    return [group for _left, _right, group in groups]


def _links(kept: list[Evidence], weighing: Weighing) -> Iterator[Link]:
    """Give every case its role: of sister cases that cannot be told apart none is the subject."""
    eligible: set[str] = set()
    for group in _sisters(kept, weighing.knowledge):
        eligible |= {e.slug for e in _told_apart(group)}
    sure = [e for e in kept if e.slug in eligible and e.sureness >= SURE]
    subjects = _round_up(sure, weighing) or _subjects(sure, weighing)
    for evidence in kept:
        role: LinkRole = "subject" if evidence.slug in subjects else "mentioned"
        score = round(min(0.99, evidence.sureness), 3)
        yield Link(evidence.slug, role, score, tuple(dict.fromkeys(evidence.reasons)))


def _told_apart(group: Sequence[Evidence]) -> Iterator[Evidence]:
    """Of sister cases keep the surest, and those numbered beside it; of equals none."""
    first = group[0]
    if len(group) > 1 and first.sureness - group[1].sureness < TIE and not first.docket_zone:
        return
    yield first
    for other in group[1:]:
        if other.docket_zone and other.docket_zone == first.docket_zone:
            yield other


def _subjects(sure: Sequence[Evidence], weighing: Weighing) -> set[str]:
    """Take the case that stands foremost, and others that stand nearly as far to the front."""
    if weighing.titled_suit():  # cases that the title does not name are but cited
        sure = [e for e in sure if max(e.plaintiff_zone, e.defendant_zone, e.docket_zone) >= TITLE]
    sure = _numbered_first(sure)
    if not sure:
        return set()
    if len(sure) == 1 and sure[0].docket_zone and not weighing.unmatched_dockets:
        return {sure[0].slug}  # its number is the only one
    top = max(e.prominence for e in sure)
    if top < PROMINENT:
        return set()
    first = max(
        sure,
        key=lambda e: (e.prominence, len(e.plaintiffs | e.defendants), e.sureness, e.slug),
    )
    titled = any(max(e.caption_zone, e.suit_zone) >= TITLE for e in sure)
    return {e.slug for e in sure if e is first or _is_beside(e, top, titled=titled)}


def _numbered_first(sure: Sequence[Evidence]) -> list[Evidence]:
    """Leave out cases of a plaintiff of whom the article numbers another, which it means."""
    numbered = [e for e in sure if e.docket_zone]
    return [
        e
        for e in sure
        if e.docket_zone
        or not any(n.plaintiffs & e.plaintiffs and n.sureness - e.sureness > 0.3 for n in numbered)
    ]


def _is_beside(evidence: Evidence, top: float, *, titled: bool) -> bool:
    """Tell whether a case is a subject beside the foremost: as prominent, and set out as such."""
    if evidence.prominence < max(FURTHER_SUBJECT, 0.75 * top):
        return False
    if titled and min(evidence.plaintiff_zone, evidence.defendant_zone) < TITLE:
        return False
    return bool(evidence.docket_zone or evidence.caption_zone or evidence.suit_zone)


def _round_up(sure: Sequence[Evidence], weighing: Weighing) -> set[str]:
    """Take the cases of a round-up, each set out by number or caption, where the title names none."""
    set_out = [e for e in sure if e.sureness >= 0.8 and (e.docket_zone or e.caption_zone)]
    titled = {
        frozenset(e.defendants)
        for e in sure
        if max(e.defendant_zone, e.caption_zone, e.suit_zone) >= TITLE
    }
    one_plaintiff = not titled and any(e.plaintiff_zone >= TITLE for e in sure)
    defendants = {frozenset(e.defendants) for e in set_out}
    is_digest = bool(_DIGEST.search(weighing.even[:200]))
    headed = len(weighing.headings) >= 2 or is_digest
    numbered = {e.slug for e in set_out if e.docket_zone}
    has_items = is_round_up(weighing.found.page)
    few = 2 if is_digest or has_items else 3
    told = {e.slug for e in sure if e.sureness >= 0.8 and e.suit_zone}
    if headed and len(numbered) >= few and weighing.sections(numbered) >= 2:
        return {e.slug for e in set_out} | (told if is_digest or has_items else set())
    if (is_digest or has_items) and headed and len(told | {e.slug for e in set_out}) >= 2:
        return {e.slug for e in set_out} | told
    if (
        len(titled) == 1
        or one_plaintiff
        or len(defendants) < 2
        or len(set_out) < (2 if headed else 3)
    ):
        return set()
    return {e.slug for e in set_out}


__all__ = ["Evidence", "Linked", "link_cases"]
