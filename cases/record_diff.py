"""What changed between two case records, fact by fact. Nothing here touches the database.

Facts are paired by what they say, never by their place, and a cited source counts as the same as
long as its address is: a moved event or a renumbered source changes no other fact.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext

from cases.record_words import FIELD_WORDS, LIST_WORDS, field_words, value_words

Record = Mapping[str, Any]

# By which parts a fact of a list is known again once it is no longer the same in every part; the
# strictest come first. A list not named here holds plain values, each of which is itself.
KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "ai_systems": (("name", "developer"), ("name",)),
    "parties": (("name", "role"), ("name",)),
    "counsel": (("name", "for_role"), ("name",)),
    "claims": (("cause", "label"), ("label",), ("cause", "statute"), ("cause",)),
    "damages": (("kind", "amount", "currency", "date"), ("kind", "currency", "date"), ("kind",)),
    "rulings": (("date", "title"), ("title",), ("date", "kind"), ("date",)),
    "events": (("date", "kind", "title"), ("date", "title"), ("kind", "title"), ("date", "kind")),
    "related": (("slug", "relation"), ("slug",)),
    "conflicts": (("field",),),
    "cites": (("field",),),
    "sources": (("url",), ("publisher", "title"), ("title",), ("id",)),
}

# The parts that name a fact in one line.
TITLES: dict[str, tuple[str, ...]] = {
    "ai_systems": ("name",),
    "parties": ("name", "role"),
    "counsel": ("name", "for_role"),
    "claims": ("cause", "label"),
    "damages": ("kind", "currency", "amount", "date"),
    "rulings": ("date", "title"),
    "events": ("date", "kind", "title"),
    "related": ("relation", "slug"),
    "conflicts": ("field",),
    "cites": ("field",),
    "sources": ("id", "publisher", "title"),
}


class Kind(StrEnum):
    """What became of a fact."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in words: a case-level value, or an entry of one of the record's lists.

    ``parts`` maps each stated part to its words; a plain value has the one part ``""``.
    """

    section: str
    parts: Mapping[str, str]

    @property
    def title(self) -> str:
        """Name the fact in one line."""
        if "" in self.parts:
            return self.parts[""]
        names = TITLES.get(self.section, tuple(self.parts))
        return " · ".join(self.parts[name] for name in names if name in self.parts)

    @property
    def text(self) -> str:
        """Give the fact with all its parts, one a line."""
        if "" in self.parts:
            return self.parts[""]
        return "\n".join(f"{field_words(name)}: {words}" for name, words in self.parts.items())


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of a fact before and after; the empty text where it was not stated."""

    name: str
    before: str
    after: str

    @property
    def label(self) -> str:
        """Name the part in the reader's words."""
        return field_words(self.name) if self.name else ""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one fact."""

    kind: Kind
    section: str
    title: str
    parts: tuple[PartChange, ...]

    @property
    def label(self) -> str:
        """Name the kind of fact in the reader's words."""
        return section_label(self.section)


@dataclass(frozen=True, slots=True)
class Standoff:
    """A value that two writers, who began from the same record, do not agree on."""

    section: str
    title: str
    part: str
    base: str
    current: str
    yours: str

    @property
    def label(self) -> str:
        """Name the field in the reader's words."""
        return section_label(self.section)

    @property
    def part_label(self) -> str:
        """Name the part in the reader's words; empty where the whole fact is meant."""
        return field_words(self.part) if self.part else ""

    @property
    def is_theirs(self) -> bool:
        """Tell whether only the other writer changed it."""
        return self.yours == self.base

    @property
    def is_yours(self) -> bool:
        """Tell whether only you changed it."""
        return self.current == self.base


def section_label(section: str) -> str:
    """Name a field of the record, or one entry of a list."""
    return str(LIST_WORDS.get(section) or FIELD_WORDS.get(section, section))


def record_diff(before: Record, after: Record) -> list[Change]:
    """Give every fact added, removed, changed or moved, in the order of the record."""
    sources = source_names(before, after)
    old, new = facts_of(before, sources), facts_of(after, sources)
    return [
        change
        for section in _sections(old, new)
        for change in _changes(section, old.get(section, []), new.get(section, []))
    ]


def record_standoffs(base: Record, current: Record, yours: Record) -> list[Standoff]:
    """Give what the stored record and yours, both made from ``base``, say differently."""
    sources = source_names(base, current, yours)
    was, now, mine = (facts_of(record, sources) for record in (base, current, yours))
    return [
        standoff
        for section in _sections(was, now, mine)
        for standoff in _standoffs(
            section, was.get(section, []), now.get(section, []), mine.get(section, [])
        )
    ]


def facts_of(record: Record, sources: Mapping[Hashable, str]) -> dict[str, list[Fact]]:
    """Flatten a record to facts in words, by field."""
    labels = {s.get("id"): sources.get(source_identity(s), "") for s in record.get("sources", ())}
    found: dict[str, list[Fact]] = {}
    for section, value in record.items():
        if section == "cites":
            entries = [{"field": name, "sources": ids} for name, ids in value.items()]
        else:
            entries = value if isinstance(value, list) else [value]
        found[section] = [Fact(section, _parts(section, entry, labels)) for entry in entries]
    return {section: found[section] for section in FIELD_WORDS if found.get(section)}


def source_identity(source: Record) -> Hashable:
    """Give what makes a source one: its address, else how it is described."""
    described = (source.get("publisher"), source.get("title"), source.get("published_on"))
    return source.get("url") or described


def source_names(*records: Record) -> dict[Hashable, str]:
    """Name every source of some records; the last record's words win."""
    return {
        source_identity(source): ": ".join(
            filter(None, (source.get("publisher"), source.get("title")))
        )
        for record in records
        for source in record.get("sources", ())
    }


def _parts(section: str, entry: Any, labels: Mapping[Any, str]) -> dict[str, str]:
    if not isinstance(entry, Mapping):
        return {"": value_words(section, entry)}
    return {
        name: "\n".join(labels.get(label) or label for label in value)
        if name == "sources"
        else _words(section, name, value, labels)
        for name, value in entry.items()
        if value not in ("", None, [], False)
    }


def _words(section: str, name: str, value: Any, labels: Mapping[Any, str]) -> str:
    if not isinstance(value, list):
        return field_words(value) if section == "cites" else value_words(f"{section}.{name}", value)
    lines = []
    for entry in value:
        parts = _parts(f"{section}.{name}", entry, labels)
        cited = parts.pop("sources", "").replace("\n", "; ")
        lines.append(" · ".join(parts.values()) + (f" [{cited}]" if cited else ""))
    return "\n".join(lines)


def _sections(*records: Mapping[str, list[Fact]]) -> Iterator[str]:
    for section in FIELD_WORDS:
        if any(section in record for record in records):
            yield section


def _pairs(section: str, old: Sequence[Fact], new: Sequence[Fact]) -> dict[int, int]:
    """Pair the facts that are the same, by index, or the same but for some parts."""
    single = section not in KEYS and len(old) == len(new) == 1 and section not in LIST_WORDS
    if single:
        return {0: 0}
    all_parts: list[tuple[str, ...] | None] = [None, *KEYS.get(section, ())]
    pairs: dict[int, int] = {}
    for names in all_parts:
        waiting: dict[Hashable, list[int]] = {}
        taken = set(pairs.values())
        for index, fact in enumerate(new):
            if index not in taken:
                waiting.setdefault(_key(fact, names), []).append(index)
        for index, fact in enumerate(old):
            key = _key(fact, names)
            if index not in pairs and key is not None and waiting.get(key):
                pairs[index] = waiting[key].pop(0)
    return pairs


def _key(fact: Fact, names: tuple[str, ...] | None) -> Hashable:
    if names is None:
        return frozenset(fact.parts.items())
    values = tuple(fact.parts.get(name, "") for name in names)
    return values if any(values) else None


def _changes(section: str, old: Sequence[Fact], new: Sequence[Fact]) -> Iterator[Change]:
    pairs = _pairs(section, old, new)
    for index, fact in enumerate(old):
        if index not in pairs:
            parts = tuple(PartChange(name, words, "") for name, words in fact.parts.items())
            yield Change(Kind.REMOVED, section, fact.title, parts)
        elif fact.parts != new[pairs[index]].parts:
            after = new[pairs[index]]
            yield Change(Kind.CHANGED, section, fact.title, tuple(_part_changes(fact, after)))
    for index in sorted(set(range(len(new))) - set(pairs.values())):
        parts = tuple(PartChange(name, "", words) for name, words in new[index].parts.items())
        yield Change(Kind.ADDED, section, new[index].title, parts)
    if _is_moved(pairs):
        yield Change(Kind.MOVED, section, "", (PartChange("", _order(old), _order(new)),))


def _part_changes(before: Fact, after: Fact) -> Iterator[PartChange]:
    for name in dict.fromkeys((*before.parts, *after.parts)):
        old, new = before.parts.get(name, ""), after.parts.get(name, "")
        if old != new:
            yield PartChange(name, old, new)


def _is_moved(pairs: Mapping[int, int]) -> bool:
    places = [pairs[index] for index in sorted(pairs)]
    return places != sorted(places)


def _order(facts: Sequence[Fact]) -> str:
    return "\n".join(fact.title for fact in facts)


def _standoffs(
    section: str, base: Sequence[Fact], current: Sequence[Fact], yours: Sequence[Fact]
) -> Iterator[Standoff]:
    to_current, to_yours = _pairs(section, base, current), _pairs(section, base, yours)
    for index, fact in enumerate(base):
        now = current[to_current[index]] if index in to_current else None
        mine = yours[to_yours[index]] if index in to_yours else None
        yield from _standoff(section, fact, now, mine)
    added = [current[i] for i in range(len(current)) if i not in to_current.values()]
    mine_added = [yours[i] for i in range(len(yours)) if i not in to_yours.values()]
    alike = _pairs(section, added, mine_added)
    for index, fact in enumerate(added):
        other = mine_added[alike[index]] if index in alike else None
        yield from _standoff(section, None, fact, other)
    for index in sorted(set(range(len(mine_added))) - set(alike.values())):
        yield from _standoff(section, None, None, mine_added[index])
    if _is_moved(to_current) != _is_moved(to_yours):
        orders = (_order(facts) for facts in (base, current, yours))
        yield Standoff(section, gettext("order"), "", *orders)


def _standoff(
    section: str, base: Fact | None, now: Fact | None, mine: Fact | None
) -> Iterator[Standoff]:
    """Compare part by part where both still have the fact, else the fact as a whole."""
    named = base or now or mine
    assert named is not None
    title = "" if "" in named.parts else named.title
    if now is None or mine is None:
        texts = [fact.text if fact else "" for fact in (base, now, mine)]
        if now is not mine:
            yield Standoff(section, title, "", *texts)
        return
    was = base.parts if base else {}
    for name in dict.fromkeys((*was, *now.parts, *mine.parts)):
        values = [parts.get(name, "") for parts in (was, now.parts, mine.parts)]
        if values[1] != values[2]:
            yield Standoff(section, title, name, *values)
