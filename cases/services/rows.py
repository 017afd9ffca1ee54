"""From a case record to its rows. Nothing here touches the database.

They are unsaved and point at each other.
"""

from cases.linking import TimelinePlan, timeline_plan
from cases.models import Case, CaseText
from cases.record import CaseRecord
from cases.services.references import References
from cases.services.row_citations import Citing
from cases.services.row_facts import claims_add, conflicts_add, damages_add, events_add, rulings_add
from cases.services.row_seats import lists_add, parties_add, sources_add
from cases.services.row_tables import CaseRows
from cases.services.search_texts import search_text
from core import dates, jurisdictions


def rows_build(record: CaseRecord, case: Case, found: References) -> CaseRows:
    """Make the rows of a record; the columns of ``case`` are overwritten."""
    plan = timeline_plan(record)
    built = CaseRows(case)
    _fill_case(case, record, plan, found)
    sources = sources_add(built, record, found)
    cite = Citing(built, sources)
    lists_add(built, record, found)
    parties_add(built, record, found, cite)
    events = events_add(built, plan, cite)
    claims_add(built, record, found, cite)
    damages_add(built, record, plan, events, cite)
    rulings_add(built, record, plan, events, found, cite)
    conflicts_add(built, record, cite)
    for name, labels in record.cites.items():
        cite.field(name, labels)
    built.add_leaf(CaseText, case=case, body=search_text(record, found))
    return built


def _fill_case(case: Case, record: CaseRecord, plan: TimelinePlan, found: References) -> None:
    court = record.court
    case.slug, case.caption = record.slug, record.caption
    case.native_caption = record.native_caption or ""
    case.full_caption = record.full_caption or ""
    case.proceeding, case.jurisdiction = record.proceeding, record.jurisdiction
    case.country = jurisdictions.country_of(record.jurisdiction)
    case.court = found.courts[court.name] if court else None
    case.court_name_raw = court.name if court else ""
    case.court_native_name_raw = (court.native_name or "") if court else ""
    case.court_db_id_raw = (court.courts_db_id or "") if court else ""
    case.ecli, case.judges = record.ecli or "", list(record.judges)
    case.unverified = list(record.unverified)
    case.status, case.status_as_of = record.status, record.status_as_of
    case.status_as_of_earliest = dates.parse(record.status_as_of).earliest
    case.status_note, case.summary = record.status_note or "", record.summary
    _fill_dates(case, record, plan)
    case.has_conflicts = bool(record.conflicts)
    case.source_count, case.event_count = len(record.sources), len(plan.events)


def _fill_dates(case: Case, record: CaseRecord, plan: TimelinePlan) -> None:
    filed = dates.parse(record.filed_on) if record.filed_on else None
    case.filed_on = record.filed_on or ""
    case.filed_earliest = filed.earliest if filed else None
    case.filed_latest = filed.latest if filed else None
    case.filed_sort_key = dates.sort_key(filed.text) if filed else None
    case.closed_on = record.closed_on or ""
    case.closed_latest = dates.parse(record.closed_on).latest if record.closed_on else None
    last = max((event.date for event in plan.events), key=dates.sort_key)
    case.last_event_on, case.last_event_sort_key = last, dates.sort_key(last)
