"""Characters in any script: cleaning, and folding that keeps every position."""

import re
import unicodedata
from functools import lru_cache

from core.folding import HAN, fold

KANA = "\u3040-\u30ff\u31f0-\u31ff"
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
CJK_CLASS = f"{HAN}{KANA}{HANGUL}"

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_LONG = 400  # characters from which a folded text is worth keeping
_BLANKS = re.compile(r"\s+")


def words(text: str) -> frozenset[str]:
    """Read a list of words, so that long tables stay legible."""
    return frozenset(text.split())


def clean_line(text: str) -> str:
    """Compose characters, drop what shows nothing, and write white space as single blanks."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    elif not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return _BLANKS.sub(" ", text).strip()


class _FoldTable(dict[int, str]):
    """Folds one character to one character, so that positions stay; filled as met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = " " if char.isspace() else fold(char)[:1] or " "
        self[code] = folded
        return folded


class _WidthTable(dict[int, str]):
    """Writes compatibility forms as plain ones where that keeps the length."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFKC", char)
        self[code] = result = plain if len(plain) == 1 else char
        return result


# Quotation marks and middle dots that outlets use for one another.
_FOLD_TABLE = _FoldTable(
    {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x30FB: "·", 0x2022: "·", 0x2027: "·", 0x2219: "·"}
)
# Anything that the table would change is beyond Latin, Greek and Cyrillic letters.
_WIDE = re.compile("[^\x00-\u04ff\u3001-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDTH_TABLE = _WidthTable({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2212: "-"})


def skeleton(text: str) -> str:
    """Fold each character for itself: same length, so that a place in one is that in the other.

    Case, accents, width and traditional forms are unified as in ``core.folding``; of a letter that
    folds to two (``ß``) the first is kept.
    """
    if len(text) < _LONG:
        return text.lower() if text.isascii() else text.translate(_FOLD_TABLE)
    return _long_skeleton(text)


@lru_cache(maxsize=8)  # every recogniser asks for that of the article in hand
def _long_skeleton(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_FOLD_TABLE)


def plain_width(text: str) -> str:
    """Write full-width digits, letters and brackets as half-width ones; same length."""
    if text.isascii() or not _WIDE.search(text):
        return text
    return text.translate(_WIDTH_TABLE)
