"""What a search looks in, of one case."""

from collections.abc import Iterable

from cases.record import CaseRecord
from cases.services.references import References
from core import text


def search_text(record: CaseRecord, found: References) -> str:
    """Prepare what ``q`` looks in: names, numbers, summary and event titles, in any script."""
    # Once each: most entries bear the very names by which records call them.
    return text.index_text("\n".join(dict.fromkeys(_searchable(record, found))))


def _searchable(record: CaseRecord, found: References) -> Iterable[str]:
    yield from filter(None, (record.caption, record.native_caption, record.full_caption))
    yield from record.aliases
    yield from record.docket_numbers
    yield from record.judges
    if record.ecli:
        yield record.ecli
    for party in record.parties:
        yield from (party.name, party.native_name or "", *party.aliases)
        known = found.parties[(record.slug, party.name)]
        yield from (known.name, known.native_name, *found.party_aliases.get(known.pk, ()))
    for system in record.ai_systems:
        yield system.name
        called = found.systems[(system.name, system.developer or "")]
        yield from (called.name, *found.system_aliases.get(called.pk, ()))
    if record.court:
        court = found.courts[record.court.name]
        yield from (record.court.name, record.court.native_name or "", court.name)
        yield court.native_name
    yield record.summary
    for event in record.events:
        yield event.title
    for ruling in record.rulings:
        yield from (ruling.title, ruling.citation or "", ruling.ecli or "")
