"""The sides of a dispute as a draft names them, and whether two tellings name the same."""

import re
from collections.abc import Sequence

from news.pipeline.case_index import tokens
from news.pipeline.company_names import company_in
from news.pipeline.cues import level
from news.pipeline.lexicon.places import PLACES
from news.pipeline.types import (
    Knowledge,
    Name,
    Span,
)

_LEGAL_TAIL = re.compile(
    r"[,\s]{1,4}(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|co|company|gmbh|ag|pbc|plc|lp|l\.p|"
    r"s\.a|s\.p\.a|b\.v|n\.v|srl|ltda)\.?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|several|"
    r"dozens|hundreds|more than|"
    r"zwei|drei|vier|mehrere|eine?|trois|deux|quatre|plusieurs|une?|dos|tres|varios|due|tre|twee|"
    r"drie|dois|duas)\s[^A-Z]+$|^\d+ "
    r"|^[^a-z]*[一二三四五六七八九十两数多\d]+(?:名|家|位|人|社|个|사|명)",
    re.IGNORECASE,
)
# Within so many paragraphs an unnamed side is that which was named.

_PLACE_WORDS = frozenset(w for words in PLACES.values() for w in tokens(words)) | {
    "new",
    "los",
    "daily",
}


# What a machine is called by what it does: "Stimmen-KI".
_MACHINE_BY_KIND = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]+-(?:KI|IA|AI|App|Bot|Generator|Software|Plattform|Dienst|Start-?up|Firma|Anbieter)"
)


def share(one: Sequence[Name], other: Sequence[Name]) -> bool:
    ids = {n.id for n in one if n.id}
    if any(n.id in ids for n in other if n.id):
        return True
    words = frozenset().union(*(_telling(n.text) for n in one)) if one else frozenset()
    theirs = frozenset().union(*(_telling(n.text) for n in other)) if other else frozenset()
    return bool(theirs & words) or any(
        a in b or b in a for a in words for b in theirs if not (a.isascii() or b.isascii())
    )


def _telling(name: str) -> frozenset[str]:
    """Give the words of a name without those of places, where others remain."""
    words = tokens(name)
    return words - _PLACE_WORDS or words


def is_description(text: str) -> bool:
    """Tell ``three authors`` and ``four painters`` from a name."""
    if _MACHINE_BY_KIND.fullmatch(text):
        return True
    if text[:1].islower() and not any(c.isupper() for c in text):
        return True
    return bool(_COUNTED.match(text)) and not any(c.isupper() for c in text[1:])


def is_proper(name: Name) -> bool:
    return bool(name.id) or not is_description(name.text)


def family_of(entry: str, knowledge: Knowledge) -> str:
    system = knowledge.systems.get(entry)
    return knowledge.family(system.group if system and system.group else entry)


def side(names: Sequence[Name], knowledge: Knowledge) -> tuple[str, ...]:
    """Name each party once: as on record with the article's own word, or as the article does."""
    names = [tidied for name in names if (tidied := _tidied(name)) is not None]
    chosen: dict[str, str] = {}
    entries: dict[str, str] = {}
    makers = {family_of(n.id, knowledge) for n in names if n.id and n.id not in knowledge.systems}
    for name in names:
        is_product = name.id is not None and name.id in knowledge.systems
        if name.id and is_product and family_of(name.id, knowledge) in makers:
            continue
        if any(name.text in text or text in name.text for text in chosen.values()):
            longer = next((k for k, t in chosen.items() if t in name.text and t != name.text), None)
            if longer is None or name.id:
                continue
            chosen[longer] = name.text
            continue
        key = name.id or level(name.text)
        if key not in chosen and name.id:
            entries[key] = name.id
        chosen.setdefault(key, name.text)
    proper = {k: t for k, t in chosen.items() if not is_description(t)} or chosen
    if len(proper) == 2 and not entries:
        latin = [t for t in proper.values() if t.isascii()]
        native = [t for t in proper.values() if not any(c.isascii() and c.isalpha() for c in t)]
        if len(latin) == len(native) == 1:  # one party, in two scripts
            return (f"{latin[0]} ({native[0]})",)
    return tuple(_as_on_record(t, entries.get(k), knowledge) for k, t in proper.items())


# What grammar alone takes for a name: a day, a number, words for the article or for a side.
_NO_NAME = re.compile(
    r"\d{0,4}年?度?\d{0,2}月\d{0,2}日?(?:上午|下午)?|\d+日(?:上午|下午)?|[\d年]{4,6}\d*月?|\d+\s?(?:일|월|년)\S{0,2}|"
    r".{0,12}第\s?\d+\s?[號号]|(?:昨|今|近|本|次|同)[天日年月]|本[刊报報社网網]|记者.{0,4}|原告|被告|원고|피고|"
    r"材料|智慧財產.*|知识产权.*|尚未.*|索赔.*|赔偿.*|連.*停頓|连.*停顿|똑같|것으로|이번|해당|学習に.*|[\d,.万億亿만억]+(?:元|円|원|여|余).*"
)


def _tidied(name: Name) -> Name | None:
    """Give a name without the words that grammar took along, or None where it is none."""
    if name.id:
        return name
    text = company_in(name.text) or name.text
    if text == name.text:
        return None if _NO_NAME.fullmatch(text) else name
    start = name.span.start + name.text.find(text)
    return Name(text, None, Span(start, start + len(text)))


def _as_on_record(text: str, entry_id: str | None, knowledge: Knowledge) -> str:
    """Give the name on record, with the article's own where it is of another script."""
    entry = knowledge.parties.get(entry_id or "") or knowledge.systems.get(entry_id or "")
    if entry is None:
        return text
    shared = tokens(text) & tokens(entry.name)
    return entry.name if shared or level(text) in level(entry.name) else f"{entry.name} ({text})"


def caption_of(plaintiffs: tuple[str, ...], defendants: tuple[str, ...]) -> str:
    """Write a caption as the record does: the first of each side, without the form of company."""
    left = _short(plaintiffs[0]) if plaintiffs else "Unnamed plaintiff"
    right = _short(defendants[0]) if defendants else "unnamed defendant"
    if len(plaintiffs) == 2:
        left = f"{left} and {_short(plaintiffs[1])}"
    if len(defendants) == 2:
        right = f"{right} and {_short(defendants[1])}"
    if left[:1].islower() and not any(c.isupper() for c in left.split()[0]):
        left = left[0].upper() + left[1:]
    return f"{left} v. {right}"


def _short(name: str) -> str:
    return _LEGAL_TAIL.sub("", re.sub(r" \([^)]*\)$", "", name)).strip(" ,")
