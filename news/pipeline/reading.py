"""Reads one article: what it is about, which cases, what happened, when, and for how much.

The stages in their order: recognise, find cues, suits and kinds of events, choose the main event,
link, judge relevance, and, where no case on record fits, draft the new dispute.
"""

from dataclasses import dataclass, field, replace

from news.pipeline import kinds, relevance, suits
from news.pipeline.amounts import amounts_of
from news.pipeline.cues import level
from news.pipeline.disputes import disputes_of
from news.pipeline.events import primary_event
from news.pipeline.linking import Linked, link_cases
from news.pipeline.recognise import recognise
from news.pipeline.relevance import Relevance, is_too_short, relevance_of
from news.pipeline.stories import shingles_of, simhash_of
from news.pipeline.types import EventFound, Knowledge, Page, Reading, Recognised, Span, Suit


@dataclass(frozen=True, slots=True)
class Understood:
    """A reading with what it was made from, for proposals and for explaining it."""

    found: Recognised
    reading: Reading
    suits: tuple[Suit, ...] = ()
    linked: Linked = field(default_factory=lambda: Linked(()))
    relevance: Relevance | None = None


# What an article reports stands in so many characters; a longer text is a document that came with it.
MOST_READ = 25_000


def read(page: Page, knowledge: Knowledge) -> Reading:
    """Read an article against what is on record."""
    return understand(page, knowledge).reading


def understand(page: Page, knowledge: Knowledge) -> Understood:
    """Read an article, and keep what the reading rests on."""
    if page.reason or is_too_short(page.text):
        reason = page.reason or "too little text to judge by"
        return Understood(Recognised(page), Reading(False, 0.0, reason, set_aside_reason=reason))
    page = _beginning(page)
    found = recognise(page, knowledge)
    even = level(page.text)
    marks = kinds.LEXICON.find(even)
    told = suits.suits_of(found, even, marks)
    weighted = kinds.sentence_weights(page, found.sentences, even, found.dates)
    hits = kinds.kinds_of(page, even, marks, weighted, found.dates)
    event = primary_event(page, even, hits, found.dates, told, weighted)
    linked = link_cases(found, knowledge, told, event, even)
    judged = relevance_of(found, knowledge, relevance.LEXICON.find(even), hits, told, linked)
    reading = _reading(found, knowledge, told, event, linked, judged, even)
    return Understood(found, reading, told, linked, judged)


def _beginning(page: Page) -> Page:
    """Give a page with no more text than is read."""
    if len(page.text) <= MOST_READ:
        return page
    kept = tuple(
        Span(p.start, min(p.end, MOST_READ)) for p in page.paragraphs if p.start < MOST_READ
    )
    lead = min(page.lead_length, MOST_READ)
    return replace(page, text=page.text[:MOST_READ], lead_length=lead, paragraphs=kept)


def _reading(
    found: Recognised,
    knowledge: Knowledge,
    told: tuple[Suit, ...],
    event: EventFound | None,
    linked: Linked,
    judged: Relevance,
    even: str,
) -> Reading:
    if not judged.relevant:
        return Reading(False, judged.score, judged.reason, set_aside_reason=judged.reason)
    shingles = shingles_of(found.page.text)
    return Reading(
        relevant=True,
        relevance_score=judged.score,
        reason=judged.reason,
        links=linked.links,
        new_disputes=disputes_of(found, knowledge, told, linked, event),
        primary_event=event,
        amounts=amounts_of(found, knowledge, linked, told, even),
        simhash=simhash_of(shingles),
        shingles=shingles,
    )
