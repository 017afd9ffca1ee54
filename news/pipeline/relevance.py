"""Whether an article reports a dispute about artificial intelligence and copyright.

Each feature lies between 0 and 1 and has one weight in one table; the sum, pressed between 0 and 1, is
the score. An article needs all three of the subject's parts, told up front: the technology, the right,
and the quarrel. A case on record that it is clearly about speaks for it too.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from news.pipeline.case_index import case_index
from news.pipeline.cues import Cues, Lexicon
from news.pipeline.kinds import KindHit, totals
from news.pipeline.lexicon import relevance as words
from news.pipeline.linking import SURE, Linked
from news.pipeline.types import Knowledge, Recognised, Span, Suit
from news.pipeline.zones import FIRST, Zones

LEXICON = Lexicon(words.TABLES, nested=True)

# Fitted to the development pages by logistic regression, not far from what was judged by hand; a feature's
# weight says what it is worth at its fullest.
WEIGHTS: Mapping[str, float] = {
    "bias": -5.3,
    "ai": -0.5,
    "copyright": 0.3,
    "dispute": 3.4,
    "all_three": 5.5,
    "known_case": 2.4,
    "suit_up_front": 1.0,
    "event_up_front": 2.2,
    "other_law": -8.4,
    "gathering": -5.2,
    "jobs": -5.6,
    "product": -2.2,
    "deal": -2.7,
    "finance": -2.2,
    "namesake": -3.0,
    "essay": -0.7,
    "no_ai": -3.5,
    "no_right": -0.1,
    "works_taken": 1.1,
    "numbered": 1.8,
    "in_court": 1.3,
}
THRESHOLD = 0.4

# Shorter texts tell too little to judge by; a Chinese, Japanese or Korean character says as much as
# two and a half letters.
MIN_CHARACTERS = 60
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def is_too_short(text: str) -> bool:
    """Tell whether a text is too short to be judged."""
    text = text.strip()
    if len(text) >= MIN_CHARACTERS:
        return False
    return len(text) + 1.5 * len(_CJK.findall(text)) < MIN_CHARACTERS


_REASONS = {
    "other_law": "a dispute over other law",
    "gathering": "announces an event",
    "jobs": "a job advertisement",
    "product": "product news",
    "deal": "an agreement without a dispute",
    "finance": "company and market news",
    "namesake": "another thing of the same name",
    "essay": "opinion or explanation",
    "no_ai": "no artificial intelligence",
    "no_right": "not about copyright",
}


@dataclass(frozen=True, slots=True)
class Relevance:
    """The score with the features it was made of."""

    score: float
    features: Mapping[str, float]

    @property
    def relevant(self) -> bool:
        """Tell whether the article is kept."""
        return self.score >= THRESHOLD

    @property
    def reason(self) -> str:
        """Say what decided."""
        if self.relevant:
            return "reports a dispute over AI and copyright"
        against = {k: v * WEIGHTS[k] for k, v in self.features.items() if k in _REASONS}
        worst = min(against, key=lambda k: against[k], default="")
        if worst and against[worst] < -0.8:
            return _REASONS[worst]
        for part in ("dispute", "copyright", "ai"):
            if self.features.get(part, 0.0) < 0.45:
                return {
                    "dispute": "no dispute",
                    "copyright": "not about copyright",
                    "ai": "no artificial intelligence",
                }[part]
        return "not mainly about a dispute over AI and copyright"


def relevance_of(
    found: Recognised,
    knowledge: Knowledge,
    cues: Cues,
    hits: Sequence[KindHit],
    suits: Sequence[Suit],
    linked: Linked,
) -> Relevance:
    """Score an article by its features."""
    zones = Zones(found.page)
    least = _least_zone(found.page.text)
    amounts = {tag: _amount(cues, tag, zones, least) for tag in words.TABLES}
    amounts["ai"] += _makers(found, knowledge, zones)
    features = {tag: _full(amount, _FULL_AT.get(tag, 4.0)) for tag, amount in amounts.items()}
    up_front = _full(_dispute_up_front(cues, hits, zones), 3.0)
    up_front = max(up_front, _told_later(found, hits, zones))
    elsewhere = max(features["gathering"], features["jobs"])
    known = _known_case(linked, up_front) * (1.0 - elsewhere)
    # What is on record is about AI and copyright, though an article on it may leave the words out.
    rights = max(_rights(features), 0.45 * known)
    features["ai"] = max(features["ai"], 0.5 * known)
    features["copyright"] = rights
    # What a court did, or was asked to do, is a quarrel by itself.
    features["dispute"] = max(min(features["dispute"], 0.25 + up_front), 0.6 * up_front)
    together = features["ai"] * rights * features["dispute"]
    features["all_three"] = together ** (1 / 3) if together > 0 else 0.0
    features["known_case"] = known
    features["suit_up_front"] = float(_suit_up_front(suits, zones)) * (1.0 - elsewhere)
    features["event_up_front"] = up_front * (1.0 - 0.5 * elsewhere)
    features["no_ai"] = max(0.0, 1.0 - 2.0 * features["ai"])
    features["works_taken"] = _works_taken(found, cues)
    features["numbered"] = float(any(d.kind == "docket" for d in found.dockets))
    features["in_court"] = float(any(m.kind == "court" and m.supported for m in found.mentions))
    features["no_right"] = max(0.0, 1.0 - 2.0 * features["copyright"])
    _temper(features)
    total = WEIGHTS["bias"] + sum(WEIGHTS[k] * v for k, v in features.items() if k in WEIGHTS)
    return Relevance(round(1.0 / (1.0 + math.exp(-total)), 4), features)


def _rights(features: dict[str, float]) -> float:
    """Join what speaks of the right: its name, rights in a voice or image, or works taken."""
    named, personal = features.pop("copyright"), features.pop("likeness")
    works, taking = features.pop("works"), features.pop("taking")
    # A quarrel about works is one about copyright unless words of another law are there.
    taken = max(math.sqrt(works * taking), 0.5 * works * (1.0 - features["other_law"]))
    features["named_right"] = named
    return 1.0 - (1.0 - named) * (1.0 - 0.7 * personal) * (1.0 - 0.75 * taken)


# The amount of cue weight, by zone, at which a feature is about two thirds full.
_FULL_AT = {
    "ai": 3.0,
    "copyright": 4.0,
    "likeness": 4.0,
    "works": 3.0,
    "taking": 3.0,
    "dispute": 5.0,
    "other_law": 6.0,
    "gathering": 8.0,
    "jobs": 7.0,
    "product": 8.0,
    "deal": 7.0,
    "finance": 8.0,
    "namesake": 4.0,
    "essay": 6.0,
}


# The technology and the right may be told late in a short article, which has no room for asides.
_SUBJECT = ("ai", "copyright", "works", "taking", "likeness", "dispute", "gathering", "jobs")
_SHORT_TEXT = 2600


def _least_zone(text: str) -> float:
    """Give the least weight of a place: the shorter the text, the more its end belongs to the matter."""
    size = len(text) + 1.5 * len(_CJK.findall(text))
    return 1.0 if size <= _SHORT_TEXT else 0.0


def _amount(cues: Cues, tag: str, zones: Zones, least: float) -> float:
    """Sum a tag's phrases, each once by its most prominent place."""
    best: dict[str, float] = {}
    for cue in cues.of(tag):
        zone = zones.of(cue.start)
        if tag in _SUBJECT:
            zone = max(zone, least)
        value = cue.weight * zone / FIRST
        if value > best.get(cue.phrase, 0.0):
            best[cue.phrase] = value
    return sum(best.values())


def _full(amount: float, scale: float) -> float:
    return 1.0 - math.exp(-amount / scale)


def _makers(found: Recognised, knowledge: Knowledge, zones: Zones) -> float:
    """Count known AI systems, and parties that such suits are brought against."""
    accused = case_index(knowledge).accused if knowledge.cases else frozenset()
    best: dict[str, float] = {}
    for mention in found.mentions:
        if not mention.supported:
            continue
        if mention.kind == "system":
            value = 1.5
        elif mention.kind == "party" and knowledge.family(mention.id) in accused:
            value = 0.9
        else:
            continue
        value *= zones.of(mention.span.start) / FIRST
        best[mention.id] = max(best.get(mention.id, 0.0), value)
    return sum(best.values())


# A weaker word is no quarrel by itself: an agreement, an order.
_CLEAR = 1.0


def _dispute_up_front(cues: Cues, hits: Sequence[KindHit], zones: Zones) -> float:
    """Weigh the quarrel's words of title and first paragraph."""
    front = Span(0, zones.first_end)
    clear = (h for h in hits if h.sentence.start < front.end and h.cue.weight >= _CLEAR)
    told = sum(min(v, 6.0) for v in totals(clear).values())
    return 0.6 * cues.weight("dispute", front) + 0.35 * told


# A kind of event told so strongly is news, wherever its sentence stands.
_NEWS = 1.6
_DOCKET_LATER = 0.35


def _told_later(found: Recognised, hits: Sequence[KindHit], zones: Zones) -> float:
    """Weigh what is told after a lead that tells a story first: a dated event, a number of a case."""
    later = [h for h in hits if h.sentence.start >= zones.first_end and h.kind in _IN_COURT]
    told = max((h.score for h in later), default=0.0)
    numbered = any(d.kind == "docket" for d in found.dockets)
    return (_full(told, 3.0) if told >= _NEWS else 0.0) * 0.8 + _DOCKET_LATER * numbered


_IN_COURT = frozenset(
    (
        "demand_letter",
        "filed",
        "order",
        "judgment",
        "appeal_decided",
        "appeal_filed",
        "settlement",
        "hearing",
        "trial",
        "amended",
        "motion",
        "dismissal",
        "withdrawal",
    )
)


def _known_case(linked: Linked, up_front: float) -> float:
    """Say how surely a case on record is the subject: less where neither number nor news tells so."""
    subjects = {link.slug: link.score for link in linked.subjects}
    if not subjects:
        return 0.0
    known = max(0.0, min(1.0, (max(subjects.values()) - SURE) / 0.4))
    if any(e.docket_zone for e in linked.weighed if e.slug in subjects):
        return known
    return known * (0.35 + 0.65 * min(1.0, up_front / 0.4))


def _works_taken(found: Recognised, cues: Cues) -> float:
    """Weigh the sentences that tell in one breath of works and of their taking, or of the machine."""
    told = 0.0
    for sentence in found.sentences:
        if cues.any("works", sentence):
            told += cues.any("taking", sentence) + 0.5 * cues.any("ai", sentence)
    return _full(told, 2.0)


def _suit_up_front(suits: Sequence[Suit], zones: Zones) -> bool:
    return any(
        not s.negated and s.plaintiffs and s.defendants and zones.of(s.verb_span.start) >= FIRST
        for s in suits
    )


def _temper(features: dict[str, float]) -> None:
    """Let words that speak against weigh less where they are but colour in a dispute's report."""
    strength = features["all_three"] * features["event_up_front"]
    for tag in ("product", "finance", "deal", "essay"):
        features[tag] *= max(0.0, 1.0 - 1.1 * strength)
    if features["named_right"] < 0.1 and features["other_law"] > 0.4:
        features["copyright"] *= 0.4
        features["all_three"] *= 0.6
    features["other_law"] *= 1.0 - 0.65 * min(1.0, features["named_right"] / 0.45)
