"""Cuts the names of parties out of what stands on either side of a verb, by grammar alone.

For scripts that tell names by capitals, and for Chinese, Japanese and Korean, which tell them by
particles, endings and marks. What is on record is preferred to what grammar guesses.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from news.pipeline.cues import level
from news.pipeline.lexicon.places import CITIES, PLACES
from news.pipeline.lexicon.suits import COMMON_ENDINGS, NOT_NAMES
from news.pipeline.types import Name, Span

_NOT_NAMES = frozenset(level(w.strip()) for w in NOT_NAMES.replace("\n", "|").split("|"))
_PLACES = frozenset(
    level(w.strip().rstrip("*"))
    for words in PLACES.values()
    for w in words.replace("\n", "|").split("|")
) | frozenset(level(city) for city in CITIES.strip().replace("\n", "|").split("|"))
_ENDINGS = tuple(level(ending) for ending in COMMON_ENDINGS)

# Common words with which a name may begin or close all the same.
_MAY_OPEN = frozenset(
    ("new", "american", "british", "german", "associated", "first", "federal", "el", "le", "la")
)
_MAY_CLOSE = frozenset(
    (
        "ai",
        "ia",
        "ki",
        "company",
        "studio",
        "studios",
        "labels",
        "press",
        "news",
        "video",
        "media",
        "artists",
        "guild",
    )
)
_PLACED = re.compile(
    r"\b(?:in|at|on|near|from|en|dans|a|auf|bei|aus|su|em|no|na|te|i|w)\s+(?:the\s+|der\s+|den\s+|"
    r"les\s+|el\s+|la\s+)?$"
)
_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017d\u0400-\u042f"
_WORD = rf"(?:[{_UPPER}0-9]|[a-z]{{1,2}}(?=[{_UPPER}]))[\w&+'’./!-]*"
# Small words that bind a name together, and a comma before the form of a company.
_BINDER = r"(?:of|de|du|des|del|della|di|da|do|dos|van|von|der|den|la|le|&)"
_FORM = (
    r"(?:Inc|LLC|Ltd|Lda|Ltda|AB|A/S|ApS|Oy|SA|SAS|SRL|S\.r\.l|B\.V|N\.V|L\.L\.C|PBC|Corp|GmbH|"
    r"S\.p\.A|S\.A|LP|L\.P|Co|plc)\b\.?"
)
_RUN = re.compile(
    rf"\b{_WORD}(?: (?:{_BINDER} ){{0,2}}{_WORD}){{0,7}}(?:, {_FORM})?(?: ?\([{_UPPER}][\w .&-]{{1,30}}\))?"
)
# A name in small letters that its short form in brackets gives away.
_SPELT_OUT = re.compile(
    rf"\b[{_UPPER}][\w’']+(?: [\w’'.-]+){{1,9}} \((?P<short>[{_UPPER}][{_UPPER}0-9.&-]{{1,9}})\)"
)
_COURT_IN_SHORT = re.compile(r"(?:TJ|TGI|LG|OLG|BGH|EuGH|CJUE|TJUE|EWHC|TJSP|STJ)\b")
# A body named by whom it unites, in small letters: "Ligue des auteurs de bande dessinée".
_BODY = re.compile(
    r"\b(?:Union|Ligue|Société|Syndicat|Association|Fédération|Guilde|Collectif|Chambre|Asociación|Sindicato|"
    r"Sociedad|Unión|Federación|Gremio|Associazione|Sindacato|Società|Unione|Federazione|Associação|"
    r"União|Federação|Vereniging|Bond|Federatie)(?: (?:nationale?|française?|nacional|española|italiana))?"
    r" (?:des|de la|de los|de las|de|du|degli|delle|dei|di|dos|das|do|van) [\w’'-]{4,}"
    r"(?: (?:de|des|du|et|y|e|di|del|della|en|van) [\w’'-]{4,}){0,2}"
    r"(?: [a-zà-ÿ]{3,}(?:iques|ales|aux|ives|ées?|és|iens|cos|cas|ales|arios|ari|ali|ici|che))?"
)
_COURT = re.compile(
    r"\bcourts?\b|gericht|\btribunal|\bcour d|\bcorte\b|\bjuzgado|rechtbank|\bvara\b|\bcircuit\b"
)
_QUOTED = re.compile(r"[\"“„«]([^\"”“«»]{2,40})[\"”“»]")
_TAIL = re.compile(r"(?:['’]s?|[.,;:!/-])+$")

# "before the court of …", between a verb and whom it meets.
_BEFORE_COURT = re.compile(
    r"\s(?:davanti|dinanzi|ante|devant|vor|before|perante|bij|in|at|with|presso|au|aux|"
    r"a)\s+(?:\S+\s+){0,3}?"
    r"(?:tribunal\w*|courts?|cour|gericht|landgericht|juzgado|rechtbank|corte|justica|"
    r"justice)(?:\s+(?:di|de|of|do|da|van|du)\s+\S+)*"
)
# What ends a list of parties to the right of the verb.
STOP = re.compile(
    r"(?<!\w)(?:accusing|alleging|claiming|saying|arguing|over|for|in|after|because|on|at|before|"
    r"when|while|"
    r"that|who|which|whose|asserting|seeking|demanding|is|was|has|had|are|were|will|would|said|"
    r"says|"
    r"could|may|to|with respect|under|amid|citing|last|this|under|based|wegen|vor|weil|in|im|"
    r"am|beim|nach|auf|ein|eingereicht|erhoben|seit|hat|haben|wird|ist|aus|zu|da|um|mit dem|pour|"
    r"devant|en|qui|que|apres|dans|lui|est|a ete|par|sur|por|ante|tras|que|en|durante|segun|per|"
    r"davanti|dopo|che|nel|nella|presso|sul|sulla|dinanzi|wegens|omdat|bij|voor|aan|om|na|op|"
    r"perante|apos|na|no|em|sob|pelo|pela|za|do|przed|for att|vid|из-за|за|в)(?!\w)"
)
_HARD_STOP = re.compile(r"[;:!?()\[\]|—–]|\s-\s|--")
_JOIN = re.compile(
    r"^\s*\($|^\)?\s*(?:,|and|&|et|und|y|e|ed|en|as well as|sowie|ainsi que|asi como|oltre a|"
    r"nonche|i|och|og|и|"
    r"with|along with|including|plus|/|,?\s*(?:and|et|und|y|e|en|sowie))\s*"
    r"(?:(?:the|its|la|le|les|die|der|das|den|el|il|lo|gli|het|de|a|o|os|as|l'|his|their|an)\s+)?"
    r"(?:(?<!, )(?:[a-z'-]+\s+){1,4})?$"
)
_LEADING = re.compile(
    r"^(?:the|a|an|der|die|das|den|dem|le|la|les|l'|el|los|las|il|lo|gli|i|het|de|o|os|as|al|alla|"
    r"also|has|have|had|formally|jointly|recently|now|already)\s+",
    re.IGNORECASE,
)


def names_in(text: str, stretch: Span, known: Iterable[Name]) -> list[Name]:
    """Give the names in a stretch: those on record, and what grammar makes out between them."""
    found = [name for name in known if stretch.holds(name.span)]
    taken = [name.span for name in found]
    for match in _SPELT_OUT.finditer(text, stretch.start, stretch.end):
        name = _spelt_out(match)
        if name is not None and not any(name.span.overlaps(span) for span in taken):
            found.append(name)
            taken.append(name.span)
    for match in _BODY.finditer(text, stretch.start, stretch.end):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            found.append(Name(match[0], None, span))
            taken.append(span)
    for match in _RUN.finditer(text, stretch.start, stretch.end):
        found.extend(
            name
            for start, run in _sentences_of(match)
            for name in _cut(run, start)
            if not any(name.span.overlaps(span) for span in taken)
        )
    found.sort(key=lambda name: name.span)
    return [name for name in found if not _is_origin(name, found, text)]


# A run of capitals that goes on into another sentence.
_NEXT_SENTENCE = re.compile(r"(?<=[^\W\d_]{4})[.!?] ")


def _sentences_of(run: re.Match[str]) -> Iterator[tuple[int, str]]:
    """Give the parts of a run of capitals that are of one sentence each, with their places."""
    start = 0
    for end in (*_NEXT_SENTENCE.finditer(run[0]), None):
        yield run.start() + start, run[0][start : end.start() if end else None]
        start = end.end() if end else start


# What a company is called between the place it is of and its name: "Leeds start-up Lumen AI".
_OUTFIT = re.compile(
    r"^(?:-based)?(?: [a-z][\w-]*){0,2} (?:start-?up|company|firm|developer|maker|publisher|app|platform|"
    r"group|house|agency|label|lab|giant|outfit|business|broadcaster|newspaper|studio|co-op)s? $"
)


def _is_origin(name: Name, names: list[Name], text: str) -> bool:
    """Tell whether a guessed name only says where the one after it is from."""
    after = next((other for other in names if other.span.start >= name.span.end), None)
    if name.id or after is None or after.span.start - name.span.end > 60:
        return False
    return _OUTFIT.match(text[name.span.end : after.span.start]) is not None


def _spelt_out(match: re.Match[str]) -> Name | None:
    """Take a name with its short form where the initials agree."""
    name, short = match[0], match["short"]
    words = name[: name.rfind("(")].split()
    for first, word in enumerate(words):
        rest = "".join(level(w[0]) for w in words[first:] if w[0].isupper() or len(w) > 3)
        if word[0] == short[0] and (len(words) - first) >= 2 and rest[:1] == level(short[0]):
            offset = len(" ".join(words[:first])) + (1 if first else 0)
            start = match.start() + offset
            return Name(name[offset:], None, Span(start, match.end()))
    return None


def _cut(run: str, at: int) -> list[Name]:
    """Drop from a run of capitals the words that are no name, at either end."""
    if _COURT.search(level(run)):
        return []
    start, end = 0, len(run)
    words = list(re.finditer(r"\S+", run))
    while words and _is_common(words[0][0]) and not _opens_name(words):
        start = words.pop(0).end()
    while (
        words
        and _is_common(words[-1][0])
        and (len(words) == 1 or _bare(words[-1][0]) not in _MAY_CLOSE)
    ):
        end = words.pop().start()
    if not words or (len(words) == 1 and _bare(words[0][0]) in _MAY_CLOSE):
        return []
    start, end = words[0].start(), words[-1].end()
    text = _TAIL.sub("", run[start:end].strip()).strip()
    if "(" in text and ")" not in text:
        text = text.replace("(", "").strip()
    if _COURT.search(level(text)):
        return []
    if text.startswith("(") or level(text) in _PLACES or _COURT_IN_SHORT.match(text):
        return []
    if len(text) < 2 or text.isdigit() or not any(c.isalpha() for c in text):
        return []
    return [Name(text, None, Span(at + start, at + start + len(text)))]


def _opens_name(words: list[re.Match[str]]) -> bool:
    """Tell ``New York Times`` from ``New lawsuit``."""
    return len(words) > 1 and level(words[0][0]) in _MAY_OPEN


@lru_cache(maxsize=8192)  # the words with which names begin come again and again
def _bare(word: str) -> str:
    return level(word).strip(".,;:'\"()!?").removesuffix("'s")


def _is_common(word: str) -> bool:
    bare = _bare(word)
    return (
        bare in _NOT_NAMES
        or not any(c.isalpha() for c in bare)
        or (len(bare) > 6 and bare.endswith(_ENDINGS))
    )


def right_of(text: str, stretch: Span, known: list[Name]) -> list[Name]:
    """Give the parties that a verb is followed by: the first names, and those joined to them."""
    stretch = _until_hard_stop(text, stretch)
    names = [n for n in names_in(text, stretch, known) if not is_common_here(n, text)]
    described = _anonymous(text, stretch, first=True)
    names = _described_instead(names, described)
    if not names:
        return described
    lead = _BEFORE_COURT.sub(" ", level(text[stretch.start : names[0].span.start]))
    if len(lead) > 90 or STOP.search(_weak(lead)):
        return _anonymous(text, stretch, first=True)
    kept = [names[0]]
    for name in names[1:]:
        between = level(text[kept[-1].span.end : name.span.start])
        if not _JOIN.match(" ".join(between.removeprefix("'s").split()) + " ") and between.strip():
            break
        kept.append(name)
    return kept


def left_of(text: str, stretch: Span, known: list[Name]) -> list[Name]:
    """Give the parties that a verb follows: the names nearest to it, and those joined to them."""
    stretch = _after_hard_stop(text, stretch)
    names = [
        name
        for name in names_in(text, stretch, known)
        if not _PLACED.search(
            level(text[max(stretch.start, name.span.start - 12) : name.span.start])
        )
    ]
    described = _anonymous(text, stretch, first=False)
    names = _described_instead(names, described)
    if not names:
        return described
    names = [
        n
        for n in names
        if not is_common_here(n, text)
        and not _opens_sentence(n, text, stretch)
        and not _in_brackets(n, text, stretch)
    ]
    if not names:
        return described
    names = _without_aside(text, stretch, names)
    kept = [names[-1]]
    for name in reversed(names[:-1]):
        between = level(text[name.span.end : kept[0].span.start])
        if not _JOIN.match(" ".join(between.removeprefix("'s").split()) + " ") and between.strip():
            break
        kept.insert(0, name)
    return kept


def is_common_here(name: Name, text: str) -> bool:
    """Tell whether a guessed one-word name stands elsewhere in small letters: an ordinary word."""
    if name.id or " " in name.text or not name.text[1:].islower():
        return False
    return re.search(rf"(?<!\w){re.escape(name.text.lower())}(?!\w)", text) is not None


def _in_brackets(name: Name, text: str, stretch: Span) -> bool:
    """Tell whether a guessed name of several words stands in an aside in brackets."""
    if name.id or " " not in name.text:
        return False
    opening = text.rfind("(", stretch.start, name.span.start)
    return opening >= 0 and ")" not in text[opening : name.span.start]


def _opens_sentence(name: Name, text: str, stretch: Span) -> bool:
    """Tell whether a single capitalised word is one only for beginning its sentence."""
    if name.id or " " in name.text or name.text.isupper() or name.text[0].isdigit():
        return False
    opens = not text[stretch.start : name.span.start].strip()
    return opens and name.text[1:].islower() and stretch.end - name.span.end > 12


def _without_aside(text: str, stretch: Span, names: list[Name]) -> list[Name]:
    """Pass over names in an aside: "Quill Press, owner of the Harbour Times, sued"."""
    last = names[-1]
    comma = text.find(",", last.span.end, stretch.end)
    opening = text.rfind(",", stretch.start, last.span.start)
    if comma < 0 or opening < 0:
        return names
    inside = next(name for name in names if name.span.start > opening)
    words = level(text[opening + 1 : inside.span.start]).split()
    if words[:1] and words[0] in _ARTICLES:  # "…, the Leeds company whose guides …, sued"
        words = level(text[opening + 1 : comma]).split()
    before = [name for name in names if name.span.end <= opening]
    if (
        not before
        or len(words) < 2
        or words[0] in _LIST_WORDS
        or text[before[-1].span.end : opening].strip(" )")
    ):
        return names
    return before


_ARTICLES = (
    *("the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "un", "une"),
    *("el", "los", "una", "il", "lo", "uno", "de", "het", "een", "o", "um", "uma"),
)
_LIST_WORDS = frozenset(
    (
        "and",
        "including",
        "und",
        "et",
        "y",
        "e",
        "en",
        "dont",
        "darunter",
        "incluidos",
        "tra",
        "waaronder",
        "among",
        "together",
        "like",
        "such",
    )
)


def _described_instead(names: list[Name], described: list[Name]) -> list[Name]:
    """Give up names that are but a word of a description: ``100 YouTube anchors``."""
    if not described:
        return names
    return [name for name in names if not described[0].span.holds(name.span)]


def _weak(lead: str) -> str:
    """Leave out of a lead what may stand before a name without ending the list."""
    return re.sub(r"^\s*(?:a|al|alla|ad|en|in)\b", "", lead)


def _until_hard_stop(text: str, stretch: Span) -> Span:
    stop = _HARD_STOP.search(text, stretch.start, min(stretch.end, stretch.start + 220))
    end = stop.start() if stop else min(stretch.end, stretch.start + 220)
    if stop and stop[0] == "(":  # a short form in brackets belongs to the name
        closing = text.find(")", stop.end(), stop.end() + 40)
        if closing > 0:
            rest = _until_hard_stop(text, Span(closing + 1, max(closing + 1, stretch.end)))
            end = rest.end
    return Span(stretch.start, max(stretch.start, end))


def _after_hard_stop(text: str, stretch: Span) -> Span:
    start = max(stretch.start, stretch.end - 260)
    for stop in _HARD_STOP.finditer(text, start, stretch.end):
        if stop[0] not in "()[]":
            start = stop.end()
    return Span(start, stretch.end)


_ANONYMOUS = re.compile(
    r"(?:\b(?:more than|over|about|around|some|at least|nearly|mehr als|plus de|mas de|oltre|"
    r"meer dan|mais de)\s+)?"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|"
    r"eighteen|nineteen|twenty|dozens of|hundreds of|a group of|a dozen|a coalition of|several|"
    r"an?|\d{1,3}|"
    r"zwolf|zwanzig|dutzende|undici|dodici|venti|once|doce|veinte|onze|douze|vingt|elf|twaalf|"
    r"twintig|doze|fjorton|kilku|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|"
    r"mehrere|eine gruppe von|eine?|"
    r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|un groupe d[e']|une?|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|un grupo de|"
    r"due|tre|quattro|cinque|sei|sette|otto|nove|dieci|un gruppo di|alcuni|"
    r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|enkele|een groep|"
    r"dois|duas|quatro|sete|oito|dez|um grupo de|uma?)\s+(?:[\w'-]+\s+){0,5}?"
    r"(?:authors?|writers?|novelists?|artists?|illustrators?|painters?|painting creators?|"
    r"creators?|photographers?|"
    r"musicians?|songwriters?|newspapers?|publishers?|broadcasters?|journalists?|anchors?|"
    r"youtubers?|"
    r"podcasters?|studios?|labels?|developers?|programmers?|companies|actors?|voice actors?|users?|"
    r"plaintiffs?|estates?|organi[sz]ations?|associations?|designers?|scientists?|students?|firms?|"
    r"autor(?:en|in|innen)?|kunstler(?:in|innen)?|fotograf(?:en|in)?|verlage?n?|zeitung(?:en)?|"
    r"musiker|"
    r"auteurs?|artistes?|editeurs?|journaux|photographes?|illustrateurs?|comediens?|organisations?|"
    r"autores?|artistas?|editoriales|editores|periodicos|ilustradores|fotografos?|escritores|"
    r"musicos|"
    r"autori|autrici|traduttor[ie]|traduttrici|poeti|drammaturghi|artisti|editori|giornali|"
    r"illustratori|fotografi|scrittori|musicisti|"
    r"erven|erfgenamen|vertalers|auteurs|kunstenaars|uitgevers|kranten|fotografen|schrijvers|"
    r"muzikanten|"
    r"autoras?|escritoras?|jornais|editoras|ilustradoras?|fotografas?)\b"
)


def _anonymous(text: str, stretch: Span, *, first: bool) -> list[Name]:
    """Give a party that is only described: ``three authors``, ``eine Gruppe von Künstlern``."""
    found = list(_ANONYMOUS.finditer(level(stretch.of(text))))
    if not found:
        return []
    match = found[0] if first else found[-1]
    if first and match.start() > 60:
        return []
    span = Span(stretch.start + match.start(), stretch.start + match.end())
    return [Name(span.of(text), None, span)]
