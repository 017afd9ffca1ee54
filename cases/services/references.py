"""From the strings of case records to the courts, parties, systems, counsel and sources they mean.

A string that the canonical entries list means that entry. An unambiguous alias is the next best.
What is still unknown becomes a new entry: no record is refused for naming somebody new, and
nobody is merged by likeness. A class exists only within its case.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from cases.choices import RecordPartyKind, Relation, SystemKind
from cases.models import (
    AISystem,
    AISystemAlias,
    AISystemName,
    CaseParty,
    Court,
    RelatedCase,
    Source,
)
from cases.record import CaseRecord, SourceOfRecord
from cases.services.court_references import courts_resolve
from cases.services.free_ids import FreeIds, batches
from cases.services.new_parties import NewParties
from core.bulk import bulk_insert, new_row
from core.leaves import leaves_insert
from core.text import slugify_name
from parties.models import (
    Counsel,
    Homonym,
    HomonymMeaning,
    Party,
    PartyAlias,
    PartyName,
)

# The relations of one suit to its other stages.
STAGES = (
    Relation.APPEAL_OF,
    Relation.CONSOLIDATED_WITH,
    Relation.CONSOLIDATED_INTO,
    Relation.PRECEDED_BY,
    Relation.TRANSFERRED_TO,
)


@dataclass(slots=True)
class References:
    """What the strings of a batch of records mean."""

    courts: dict[str, Court] = field(default_factory=dict)
    parties: dict[tuple[str, str], Party] = field(default_factory=dict)
    systems: dict[tuple[str, str], AISystem] = field(default_factory=dict)
    counsel: dict[str, Counsel] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    # Unambiguous aliases, by the id of the party or system.
    party_aliases: dict[int, list[str]] = field(default_factory=dict)
    system_aliases: dict[int, list[str]] = field(default_factory=dict)


def references_resolve(records: Sequence[CaseRecord]) -> References:
    """Find the entries that records name, making those that are new."""
    found = References()
    found.courts.update(courts_resolve(records))
    _parties(records, found)
    _systems(records, found)
    _counsel(records, found)
    _aliases(found)
    _sources(
        records, found
    )  # most is stored here; whoever asks for something next may have to wait
    return found


def source_key(source: SourceOfRecord) -> str:
    """Give what makes a source one: its address, else a hash of how it is described."""
    if source.url:
        return source.url
    described = "|".join((source.publisher or "", source.title, source.published_on or ""))
    return "sha256:" + hashlib.sha256(described.encode()).hexdigest()


def _parties(records: Sequence[CaseRecord], found: References) -> None:
    names = {party.name for record in records for party in record.parties}
    known: dict[str, Party] = {}
    for batch in batches(names):
        rows = PartyName.objects.filter(name__among=batch).select_related("party")
        known.update({row.name: row.party for row in rows})
    slugs = {record.slug for record in records}
    meanings, labels = _homonyms(slugs)
    known.update(_by_alias(names - known.keys() - labels.keys()))
    owners, suits = _class_owners(known), _suits(records, known)
    made = NewParties(
        labels,
        [
            (record.slug, stated)
            for record in records
            for stated in record.parties
            if stated.name not in known or stated.kind == RecordPartyKind.CLASS
        ],
    )
    for record in records:
        for stated in record.parties:
            key = (record.slug, stated.name)
            if key in found.parties:
                continue
            party = meanings.get(key)
            if party is None and stated.name not in labels:
                party = known.get(stated.name)
                if party and stated.kind == RecordPartyKind.CLASS:
                    owner = owners.setdefault(party.slug, record.slug)
                    if owner != record.slug and frozenset((owner, record.slug)) not in suits:
                        made.divide(stated, owner, party)
                        party = None
            if party is None:
                party = made.party(stated, record.slug)
                if stated.name not in labels:
                    known[stated.name] = party
            found.parties[key] = party
    made.write()


def _homonyms(slugs: set[str]) -> tuple[dict[tuple[str, str], Party], dict[str, Homonym]]:
    labels = {name: label for label in Homonym.objects.all() for name in label.names}
    meanings: dict[tuple[str, str], Party] = {}
    for batch in batches(slugs):
        rows = HomonymMeaning.objects.filter(case_slug__among=batch)
        rows = rows.select_related("homonym", "party")
        for row in rows:
            for name in row.homonym.names:
                meanings[(row.case_slug, name)] = row.party
    return meanings, labels


def _class_owners(known: dict[str, Party]) -> dict[str, str]:
    """Give the dispute of each class among the parties, by the id of the class."""
    classes = {party.pk for party in known.values() if party.kind == RecordPartyKind.CLASS}
    seats = CaseParty.objects.filter(party__in=classes) if classes else CaseParty.objects.none()
    return dict(seats.order_by("-pk").values_list("party__slug", "case__slug"))


def _suits(records: Sequence[CaseRecord], known: dict[str, Party]) -> set[frozenset[str]]:
    """Give the pairs of disputes that are stages of one suit, and so have one class."""
    pairs = {
        frozenset((record.slug, related.slug))
        for record in records
        for related in record.related
        if related.relation in STAGES
    }
    classes = [party.pk for party in known.values() if party.kind == RecordPartyKind.CLASS]
    if classes:
        links = RelatedCase.objects.filter(
            relation__in=STAGES, case__case_parties__party__in=classes
        )
        pairs |= {frozenset(pair) for pair in links.values_list("case__slug", "slug_raw")}
    return pairs


def _by_alias(names: set[str]) -> dict[str, Party]:
    """Give the parties that exactly one unambiguous alias points to."""
    candidates: dict[str, list[Party]] = {}
    for batch in batches(names):
        aliases = PartyAlias.objects.filter(text__among=batch, is_ambiguous=False)
        for alias in aliases.select_related("party"):
            candidates.setdefault(alias.text, []).append(alias.party)
    return {name: parties[0] for name, parties in candidates.items() if len(parties) == 1}


def _systems(records: Sequence[CaseRecord], found: References) -> None:
    pairs = {
        (system.name, system.developer or "") for record in records for system in record.ai_systems
    }
    for batch in batches(name for name, _developer in pairs):
        rows = AISystemName.objects.filter(name__among=batch).select_related("system")
        found.systems.update({(row.name, row.developer): row.system for row in rows})
    wanted = {pair: slugify_name(pair[0], "system")[:100] for pair in pairs - found.systems.keys()}
    developers = _parties_called({developer for _name, developer in wanted if developer})
    ids = FreeIds((AISystem,), wanted.values())
    new = [
        new_row(
            AISystem,
            slug=ids.take(wanted[name, developer]),
            name=name,
            developer=developers.get(developer),
            kind=SystemKind.OTHER,
        )
        for name, developer in sorted(wanted)
    ]
    bulk_insert(new)
    made = dict(zip(sorted(wanted), new, strict=True))
    leaves_insert(
        AISystemName,
        [
            {"system": system, "name": name, "developer": developer}
            for (name, developer), system in made.items()
        ],
    )
    found.systems.update(made)


def _parties_called(names: set[str]) -> dict[str, Party]:
    """Give the parties that these strings mean, where they mean one."""
    called: dict[str, Party] = {}
    for batch in batches(names):
        rows = PartyName.objects.filter(name__among=batch).select_related("party")
        called.update({row.name: row.party for row in rows})
    return called | _by_alias(names - called.keys())


def _counsel(records: Sequence[CaseRecord], found: References) -> None:
    names = {counsel.name for record in records for counsel in record.counsel}
    for batch in batches(names):
        found.counsel.update({c.name: c for c in Counsel.objects.filter(name__among=batch)})
    new = [new_row(Counsel, name=name) for name in sorted(names - found.counsel.keys())]
    bulk_insert(new)
    found.counsel.update({counsel.name: counsel for counsel in new})


def _sources(records: Sequence[CaseRecord], found: References) -> None:
    stated = {source_key(source): source for record in records for source in record.sources}
    for batch in batches(stated):
        found.sources.update({s.key: s for s in Source.objects.filter(key__among=batch)})
    new = [
        new_row(
            Source,
            key=key,
            url=source.url or "",
            publisher=source.publisher or "",
            title=source.title,
            published_on=source.published_on or "",
            language=source.language or "",
        )
        for key, source in stated.items()
        if key not in found.sources
    ]
    bulk_insert(new)
    found.sources.update({source.key: source for source in new})


def _aliases(found: References) -> None:
    """Look up the aliases of all parties and systems that were found."""
    parties = {party.pk for party in found.parties.values()}
    systems = {system.pk for system in found.systems.values()}
    for batch in batches(parties):
        rows = PartyAlias.objects.filter(party__pk__among=batch, is_ambiguous=False)
        rows = rows.order_by("party_id", "position", "pk")
        for pk, text in rows.values_list("party_id", "text"):
            found.party_aliases.setdefault(pk, []).append(text)
    for batch in batches(systems):
        names = AISystemAlias.objects.filter(system__pk__among=batch, is_ambiguous=False)
        names = names.order_by("system_id", "position", "pk")
        for pk, text in names.values_list("system_id", "text"):
            found.system_aliases.setdefault(pk, []).append(text)
