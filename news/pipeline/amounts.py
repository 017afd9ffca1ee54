"""Which sums of an article belong to the dispute it is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from news.pipeline.case_index import case_index
from news.pipeline.linking import Linked
from news.pipeline.text import sentence_at
from news.pipeline.types import CaseFacts, Knowledge, Money, Recognised, Span, Suit
from news.pipeline.zones import FIRST, SECOND, Zones

# What a sum of another kind needs beside it to be part of the dispute after all.
_ALLEGED = re.compile(
    r"\b(?:at stake|statut\w*|infring\w*|in controversy|estimates?|settle\w*|class members?|"
    r"each (?:work|title|book)|works list|complaint|lawsuit|suit|plaintiffs?|"
    r"according to the (?:filing|complaint)|alleg\w+|damages|penalt\w+|fine[ds]?|compensation|"
    r"klage\w*|schadensersatz|zwangsgeld|ordnungsgeld|plainte|dommages|astreinte|amende|demanda|"
    r"indemnizacion|multa|"
    r"causa|risarcimento|penale|ricorso|claim|schadevergoeding|dwangsom|eis|acao|indenizacao|"
    r"processo|multa)\b|"
    r"索赔|赔偿|起诉|罚金|违法所得|非法经营|涉案|判令|获利|賠償|請求|訴状|制裁金|損害|배상|소장|"
    r"청구|위자료|벌금|과징금"
)
_ELSEWHERE = re.compile(
    r"\b(?:valuations?|valued at|market cap\w*|funding|financing|revenues?|income|chips?|raised|"
    r"raises|invest\w+|licens\w+ (?:deal|agreement)|a month|per month|subscription|"
    r"salary|stake in|miesiecznie|manaden|per tal|costs? \$|sells? for|priced|admission|eintritt|"
    r"kostet|vendue?|coute|cuesta|ingresso|costa|kost|custa|entree|a billion dollars in|bewertung|"
    r"finanzierung\w*|investier\w*|lizenz\w*|valorisation|levee|investi\w*|valoracion|inversion|"
    r"valutazione|"
    r"waardering|avaliacao|investimento)\b|估值|融资|市值|每月|投资|授权费|收费|售价|票价|门票|"
    r"学费|評価額|調達|投資|月額|料金|価格|入場|기업가치|투자|월 |요금|가격|입장"
)


def amounts_of(
    found: Recognised,
    knowledge: Knowledge,
    linked: Linked,
    suits: Sequence[Suit],
    even: str,
) -> tuple[Money, ...]:
    """Give the sums that the article states about its own dispute."""
    foreign = _foreign_names(found, knowledge, linked, suits)
    zones = Zones(found.page)
    kept: list[Money] = []
    for money in found.money:
        if _is_on_other_record(money, found, knowledge, linked):
            continue
        if _belongs(money, foreign, found, even, zones) and not _repeats(money, kept):
            kept.extend(_ends(money))
    return tuple(kept)


def _is_on_other_record(
    money: Money, found: Recognised, knowledge: Knowledge, linked: Linked
) -> bool:
    """Tell whether the sum is that of another case, a party of which its sentence names."""
    own = {link.slug for link in linked.subjects}
    named = {
        slug
        for m in found.mentions
        if m.kind == "party" and m.supported and money.sentence.holds(m.span)
        for slug in knowledge.cases_by_family.get(knowledge.family(m.id), ())
    }
    if any(_has_sum(knowledge.cases[slug], money) for slug in own):
        return False
    return any(_has_sum(knowledge.cases[slug], money) for slug in named - own)


def _has_sum(case: CaseFacts, money: Money) -> bool:
    return any(
        s.kind in ("settlement", "awarded", "fine")
        and s.currency == money.currency
        and money.value in (s.amount, s.amount_max)
        for s in case.sums
    )


def _ends(money: Money) -> tuple[Money, ...]:
    """Give a range as its two ends, each a sum that the article states."""
    if money.bound != "range" or money.maximum is None:
        return (money,)
    upper = replace(money, value=money.maximum, maximum=None, bound="up_to")
    return replace(money, maximum=None, bound="at_least"), upper


def _repeats(money: Money, kept: Sequence[Money]) -> bool:
    return any((m.value, m.currency) == (money.value, money.currency) for m in kept)


def _belongs(
    money: Money, foreign: Sequence[Span], found: Recognised, even: str, zones: Zones
) -> bool:
    sentence = money.sentence
    words = even[sentence.start : sentence.end]
    if any(sentence.holds(span) for span in foreign):
        return False
    if money.kind != "other":
        return True
    if _ELSEWHERE.search(words):
        return False
    near = zones.of(money.span.start) >= SECOND and money.reason == "unclear"
    return near or bool(_ALLEGED.search(words))


def _foreign_names(
    found: Recognised, knowledge: Knowledge, linked: Linked, suits: Sequence[Suit]
) -> list[Span]:
    """Give where parties are named, in sentences without any of the dispute's own, that are not its."""
    own = {
        knowledge.family(p) for link in linked.subjects for p in knowledge.cases[link.slug].ids()
    }
    zones = Zones(found.page)
    for suit in suits:
        if not linked.subjects and zones.of(suit.verb_span.start) >= FIRST:
            own |= {knowledge.family(n.id) for n in (*suit.plaintiffs, *suit.defendants) if n.id}
    if not own:
        return []
    parties = [m for m in found.mentions if m.kind == "party" and m.supported]
    with_own = {
        sentence_at(found.sentences, m.span.start) for m in parties if knowledge.family(m.id) in own
    }
    involved = case_index(knowledge).accused | {
        knowledge.family(p)
        for link in linked.links
        if link.role == "mentioned"
        for p in knowledge.cases[link.slug].ids()
    }
    foreign = []
    for mention in parties:
        family = knowledge.family(mention.id)
        if family in own or family not in involved:
            continue
        sentence = sentence_at(found.sentences, mention.span.start)
        if sentence not in with_own:
            foreign.append(mention.span)
    return foreign
