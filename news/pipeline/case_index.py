"""What linking looks up about the cases on record: sides, captions, judges, persons' surnames."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from weakref import WeakKeyDictionary

import ahocorasick

from news.pipeline.cues import level
from news.pipeline.types import CaseFacts, Knowledge

COMPLAINING = ("plaintiff", "complainant")
ANSWERING = ("defendant", "respondent")
EITHER = ("appellant", "appellee")

_SPLIT = re.compile(r"\s(?:v\.?|vs\.?|c\.|\./\.|gegen|contre|contra)\s|诉")
_TOKEN = re.compile(r"[a-z0-9]{3,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_COMMON = frozenset(
    [
        "inc",
        "ltd",
        "llc",
        "corp",
        "company",
        "the",
        "and",
        "others",
        "limited",
        "technology",
        "group",
        "media",
        "music",
        "entertainment",
        "corporation",
        "publishing",
        "recordings",
        "platforms",
        "labs",
        "case",
        "news",
        "appeal",
        "lawsuit",
        "systems",
        "international",
        "holdings",
        "gmbh",
        "plc",
        "pbc",
        "first",
        "instance",
        "public",
        "accusation",
        "united",
        "states",
        "artists",
        "authors",
        "publishers",
        "open",
    ]
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOT_JUDGE = re.compile(r"\(.*?\)")


@lru_cache(maxsize=8192)
def tokens(text: str) -> frozenset[str]:
    """Give the telling words of a name or caption."""
    return frozenset(_TOKEN.findall(level(text))) - _COMMON


@dataclass(frozen=True, slots=True)
class CaseSides:
    """The families on either side of a case, and the words of its caption's sides."""

    plaintiffs: frozenset[str]
    defendants: frozenset[str]
    left: frozenset[str]
    right: frozenset[str]


@dataclass(slots=True)
class CaseIndex:
    """Everything linking needs of a knowledge base, computed once."""

    sides: dict[str, CaseSides] = field(default_factory=dict)
    surnames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    judges: dict[str, tuple[str, ...]] = field(default_factory=dict)
    left_words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    accused: frozenset[str] = frozenset()  # families that answer in some case
    captions: ahocorasick.Automaton | None = None


_BUILT: "WeakKeyDictionary[Knowledge, CaseIndex]" = WeakKeyDictionary()


def case_index(knowledge: Knowledge) -> CaseIndex:
    """Give the index of a knowledge base, built at first use."""
    index = _BUILT.get(knowledge)
    if index is None:
        index = _BUILT[knowledge] = _build(knowledge)
    return index


def _build(knowledge: Knowledge) -> CaseIndex:
    index = CaseIndex()
    surnames: dict[str, list[str]] = {}
    judges: dict[str, list[str]] = {}
    left_words: dict[str, list[str]] = {}
    phrases: dict[str, list[str]] = {}
    for slug, case in knowledge.cases.items():
        sides = index.sides[slug] = _sides(case, knowledge)
        for word in sides.left:
            left_words.setdefault(word, []).append(slug)
        for party in case.parties:
            if party.kind == "person" and party.role in (*COMPLAINING, *EITHER):
                surnames.setdefault(_surname(party.name), []).append(slug)
        for judge in case.judges:
            judges.setdefault(_surname(_NOT_JUDGE.sub("", judge)), []).append(slug)
        for phrase in {p for caption in case.captions for p in _phrasings(caption)}:
            phrases.setdefault(phrase, []).append(slug)
    index.surnames = {k: tuple(v) for k, v in surnames.items() if len(k) > 2}
    index.judges = {k: tuple(v) for k, v in judges.items() if len(k) > 2}
    index.left_words = {k: tuple(v) for k, v in left_words.items()}
    index.accused = frozenset(f for sides in index.sides.values() for f in sides.defendants)
    if phrases:
        index.captions = ahocorasick.Automaton()
        for phrase, slugs in phrases.items():
            index.captions.add_word(phrase, (phrase, tuple(slugs)))
        index.captions.make_automaton()
    return index


def _phrasings(caption: str) -> Iterator[str]:
    """Give the ways in which an article may write a caption: in full, or by the first words."""
    phrase = level(caption)
    if _tells(phrase):
        yield phrase
    halves = re.split(r"\s+(?:v\.?|vs\.?|c\.|\./\.)\s+", phrase, maxsplit=1)
    if len(halves) != 2:
        return
    left, right = (_shorter(half) for half in halves)
    for one in left:
        for other in right:
            for link in (
                "v.",
                "v",
                "vs.",
                "vs",
                "gegen",
                "contre",
                "contra",
                "contro",
                "tegen",
                "./.",
            ):
                yield f"{one} {link} {other}"


_FORMS = re.compile(
    r"(?:,? (?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|gmbh|pbc|plc|lp|l\.p|et al|"
    r"e\.v|\(.*)\.?)+$"
)
_GENERIC = frozenset(
    [
        "the",
        "a",
        "an",
        "getty",
        "new",
        "thomson",
        "universal",
        "sony",
        "associated",
        "american",
        "center",
        "four",
        "three",
        "independent",
        "canadian",
        "danish",
        "european",
        "japanese",
        "local",
        "news",
        "us",
        "u.s.",
        "media",
        "association",
        "class",
        "authors'",
        "rights",
        "owners",
        "user",
        "users",
        "people",
    ]
)


def _shorter(half: str) -> list[str]:
    """Give a side of a caption without its form of company, and its first word where that tells."""
    full = _FORMS.sub("", half).removeprefix("the ").strip(" ,.")
    words = full.split()
    found = [full]
    if len(words) > 1 and words[0] not in _GENERIC and len(words[0]) > 3:
        found.append(words[0].strip(",."))
    if len(words) > 2:
        found.append(" ".join(words[:2]).strip(",."))
    return [text for text in dict.fromkeys(found) if len(text) > 2]


def _tells(phrase: str) -> bool:
    """Tell whether a caption is long enough to mean the case by itself."""
    if _CJK.search(phrase):
        return len(phrase) >= 4
    return len(phrase) >= 8 and (" " in phrase or any(c.isdigit() for c in phrase))


def _surname(name: str) -> str:
    name = level(name.strip())
    if _CJK.search(name):
        return name
    words = [w for w in re.findall(r"[\w'-]+", name) if w not in ("jr", "sr", "iii", "ii")]
    return words[-1] if words else ""


def _sides(case: CaseFacts, knowledge: Knowledge) -> CaseSides:
    left: set[str] = set()
    right: set[str] = set()
    for caption in case.captions:
        halves = _SPLIT.split(caption, maxsplit=1)
        if len(halves) == 2:
            left |= tokens(halves[0])
            right |= tokens(halves[1])
    plaintiffs = {knowledge.family(p) for p in case.ids(*COMPLAINING)}
    defendants = {knowledge.family(p) for p in case.ids(*ANSWERING)}
    below = _case_below(case, knowledge)
    for party in case.parties:
        if party.id and party.role in EITHER:
            family = knowledge.family(party.id)
            answered = below and family in {knowledge.family(p) for p in below.ids(*ANSWERING)}
            words = tokens(party.name)
            is_right = answered or (bool(words & right) and not words & left)
            (defendants if is_right else plaintiffs).add(family)
    return CaseSides(
        frozenset(plaintiffs), frozenset(defendants), frozenset(left), frozenset(right)
    )


def _case_below(case: CaseFacts, knowledge: Knowledge) -> CaseFacts | None:
    """Give the case whose decision is appealed, which tells the sides of the appeal."""
    below = [slug for slug, relation in case.related if relation == "appeal_of"]
    return knowledge.cases.get(below[0]) if below else None
