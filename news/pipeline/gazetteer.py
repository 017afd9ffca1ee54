"""Parties, AI systems and courts named in an article, by one pass over its folded text.

Positions are those of the original text. Ambiguous names are found too; ``support`` says whether
the article bears them out.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from news.pipeline.folded import CJK_CLASS, HANGUL, plain_width, skeleton, words
from news.pipeline.knowledge import Knowledge
from news.pipeline.name_forms import Bearer, Form, Namesake, namesakes
from news.pipeline.name_table import NameTable
from news.pipeline.searched_words import SearchedWords
from news.pipeline.support import supported
from news.pipeline.types import Mention, Page, Span

_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff]")
_HANGUL = re.compile(f"[{HANGUL}]")
_CJK = re.compile(f"[{CJK_CLASS}]")
_HANGUL_RUN = re.compile(f"[{HANGUL}]+")

# What Korean adds to a noun: particles, and words such as "side", "company", "and others".
_PARTICLES = re.compile(
    r"(?:은|는|이|가|을|를|의|와|과|에|도|만|로|으로|에서|에게|에게서|에도|에는|에만|까지|부터|보다|처럼|라는|라고|이라|이라는|이라고|"
    r"인|이나|나|든|측|사|등|간|및|들|뿐|대로|마저|조차|이며|며|이고|고|하고|이랑|랑|께서|한테|발|판|표|형|용|식|제|답|다운|이다|"
    r"였다|이었다|입니다|였던|이던|임|씨|님|군|양|대표|회장|변호사|교수)+$"
)
_GENITIVE_LANGUAGES = frozenset({"de", "nl", "sv", "da", "no", "nb", "nn"})
_CONTEXT = 40
_MAX_MENTIONS = 4_000  # ten times those of a long round-up; what names more is no article
_WORD_AFTER = re.compile(r"\s([a-z]+)")
_CAPITAL_BEFORE = re.compile(r"[a-z0-9,;:’']\s(?:[Tt]he\s)?([A-Z][a-z]+)\s(?:[Tt]he\s)?$")
_OPENERS = words(
    "The That When While After Before But And In On At By For With Since Judge Justice Then As Both"
)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The strings of one state of knowledge, ready to be searched."""

    words: SearchedWords
    table: NameTable

    def with_bearers(self, knowledge: Knowledge, bearers: Iterable[Bearer]) -> "Gazetteer":
        """Give the gazetteer of a state that differs in what these bear."""
        table = self.table.with_bearers(knowledge, bearers)
        # A string that nobody bears any more is found still, and means nothing.
        fresh = table.forms.keys() - self.table.forms.keys()
        return Gazetteer(self.words.with_words(fresh), table)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    key: str
    forms: tuple[Form, ...]


_EMPTY = Gazetteer(SearchedWords(), NameTable())
_MADE: "WeakKeyDictionary[Knowledge, Gazetteer]" = WeakKeyDictionary()


def gazetteer_of(knowledge: Knowledge) -> Gazetteer:
    """Give the compiled names of a state of knowledge, made at first use."""
    made = _MADE.get(knowledge)
    if made is None:
        bearers = {(entry.kind, entry.id) for entry in knowledge.entries()}
        bearers |= {("party", label) for label in knowledge.homonyms}
        made = _MADE[knowledge] = _EMPTY.with_bearers(knowledge, bearers)
    return made


def gazetteer_follow(before: Knowledge, now: Knowledge, bearers: Collection[Bearer]) -> None:
    """Make the names of a state from those of the one before, from which only these differ."""
    if before in _MADE:
        _MADE[now] = _MADE[before].with_bearers(now, bearers)


def mentions_in(
    text: str,
    knowledge: Knowledge,
    language: str = "und",
    country: str | None = None,
    places: frozenset[str] = frozenset(),
) -> tuple[Mention, ...]:
    """Find the known names of a text, in its order; ``places`` are countries its numbers are of.

    Of names that overlap the longest stands. A string that several entries bear gives a mention of
    each, all ambiguous; those that the text bears out are ``supported``.
    """
    asked = (text, language, country, places)
    if (newest := _NEWEST.get(knowledge)) is not None and newest[0] == asked:
        return newest[1]
    found = _mentioned(text, knowledge, language, country, places)
    _NEWEST[knowledge] = asked, found
    return found


# Drafts ask again for those of the article in hand.
_Asked = tuple[str, str, str | None, frozenset[str]]
_NEWEST: "WeakKeyDictionary[Knowledge, tuple[_Asked, tuple[Mention, ...]]]" = WeakKeyDictionary()


def _mentioned(
    text: str, knowledge: Knowledge, language: str, country: str | None, places: frozenset[str]
) -> tuple[Mention, ...]:
    compiled = gazetteer_of(knowledge)
    if not compiled.table.forms:
        return ()
    folded = skeleton(text)
    kept = _longest(list(_hits(compiled, text, folded, language.partition("-")[0])))
    found = [mention for hit in kept for mention in _mentions(hit, text)][:_MAX_MENTIONS]
    return supported(found, folded, text, knowledge, language, country, places)


def mentions_of(
    page: Page, knowledge: Knowledge, places: frozenset[str] = frozenset()
) -> tuple[Mention, ...]:
    """Find the known names of a page."""
    return mentions_in(page.text, knowledge, page.language, page.country, places)


def _hits(compiled: Gazetteer, text: str, folded: str, language: str) -> Iterator[_Hit]:
    known = namesakes()
    for last, key in compiled.words.found_in(folded):
        forms = compiled.table.forms.get(key, ())
        start, end = last - len(key) + 1, last + 1
        if not _begins(folded, start) or not _ends(folded, end, language):
            continue
        fitting = tuple(form for form in forms if _written(form, text[start:end]))
        if not fitting:
            continue
        namesake = known.get(key)
        if namesake is None or not _is_namesake(namesake, text, folded, start, end):
            yield _Hit(start, end, key, fitting)


def _begins(folded: str, start: int) -> bool:
    """Tell whether a name can begin here: not inside a word of a script with words."""
    if start == 0:
        return True
    return not _joined(folded[start - 1], folded[start])


def _ends(folded: str, end: int, language: str) -> bool:
    if end >= len(folded) or not _joined(folded[end - 1], folded[end]):
        return True
    if _HANGUL.match(folded[end]):
        run = _HANGUL_RUN.match(folded, end)
        return bool(run and _PARTICLES.match(run[0]))
    if folded[end] == "s" and language in _GENITIVE_LANGUAGES:  # "OpenAIs Modell"
        return end + 1 >= len(folded) or not folded[end + 1].isalnum()
    return False


def _joined(one: str, other: str) -> bool:
    """Tell whether two neighbours belong to one word."""
    if not (one.isalnum() or one == "ー") or not (other.isalnum() or other == "ー"):
        return False
    if _CJK.match(one) or _CJK.match(other):
        katakana = _KATAKANA.match(one) and _KATAKANA.match(other)
        return bool(katakana or (_HANGUL.match(one) and _HANGUL.match(other)))
    return True


def _written(form: Form, surface: str) -> bool:
    if form.rule == "any":
        return True
    if form.rule == "exact":
        return _letters(surface) == _letters(form.written)
    return surface[:1].isupper() or (" " in surface and any(map(str.isupper, surface)))


def _letters(text: str) -> str:
    return "".join(char for char in plain_width(text) if char.isalnum())


def _is_namesake(namesake: Namesake, text: str, folded: str, start: int, end: int) -> bool:
    if namesake.after and namesake.after.match(folded, end):
        return True
    before = folded[max(0, start - _CONTEXT) : start]
    if namesake.before and namesake.before.search(before):
        return True
    if namesake.title_word and _ends_longer_name(text, start):
        return True
    return namesake.given_name and _has_surname(namesake, text, folded, end)


def _ends_longer_name(text: str, start: int) -> bool:
    """Tell whether a capitalised word stands right before, inside a sentence: "Financial Times"."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - _CONTEXT), start)
    return before is not None and before[1] not in _OPENERS


def _has_surname(namesake: Namesake, text: str, folded: str, end: int) -> bool:
    match = _WORD_AFTER.match(folded, end)
    if match is None or not text[match.start(1)].isupper():
        return False
    return match[1] not in namesake.model_words


def _longest(hits: list[_Hit]) -> list[_Hit]:
    """Keep the longest of hits that overlap; equal places are one hit already."""
    kept: list[_Hit] = []
    taken = bytearray(max((hit.end for hit in hits), default=0))
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _mentions(hit: _Hit, text: str) -> Iterator[Mention]:
    clear = [form for form in hit.forms if not form.ambiguous]
    for form in clear or hit.forms:
        yield Mention(
            kind=form.kind,
            id=form.id,
            surface=text[hit.start : hit.end],
            span=Span(hit.start, hit.end),
            ambiguous=form.ambiguous,
            supported=not form.ambiguous,
        )
    for form in hit.forms if clear else ():
        if form.ambiguous and form.kind not in {c.kind for c in clear}:
            yield Mention(
                form.kind, form.id, text[hit.start : hit.end], Span(hit.start, hit.end), True, False
            )
