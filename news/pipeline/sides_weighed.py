"""Who stands on which side, weighed from all that an article says around each name.

For articles that no sentence of which sets one party against another. What counts was learnt from
pages of the project's own that people gave the sides of, by logistic regression; the weights stand
in ``lexicon/side_weights.txt``. For scripts that tell names by capitals.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from news.pipeline.company_names import FORM_END, has_machine_in_name, is_no_party
from news.pipeline.cues import Cues, Lexicon, level
from news.pipeline.lexicon import relevance, sides
from news.pipeline.lexicon import suits as suing
from news.pipeline.lexicon.facets import CONDUCT, WORK_TYPES
from news.pipeline.phrases import is_common_here, names_in
from news.pipeline.types import Name, Recognised, Span

_READ = 5_000  # letters of the article
# Letters around a name that are looked at: far and near, before and after.
_FAR_BEFORE, _FAR_AFTER, _NEAR = 45, 60, 18
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
_WEIGHTS = Path(__file__).parent / "lexicon" / "side_weights.txt"

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
_POSSESSES = re.compile(r"'s")
_HOLDER_IN_NAME = re.compile(
    r"press|publish|books|records|music|studio|pictures|magazine|media|news|times|guild|society|"
    r"association|editor|edicion|edition|verlag|verband|ateliers?|photo|foto|archiv|ligue|union|"
    r"syndicat|sindicat|asocia|associa|films?|comics?|uitgever|krant|jornal|diario|journal|herald|post|"
    r"gazette|tribune|chronicle"
)
_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+ (?:[A-Z]\. )?[A-ZÀ-Þ][a-zà-ÿ'’-]+")
# A run of capitals that reaches over the end of a sentence.
_SENTENCE_END = re.compile(r"[^\W\d_]{3,}[.!?] ")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name with what speaks for its being a plaintiff, and a defendant; above nought, more than not."""

    name: Name
    plaintiff: float
    defendant: float


def weighed(found: Recognised, known: Sequence[Name]) -> list[Weighed]:
    """Weigh the names of an article, those first that stand first in it."""
    weights = _weights()
    return [
        Weighed(
            name,
            sum(value * weights[what][0] for what, value in told.items() if what in weights),
            sum(value * weights[what][1] for what, value in told.items() if what in weights),
        )
        for name, told in described(found, known)
    ]


def described(found: Recognised, known: Sequence[Name]) -> list[tuple[Name, dict[str, float]]]:
    """Give each name of an article with what is told of it: 1 where it is, or the share of mentions."""
    text = found.page.text[:_READ]
    even = level(text)
    cues = [lexicon.find(even) for lexicon in _LEXICONS]
    sentences = [sentence for sentence in found.sentences if sentence.start < _READ]
    starts = [sentence.start for sentence in sentences]
    title_end = len(found.page.title)
    given = []
    for mentions in _by_party(text, known):
        told: Counter[str] = Counter()
        number = 0
        for mention in mentions:
            place = bisect_right(starts, mention.span.start) - 1
            if place < 0:
                continue
            number += 1
            told.update(_around(mention.span, sentences[place], cues))
            told.update(_grammar(mention.span, sentences[place], text, even))
            told["title"] += mention.span.end <= title_end
        if number:
            longest = max(mentions, key=lambda mention: len(mention.text))
            features = {what: times / number for what, times in told.items() if times}
            features |= {f"any {what}": 1.0 for what in features}
            features |= dict.fromkeys(_of_itself(longest, mentions, number, found), 1.0)
            given.append((replace(longest, span=mentions[0].span), features))
    return given


def _by_party(text: str, known: Sequence[Name]) -> list[list[Name]]:
    """Put the mentions of one party together: a name, and what it begins or ends with."""
    names = [_within_sentence(name, text) for name in names_in(text, Span(0, len(text)), known)]
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


def _within_sentence(name: Name, text: str) -> Name:
    """Cut off what belongs to the sentence before."""
    ends = [match.end() for match in _SENTENCE_END.finditer(name.text)]
    if name.id or not ends:
        return name
    start = name.span.start + ends[-1]
    return Name(text[start : name.span.end], None, Span(start, name.span.end))


def _around(span: Span, sentence: Span, cues: Sequence[Cues]) -> set[str]:
    """Name the cues before and after a name, near it, and in its sentence."""
    told: set[str] = set()
    for found in cues:
        for cue in found.within(sentence):
            told.add(f"sentence {cue.tag}")
            if cue.start < span.start:
                away = span.start - cue.start
                if away <= _FAR_BEFORE:
                    told.add(f"before {cue.tag}")
                if away <= _NEAR:
                    told.add(f"just before {cue.tag}")
            elif cue.start >= span.end:
                away = cue.start - span.end
                if away < _FAR_AFTER:
                    told.add(f"after {cue.tag}")
                if away < _NEAR:
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


def _of_itself(name: Name, mentions: Sequence[Name], number: int, found: Recognised) -> set[str]:
    even, words = level(name.text), len(name.text.split())
    facts = {
        "always": True,
        "once": number == 1,
        "thrice": number >= 3,
        "five times": number >= 5,
        "early": mentions[0].span.start < _EARLY,
        "machine": has_machine_in_name(even),
        "company": FORM_END.search(name.text) is not None,
        "holder": _HOLDER_IN_NAME.search(even) is not None,
        "capitals": name.text.isupper(),
        "two words": words == 2,
        "one word": words == 1,
        "known": name.id is not None,
        "person": _PERSON.fullmatch(name.text) is not None,
        "noun": found.page.language == "de" and words == 1 and number <= 2,
    }
    return {what for what, holds in facts.items() if holds}


@cache
def _weights() -> Mapping[str, tuple[float, float]]:
    """Read the weights: a line for each fact, with what it adds for a plaintiff and a defendant."""
    read = {}
    for line in _WEIGHTS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            plaintiff, defendant, what = line.split(maxsplit=2)
            read[what] = float(plaintiff), float(defendant)
    return read
