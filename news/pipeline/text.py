"""Sentences, for texts in any script; the folding of characters is named here too."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from core.folding import HAN
from news.pipeline.folded import (
    CJK_CLASS,
    HANGUL,
    KANA,
    clean_line,
    plain_width,
    skeleton,
    words,
)
from news.pipeline.types import Span

__all__ = [
    "CJK_CLASS",
    "HANGUL",
    "KANA",
    "clean_line",
    "plain_width",
    "sentence_at",
    "sentences",
    "skeleton",
    "words",
]

# Where a sentence may end: a stop with its closing quotes and brackets.
_STOP = re.compile(
    r"[。！？｡][」』”’）)】》]*|[.!?…]+[\"'”’»)\]]*(?=\s|$)|[.!?](?=[" + HAN + KANA + r"])|\n+"
)

# What goes on longer without a stop is no sentence; only its beginning is read.
LONGEST_SENTENCE = 1500
# An article has a few hundred sentences at most; no more are read.
MOST_SENTENCES = 2000

# Words before a full stop that do not end a sentence, in small letters.
_ABBREVIATIONS = words(
    """
    v vs no nos nr mr mrs ms dr prof sr jr st inc corp co ltd llc llp lp plc bros cos et al cf e.g i.e
    u.s u.k u.n d.c a.m p.m ph.d b.v n.v s.a s.l s.p.a s.r.l l.p p.c jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue wed thu fri sat sun gen gov sen rep hon rev capt col lt sgt supp cir ct
    app div dist cal mass conn fla ill ind pa va wash tex tenn mich minn ariz colo del ga md mo ore
    vol pp p ed eds art arts sec § ch fig bd abs rn ziff az u.a z.b d.h u.u s.o bzw ca vgl str hr ggf
    evtl inkl zzgl mio mrd mill bn mn tsd g.m.b.h ag z d h u a o m me mme mlle mm dra srta núm num
    pág art.º n.º nº exmo ltda cia sig sigg dott avv ing on artt ecc dhr mw mevr drs blz resp tj dz
    ul r approx est dept univ assn intl mfg natl reg revs ser def plf pl dkt civ crim
    """
)
_WORD_BEFORE = re.compile(r"[\w.§º]+$")
_INITIALS = re.compile(r"^(?:[^\W\d]\.)*[^\W\d]$")  # J, N.D, z.B
_NEXT = re.compile(r"\s*[\"'“”„«»(\[¿¡]*(\S)")
_ENUMERATION = re.compile(r"(?:^|[\s(])\d{1,3}$")


@lru_cache(maxsize=4)
def sentences(text: str) -> tuple[Span, ...]:
    """Divide a text into sentences; every line ends one, and blanks belong to none."""
    return tuple(islice(_sentences(text), MOST_SENTENCES))


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0][0] == "." and not _ends_sentence(text, stop.start(), stop.end()):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, min(end, start + LONGEST_SENTENCE))


def _ends_sentence(text: str, at: int, end: int) -> bool:
    """Judge a full stop by the word before it and the letter after it."""
    following = _NEXT.match(text, end)
    if following is None:
        return True
    line_ends = text[end : following.start(1)].find("\n") >= 0
    after = following[1]
    if line_ends:
        return True
    if after.islower() or after in ",;:":
        return False
    before = _WORD_BEFORE.search(text, max(0, at - 24), at)
    if before is None:
        return True
    word = before[0].lower()
    if word in _ABBREVIATIONS or word.rstrip(".") in _ABBREVIATIONS:
        return False
    if _INITIALS.match(word):
        return False
    # German and Nordic ordinals (11. November): a day before a month's name.
    return not (_ENUMERATION.search(text, max(0, at - 5), at) and _is_ordinal(text, end))


_MONTH_AFTER = re.compile(
    r"\s(?:jan|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|oct|nov|dez|dec|zivil|straf|kammer|senat|"
    r"instan|jahrhundert|oktober|kartell)",
    re.IGNORECASE,
)


def _is_ordinal(text: str, end: int) -> bool:
    return _MONTH_AFTER.match(text, end) is not None


def sentence_at(spans: tuple[Span, ...], position: int) -> Span:
    """Give the sentence that holds a position, or the one before it between two."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].start <= position:
            low = middle + 1
        else:
            high = middle
    return spans[max(low - 1, 0)] if spans else Span(0, 0)
