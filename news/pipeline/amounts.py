"""Which sums of an article belong to the dispute it is about."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from news.pipeline.case_index import case_index
from news.pipeline.cues import even_pattern
from news.pipeline.linking import Linked
from news.pipeline.text import sentence_at
from news.pipeline.types import CaseFacts, Knowledge, Money, Recognised, Span, Suit
from news.pipeline.zones import FIRST, SECOND, Zones

# What a sum of another kind needs beside it to be part of the dispute after all.
_ALLEGED = even_pattern(
    r"\b(?:at stake|statut\w*|infring\w*|in controversy|estimates?|settle\w*|class members?|"
    r"each (?:work|title|book)|works list|complaint|lawsuit|suit|plaintiffs?|"
    r"according to the (?:filing|complaint)|alleg\w+|damages|penalt\w+|fine[ds]?|compensation|"
    r"asks? for|asking for|seeks?|demands?|the harm|losses|obtains?|obtained|obtient|obtiennent|reclame\w*|"
    r"astreinte|verlang\w*|forder\w*|reclam\w+|pide|exige|obtiene|chied\w+|ottiene|vorder\w*|eist|krijgt|cobra|"
    r"krever|kraver|zada\w*|"
    r"klage\w*|schadensersatz|zwangsgeld|ordnungsgeld|plainte|dommages|astreinte|amende|demanda|"
    r"indemnizacion|multa|"
    r"causa|risarcimento|penale|ricorso|claim|schadevergoeding|dwangsom|eis|acao|indenizacao|"
    r"processo|multa)\b|"
    r"索赔|赔偿|起诉|罚金|违法所得|非法经营|涉案|判令|获利|賠償|請求|訴状|制裁金|損害|배상|소장|"
    r"청구|위자료|벌금|과징금"
)
_ELSEWHERE = even_pattern(
    r"\b(?:valuations?|valued at|market cap\w*|funding|financing|revenues?|income|chips?|raised|"
    r"raises|invest\w+|licens\w+ (?:deal|agreement)|a month|per month|subscription|"
    r"salary|stake in|miesiecznie|manaden|per tal|costs? \$|sells? for|priced|admission|eintritt|"
    r"kostet|vendue?|coute|cuesta|ingresso|costa|kost|custa|entree|a billion dollars in|bewertung|"
    r"finanzierung\w*|investier\w*|lizenz\w*|valorisation|levee|investi\w*|valoracion|inversion|"
    r"valutazione|"
    r"waardering|avaliacao|investimento)\b|估值|融资|市值|每月|投资|授权费|收费|售价|票价|门票|"
    r"学费|評価額|調達|投資|月額|料金|価格|入場|기업가치|투자|월 |요금|가격|입장"
)


# What the complaint states of the defendant's gains is part of the dispute.
_PLEADED = even_pattern(
    r"\b(?:according to|per) the (?:complaint|filing|lawsuit|suit|pleading)\b|\blaut (?:der )?klage(?:schrift)?\b|"
    r"\bselon (?:la plainte|l'assignation)\b|\bsegun la demanda\b|\bsecondo (?:il ricorso|la citazione)\b|"
    r"\bvolgens de (?:dagvaarding|aanklacht)\b|\bsegundo a (?:acao|peticao)\b|"
    r"\bordered to pay\b|\bmust pay\b|\bverurteilt\b|\bcondamnee? a\b|\bcondenad[oa] a\b|"
    r"\bcondannat[oa] a\b|\bveroordeeld tot\b|"
    r"起诉书称|诉状称|索偿|求偿|判赔|判令|须赔|訴状によると|訴状によれば|支払いを命|소장에 따르면|지급하라"
)


def amounts_of(
    found: Recognised,
    knowledge: Knowledge,
    linked: Linked,
    suits: Sequence[Suit],
    even: str,
) -> tuple[Money, ...]:
    """Give the sums that the article states about its own dispute."""
    sums = _Sums(found, knowledge, linked, suits, even)
    kept: dict[tuple[Decimal, str], Money] = {}
    dollar = _local_dollar(found, knowledge, linked)
    for stated in found.money:
        money = _in_local_dollars(stated, found, dollar) if dollar else stated
        if (money.value, money.currency) not in kept and sums.belongs(money):
            for each in _ends(money):
                kept.setdefault((each.value, each.currency), each)
    return tuple(kept.values())


# An article of so many letters has no room for sums that are not its matter.
_SHORT = 1800

# Whose courts mean their own by a bare dollar.
_DOLLARS = {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"}
_AMERICAN = re.compile(r"\bus\s?\$|\busd\b|\bu\.s\. dollars?\b|\bus dollars?\b")
_BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$|dollars?\b", re.IGNORECASE)


def _local_dollar(found: Recognised, knowledge: Knowledge, linked: Linked) -> str | None:
    """Give the currency that a bare dollar is, where it is not that of the United States."""
    countries = {knowledge.cases[link.slug].country for link in linked.subjects}
    if not countries:
        countries = {d.country for d in found.dockets if d.kind == "docket"}
        for mention in found.mentions:
            court = knowledge.courts.get(mention.id) if mention.kind == "court" else None
            if court and court.country and mention.supported:
                countries.add(court.country.partition("-")[0])
    if len(countries) != 1:
        return None
    return _DOLLARS.get(str(next(iter(countries)))[:2])


def _in_local_dollars(money: Money, found: Recognised, currency: str) -> Money:
    text = money.span.of(found.page.text)
    is_bare = money.currency == "USD" and _BARE_DOLLAR.search(text)
    if not is_bare or _AMERICAN.search(text.lower()):
        return money
    return replace(money, currency=currency)


class _Sums:
    """Tells which sums are those of the dispute; each sentence is looked at once."""

    def __init__(
        self,
        found: Recognised,
        knowledge: Knowledge,
        linked: Linked,
        suits: Sequence[Suit],
        even: str,
    ) -> None:
        self._found, self._knowledge, self._even = found, knowledge, even
        self._own = {link.slug for link in linked.subjects}
        self._zones = Zones(found.page)
        self._is_short = len(found.page.text) <= _SHORT
        self._foreign = {
            sentence_at(found.sentences, span.start)
            for span in _foreign_names(found, knowledge, linked, suits)
        }
        self._others: dict[Span, set[str]] = {}
        for mention in found.mentions:
            if mention.kind == "party" and mention.supported:
                sentence = sentence_at(found.sentences, mention.span.start)
                others = self._others.setdefault(sentence, set())
                others.update(knowledge.cases_by_family.get(knowledge.family(mention.id), ()))
        self._told: dict[Span, tuple[bool, bool]] = {}

    def belongs(self, money: Money) -> bool:
        """Tell whether a sum is part of the dispute."""
        if money.sentence in self._foreign or self._is_on_other_record(money):
            return False
        if money.kind != "other":
            return True
        alleged, elsewhere = self._words(money.sentence)
        if money.reason != "price" and self._is_pleaded(money.sentence):
            return True
        near = money.reason == "unclear" and (
            self._is_short or self._zones.of(money.span.start) >= SECOND
        )
        return not elsewhere and (near or alleged)

    def _is_pleaded(self, sentence: Span) -> bool:
        """Tell whether a sentence gives what the complaint itself states."""
        return _PLEADED.search(self._even, sentence.start, sentence.end) is not None

    def _words(self, sentence: Span) -> tuple[bool, bool]:
        """Tell whether a sentence speaks of a claim, and of a price or value."""
        if sentence not in self._told:
            alleged = _ALLEGED.search(self._even, sentence.start, sentence.end)
            elsewhere = _ELSEWHERE.search(self._even, sentence.start, sentence.end)
            self._told[sentence] = alleged is not None, elsewhere is not None
        return self._told[sentence]

    def _is_on_other_record(self, money: Money) -> bool:
        """Tell whether the sum is that of another case, a party of which its sentence names."""
        cases = self._knowledge.cases
        if any(_has_sum(cases[slug], money) for slug in self._own):
            return False
        named = self._others.get(money.sentence, set())
        return any(_has_sum(cases[slug], money) for slug in named - self._own)


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
