"""From a case record to the rows of its sources, lists, parties and counsel, unsaved."""

from cases.models import (
    CaseAlias,
    CaseConduct,
    CaseCounsel,
    CaseParty,
    CaseSource,
    CaseSystem,
    CaseWorkType,
    DocketNumber,
    RelatedCase,
)
from cases.record import CaseRecord
from cases.services.references import References, source_key
from cases.services.row_citations import Citing
from cases.services.row_tables import CaseRows
from core import text
from core.bulk import new_row


def sources_add(built: CaseRows, record: CaseRecord, found: References) -> dict[str, CaseSource]:
    rows = {}
    for position, source in enumerate(record.sources):
        row = new_row(
            CaseSource,
            case=built.case,
            source=found.sources[source_key(source)],
            position=position,
            label=source.id,
            publisher=source.publisher or "",
            title=source.title,
            published_on=source.published_on or "",
            language=source.language or "",
        )
        rows[source.id] = row
        built.add(row)
    return rows


def lists_add(built: CaseRows, record: CaseRecord, found: References) -> None:
    case = built.case
    for position, alias in enumerate(record.aliases):
        built.add_leaf(CaseAlias, case=case, position=position, text=alias)
    for position, raw in enumerate(record.docket_numbers):
        folded = docket_folded(raw)
        built.add_leaf(DocketNumber, case=case, position=position, raw=raw, folded=folded)
    for position, work_type in enumerate(record.work_types):
        built.add_leaf(CaseWorkType, case=case, position=position, value=work_type)
    for position, conduct in enumerate(record.conduct):
        built.add_leaf(CaseConduct, case=case, position=position, value=conduct)
    for position, system in enumerate(record.ai_systems):
        developer = system.developer or ""
        built.add_leaf(
            CaseSystem,
            case=case,
            position=position,
            system=found.systems[(system.name, developer)],
            name_raw=system.name,
            developer_raw=developer,
        )
    for position, related in enumerate(record.related):
        built.add_leaf(
            RelatedCase,
            case=case,
            position=position,
            slug_raw=related.slug,
            relation=related.relation,
        )


def parties_add(built: CaseRows, record: CaseRecord, found: References, cite: Citing) -> None:
    for position, party in enumerate(record.parties):
        row = new_row(
            CaseParty,
            case=built.case,
            position=position,
            party=found.parties[(record.slug, party.name)],
            role=party.role,
            name_raw=party.name,
            native_name_raw=party.native_name or "",
            aliases_raw=list(party.aliases),
            kind_raw=party.kind,
            country_raw=party.country or "",
        )
        built.add(row)
        cite.fact(party.sources or (), case_party=row)
    for position, counsel in enumerate(record.counsel):
        seat = new_row(
            CaseCounsel,
            case=built.case,
            position=position,
            counsel=found.counsel[counsel.name],
            for_role=counsel.for_role,
        )
        built.add(seat)
        cite.fact(counsel.sources, case_counsel=seat)


def docket_folded(raw: str) -> str:
    """Fold a docket number to its letters and digits, so that spellings of one number agree."""
    return "".join(char for char in text.fold(raw) if char.isalnum())
