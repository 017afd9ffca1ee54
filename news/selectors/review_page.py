"""What an editor sees of one proposal: words, evidence, sources, the difference it would make."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cases.errors import RecordInvalid
from cases.models import Revision
from cases.record_diff import Change, facts_of, record_diff
from cases.record_rules import record_parse
from cases.record_words import field_words
from cases.selectors.near import captions_near
from cases.selectors.records import record_values
from core import dates
from news.applying import FACTS, record_with
from news.choices import ProposalKind, ProposalState
from news.models import Proposal, ProposalEvidence, StoryArticle
from news.pipeline.text import sentence_at, sentences
from news.selectors.review import (
    ProposalLine,
    fact_words,
    proposal_lines,
    source_of,
    with_line,
)
from news.selectors.stories import Report, report_of

# Facts on record shown around a proposed one.
MOST_AROUND = 6


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one article, within their sentence."""

    before: str
    quote: str
    after: str
    report: Report


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """Everything that the page of one proposal shows."""

    line: ProposalLine
    proposal: Proposal
    reasons: list[str]
    evidence: list[Evidence]
    other_reports: list[Report]
    changes: list[Change]
    problems: list[str]
    around_label: str
    around: list[str]
    near: list[tuple[str, str]]
    together: list[ProposalLine]
    seen: list[str]
    revision: Revision | None

    @property
    def is_open(self) -> bool:
        """Tell whether the proposal waits for a decision."""
        return self.proposal.state == ProposalState.OPEN

    @property
    def is_new(self) -> bool:
        """Tell whether nothing of it is on record yet: a new case."""
        return self.proposal.kind == ProposalKind.NEW_CASE

    @property
    def shown(self) -> list[int]:
        """Give the ids of the story's open proposals, this one first."""
        return [self.proposal.pk, *(line.id for line in self.together)]

    @property
    def may_undo(self) -> bool:
        """Tell whether there is a decision to take back."""
        return self.proposal.state in (ProposalState.ACCEPTED, ProposalState.REJECTED)


def proposal_page(pk: int) -> ProposalPage | None:
    """Read the page of a proposal: some eight queries, whatever its story and record."""
    proposal = (
        with_line(Proposal.objects.all())
        .select_related("case__court", "case__revision", "story", "reviewer", "revision")
        .prefetch_related("decisions__by", "decisions__revision")
        .filter(pk=pk)
        .first()
    )
    if proposal is None:
        return None
    rows = ProposalEvidence.objects.filter(proposal=proposal).select_related("article__feed")
    evidence = list(rows.order_by("pk"))
    told = {row.article_id for row in evidence}
    changes, problems = _difference(proposal, evidence)
    around_label, around = _around(proposal)
    together = _together(proposal)
    is_new_case = proposal.kind == ProposalKind.NEW_CASE
    return ProposalPage(
        line=proposal_lines([proposal])[0],
        proposal=proposal,
        reasons=[str(reason) for reason in proposal.reasons],
        evidence=[_evidence(row) for row in evidence],
        other_reports=[r for r in _reports(proposal) if r.article_id not in told],
        changes=changes,
        problems=problems,
        around_label=field_words(around_label) if around_label else "",
        around=around,
        near=captions_near(str(proposal.value.get("caption", ""))) if is_new_case else [],
        together=together,
        seen=_seen(proposal, together),
        revision=proposal.case.revision if proposal.case else None,
    )


def _evidence(row: ProposalEvidence) -> Evidence:
    """Show a quotation in its sentence; never more of the article than that."""
    text, start, end = row.article.text, row.start, row.end
    before = after = ""
    if text[start:end] == row.quote:
        spans = sentences(text)
        first, last = sentence_at(spans, start), sentence_at(spans, max(start, end - 1))
        before, after = text[min(first.start, start) : start], text[end : max(last.end, end)]
    return Evidence(before, row.quote, after, report_of(row.article))


def _reports(proposal: Proposal) -> list[Report]:
    """Give the reports of the proposal's story."""
    if proposal.story_id is None:
        return []
    rows = StoryArticle.objects.filter(story=proposal.story_id).select_related("article__feed")
    return [report_of(row.article) for row in rows.order_by("pk")]


def _together(proposal: Proposal) -> list[ProposalLine]:
    """Give the other open proposals of the same story."""
    if proposal.story_id is None:
        return []
    rows = Proposal.objects.filter(story=proposal.story_id, state=ProposalState.OPEN)
    rows = rows.exclude(pk=proposal.pk).order_by("pk")
    return proposal_lines(with_line(rows))


def _seen(proposal: Proposal, together: Sequence[ProposalLine]) -> list[str]:
    """Give the revisions of the cases that a story's proposals are about, as ``case:number``."""
    if not together:
        return []
    pks = [proposal.pk, *(line.id for line in together)]
    rows = Proposal.objects.filter(pk__in=pks, case__revision__isnull=False)
    numbers = dict(rows.order_by().values_list("case_id", "case__revision__number"))
    return [f"{case}:{number}" for case, number in numbers.items()]


def _difference(
    proposal: Proposal, evidence: Sequence[ProposalEvidence]
) -> tuple[list[Change], list[str]]:
    """Give what accepting would change, or did change, and what would be wrong with it."""
    if proposal.state == ProposalState.ACCEPTED and proposal.revision and proposal.case:
        return _written(proposal), []
    revision = proposal.case.revision if proposal.case else None
    record = record_values(revision) if revision else {}
    after = record_with(
        record,
        kind=proposal.kind,
        path=proposal.path,
        value=proposal.value,
        old_value=proposal.old_value,
        sources=[source_of(row.article) for row in evidence],
    )
    problems = []
    try:
        record_parse(after)
    except RecordInvalid as invalid:
        problems = [f"{p.field}: {p.message}" if p.field else p.message for p in invalid.problems]
    return record_diff(record, after), problems


def _written(proposal: Proposal) -> list[Change]:
    assert proposal.case is not None
    assert proposal.revision is not None
    number = proposal.revision.number
    before = proposal.case.revisions.filter(number=number - 1).first()
    return record_diff(record_values(before) if before else {}, record_values(proposal.revision))


def _around(proposal: Proposal) -> tuple[str, list[str]]:
    """Give the facts on record beside which a proposed one would stand, the nearest in time."""
    revision = proposal.case.revision if proposal.case else None
    if revision is None:
        return "", []
    record = record_values(revision)
    section = FACTS[proposal.kind][0] if proposal.kind in FACTS else proposal.path.strip("/")
    section = section.split("/")[0]
    entries = record.get(section) or []
    entries = entries if isinstance(entries, list) else [entries]
    if proposal.kind in (ProposalKind.NEW_EVENT, ProposalKind.RULING):
        entries = _nearest(entries, str(proposal.value.get("date", "")))
        return section, [fact_words(proposal.kind, entry) for entry in entries]
    if proposal.kind in FACTS:
        return section, [fact_words(proposal.kind, entry) for entry in entries]
    shown = facts_of({section: entries}, {}).get(section, [])
    return section, [fact.title for fact in shown[:MOST_AROUND]]


def _nearest(entries: list[dict[str, Any]], day: str) -> list[dict[str, Any]]:
    """Keep the facts nearest to a day, in the order of time."""
    try:
        at = dates.parse(day).earliest
    except dates.DateError:
        return entries[:MOST_AROUND]
    ranked = sorted(entries, key=lambda e: abs((dates.parse(e["date"]).earliest - at).days))
    return sorted(ranked[:MOST_AROUND], key=lambda e: dates.sort_key(e["date"]))
