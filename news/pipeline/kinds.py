"""What happened: the kinds of events that each sentence of an article tells of, weighed.

A title outweighs the lead, the lead the rest; what is told as past history, denied or only
possible counts for little.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from news.pipeline.clauses import Clauses
from news.pipeline.cues import Cue, Cues, Lexicon, even_pattern
from news.pipeline.dateless import Dateless, dateless
from news.pipeline.days import days_apart
from news.pipeline.docket_sheets import newest_entry
from news.pipeline.lexicon import event_phrases
from news.pipeline.lexicon import events as words
from news.pipeline.lexicon.event_frames import FIRM_FRAMES, FRAMES
from news.pipeline.needed_words import NeededWords
from news.pipeline.types import DateMention, Page, Span
from news.pipeline.zones import dates_the_piece, headings_of, is_round_up

LEXICON = Lexicon(
    words.TABLES,
    event_phrases.TABLES,
    {"decoy": words.DECOYS, "appeals_court": words.APPEALS_COURT},
)

_FRAMES = NeededWords(
    ((kind, weight), even_pattern(pattern).pattern)
    for frames in (FIRM_FRAMES, FRAMES)
    for kind, (weight, patterns) in frames.items()
    for pattern in patterns
)
# Phrases with a gap are looked for in the title and the first sentences alone, and only in so many.
_FRAMED, _MOST_FRAMED = 1.2, 40

_KINDS = frozenset(kind for kind in words.TABLES if kind != "bid")

# How much a sentence counts by where it stands.
_TITLE, _FIRST, _LEAD, _EARLY, _LATE = 3.0, 2.0, 1.4, 0.7, 0.25
# What is dated to these last days is told for news, wherever it stands; what comes first, most.
_TOLD_FIRST, _TOLD, _FRESH_DAYS = 2.0, 1.3, 10
# Entries of a docket sheet: the newest, and those before it.
_NEWEST, _OLDER = 3.0, 0.3
# What is dated only to days so long gone is history.
_STALE_DAYS, _STALE = 60, 0.45
# What only adds colour to a sentence counts less than its strongest cue.
_FURTHER = 0.2

# What became of a suit; beside it the words for its filing only say which suit.
_OUTCOMES = (
    "order", "judgment", "appeal_decided", "appeal_filed", "dismissal", "settlement", "hearing",
    "withdrawal", "amended",
)  # fmt: skip
_PAST = even_pattern(
    r"\b(?:previously|earlier this year|last year|years ago|in the past|at the time|had (?:sued|"
    r"filed|ruled|settled|"
    r"dismissed|brought|accused|been sued)|has been pending|years earlier|a year ago|months ago|"
    r"followed|follows|after (?:a|the) "
    r"(?:judge|court)|background|hatte[n]? [^.]{0,60}(?:eingereicht|verklagt|geklagt|entschieden)|"
    r"im vorjahr|zuvor|bereits (?:im|20\d\d)|vergangenes jahr|"
    r"l'an dernier|l'annee derniere|avait|avaient|precedemment|auparavant|el ano pasado|habia[n]?|"
    r"anteriormente|"
    r"l'anno scorso|aveva[no]?|in precedenza|vorig jaar|eerder|hadden? [^.]{0,60}(?:aangeklaagd|"
    r"aangespannen|ingediend)|no ano passado|havia[m]?|anteriormente)\b"
    r"|此前|曾于|去年|早在|前年|昨年|一昨年|かつて|以前|지난해|앞서|작년"
)
_YEAR = re.compile(r"(?<![\d:/-])(19|20)(\d\d)(?!\d|\)\s?[一-鿿]|[-‐]\d|년?\w{0,6}가합)")
_QUESTION = re.compile(r"[?？]\s*$")
_CONDITIONAL = even_pattern(
    r"\b(?:if|whether|could|may|might|would|expected to|is due|are due|is set|scheduled|"
    r"will be heard|next (?:week|month|year)|"
    r"ob|falls|konnte[n]?|wird erwartet|soll|si|pourrait|pourraient|devrait|podria[n]?|se espera|"
    r"potrebbe|se|dovrebbe|als|kan|"
    r"zou|wordt verwacht|poderia|pode|deve|open to appeal|can appeal|remains open)\b|可能|或将|"
    r"尚未|是否|如果|预计|"
    r"見通し|可能性|予定|かどうか|전망|가능성|예정|여부"
)


@dataclass(frozen=True, slots=True)
class KindHit:
    """A sentence that tells of an event of some kind, and how strongly."""

    kind: str
    score: float
    cue: Cue
    sentence: Span


def sentence_weights(
    page: Page, sentences: Iterable[Span], even: str, dates: Iterable[DateMention] = ()
) -> list[tuple[Span, float]]:
    """Give each sentence its weight: by its place, and by the days it tells of.

    A day shortly before the article's own lifts a sentence, an earlier year presses it down.
    """
    dates = list(dates)
    fresh = [d.span.start for d in dates if _is_fresh(d, page) and not dates_the_piece(page, d)]
    stale = [d.span.start for d in dates if _is_stale(d, page)]
    newest = newest_entry(page, dates)
    paragraphs = page.paragraphs
    title_end = paragraphs[0].end if paragraphs else len(page.title)
    lead_end = page.lead_length or (paragraphs[1].end if len(paragraphs) > 1 else title_end)
    third = paragraphs[2].end if len(paragraphs) > 2 else lead_end
    year = page.published.year if page.published else None
    weighted = []
    first_seen, fresh_end = False, len(even)
    second_item = _second_item(page)
    for sentence in sentences:
        if sentence.start < title_end:
            weight = _TITLE
        elif sentence.start < lead_end:
            weight = _LEAD if first_seen else _FIRST
            first_seen = first_seen or sentence.end - sentence.start > 40
        else:
            weight = _EARLY if sentence.start < third else _LATE
        if sentence.start >= title_end:
            weight *= _staleness(even, sentence, year)
            if _holds(sentence, fresh):
                weight = max(1.25 * weight, _TOLD_FIRST if sentence.start < fresh_end else _TOLD)
                fresh_end = min(fresh_end, sentence.end)
            elif fresh and _holds(sentence, stale):
                weight *= _STALE
        if sentence.start >= second_item:
            weight *= _FURTHER_ITEM
        elif sentence.start < title_end and second_item < len(even):
            weight *= _TITLE_OF_ITEMS
        if newest is not None and sentence.start >= title_end:
            weight = _NEWEST if newest.holds(sentence) else _OLDER
        weighted.append((sentence, weight))
    return weighted


# Of a round-up the first item is the news; its title names them all.
_FURTHER_ITEM, _TITLE_OF_ITEMS = 0.3, 0.5


def _second_item(page: Page) -> int:
    """Give where the second item of a round-up begins; the end of the text where it is none."""
    return headings_of(page)[1].start if is_round_up(page) else len(page.text)


def _is_fresh(mention: DateMention, page: Page) -> bool:
    """Tell whether a date is a day within the ten before the article's own."""
    if mention.precision != "day" or page.published is None:
        return False
    apart = days_apart(page.published.isoformat(), mention.edtf)
    return apart is not None and 0 <= apart <= _FRESH_DAYS


def _is_stale(mention: DateMention, page: Page) -> bool:
    """Tell whether a date lies long before the article's own."""
    if mention.precision == "year" or page.published is None:
        return False
    apart = days_apart(page.published.isoformat(), mention.edtf)
    return apart is not None and apart > _STALE_DAYS


def _holds(sentence: Span, starts: list[int]) -> bool:
    """Tell whether one of the places, in order, lies in a sentence."""
    at = bisect_left(starts, sentence.start)
    return at < len(starts) and starts[at] < sentence.end


def _staleness(even: str, sentence: Span, year: int | None) -> float:
    """Weigh down what a sentence itself places in an earlier year or calls past."""
    factor = 1.0
    if _PAST.search(even, sentence.start, sentence.end):
        factor *= 0.45
    if year:
        years = [int(m[1] + m[2]) for m in _YEAR.finditer(even, sentence.start, sentence.end)]
        if years and all(y < year for y in years):
            factor *= 0.4
    return factor


def kinds_of(
    page: Page,
    even: str,
    cues: Cues,
    weighted: list[tuple[Span, float]],
    dates: Sequence[DateMention] = (),
) -> list[KindHit]:
    """Give what the sentences tell, the strongest first."""
    hits: list[KindHit] = []
    days = [d.span for d in dates]
    starts = [day.start for day in days]
    left = _MOST_FRAMED
    before: Span | None = None
    for sentence, weight in weighted:
        framed = weight >= _FRAMED and left > 0
        left -= framed
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        bare = dateless(even, sentence, days[first:last]) if framed else None
        told = list(_kinds_of_sentence(sentence, weight, even, cues, framed=framed, bare=bare))
        if not told and framed and before and _leads_to(before, sentence):
            told = [
                replace(hit, sentence=Span(before.start, sentence.end))
                for hit in _kinds_of_sentence(before, weight, even, cues, framed=False)
            ]
        hits.extend(told)
        before = sentence
    return sorted(hits, key=lambda hit: -hit.score)


# "An appeal, then. It was entered on Wednesday": a few words that the next sentence dates.
_ANNOUNCING = 50


def _leads_to(before: Span, sentence: Span) -> bool:
    return before.end - before.start <= _ANNOUNCING and sentence.start - before.end <= 1


def _kinds_of_sentence(
    sentence: Span,
    weight: float,
    even: str,
    cues: Cues,
    *,
    framed: bool,
    bare: Dateless | None = None,
) -> Iterable[KindHit]:
    strongest: dict[str, Cue] = {}
    weights: dict[str, float] = {}
    clauses = Clauses(even, sentence)
    for cue in (*cues.within(sentence), *_joined(bare)):
        if cue.tag in _KINDS:
            factor = clauses.factor(cue)
            if factor < 1.0:
                cue = replace(cue, weight=factor * cue.weight)
            weights[cue.tag] = weights.get(cue.tag, 0.0) + cue.weight
            if cue.tag not in strongest or cue.weight > strongest[cue.tag].weight:
                strongest[cue.tag] = cue
    if framed:
        _add_frames(strongest, sentence, even, clauses)
        if bare is not None:
            _add_bare_frames(strongest, bare, clauses)
    _take_bid(strongest, sentence, cues)
    if not strongest:
        return
    _correct(strongest, sentence, cues)
    conditional = _CONDITIONAL.search(even, sentence.start, sentence.end)
    for kind, cue in strongest.items():
        score = cue.weight * weight
        more = weights.get(kind, 0.0) - cue.weight
        score += _FURTHER * max(0.0, more) * weight
        if conditional and kind not in ("announced", "motion", "demand_letter", "order"):
            score *= 0.6
        yield KindHit(kind, score, cue, sentence)


def _add_frames(
    strongest: dict[str, Cue], sentence: Span, even: str, clauses: Clauses | None
) -> None:
    """Take phrases with a gap for cues, where they are stronger than what is there."""
    for tried in _FRAMES.for_stretch(even, sentence.start, sentence.end):
        kind, weight = tried.meaning
        if kind in strongest and strongest[kind].weight >= weight:
            continue
        match = tried.pattern.search(even, sentence.start, sentence.end)
        if match:
            cue = Cue(match.start(), match.end(), kind, weight, match[0])
            if clauses is not None:
                cue = replace(cue, weight=weight * clauses.factor(cue))
            if kind not in strongest or cue.weight > strongest[kind].weight:
                strongest[kind] = cue


def _joined(bare: Dateless | None) -> Iterator[Cue]:
    """Give the phrases that a date had parted, at their places in the article."""
    if bare is not None:
        found = LEXICON.find(bare.text)
        for cue in found.within(Span(0, len(bare.text))):
            start, end = bare.place(cue.start), bare.place(cue.end - 1) + 1
            if end - start > cue.end - cue.start:
                yield replace(cue, start=start, end=end)


def _add_bare_frames(strongest: dict[str, Cue], bare: Dateless, clauses: Clauses) -> None:
    """Take phrases with a gap that a date had made too wide."""
    wider: dict[str, Cue] = {}
    _add_frames(wider, Span(0, len(bare.text)), bare.text, None)
    for kind, cue in wider.items():
        placed = replace(cue, start=bare.place(cue.start), end=bare.place(cue.end - 1) + 1)
        placed = replace(placed, weight=cue.weight * clauses.factor(placed))
        if kind not in strongest or placed.weight > strongest[kind].weight:
            strongest[kind] = placed


def _take_bid(strongest: dict[str, Cue], sentence: Span, cues: Cues) -> None:
    """Read a bid to end a case as a motion, unless the sentence also says what came of it."""
    bids = cues.of("bid", sentence)
    decided = _best(strongest, ("order", "judgment", "dismissal", "appeal_decided"))
    if bids and decided < _DECIDED and _best(strongest, ("motion",)) < _BID:
        strongest["motion"] = replace(bids[0], tag="motion", weight=_BID)


# What a bid weighs as a motion; and what says that a court has decided.
_BID, _DECIDED = 3.5, 1.5


def _correct(strongest: dict[str, Cue], sentence: Span, cues: Cues) -> None:
    """Settle between kinds whose words stand together in one sentence."""
    dismissal = strongest.get("dismissal")
    asked = cues.any("bid", sentence)
    if asked and dismissal is not None and ("order" in strongest or dismissal.weight < 3):
        del strongest["dismissal"]
    _weigh_motion(strongest)
    if "dismissal" in strongest:
        _drop_weaker(strongest, ("amended",), than=99.0)
    if cues.any("appeals_court", sentence):
        _decided_on_appeal(strongest)
    if _best(strongest, ("hearing",)) >= 4:  # "judgment reserved", "a decision will follow"
        _drop_weaker(strongest, ("judgment", "order"), than=3.0)
    if _best(strongest, ("appeal_decided",)) >= 3.5:  # an "Audiencia" that upholds is no hearing
        _drop_weaker(strongest, ("hearing",), than=3.5)
    if _best(strongest, ("appeal_filed",)) >= 3:
        _drop_weaker(strongest, ("judgment", "order", "dismissal"), than=99.0)
    weaker = ("appeal_filed", "judgment", "order", "dismissal")
    _drop_weaker(strongest, weaker, than=_best(strongest, ("appeal_decided",)))
    _drop_weaker(strongest, ("judgment", "order"), than=_best(strongest, ("dismissal",)))
    _drop_weaker(strongest, ("dismissal",), than=_best(strongest, ("withdrawal",)))
    if _best(strongest, ("settlement",)) >= 3.5:  # what the parties agreed ends the suit
        _drop_weaker(strongest, ("withdrawal",), than=99.0)
    _yield_to_outcome(strongest)


def _weigh_motion(strongest: dict[str, Cue]) -> None:
    """Tell a motion made from one decided, and from the hearing on it."""
    motion = _best(strongest, ("motion",))
    if motion >= 4:  # "seeks to have the case thrown out", unless it ends "denied"
        _drop_weaker(strongest, ("dismissal",), than=4.0)
        if _best(strongest, ("order",)) >= 4:
            del strongest["motion"]
        else:
            _drop_weaker(strongest, ("order", "judgment"), than=2.0)
    elif motion and _best(strongest, ("order", "judgment")) >= 2:
        del strongest["motion"]
    if _best(strongest, ("hearing",)) >= 2.5:  # "hearing on the motion to dismiss"
        _drop_weaker(strongest, ("motion", "amended"), than=99.0)


def _best(strongest: dict[str, Cue], kinds: Iterable[str]) -> float:
    return max((strongest[kind].weight for kind in kinds if kind in strongest), default=0.0)


def _drop_weaker(strongest: dict[str, Cue], kinds: Iterable[str], *, than: float) -> None:
    for kind in kinds:
        if kind in strongest and strongest[kind].weight <= than:
            del strongest[kind]


def _yield_to_outcome(strongest: dict[str, Cue]) -> None:
    """Let the filing weigh less beside what became of it: "ruled in the case that X had brought"."""
    filed = strongest.get("filed")
    outcome = _best(strongest, _OUTCOMES)
    if filed is not None and outcome >= 2:
        share = 0.4 if outcome >= 2.5 else 0.6
        strongest["filed"] = replace(filed, weight=filed.weight * share)
    if _best(strongest, ("amended",)) >= 4:
        strongest.pop("filed", None)


def _decided_on_appeal(strongest: dict[str, Cue]) -> None:
    """Read a ruling in a sentence with an appeals court as that court's decision."""
    for kind in ("order", "judgment", "dismissal"):
        cue = strongest.get(kind)
        if cue is not None and cue.weight >= 2 and "appeal_filed" not in strongest:
            decided = Cue(cue.start, cue.end, "appeal_decided", cue.weight, cue.phrase)
            strongest["appeal_decided"] = decided
            strongest.pop(kind)
            return


def totals(hits: Iterable[KindHit]) -> dict[str, float]:
    """Sum up by kind: the strongest sentence in full, a second at half, more at a tenth."""
    by_kind: dict[str, list[float]] = {}
    for hit in hits:
        by_kind.setdefault(hit.kind, []).append(hit.score)
    result = {}
    for kind, scores in by_kind.items():
        scores.sort(reverse=True)
        result[kind] = sum(s * f for s, f in zip(scores, (1.0, 0.5, 0.3, 0.1, 0.1), strict=False))
    return result


def is_question(page: Page) -> bool:
    """Tell whether the title only asks."""
    return bool(_QUESTION.search(page.title))
