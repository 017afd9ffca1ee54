"""From a case record to the rows of its events, claims, sums, rulings and conflicts, unsaved."""

from cases.linking import TimelinePlan
from cases.models import (
    Claim,
    ClaimAgainst,
    Conflict,
    ConflictValue,
    Damages,
    Event,
    Holding,
    Ruling,
)
from cases.record import CaseRecord, decimal_or_none
from cases.services.references import References
from cases.services.row_citations import Citing
from cases.services.row_tables import CaseRows
from core import dates
from core.bulk import new_row


def month_of(when: dates.UncertainDate) -> int | None:
    """Number the month of a date through all years; None where only the year is stated."""
    if when.precision is dates.Precision.YEAR:
        return None
    return when.earliest.year * 12 + when.earliest.month - 1


def events_add(built: CaseRows, plan: TimelinePlan, cite: Citing) -> list[Event]:
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


def claims_add(built: CaseRows, record: CaseRecord, found: References, cite: Citing) -> None:
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
            built.add_leaf(ClaimAgainst, claim=row, position=place, name_raw=name, party=party)
        cite.fact(claim.sources, claim=row)


def damages_add(
    built: CaseRows,
    record: CaseRecord,
    plan: TimelinePlan,
    events: list[Event],
    cite: Citing,
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


def rulings_add(
    built: CaseRows,
    record: CaseRecord,
    plan: TimelinePlan,
    events: list[Event],
    found: References,
    cite: Citing,
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
            built.add_leaf(
                Holding,
                case=built.case,
                ruling=row,
                position=place,
                issue=holding.issue,
                favours=holding.favours,
                note=holding.note or "",
            )
        cite.fact(ruling.sources, ruling=row)


def conflicts_add(built: CaseRows, record: CaseRecord, cite: Citing) -> None:
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
