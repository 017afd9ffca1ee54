"""One folding of text, so that what a reader types meets what a source wrote, in any script.

Folding is for matching alone; what is shown stays as it was written.
"""

import re
import unicodedata
from functools import lru_cache

import opencc

# Blocks of the Han script, from https://www.unicode.org/Public/UCD/latest/ucd/Scripts.txt; the two
# planes of extensions are taken whole, for they hold nothing else.
HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)

# Latin, Greek and Cyrillic letters (the same file), whose marks a reader may leave out. Elsewhere a
# mark is part of the spelling: an Indic vowel, a Hebrew point, the voicing of a kana.
_LETTER = (
    "A-Za-z\u00aa\u00ba\u00c0-\u02b8\u0370-\u052f\u1c80-\u1c8f\u1d00-\u1dbf\u1e00-\u1fff"
    "\u2c60-\u2c7f\ua640-\ua66e\ua680-\ua69f\ua722-\ua7ff\uab30-\uab6f"
)
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u2de0-\u2dff\ufe20-\ufe2f"
)
_MARKED_LETTER = re.compile(f"([{_LETTER}])[{_MARK}]+")

# Letters whose stroke or ligature Unicode does not decompose: Łódź is looked for as Lodz.
_UNDECOMPOSED = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i"} | {
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
}

# What shows nothing: controls, format characters (zero width, soft hyphen, bidi) and surrogates by
# category; fillers and variation selectors by DerivedCoreProperties' Default_Ignorable_Code_Point.
_INVISIBLE_CATEGORIES = ("Cc", "Cf", "Cs")
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def fold(text: str) -> str:
    """Fold text for matching: ``Condé`` becomes ``conde``, ``愛奇藝`` becomes ``爱奇艺``.

    Idempotent. Compatibility forms, case, Latin, Greek and Cyrillic diacritics and traditional
    characters are unified; invisible characters go, and each white space is one blank.
    """
    folded = _fold_once(text)
    if text.isascii():
        return folded
    # One step can open the way for another (a dropped joiner lets two letters compose).
    while folded != text:
        text, folded = folded, _fold_once(folded)
    return folded


def _fold_once(text: str) -> str:
    text = _visible(text)
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _MARKED_LETTER.sub(r"\1", unicodedata.normalize("NFD", text))
    text = unicodedata.normalize("NFC", text)
    return text if text.isascii() else text.translate(_replacements())


def _visible(text: str) -> str:
    """Drop what shows nothing and write each run of white space as one blank."""
    text = " ".join(text.split())
    if text.isprintable():  # quick, and false for every character of the three categories
        return text if text.isascii() else _INVISIBLE.sub("", text)
    kept = (c for c in text if unicodedata.category(c) not in _INVISIBLE_CATEGORIES)
    return " ".join(_INVISIBLE.sub("", "".join(kept)).split())


@lru_cache(maxsize=1)
def _replacements() -> dict[int, str]:
    """Map what Unicode does not decompose and each traditional character to its simplified one.

    Character by character, not by OpenCC's phrases: those keep 乾 in 乾隆 but make it 干 when it
    stands alone, so a part of a name would not be found in it. A mapping is also safe in threads.
    """
    blocks = re.compile(f"[{HAN}]")
    characters = [c for c in map(chr, range(0x2E80, 0x40000)) if blocks.match(c)]
    converter = opencc.OpenCC("t2s")
    converted = converter.convert("\n".join(characters)).split("\n")
    step = {a: b for a, b in zip(characters, converted, strict=True) if a != b}
    simplified = {a: step.get(b, b) for a, b in step.items()}
    return str.maketrans(_UNDECOMPOSED | simplified)
