"""What the site knows when it reads an article: parties, AI systems, courts and cases.

Built once per data version from plain values in the shape of the curated files; read-only after. An
empty one works too: names are then recognised by grammar alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from core.folding import fold
from news.pipeline.docket_formats import docket_keys

EntryKind = Literal["party", "system", "court"]
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A party, AI system or court, with the strings that mean it."""

    kind: EntryKind
    id: str
    name: str
    native_name: str = ""
    names: tuple[str, ...] = ()  # every string that means it and nothing else
    ambiguous: tuple[str, ...] = ()  # strings that mean it only with support
    group: str | None = None  # the corporate family of a party; the developer of a system
    country: str | None = None  # ISO 3166; a court's jurisdiction
    sort: str = ""  # company, group, person …; of a system image, text …; of a court its level
    city: str = ""
    docket_pattern: str = ""


@dataclass(frozen=True, slots=True)
class CaseParty:
    """A party in the role it has in one case."""

    name: str
    id: str | None
    role: str
    kind: str = ""
    native_name: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """An event on record."""

    kind: str
    date: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class CaseRuling:
    """A ruling on record."""

    date: str
    kind: str
    title: str = ""
    court: str = ""


@dataclass(frozen=True, slots=True)
class CaseSum:
    """A sum on record; ``amount`` is None where only the upper bound is stated."""

    kind: str
    amount: Decimal | None
    amount_max: Decimal | None
    currency: str
    per: str = ""
    approximate: bool = False
    date: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case on record, as far as an article can meet it."""

    slug: str
    caption: str
    captions: tuple[str, ...]  # caption, native and full caption, aliases
    proceeding: str
    jurisdiction: str
    court_id: str | None
    court_name: str
    dockets: tuple[str, ...]  # as the record writes them
    docket_keys: frozenset[str]
    parties: tuple[CaseParty, ...]
    systems: tuple[str, ...]  # ids
    work_types: tuple[str, ...]
    filed_on: str
    closed_on: str
    status: str
    judges: tuple[str, ...]
    events: tuple[CaseEvent, ...]
    rulings: tuple[CaseRuling, ...]
    sums: tuple[CaseSum, ...]
    related: tuple[tuple[str, str], ...]  # slug, relation
    source_urls: frozenset[str]
    ecli: str = ""
    summary: str = ""

    @property
    def country(self) -> str:
        """The country, or EU."""
        return self.jurisdiction.partition("-")[0]

    def ids(self, *roles: str) -> frozenset[str]:
        """Give the ids of the parties in any of these roles, or of all."""
        return frozenset(p.id for p in self.parties if p.id and (not roles or p.role in roles))


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Knowledge:
    """An index of everything on record; compared and hashed by identity."""

    parties: Mapping[str, Entry] = field(default_factory=dict)
    systems: Mapping[str, Entry] = field(default_factory=dict)
    courts: Mapping[str, Entry] = field(default_factory=dict)
    cases: Mapping[str, CaseFacts] = field(default_factory=dict)
    homonyms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # id → slug → party
    homonym_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cases_by_party: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cases_by_family: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cases_by_docket: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cases_by_court: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cases_by_system: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def build(
        cls,
        parties: Iterable[Values] = (),
        systems: Iterable[Values] = (),
        courts: Iterable[Values] = (),
        cases: Iterable[Values] = (),
    ) -> "Knowledge":
        """Index entries and case records, each given as plain values of a curated file."""
        listed = list(parties)
        people = {e["id"]: _party(e) for e in listed if not e.get("homonym")}
        labels = {e["id"]: e for e in listed if e.get("homonym")}
        products = {e["id"]: _system(e) for e in systems}
        benches = {e["id"]: _court(e) for e in courts}
        names = _Names(people, products, benches, labels)
        facts = {record["slug"]: _case(record, names) for record in cases}
        return cls(
            parties=people,
            systems=products,
            courts=benches,
            cases=facts,
            homonyms={key: dict(e["per_case"]) for key, e in labels.items()},
            homonym_names={key: _strings(e, "name", "names") for key, e in labels.items()},
            cases_by_party=_index(facts, CaseFacts.ids),
            cases_by_family=_index(facts, lambda c: _families(c, people)),
            cases_by_docket=_index(facts, lambda c: c.docket_keys),
            cases_by_court=_index(facts, lambda c: [c.court_id] if c.court_id else []),
            cases_by_system=_index(facts, lambda c: c.systems),
        )

    def family(self, party_id: str) -> str:
        """Give the id of the corporate family: the party's group, or its own id."""
        entry = self.parties.get(party_id)
        return (entry.group if entry else None) or party_id

    def members(self, group_id: str) -> tuple[str, ...]:
        """Give the ids of the parties of a family, its head included."""
        return tuple(e.id for e in self.parties.values() if group_id in (e.id, e.group))

    def entries(self) -> Iterator[Entry]:
        """Yield the parties, then the systems, then the courts."""
        yield from self.parties.values()
        yield from self.systems.values()
        yield from self.courts.values()


def _strings(entry: Values, *keys: str) -> tuple[str, ...]:
    """Collect the strings of some fields, each once, blanks left out."""
    found: dict[str, None] = {}
    for key in keys:
        value = entry.get(key) or ()
        for item in (value,) if isinstance(value, str) else value:
            text = item["name"] if isinstance(item, Mapping) else item
            found[text] = None
            if isinstance(item, Mapping) and item.get("native_name"):
                found[item["native_name"]] = None
    return tuple(found)


def _clear(entry: Values, *keys: str) -> tuple[str, ...]:
    unclear = {fold(text) for text in entry.get("ambiguous_aliases") or ()}
    return tuple(text for text in _strings(entry, *keys) if fold(text) not in unclear)


def _party(entry: Values) -> Entry:
    return Entry(
        kind="party",
        id=entry["id"],
        name=entry["name"],
        native_name=entry.get("native_name") or "",
        names=_clear(entry, "name", "native_name", "names", "aliases"),
        ambiguous=_strings(entry, "ambiguous_aliases"),
        group=entry.get("group"),
        country=entry.get("country"),
        sort=entry.get("kind") or "",
    )


def _system(entry: Values) -> Entry:
    return Entry(
        kind="system",
        id=entry["id"],
        name=entry["name"],
        names=_clear(entry, "name", "names", "aliases"),
        ambiguous=_strings(entry, "ambiguous_aliases"),
        group=entry.get("developer"),
        sort=entry.get("kind") or "",
    )


def _court(entry: Values) -> Entry:
    return Entry(
        kind="court",
        id=entry["id"],
        name=entry["name"],
        native_name=entry.get("native_name") or "",
        names=_clear(entry, "name", "native_name", "names", "aliases"),
        ambiguous=_strings(entry, "ambiguous_aliases"),
        country=entry.get("jurisdiction"),
        sort=entry.get("level") or "",
        city=entry.get("city") or "",
        docket_pattern=entry.get("docket_pattern") or "",
    )


class _Names:
    """Finds the entry that a string of a case record means."""

    def __init__(
        self,
        parties: Mapping[str, Entry],
        systems: Mapping[str, Entry],
        courts: Mapping[str, Entry],
        labels: Mapping[str, Values],
    ) -> None:
        self.courts = courts
        self._parties = _by_name(parties.values())
        self._systems = _by_name(systems.values())
        self._courts = _by_name(courts.values())
        self._labels = {
            fold(text): dict(e["per_case"])
            for e in labels.values()
            for text in _strings(e, "name", "names")
        }

    def party(self, text: str, slug: str) -> str | None:
        key = fold(text)
        return self._labels.get(key, {}).get(slug) or self._parties.get(key)

    def system(self, text: str) -> str | None:
        return self._systems.get(fold(text))

    def court(self, court: Values) -> str | None:
        if court.get("courts_db_id") in self.courts:
            return str(court["courts_db_id"])
        found = self._courts.get(fold(court.get("name") or ""))
        return found or self._courts.get(fold(court.get("native_name") or ""))


def _by_name(entries: Iterable[Entry]) -> dict[str, str]:
    """Map each string to its entry; what two entries bear alike means neither."""
    found: dict[str, str | None] = {}
    for entry in entries:
        for text in (*entry.names, *entry.ambiguous):
            key = fold(text)
            found[key] = entry.id if found.get(key, entry.id) == entry.id else None
    return {key: entry_id for key, entry_id in found.items() if key and entry_id}


def _case(record: Values, names: _Names) -> CaseFacts:
    court = record.get("court") or {}
    dockets = tuple(record.get("docket_numbers") or ())
    jurisdiction = record["jurisdiction"]
    systems = (names.system(s["name"]) for s in record.get("ai_systems") or ())
    return CaseFacts(
        slug=record["slug"],
        caption=record["caption"],
        captions=_strings(record, "caption", "native_caption", "full_caption", "aliases"),
        proceeding=record.get("proceeding") or "",
        jurisdiction=jurisdiction,
        court_id=names.court(court),
        court_name=court.get("name") or "",
        dockets=dockets,
        docket_keys=frozenset(key for raw in dockets for key in docket_keys(raw)),
        parties=tuple(_case_party(p, record["slug"], names) for p in record.get("parties") or ()),
        systems=tuple(dict.fromkeys(s for s in systems if s)),
        work_types=tuple(record.get("work_types") or ()),
        filed_on=record.get("filed_on") or "",
        closed_on=record.get("closed_on") or "",
        status=record.get("status") or "",
        judges=tuple(record.get("judges") or ()),
        events=tuple(
            CaseEvent(e["kind"], e["date"], e.get("title") or "")
            for e in record.get("events") or ()
        ),
        rulings=tuple(
            CaseRuling(
                r.get("date") or "", r.get("kind") or "", r.get("title") or "", r.get("court") or ""
            )
            for r in record.get("rulings") or ()
        ),
        sums=tuple(_sum(d) for d in record.get("damages") or ()),
        related=tuple((r["slug"], r["relation"]) for r in record.get("related") or ()),
        source_urls=frozenset(s["url"] for s in record.get("sources") or () if s.get("url")),
        ecli=record.get("ecli") or "",
        summary=record.get("summary") or "",
    )


def _case_party(party: Values, slug: str, names: _Names) -> CaseParty:
    return CaseParty(
        name=party["name"],
        id=names.party(party["name"], slug),
        role=party["role"],
        kind=party.get("kind") or "",
        native_name=party.get("native_name") or "",
        aliases=tuple(party.get("aliases") or ()),
    )


def _sum(damages: Values) -> CaseSum:
    amount, upper = damages.get("amount"), damages.get("amount_max")
    return CaseSum(
        kind=damages["kind"],
        amount=None if amount is None else Decimal(amount),
        amount_max=None if upper is None else Decimal(upper),
        currency=damages.get("currency") or "",
        per=damages.get("per") or "",
        approximate=bool(damages.get("approximate")),
        date=damages.get("date") or "",
    )


def _families(case: CaseFacts, parties: Mapping[str, Entry]) -> set[str]:
    return {(parties[i].group or i) if i in parties else i for i in case.ids()}


def _index(
    cases: Mapping[str, CaseFacts], keys_of: Callable[[CaseFacts], Iterable[str]]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for case in cases.values():
        for key in keys_of(case):
            found[key].append(case.slug)
    return {key: tuple(slugs) for key, slugs in found.items()}
