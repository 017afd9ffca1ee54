"""Which language a text is written in, as a BCP 47 tag.

Scripts decide where they can; Latin texts are told by their commonest words, and by py3langid where
those are not enough. What the page declares is believed unless the text clearly says otherwise.
"""

import re
from collections import Counter

from core.folding import HAN
from news.pipeline.text import HANGUL, KANA, words

UNKNOWN = "und"
_SAMPLE_CHARACTERS = 1_500
_MIN_LETTERS = 20

_KANA = re.compile(f"[{KANA}]")
_HANGUL = re.compile(f"[{HANGUL}]")
_HAN = re.compile(f"[{HAN}]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_OTHER_SCRIPTS = {
    "ar": re.compile("[\u0600-\u06ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "el": re.compile("[\u0370-\u03ff]"),
}
# Any of the above.
_BEYOND_LATIN = re.compile(
    f"[{KANA}{HANGUL}{HAN}\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f]"
)
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")

# The commonest short words that few neighbours share.
_WORDS: dict[str, frozenset[str]] = {
    "en": words("the of and to that is was for with on by has as it said its from have"),
    "de": words("der die das und den von mit dem ist nicht ein eine im auf für des sich"),
    "fr": words("le la les de des du et une est dans pour que par sur au qui ses aux"),
    "es": words(
        "el la los las de del que y una por con para su sus se es como más al lo según fue"
    ),
    "it": words("il la di che è della per una non del dei nel con sono gli alla le ha"),
    "nl": words("de het een van en dat voor met op zijn te niet is aan door bij ook"),
    "pt": words("o a os de do da que em uma para com não as por dos das ao no na à seus sua seu"),
    "sv": words("och att som det för på är av med till inte har den ett om"),
    "da": words("og at det for på er af med til ikke har den som et de"),
    "pl": words("w i na z się nie do że jest przez od za oraz po dla jak"),
    "cs": words("že je podle který jako ale ve byl jsou také však které jeho"),
}

# Characters of one way of writing Chinese only, among the commonest of news.
_SIMPLIFIED = frozenset(
    "诉讼权图习对这为个与发国会时说训练们资讯应审决产业认识侵权财务级网络东书电让还进"
)
_TRADITIONAL = frozenset(
    "訴訟權圖習對這為個與發國會時說訓練們資訊應審決產業認識財務級網絡東書電讓還進"
)


def language_of(text: str, declared: str = "") -> str:
    """Tell the language of a text; ``declared`` is the page's own claim, region and all."""
    claim = _claim(declared)
    sample = text[:_SAMPLE_CHARACTERS]
    found = _by_script(sample) or _by_words(sample)
    if not found and sum(map(str.isalpha, sample)) >= _MIN_LETTERS:
        found = _statistically(sample) if not claim else ""
    if not found or found == claim.partition("-")[0]:
        return _with_script(claim or found or UNKNOWN, sample)
    return _with_script(found, sample)


def _claim(declared: str) -> str:
    declared = declared.strip().split(",")[0]
    if not _TAG.match(declared):
        return ""
    primary, *rest = declared.replace("_", "-").split("-")
    return "-".join([primary.lower(), *map(_subtag, rest)])


def _subtag(part: str) -> str:
    """Write a script as ``Hant`` and a region as ``TW``."""
    return part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part


def _by_script(sample: str) -> str:
    if not _BEYOND_LATIN.search(sample):
        return ""
    letters = sum(map(str.isalpha, sample)) or 1
    kana, hangul = len(_KANA.findall(sample)), len(_HANGUL.findall(sample))
    han = len(_HAN.findall(sample))
    # A CJK character says about as much as two or three letters of an alphabet.
    if kana * 10 > letters and kana * 4 > han:
        return "ja"
    if hangul * 6 > letters:
        return "ko"
    if han * 4 > letters:
        return "zh"
    if len(_CYRILLIC.findall(sample)) * 2 > letters:
        return "uk" if re.search("[іїєґ]", sample) else "ru"
    for language, pattern in _OTHER_SCRIPTS.items():
        if len(pattern.findall(sample)) * 2 > letters:
            return language
    return ""


def _by_words(sample: str) -> str:
    counted = Counter(_WORD.findall(sample.lower()))
    total = sum(counted.values())
    if total < 8:
        return ""
    scores = sorted(
        (
            (sum(map(counted.__getitem__, known & counted.keys())), language)
            for language, known in _WORDS.items()
        ),
        reverse=True,
    )
    (best, language), (second, _) = scores[0], scores[1]
    return language if best * 10 >= total and best >= second * 1.25 else ""


def _statistically(sample: str) -> str:
    import py3langid  # loads a model of some megabytes, which few processes ever need

    language, _score = py3langid.classify(sample)
    return str(language)


def _with_script(tag: str, sample: str) -> str:
    """Tell simplified from traditional Chinese by the characters themselves."""
    if tag.partition("-")[0] != "zh":
        return tag
    simplified = sum(map((_SIMPLIFIED - _TRADITIONAL).__contains__, sample))
    traditional = sum(map((_TRADITIONAL - _SIMPLIFIED).__contains__, sample))
    if simplified == traditional:
        upper = tag.upper()
        return "zh-Hant" if any(k in upper for k in ("HANT", "TW", "HK", "MO")) else "zh-Hans"
    return "zh-Hant" if traditional > simplified else "zh-Hans"
