"""Filing what an article would change, once; and offering it as one more source of what was accepted."""

from collections.abc import Sequence
from typing import Any

import orjson

from cases.models import Case
from cases.record import sha256_of
from cases.selectors.records import record_values
from news.applying import is_same_source
from news.choices import Finder, LinkRole, ProposalKind, ProposalState
from news.fact_sources import fact_cites, facts_stated
from news.models import Article, Proposal, ProposalEvidence, Story
from news.pipeline.bearing_out import words_for
from news.pipeline.types import Page, ProposalDraft, Reading, Span
from news.selectors.review import source_of
from news.services.told_before import proposal_key, proposal_told_before

MAX_PATH = 200
# How sure it is that an article of the story bears out what the story was accepted for.
_OF_LINK = 0.8


def proposals_file(
    article: Article, drafts: Sequence[ProposalDraft], *, story: Story | None, finder: Finder
) -> int:
    """Store the drafts of an article and give how many were new.

    What was proposed before, whatever became of it, only gains this article as evidence. Part of
    the caller's transaction, in which nobody else files proposals.
    """
    slugs = {draft.case for draft in drafts if draft.case}
    cases = {case.slug: case for case in Case.objects.filter(slug__in=slugs)}
    filed = 0
    for draft in drafts:
        case = cases.get(draft.case or "")
        if draft.case and case is None:
            continue  # it was renamed since the knowledge was built; the next report will name it
        filed += _file(article, draft, case, story, finder)
    return filed


def sources_offer(
    article: Article, page: Page, reading: Reading, drafts: Sequence[ProposalDraft], *, story: Story
) -> int:
    """Propose an article that came late as one more source of what its story was accepted for.

    One proposal a case, for all the facts that the article bears out and is not cited for; none for
    what it says otherwise. Part of the caller's transaction, like ``proposals_file``. Gives how many.
    """
    accepted = Proposal.objects.filter(story=story, state=ProposalState.ACCEPTED).exclude(case=None)
    subjects = article.links.filter(role=LinkRole.SUBJECT).values("case")
    rows = accepted.filter(case__in=subjects).select_related("case__revision").order_by("pk")
    denied = {draft.path.split("/")[1] for draft in drafts if draft.kind == "conflict"}
    offered = 0
    for case in {row.case_id: row.case for row in rows if row.case}.values():
        own = [row for row in rows if row.case_id == case.pk]
        found = [
            (place, fact)
            for place, fact in _borne_out(own, case, article, page, reading)
            if fact["section"] not in denied
        ]
        if found:
            offered += _offer(article, page, case, story, found)
    return offered


def _borne_out(
    accepted: Sequence[Proposal], case: Case, article: Article, page: Page, reading: Reading
) -> list[tuple[Span, dict[str, Any]]]:
    """Give the facts on record that an article bears out and is not cited for, with its words."""
    if case.revision is None:
        return []
    record = record_values(case.revision)
    own = source_of(article)
    ids = {source["id"] for source in record["sources"] if is_same_source(source, own)}
    found = []
    for row in accepted:
        stated = row.value if row.accepted_value is None else row.accepted_value
        for kind, value, fact in facts_stated(row.kind, stated):
            cited = fact_cites(record, fact)
            place = words_for(kind, value, page, reading)
            if cited is not None and place is not None and not ids & set(cited):
                found.append((place, fact))
    return found


def _offer(
    article: Article,
    page: Page,
    case: Case,
    story: Story,
    found: Sequence[tuple[Span, dict[str, Any]]],
) -> bool:
    """Store the proposal of one more source; once for an article and a case."""
    key = sha256_of(orjson.dumps(["source", case.slug, article.canonical_url]))
    score = article.links.filter(case=case).values_list("score", flat=True).first() or 0.0
    proposal, is_new = Proposal.objects.get_or_create(
        key=key,
        defaults={
            "kind": ProposalKind.SOURCE,
            "case": case,
            "story": story,
            "path": "/sources/-",
            "value": {"facts": [fact for _place, fact in found]},
            "language": article.language,
            "confidence": _share(score * _OF_LINK),
            "reasons": ["it reports the story that this was accepted from"],
        },
    )
    place = found[0][0]
    if is_new:
        _add_evidence(proposal, article, place, place.of(page.text), proposal.confidence)
    return is_new


def _file(
    article: Article,
    draft: ProposalDraft,
    case: Case | None,
    story: Story | None,
    finder: Finder,
) -> bool:
    told = proposal_told_before(draft, case=case, article=article, story=story)
    proposal = told or Proposal.objects.create(
        key=proposal_key(draft, story),
        kind=draft.kind,
        case=case,
        story=story,
        path=draft.path[:MAX_PATH],
        value=draft.value,
        old_value=draft.old_value,
        language=article.language,
        confidence=_share(draft.confidence),
        reasons=list(draft.reasons),
        finder=finder,
    )
    _add_evidence(proposal, article, draft.span, draft.quote, _share(draft.confidence))
    return told is None


def _add_evidence(
    proposal: Proposal, article: Article, place: Span, quote: str, confidence: float
) -> None:
    ProposalEvidence.objects.get_or_create(
        proposal=proposal,
        article=article,
        defaults={
            "quote": quote,
            "start": place.start,
            "end": place.end,
            "confidence": confidence,
        },
    )


def _share(confidence: float) -> float:
    return min(max(confidence, 0.0), 1.0)
