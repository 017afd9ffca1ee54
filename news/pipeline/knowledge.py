"""What the site knows when it reads an article: parties, AI systems, courts and cases.

Built from plain values in the shape of the curated files, and read-only; after a write, a copy that
knows what was written is made of the one before. An empty one works too: names are then recognised by
grammar alone.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from core.folding import fold
from news.pipeline.docket_formats import docket_keys
from news.pipeline.known import (
    CaseEvent,
    CaseFacts,
    CaseParty,
    CaseRuling,
    CaseSum,
    Entry,
    EntryKind,
    Values,
)


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
        """Index entries and case records, each given as plain values of a curated file.

        A record's court, parties and systems may state the ``id`` of the entry that they are; where
        they do not, their names are looked up.
        """
        return cls().updated(parties=parties, systems=systems, courts=courts, cases=cases)

    def updated(
        self,
        parties: Iterable[Values] = (),
        systems: Iterable[Values] = (),
        courts: Iterable[Values] = (),
        cases: Iterable[Values] = (),
        gone: Iterable[str] = (),
    ) -> "Knowledge":
        """Give a copy that knows these instead of what it knew by the same ids, without the cases gone.

        The names of other cases are not looked up again.
        """
        listed = list(parties)
        labels = [e for e in listed if e.get("homonym")]
        known = replace(
            self,
            parties={
                **self.parties,
                **{e["id"]: _party(e) for e in listed if not e.get("homonym")},
            },
            systems={**self.systems, **{e["id"]: _system(e) for e in systems}},
            courts={**self.courts, **{e["id"]: _court(e) for e in courts}},
            homonyms={**self.homonyms, **{e["id"]: dict(e["per_case"]) for e in labels}},
            homonym_names={
                **self.homonym_names,
                **{e["id"]: _strings(e, "name", "names") for e in labels},
            },
        )
        names = _Names(known)
        facts = {record["slug"]: _case(record, names) for record in cases}
        return _with_cases(self, known, facts, frozenset(gone))

    def entry(self, kind: EntryKind, entry_id: str) -> Entry | None:
        """Give an entry by its kind and id."""
        entries = {"party": self.parties, "system": self.systems, "court": self.courts}
        return entries[kind].get(entry_id)

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

    def __init__(self, known: Knowledge) -> None:
        self._known = known

    def party(self, stated: Values, slug: str) -> str | None:
        if "id" in stated:
            return str(stated["id"])
        key = fold(stated["name"])
        return self._labels.get(key, {}).get(slug) or self._parties.get(key)

    def system(self, stated: Values) -> str | None:
        return str(stated["id"]) if "id" in stated else self._systems.get(fold(stated["name"]))

    def court(self, court: Values) -> str | None:
        if "id" in court:
            return str(court["id"])
        if court.get("courts_db_id") in self._known.courts:
            return str(court["courts_db_id"])
        found = self._courts.get(fold(court.get("name") or ""))
        return found or self._courts.get(fold(court.get("native_name") or ""))

    # Each is made when first asked for: where all ids are stated, none is.
    @cached_property
    def _parties(self) -> dict[str, str]:
        return _by_name(self._known.parties.values())

    @cached_property
    def _systems(self) -> dict[str, str]:
        return _by_name(self._known.systems.values())

    @cached_property
    def _courts(self) -> dict[str, str]:
        return _by_name(self._known.courts.values())

    @cached_property
    def _labels(self) -> dict[str, Mapping[str, str]]:
        known = self._known
        return {
            fold(text): known.homonyms[label]
            for label, strings in known.homonym_names.items()
            for text in strings
        }


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
    systems = (names.system(s) for s in record.get("ai_systems") or ())
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
            CaseRuling(*(r.get(name) or "" for name in ("date", "kind", "title", "court", "judge")))
            for r in record.get("rulings") or ()
        ),
        sums=tuple(_sum(d) for d in record.get("damages") or ()),
        related=tuple((r["slug"], r["relation"]) for r in record.get("related") or ()),
        source_urls=frozenset(s["url"] for s in record.get("sources") or () if s.get("url")),
        ecli=record.get("ecli") or "",
        summary=record.get("summary") or "",
        status_as_of=record.get("status_as_of") or "",
        disputed=tuple(
            (conflict["field"], value["value"])
            for conflict in record.get("conflicts") or ()
            for value in conflict["values"]
        ),
    )


def _case_party(party: Values, slug: str, names: _Names) -> CaseParty:
    return CaseParty(
        name=party["name"],
        id=names.party(party, slug),
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


def _with_cases(
    old: Knowledge, known: Knowledge, facts: dict[str, CaseFacts], gone: frozenset[str]
) -> Knowledge:
    """Give ``known``, which has the entries of now and the cases of ``old``, with these cases."""
    moved = {i for i, e in known.parties.items() if i in old.parties and e is not old.parties[i]}
    moved = {i for i in moved if known.parties[i].group != old.parties[i].group}
    for slug in {slug for party in moved for slug in old.cases_by_party.get(party, ())}:
        facts.setdefault(slug, old.cases[slug])  # it is another family's now
    before = [old.cases[slug] for slug in {*facts, *gone} if slug in old.cases]
    now = [case for slug, case in facts.items() if slug not in gone]
    left = {slug: case for slug, case in old.cases.items() if slug not in gone}
    return replace(
        known,
        cases=left | {case.slug: case for case in now},
        cases_by_party=index_changed(old.cases_by_party, _keys(before, _ids), _keys(now, _ids)),
        cases_by_family=index_changed(
            old.cases_by_family,
            _keys(before, lambda case: _families(case, old.parties)),
            _keys(now, lambda case: _families(case, known.parties)),
        ),
        cases_by_docket=index_changed(
            old.cases_by_docket, _keys(before, _docket_keys), _keys(now, _docket_keys)
        ),
        cases_by_court=index_changed(
            old.cases_by_court, _keys(before, _court_ids), _keys(now, _court_ids)
        ),
        cases_by_system=index_changed(
            old.cases_by_system, _keys(before, _system_ids), _keys(now, _system_ids)
        ),
    )


def _ids(case: CaseFacts) -> Iterable[str]:
    return sorted(case.ids())


def _docket_keys(case: CaseFacts) -> Iterable[str]:
    return case.docket_keys


def _court_ids(case: CaseFacts) -> Iterable[str]:
    return (case.court_id,) if case.court_id else ()


def _system_ids(case: CaseFacts) -> Iterable[str]:
    return case.systems


def _families(case: CaseFacts, parties: Mapping[str, Entry]) -> set[str]:
    return {(parties[i].group or i) if i in parties else i for i in case.ids()}


def _keys(
    cases: Iterable[CaseFacts], keys_of: Callable[[CaseFacts], Iterable[str]]
) -> dict[tuple[str, str], None]:
    """Give the pairs of key and case, in the order of the cases."""
    return {(key, case.slug): None for case in cases for key in keys_of(case)}


def index_changed(
    index: Mapping[str, tuple[str, ...]],
    before: Collection[tuple[str, str]],
    now: Collection[tuple[str, str]],
) -> dict[str, tuple[str, ...]]:
    """Give a copy of an index without the pairs of key and case of before, with those of now."""
    found = dict(index)
    for key, slug in before:
        if (key, slug) not in now:
            left = tuple(other for other in found[key] if other != slug)
            found[key] = left
            if not left:
                del found[key]
    added: dict[str, list[str]] = defaultdict(list)
    for key, slug in now:
        if (key, slug) not in before:
            added[key].append(slug)
    for key, slugs in added.items():
        found[key] = (*found.get(key, ()), *slugs)
    return found
