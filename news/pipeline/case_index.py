"""What linking looks up about the cases on record: sides, captions, judges, persons' surnames."""

import re
from collections.abc import Collection, Iterator, KeysView, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from weakref import WeakKeyDictionary

from news.pipeline.cues import level
from news.pipeline.knowledge import index_changed
from news.pipeline.searched_words import SearchedWords
from news.pipeline.types import CaseFacts, Knowledge

Index = Mapping[str, tuple[str, ...]]

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


@dataclass(frozen=True, slots=True)
class CaseIndex:
    """Everything linking needs of a knowledge base; read-only."""

    sides: Mapping[str, CaseSides] = field(default_factory=dict)
    surnames: Index = field(default_factory=dict)
    judges: Index = field(default_factory=dict)
    left_words: Index = field(default_factory=dict)
    answering: Index = field(default_factory=dict)  # by the families that answer in them
    captions: Index = field(default_factory=dict)  # by the ways in which articles write them
    phrases: SearchedWords = field(default_factory=SearchedWords)

    @property
    def accused(self) -> KeysView[str]:
        """The families that answer in some case."""
        return self.answering.keys()

    def captions_in(self, text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
        """Yield the place of the last character, the phrase and the cases of each caption found."""
        for last, phrase in self.phrases.found_in(text):
            if slugs := self.captions.get(phrase):
                yield last, phrase, slugs


_MADE: "WeakKeyDictionary[Knowledge, CaseIndex]" = WeakKeyDictionary()


def case_index(knowledge: Knowledge) -> CaseIndex:
    """Give the index of a knowledge base, made at first use."""
    index = _MADE.get(knowledge)
    if index is None:
        index = _MADE[knowledge] = _with_cases(CaseIndex(), Knowledge(), knowledge, knowledge.cases)
    return index


def case_index_follow(before: Knowledge, now: Knowledge, slugs: Collection[str]) -> None:
    """Make the index of a state from that of the one before, from which only these cases differ."""
    if before in _MADE:
        _MADE[now] = _with_cases(_MADE[before], before, now, slugs)


def _with_cases(
    index: CaseIndex, old: Knowledge, now: Knowledge, slugs: Collection[str]
) -> CaseIndex:
    """Give a copy in which these cases stand as they are now, or not at all."""
    concerned = set(slugs)
    if old.cases:  # the sides of an appeal are told by the case below
        concerned |= {
            slug
            for slug, case in now.cases.items()
            for other, relation in case.related
            if relation == "appeal_of" and other in slugs
        }
    sides = {slug: each for slug, each in index.sides.items() if slug not in concerned}
    before, after = _Pairs(), _Pairs()
    for slug in sorted(concerned):
        if slug in index.sides:
            before.add(old.cases[slug], index.sides[slug])
        if slug in now.cases:
            sides[slug] = _sides(now.cases[slug], now)
            after.add(now.cases[slug], sides[slug])
    return CaseIndex(
        sides,
        index_changed(index.surnames, before.surnames, after.surnames),
        index_changed(index.judges, before.judges, after.judges),
        index_changed(index.left_words, before.left_words, after.left_words),
        index_changed(index.answering, before.answering, after.answering),
        index_changed(index.captions, before.captions, after.captions),
        index.phrases.with_words({phrase for phrase, _slug in after.captions}),
    )


@dataclass(frozen=True, slots=True)
class _Pairs:
    """What cases are looked up by: pairs of word and slug, in order."""

    surnames: dict[tuple[str, str], None] = field(default_factory=dict)
    judges: dict[tuple[str, str], None] = field(default_factory=dict)
    left_words: dict[tuple[str, str], None] = field(default_factory=dict)
    answering: dict[tuple[str, str], None] = field(default_factory=dict)
    captions: dict[tuple[str, str], None] = field(default_factory=dict)

    def add(self, case: CaseFacts, sides: CaseSides) -> None:
        """Note those of a case."""
        for party in case.parties:
            if party.kind == "person" and party.role in (*COMPLAINING, *EITHER):
                self._note(self.surnames, case.slug, _surname(party.name), shortest=3)
        for judge in case.judges:
            self._note(self.judges, case.slug, _surname(_NOT_JUDGE.sub("", judge)), shortest=3)
        for word in sorted(sides.left):
            self._note(self.left_words, case.slug, word)
        for family in sorted(sides.defendants):
            self._note(self.answering, case.slug, family)
        for caption in case.captions:
            for phrase in _phrasings(caption):
                self._note(self.captions, case.slug, phrase)

    @staticmethod
    def _note(
        pairs: dict[tuple[str, str], None], slug: str, word: str, *, shortest: int = 1
    ) -> None:
        if len(word) >= shortest:
            pairs[word, slug] = None


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
