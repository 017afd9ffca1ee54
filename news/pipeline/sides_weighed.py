"""Who stands on which side, weighed from all that an article says around each name.

For articles that no sentence of which sets one party against another. What counts was learnt from
pages of the project's own that people gave the sides of, by logistic regression; the weights stand
in ``lexicon/side_weights*.txt``: one file for scripts that tell names by capitals, and one for
Chinese, Japanese and Korean.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from news.pipeline.company_names import FORM_END, company_in, has_machine_in_name, is_no_party
from news.pipeline.cues import Cues, Lexicon, level
from news.pipeline.lexicon import relevance, sides
from news.pipeline.lexicon import suits as suing
from news.pipeline.lexicon.facets import CONDUCT, WORK_TYPES
from news.pipeline.names_repeated import repeated_names
from news.pipeline.phrases import is_common_here, names_in
from news.pipeline.types import Name, Recognised, Span

_READ = 5_000  # letters of the article
# Letters around a name that are looked at: far and near, before and after.
_REACH = {False: (45, 60, 18), True: (20, 26, 8)}  # by whether words are written without blanks
_EARLY = 400

_TOPICS = ("ai", "copyright", "works", "taking", "dispute")
_LEXICONS = (
    Lexicon({name: relevance.TABLES[name] for name in _TOPICS}),
    Lexicon(suing.TABLES),
    Lexicon(
        sides.TABLES
        | {
            "work": "|".join(WORK_TYPES.values()),
            "training": f"{CONDUCT['training']}|{CONDUCT['scraping']}",
        }
    ),
)
_FOLDER = Path(__file__).parent / "lexicon"
_WEIGHTS = {
    False: _FOLDER / "side_weights.txt",
    True: _FOLDER / "side_weights_unspaced.txt",
}

_LINKS = {
    "to": re.compile(
        r"\b(?:to|a|au|aux|an|alla|al|aan|ao) (?:the |la |le |l'|der |die |das |de |het |o )?$"
    ),
    "by": re.compile(
        r"\b(?:by|von|par|por|da|dal|dalla|door|pela|pelo) (?:the |la |le |der |dem )?$"
    ),
    "of": re.compile(r"\b(?:of|des|der|du|de|del|della|di|van|do|da) (?:the |la |le |l')?$"),
    "in": re.compile(r"\b(?:in|at|bei|en|dans|te|em|no|na) (?:the |la |le )?$"),
    "article": re.compile(
        r"\b(?:der|die|das|den|dem|des|eine?|einen|einem|einer|the|an?|une?|una|le|la|les|il|el|los|las|"
        r"het|een|uma?|os?|as) $"
    ),
}
_LINKS_UNSPACED = {
    "to": re.compile(r"(?:给|向|对|對)$"),
    "by": re.compile(r"(?:由|被)$"),
    "taken": re.compile(r"(?:将|把|將|诉|訴|告)$"),
    "of": re.compile(r"(?:的|の|의 )$"),
    "role of plaintiff": re.compile(r"(?:原告|上诉人|원고)(?:は|の|인|：|:|、)?\s?$"),
    "role of defendant": re.compile(r"(?:被告|被上诉人|피고)(?:は|の|인|：|:|、)?\s?$"),
    "quoted": re.compile(r"[「『“《\"']$"),
}
_FOLLOWED = {
    "topic": re.compile(r"」?(?:\([^)]{1,16}\))?(?:は|が|은|는|이|가)(?=[\s、\u3040-\u9fff가-힣])"),
    "object": re.compile(r"」?(?:\([^)]{1,16}\))?(?:を|을|를)"),
    "addressed": re.compile(r"」?(?:\([^)]{1,16}\))?(?:に|에|에게)"),
    "possesses": re.compile(r"」?(?:的|の|의)"),
    "side": re.compile(r"(?:社|側|方面|측|公司|代理人|辩称|稱|称|表示|回应|回應)"),
    "sues": re.compile(r"(?:诉|訴|告|起诉|起訴|提告)"),
    "title ends": re.compile(r"[》”』]"),
}
_POSSESSES = re.compile(r"'s")
_HOLDER_IN_NAME = re.compile(
    r"press|publish|books|records|music|studio|pictures|magazine|media|news|times|guild|society|"
    r"association|editor|edicion|edition|verlag|verband|ateliers?|photo|foto|archiv|ligue|union|"
    r"syndicat|sindicat|asocia|associa|films?|comics?|uitgever|krant|jornal|diario|journal|herald|post|"
    r"gazette|tribune|chronicle"
)
_HOLDER_IN_NAME_UNSPACED = re.compile(
    r"出版|图书|圖書|动画|動畫|影视|影視|文化|传媒|傳媒|音乐|音樂|唱片|漫画|漫畫|协会|協會|協会|报|報|新聞|书|書|版权|"
    r"工作室|摄影|攝影|音楽|楽|作家|絵|フォト|출판|미디어|엔터|뮤직|스튜디오|신문|교육|작가|협회"
)
_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+ (?:[A-Z]\. )?[A-ZÀ-Þ][a-zà-ÿ'’-]+")
_KANA = re.compile("[\u30a0-\u30ff]+")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name with what speaks for its being a plaintiff, and a defendant; above nought, more than not."""

    name: Name
    plaintiff: float
    defendant: float


def weighed(found: Recognised, known: Sequence[Name]) -> list[Weighed]:
    """Weigh the names of an article, those first that stand first in it."""
    weights = _weights(is_unspaced(found))
    return [
        Weighed(
            name,
            sum(value * weights[what][0] for what, value in told.items() if what in weights),
            sum(value * weights[what][1] for what, value in told.items() if what in weights),
        )
        for name, told in described(found, known)
    ]


def is_unspaced(found: Recognised) -> bool:
    """Tell whether an article is in Chinese, Japanese or Korean."""
    return (found.page.language or "")[:2] in ("zh", "ja", "ko")


def described(found: Recognised, known: Sequence[Name]) -> list[tuple[Name, dict[str, float]]]:
    """Give each name of an article with what is told of it: 1 where it is, or the share of mentions."""
    text = found.page.text[:_READ]
    even = level(text)
    cues = [lexicon.find(even) for lexicon in _LEXICONS]
    sentences = [sentence for sentence in found.sentences if sentence.start < _READ]
    starts = [sentence.start for sentence in sentences]
    title_end = len(found.page.title)
    given = []
    unspaced = is_unspaced(found)
    for mentions in _parties(text, known, found, unspaced=unspaced):
        told: Counter[str] = Counter()
        number = 0
        for mention in mentions:
            place = bisect_right(starts, mention.span.start) - 1
            if place < 0:
                continue
            number += 1
            told.update(_around(mention.span, sentences[place], cues, _REACH[unspaced]))
            if unspaced:
                told.update(_particles(mention.span, sentences[place], text))
            else:
                told.update(_grammar(mention.span, sentences[place], text, even))
            told["title"] += mention.span.end <= title_end
        if number:
            longest = max(mentions, key=lambda mention: len(mention.text))
            features = {what: times / number for what, times in told.items() if times}
            features |= {f"any {what}": 1.0 for what in features}
            features |= dict.fromkeys(_of_itself(longest, mentions, number, found), 1.0)
            given.append((replace(longest, span=mentions[0].span), features))
    return given


def _parties(
    text: str, known: Sequence[Name], found: Recognised, *, unspaced: bool
) -> list[list[Name]]:
    """Give the names of an article, each with its mentions."""
    if not unspaced:
        return _by_party(text, known)
    by_id: dict[str, list[Name]] = {}
    for name in known:
        if name.span.end <= len(text):
            by_id.setdefault(name.id or name.text, []).append(name)
    taken = [name.span for mentions in by_id.values() for name in mentions]
    guessed = [
        mentions
        for mentions in repeated_names(text, found.page.language or "zh")
        if not any(mentions[0].span.overlaps(span) for span in taken)
    ]
    return [*by_id.values(), *guessed]


def _by_party(text: str, known: Sequence[Name]) -> list[list[Name]]:
    """Put the mentions of one party together: a name, and what it begins or ends with."""
    names = names_in(text, Span(0, len(text)), known)
    parties: dict[str, list[Name]] = {}
    for name in sorted(names, key=lambda name: (-len(name.text), name.span)):
        if not name.id and (
            name.text.isdigit() or len(name.text) < 3 or is_common_here(name, text)
        ):
            continue
        even = level(name.text)
        key = f"={name.id}" if name.id else even
        if not name.id:
            longer = (
                k for k in parties if k[0] != "=" and (k.startswith(even) or k.endswith(even))
            )
            key = next(longer, even)
        parties.setdefault(key, []).append(name)
    return [sorted(mentions, key=lambda name: name.span) for mentions in parties.values()]


def _around(
    span: Span, sentence: Span, cues: Sequence[Cues], reach: tuple[int, int, int]
) -> set[str]:
    """Name the cues before and after a name, near it, and in its sentence."""
    far_before, far_after, near = reach
    told: set[str] = set()
    for found in cues:
        for cue in found.within(sentence):
            told.add(f"sentence {cue.tag}")
            if cue.start < span.start:
                away = span.start - cue.start
                if away <= far_before:
                    told.add(f"before {cue.tag}")
                if away <= near:
                    told.add(f"just before {cue.tag}")
            elif cue.start >= span.end:
                away = cue.start - span.end
                if away < far_after:
                    told.add(f"after {cue.tag}")
                if away < near:
                    told.add(f"just after {cue.tag}")
    return told


def _grammar(span: Span, sentence: Span, text: str, even: str) -> set[str]:
    before = even[max(0, span.start - 12) : span.start]
    told = {what for what, pattern in _LINKS.items() if pattern.search(before)}
    if span.start - sentence.start < 3:
        told.add("opens")
    if is_no_party(text, span):
        told.add("no party")
    if _POSSESSES.match(even, span.end):
        told.add("possesses")
    return told


def _particles(span: Span, sentence: Span, text: str) -> set[str]:
    before = text[max(0, span.start - 6) : span.start]
    told = {what for what, pattern in _LINKS_UNSPACED.items() if pattern.search(before)}
    told |= {what for what, pattern in _FOLLOWED.items() if pattern.match(text, span.end)}
    if span.start - sentence.start < 3:
        told.add("opens")
    return told


def _of_itself(name: Name, mentions: Sequence[Name], number: int, found: Recognised) -> set[str]:
    even, words = level(name.text), len(name.text.split())
    unspaced = is_unspaced(found)
    holder = _HOLDER_IN_NAME_UNSPACED if unspaced else _HOLDER_IN_NAME
    facts = {
        "always": True,
        "once": number == 1,
        "thrice": number >= 3,
        "five times": number >= 5,
        "early": mentions[0].span.start < _EARLY,
        "machine": has_machine_in_name(even),
        "company": FORM_END.search(name.text) is not None or bool(company_in(name.text)),
        "holder": holder.search(even) is not None,
        "brief": unspaced and len(name.text) < 3,
        "long": unspaced and len(name.text) > 5,
        "latin": unspaced and name.text.isascii(),
        "kana": unspaced and _KANA.fullmatch(name.text) is not None,
        "capitals": name.text.isupper(),
        "two words": words == 2,
        "one word": words == 1,
        "known": name.id is not None,
        "person": _PERSON.fullmatch(name.text) is not None,
        "noun": found.page.language == "de" and words == 1 and number <= 2,
    }
    return {what for what, holds in facts.items() if holds}


@cache
def _weights(unspaced: bool) -> Mapping[str, tuple[float, float]]:
    """Read the weights: a line for each fact, with what it adds for a plaintiff and a defendant."""
    read = {}
    for line in _WEIGHTS[unspaced].read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            plaintiff, defendant, what = line.split(maxsplit=2)
            read[what] = float(plaintiff), float(defendant)
    return read
