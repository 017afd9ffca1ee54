"""Records: as stored, as rebuilt from the rows, and as of an earlier day."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import orjson

from cases.choices import EventOrigin
from cases.models import Case, Citation, Revision
from cases.record import CaseRecord

ROWS_OF_RECORD = (
    "aliases",
    "docket_numbers",
    "work_types",
    "conduct",
    "case_systems",
    "case_parties",
    "case_counsel__counsel",
    "claims__against",
    "damages",
    "rulings__holdings",
    "events",
    "related",
    "conflicts__values",
    "case_sources__source",
    "citations__case_source",
)


def record_stored(case: Case) -> CaseRecord:
    """Give the newest stored record."""
    if case.revision is None:
        raise Revision.DoesNotExist(f"{case.slug} has no revision")
    return CaseRecord.model_validate_json(case.revision.record)


def record_as_of(case: Case, moment: datetime) -> Revision | None:
    """Give the revision that stood at a moment, or None before the first."""
    return case.revisions.filter(made_at__lte=moment).order_by("-number").first()


def record_values(revision: Revision) -> dict[str, Any]:
    """Give a stored record as plain values, without validating it again."""
    values: dict[str, Any] = orjson.loads(revision.record)
    return values


def record_from_rows(case: Case) -> CaseRecord:
    """Rebuild the record of a case from its rows alone; it equals the newest stored one."""
    case = Case.objects.prefetch_related(*ROWS_OF_RECORD).get(pk=case.pk)
    cited = _Cited(case.citations.all())
    values: dict[str, Any] = {
        "slug": case.slug,
        "caption": case.caption,
        "native_caption": case.native_caption,
        "full_caption": case.full_caption,
        "aliases": [alias.text for alias in case.aliases.all()],
        "proceeding": case.proceeding,
        "jurisdiction": case.jurisdiction,
        "court": _court(case),
        "docket_numbers": [number.raw for number in case.docket_numbers.all()],
        "ecli": case.ecli,
        "judges": case.judges,
        "filed_on": case.filed_on,
        "closed_on": case.closed_on,
        "status": case.status,
        "status_as_of": case.status_as_of,
        "status_note": case.status_note,
        "summary": case.summary,
        "work_types": [work.value for work in case.work_types.all()],
        "conduct": [conduct.value for conduct in case.conduct.all()],
        "ai_systems": [
            _stated(name=system.name_raw, developer=system.developer_raw)
            for system in case.case_systems.all()
        ],
        "parties": [_party(party, cited) for party in case.case_parties.all()],
        "counsel": [
            _stated(
                name=seat.counsel.name,
                for_role=seat.for_role,
                sources=cited.of("case_counsel", seat.pk),
            )
            for seat in case.case_counsel.all()
        ],
        "claims": [_claim(claim, cited) for claim in case.claims.all()],
        "damages": [_damages(sum_, cited) for sum_ in case.damages.all()],
        "rulings": [_ruling(ruling, cited) for ruling in case.rulings.all()],
        "events": _events(case, cited),
        "related": [
            {"slug": link.slug_raw, "relation": link.relation} for link in case.related.all()
        ],
        "conflicts": [_conflict(conflict, cited) for conflict in case.conflicts.all()],
        "unverified": case.unverified,
        "cites": cited.fields(),
        "sources": [_source(source) for source in case.case_sources.all()],
    }
    return CaseRecord.model_validate(_stated(**values))


class _Cited:
    """The source labels of every fact, by column and id."""

    def __init__(self, citations: Iterable[Citation]) -> None:
        self._labels: dict[tuple[str, Any], list[str]] = {}
        for citation in sorted(citations, key=lambda c: c.position):
            key = citation.fact_key
            self._labels.setdefault(key, []).append(citation.case_source.label)

    def of(self, column: str, pk: int) -> list[str]:
        return self._labels.get((column, pk), [])

    def fields(self) -> dict[str, list[str]]:
        return {key: labels for (kind, key), labels in self._labels.items() if kind == "field"}


def _stated(**values: Any) -> dict[str, Any]:
    """Leave out what nobody stated."""
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}


def _court(case: Case) -> dict[str, Any]:
    return _stated(
        name=case.court_name_raw,
        native_name=case.court_native_name_raw,
        courts_db_id=case.court_db_id_raw,
    )


def _party(party: Any, cited: _Cited) -> dict[str, Any]:
    return _stated(
        name=party.name_raw,
        native_name=party.native_name_raw,
        aliases=party.aliases_raw,
        kind=party.kind_raw,
        role=party.role,
        country=party.country_raw,
        sources=cited.of("case_party", party.pk),
    )


def _claim(claim: Any, cited: _Cited) -> dict[str, Any]:
    return _stated(
        cause=claim.cause,
        label=claim.label,
        statute=claim.statute,
        against=[against.name_raw for against in claim.against.all()],
        outcome=claim.outcome,
        outcome_on=claim.outcome_on,
        sources=cited.of("claim", claim.pk),
    )


def _damages(sum_: Any, cited: _Cited) -> dict[str, Any]:
    return _stated(
        kind=sum_.kind,
        amount=sum_.amount_raw,
        amount_max=sum_.amount_max_raw,
        currency=sum_.currency,
        per=sum_.per,
        approximate=sum_.is_approximate,
        date=sum_.date,
        note=sum_.note,
        sources=cited.of("damages", sum_.pk),
    )


def _ruling(ruling: Any, cited: _Cited) -> dict[str, Any]:
    return _stated(
        date=ruling.date,
        title=ruling.title,
        court=ruling.court_raw,
        judge=ruling.judge,
        kind=ruling.kind,
        disposition=ruling.disposition,
        citation=ruling.citation,
        ecli=ruling.ecli,
        url=ruling.url,
        holdings=[
            _stated(issue=holding.issue, favours=holding.favours, note=holding.note)
            for holding in ruling.holdings.all()
        ],
        sources=cited.of("ruling", ruling.pk),
    )


def _events(case: Case, cited: _Cited) -> list[dict[str, Any]]:
    stated = [event for event in case.events.all() if event.origin == EventOrigin.STATED]
    return [
        _stated(
            date=event.date,
            kind=event.kind,
            title=event.title,
            note=event.note,
            sources=cited.of("event", event.pk),
        )
        for event in sorted(stated, key=lambda event: event.position or 0)
    ]


def _conflict(conflict: Any, cited: _Cited) -> dict[str, Any]:
    return _stated(
        field=conflict.field,
        note=conflict.note,
        values=[
            {"value": value.value, "sources": cited.of("conflict_value", value.pk)}
            for value in conflict.values.all()
        ],
    )


def _source(source: Any) -> dict[str, Any]:
    return _stated(
        id=source.label,
        url=source.source.url,
        publisher=source.publisher,
        title=source.title,
        published_on=source.published_on,
        language=source.language,
    )
