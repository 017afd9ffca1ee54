"""Parties that join a case: who is told to have been added, and on which side.

Rather none than a wrong one: a party that the record names in another way is no new one, nor is a
company of the same family, nor anybody of whom it is only asked, denied or planned.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from news.pipeline.alike import is_unnamed, names_alike
from news.pipeline.cues import even_pattern, level
from news.pipeline.draft_record import party_kind
from news.pipeline.drafts import About
from news.pipeline.gazetteer import mentions_of
from news.pipeline.text import sentences
from news.pipeline.types import Mention, ProposalDraft, Span

_MORE = r"(?:(?:an? |the )?(?:additional|new|further|second|third|fellow|co-?|named|lead)[ -]?)*(?:an? )?"
_DEFENDANT = r"(?P<defendant>defendants?)"
_PLAINTIFF = r"(?P<plaintiff>(?:co-?)?plaintiffs?)"
_SIDE = rf"{_MORE}(?:co-?)?(?:{_DEFENDANT}|{_PLAINTIFF})"
_NAMES = r"(?P<names>[^.;:!?()]{2,90}?)"
_SUIT = (
    r"(?:the |this |that |its |his |her |their )?(?:class action |copyright )?"
    r"(?:law)?(?:suit|case|action|complaint|litigation)"
)

# The names stand where the group says; a sentence tells one side at a time.
_FRAMES = tuple(
    (word, even_pattern(pattern))  # looked for only where the word is
    for word, pattern in (
        (
            " as ",
            rf"\b(?:add(?:s|ed|ing)?|nam(?:es|ed|ing)|join(?:s|ed|ing)?)\s+{_NAMES}\s+as\s+{_SIDE}\b",
        ),
        (
            " as ",
            rf"{_NAMES}\s+(?:was|were|has been|have been)\s+(?:added|joined|named)\s+as\s+{_SIDE}\b",
        ),
        (
            "join",
            rf"{_NAMES}\s+(?:has |have )?(?:also )?join(?:ed|s)?\s+{_SUIT}\b(?:\s+against[^.;]{{2,60}}?)?"
            rf"\s+as\s+{_SIDE}\b",
        ),
        (
            "join",
            rf"{_NAMES}\s+(?:has |have )?(?:also )?join(?:ed|s)\s+{_SUIT}(?P<plaintiff>\s+against\b)",
        ),
        (
            "als ",
            r"\bals\s+(?:weiteren?|weiterer|neuen?|zusatzlichen?)\s+(?:(?P<defendant>beklagten?)|"
            r"(?P<plaintiff>klager(?:in)?))\s+(?P<names>[^.;:]{2,60}?)\s+(?:auf|hinzu|ein)\b",
        ),
        (
            "klage",
            r"(?P<names>[^.;:]{2,60}?)\s+(?:schliesst|schloss|schlossen|hat|haben)\s+sich"
            r"\s+der\s+(?P<plaintiff>klage)\b",
        ),
        (
            "joint",
            r"(?P<names>[^.;:]{2,60}?)\s+(?:s'est|se sont)\s+joint[es]*\s+a\s+la"
            r"\s+(?P<plaintiff>plainte|procedure|action)\b",
        ),
        (
            "ajout",
            r"\bajout\w+\s+(?P<names>[^.;:]{2,60}?)\s+comme\s+(?:co-?)?(?P<defendant>defendeurs?|defenderesse)\b",
        ),
        (
            "demanda",
            r"(?P<names>[^.;:]{2,60}?)\s+se\s+(?:ha\s+|han\s+)?(?:sumo|suma|suman|sumaron|sumado)"
            r"\s+a\s+la\s+(?P<plaintiff>demanda)\b",
        ),
        (
            "causa",
            r"(?P<names>[^.;:]{2,60}?)\s+si\s+(?:e|sono)\s+unit\w\s+alla\s+(?P<plaintiff>causa)\b",
        ),
        (
            "aan bij",
            r"(?P<names>[^.;:]{2,60}?)\s+sluit(?:en)?\s+zich\s+aan\s+bij\s+de"
            r"\s+(?P<plaintiff>rechtszaak|claim)\b",
        ),
        (
            "junt",
            r"(?P<names>[^.;:]{2,60}?)\s+se\s+junt\w+\s+(?:ao|a)\s+(?P<plaintiff>processo|acao)\b",
        ),
        (
            "追加",
            r"追加(?P<names>[^，。；、]{2,24}?)(?:为|作为|为共同)(?:共同)?(?:(?P<defendant>被告)|(?P<plaintiff>原告))",
        ),
        (
            "加入",
            r"(?P<names>[^，。；、]{2,24}?)(?:作为|以)(?P<plaintiff>(?:共同)?原告)(?:身份)?加入",
        ),
        (
            "原告",
            r"(?P<names>[^、。]{2,24}?)(?:も|が)(?P<plaintiff>原告)(?:に加わ|として加わ)",
        ),
        (
            "被告に",
            r"(?P<names>[^、。]{2,24}?)を(?P<defendant>被告)に(?:追加|加え)",
        ),
        (
            "추가",
            r"(?P<names>[^.。,]{2,24}?)(?:을|를)\s*(?P<defendant>피고)로\s*추가",
        ),
        (
            "원고",
            r"(?P<names>[^.。,]{2,24}?)(?:도|이|가)\s*(?P<plaintiff>원고)로\s*(?:합류|참여)",
        ),
    )
)
_CUE = even_pattern(
    r"\b(?:add(?:s|ed|ing)?|nam(?:es|ed|ing)|join(?:s|ed|ing)?|als weitere\w*|sich der klage|joint\w*|"
    r"ajout\w+|suma\w*|sumo|unit\w|sluiten? zich|junt\w+)\b|追加|加入|加わ|加え|추가|합류|참여"
)
_UNSURE = even_pattern(
    r"\b(?:not|never|may|might|could|would|can|plans?|planned|asked|asks|seeks?|sought|wants?|wanted|"
    r"hopes?|motion|denied|refused|rejected|dropped|removed|urged|if|separate|another|different|"
    r"similar|nicht|mochte|pas|no se|non si|niet|nao)\b|拟|不|申请|未|않|못"
)
_DIVIDES = re.compile(r",\s*(?:and\s+)?|\s+(?:and|und|et|y|e|en|sowie)\s+|、|和|及|と")
_LEADING = re.compile(
    r"^(?:the|its|his|her|die|der|das|la|le|les|el|los|il|de|het|o|a|as|os|also|meanwhile|on \w+day|"
    r"in (?:the|an?) [\w ]+|maker|developer|publisher|partner|owner|company|parent company)\s+",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(
    r"(?:[A-ZÀ-Þ][\w&.'’-]*)(?:\s+(?:of|de|du|des|von|van|der|the|&|[A-ZÀ-Þ][\w&.'’-]*))*"
)
# A sentence that is longer is none; an article that tells of more is a list.
_MOST_CHARACTERS, _MOST_SENTENCES = 600, 30
_ALIVE = {"plaintiff": ("plaintiff", "complainant"), "defendant": ("defendant", "respondent")}


@dataclass(frozen=True, slots=True)
class _Joined:
    """Who is told to have joined, known or not."""

    name: str
    id: str | None
    role: str
    sentence: Span


def party_drafts(about: About) -> Iterator[ProposalDraft]:
    """Propose each party that the article tells to have joined and that the record has not."""
    even = level(about.page.text)
    if not _CUE.search(even):
        return
    found: dict[str, _Joined] = {}
    telling = list(islice(_telling(about, even), _MOST_SENTENCES))
    mentions = mentions_of(about.page, about.knowledge) if telling else ()
    for sentence in telling:
        within = tuple(m for m in mentions if sentence.overlaps(m.span))
        for joined in _joined(about, sentence, sentence.of(even), within):
            found.setdefault(joined.id or joined.name, joined)
    for joined in found.values():
        if not _is_on_record(about, joined):
            value = {
                "name": joined.name,
                "kind": party_kind(joined.name, about.knowledge),
                "role": _role(about, joined.role),
            }
            share = 0.7 if joined.id else 0.5
            yield about.draft("party", "/parties/-", value, joined.sentence, share)


def _telling(about: About, even: str) -> Iterator[Span]:
    """Yield the sentences that may tell of a party that joined."""
    for sentence in sentences(about.page.text):
        words = sentence.of(even)
        if len(words) <= _MOST_CHARACTERS and _CUE.search(words) and not _UNSURE.search(words):
            yield sentence


def _joined(
    about: About, sentence: Span, words: str, mentions: tuple[Mention, ...]
) -> Iterator[_Joined]:
    for word, frame in _FRAMES:
        for match in frame.finditer(words) if word in words else ():
            groups = match.groupdict()
            role = "defendant" if groups.get("defendant") else "plaintiff"
            start = sentence.start + match.start("names")
            for part in _parts(about.page.text, Span(start, sentence.start + match.end("names"))):
                if named := _named(about, part, mentions, role, sentence):
                    yield named


def _parts(text: str, stretch: Span) -> Iterator[Span]:
    """Divide a list of names; of words before a name that is told to act, the last stretch counts."""
    at = stretch.start
    for cut in (*_DIVIDES.finditer(text, stretch.start, stretch.end), None):
        end = cut.start() if cut else stretch.end
        if end > at:
            yield Span(at, end)
        at = cut.end() if cut else end


def _named(
    about: About, part: Span, mentions: tuple[Mention, ...], role: str, sentence: Span
) -> _Joined | None:
    """Give the party that a part of a list names: one on record elsewhere, or a name by its form."""
    within = [m for m in mentions if part.holds(m.span) and m.supported]
    parties = {m.id for m in within if m.kind == "party"}
    if len(parties) == 1:
        entry = about.knowledge.parties.get(next(iter(parties)))
        return _Joined(entry.name, entry.id, role, sentence) if entry else None
    if within or any(m.span.overlaps(part) for m in mentions):
        return None
    words = part.of(about.page.text).strip()
    while (shorter := _LEADING.sub("", words)) != words:
        words = shorter
    match = _CAPITALISED.fullmatch(words)
    if match is None or " " not in words or len(words) > 80:
        return None
    return _Joined(words, None, role, sentence)


def _is_on_record(about: About, joined: _Joined) -> bool:
    """Tell whether the record has the party, under whatever name, or may mean it by a description."""
    case, knowledge = about.case, about.knowledge
    families = {knowledge.family(party) for party in case.ids()}
    if joined.id and knowledge.family(joined.id) in families:
        return True
    roles = _ALIVE[joined.role]
    for party in case.parties:
        names = [name for name in (party.name, party.native_name, *party.aliases) if name]
        if any(names_alike(joined.name, name) for name in names):
            return True
        if party.role in roles and joined.id is None and is_unnamed(party.name):
            return True
    return any(joined.name in caption for caption in case.captions)


def _role(about: About, side: str) -> str:
    """Say the side as this case's record does: plaintiff or complainant."""
    held = {party.role for party in about.case.parties}
    first, second = _ALIVE[side]
    return second if second in held and first not in held else first
