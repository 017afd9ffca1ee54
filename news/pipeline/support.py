"""Whether an article bears out an ambiguous name: by a clear name, a co-party, a suit beside it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import ahocorasick

from news.pipeline.folded import skeleton
from news.pipeline.knowledge import Knowledge
from news.pipeline.known import Entry
from news.pipeline.types import Mention

# Words of the law; one that ends in * stands for every word that begins with it.
_SUIT_WORDS = """
sue sued sues suing lawsuit* suit suits complaint* plaintiff* defendant* v. vs. versus court* judge*
appeal* class.action settle*
litigation alleg* accus* infring* copyright* fair.use dmca
klag* verklag* beklagt* gericht* landgericht* urteil* urheber* kläger*
poursui* assign* procès plainte tribunal* juge* droit.d'auteur contrefaçon
demanda* demandó juez jueces derechos.de.autor pleito querella causa citat* giudic* diritto.d'autore ricors*
klaagt aanklacht* rechtbank* rechter* auteursrecht* dagvaard* processa* processo ação.judicial justiça
direitos.autorais juiz*
stämmer upphovsrätt* ophavsret* pozw* prawa.autorskie иск* суд*
诉 告上 状告 法院 法庭 判决 原告 被告 著作权 版权 侵权 裁判 地裁 高裁 侵害 소송 고소 제소 법원 지법 고법
저작권 침해 원고 피고
"""


@lru_cache(maxsize=1)
def _suit_words() -> ahocorasick.Automaton:
    found = ahocorasick.Automaton()
    for word in _SUIT_WORDS.split():
        text = skeleton(word.replace(".", " ").rstrip("* ") if word[-1] != "." else word)
        found.add_word(text, (len(text), word.endswith(("*", ".")) or not _SPACED.match(text)))
    found.make_automaton()
    return found


_SPACED = re.compile("[a-zа-я]")


def _suit_places(folded: str) -> list[int]:
    """Give the places of words of the law."""
    places, size = [], len(folded)
    for last, (length, open_ended) in _suit_words().iter(folded):
        start = last - length + 1
        if _SPACED.match(folded[start]) and start and folded[start - 1].isalnum():
            continue
        if open_ended or last + 1 >= size or not folded[last + 1].isalnum():
            places.append(start)
    return places


_AI = re.compile(
    r"\bai\b|artificial intelligence|chatbot|language model|generat(?:ive|or)|\bmodels?\b|\bki\b|"
    r"kunstliche intelligenz|"
    r"\bia\b|intelligence artificielle|inteligencia artificial|intelligenza artificiale|"
    r"inteligencia artificial|"
    r"人工智能|人工知能|生成|大模型|模型|인공지능|챗봇|모델|ии\b|нейросет"
)
_VERSUS_AFTER = re.compile(r"(?:\set al\.)?,?\s(?:v|vs)\.?\s")
_VERSUS_BEFORE = re.compile(r"\b(?:v|vs)\.?\s$")
_NEAR = 40
_LEGAL_CONTEXT = 3  # words of the law in a text that is about a dispute


@dataclass(frozen=True, slots=True)
class _Article:
    """What an article says by itself, before any ambiguous name is believed."""

    folded: str
    text: str
    knowledge: Knowledge
    mentions: tuple[Mention, ...]
    suit_places: tuple[int, ...]
    has_ai: bool
    places: frozenset[str]
    clear: frozenset[str]  # ids of parties and systems named clearly, and their families
    cases: frozenset[str]  # cases of those
    courts: frozenset[str]  # courts named clearly
    cities: frozenset[str]  # cities named whose courts may be meant, folded
    starts: tuple[int, ...]  # where the mentions begin
    inside: frozenset[str]  # surfaces that stand inside a sentence somewhere

    @property
    def legal(self) -> bool:
        return len(self.suit_places) >= _LEGAL_CONTEXT


def supported(
    found: list[Mention],
    folded: str,
    text: str,
    knowledge: Knowledge,
    language: str,
    country: str | None,
    places: frozenset[str],
) -> tuple[Mention, ...]:
    """Mark the ambiguous mentions that the article bears out."""
    if not any(mention.ambiguous for mention in found):
        return tuple(found)
    article = _article(found, folded, text, knowledge, _likely(language, country, places))
    judged = [replace(m, supported=_judge(m, article)) if m.ambiguous else m for m in found]
    # A name once borne out bears out its own family and its co-parties.
    again = _with_believed(article, judged)
    return tuple(m if m.supported else replace(m, supported=_judge(m, again)) for m in judged)


def _likely(language: str, country: str | None, places: frozenset[str]) -> frozenset[str]:
    own = {"ja": "JP", "ko": "KR", "zh-Hans": "CN", "de": "DE", "fr": "FR", "it": "IT", "nl": "NL"}
    guessed = country or own.get(language)
    return places | {guessed} if guessed else places


def _with_believed(article: _Article, judged: list[Mention]) -> _Article:
    clear, cases = _believed(judged, article.knowledge)
    return replace(article, mentions=tuple(judged), clear=clear, cases=cases)


def _believed(
    mentions: Iterable[Mention], knowledge: Knowledge
) -> tuple[frozenset[str], frozenset[str]]:
    """Give the parties, families and systems that are certainly named, and their cases."""
    believed = [m for m in mentions if m.supported]
    parties = {m.id for m in believed if m.kind == "party"}
    systems = {m.id for m in believed if m.kind == "system"}
    makers = {e.group for s in systems if (e := knowledge.systems.get(s)) and e.group}
    families = {knowledge.family(p) for p in parties | makers}
    cases = {slug for p in parties for slug in knowledge.cases_by_party.get(p, ())}
    cases |= {slug for f in families for slug in knowledge.cases_by_family.get(f, ())}
    return frozenset(parties | systems | makers | families), frozenset(cases)


def _article(
    found: Iterable[Mention], folded: str, text: str, knowledge: Knowledge, places: frozenset[str]
) -> _Article:
    mentions = tuple(found)
    believed = [m for m in mentions if m.supported]
    clear, cases = _believed(mentions, knowledge)
    countries = {e.country for m in believed if (e := knowledge.courts.get(m.id)) and e.country}
    return _Article(
        folded=folded,
        text=text,
        knowledge=knowledge,
        mentions=mentions,
        suit_places=tuple(_suit_places(folded)),
        has_ai=bool(_AI.search(folded)),
        places=places | {c.partition("-")[0] for c in countries},
        clear=clear,
        cases=cases,
        courts=frozenset(m.id for m in believed if m.kind == "court" and not m.ambiguous),
        cities=frozenset(_cities_named(mentions, folded, knowledge)),
        starts=tuple(m.span.start for m in mentions),
        inside=frozenset(m.surface for m in mentions if not _at_start(m.span.start, text)),
    )


def _cities_named(mentions: Iterable[Mention], folded: str, knowledge: Knowledge) -> Iterator[str]:
    """Find the cities of the courts that may be meant; each is looked for once."""
    courts = (knowledge.courts.get(m.id) for m in mentions if m.kind == "court" and m.ambiguous)
    for city in {skeleton(entry.city) for entry in courts if entry and entry.city}:
        if city in folded:
            yield city


def _judge(mention: Mention, article: _Article) -> bool:
    judge: dict[str, Callable[[Mention, _Article], bool]] = {
        "party": _party,
        "system": _system,
        "court": _court,
    }
    return judge[mention.kind](mention, article)


def _party(mention: Mention, article: _Article) -> bool:
    knowledge = article.knowledge
    if mention.id in knowledge.homonyms:
        return any(slug in article.cases for slug in knowledge.homonyms[mention.id])
    family = knowledge.family(mention.id)
    if mention.id in article.clear or family in article.clear:
        return True
    cases = set(knowledge.cases_by_party.get(mention.id, ()))
    cases |= set(knowledge.cases_by_family.get(family, ()))
    if _has_opponent(mention, cases, article):
        return True
    if _rivals(mention, article) > 1 or not _capital_inside(mention, article):
        return False
    if _is_person(mention, article):
        return _in_caption(mention, article)
    return _beside_suit(mention, article) or (article.legal and _is_own_name(mention, article))


def _has_opponent(mention: Mention, cases: set[str], article: _Article) -> bool:
    """Tell whether another party or the system of one of its cases is named, by another string.

    Names that are clear count wherever they stand, ambiguous ones near by.
    """
    if not cases.isdisjoint(article.cases):
        return True
    knowledge = article.knowledge
    indexes = {"party": knowledge.cases_by_party, "system": knowledge.cases_by_system}
    return any(
        not cases.isdisjoint(indexes[other.kind].get(other.id, ()))
        for other in _near(mention, article)
        if other.kind in indexes and other.surface != mention.surface
    )


def _near(mention: Mention, article: _Article) -> tuple[Mention, ...]:
    """Give the mentions that begin within a few words of one."""
    low, high = mention.span.start - 2 * _NEAR, mention.span.start + 2 * _NEAR
    first = bisect_left(article.starts, low)
    return article.mentions[first : bisect_right(article.starts, high)]


def _rivals(mention: Mention, article: _Article) -> int:
    """Count the parties or systems that the same words can mean."""
    return sum(m.span == mention.span and m.kind == mention.kind for m in _near(mention, article))


def _beside_suit(mention: Mention, article: _Article) -> bool:
    low, high = mention.span.start - _NEAR, mention.span.end + _NEAR
    at = bisect_left(article.suit_places, low)
    return at < len(article.suit_places) and article.suit_places[at] <= high


def _is_person(mention: Mention, article: _Article) -> bool:
    entry = article.knowledge.parties.get(mention.id)
    return entry is not None and entry.sort in ("person", "class")


def _in_caption(mention: Mention, article: _Article) -> bool:
    """Tell whether a surname stands in a caption; a suit near by is not enough for one."""
    start, end = mention.span.start, mention.span.end
    after, before = article.folded[end : end + 12], article.folded[max(0, start - 5) : start]
    return bool(_VERSUS_AFTER.match(after) or _VERSUS_BEFORE.search(before))


def _is_own_name(mention: Mention, article: _Article) -> bool:
    """Tell whether the string is what the entry is called, not a short form of it."""
    entry = article.knowledge.parties.get(mention.id)
    if entry is None:
        return False
    surface = skeleton(mention.surface)
    return surface in (skeleton(entry.name), skeleton(entry.native_name)) or not surface.isascii()


def _capital_inside(mention: Mention, article: _Article) -> bool:
    """Tell whether the name stands with its capital inside a sentence somewhere, as names do."""
    return not mention.surface.isascii() or mention.surface in article.inside


def _at_start(place: int, text: str) -> bool:
    before = text[max(0, place - 3) : place].rstrip(" \"'“„«(")
    return not before or before[-1] in ".!?\n:"


def _system(mention: Mention, article: _Article) -> bool:
    entry = article.knowledge.systems.get(mention.id)
    maker = entry.group if entry else None
    if mention.id in article.clear:
        return True
    if maker and (maker in article.clear or article.knowledge.family(maker) in article.clear):
        return True
    cases = set(article.knowledge.cases_by_system.get(mention.id, ()))
    if cases & article.cases:
        return True
    return article.has_ai and _rivals(mention, article) == 1 and article.legal


def _court(mention: Mention, article: _Article) -> bool:
    """A court's shared name counts where its city is named, or its country and no rival's."""
    entry = article.knowledge.courts.get(mention.id)
    if entry is None:
        return False
    rivals = _rival_courts(mention, article)
    if not article.courts.isdisjoint(rivals):  # one of them is named in full
        return mention.id in article.courts
    if entry.city and skeleton(entry.city) in article.cities:
        return True
    country = (entry.country or "").partition("-")[0]
    if country not in article.places:
        return False
    same = [r for r in rivals.values() if (r.country or "").partition("-")[0] == country]
    return len(same) == 1


def _rival_courts(mention: Mention, article: _Article) -> dict[str, Entry]:
    """Give the courts that the same words can mean."""
    courts = article.knowledge.courts
    ids = [m.id for m in _near(mention, article) if m.span == mention.span and m.kind == "court"]
    return {court: courts[court] for court in ids if court in courts}
