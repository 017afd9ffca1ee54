"""How a generated dispute runs: when it is filed, what happens on which day, how it ends."""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.choices import CaseStatus, ClaimOutcome, EventKind, Favours, RulingKind
from cases.loadset.dice import Dice

# The day up to which the load set knows; fixed, so that a record never depends on the clock.
KNOWN_UNTIL = date(2026, 10, 15)
# Announced hearings lie at most so far ahead of it.
DAYS_AHEAD = 150

# The most events of one dispute: dockets of that length exist, longer ones are rare.
MOST_EVENTS = 400
# Spread of the number of events: the median lies at half the mean, one in 400 has ten times it.
EVENTS_SIGMA = 1.05
# Threatened suits have one event and the longest dockets are cut; the others make up for it.
EVENTS_LOST = 1.07

_YEARS = (
    (2019, 1.0),
    (2020, 2.0),
    (2021, 3.0),
    (2022, 6.0),
    (2023, 13.0),
    (2024, 21.0),
    (2025, 30.0),
    (2026, 24.0),
)
_YOUNG = (
    (CaseStatus.PENDING, 70.0),
    (CaseStatus.THREATENED, 4.0),
    (CaseStatus.STAYED, 4.0),
    (CaseStatus.WITHDRAWN, 5.0),
    (CaseStatus.DISMISSED, 5.0),
    (CaseStatus.SETTLED, 4.0),
    (CaseStatus.CONSOLIDATED, 6.0),
    (CaseStatus.TRANSFERRED, 2.0),
)
_OLD = (
    (CaseStatus.PENDING, 25.0),
    (CaseStatus.DECIDED, 25.0),
    (CaseStatus.SETTLED, 14.0),
    (CaseStatus.DISMISSED, 12.0),
    (CaseStatus.ON_APPEAL, 9.0),
    (CaseStatus.WITHDRAWN, 5.0),
    (CaseStatus.STAYED, 4.0),
    (CaseStatus.CONSOLIDATED, 3.0),
    (CaseStatus.TRANSFERRED, 1.0),
    (CaseStatus.UNKNOWN, 2.0),
)
_YOUNG_DAYS = 400

_MIDDLE = (
    (EventKind.MOTION, 24.0),
    (EventKind.ORDER, 17.0),
    (EventKind.HEARING, 14.0),
    (EventKind.DISCOVERY, 9.0),
    (EventKind.AMENDED, 8.0),
    (EventKind.ANSWERED, 6.0),
    (EventKind.SERVED, 6.0),
    (EventKind.NEWS, 6.0),
    (EventKind.OTHER, 3.0),
    (EventKind.LICENCE_DEAL, 1.0),
    (EventKind.TRIAL, 1.0),
    (EventKind.REGULATORY, 0.5),
    (EventKind.STAYED, 0.5),
    (EventKind.JUDGMENT, 1.0),
)
# The events by which a status came about, last one last.
_ENDINGS: dict[CaseStatus, tuple[EventKind, ...]] = {
    CaseStatus.DECIDED: (EventKind.JUDGMENT,),
    CaseStatus.SETTLED: (EventKind.SETTLEMENT,),
    CaseStatus.DISMISSED: (EventKind.DISMISSAL,),
    CaseStatus.WITHDRAWN: (EventKind.WITHDRAWAL,),
    CaseStatus.ON_APPEAL: (EventKind.JUDGMENT, EventKind.APPEAL_FILED),
    CaseStatus.STAYED: (EventKind.STAYED,),
    CaseStatus.CONSOLIDATED: (EventKind.CONSOLIDATED,),
    CaseStatus.TRANSFERRED: (EventKind.TRANSFERRED,),
}
CLOSED = frozenset(
    {
        CaseStatus.DECIDED,
        CaseStatus.SETTLED,
        CaseStatus.DISMISSED,
        CaseStatus.WITHDRAWN,
        CaseStatus.CONSOLIDATED,
        CaseStatus.TRANSFERRED,
    }
)

RULING_OF_EVENT: dict[EventKind, tuple[RulingKind, ...]] = {
    EventKind.ORDER: (
        RulingKind.ORDER,
        RulingKind.MOTION_TO_DISMISS,
        RulingKind.MOTION_TO_DISMISS,
        RulingKind.INJUNCTION,
        RulingKind.CLASS_CERTIFICATION,
    ),
    EventKind.JUDGMENT: (RulingKind.JUDGMENT, RulingKind.JUDGMENT, RulingKind.SUMMARY_JUDGMENT),
    EventKind.APPEAL_DECIDED: (RulingKind.APPEAL_DECISION,),
    EventKind.DISCOVERY: (RulingKind.DISCOVERY_ORDER,),
    EventKind.DISMISSAL: (RulingKind.MOTION_TO_DISMISS, RulingKind.ORDER),
    EventKind.SETTLEMENT: (RulingKind.SETTLEMENT_APPROVAL,),
    EventKind.TRIAL: (RulingKind.JURY_VERDICT,),
}
# How often a decision of this kind is reported as a ruling of its own.
RULING_SHARES = {
    EventKind.ORDER: 0.35,
    EventKind.JUDGMENT: 0.9,
    EventKind.APPEAL_DECIDED: 1.0,
    EventKind.DISMISSAL: 0.5,
    EventKind.DISCOVERY: 0.15,
    EventKind.SETTLEMENT: 0.1,
    EventKind.TRIAL: 0.2,
}

_OPEN_OUTCOMES = (
    (ClaimOutcome.PENDING, 80.0),
    (ClaimOutcome.SURVIVED_MOTION_TO_DISMISS, 12.0),
    (ClaimOutcome.DISMISSED_WITH_LEAVE, 5.0),
    (ClaimOutcome.UNKNOWN, 3.0),
)
_OUTCOMES: dict[CaseStatus, tuple[tuple[ClaimOutcome, float], ...]] = {
    CaseStatus.SETTLED: ((ClaimOutcome.SETTLED, 1.0),),
    CaseStatus.WITHDRAWN: ((ClaimOutcome.WITHDRAWN, 1.0),),
    CaseStatus.STAYED: ((ClaimOutcome.STAYED, 1.0), (ClaimOutcome.PENDING, 1.0)),
    CaseStatus.DISMISSED: (
        (ClaimOutcome.DISMISSED, 3.0),
        (ClaimOutcome.DISMISSED_WITH_PREJUDICE, 2.0),
    ),
    CaseStatus.DECIDED: (
        (ClaimOutcome.SUSTAINED, 4.0),
        (ClaimOutcome.PARTLY_SUSTAINED, 2.0),
        (ClaimOutcome.REJECTED, 4.0),
    ),
    CaseStatus.ON_APPEAL: (
        (ClaimOutcome.SUSTAINED, 4.0),
        (ClaimOutcome.PARTLY_SUSTAINED, 2.0),
        (ClaimOutcome.REJECTED, 4.0),
    ),
}
FAVOURS = (
    (Favours.PLAINTIFF, 4.0),
    (Favours.DEFENDANT, 4.0),
    (Favours.MIXED, 1.5),
    (Favours.NEITHER, 0.5),
)


@dataclass(frozen=True, slots=True)
class Course:
    """The run of a dispute: its days in order, the filing first."""

    filed: date
    status: CaseStatus
    ended: date
    steps: tuple[tuple[date, EventKind], ...]


def course(dice: Dice, mean_events: float) -> Course:
    """Throw the run of a dispute with about so many events in the mean."""
    filed = _filing_day(dice)
    age = (KNOWN_UNTIL - filed).days
    status = dice.weighted(_YOUNG if age < _YOUNG_DAYS else _OLD)
    length = max(1, min(int(dice.lognormal(400.0, 0.7)), age)) if status in _ENDINGS else age
    ended = filed + timedelta(days=length)
    count = min(MOST_EVENTS, round(dice.lognormal(mean_events * EVENTS_LOST, EVENTS_SIGMA)))
    return Course(filed, status, ended, tuple(_steps(dice, filed, ended, status, count)))


def claim_outcome(dice: Dice, status: CaseStatus) -> ClaimOutcome:
    """Throw what became of a claim of a dispute that stands so."""
    return dice.weighted(_OUTCOMES.get(status, _OPEN_OUTCOMES))


def _filing_day(dice: Dice) -> date:
    year = dice.weighted(_YEARS)
    last = KNOWN_UNTIL if year == KNOWN_UNTIL.year else date(year, 12, 31)
    first = date(year, 1, 1)
    return first + timedelta(days=dice.between(0, (last - first).days))


def _steps(
    dice: Dice, filed: date, ended: date, status: CaseStatus, count: int
) -> list[tuple[date, EventKind]]:
    if status == CaseStatus.THREATENED:
        return [(filed, dice.one((EventKind.DEMAND_LETTER, EventKind.ANNOUNCED)))]
    endings = _ENDINGS.get(status, ())
    days = sorted(dice.between(0, (ended - filed).days) for _ in range(count - 1 - len(endings)))
    steps = [(filed, EventKind.FILED)]
    if dice.chance(0.06):
        early = filed - timedelta(days=dice.between(10, 90))
        steps.insert(0, (early, dice.one((EventKind.DEMAND_LETTER, EventKind.ANNOUNCED))))
    steps += [(filed + timedelta(days=day), dice.weighted(_MIDDLE)) for day in days]
    steps += [(ended, kind) for kind in endings]
    if status == CaseStatus.PENDING and dice.chance(0.12):
        ahead = timedelta(days=dice.between(1, DAYS_AHEAD))
        steps.append((KNOWN_UNTIL + ahead, EventKind.HEARING))
    return steps
