"""The written forms of case numbers and citations, read once from data/docket_formats.yaml.

A form is looked for only near what all its examples share (a slash between digits, 号, a year in
brackets), so that seventy expressions cost a page next to nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from core.folding import fold
from news.pipeline.folded import plain_width

_FILE = Path(__file__).resolve().parents[2] / "data" / "docket_formats.yaml"

_DASH = "[-‐‑‒–—]"

# What forms of numbers share, the rarest first: a form is tried around these places alone.
_GATES = {
    name: re.compile(pattern)
    for name, pattern in {
        "ecli": r"ECLI:",
        "era": r"令和|平成|昭和|Reiwa|Heisei|Showa|\b[RHS]\d{1,2}\s?\(",
        "hao": r"[号號]",
        "pinyin": r"[（(〔\[【]\s?20\d\d\s?[）)〕\]】]\s?[A-Z]",
        "bracket": r"[\[\uff3b]\s?(?:19|20)\d\d\s?[\]\uff3d]",
        "hangul": r"(?:19|20)\d\d\s?(?!년|월|일)[가-힣]{1,3}\s?\d",
        "reporter": r"\b[FUSN]\.\s?(?:\w|$)|\bWL\b|SCC OnLine",
        "board": r"\d-CCB-",
        "docket": rf"\d{_DASH}(?:cv|cr|md|mc|ml|mj|sw|ap|bk|po)\b|\d\s(?:Civ|Cv)\b|(?i:\d{_DASH}cv)",
        "slash": r"\d[A-Za-z]?\s?/\s?[\dA-Z]",
        "dash": rf"\d{_DASH}\s?[\dA-Z]|\b[A-ZА-Я]{{1,4}}\s?{_DASH}\s?\d",
        "of": r"\d\s(?:of|del)\s(?:19|20)\d\d|\(\w{1,4}\)",
        "word": r"\b\d{4}\sNo\b|"
        r"\b[A-Z]{2,8}[a-z]{0,3}\.?\s?#?\s?(?:[Nn][.o]*\s?)?\d|\bNo\.?\s?\d|\b(?:DMA|DSA|AT|M|SA|FS)\.\d",
        "any": r"\d",
    }.items()
}
# A text without any of these has none of the places either; asked first, for it costs least.
_SIGNS: dict[str, tuple[str, ...]] = {
    "ecli": ("ECLI:",),
    "era": ("令和", "平成", "昭和", "Reiwa", "Heisei", "Showa", "R", "H", "S"),
    "hao": ("号", "號"),
    "pinyin": ("20",),
    "bracket": ("[", "\uff3b"),
    "board": ("CCB",),
    "docket": ("cv", "CV", "Cv", "Civ", "cr-", "md", "mc", "ml", "mj", "sw", "ap", "bk", "po"),
    "slash": ("/",),
    "dash": tuple("-‐‑‒–—"),
}
_MARGIN = 70  # no form is longer
# Gates that hold a digit themselves are looked for near digits alone.
_WITH_DIGIT = frozenset(["bracket", "hangul", "board", "docket", "slash", "dash", "word", "any"])
_RUN = re.compile(r"\d[\d\W]*")
_GATE_REACH = 30  # letters of a gate before or after its digit

# Two numbers and a mark are not yet a case number: these need a word for it, or the country.
_APPEAL_WORDS = re.compile(
    r"(?:\bNos?\.?|\bCase|\bDocket|\bAppeal|\bCir\.|\bCircuit|Supreme Court|Court of Appeals|#)",
    re.IGNORECASE,
)
_NEEDS_WORDS = {"us-federal-appeals": _APPEAL_WORDS}
NEEDS_COUNTRY = frozenset(
    {"be-arrest", "se-malnummer", "il-court-number", "pl-sygnatura", "hu-ugyszam"}
)
_WORDS_BEFORE = 60

_SHORT_US = re.compile(r"^\d:(?=\d\d-)")
_KOREAN_UNITS = ("년", "월", "일", "명", "개", "억", "만", "조", "원", "분기", "회", "차", "호")


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a number."""

    id: str
    country: str
    kind: str  # docket, citation or ecli
    pattern: re.Pattern[str]
    normal: str
    gate: str
    rank: int  # place in the file
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a text."""

    form: Form
    raw: str
    normal: str
    start: int
    end: int


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """Give every form of the file, in its order."""
    return tuple(_forms(_data()))


@lru_cache(maxsize=1)
def _data() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.load(_FILE.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def _forms(countries: list[dict[str, Any]]) -> Iterator[Form]:
    rank = 0
    for country in countries:
        for entry in country["formats"]:
            examples = tuple((str(e["text"]), str(e["normal"])) for e in entry["examples"])
            flags = re.IGNORECASE if entry["id"] == "us-federal-district" else re.NOFLAG
            yield Form(
                id=entry["id"],
                country=country["country"],
                kind=entry["kind"],
                pattern=re.compile(entry["regex"], flags),
                normal=entry["normal"],
                gate=_gate([text for text, _ in examples]),
                rank=rank,
                examples=examples,
            )
            rank += 1


def _gate(examples: Iterable[str]) -> str:
    """Choose the rarest mark that all examples of a form bear."""
    listed = [plain_width(text) for text in examples]
    return next(name for name, gate in _GATES.items() if all(map(gate.search, listed)))


@lru_cache(maxsize=1)
def _by_gate() -> dict[str, tuple[Form, ...]]:
    return {name: tuple(f for f in forms() if f.gate == name) for name in _GATES}


def numbers_in(text: str) -> list[Number]:
    """Find every number of any form, overlapping ones included, in the order of the text."""
    plain = plain_width(text)
    digits = _around_digits(plain)
    found: dict[tuple[str, int, int], Number] = {}
    for name, listed in _by_gate().items():
        if not listed or not any(sign in plain for sign in _SIGNS.get(name, ("",))):
            continue
        for start, end in _windows(plain, name, digits):
            for form in listed:
                for match in form.pattern.finditer(plain, start, end):
                    if _plausible(form, match, plain):
                        number = _number(form, match, text)
                        found[form.id, number.start, number.end] = number
    return sorted(found.values(), key=lambda n: (n.start, n.start - n.end, n.form.rank))


def _around_digits(plain: str) -> list[tuple[int, int]]:
    """Give the stretches in which a gate can have a digit."""
    return _joined((m.start() - _GATE_REACH, m.end() + _GATE_REACH) for m in _RUN.finditer(plain))


def _windows(plain: str, name: str, digits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the stretches around the places of a gate."""
    gate = _GATES[name]
    stretches = digits if name in _WITH_DIGIT else [(0, len(plain))]
    places = (match for start, end in stretches for match in gate.finditer(plain, start, end))
    size = len(plain)
    return _joined((m.start() - _MARGIN, min(size, m.end() + _MARGIN)) for m in places)


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join stretches, in order, where they meet; none begins before the text."""
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((max(0, start), end))
    return found


def _plausible(form: Form, match: re.Match[str], plain: str) -> bool:
    needed = _NEEDS_WORDS.get(form.id)
    if needed and not needed.search(plain, max(0, match.start() - _WORDS_BEFORE), match.end()):
        return False
    if form.id == "kr-sageon-beonho":
        return not match["type"].startswith(_KOREAN_UNITS)
    return True


def _number(form: Form, match: re.Match[str], text: str) -> Number:
    parts = {key: (value or "") for key, value in match.groupdict().items()}
    normal = form.normal.format(**parts)
    if form.country == "US" and form.kind == "docket":
        normal = re.sub(r"(?i)-(?:civ|cv)\.?-", "-cv-", normal)
        if form.id.startswith("us-federal-district"):
            normal = normal.lower()
    if form.country == "IN":  # "CS (COMM)" and "CS(COMM)" are one
        normal = re.sub(r"\b([A-Z.]{2,5}) \(", r"\1(", normal)
    if form.id.startswith("cn-anhao") or form.id == "cn-zihao-old":
        normal = (
            re.sub(r"(?<=[^A-Za-z.\s])\s+(?=\S)", "", normal) if "No." not in normal else normal
        )
        normal = _simplified(normal)
    start, end = _own_span(match)
    return Number(form, text[start:end], normal, start, end)


def _simplified(normal: str) -> str:
    """Write a Chinese number with simplified characters and full-width brackets."""
    if normal.isascii():
        return normal
    return fold(normal).replace("(", "（").replace(")", "）")


def _own_span(match: re.Match[str]) -> tuple[int, int]:
    """Leave out words such as "No." or "Az." that only announce the number."""
    starts = [match.start(name) for name, value in match.groupdict().items() if value]
    start = min(starts, default=match.start())
    lead = match.string[match.start() : start]
    return (match.start() if not re.search(r"\w", lead) else start), match.end()


def docket_keys(raw: str) -> tuple[str, ...]:
    """Give the keys under which a number is compared with another, the fullest first.

    A federal number of the United States has a second key without its office; a Chinese one in
    pinyin has those of the characters that it can stand for.
    """
    whole = [n for n in numbers_in(raw) if (n.end - n.start) * 2 > len(raw.strip())]
    keys = [key for number in whole for key in number_keys(number)]
    return tuple(dict.fromkeys([*keys, *_folded(raw)]))


def number_keys(number: Number) -> tuple[str, ...]:
    """Give the keys of a found number."""
    spelled = [number.normal, _SHORT_US.sub("", number.normal)]
    if number.form.id == "cn-anhao-pinyin":
        spelled += _in_characters(number.normal)
    return tuple(dict.fromkeys(key for text in spelled for key in _folded(text)))


def _folded(text: str) -> tuple[str, ...]:
    folded = "".join(char for char in fold(text) if char.isalnum())
    return (folded,) if folded else ()


_PINYIN = re.compile(r"\((\d{4})\) ((?:Zui Gao Fa|[A-Z][a-z]+)) ?(\d{0,4}) (.+) No\. (\d+)")


def _in_characters(normal: str) -> list[str]:
    match = _PINYIN.fullmatch(normal)
    if match is None:
        return []
    tables = next(c for c in _data() if c["country"] == "CN")
    year, court, code, kind, number = match.groups()
    courts = tables["pinyin_courts"].get(court, ())
    kinds = tables["pinyin_types"].get(kind, ())
    return [f"（{year}）{a}{code}{b}{number}号" for a in courts for b in kinds]
