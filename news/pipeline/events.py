"""The main event of an article, and its day.

The kind is that which the article's sentences tell of most strongly; the day is the one named beside
the words that tell of it, in the lead before the rest. A day is never made up: the article's own day
stands in only where the text says today, or where it announces something new.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from news.pipeline.cues import Cue, even_pattern
from news.pipeline.kinds import KindHit, totals
from news.pipeline.types import DateMention, EventFound, Page, Span, Suit
from news.pipeline.zones import dates_the_piece

# Below this no sentence tells of an event.
_FAINT = 0.7
# News may look back this far; older days are the case's history.
_FRESH_DAYS = 75

_TODAY = even_pattern(
    r"\b(?:today|this morning|this afternoon|heute|aujourd'hui|ce jour|hoy|oggi|vandaag|hoje)\b|"
    r"今天|今日|本日|当天|오늘|이날"
)
# Some day not long ago: the month of the article, approximately.
_LATELY = even_pattern(
    r"\b(?:recently|this month|in recent days|these days|kurzlich|vor kurzem|diesen monat|"
    r"recemment|ces derniers jours|ce mois-ci|recientemente|"
    r"este mes|hace poco|di recente|questo mese|nei giorni scorsi|onlangs|deze maand|recentemente|"
    r"este mes|ha poucos dias)\b"
    r"|近日|日前|本月|近期|最近|このほど|先ごろ|今月|최근|이달"
)
_ANNOUNCES = even_pattern(
    r"\b(?:announced|announces|press release|has today|gab bekannt|teilte mit|annonce|anuncia|"
    r"annuncia|meldt|anuncia)\b|宣布|公告|発表した|밝혔다"
)
# Words by which a date belongs to something else than what happened.
_OTHER_DAY = even_pattern(
    r"\b(?:founded|born|launched|released|published in|since|until|by the end of|deadline|due|"
    r"scheduled|set for|next|will|before|"
    r"gegrundet|seit|bis|bis zum|termin|angesetzt|fonde|depuis|jusqu|prevu|fundada|desde|hasta|"
    r"prevista|fondata|dal|entro|prevista|"
    r"opgericht|sinds|tot|gepland|fundada|ate|marcada)\b[^.;]{0,24}$|成立于|自$|截至$|设立|予定|"
    r"に発売|설립|출시|예정"
)
# The day of telling yields to that of the event, where a sentence has both.
_REPORTED_BEFORE = even_pattern(
    r"\b(?:said|announced|told reporters|confirmed|reported|teilte|gab|dijo|anuncio|annonce|a annonce|"
    r"ha annunciato|detto|disse|anunciou|meldde)(?: on| am| le| el| il| op| na| in a statement on)?\s$"
)
_REPORTED_AFTER = even_pattern(
    r",? ?(?:밝혔|전했|말했|알렸|공시|に?(?:発表|明らか|公表)|宣布|公布|对外|表示|披露|通报)|"
    r"\s(?:mit(?:geteilt)?|bekannt)\b"
)
# What a reporter did on a day is not the event of it.
_INQUIRED = even_pattern(
    r"(?:查询|获悉|了解|得知|采访|从|向.{0,6}(?:求证|了解)|取材|취재|확인)|\s(?:beim nachfragen|on inquiry)"
)
_FUTURE = even_pattern(
    r"\b(?:will|scheduled|set for|is due|next|upcoming|expected|wird|soll|angesetzt|doit|"
    r"prevu[e]?|sera|previst[oa]|se celebrara|sara|gepland|zal|marcad[oa]|sera)\b|将于|予定|예정"
)


def primary_event(
    page: Page,
    even: str,
    hits: Sequence[KindHit],
    dates: Sequence[DateMention],
    suits: Sequence[Suit],
    weighted: Sequence[tuple[Span, float]],
) -> EventFound | None:
    """Give what the article reports, or None where it reports nothing that happened."""
    page = _dated(page, dates)
    hits = sorted([*hits, *_suits_told(even, suits, weighted)], key=lambda hit: -hit.score)
    sums = totals(hits)
    kind = _choose(sums) if sums else ""
    if not kind or sums[kind] < _FAINT:
        return _something(page, even, dates, weighted)
    best = next(hit for hit in hits if hit.kind == kind)
    kin = [hit for hit in hits if hit.kind in _kin_of(kind)]
    when = _date_of(page, even, kind, kin, dates, weighted)
    return EventFound(kind, when, best.cue.span, best.sentence)


# Kinds by whose words one and the same event is told.
_KIN = (
    frozenset(("order", "judgment", "dismissal")),
    frozenset(("settlement", "licence_deal", "withdrawal")),
    frozenset(("hearing", "trial")),
)


def _kin_of(kind: str) -> frozenset[str]:
    return next((kin for kin in _KIN if kind in kin), frozenset((kind,)))


def _dated(page: Page, dates: Sequence[DateMention]) -> Page:
    """Give a page that states no day of its own that of its dateline or byline."""
    if page.published is None:
        for mention in dates:
            if mention.precision == "day" and dates_the_piece(page, mention):
                return replace(page, published=date.fromisoformat(mention.edtf))
    return page


def _suits_told(
    even: str, suits: Sequence[Suit], weighted: Sequence[tuple[Span, float]]
) -> Iterator[KindHit]:
    """Take a sentence that says who sues whom for the report of a filing, a faint one."""
    weights = dict(weighted)
    for suit in suits:
        if suit.negated or suit.hypothetical or not (suit.plaintiffs and suit.defendants):
            continue
        verb = suit.verb_span.of(even)
        if len(verb) > 3 and not _BARE.match(verb):
            cue = Cue(suit.verb_span.start, suit.verb_span.end, "filed", _SUIT, verb)
            yield KindHit("filed", _SUIT * weights.get(suit.sentence, 0.0), cue, suit.sentence)


# How much the grammar of a suit counts where the lexicon has no word for what was done.
_SUIT = 0.8
_BARE = even_pattern(
    r"v\.|vs|versus|gegen|contre|contra|contro|tegen|case|claim|klage|plainte|demanda$|causa|zaak"
)


def _something(
    page: Page, even: str, dates: Sequence[DateMention], weighted: Sequence[tuple[Span, float]]
) -> EventFound | None:
    """Give an event of no known kind: what the title says, on the day that the lead names."""
    if not weighted:
        return None
    title = weighted[0][0]
    when = _date_of(page, even, "other", (), dates, weighted)
    return EventFound("other", when, title, title)


# What was told before comes up again with what followed: the suit with its new version, the
# ruling with the appeal against it. What followed is the news, even where less is said of it.
_LATER = (
    (frozenset(("filed",)), "amended"),
    (frozenset(("order", "judgment", "dismissal")), "appeal_filed"),
)
_LATER_SHARE = 0.75
# What several kinds are told by, those it may stand for, and their share of its weight from which it does.
_GENERAL = (
    ("motion", ("order", "judgment", "dismissal", "hearing"), 0.8),
    # Whoever stays or sends away a case orders it.
    ("order", ("stayed", "transferred", "consolidated", "reference_to_cjeu"), 0.45),
    ("regulatory", ("demand_letter", "filed", "judgment"), 0.9),
)


def _choose(sums: dict[str, float]) -> str:
    """Take the strongest kind; what is done in a filing yields to what the court did with it."""
    ranked = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    kind, score = ranked[0]
    for general, particular, share in _GENERAL:
        if kind == general:
            named = max(particular, key=lambda other: sums.get(other, 0.0))
            if sums.get(named, 0.0) >= share * score:
                return named
    for told, later in _LATER:
        if kind in told and sums.get(later, 0.0) >= _LATER_SHARE * score:
            return later
    return kind


def _date_of(
    page: Page,
    even: str,
    kind: str,
    hits: Sequence[KindHit],
    dates: Sequence[DateMention],
    weighted: Sequence[tuple[Span, float]],
) -> str | None:
    """Give the day of the event: beside its words, else in the lead, else the article's own."""
    scored: list[tuple[float, int, DateMention]] = []
    weights = dict(weighted)
    lead_end = page.paragraphs[1].end if len(page.paragraphs) > 1 else page.lead_length
    for mention in dates:
        if dates_the_piece(page, mention):
            continue
        sentence = _sentence_with(mention.span, weighted)
        if sentence is None:
            continue
        score = _date_score(page, even, kind, mention, sentence, hits, weights)
        if mention.span.start < lead_end:
            score += _lead_bonus(mention, page)
        if score > 0:
            scored.append((score, -mention.span.start, mention))
    if scored:
        best = max(scored)
        backed = best[0] >= _DATE_SURE or _recent_day(best[2], page)
        weak = page.published is None or not backed
        if weak and best[2].span.start >= _front(page, even):
            return _own_day(page, even, hits)
        if best[0] >= _DATE_ENOUGH or _recent_day(best[2], page):
            return _finer(best[2], [s for s in scored if s[0] > 0.5])
    return _own_day(page, even, hits)


def _lead_bonus(mention: DateMention, page: Page) -> float:
    """Prefer what the lead names, less where it is a month or a year long gone."""
    if mention.precision == "day" or page.published is None:
        return 0.6
    days = _days_before(mention, page.published)
    if days is not None and days > _FRESH_DAYS:
        return 0.2 if mention.precision == "month" else 0.0
    return 0.6


def _recent_day(mention: DateMention, page: Page) -> bool:
    """Tell whether a date is a day shortly before the article's own."""
    if mention.precision != "day":
        return False
    if page.published is None:
        return True
    days = _days_before(mention, page.published)
    return days is not None and 0 <= days <= 10


# A date that scores less than sure, or that no day of the article's own supports, must stand up front.
_DATE_ENOUGH, _DATE_SURE = 0.6, 0.9


def _front(page: Page, even: str) -> int:
    """Give where the first two paragraphs end; without a title, the first three."""
    last = 2 if page.title else 3
    return page.paragraphs[last].end if len(page.paragraphs) > last else len(even)


def _finer(chosen: DateMention, others: Sequence[tuple[float, int, DateMention]]) -> str:
    """Give a day within a chosen month or year where one stands nearly as high."""
    if chosen.precision != "day":
        for _score, _place, other in sorted(others, reverse=True):
            if other.precision == "day" and other.edtf.startswith(chosen.edtf.rstrip("~?")):
                return other.edtf
    return chosen.edtf


def _date_score(
    page: Page,
    even: str,
    kind: str,
    mention: DateMention,
    sentence: Span,
    hits: Sequence[KindHit],
    weights: dict[Span, float],
) -> float:
    """Weigh a date by the event's words near it, its place in the article and its age."""
    score = 0.0
    for hit in hits:
        if hit.sentence.holds(sentence):
            gap = _gap(mention.span, hit.cue.span)
            near = 1.0 if gap < 60 else 0.75 if gap < 140 else 0.5
            score = max(score, near * min(hit.cue.weight, 3.0) - 0.002 * min(gap, 100))
    score *= 0.25 + 0.5 * min(weights.get(sentence, 0.0), 2.5)
    if score == 0.0:
        score = 0.35 * weights.get(sentence, 0.0)
    before = even[max(sentence.start, mention.span.start - 40) : mention.span.start]
    after = even[mention.span.end : mention.span.end + 12]
    if _REPORTED_BEFORE.search(before) or _REPORTED_AFTER.match(after):
        score *= 0.7
    if _INQUIRED.match(after):  # on that day the reporter asked
        score *= 0.35
    if mention.relative and sentence.start == 0:  # "Today's ruling": a column's name, perhaps
        score *= 0.8
    if _OTHER_DAY.search(before) or _OTHER_DAY.search(after):
        score *= 0.35
    if mention.precision != "day":
        score *= 0.55 if mention.precision == "month" else 0.25
    return score * _age_factor(page, mention, even, sentence)


def _age_factor(page: Page, mention: DateMention, even: str, sentence: Span) -> float:
    """Prefer days shortly before the article's own; doubt what lies ahead or far back."""
    if page.published is None:
        return 1.0
    days = _days_before(mention, page.published)
    if days is None:
        return 0.8
    if days < 0:
        return 0.15 if not _FUTURE.search(even, sentence.start, sentence.end) else 0.05
    if days <= 10:
        return 1.3
    if days <= _FRESH_DAYS:
        return 1.0
    return 0.45


def _days_before(mention: DateMention, published: date) -> int | None:
    """Count the days from a date to the article's own, by the nearest day it can mean."""
    parts = [int(p) for p in mention.edtf.rstrip("~?%").split("-") if p.isdigit()]
    if not parts:
        return None
    if len(parts) == 3:
        try:
            return (published - date(*parts)).days
        except ValueError:
            return None
    if len(parts) == 2:
        months = (published.year - parts[0]) * 12 + published.month - parts[1]
        return months * 30 if months else 0
    years = published.year - parts[0]
    return years * 365


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _sentence_with(span: Span, weighted: Sequence[tuple[Span, float]]) -> Span | None:
    low, high = 0, len(weighted) - 1
    while low <= high:
        middle = (low + high) // 2
        sentence = weighted[middle][0]
        if sentence.end <= span.start:
            low = middle + 1
        elif sentence.start > span.start:
            high = middle - 1
        else:
            return sentence
    return None


def _own_day(page: Page, even: str, hits: Sequence[KindHit]) -> str | None:
    """Give the article's own day where its telling sentence says today or announces."""
    if page.published is None or page.published_precision != "day":
        return None
    for hit in hits[:3]:
        if _TODAY.search(even, hit.sentence.start, hit.sentence.end) or _ANNOUNCES.search(
            even, hit.sentence.start, hit.sentence.end
        ):
            return page.published.isoformat()
    if _says_today(page, even):
        return page.published.isoformat()
    if _LATELY.search(even, 0, _front(page, even)):
        return f"{page.published:%Y-%m}~"
    return None


def _says_today(page: Page, even: str) -> bool:
    """Tell whether the first sentences under the title say today."""
    if len(page.paragraphs) < 2 or not page.title:
        return False
    first = page.paragraphs[2 if len(page.paragraphs) > 2 and _is_short(page.paragraphs[1]) else 1]
    return _TODAY.search(even, first.start, min(first.end, first.start + 200)) is not None


def _is_short(paragraph: Span) -> bool:
    return paragraph.end - paragraph.start < 80
