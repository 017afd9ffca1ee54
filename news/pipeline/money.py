"""Sums of money in an article: value, currency, bounds, what they are counted by and what they are.

"Million-dollar" and its like, percentages and licence counts are no sums.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

import ahocorasick

from news.pipeline import money_words as terms
from news.pipeline.money_kinds import SentenceKinds
from news.pipeline.quantities import (
    CJK_NUMBER,
    CJK_UNITS,
    DIGITS,
    MAGNITUDE,
    WORDS,
    cjk_value,
    digits_value,
    magnitude_value,
    word_value,
)
from news.pipeline.text import sentence_at, sentences, skeleton
from news.pipeline.types import Bound, Money, Span

_REACH = 44  # letters in which figure and magnitude stand before a currency


def _longest_first(names: dict[str, str]) -> str:
    return "|".join(
        re.escape(skeleton(name)).replace(r"\ ", r"\s?")
        for name in sorted(names, key=len, reverse=True)
    )


_SIGN_FIRST = re.compile(
    rf"(?P<sign>{_longest_first(terms.PREFIXES)})\s?(?:(?P<digits>{DIGITS})(?:\s?-?\s?(?P<size>{MAGNITUDE}))?)"
)
_CURRENCY_AFTER = re.compile(rf"(?:{_longest_first(terms.SUFFIXES)})(?![a-z])")
_FIGURE_BEFORE = re.compile(
    rf"(?<![\w.,$€£¥₹₩-])(?:(?:(?P<low>{DIGITS})\s?(?:-|–|to|bis|a|à|y|~|至|到)\s?)?(?P<digits>{DIGITS})(?:\s?(?P<size>{MAGNITUDE}))?"
    rf"|(?P<words>{WORDS})[\s-](?P<wordsize>{MAGNITUDE}))\s?(?:of\s|de\s|di\s|d')?(?:the\s)?(?:in\s)?$"
)
_CJK_BEFORE = re.compile(
    rf"(?<![0-9.,])(?:(?P<low>{CJK_NUMBER})\s?(?:-|–|~|～|至|到|から|에서)\s?)?(?P<number>{CJK_NUMBER})\s?[余多여]?\s?$"
)
_CJK_REST = re.compile(
    rf"([0-9][0-9,.]*\s?[{CJK_UNITS}](?:{CJK_NUMBER})?[{CJK_UNITS}]*)[余多]?[元圆]?"
)
_HAS_CJK_CURRENCY = re.compile(
    r"[元円원엔圆]|ドル|달러|ユーロ|유로|ポンド|위안|ウォン|卢|英镑|法郎|块钱|人民|파운드|루"
)
# Not a currency after all: New Year's Day, staff, the Court …
_NO_CURRENCY_AFTER = re.compile(r"(?:元[旦素年件首老])|(?:원[고장칙인칭])")
_ADJECTIVE = re.compile(r"^-(?!\d)[a-z]|^-?\s?(?:denominated|based)")
_ADJECTIVE_SIZE = re.compile(
    r"(?:million|billion|trillion|thousand)-(?:dollar|euro|pound|yen|yuan|won)$"
)

_APPROXIMATE = re.compile(rf"(?:^|[^a-zа-я])(?:{terms.APPROXIMATE})\s?$")
_AT_LEAST = re.compile(rf"(?:^|[^a-zа-я])(?:{terms.AT_LEAST})\s?$")
_UP_TO = re.compile(rf"(?:^|[^a-zа-я])(?:{terms.UP_TO})\s?$")
_APPROXIMATE_AFTER = re.compile(r"\s?(?:左右|上下|程度|前後|정도|가량|안팎|or so|or thereabouts)")
_AT_LEAST_AFTER = re.compile(r"\s?(?:以上|超(?!市)|を超|이상|넘|or more|plus(?!\s))")
_BOUND_REACH = 26
_RANGE = re.compile(rf"^{terms.RANGE_BETWEEN}$")
_PER_AFTER = re.compile(
    r"[,)]?\s?(?:in\s(?:statutory\s)?damages\s|apiece\s)?" + "(?:" + terms.PER_AFTER + ")"
)
_PER_EACH = re.compile(r"\s?(?:apiece|each|je|chacun|cada uno|ciascuno)\b")
_PER_REACH = 12
_SMALL = Decimal(1_000)


@dataclass(frozen=True, slots=True)
class _Sum:
    """A figure with its currency, before its surroundings are read."""

    start: int
    end: int
    value: Decimal
    currency: str
    size: Decimal  # what its magnitude multiplied by
    rough: bool = False
    low: Decimal | None = None


def money_in(text: str, language: str = "und", country: str | None = None) -> tuple[Money, ...]:
    """Find the sums of a text, in its order, with what the words around them say they are."""
    folded = skeleton(text)
    tongue = language.partition("-")[0]
    country = country or _place_meant(folded, tongue)
    found = _ranges(_apart(_sums(folded, tongue, country)), folded)
    spans = sentences(text) if found else ()
    return tuple(_all_described(found, folded, spans))


# Signs that two currencies share are told by the places and currencies a text names.
_PLACES = {
    "JP": re.compile("yen|japan|tokyo|tokio|日元|日圆|日本"),
    "TW": re.compile("新台币|台湾|台北|智慧财产|智财"),
    "HK": re.compile("港元|港币|香港"),
    "MX": re.compile("mexic"),
    "CL": re.compile("chile|santiago"),
    "AR": re.compile("argentin|buenos aires"),
    "CO": re.compile("colombia|bogota"),
    "CN": re.compile("yuan|rmb|chin|beijing|shanghai|人民币|北京|上海|中国|大陆|广州|杭州"),
}


def _place_meant(folded: str, language: str) -> str | None:
    """Guess the country whose currency a bare ¥, 元 or peso is; None where it does not matter."""
    places: tuple[str, ...]
    if language == "zh":
        places = ("CN", "TW", "HK") if "元" in folded else ()
    elif "pesos" in folded:
        places = ("MX", "CL", "AR", "CO")
    else:
        places = ("CN", "JP") if "¥" in folded and language != "ja" else ()
    counts = {place: len(_PLACES[place].findall(folded)) for place in places}
    return max(counts, key=lambda place: counts[place]) if counts else None


# --- figures -----------------------------------------------------------------------------------------


def _sums(folded: str, language: str, country: str | None) -> Iterator[_Sum]:
    for place in _places(folded):
        before = folded[place - 1] if place else " "
        sign = _SIGN_FIRST.match(folded, place) if not _is_latin(before) else None
        word = _CURRENCY_AFTER.match(folded, place)
        for found in (
            sign and _sign_first(sign, folded, language, country),
            word and _currency_after(word, folded, language, country),
        ):
            if found:
                yield found


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick.Automaton:
    """Compile the first letters of every sign and word of a currency."""
    found = ahocorasick.Automaton()
    for name in {skeleton(name) for name in (*terms.PREFIXES, *terms.SUFFIXES)}:
        found.add_word(name, len(name))
    found.make_automaton()
    return found


def _places(folded: str) -> list[int]:
    """Give the places at which a currency may begin."""
    return sorted({last - size + 1 for last, size in _automaton().iter(folded)})


def _sign_first(
    match: re.Match[str], folded: str, language: str, country: str | None
) -> _Sum | None:
    size_word, sign = match["size"] or "", " ".join(match["sign"].split())
    if _ADJECTIVE.match(folded, match.end()) or _is_percent(folded, match.end()):
        return None
    if sign in ("try", "nis", "ils") and not size_word:
        return None
    value = digits_value(match["digits"], language, scaled=bool(size_word))
    if value is None:
        return None
    size, end = magnitude_value(size_word, language), match.end()
    cjk = _CJK_REST.match(folded, match.start("digits")) if not size_word else None
    if cjk:
        read = cjk_value(cjk[1])
        value, end = (read[0], cjk.end()) if read else (value, end)
    currency = terms.currency_of(_PREFIXES[sign], language, country)
    return _Sum(match.start(), end, value * size, currency, size)


_PREFIXES = {skeleton(name): code for name, code in terms.PREFIXES.items()}
_SUFFIXES = {skeleton(name): code for name, code in terms.SUFFIXES.items()}


def _currency_after(
    match: re.Match[str], folded: str, language: str, country: str | None
) -> _Sum | None:
    start = match.start()
    if not start or _ADJECTIVE.match(folded[match.end() : match.end() + 14]):
        return None
    word = " ".join(match[0].split())
    code = _SUFFIXES.get(word) or _SUFFIXES.get(word.replace(" ", ""), "")
    begin = max(0, start - _REACH)
    if _ADJECTIVE_SIZE.search(folded[begin : match.end()]) or folded[start - 1] == "-":
        return None
    if _HAS_CJK_CURRENCY.match(word) or not word.isascii():
        found = _cjk_sum(match, folded, begin)
        if found:
            return replace(found, currency=terms.currency_of(code, language, country))
    figure = _FIGURE_BEFORE.search(folded, begin, start)
    return _figure(figure, match, word, code, language, country) if figure else None


def _figure(
    figure: re.Match[str],
    match: re.Match[str],
    word: str,
    code: str,
    language: str,
    country: str | None,
) -> _Sum | None:
    size_word = figure["size"] or figure["wordsize"] or ""
    if word in terms.NEED_MAGNITUDE and not size_word and not re.search(r"\d[.,]\d{3}", figure[0]):
        return None
    size = magnitude_value(size_word, language)
    if figure["words"]:
        value, low = word_value(figure["words"]), None
    else:
        value = digits_value(figure["digits"], language, scaled=bool(size_word))
        low = (
            digits_value(figure["low"], language, scaled=bool(size_word)) if figure["low"] else None
        )
    if value is None:
        return None
    low = low * size if low is not None and low < value else None
    start = (
        figure.start()
        if low is not None
        else figure.start("words" if figure["words"] else "digits")
    )
    currency = terms.currency_of(code, language, country)
    return _Sum(start, match.end(), value * size, currency, size, low=low)


def _cjk_sum(match: re.Match[str], folded: str, begin: int) -> _Sum | None:
    if _NO_CURRENCY_AFTER.match(folded, match.start()):
        return None
    figure = _CJK_BEFORE.search(folded, begin, match.start())
    read = cjk_value(figure["number"]) if figure else None
    if figure is None or read is None:
        return None
    value, rough = read[0], read[1] or figure[0].rstrip()[-1:] in "余多여"
    low_read = cjk_value(figure["low"]) if figure["low"] else None
    low = low_read[0] if low_read else None
    if low is not None and low < value and not re.search(r"[万亿兆만억조]", figure["low"]):
        unit = re.search(r"[万亿兆만억조]+$", figure["number"])
        shared = cjk_value("1" + unit[0]) if unit else None
        low *= shared[0] if shared and low * shared[0] < value else 1
    start = figure.start() if low is not None and low < value else figure.start("number")
    low = low if low is not None and low < value else None
    return _Sum(start, match.end(), value, "", Decimal(1), rough, low)


def _is_percent(folded: str, end: int) -> bool:
    return folded[end : end + 2].strip()[:1] == "%"


def _apart(found: Iterator[_Sum]) -> list[_Sum]:
    """Of readings that overlap keep the longest."""
    kept: list[_Sum] = []
    for item in sorted(found, key=lambda s: (s.start, s.start - s.end)):
        if kept and item.start < kept[-1].end:
            if item.end - item.start > kept[-1].end - kept[-1].start:
                kept[-1] = item
            continue
        kept.append(item)
    return kept


def _ranges(found: list[_Sum], folded: str) -> list[tuple[_Sum, Decimal | None]]:
    """Join two sums that state the ends of one range."""
    joined: list[tuple[_Sum, Decimal | None]] = []
    for item in found:
        previous, upper = joined[-1] if joined else (None, None)
        if previous is not None and upper is None and _is_range(previous, item, folded):
            low = previous.value
            if (
                previous.size == 1
                and item.size > 1
                and low < _SMALL
                and low * item.size < item.value
            ):
                low *= item.size
            joined[-1] = (replace(previous, value=low, end=item.end), item.value)
        elif item.low is not None:
            joined.append((replace(item, value=item.low), item.value))
        else:
            joined.append((item, None))
    return joined


def _is_range(one: _Sum, other: _Sum, folded: str) -> bool:
    between = folded[one.end : other.start]
    if len(between) > 12 or one.currency != other.currency or one.value >= other.value * other.size:
        return False
    if not _RANGE.match(between):
        return False
    if between.strip() in ("and", "und", "y", "e", "et", "en", "i"):
        lead = folded[max(0, one.start - 12) : one.start]
        return bool(re.search(r"(?:between|zwischen|entre|tra|fra|tussen|mellan|mellem)\s$", lead))
    return one.value < other.value


# --- surroundings ------------------------------------------------------------------------------------


def _all_described(
    found: list[tuple[_Sum, Decimal | None]], folded: str, spans: tuple[Span, ...]
) -> Iterator[Money]:
    sentence, kinds = Span(0, 0), SentenceKinds("")
    for item, upper in found:
        own = sentence_at(spans, item.start)
        if own != sentence:
            sentence, kinds = own, SentenceKinds(own.of(folded))
        yield _described(item, upper, folded, sentence, kinds)


def _described(
    item: _Sum, upper: Decimal | None, folded: str, sentence: Span, kinds: SentenceKinds
) -> Money:
    before = folded[max(sentence.start, item.start - _BOUND_REACH) : item.start]
    after = folded[item.end : min(sentence.end, item.end + 60)]
    approximate, bound = _bounds(before, after, item)
    per = _per(before, after)
    kind, reason = kinds.kind_of(item.start - sentence.start, item.end - sentence.start, per)
    return Money(
        value=_plain(item.value),
        maximum=_plain(upper) if upper is not None else None,
        currency=item.currency,
        kind=kind,
        approximate=approximate,
        per=per,
        span=Span(item.start, item.end),
        sentence=sentence,
        bound="range" if upper is not None else bound,
        reason=reason,
    )


def _plain(value: Decimal) -> Decimal:
    """Write a value without an exponent or useless zeros."""
    whole = value.to_integral_value()
    return (
        whole.quantize(Decimal(1)) if value == whole and abs(whole) < 10**24 else value.normalize()
    )


def _bounds(before: str, after: str, item: _Sum) -> tuple[bool, Bound]:
    approximate = bool(item.rough or _APPROXIMATE.search(before) or _APPROXIMATE_AFTER.match(after))
    if _APPROXIMATE.search(before):
        before = _APPROXIMATE.sub("", before)
    if _UP_TO.search(before):
        return approximate, "up_to"
    if _AT_LEAST.search(before) or _AT_LEAST_AFTER.match(after):
        return approximate, "at_least"
    return approximate, ""


def _per(before: str, after: str) -> str:
    match = _PER_AFTER.match(after)
    if match:
        return terms.PER_WORDS.get(match[1], "")
    for unit, pattern in _PER_CJK.items():
        if pattern.search(before[-_PER_REACH:]):
            return unit
    return ""


_PER_CJK = {
    unit: re.compile(f"(?:{skeleton(listed)})[^0-9]{{0,4}}$")
    for unit, listed in terms.PER_CJK.items()
}
