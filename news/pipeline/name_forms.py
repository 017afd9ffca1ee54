"""The strings to look for of each entry, how strictly each must be written, and its namesakes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

from news.pipeline.folded import CJK_CLASS, clean_line, skeleton, words
from news.pipeline.knowledge import Knowledge
from news.pipeline.known import Entry, EntryKind

_NAMESAKES = Path(__file__).resolve().parents[2] / "data" / "namesakes.yaml"

# Legal forms that the press leaves out.
_LEGAL_FORM = re.compile(
    r"[,，]?\s*(?:incorporated|inc\.?|corporation|corp\.?|company|co\.,?\s*ltd\.?|limited|ltd\.?|llc|"
    r"l\.l\.c\.|llp|lp|l\.p\.|pbc|"
    r"plc|gmbh(?:\s&\sco\.?\skg)?|ag|se|e\.\s?v\.|s\.?a\.?s?\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|"
    r"n\.?v\.?|a/s|aps|ab|oy|kk|k\.k\.|"
    r"pvt\.?\s*ltd\.?|private\slimited|pty\.?\s*ltd\.?|ltda\.?|sp\.\sz\so\.\so\.|株式会社|有限责任公司|股份有限公司|"
    r"有限公司|주식회사)$",
    re.IGNORECASE,
)
_HAS_CJK = re.compile(f"[{CJK_CLASS}]")
_MIN_DERIVED = 5

# How a surface must be written to be the name: not at all, with one capital, or letter by letter.
CaseRule = Literal["any", "capital", "exact"]

# Who bears a string: the kind and id of an entry, or "party" and the id of a homonym.
Bearer = tuple[EntryKind, str]


@dataclass(frozen=True, slots=True)
class Form:
    """One string of one entry."""

    kind: EntryKind
    id: str
    written: str
    ambiguous: bool
    rule: CaseRule
    main: bool = False  # the name itself rather than a short form of it


@dataclass(frozen=True, slots=True)
class Namesake:
    """What beside a name makes it mean something else."""

    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    given_name: bool
    model_words: frozenset[str]
    title_word: bool = False


def key_of(text: str) -> str:
    """Give the string as texts are searched for it."""
    return skeleton(clean_line(text))


def listed_forms(knowledge: Knowledge, bearer: Bearer) -> Iterator[Form]:
    """Yield the strings that an entry lists, or that a homonym stands for."""
    for text in knowledge.homonym_names.get(bearer[1], ()) if bearer[0] == "party" else ():
        yield Form("party", bearer[1], text, True, _rule(text))
    entry = knowledge.entry(*bearer)
    if entry is None:
        return
    cores = {key_of(entry.name), key_of(_core(entry.name)), key_of(entry.native_name)}
    for ambiguous, strings in ((False, entry.names), (True, entry.ambiguous)):
        for text in strings:
            yield _form(entry, text, ambiguous, main=key_of(text) in cores)


def derived_forms(knowledge: Knowledge, bearer: Bearer) -> Iterator[Form]:
    """Yield a party's names without legal form or article; a single word so made is ambiguous."""
    entry = knowledge.entry(*bearer)
    if entry is None or entry.kind != "party" or entry.sort in ("person", "class"):
        return
    for text in entry.names:
        for core in dict.fromkeys((_core(text), _without_article(text))):
            if core == text or len(core) < _MIN_DERIVED:
                continue
            single = " " not in core and not _HAS_CJK.search(core)
            yield Form("party", entry.id, core, single, _rule(core), main=True)


def _form(entry: Entry, text: str, ambiguous: bool, *, main: bool) -> Form:
    return Form(entry.kind, entry.id, text, ambiguous, _rule(text), main)


def _without_article(text: str) -> str:
    """Drop "The" from a name that keeps two words without it."""
    rest = text.removeprefix("The ")
    return rest if " " in rest else text


def _core(text: str) -> str:
    return _LEGAL_FORM.sub("", clean_line(text)).rstrip(" ,")


def _rule(text: str) -> CaseRule:
    """Judge by the press's own spelling: abbreviations exactly, ordinary words by a capital."""
    letters = [char for char in text if char.isalpha() and char.upper() != char.lower()]
    if not letters or not any(char.isupper() for char in letters):
        return "any"
    if all(char.isupper() for char in letters) and len(letters) <= 5:
        return "exact"
    if re.fullmatch(r"(?:[A-Z][A-Za-z]{0,4}\.\s?){2,5}", text):
        return "exact"
    inner = any(char.isupper() for char in letters[1:]) or any(char.isdigit() for char in text)
    return "any" if inner and " " not in text else "capital"


@lru_cache(maxsize=1)
def namesakes() -> dict[str, Namesake]:
    """Map a folded name to what makes it mean something else."""
    found: dict[str, Namesake] = {}
    for entry in yaml.load(_NAMESAKES.read_text("utf-8"), Loader=yaml.CSafeLoader):
        namesake = Namesake(
            after=_beside(entry.get("after"), after=True),
            before=_beside(entry.get("before"), after=False),
            given_name=bool(entry.get("given_name")),
            model_words=words(" ".join(map(str, entry.get("model_words") or ()))),
            title_word=bool(entry.get("title_word")),
        )
        for name in entry["names"]:
            found[key_of(str(name))] = _joined(found.get(key_of(str(name))), namesake)
    return found


def _joined(one: Namesake | None, other: Namesake) -> Namesake:
    if one is None:
        return other
    return Namesake(
        after=_either(one.after, other.after),
        before=_either(one.before, other.before),
        given_name=one.given_name or other.given_name,
        model_words=one.model_words | other.model_words,
        title_word=one.title_word or other.title_word,
    )


def _either(one: re.Pattern[str] | None, other: re.Pattern[str] | None) -> re.Pattern[str] | None:
    if one is None or other is None:
        return one or other
    return re.compile(f"{one.pattern}|{other.pattern}")


def _beside(listed: list[Any] | None, *, after: bool) -> re.Pattern[str] | None:
    if not listed:
        return None
    texts = sorted((skeleton(str(item)) for item in listed), key=len, reverse=True)
    if after:
        return re.compile(r"[\s-]?(?:" + "|".join(_word(t) for t in texts) + ")")
    return re.compile(
        r"(?:" + "|".join(rf"(?<![a-z0-9]){re.escape(t)}" for t in texts) + r")[\s-]?$"
    )


def _word(text: str) -> str:
    if _HAS_CJK.search(text):
        return re.escape(text)
    return re.escape(text[:-1]) if text.endswith("*") else re.escape(text) + r"(?![a-z0-9])"
