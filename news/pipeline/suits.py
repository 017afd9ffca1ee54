"""Who sues whom: the suits that the sentences of an article tell of, in many languages.

A sentence is looked at only where the lexicon finds a verb of suing, a suit "against" someone, or a
caption in it. The verb says on which side each party stands; ``phrases`` cuts the names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from news.pipeline import kinds
from news.pipeline.cues import Cue, Cues, Lexicon, level
from news.pipeline.dateless import dateless
from news.pipeline.lexicon import suits as words
from news.pipeline.phrases import STOP, left_of, right_of
from news.pipeline.suits_cjk import suits_cjk
from news.pipeline.suits_decided import decided_suits
from news.pipeline.text import sentences as sentences_of
from news.pipeline.types import Name, Recognised, Span, Suit

# Sentences with a cue of these may tell the sides by what became of the suit.
_DECIDED = frozenset(("judgment", "settlement", "order", "dismissal", "licence_deal", "withdrawal"))
# A list that goes on longer tells nothing more.
_MOST_SUITS = 150
# Captions and bare prepositions say who opposes whom only between two names.
_VERSUS = frozenset(
    level(w)
    for w in [
        "v.",
        "vs.",
        "vs",
        "v",
        "versus",
        "gegen",
        "./.",
        "contre",
        "contra",
        "contro",
        "tegen",
        "c/",
        "przeciwko",
        "mot",
        "против",
        "c.",
    ]
)
# Verbs of accusing: a quarrel, not yet a suit.
_ACCUSING = re.compile(
    r"^(?:accus|acus|besch|wirft|threat|orders|took$|joins|brought against|filed against|leva$|"
    r"porta$|lleva|denun|take$|taken|taking|dragg|drags|haul|bring)"
)
# Verbs that may stand without the defendant: "three papers sued in Seoul".
_INTRANSITIVE = frozenset(("sued", "has sued", "have sued", "sue", "sues"))
# After these the defendant stands before a court's door: "takes X to court".
_TO_COURT = re.compile(
    r"(?:\bto court|\bin court|into court|vor gericht|en justice|devant|ante (?:un|el|los|la)|"
    r"a los tribunales|"
    r"a juicio|in tribunale|in giudizio|voor de rechter|\baan\b|na justica|a justica|perante)"
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_AUXILIARY = re.compile(
    r"\b(hat|haben|hatte|hatten|heeft|hebben|had|hadden|wird|wurde|wurden|werden|werd|werden|"
    r"wordt|worden|ist|sind)\b"
)
_GERMAN_PARTICIPLE = re.compile(
    r"\b(?:verklagt|abgemahnt|aangeklaagd|gedagvaard|gesommeerd|vor gericht gezogen|"
    r"voor de rechter gedaagd|voor de rechter gesleept)\b"
)
_BY = re.compile(r"\b(?:by|from|von|der|des|par|de|da|di|del|della|van|door|pelo|pela|por)\s+$")
_BROUGHT_BY = re.compile(
    r"\b(?:filed|brought|lodged|launched|initiated|started|led)?\s*(?:\w+ ){0,4}?(?:by|from)\s|"
    r"\b(?:von|der|des|par|da|di|del|della|dell'|van|door|pelo|pela|por|de|dei|do|dos)\s"
)
_POSSESSOR = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,5}$")
_IS = re.compile(r"\b(?:is|was|are|were|been|being)\s+$")
_THE_PLAINTIFF = re.compile(r"\b(?:the|a) (?:plaintiff|claimant)s?\s+$")
_OF = re.compile(r"\b(?:of|de|da|di|von|do|du|des|dos|from|van)\s+$")
_AFTER_ACCUSING = re.compile(
    r"\baccus(?:ing|es|ed)\s|\bnaming\s|\bacusando a\s|\baccusant\s|\baccusando\s|\bagainst\s"
)
_FILED_WITH = re.compile(
    r"\b(?:filed|files|lodged|initiated|brought|filing) (?:an? |the |its |their )?(?:[\w-]+ ){0,4}?"
    r"(?:lawsuit|suit|complaint|class action|petition|action)\b"
)

_ACCUSING_CLAUSE = re.compile(
    r"\b(?:says|said|claims?|claimed|alleges?|alleged)\b(?=.{0,200}?\baccusing\s)"
)

LEXICON = Lexicon(words.TABLES, nested=True)


def suits_of(
    found: Recognised, levelled: str | None = None, outcomes: Cues | None = None
) -> tuple[Suit, ...]:
    """Give the suits an article tells of, in the order of its text.

    ``outcomes`` are the cues of kinds of events, where they were found already.
    """
    text = found.page.text
    even = level(text) if levelled is None else levelled
    marks = LEXICON.find(even)
    events = kinds.LEXICON.find(even) if outcomes is None else outcomes
    known = known_names(found)
    starts = [name.span.start for name in known]
    days = [mention.span for mention in found.dates]
    day_starts = [day.start for day in days]
    told: list[Suit] = []
    for sentence in found.sentences or sentences_of(text):
        if len(told) >= _MOST_SUITS:
            break
        first = bisect_left(starts, sentence.start)
        last = bisect_left(starts, sentence.end, first)
        inside = [name for name in known[first:last] if sentence.holds(name.span)]
        if _CJK.search(text, sentence.start, sentence.end):
            told.extend(suits_cjk(text, even, sentence, inside, marks))
        here = list(_suits_of_sentence(text, even, sentence, inside, marks))
        if not here and len(told) < _MOST_PARTED:
            first = bisect_left(day_starts, sentence.start)
            last = bisect_left(day_starts, sentence.end, first)
            here = list(_parted_by_dates(text, even, sentence, inside, days[first:last]))
        if not here and any(cue.tag in _DECIDED for cue in events.within(sentence)):
            here = list(decided_suits(text, even, sentence, inside))
        told.extend(here)
    return tuple(told[:_MOST_SUITS])


# So many suits told, no more are looked for between dates.
_MOST_PARTED = 30


def _parted_by_dates(
    text: str, even: str, sentence: Span, known: list[Name], days: list[Span]
) -> Iterator[Suit]:
    """Read a sentence again without its dates: "fue demandada el martes por"."""
    bare = dateless(even, sentence, days)
    if bare is None or _CJK.search(bare.text):
        return
    marks = LEXICON.find(bare.text)
    whole = Span(0, len(bare.text))
    placed = [(n, span) for n in known if (span := bare.inside(n.span)) is not None]
    moved = [Name(n.text, n.id, span) for n, span in placed]
    for suit in _suits_of_sentence(bare.of(text), bare.text, whole, moved, marks):
        yield replace(
            suit,
            plaintiffs=tuple(Name(n.text, n.id, bare.outside(n.span)) for n in suit.plaintiffs),
            defendants=tuple(Name(n.text, n.id, bare.outside(n.span)) for n in suit.defendants),
            verb_span=bare.outside(suit.verb_span),
            sentence=sentence,
        )


def known_names(found: Recognised) -> list[Name]:
    """Give the parties and systems on record that the text names, those in doubt left out."""
    named: dict[Span, Name] = {}
    for mention in found.mentions:
        counts = mention.kind != "court" and mention.supported
        if counts and (mention.kind == "party" or mention.span not in named):
            named[mention.span] = Name(mention.surface, mention.id, mention.span)
    return [named[span] for span in sorted(named)]


def _suits_of_sentence(
    text: str, even: str, sentence: Span, known: list[Name], marks: Cues
) -> Iterator[Suit]:
    anchors = sorted(
        [*marks.of("sue>", sentence), *marks.of("sue<", sentence)],
        key=lambda cue: cue.start,
    )
    told: list[Suit] = []
    for anchor in anchors:
        suit = _told_by(anchor, text, even, sentence, known, marks)
        if suit is not None and not any(_same(suit, other) for other in told):
            told.append(suit)
    for anchor in marks.of("against", sentence):
        suit = _against(anchor, text, even, sentence, known, marks)
        if suit is not None and not any(_same(suit, other) for other in told):
            told.append(suit)
    if not any(suit.defendants for suit in told):
        told.extend(_filed_and_accused(text, even, sentence, known))
    for suit in told:
        if suit.plaintiffs or suit.defendants:
            yield _qualified(suit, marks)


def _same(one: Suit, other: Suit) -> bool:
    """Tell whether two readings of a sentence name the same defendants."""
    ends = {name.span for name in other.defendants}
    return bool(ends) and all(name.span in ends for name in one.defendants)


def _told_by(
    anchor: Cue, text: str, even: str, sentence: Span, known: list[Name], marks: Cues
) -> Suit | None:
    phrase = anchor.phrase
    left, right = Span(sentence.start, anchor.start), Span(anchor.end, sentence.end)
    if phrase in _VERSUS:
        return _caption(anchor, text, even, sentence, known, marks)
    if anchor.tag == "sue<":
        defendants, plaintiffs = left_of(text, left, known), right_of(text, right, known)
        return (
            _suit(plaintiffs, defendants, anchor, sentence) if plaintiffs and defendants else None
        )
    if _GERMAN_PARTICIPLE.match(phrase):
        final = _verb_final(anchor, text, even, sentence, known)
        if final is not None:
            return final
    plaintiffs = _outside_names(left_of(text, left, known), even, left)
    if phrase == "accused" and _IS.search(even[max(0, anchor.start - 12) : anchor.start]):
        return _suit([], plaintiffs, anchor, sentence) if plaintiffs else None
    defendants = right_of(text, right, known)
    if not defendants and phrase.startswith("accus"):
        defendants = _figure_accused(text, right)
    if _ACCUSING.match(phrase) and not _fits_accusation(phrase, even, right):
        return None
    if not defendants and not (phrase in _INTRANSITIVE and any(n.id for n in plaintiffs)):
        return None
    if not plaintiffs and _ACCUSING.match(phrase):
        return None
    return _suit(plaintiffs, defendants, anchor, sentence)


def _figure_accused(text: str, right: Span) -> list[Name]:
    """Read a company whose name is a figure: "accused 360 of stealing"."""
    match = re.compile(r"\s*(\d{2,5})(?= of\b)").match(text, right.start, right.end)
    return [Name(match[1], None, Span(match.start(1), match.end(1)))] if match else []


def _outside_names(names: list[Name], even: str, left: Span) -> list[Name]:
    """Leave out names too far from the verb to be its subject."""
    if names and left.end - names[-1].span.end > 140:
        return []
    return names


def _fits_accusation(phrase: str, even: str, right: Span) -> bool:
    rest = even[right.start : min(right.end, right.start + 160)]
    if phrase.startswith(
        ("took", "take", "taking", "drag", "haul", "bring", "porta", "lleva", "leva", "wirft")
    ):
        return bool(_TO_COURT.search(rest))
    if phrase in ("joins", "orders"):
        return phrase == "orders" or " in court" in rest
    return True


def _verb_final(
    anchor: Cue, text: str, even: str, sentence: Span, known: list[Name]
) -> Suit | None:
    """Read "X hat Y verklagt" and "X wurde von Y verklagt"."""
    before = list(_AUXILIARY.finditer(even, sentence.start, anchor.start))
    if not before:
        return None
    auxiliary = before[-1]
    left = left_of(text, Span(sentence.start, auxiliary.start()), known)
    middle = right_of(text, Span(auxiliary.end(), anchor.start), known)
    if auxiliary[1][0] == "w" or auxiliary[1] in ("ist", "sind"):
        left, middle = middle, left
    return _suit(left, middle, anchor, sentence) if middle else None


# "Urt. v. 12.3.2026": a decision and its day, not two sides.
_CITED = re.compile(r"\b(?:urt|urteil|beschl|beschluss|hinweisbeschl|verf|entsch|bescheid)\.?\s$")


def _caption(
    anchor: Cue, text: str, even: str, sentence: Span, known: list[Name], marks: Cues
) -> Suit | None:
    """Read "X v. Y"; a bare "gegen" or "contra" counts only where names stand close on both sides."""
    left = left_of(text, Span(max(sentence.start, anchor.start - 160), anchor.start), known)
    right = right_of(text, Span(anchor.end, min(sentence.end, anchor.end + 160)), known)
    if not left or not right or _CITED.search(even, max(0, anchor.start - 24), anchor.start):
        return None
    gap_left = even[left[-1].span.end : anchor.start].strip(" .,'\"")
    gap_right = even[anchor.end : right[0].span.start].strip(" .,'\"")
    strict = anchor.phrase in ("v.", "vs.", "vs", "v", "./.", "c/", "versus")
    if strict and (gap_left.replace("et al", "").strip(" .,") or len(gap_right) > 5):
        return None
    if not strict:
        noun = any(
            cue.end <= anchor.start and anchor.start - cue.end < 60
            for cue in marks.of("suit", Span(sentence.start, anchor.start))
        )
        if noun or gap_left or len(gap_right.split()) > (4 if right[0].id else 2):
            return None
        if not left[0].id and _OF.search(even[: left[0].span.start]):
            return None
    return _suit(left, right, anchor, sentence)


def _against(
    anchor: Cue, text: str, even: str, sentence: Span, known: list[Name], marks: Cues
) -> Suit | None:
    """Read "X's lawsuit against Y", "Klage der X gegen Y", "a suit brought by X against Y"."""
    before = Span(max(sentence.start, anchor.start - 130), anchor.start)
    nouns = marks.of("suit", before)
    defendants = right_of(text, Span(anchor.end, sentence.end), known)
    if not nouns or not defendants:
        return None
    noun = nouns[-1]
    middle = even[noun.end : anchor.start]
    by = _BROUGHT_BY.search(middle)
    plaintiffs: list[Name] = []
    if by:
        plaintiffs = right_of(text, Span(noun.end + by.end(), anchor.start), known)
    elif len(middle) > 40 and not re.search(r"\b(?:that|which|die|que|che|dat|qui)\b", middle):
        return None
    if not plaintiffs and not by:
        within = left_of(text, Span(noun.end, anchor.start), known)
        if any(_is_name(name) for name in within):
            return _suit(within, defendants, noun, sentence)
        left = Span(sentence.start, noun.start)
        if re.search(r"\b(?:that|which|die|que|che|dat|qui)\b", middle):
            left = Span(noun.end, anchor.start)
        plaintiffs = _outside_names(left_of(text, left, known), even, left)
    return _suit(plaintiffs, defendants, noun, sentence)


def _is_name(name: Name) -> bool:
    return bool(name.id) or name.text[0].isupper()


def _filed_and_accused(text: str, even: str, sentence: Span, known: list[Name]) -> Iterator[Suit]:
    """Read "X has filed a lawsuit with a court, accusing Y of infringing"."""
    filed = _FILED_WITH.search(even, sentence.start, sentence.end) or _ACCUSING_CLAUSE.search(
        even, sentence.start, sentence.end
    )
    if filed is None:
        return
    plaintiffs = left_of(text, Span(sentence.start, filed.start()), known)
    unnamed = _THE_PLAINTIFF.search(even[sentence.start : filed.start()])
    if unnamed:
        at = sentence.start + unnamed.start()
        span = Span(at, sentence.start + unnamed.end())
        plaintiffs = [Name(span.of(text).strip(), None, span)]
    accusing = _AFTER_ACCUSING.search(even, filed.start(), sentence.end)
    defendants: list[Name] = []
    if accusing:
        defendants = right_of(text, Span(accusing.end(), sentence.end), known)
    if plaintiffs:
        verb = Span(filed.start(), filed.end())
        yield Suit(tuple(plaintiffs), tuple(defendants), verb, sentence)


def _suit(plaintiffs: list[Name], defendants: list[Name], anchor: Cue, sentence: Span) -> Suit:
    ends = {name.span for name in plaintiffs}
    return Suit(
        tuple(plaintiffs),
        tuple(name for name in defendants if name.span not in ends),
        anchor.span,
        sentence,
    )


def _qualified(suit: Suit, marks: Cues) -> Suit:
    """Mark a suit that is denied or only thought of."""
    near = Span(max(suit.sentence.start, suit.verb_span.start - 60), suit.verb_span.end + 25)
    negated = marks.any("negated", near)
    hypothetical = marks.any("hypothetical", near)
    if not negated and not hypothetical:
        return suit
    return Suit(
        suit.plaintiffs, suit.defendants, suit.verb_span, suit.sentence, negated, hypothetical
    )


__all__ = ["LEXICON", "STOP", "known_names", "suits_of"]
