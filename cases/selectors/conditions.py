"""From criteria to conditions on rows. Every list, count and facet is made of these.

Parameters that speak of one thing are judged on one row: ``cause`` and ``claim_outcome`` on one
claim, ``issue`` and ``favours`` on one holding, ``damages_kind`` and ``currency`` on one sum,
``event_kind`` and the dates on one event.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import F, Model, Q, QuerySet
from django.db.models.expressions import Combinable, RawSQL

from cases.choices import DEFENDANT_ROLES, LIVE_STATUSES, PLAINTIFF_ROLES, PartyRole
from cases.criteria import CASE_PARAMETERS, EVENT_PARAMETERS, PARAMETERS, Criteria
from cases.models import (
    Case,
    CaseConduct,
    CaseParty,
    CaseSystem,
    CaseText,
    CaseWorkType,
    Claim,
    Damages,
    Event,
    Holding,
    Ruling,
)
from cases.models.case import stale_cutoff
from core import jurisdictions, text
from parties.models import Party


def cases_matching(criteria: Criteria) -> QuerySet[Case]:
    """Give the disputes that meet all criteria."""
    return Case.objects.filter(_case_condition(criteria))


def events_matching(criteria: Criteria, *, in_order: bool = False) -> QuerySet[Event]:
    """Give the events that meet the event criteria, of the disputes that meet the others.

    ``in_order`` is for the first few of very many: events are then looked at in the order of the
    list, each asked for its dispute, rather than gathered by dispute and sorted.
    """
    rows = Event.objects.alias(of_case=_case_key(in_order))
    return rows.filter(event_condition(criteria) & _of_cases(criteria))


def rulings_matching(criteria: Criteria, *, in_order: bool = False) -> QuerySet[Ruling]:
    """Give the rulings with a holding of ``issue`` and ``favours``, of the disputes that meet the rest.

    Event criteria are judged on the ruling's own event; ``in_order`` as for events.
    """
    rest = criteria.without("issue").without("favours")
    condition = _of_cases(rest)
    if criteria.given("issue", "favours"):
        condition &= Q(pk__in=Holding.objects.filter(holding_condition(criteria)).values("ruling"))
    if criteria.given(*EVENT_PARAMETERS):
        condition &= Q(event__in=Event.objects.filter(event_condition(criteria)))
    return Ruling.objects.alias(of_case=_case_key(in_order)).filter(condition)


def holdings_matching(criteria: Criteria) -> QuerySet[Holding]:
    """Give the holdings of ``issue`` and ``favours`` in the rulings that match."""
    rows = Holding.objects.filter(holding_condition(criteria))
    rest = criteria.without("issue").without("favours")
    if not rest.given(*PARAMETERS):
        return rows
    return rows.filter(ruling__in=rulings_matching(rest).values("pk"))


def claims_matching(criteria: Criteria) -> QuerySet[Claim]:
    """Give the claims of ``cause`` and ``claim_outcome``, of the disputes that meet the rest."""
    rest = criteria.without("cause").without("claim_outcome")
    return Claim.objects.filter(claim_condition(criteria) & _of_disputes(rest))


def damages_matching(criteria: Criteria) -> QuerySet[Damages]:
    """Give the sums of ``damages_kind`` and ``currency``, of the disputes that meet the rest."""
    rest = criteria.without("damages_kind").without("currency")
    return Damages.objects.filter(damages_condition(criteria) & _of_disputes(rest))


def of_cases_matching(criteria: Criteria) -> Q:
    """Say of rows with a ``case`` that their dispute meets all criteria."""
    return _of_disputes(criteria)


def text_hits(q: str) -> list[int]:
    """Give the ids of the disputes that a search finds; one query, of the search index alone."""
    terms = text.query_terms(q)
    if not terms:
        return []
    with connection.cursor() as cursor:
        cursor.execute(*_search(terms))
        return [case for (case,) in cursor.fetchall()]


def event_condition(criteria: Criteria) -> Q:
    """Say what ``event_kind`` and ``date__*`` ask of one event; an uncertain date matches on overlap."""
    condition = Q(kind__in=criteria.event_kind) if criteria.event_kind else Q()
    first, last = criteria.date_range("date")
    return condition & _overlap("earliest", "latest", first, last)


def claim_condition(criteria: Criteria) -> Q:
    """Say what ``cause`` and ``claim_outcome`` ask of one claim."""
    condition = Q(cause__in=criteria.cause) if criteria.cause else Q()
    if criteria.claim_outcome:
        condition &= Q(outcome__in=criteria.claim_outcome)
    return condition


def holding_condition(criteria: Criteria) -> Q:
    """Say what ``issue`` and ``favours`` ask of one holding."""
    condition = Q(issue__in=criteria.issue) if criteria.issue else Q()
    if criteria.favours:
        condition &= Q(favours__in=criteria.favours)
    return condition


def damages_condition(criteria: Criteria) -> Q:
    """Say what ``damages_kind`` and ``currency`` ask of one sum."""
    condition = Q(kind__in=criteria.damages_kind) if criteria.damages_kind else Q()
    if criteria.currency:
        condition &= Q(currency__in=criteria.currency)
    return condition


def _of_cases(criteria: Criteria) -> Q:
    """Say of events and rulings that their dispute meets the criteria that are not about events."""
    if not criteria.given(*CASE_PARAMETERS):
        return Q()
    case_only = criteria
    for name in EVENT_PARAMETERS:
        case_only = case_only.without(name)
    return Q(of_case__in=cases_matching(case_only).values("pk"))


def _case_key(in_order: bool) -> Combinable:
    """Name a row's dispute; the sum keeps both engines from choosing the index that starts with it."""
    return F("case_id") + 0 if in_order else F("case_id")


def _of_disputes(criteria: Criteria) -> Q:
    if not criteria.given(*PARAMETERS):
        return Q()
    return Q(case__in=cases_matching(criteria).values("pk"))


def _case_condition(criteria: Criteria) -> Q:
    condition = _own_columns(criteria) & _parties(criteria)
    if criteria.q:
        condition &= Q(pk__in=_text_hits(criteria.q))
    for model, values, column in (
        (CaseWorkType, criteria.work_type, "value"),
        (CaseConduct, criteria.conduct, "value"),
        (CaseSystem, criteria.ai_system, "system__slug"),
    ):
        if values:
            condition &= _has(model, Q(**{f"{column}__in": values}))
    if criteria.given("cause", "claim_outcome"):
        condition &= _has(Claim, claim_condition(criteria))
    if criteria.given("issue", "favours"):
        condition &= _has(Holding, holding_condition(criteria))
    if criteria.given("damages_kind", "currency"):
        condition &= _has(Damages, damages_condition(criteria))
    if criteria.given(*EVENT_PARAMETERS):
        condition &= _has(Event, event_condition(criteria))
    return condition


def _own_columns(criteria: Criteria) -> Q:
    condition = _jurisdiction(criteria.jurisdiction)
    for column, values in (
        ("court__slug", criteria.court),
        ("status", criteria.status),
        ("proceeding", criteria.proceeding),
    ):
        if values:
            condition &= Q(**{f"{column}__in": values})
    first, last = criteria.date_range("filed_on")
    condition &= _overlap("filed_earliest", "filed_latest", first, last)
    if criteria.has_conflicts is not None:
        condition &= Q(has_conflicts=criteria.has_conflicts)
    if criteria.stale is not None:
        stale = Q(status__in=LIVE_STATUSES, status_as_of_earliest__lt=stale_cutoff())
        condition &= stale if criteria.stale else ~stale
    return condition


def _jurisdiction(codes: Iterable[str]) -> Q:
    """Accept a country with its parts, a part alone, or a group of countries."""
    countries: set[str] = set()
    parts: set[str] = set()
    for code in codes:
        if code in jurisdictions.REGIONS:
            countries |= jurisdictions.countries_of(code)
        elif "-" in code:
            parts.add(code)
        else:
            countries.add(code)
    if not countries and not parts:
        return Q()
    condition = Q(country__in=sorted(countries)) if countries else Q()
    return condition | Q(jurisdiction__in=sorted(parts)) if parts else condition


def _parties(criteria: Criteria) -> Q:
    condition = Q()
    asked: tuple[tuple[tuple[str, ...], tuple[PartyRole, ...]], ...] = (
        (criteria.party, ()),
        (criteria.plaintiff, PLAINTIFF_ROLES),
        (criteria.defendant, DEFENDANT_ROLES),
    )
    for slugs, roles in asked:
        if slugs:
            seat = Q(party__in=Party.objects.in_family(slugs).values("pk"))
            condition &= _has(CaseParty, seat & Q(role__in=roles) if roles else seat)
    return condition


def _has(model: type[Model], condition: Q) -> Q:
    rows: Any = model._default_manager.filter(condition)
    return Q(pk__in=rows.order_by().values("case"))


def _overlap(earliest: str, latest: str, first: Any, last: Any) -> Q:
    condition = Q(**{f"{latest}__gte": first}) if first else Q()
    if last:
        condition &= Q(**{f"{earliest}__lte": last})
    return condition


def _text_hits(q: str) -> Any:
    """Give the ids of the cases whose search text holds every term, as part of a statement."""
    terms = text.query_terms(q)
    return RawSQL(*_search(terms)) if terms else CaseText.objects.none().values("case")  # noqa: S611


def _search(terms: tuple[text.Term, ...]) -> tuple[str, list[str]]:
    """Give the statement that asks the search index for terms, and what is bound in it."""
    if connection.vendor == "sqlite":
        table = "cases_casetext_fts"
        return f"SELECT rowid FROM {table} WHERE {table} MATCH %s", [text.fts5_match(terms)]  # noqa: S608
    return (
        "SELECT case_id FROM cases_casetext "
        "WHERE array_to_tsvector(string_to_array(body, ' ')) @@ %s::tsquery",
        [text.tsquery(terms)],
    )
