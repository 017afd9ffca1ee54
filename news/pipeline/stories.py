"""Which articles tell the same story: near copies, or the same event of the same dispute.

Two articles are one story if their texts are nearly the same, or if they are about the same case and
report the same sort of event of about the same day. Nothing here is stored: candidates come in,
and the key of the story that fits best goes out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from zlib import crc32

from news.pipeline.case_index import tokens
from news.pipeline.cues import level
from news.pipeline.days import days_apart
from news.pipeline.types import Page, Reading

_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
_SHINGLE = 4
_KEPT = 128  # the smallest hashes: a sketch by which texts of any length compare
_NEAR = 0.45  # the share of shingles that near copies have in common

# Events that different newsrooms name differently are of one family.
FAMILIES = {
    "filed": "filing",
    "announced": "filing",
    "served": "filing",
    "demand_letter": "demand",
    "order": "ruling",
    "judgment": "ruling",
    "appeal_decided": "ruling",
    "dismissal": "ruling",
    "reference_to_cjeu": "ruling",
    "settlement": "settlement",
    "licence_deal": "settlement",
    "withdrawal": "withdrawal",
    "hearing": "hearing",
    "trial": "hearing",
    "discovery": "hearing",
    "motion": "motion",
    "amended": "amended",
    "appeal_filed": "appeal",
}

# Days within which reports of one event appear; rulings and settlements are told for longer.
_SAME_EVENT_DAYS = 3
_REPORT_DAYS = 12


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What stories are told apart by."""

    key: str  # of the article or of the story it stands in
    cases: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()  # cases that the article is about, and those it mentions
    dispute: tuple[frozenset[str], frozenset[str]] | None = None  # words of a new dispute's sides
    numbers: frozenset[str] = frozenset()
    court: str | None = None  # of a new dispute
    family: str = ""
    event_on: str | None = None
    published: date | None = None
    shingles: frozenset[int] = frozenset()


def shingles_of(text: str) -> frozenset[int]:
    """Sketch a text by the smallest hashes of its runs of four words."""
    words = _WORDS.findall(level(text))
    if not words:
        return frozenset()
    runs = zip(*(words[i:] for i in range(_SHINGLE)), strict=False)
    hashes = {crc32(" ".join(run).encode()) for run in runs} or {crc32(" ".join(words).encode())}
    return frozenset(nsmallest(_KEPT, hashes))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Estimate the share of shingles that two texts have in common, 0 to 1."""
    if not one or not other:
        return 0.0
    smallest = sorted(one | other)[:_KEPT]
    return len(one & other & frozenset(smallest)) / len(smallest)


def simhash_of(shingles: frozenset[int]) -> int:
    """Fold a sketch into 32 bits that differ little between near copies."""
    # Written in base 36, up to 32 binary numbers add up digit by digit without a carry.
    chosen = nsmallest(32, shingles)
    total, bits = sum(int(f"{value:b}", 36) for value in chosen), 0
    for bit in range(32):
        total, count = divmod(total, 36)
        bits |= (count * 2 > len(chosen)) << bit
    return bits


def facts_of(key: str, page: Page, reading: Reading) -> ArticleFacts:
    """Give what an article is compared by."""
    subjects = frozenset(link.slug for link in reading.links if link.role == "subject")
    dispute = None
    numbers: frozenset[str] = frozenset()
    court = None
    if not subjects and reading.new_disputes:
        first = reading.new_disputes[0]
        dispute = (_words(first.plaintiffs), _words(first.defendants))
        court = first.court_id or first.court
        numbers = frozenset(re.sub(r"\W", "", n).casefold() for n in first.docket_numbers)
    event = reading.primary_event
    return ArticleFacts(
        key=key,
        cases=subjects,
        named=frozenset(link.slug for link in reading.links),
        dispute=dispute,
        numbers=numbers,
        court=court,
        family=FAMILIES.get(event.kind, event.kind) if event else "",
        event_on=event.edtf if event else None,
        published=page.published,
        shingles=reading.shingles,
    )


def _words(names: Sequence[str]) -> frozenset[str]:
    return frozenset().union(*(tokens(name) for name in names)) if names else frozenset()


def match_story(article: ArticleFacts, candidates: Iterable[ArticleFacts]) -> str | None:
    """Give the key of the candidate that tells the same story, or None.

    Cost is linear in the candidates; the caller brings those of the last weeks.
    """
    best: tuple[float, str] | None = None
    for candidate in candidates:
        alike = story_likeness(article, candidate)
        if alike > 0 and (best is None or (alike, candidate.key) > best):
            best = (alike, candidate.key)
    return best[1] if best else None


def story_likeness(one: ArticleFacts, other: ArticleFacts) -> float:
    """Say how surely two articles tell one story; 0 where they do not."""
    near = likeness(one.shingles, other.shingles)
    if near >= _NEAR:
        return 1.0 + near
    if not _same_dispute(one, other) or not _same_time(one, other):
        return 0.0
    if one.family and one.family == other.family:
        return 0.5 + near
    # Newsrooms name one day's event differently: a ruling from the bench is a hearing too.
    return 0.3 + near if _same_day(one, other) else 0.0


def _same_day(one: ArticleFacts, other: ArticleFacts) -> bool:
    return one.event_on == other.event_on and len(one.event_on or "") == len("2025-01-01")


def _same_dispute(one: ArticleFacts, other: ArticleFacts) -> bool:
    if one.cases or other.cases:
        shared = one.cases & other.cases
        if shared:
            return len(shared) * 2 >= min(len(one.cases), len(other.cases))
        # A case and its appeal are two records: each article is about one and mentions the other.
        is_told = one.family != "filing"  # suits filed on one day are several
        kin = bool(one.cases & other.named and other.cases & one.named)
        return is_told and kin and _same_day(one, other)
    if one.numbers & other.numbers:
        return True
    if one.dispute is None or other.dispute is None:
        return False
    if _told_differently(one, other):
        return True
    agreed = 0
    for mine, theirs in zip(one.dispute, other.dispute, strict=True):
        if mine & theirs:
            agreed += 1
        elif _comparable(mine) and _comparable(theirs):
            return False
    same_court = bool(one.court) and one.court == other.court
    same_day = bool(one.event_on) and one.event_on == other.event_on
    return agreed == 2 or (agreed == 1 and same_day) or (same_court and same_day)


def _told_differently(one: ArticleFacts, other: ArticleFacts) -> bool:
    """Tell whether two articles name a party alike, on whichever side, and the same outcome of a day.

    Who answers a suit and who brought it is easily mistaken; but suits of one day may be several.
    """
    if not one.dispute or not other.dispute or (one.numbers and other.numbers):
        return False
    if one.family != other.family or not one.family:
        return False
    if not _same_day(one, other):
        return False
    courts = {court for court in (one.court, other.court) if court and " " not in court}
    if len(courts) > 1:  # two courts on record; one that is not may be named in two languages
        return False
    if one.family in ("filing", "demand"):  # of one day there may be several against the same
        return bool(one.dispute[0] & other.dispute[0])
    return bool(frozenset().union(*one.dispute) & frozenset().union(*other.dispute))


def _comparable(words: frozenset[str]) -> bool:
    """Tell whether a side is named in Latin letters, so that another naming of it would show."""
    return any(word.isascii() for word in words)


def _same_time(one: ArticleFacts, other: ArticleFacts) -> bool:
    """Compare the days of the event; where one is not told, the days of publication."""
    apart = days_apart(one.event_on, other.event_on)
    reported = (
        abs((one.published - other.published).days) if one.published and other.published else None
    )
    if apart is not None:
        return abs(apart) <= _SAME_EVENT_DAYS and (reported is None or reported <= 4 * _REPORT_DAYS)
    return reported is not None and reported <= _REPORT_DAYS
