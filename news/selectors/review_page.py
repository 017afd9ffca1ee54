"""What an editor sees of one proposal: words, evidence, sources, the difference it would make."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from cases.errors import RecordInvalid
from cases.models import Revision
from cases.record_diff import Change, facts_of, record_diff
from cases.record_rules import record_parse
from cases.record_words import field_words
from cases.selectors.near import captions_near
from cases.selectors.records import record_values
from core import dates
from news.applying import record_with
from news.choices import ProposalKind, ProposalState
from news.fact_sources import FACTS, FactGone, fact_cites
from news.models import Proposal, ProposalEvidence, StoryArticle
from news.pipeline.text import sentence_at, sentences
from news.selectors.proposal_words import (
    KIND_OF_SECTION,
    disagreement_words,
    fact_words,
    source_words,
)
from news.selectors.review import ProposalLine, proposal_lines, source_of, with_line
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
class Disagreement:
    """The value that stays on record, and that of the articles beside it."""

    label: str
    on_record: str
    stated: str


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """Everything that the page of one proposal shows."""

    line: ProposalLine
    proposal: Proposal
    reasons: list[str]
    evidence: list[Evidence]
    other_reports: list[Report]
    changes: list[Change]
    disagreement: Disagreement | None
    gains: list[tuple[str, int]]
    unverified: list[str]
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
    def status_day(self) -> str:
        """Give the day as of which the case's status stands, as readers write it."""
        case = self.proposal.case
        return dates.display(case.status_as_of) if case else ""

    @property
    def may_edit(self) -> bool:
        """Tell whether there is anything to correct: not where a fact only gains a source."""
        return self.proposal.kind != ProposalKind.SOURCE

    @property
    def may_undo(self) -> bool:
        """Tell whether there is a decision that can be taken back."""
        return self.proposal.may_be_taken_back

    @property
    def is_kept(self) -> bool:
        """Tell whether a case was made of it, which stays on record."""
        return self.is_new and self.proposal.state == ProposalState.ACCEPTED


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
    line, two = proposal_lines([proposal])[0], _disagreement(proposal)
    if two is not None:
        line = replace(line, words=f"{two.label}: {two.on_record} ↔ {two.stated}")
    return ProposalPage(
        line=line,
        proposal=proposal,
        reasons=[str(reason) for reason in proposal.reasons],
        evidence=[_evidence(row) for row in evidence],
        other_reports=[r for r in _reports(proposal) if r.article_id not in told],
        changes=[change for change in changes if not _is_told_apart(proposal, change)],
        disagreement=two,
        gains=_gains(proposal),
        unverified=_unverified(proposal),
        problems=problems,
        around_label=field_words(around_label) if around_label else "",
        around=around,
        near=_near(proposal),
        together=together,
        seen=_seen(proposal, together),
        revision=proposal.case.revision if proposal.case else None,
    )


def _is_told_apart(proposal: Proposal, change: Change) -> bool:
    """Tell whether a change is shown by itself: the two values, the fields nobody has checked."""
    if proposal.kind == ProposalKind.CONFLICT:
        return change.section == "conflicts"
    if proposal.kind == ProposalKind.SOURCE and proposal.state == ProposalState.OPEN:
        return change.section != "sources"
    return proposal.kind == ProposalKind.NEW_CASE and change.section == "unverified"


def _disagreement(proposal: Proposal) -> Disagreement | None:
    """Give the two values of a disagreement."""
    if proposal.kind != ProposalKind.CONFLICT:
        return None
    revision = proposal.case.revision if proposal.case else None
    label, on_record, stated = disagreement_words(
        record_values(revision) if revision else {},
        proposal.path,
        proposal.old_value,
        proposal.value if proposal.accepted_value is None else proposal.accepted_value,
    )
    return Disagreement(label, on_record, stated)


def _gains(proposal: Proposal) -> list[tuple[str, int]]:
    """Give the facts that one more source would bear out, and how many each cites by now."""
    revision = proposal.case.revision if proposal.case else None
    is_open = proposal.kind == ProposalKind.SOURCE and proposal.state == ProposalState.OPEN
    if revision is None or not is_open:
        return []
    record = record_values(revision)
    facts = proposal.value["facts"]
    return [(source_words(fact), len(fact_cites(record, fact) or ())) for fact in facts]


def _unverified(proposal: Proposal) -> list[str]:
    """Name the fields of a new case that nobody has checked."""
    if proposal.kind != ProposalKind.NEW_CASE:
        return []
    return [field_words(name) for name in proposal.value.get("unverified", ())]


def _near(proposal: Proposal) -> list[tuple[str, str]]:
    """Give the cases whose captions are like that of a case to be made."""
    if proposal.kind != ProposalKind.NEW_CASE or proposal.state != ProposalState.OPEN:
        return []
    return captions_near(str(proposal.value.get("caption", "")))


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
    try:
        after = record_with(
            record,
            kind=proposal.kind,
            path=proposal.path,
            value=proposal.value,
            old_value=proposal.old_value,
            sources=[source_of(row.article) for row in evidence],
        )
    except FactGone as gone:
        return [], [f"{field_words(str(gone))}: {_('the fact is no longer on record')}"]
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
    is_about_a_field = proposal.kind == ProposalKind.CONFLICT and proposal.path.count("/") == 1
    if is_about_a_field or proposal.kind in (ProposalKind.SOURCE, ProposalKind.COURT):
        return "", []  # the difference itself shows all there is
    section = FACTS[proposal.kind][0] if proposal.kind in FACTS else proposal.path.strip("/")
    section = section.split("/")[0]
    entries = record.get(section) or []
    entries = entries if isinstance(entries, list) else [entries]
    if proposal.kind in (ProposalKind.NEW_EVENT, ProposalKind.RULING):
        entries = _nearest(entries, str(proposal.value.get("date", "")))
        return section, [fact_words(proposal.kind, entry) for entry in entries]
    kind = KIND_OF_SECTION.get(section)
    if kind is not None:
        return section, [fact_words(kind, entry) for entry in entries]
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
