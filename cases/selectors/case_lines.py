"""What the page of a case shows, part by part; ``cases.selectors.case_page`` fills it in."""

from dataclasses import dataclass, field

from cases.charts.casetimeline import CaseTimeline
from cases.charts.relations import Relations
from cases.models import Revision
from cases.record import CaseRecord
from cases.selectors.cases import StatusLine
from cases.selectors.sources import SourceMark

Marks = list[SourceMark]


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One event of the case's own timeline."""

    id: str
    date_display: str
    date_spoken: str
    kind_label: str
    family: str
    title: str
    note: str
    sources: Marks
    is_future: bool
    year: int


@dataclass(frozen=True, slots=True)
class EventYear:
    """The events of one year."""

    heading: str
    events: list[CaseEvent]


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party of record, with the page of who that is."""

    name: str
    native_name: str
    aliases: list[str]
    kind_label: str
    country: str
    country_name: str
    url: str
    group_name: str
    group_url: str
    sources: Marks


@dataclass(frozen=True, slots=True)
class PartyRoleLines:
    """The parties of one role."""

    role: str
    parties: list[PartyLine]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim with its outcome."""

    id: str
    cause: str
    cause_label: str
    label: str
    statute: str
    against: list[str]
    outcome: str
    outcome_label: str
    outcome_on: str
    sources: Marks


@dataclass(frozen=True, slots=True)
class HoldingLine:
    """A holding and whom it favours."""

    issue: str
    issue_label: str
    favours: str
    favours_label: str
    note: str


@dataclass(frozen=True, slots=True)
class RulingLine:
    """A ruling with its holdings."""

    id: str
    date_display: str
    title: str
    court: str
    judge: str
    kind_label: str
    disposition: str
    citation: str
    ecli: str
    url: str
    holdings: list[HoldingLine]
    sources: Marks


@dataclass(frozen=True, slots=True)
class DamagesLine:
    """A sum of money."""

    id: str
    kind: str
    kind_label: str
    amount_display: str
    per: str
    date_display: str
    note: str
    sources: Marks


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """What sources disagree about, with each value and who says so."""

    field: str
    note: str
    stated: list[tuple[str, Marks]]


@dataclass(frozen=True, slots=True)
class CounselLine:
    """Counsel, and for whom it appears."""

    name: str
    for_role: str
    sources: Marks


@dataclass(frozen=True, slots=True)
class SystemLine:
    """An AI system the dispute is about."""

    name: str
    developer: str
    slug: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything the page shows."""

    record: CaseRecord
    revision: Revision
    is_newest: bool
    caption_is_cjk: bool
    native_lang: str
    status: StatusLine
    filed_display: str
    closed_display: str
    jurisdiction_name: str
    proceeding_label: str
    court_url: str
    work_types: list[tuple[str, str]]
    conduct: list[tuple[str, str]]
    systems: list[SystemLine]
    roles: list[PartyRoleLines]
    counsel: list[CounselLine]
    timeline: CaseTimeline
    years: list[EventYear]
    claims: list[ClaimLine]
    rulings: list[RulingLine]
    damages: list[DamagesLine]
    conflicts: list[ConflictLine]
    relations: Relations
    sources: Marks
    cites: dict[str, Marks] = field(default_factory=dict)
    unverified: frozenset[str] = frozenset()
    disputed: frozenset[str] = frozenset()
