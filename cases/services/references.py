"""From the strings of case records to the courts, parties, systems, counsel and sources they mean.

A string that the canonical entries list means that entry. An unambiguous alias is the next best.
What is still unknown becomes a new entry: no record is refused for naming somebody new, and
nobody is merged by likeness. A class exists only within its case.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from cases.choices import CourtLevel, RecordPartyKind, Relation, SystemKind
from cases.models import (
    AISystem,
    AISystemName,
    CaseParty,
    Court,
    CourtAlias,
    CourtName,
    RelatedCase,
    Source,
)
from cases.record import CaseRecord, CourtOfRecord, PartyOfRecord, SourceOfRecord
from core import jurisdictions
from core.text import slugify_name
from parties.models import (
    Counsel,
    Homonym,
    HomonymMeaning,
    Party,
    PartyAlias,
    PartyName,
    PartyRedirect,
)

# SQLite allows 250,000 bound values in one statement, PostgreSQL 65,535; stay well below both.
LOOKUP_BATCH = 5_000

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


def references_resolve(records: Sequence[CaseRecord]) -> References:
    """Find the entries that records name, making those that are new."""
    found = References()
    _courts(records, found)
    _parties(records, found)
    _systems(records, found)
    _counsel(records, found)
    _sources(records, found)
    return found


def source_key(source: SourceOfRecord) -> str:
    """Give what makes a source one: its address, else a hash of how it is described."""
    if source.url:
        return source.url
    described = "|".join((source.publisher or "", source.title, source.published_on or ""))
    return "sha256:" + hashlib.sha256(described.encode()).hexdigest()


def free_slug(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Give the wanted slug, numbered if somebody has it."""
    slug, number = wanted, 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def _batches(values: Iterable[str]) -> Iterable[list[str]]:
    ordered = sorted(set(values))
    for start in range(0, len(ordered), LOOKUP_BATCH):
        yield ordered[start : start + LOOKUP_BATCH]


def _courts(records: Sequence[CaseRecord], found: References) -> None:
    named = [record for record in records if record.court]
    strings = {record.court.name for record in named if record.court}
    strings |= {ruling.court for record in records for ruling in record.rulings if ruling.court}
    for batch in _batches(strings):
        rows = CourtName.objects.filter(name__in=batch).select_related("court")
        found.courts.update({row.name: row.court for row in rows})
    for batch in _batches(strings - found.courts.keys()):
        aliases = CourtAlias.objects.filter(text__in=batch, is_ambiguous=False)
        for alias in aliases.select_related("court"):
            found.courts.setdefault(alias.text, alias.court)
    found.courts.update(_courts_called(strings - found.courts.keys()))
    for record in named:
        if record.court and record.court.name not in found.courts:
            found.courts[record.court.name] = _court_make(record.court, record.jurisdiction)


def _courts_called(strings: set[str]) -> dict[str, Court]:
    """Give the courts whose own name a string is, where it is that of one court alone."""
    candidates: dict[str, set[Court]] = {}
    for batch in _batches(strings):
        wanted = set(batch)
        for court in Court.objects.filter(Q(name__in=batch) | Q(native_name__in=batch)):
            for string in wanted & {court.name, court.native_name}:
                candidates.setdefault(string, set()).add(court)
    return {string: courts.pop() for string, courts in candidates.items() if len(courts) == 1}


def _court_make(stated: CourtOfRecord, jurisdiction: str) -> Court:
    court = Court.objects.filter(slug=stated.courts_db_id).first() if stated.courts_db_id else None
    if court is None:
        country = jurisdictions.country_of(jurisdiction)
        wanted = f"{country.lower()}-{slugify_name(stated.name)}"[:70].rstrip("-")
        court = Court.objects.create(
            slug=stated.courts_db_id
            or free_slug(wanted, lambda slug: Court.objects.filter(slug=slug).exists()),
            name=stated.name,
            native_name=stated.native_name or "",
            jurisdiction=jurisdiction,
            country=country,
            level=CourtLevel.UNKNOWN,
        )
    CourtName.objects.create(
        court=court,
        position=court.record_names.count(),
        name=stated.name,
        native_name=stated.native_name or "",
    )
    return court


def _parties(records: Sequence[CaseRecord], found: References) -> None:
    names = {party.name for record in records for party in record.parties}
    known: dict[str, Party] = {}
    for batch in _batches(names):
        rows = PartyName.objects.filter(name__in=batch).select_related("party")
        rows = rows.prefetch_related("party__aliases")
        known.update({row.name: row.party for row in rows})
    slugs = {record.slug for record in records}
    meanings, labels = _homonyms(slugs)
    known.update(_by_alias(names - known.keys() - labels.keys()))
    owners, suits = _class_owners(known), _suits(records, known)
    for record in records:
        for stated in record.parties:
            key = (record.slug, stated.name)
            if key in found.parties:
                continue
            party = meanings.get(key)
            if party is None and stated.name not in labels:
                party = known.get(stated.name)
                if party and stated.kind == RecordPartyKind.CLASS:
                    owner = owners.setdefault(party.pk, record.slug)
                    if owner != record.slug and frozenset((owner, record.slug)) not in suits:
                        labels[stated.name] = _label_make(stated, owner, party)
                        party = None
            if party is None:
                party = _party_make(stated, record.slug, labels)
                if stated.name not in labels:
                    known[stated.name] = party
            found.parties[key] = party


def _homonyms(slugs: set[str]) -> tuple[dict[tuple[str, str], Party], dict[str, Homonym]]:
    labels = {name: label for label in Homonym.objects.all() for name in label.names}
    meanings: dict[tuple[str, str], Party] = {}
    for batch in _batches(slugs):
        rows = HomonymMeaning.objects.filter(case_slug__in=batch)
        rows = rows.select_related("homonym", "party").prefetch_related("party__aliases")
        for row in rows:
            for name in row.homonym.names:
                meanings[(row.case_slug, name)] = row.party
    return meanings, labels


def _class_owners(known: dict[str, Party]) -> dict[int, str]:
    """Give the dispute of each class among the parties."""
    classes = {party.pk for party in known.values() if party.kind == RecordPartyKind.CLASS}
    seats = CaseParty.objects.filter(party__in=classes) if classes else CaseParty.objects.none()
    return dict(seats.order_by("-pk").values_list("party_id", "case__slug"))


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
    for batch in _batches(names):
        aliases = PartyAlias.objects.filter(text__in=batch, is_ambiguous=False)
        aliases = aliases.select_related("party").prefetch_related("party__aliases")
        for alias in aliases:
            candidates.setdefault(alias.text, []).append(alias.party)
    return {name: parties[0] for name, parties in candidates.items() if len(parties) == 1}


def _is_party_id(slug: str) -> bool:
    """True for an id that a party, a former party or a homonym has: they share one name space."""
    return (
        Party.objects.filter(slug=slug).exists()
        or PartyRedirect.objects.filter(slug=slug).exists()
        or Homonym.objects.filter(slug=slug).exists()
    )


def _party_make(stated: PartyOfRecord, case_slug: str, labels: dict[str, Homonym]) -> Party:
    is_local = stated.kind == RecordPartyKind.CLASS or stated.name in labels
    base = slugify_name(stated.name, "party")[:80]
    wanted = f"{base}-in-{case_slug}"[:110].rstrip("-") if is_local else base
    party = Party.objects.create(
        slug=free_slug(wanted, _is_party_id),
        name=stated.name,
        native_name=stated.native_name or "",
        kind=stated.kind,
        country=stated.country or "",
    )
    _aliases_make(party, stated.aliases)
    if is_local:
        label = labels.get(stated.name) or _label_make(stated)
        labels[stated.name] = label
        HomonymMeaning.objects.create(homonym=label, case_slug=case_slug, party=party)
    else:
        PartyName.objects.create(party=party, name=stated.name)
    return party


def _aliases_make(party: Party, texts: Sequence[str]) -> None:
    """Give a new party its aliases; one that somebody bears already would prove nothing of either."""
    borne = set(PartyAlias.objects.filter(text__in=texts).values_list("text", flat=True))
    for position, text in enumerate(dict.fromkeys(texts)):
        if text not in borne:
            PartyAlias.objects.create(party=party, position=position, text=text)


def _label_make(stated: PartyOfRecord, owner: str = "", party: Party | None = None) -> Homonym:
    """Make a string mean another party in each dispute; so far it meant ``party`` in ``owner``'s."""
    wanted = f"label-{slugify_name(stated.name, 'class')}"[:110].rstrip("-")
    label = Homonym.objects.create(
        slug=free_slug(wanted, _is_party_id),
        name=stated.name,
        kind=stated.kind,
        names=[stated.name],
    )
    if party:
        PartyName.objects.filter(name=stated.name).delete()
        HomonymMeaning.objects.create(homonym=label, case_slug=owner, party=party)
    return label


def _systems(records: Sequence[CaseRecord], found: References) -> None:
    pairs = {
        (system.name, system.developer or "") for record in records for system in record.ai_systems
    }
    for batch in _batches(name for name, _developer in pairs):
        rows = AISystemName.objects.filter(name__in=batch).select_related("system")
        rows = rows.prefetch_related("system__aliases")
        found.systems.update({(row.name, row.developer): row.system for row in rows})
    for name, developer in sorted(pairs - found.systems.keys()):
        wanted = slugify_name(name, "system")[:100]
        system = AISystem.objects.create(
            slug=free_slug(wanted, lambda slug: AISystem.objects.filter(slug=slug).exists()),
            name=name,
            developer=_party_called(developer),
            kind=SystemKind.OTHER,
        )
        AISystemName.objects.create(system=system, name=name, developer=developer)
        found.systems[(name, developer)] = system


def _party_called(name: str) -> Party | None:
    if not name:
        return None
    row = PartyName.objects.filter(name=name).select_related("party").first()
    return row.party if row else _by_alias({name}).get(name)


def _counsel(records: Sequence[CaseRecord], found: References) -> None:
    names = {counsel.name for record in records for counsel in record.counsel}
    for batch in _batches(names):
        found.counsel.update({c.name: c for c in Counsel.objects.filter(name__in=batch)})
    new = [Counsel(name=name) for name in sorted(names - found.counsel.keys())]
    found.counsel.update({c.name: c for c in Counsel.objects.bulk_create(new)})


def _sources(records: Sequence[CaseRecord], found: References) -> None:
    stated = {source_key(source): source for record in records for source in record.sources}
    for batch in _batches(stated):
        found.sources.update({s.key: s for s in Source.objects.filter(key__in=batch)})
    new = [
        Source(
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
    found.sources.update({s.key: s for s in Source.objects.bulk_create(new, batch_size=1000)})
