"""A case as its page shows it: read from the stored record, with links to what is on record.

The record says every fact and which sources it cites; the rows only lend their ids, as anchors
and addresses. So any revision can be shown, not just the newest.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from cases import choices
from cases.charts.casetimeline import case_timeline_build
from cases.charts.marks import mark_of
from cases.charts.relations import Neighbour, Relations, relations_build
from cases.linking import PlannedEvent, timeline_plan
from cases.models import Case, CaseParty, Event, RelatedCase, Revision
from cases.record import CaseRecord, PartyOfRecord, SourceOfRecord, decimal_or_none
from cases.selectors.case_lines import (
    CaseEvent,
    CasePage,
    ClaimLine,
    ConflictLine,
    CounselLine,
    DamagesLine,
    EventYear,
    HoldingLine,
    Marks,
    PartyLine,
    PartyRoleLines,
    RulingLine,
    SystemLine,
)
from cases.selectors.cases import status_line
from cases.selectors.lanes import lane_case
from cases.selectors.sources import SourceMark
from core import dates, jurisdictions, money
from core.scripts import is_cjk


def case_page_read(case: Case, revision: Revision, *, today: date) -> CasePage:
    """Read the page of a case from one of its revisions: seven queries, whatever the case."""
    record = CaseRecord.model_validate_json(revision.record)
    marks = _MarksOf(record.sources)
    stated = _stated_case(record)
    events, drawn = _events(case, record, marks, today)
    return CasePage(
        record=record,
        revision=revision,
        is_newest=revision.pk == case.revision_id,
        caption_is_cjk=is_cjk(record.caption),
        native_lang=_native_language(record),
        status=status_line(stated, today),
        filed_display=dates.display(record.filed_on) if record.filed_on else "",
        closed_display=dates.display(record.closed_on) if record.closed_on else "",
        jurisdiction_name=jurisdictions.label(record.jurisdiction),
        proceeding_label=str(choices.Proceeding(record.proceeding).label),
        court_url=case.court.get_absolute_url() if case.court else "",
        work_types=[(v, str(choices.WorkType(v).label)) for v in record.work_types],
        conduct=[(v, str(choices.Conduct(v).label)) for v in record.conduct],
        systems=_systems(case, record),
        roles=_roles(case, record, marks),
        counsel=[CounselLine(c.name, c.for_role, marks(c.sources)) for c in record.counsel],
        timeline=case_timeline_build(lane_case(stated, drawn), today=today),
        years=events,
        claims=_claims(case, record, marks),
        rulings=_rulings(case, record, marks),
        damages=_damages(case, record, marks),
        conflicts=[
            ConflictLine(
                c.field.replace("_", " "),
                c.note or "",
                [(v.value, marks(v.sources)) for v in c.values],
            )
            for c in record.conflicts
        ],
        relations=_relations(case, record),
        sources=marks.all(),
        cites={name: marks(ids) for name, ids in record.cites.items()},
        unverified=frozenset(record.unverified),
        disputed=frozenset(conflict.field for conflict in record.conflicts),
    )


class _MarksOf:
    """The marks of the record's sources, by their ids."""

    def __init__(self, sources: Iterable[SourceOfRecord]) -> None:
        self._marks = {source.id: _mark(source) for source in sources}

    def __call__(self, ids: Iterable[str]) -> Marks:
        return [self._marks[source_id] for source_id in ids]

    def all(self) -> Marks:
        return list(self._marks.values())


def _mark(source: SourceOfRecord) -> SourceMark:
    return SourceMark(
        label=source.id.removeprefix("s"),
        anchor=source.id,
        publisher=source.publisher or "",
        title=source.title,
        url=source.url or "",
        published_display=dates.display(source.published_on) if source.published_on else "",
        language=source.language or "",
    )


def _native_language(record: CaseRecord) -> str:
    """Give the language of a native caption, for its type and for screen readers."""
    country = jurisdictions.country_of(record.jurisdiction)
    known = {"CN": "zh-Hans", "TW": "zh-Hant", "HK": "zh-Hant", "JP": "ja", "KR": "ko"}
    return known.get(country, "")


def _stated_case(record: CaseRecord) -> Case:
    """Give the columns as this revision states them, which are not always those on record."""
    return Case(
        caption=record.caption,
        status=record.status,
        status_as_of=record.status_as_of,
        status_as_of_earliest=dates.parse(record.status_as_of).earliest,
        filed_earliest=dates.parse(record.filed_on).earliest if record.filed_on else None,
        closed_latest=dates.parse(record.closed_on).latest if record.closed_on else None,
    )


def _events(
    case: Case, record: CaseRecord, marks: _MarksOf, today: date
) -> tuple[list[EventYear], list[Event]]:
    """Give the events of this revision, earliest first: listed by year, and for the drawing."""
    ids: dict[tuple[str, ...], list[int]] = {}
    for row in case.events.order_by("sort_key", "id"):
        ids.setdefault((row.origin, row.date, row.kind, row.title), []).append(row.pk)
    planned = sorted(timeline_plan(record).events, key=lambda event: dates.sort_key(event.date))
    years: list[EventYear] = []
    drawn: list[Event] = []
    for number, event in enumerate(planned, start=1):
        on_record = ids.get((event.origin, event.date, event.kind, event.title))
        # What is no longer on record is anchored by its place.
        pk = on_record.pop(0) if on_record else -number
        line = _event(event, pk, marks, today)
        if not years or years[-1].heading != str(line.year):
            years.append(EventYear(str(line.year), []))
        years[-1].events.append(line)
        drawn.append(_drawn(event, pk))
    return years, drawn


def _drawn(event: PlannedEvent, pk: int) -> Event:
    when = dates.parse(event.date)
    return Event(
        pk=pk,
        kind=event.kind,
        date=event.date,
        earliest=when.earliest,
        latest=when.latest,
        title=event.title,
    )


def _event(event: PlannedEvent, pk: int, marks: _MarksOf, today: date) -> CaseEvent:
    when, mark = dates.parse(event.date), mark_of(event.kind)
    return CaseEvent(
        id=str(pk),
        date_display=dates.display(event.date),
        date_spoken=dates.spoken(event.date),
        kind_label=str(choices.EventKind(event.kind).label),
        family=mark.family,
        title=event.title,
        note=event.note,
        # An event made from the filing date rests on all sources: no mark tells more than that.
        sources=marks(event.sources) if _cites_its_own(event) else [],
        is_future=when.earliest > today,
        year=when.earliest.year,
    )


def _cites_its_own(event: PlannedEvent) -> bool:
    return event.origin != choices.EventOrigin.FILING or len(event.sources) == 1


def _systems(case: Case, record: CaseRecord) -> list[SystemLine]:
    rows = case.case_systems.select_related("system")
    slugs = {(row.name_raw, row.developer_raw): row.system.slug for row in rows}
    return [
        SystemLine(s.name, s.developer or "", slugs.get((s.name, s.developer or ""), ""))
        for s in record.ai_systems
    ]


def _roles(case: Case, record: CaseRecord, marks: _MarksOf) -> list[PartyRoleLines]:
    rows = {row.name_raw: row for row in case.case_parties.select_related("party__group")}
    groups: dict[str, list[PartyLine]] = {role: [] for role in choices.PartyRole.values}
    for party in record.parties:
        groups[party.role].append(_party(party, rows.get(party.name), marks))
    return [
        PartyRoleLines(_role_heading(role, len(lines)), lines)
        for role, lines in groups.items()
        if lines
    ]


def _role_heading(role: str, number: int) -> str:
    one_and_many = {
        choices.PartyRole.PLAINTIFF: (_("Plaintiff"), _("Plaintiffs")),
        choices.PartyRole.DEFENDANT: (_("Defendant"), _("Defendants")),
        choices.PartyRole.APPELLANT: (_("Appellant"), _("Appellants")),
        choices.PartyRole.APPELLEE: (_("Appellee"), _("Appellees")),
        choices.PartyRole.INTERVENOR: (_("Intervenor"), _("Intervenors")),
        choices.PartyRole.AMICUS: (_("Amicus curiae"), _("Amici curiae")),
        choices.PartyRole.COMPLAINANT: (_("Complainant"), _("Complainants")),
        choices.PartyRole.RESPONDENT: (_("Respondent"), _("Respondents")),
        choices.PartyRole.THIRD_PARTY: (_("Third party"), _("Third parties")),
    }
    one, many = one_and_many[choices.PartyRole(role)]
    return one if number == 1 else many


def _party(party: PartyOfRecord, row: CaseParty | None, marks: _MarksOf) -> PartyLine:
    who = row.party if row else None
    group = who.group if who else None
    return PartyLine(
        name=party.name,
        native_name=party.native_name or (who.native_name if who else ""),
        aliases=list(party.aliases),
        kind_label=str(choices.RecordPartyKind(party.kind).label),
        country=party.country or "",
        country_name=jurisdictions.name(party.country) if party.country else "",
        url=who.get_absolute_url() if who else "",
        group_name=group.name if group else "",
        group_url=group.get_absolute_url() if group else "",
        sources=marks(party.sources or ()),
    )


def _claims(case: Case, record: CaseRecord, marks: _MarksOf) -> list[ClaimLine]:
    anchor = _anchors("c", case.claims.all(), lambda row: (row.cause, row.label))
    return [
        ClaimLine(
            id=anchor((claim.cause, claim.label), number),
            cause=claim.cause,
            cause_label=str(choices.Cause(claim.cause).label),
            label=claim.label,
            statute=claim.statute or "",
            against=list(claim.against),
            outcome=claim.outcome,
            outcome_label=str(choices.ClaimOutcome(claim.outcome).label),
            outcome_on=dates.display(claim.outcome_on) if claim.outcome_on else "",
            sources=marks(claim.sources),
        )
        for number, claim in enumerate(record.claims)
    ]


def _rulings(case: Case, record: CaseRecord, marks: _MarksOf) -> list[RulingLine]:
    anchor = _anchors("r", case.rulings.all(), lambda row: (row.date, row.title))
    lines = [
        RulingLine(
            id=anchor((ruling.date, ruling.title), number),
            date_display=dates.display(ruling.date),
            title=ruling.title,
            court=ruling.court or "",
            judge=ruling.judge or "",
            kind_label=str(choices.RulingKind(ruling.kind).label) if ruling.kind else "",
            disposition=ruling.disposition,
            citation=ruling.citation or "",
            ecli=ruling.ecli or "",
            url=ruling.url or "",
            holdings=[
                HoldingLine(
                    issue=holding.issue,
                    issue_label=str(choices.HoldingIssue(holding.issue).label),
                    favours=holding.favours,
                    favours_label=str(choices.Favours(holding.favours).label),
                    note=holding.note or "",
                )
                for holding in ruling.holdings
            ],
            sources=marks(ruling.sources),
        )
        for number, ruling in enumerate(record.rulings)
    ]
    keys = [dates.sort_key(ruling.date) for ruling in record.rulings]
    return [line for _key, line in sorted(zip(keys, lines, strict=True), key=lambda p: p[0])]


def _damages(case: Case, record: CaseRecord, marks: _MarksOf) -> list[DamagesLine]:
    anchor = _anchors("d", case.damages.all(), lambda row: (row.kind, row.amount_raw, row.per))
    return [
        DamagesLine(
            id=anchor((sum_.kind, sum_.amount or "", sum_.per or ""), number),
            kind=sum_.kind,
            kind_label=str(choices.DamagesKind(sum_.kind).label),
            amount_display=money.amount_display(
                decimal_or_none(sum_.amount),
                sum_.currency or "",
                amount_max=decimal_or_none(sum_.amount_max),
                approximate=sum_.approximate,
            ),
            per=sum_.per or "",
            date_display=dates.display(sum_.date) if sum_.date else "",
            note=sum_.note or "",
            sources=marks(sum_.sources),
        )
        for number, sum_ in enumerate(record.damages)
    ]


def _anchors(
    prefix: str, rows: Iterable[Model], key: Callable[[Any], tuple[str, ...]]
) -> Callable[[tuple[str, ...], int], str]:
    """Give the anchors of facts: the ids of their rows; in an old revision, their place."""
    ids: dict[tuple[str, ...], list[int]] = {}
    for row in rows:
        ids.setdefault(key(row), []).append(row.pk)

    def anchor(of: tuple[str, ...], number: int) -> str:
        left = ids.get(of)
        return f"{prefix}{left.pop(0)}" if left else f"{prefix}-{number}"

    return anchor


def _relations(case: Case, record: CaseRecord) -> Relations:
    """Draw what this record relates to, and what relates to it; a tie stated twice stands once."""
    out = {row.slug_raw: row for row in _with_case(case.related.all(), "related")}
    neighbours = [
        _neighbour(related.slug, related.relation, out[related.slug].related, outgoing=True)
        for related in record.related
        if related.slug in out
    ]
    named = {neighbour.slug for neighbour in neighbours}
    neighbours += [
        _neighbour(row.case.slug, row.relation, row.case, outgoing=False)
        for row in _with_case(case.related_from.all(), "case")
        if row.case.slug not in named
    ]
    return relations_build(record.caption, _once(neighbours), is_cjk=is_cjk(record.caption))


def _with_case(rows: Any, name: str) -> Sequence[RelatedCase]:
    return list(rows.select_related(f"{name}__court"))


def _once(neighbours: Sequence[Neighbour]) -> list[Neighbour]:
    first = {(n.slug, n.relation, n.outgoing): n for n in reversed(neighbours)}
    return list(reversed(first.values()))


def _neighbour(slug: str, relation: str, other: Case | None, *, outgoing: bool) -> Neighbour:
    if other is None:
        return Neighbour(slug, slug, "", relation, outgoing, _("not on record"))
    detail = [other.court.name] if other.court else []
    detail.append(str(choices.CaseStatus(other.status).label))
    return Neighbour(
        slug=other.slug,
        caption=other.caption,
        url=other.get_absolute_url(),
        relation=relation,
        outgoing=outgoing,
        detail=" · ".join(detail),
        is_cjk=is_cjk(other.caption),
    )
