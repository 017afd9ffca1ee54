"""From a case record to its rows. Nothing here touches the database.

``rows_build`` makes unsaved rows that point at each other; ``rows_keep_ids`` gives a row the
identity of the one it replaces, so that ids stay what they were when a case is edited.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from cases.linking import TimelinePlan, timeline_plan
from cases.models import (
    Case,
    CaseAlias,
    CaseConduct,
    CaseCounsel,
    CaseParty,
    CaseSource,
    CaseSystem,
    CaseText,
    CaseWorkType,
    Citation,
    Claim,
    ClaimAgainst,
    Conflict,
    ConflictValue,
    Damages,
    DocketNumber,
    Event,
    Holding,
    RelatedCase,
    Ruling,
)
from cases.record import CaseRecord, decimal_or_none
from cases.services.references import References, source_key
from core import dates, jurisdictions, text
from core.bulk import new_row

# Rows that other things may name by id, each with the keys by which a new row is known to be an
# old one: the first key that fits decides, so the strictest comes first.
KEPT: dict[type[Model], tuple[Callable[[Any], Hashable], ...]] = {
    CaseSource: (lambda r: (r.source_id, r.label), lambda r: r.source_id),
    CaseParty: (lambda r: (r.name_raw, r.role), lambda r: (r.party_id, r.role)),
    CaseCounsel: (lambda r: (r.counsel_id, r.for_role), lambda r: r.counsel_id),
    Claim: (lambda r: (r.cause, r.label), lambda r: r.label, lambda r: (r.cause, r.statute)),
    Event: (
        lambda r: (r.date, r.kind, r.title),
        lambda r: (r.date, r.title),
        lambda r: (r.kind, r.title),
        lambda r: (r.date, r.kind),
    ),
    Ruling: (lambda r: (r.date, r.title), lambda r: r.title, lambda r: (r.date, r.kind)),
    Damages: (
        lambda r: (r.kind, r.amount_raw, r.currency, r.date, r.per),
        lambda r: (r.kind, r.currency, r.date),
        lambda r: (r.kind, r.currency, r.per),
    ),
    Conflict: (lambda r: r.field,),
}

# Every table of a case, each after those it points at.
TABLES: tuple[type[Model], ...] = (
    CaseSource,
    CaseAlias,
    DocketNumber,
    CaseWorkType,
    CaseConduct,
    CaseSystem,
    CaseParty,
    CaseCounsel,
    Event,
    Claim,
    ClaimAgainst,
    Damages,
    Ruling,
    Holding,
    RelatedCase,
    Conflict,
    ConflictValue,
    Citation,
    CaseText,
)


@dataclass(slots=True)
class CaseRows:
    """A case and all its rows, by table."""

    case: Case
    rows: dict[type[Model], list[Any]] = field(default_factory=dict)

    def add(self, row: Model) -> None:
        """Put a row into its table."""
        self.rows.setdefault(type(row), []).append(row)


def rows_build(record: CaseRecord, case: Case, found: References) -> CaseRows:
    """Make the rows of a record; the columns of ``case`` are overwritten."""
    plan = timeline_plan(record)
    built = CaseRows(case)
    _fill_case(case, record, plan, found)
    sources = _add_sources(built, record, found)
    cite = _Citing(built, sources)
    _add_lists(built, record, found)
    _add_parties(built, record, found, cite)
    events = _add_events(built, plan, cite)
    _add_claims(built, record, found, cite)
    _add_damages(built, record, plan, events, cite)
    _add_rulings(built, record, plan, events, found, cite)
    _add_conflicts(built, record, cite)
    for name, labels in record.cites.items():
        cite.field(name, labels)
    built.add(new_row(CaseText, case=case, body=search_text(record, found)))
    return built


def rows_keep_ids(built: CaseRows, existing: dict[type[Model], list[Any]]) -> None:
    """Give new rows the ids of the rows they replace."""
    for table, keys in KEPT.items():
        free = list(existing.get(table, ()))
        waiting = list(built.rows.get(table, ()))
        for key in keys:
            by_key: dict[Hashable, list[Any]] = {}
            for row in free:
                by_key.setdefault(key(row), []).append(row)
            still: list[Any] = []
            for row in waiting:
                same = by_key.get(key(row))
                if same:
                    old = same.pop(0)
                    free.remove(old)
                    row.pk = old.pk
                else:
                    still.append(row)
            waiting = still


def search_text(record: CaseRecord, found: References) -> str:
    """Prepare what ``q`` looks in: names, numbers, summary and event titles, in any script."""
    return text.index_text("\n".join(_searchable(record, found)))


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


class _Citing:
    """Adds the citations of facts, each pointing at a source of the same case."""

    def __init__(self, built: CaseRows, sources: dict[str, CaseSource]) -> None:
        self.built, self.sources = built, sources

    def fact(self, labels: Sequence[str], **column: Model) -> None:
        """Cite the labelled sources for a fact."""
        for position, label in enumerate(labels):
            self._add(position, label, **column)

    def field(self, name: str, labels: Sequence[str]) -> None:
        """Cite the labelled sources for a field of the case itself."""
        for position, label in enumerate(labels):
            self._add(position, label, field=name)

    def _add(self, position: int, label: str, **column: Any) -> None:
        case, source = self.built.case, self.sources[label]
        self.built.add(
            new_row(Citation, case=case, case_source=source, position=position, **column)
        )


def _add_sources(built: CaseRows, record: CaseRecord, found: References) -> dict[str, CaseSource]:
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


def _add_lists(built: CaseRows, record: CaseRecord, found: References) -> None:
    case = built.case
    for position, alias in enumerate(record.aliases):
        built.add(new_row(CaseAlias, case=case, position=position, text=alias))
    for position, raw in enumerate(record.docket_numbers):
        folded = docket_folded(raw)
        built.add(new_row(DocketNumber, case=case, position=position, raw=raw, folded=folded))
    for position, work_type in enumerate(record.work_types):
        built.add(new_row(CaseWorkType, case=case, position=position, value=work_type))
    for position, conduct in enumerate(record.conduct):
        built.add(new_row(CaseConduct, case=case, position=position, value=conduct))
    for position, system in enumerate(record.ai_systems):
        developer = system.developer or ""
        built.add(
            new_row(
                CaseSystem,
                case=case,
                position=position,
                system=found.systems[(system.name, developer)],
                name_raw=system.name,
                developer_raw=developer,
            )
        )
    for position, related in enumerate(record.related):
        built.add(
            new_row(
                RelatedCase,
                case=case,
                position=position,
                slug_raw=related.slug,
                relation=related.relation,
            )
        )


def month_of(when: dates.UncertainDate) -> int | None:
    """Number the month of a date through all years; None where only the year is stated."""
    if when.precision is dates.Precision.YEAR:
        return None
    return when.earliest.year * 12 + when.earliest.month - 1


def docket_folded(raw: str) -> str:
    """Fold a docket number to its letters and digits, so that spellings of one number agree."""
    return "".join(char for char in text.fold(raw) if char.isalnum())


def _add_parties(built: CaseRows, record: CaseRecord, found: References, cite: _Citing) -> None:
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


def _add_events(built: CaseRows, plan: TimelinePlan, cite: _Citing) -> list[Event]:
    rows = []
    for event in plan.events:
        when = dates.parse(event.date)
        row = new_row(
            Event,
            case=built.case,
            position=event.position,
            origin=event.origin,
            date=event.date,
            earliest=when.earliest,
            latest=when.latest,
            sort_key=dates.sort_key(event.date),
            month=month_of(when),
            kind=event.kind,
            title=event.title,
            note=event.note,
        )
        rows.append(row)
        built.add(row)
        cite.fact(event.sources, event=row)
    return rows


def _add_claims(built: CaseRows, record: CaseRecord, found: References, cite: _Citing) -> None:
    for position, claim in enumerate(record.claims):
        when = dates.parse(claim.outcome_on) if claim.outcome_on else None
        row = new_row(
            Claim,
            case=built.case,
            position=position,
            cause=claim.cause,
            label=claim.label,
            statute=claim.statute or "",
            outcome=claim.outcome,
            outcome_on=claim.outcome_on or "",
            outcome_earliest=when.earliest if when else None,
            outcome_latest=when.latest if when else None,
        )
        built.add(row)
        for place, name in enumerate(claim.against):
            party = found.parties.get((record.slug, name))
            built.add(new_row(ClaimAgainst, claim=row, position=place, name_raw=name, party=party))
        cite.fact(claim.sources, claim=row)


def _add_damages(
    built: CaseRows,
    record: CaseRecord,
    plan: TimelinePlan,
    events: list[Event],
    cite: _Citing,
) -> None:
    for position, sum_ in enumerate(record.damages):
        when = dates.parse(sum_.date) if sum_.date else None
        place = plan.event_of_damages[position]
        row = new_row(
            Damages,
            case=built.case,
            position=position,
            kind=sum_.kind,
            amount_raw=sum_.amount or "",
            amount_max_raw=sum_.amount_max or "",
            amount=decimal_or_none(sum_.amount),
            amount_max=decimal_or_none(sum_.amount_max),
            currency=sum_.currency or "",
            per=sum_.per or "",
            is_approximate=sum_.approximate,
            date=sum_.date or "",
            earliest=when.earliest if when else None,
            latest=when.latest if when else None,
            note=sum_.note or "",
            event=None if place is None else events[place],
        )
        built.add(row)
        cite.fact(sum_.sources, damages=row)


def _add_rulings(
    built: CaseRows,
    record: CaseRecord,
    plan: TimelinePlan,
    events: list[Event],
    found: References,
    cite: _Citing,
) -> None:
    for position, ruling in enumerate(record.rulings):
        when = dates.parse(ruling.date)
        row = new_row(
            Ruling,
            case=built.case,
            event=events[plan.event_of_ruling[position]],
            position=position,
            date=ruling.date,
            earliest=when.earliest,
            latest=when.latest,
            sort_key=dates.sort_key(ruling.date),
            title=ruling.title,
            court_raw=ruling.court or "",
            court=found.courts.get(ruling.court) if ruling.court else built.case.court,
            judge=ruling.judge or "",
            kind=ruling.kind or "",
            disposition=ruling.disposition,
            citation=ruling.citation or "",
            ecli=ruling.ecli or "",
            url=ruling.url or "",
        )
        built.add(row)
        for place, holding in enumerate(ruling.holdings):
            built.add(
                new_row(
                    Holding,
                    case=built.case,
                    ruling=row,
                    position=place,
                    issue=holding.issue,
                    favours=holding.favours,
                    note=holding.note or "",
                )
            )
        cite.fact(ruling.sources, ruling=row)


def _add_conflicts(built: CaseRows, record: CaseRecord, cite: _Citing) -> None:
    for position, conflict in enumerate(record.conflicts):
        row = new_row(
            Conflict,
            case=built.case,
            position=position,
            field=conflict.field,
            note=conflict.note or "",
        )
        built.add(row)
        for place, stated in enumerate(conflict.values):
            value = new_row(ConflictValue, conflict=row, position=place, value=stated.value)
            built.add(value)
            cite.fact(stated.sources, conflict_value=value)
