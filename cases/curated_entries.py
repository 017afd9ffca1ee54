"""The entries of ``parties.yaml``, ``courts.yaml`` and ``ai_systems.yaml``, and their rules.

They say which strings of the case files mean one party, court or system. Shape is checked by the
models, what needs all entries to judge by ``entry_faults``. The database is not known here.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, TypeVar

import orjson
from pydantic import AfterValidator, Field, StrictBool, StringConstraints, model_validator

from cases.choices import CourtLevel, SystemKind
from cases.record import CountryCode, JurisdictionCode, Line, Name, Part, ShortLine, Slug, sha256_of
from parties.choices import PartyKind

Fault = tuple[int, str, str]  # which entry, field, message


def _expression(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from None
    return pattern


def _sorted(meanings: dict[str, str]) -> dict[str, str]:
    return dict(sorted(meanings.items()))


CourtSlug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$", max_length=80)]
Pattern = Annotated[
    str, StringConstraints(min_length=1, max_length=400), AfterValidator(_expression)
]


class PartyEntry(Part):
    """A party or corporate group, or a string that different parties bear."""

    id: Slug
    name: Name
    native_name: Name | None = None
    kind: PartyKind
    country: CountryCode | None = None
    group: Slug | None = None
    homonym: StrictBool = False
    names: list[Name] = Field([])
    per_case: Annotated[dict[Slug, Slug], AfterValidator(_sorted)] = Field({})
    aliases: list[Name] = Field([])
    ambiguous_aliases: list[Name] = Field([])

    @model_validator(mode="after")
    def _homonym_is_no_party(self) -> "PartyEntry":
        if self.homonym and not (self.per_case and self.names):
            raise ValueError("a homonym needs its names and, per_case, the party of each case")
        if self.homonym and self.group:
            raise ValueError("a homonym is no party and belongs to no group")
        if self.per_case and not self.homonym:
            raise ValueError("per_case is for a homonym alone; add homonym: true")
        return self


class CourtNameEntry(Part):
    """A court as case records write it."""

    name: Line
    native_name: Line | None = None


class CourtEntry(Part):
    """A court, tribunal, regulator or office."""

    id: CourtSlug
    name: Line
    native_name: Line | None = None
    jurisdiction: JurisdictionCode
    level: CourtLevel
    appeals_to: CourtSlug | None = None
    city: ShortLine | None = None
    names: list[CourtNameEntry] = Field([])
    aliases: list[Line] = Field([])
    ambiguous_aliases: list[Line] = Field([])
    docket_pattern: Pattern | None = None


class SystemNameEntry(Part):
    """A system and its developer as case records write them."""

    name: Line
    developer: Line | None = None


class SystemEntry(Part):
    """An AI model, product or data set."""

    id: Slug
    name: Line
    developer: Slug | None = None
    kind: SystemKind
    names: list[SystemNameEntry] = Field([])
    aliases: list[Line] = Field([])
    ambiguous_aliases: list[Line] = Field([])


Entry = PartyEntry | CourtEntry | SystemEntry
AnyEntry = TypeVar("AnyEntry", PartyEntry, CourtEntry, SystemEntry)

PARTIES_HEADER = """\
Parties and corporate groups, each once, sorted by id.

names: the strings of the case files that mean this party; a string stands under one entry only.
group: the corporate family of a company. Members stay parties of their own.
homonym: different parties bear this string; the entry is none of them, per_case names the one of each case.
aliases: other names in any script. One that two parties bear stands under ambiguous_aliases of both.
ambiguous_aliases: ordinary words and shared names, which need support from something else."""

COURTS_HEADER = """\
Courts, tribunals, regulators and offices, each once, sorted by id.

id: that of the Free Law Project's courts-db where it has one, else the country and a slug.
names: the court strings of the case files, exactly as they stand there.
level: the body's role in copyright disputes. appeals_to: where its copyright decisions go on appeal.
aliases: other names that mean this body alone; ambiguous_aliases: those that need a second hint, such as the city.
docket_pattern: regular expression that finds the court's own form of case number in a text."""

SYSTEMS_HEADER = """\
AI systems of the cases, each once, sorted by id.

names: the pairs of name and developer in the case files that mean this system.
developer: the id of a party; missing where the developer is no party of any case.
aliases: other names in any script; ambiguous_aliases: ordinary words and shared names."""


def entry_values(entry: Entry) -> dict[str, Any]:
    """Give an entry as plain values in the order of its fields, without blanks."""
    return entry.model_dump(mode="json", exclude_defaults=True)


def entry_sha256(entry: Entry) -> str:
    """Give the hash by which two versions of an entry are told apart."""
    return sha256_of(orjson.dumps(entry_values(entry)))


def party_faults(entries: Sequence[PartyEntry]) -> Iterator[Fault]:
    """Yield each rule that the parties break together."""
    yield from _id_faults(entries)
    parties = {entry.id for entry in entries if not entry.homonym}
    labels = {entry.id for entry in entries if entry.homonym}
    for index, entry in enumerate(entries):
        if entry.group == entry.id:
            yield index, "group", "a party cannot be its own group"
        elif entry.group:
            yield from _target(index, "group", entry.group, parties, labels)
        for case_slug, party in entry.per_case.items():
            yield from _target(index, f"per_case.{case_slug}", party, parties, labels)
    yield from _name_faults([entry.names for entry in entries], [e.id for e in entries])
    yield from _alias_faults(entries)
    yield from _shared_alias_faults(entries)


def court_faults(entries: Sequence[CourtEntry]) -> Iterator[Fault]:
    """Yield each rule that the courts break together."""
    yield from _id_faults(entries)
    ids = {entry.id for entry in entries}
    for index, entry in enumerate(entries):
        if entry.appeals_to == entry.id:
            yield index, "appeals_to", "a court cannot be its own court of appeal"
        elif entry.appeals_to:
            yield from _target(index, "appeals_to", entry.appeals_to, ids, set())
    yield from _name_faults([[n.name for n in e.names] for e in entries], [e.id for e in entries])
    yield from _alias_faults(entries)


def system_faults(entries: Sequence[SystemEntry], parties: Sequence[PartyEntry]) -> Iterator[Fault]:
    """Yield each rule that the AI systems break together."""
    yield from _id_faults(entries)
    known = {entry.id for entry in parties if not entry.homonym}
    labels = {entry.id for entry in parties if entry.homonym}
    for index, entry in enumerate(entries):
        if entry.developer:
            yield from _target(index, "developer", entry.developer, known, labels)
    pairs = [[f"{n.name} ({n.developer or 'no developer'})" for n in e.names] for e in entries]
    yield from _name_faults(pairs, [entry.id for entry in entries])
    yield from _alias_faults(entries)


def _id_faults(entries: Sequence[Entry]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.id in seen:
            yield index, "id", f"{entry.id} is the id of two entries; each needs its own"
        seen.add(entry.id)


def _target(
    index: int, field: str, target: str, known: set[str], labels: set[str]
) -> Iterator[Fault]:
    if target in labels:
        yield index, field, f"{target} is a homonym, no party; name the party meant"
    elif target not in known:
        yield index, field, f"there is no entry {target}; add it or name another"


def _name_faults(names: Sequence[Sequence[str]], ids: Sequence[str]) -> Iterator[Fault]:
    owner: dict[str, str] = {}
    for index, (entry_id, strings) in enumerate(zip(ids, names, strict=True)):
        for position, string in enumerate(strings):
            if string in owner:
                field = f"names[{position}]"
                yield index, field, f"{string} stands under {owner[string]} too; keep one"
            owner.setdefault(string, entry_id)


def _alias_faults(entries: Iterable[Entry]) -> Iterator[Fault]:
    for index, entry in enumerate(entries):
        counts = Counter([*entry.aliases, *entry.ambiguous_aliases])
        for alias, count in counts.items():
            if count > 1:
                yield index, "aliases", f"{alias} stands {count} times under {entry.id}; keep one"


def _shared_alias_faults(entries: Sequence[PartyEntry]) -> Iterator[Fault]:
    """An alias of two parties is unambiguous under neither."""
    bearers = Counter(alias for e in entries for alias in {*e.aliases, *e.ambiguous_aliases})
    for index, entry in enumerate(entries):
        for position, alias in enumerate(entry.aliases):
            if bearers[alias] > 1:
                others = ", ".join(
                    e.id
                    for e in entries
                    if e.id != entry.id and alias in {*e.aliases, *e.ambiguous_aliases}
                )
                message = (
                    f"{alias} is an alias of {others or entry.id} too; move it to ambiguous_aliases"
                )
                yield index, f"aliases[{position}]", message
