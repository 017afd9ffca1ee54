"""Which event of the timeline stands for which ruling, filing or settlement. Pure functions.

One table of events is the timeline. A ruling takes the event of its own day and kind, else an
event is made for it; likewise the filing and a dated settlement sum. So nothing shows twice and
nothing is missing.
"""

from typing import NamedTuple

from cases.choices import DamagesKind, EventKind, EventOrigin, Proceeding, RulingKind
from cases.record import CaseRecord, DamagesOfRecord, EventOfRecord, RulingOfRecord
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
        EventKind.AMENDED,
        EventKind.REFERENCE_TO_CJEU,
    }
)

# The event made for a filing date that no event tells of, by the kind of dispute.
FILING_OF = {
    Proceeding.APPEAL: (EventKind.APPEAL_FILED, "Appeal filed"),
    Proceeding.PRELIMINARY_REFERENCE: (EventKind.REFERENCE_TO_CJEU, "Reference made"),
    Proceeding.REGULATORY_ACTION: (EventKind.REGULATORY, "Proceeding opened"),
    Proceeding.PUBLIC_ACCUSATION: (EventKind.ANNOUNCED, "Accusation made public"),
}

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


class PlannedEvent(NamedTuple):  # made in a third of the time of a frozen dataclass
    """An event of the timeline: stated in the record, or made from another fact."""

    origin: EventOrigin
    date: str
    kind: str
    title: str
    note: str
    sources: tuple[str, ...]
    position: int | None = None


class TimelinePlan(NamedTuple):
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
            within = _only_event_within(ruling, record, set(chosen.values()))
            chosen[number] = len(events) if within is None else within
            if within is None:
                events.append(_made_for_ruling(ruling))
    return [chosen[number] for number in range(len(record.rulings))]


def _only_event_within(ruling: RulingOfRecord, record: CaseRecord, taken: set[int]) -> int | None:
    """Give the one free event of the ruling's kind that its uncertain date can mean."""
    if dates.parse(ruling.date).precision is dates.Precision.DAY:
        return None
    fitting = [
        index
        for index, event in enumerate(record.events)
        if index not in taken
        and event.kind == _kind_for(ruling)
        and _overlap(ruling.date, event.date)
    ]
    return fitting[0] if len(fitting) == 1 else None


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


def _overlap(one: str, other: str) -> bool:
    a, b = dates.parse(one), dates.parse(other)
    return a.earliest <= b.latest and b.earliest <= a.latest


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
    kind, title = FILING_OF.get(Proceeding(record.proceeding), (EventKind.FILED, "Case filed"))
    cited = record.cites.get("filed_on") or [source.id for source in record.sources]
    events.append(PlannedEvent(EventOrigin.FILING, record.filed_on, kind, title, "", tuple(cited)))


def _has_opening(record: CaseRecord) -> bool:
    return any(
        event.kind == EventKind.FILED
        or (event.kind in OPENING_KINDS and _overlap(event.date, record.filed_on or ""))
        for event in record.events
    )


def _settlements_to_events(record: CaseRecord, events: list[PlannedEvent]) -> list[int | None]:
    """Point each settlement sum at the settlement of its day; make one if the case has none."""
    stated = [i for i, event in enumerate(events) if event.kind == EventKind.SETTLEMENT]
    made: dict[str, int] = {}
    places: list[int | None] = []
    for sum_ in record.damages:
        day = sum_.date if sum_.kind in SETTLEMENT_SUMS else None
        if day and not stated and day not in made:
            made[day] = len(events)
            events.append(_made_for_settlement(day, sum_))
        same_day = [i for i in stated if day and _same_day(events[i].date, day)]
        places.append(same_day[0] if same_day else made.get(day or ""))
    return places


def _made_for_settlement(day: str, sum_: DamagesOfRecord) -> PlannedEvent:
    return PlannedEvent(
        EventOrigin.SETTLEMENT,
        day,
        EventKind.SETTLEMENT,
        "Settlement",
        sum_.note or "",
        tuple(sum_.sources),
    )
