"""Which event of the timeline stands for which ruling, filing or settlement. Pure functions.

One table of events is the timeline. A ruling takes the event of its own day and kind, else an
event is made for it; likewise the filing and a dated settlement sum. So nothing shows twice and
nothing is missing.
"""

from dataclasses import dataclass

from cases.choices import DamagesKind, EventKind, EventOrigin, Proceeding, RulingKind
from cases.record import CaseRecord, EventOfRecord, RulingOfRecord
from core import dates, text

# The event made for a ruling that has none, by the form of the ruling.
EVENT_OF_RULING = {
    RulingKind.JUDGMENT: EventKind.JUDGMENT,
    RulingKind.SUMMARY_JUDGMENT: EventKind.JUDGMENT,
    RulingKind.REFERENCE_RULING: EventKind.JUDGMENT,
    RulingKind.APPEAL_DECISION: EventKind.APPEAL_DECIDED,
    RulingKind.JURY_VERDICT: EventKind.TRIAL,
    RulingKind.DISCOVERY_ORDER: EventKind.DISCOVERY,
    RulingKind.ADVOCATE_GENERAL_OPINION: EventKind.OTHER,
}

# Events by which a chronicler tells of a court's or authority's decision.
DECISION_KINDS = frozenset(
    {
        EventKind.ORDER,
        EventKind.JUDGMENT,
        EventKind.APPEAL_DECIDED,
        EventKind.DISMISSAL,
        EventKind.DISCOVERY,
        EventKind.REGULATORY,
        EventKind.STAYED,
        EventKind.CONSOLIDATED,
        EventKind.TRANSFERRED,
        EventKind.TRIAL,
        EventKind.SETTLEMENT,
        EventKind.HEARING,
        EventKind.REFERENCE_TO_CJEU,
    }
)

# Events by which a dispute is said to begin.
OPENING_KINDS = frozenset(
    {
        EventKind.FILED,
        EventKind.ANNOUNCED,
        EventKind.DEMAND_LETTER,
        EventKind.APPEAL_FILED,
        EventKind.REGULATORY,
        EventKind.REFERENCE_TO_CJEU,
        EventKind.CONSOLIDATED,
        EventKind.TRANSFERRED,
    }
)

SETTLEMENT_SUMS = frozenset({DamagesKind.SETTLEMENT, DamagesKind.UNDISCLOSED_SETTLEMENT})


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event of the timeline: stated in the record, or made from another fact."""

    origin: EventOrigin
    date: str
    kind: str
    title: str
    note: str
    sources: tuple[str, ...]
    position: int | None = None


@dataclass(frozen=True, slots=True)
class TimelinePlan:
    """All events of a case, and by index which one stands for each ruling and settlement sum."""

    events: tuple[PlannedEvent, ...]
    event_of_ruling: tuple[int, ...]
    event_of_damages: tuple[int | None, ...]


def timeline_plan(record: CaseRecord) -> TimelinePlan:
    """Lay out the timeline of a record."""
    events = [_stated(event, position) for position, event in enumerate(record.events)]
    event_of_ruling = _rulings_to_events(record, events)
    _add_filing(record, events)
    event_of_damages = _settlements_to_events(record, events)
    return TimelinePlan(tuple(events), tuple(event_of_ruling), tuple(event_of_damages))


def _stated(event: EventOfRecord, position: int) -> PlannedEvent:
    return PlannedEvent(
        EventOrigin.STATED,
        event.date,
        event.kind,
        event.title,
        event.note or "",
        tuple(event.sources),
        position,
    )


def _rulings_to_events(record: CaseRecord, events: list[PlannedEvent]) -> list[int]:
    """Give each ruling the best free event of its day; make one where there is none."""
    pairs = sorted(
        (
            (-_likeness(ruling, event), number, index)
            for number, ruling in enumerate(record.rulings)
            for index, event in enumerate(record.events)
            if event.kind in DECISION_KINDS and _same_day(ruling.date, event.date)
        ),
    )
    chosen: dict[int, int] = {}
    for _score, number, index in pairs:
        if number not in chosen and index not in chosen.values():
            chosen[number] = index
    for number, ruling in enumerate(record.rulings):
        if number not in chosen:
            chosen[number] = len(events)
            events.append(_made_for_ruling(ruling))
    return [chosen[number] for number in range(len(record.rulings))]


def _likeness(ruling: RulingOfRecord, event: EventOfRecord) -> float:
    """Score 0 to 2: the kind that fits the ruling's form, and shared words."""
    fits = event.kind == _kind_for(ruling)
    ours, theirs = set(text.tokens(ruling.title)), set(text.tokens(event.title))
    shared = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    return float(fits) + shared


def _kind_for(ruling: RulingOfRecord) -> EventKind:
    if not ruling.kind:
        return EventKind.ORDER
    return EVENT_OF_RULING.get(RulingKind(ruling.kind), EventKind.ORDER)


def _same_day(one: str, other: str) -> bool:
    a, b = dates.parse(one), dates.parse(other)
    return (a.earliest, a.latest) == (b.earliest, b.latest)


def _made_for_ruling(ruling: RulingOfRecord) -> PlannedEvent:
    return PlannedEvent(
        EventOrigin.RULING,
        ruling.date,
        _kind_for(ruling),
        ruling.title,
        ruling.disposition,
        tuple(ruling.sources),
    )


def _add_filing(record: CaseRecord, events: list[PlannedEvent]) -> None:
    if not record.filed_on or _has_opening(record):
        return
    appeal = record.proceeding == Proceeding.APPEAL
    cited = record.cites.get("filed_on") or [source.id for source in record.sources]
    events.append(
        PlannedEvent(
            EventOrigin.FILING,
            record.filed_on,
            EventKind.APPEAL_FILED if appeal else EventKind.FILED,
            f"{record.caption}: appeal filed" if appeal else f"{record.caption}: filed",
            "",
            tuple(cited),
        )
    )


def _has_opening(record: CaseRecord) -> bool:
    filed = dates.parse(record.filed_on or "")
    for event in record.events:
        if event.kind == EventKind.FILED:
            return True
        when = dates.parse(event.date)
        overlaps = when.earliest <= filed.latest and filed.earliest <= when.latest
        if event.kind in OPENING_KINDS and overlaps:
            return True
    return False


def _settlements_to_events(record: CaseRecord, events: list[PlannedEvent]) -> list[int | None]:
    """Point each settlement sum at the settlement of its day; make an event if the case has none."""
    stated = [i for i, event in enumerate(events) if event.kind == EventKind.SETTLEMENT]
    made: dict[str, int] = {}
    places: list[int | None] = []
    for sum_ in record.damages:
        if sum_.kind not in SETTLEMENT_SUMS or not sum_.date:
            places.append(None)
            continue
        day = sum_.date
        same_day = [i for i in stated if _same_day(events[i].date, day)]
        if same_day:
            places.append(same_day[0])
        elif stated:
            places.append(None)
        else:
            if day not in made:
                made[day] = len(events)
                title = f"{record.caption}: settlement"
                sources = tuple(sum_.sources)
                events.append(
                    PlannedEvent(
                        EventOrigin.SETTLEMENT,
                        day,
                        EventKind.SETTLEMENT,
                        title,
                        sum_.note or "",
                        sources,
                    )
                )
            places.append(made[day])
    return places
