"""Whether a draft was proposed before, by another article or in other words; decided ones count too."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import orjson
from django.db.models import Q, QuerySet

from cases.models import Case
from cases.record import sha256_of
from news.choices import ProposalKind, ProposalState
from news.models import Article, Proposal, ProposalEvidence, Story
from news.pipeline.alike import disputes_alike, squeezed
from news.pipeline.days import days_apart
from news.pipeline.stories import FAMILIES
from news.pipeline.types import ProposalDraft

# Reports so far apart tell of another suit of the same parties.
REPORTS = timedelta(days=50)
# Days within which the reports of one story date its event.
SAME_EVENT_DAYS = 4

# What only describes a fact: two articles that say it in other words say the same.
_WORDING = frozenset({"title", "note", "label", "sources", "approximate", "status_note", "url"})


def proposal_key(draft: ProposalDraft, story: Story | None = None) -> str:
    """Give the hash of what a draft would change; who says it and how does not count.

    A status comes and goes: what one story says of it is not what a later one says.
    """
    is_new_case = draft.kind == ProposalKind.NEW_CASE.value
    meant = _dispute_meant(draft.value) if is_new_case else _meant(draft.value)
    # Sums change their places in the record; the disagreement about one stays the same.
    path = re.sub(r"/\d+(?=/|$)", "/-", draft.path)
    told = [story.pk] if draft.kind == ProposalKind.STATUS.value and story else []
    return sha256_of(orjson.dumps([draft.kind, draft.case or "", path, meant, *told]))


def proposal_told_before(
    draft: ProposalDraft, *, case: Case | None, article: Article, story: Story | None
) -> Proposal | None:
    """Find the proposal that says what a draft says, whatever became of it."""
    same = Proposal.objects.filter(key=proposal_key(draft, story)).first()
    if same is not None:
        return same
    if draft.kind == ProposalKind.NEW_CASE.value:
        return next(_of_dispute(draft, article, story), None)
    if draft.kind == ProposalKind.STATUS.value:
        return next(_of_status(draft, case, story), None)
    if draft.kind in (ProposalKind.NEW_EVENT.value, ProposalKind.RULING.value) and story:
        return next(_of_event(draft, case, story), None)
    return None


def _of_dispute(draft: ProposalDraft, article: Article, story: Story | None) -> Iterator[Proposal]:
    """Yield proposals of the dispute in other words: open ones, and those decided on reports like this."""
    rows = Proposal.objects.filter(kind=ProposalKind.NEW_CASE)
    near = Q(state=ProposalState.OPEN) | Q(pk__in=_reported_near(article))
    if story is not None:
        near |= Q(story=story)
    for row in rows.filter(near).order_by("pk"):
        is_one_story = story is not None and row.story_id == story.pk
        if disputes_alike(row.value, draft.value, is_one_story=is_one_story):
            yield row


def _of_status(draft: ProposalDraft, case: Case | None, story: Story | None) -> Iterator[Proposal]:
    """Yield proposals of the status: open ones, and those of an event of about the same day."""
    same = Q(state=ProposalState.OPEN)
    if story is not None and story.event_earliest:
        near = timedelta(days=SAME_EVENT_DAYS)
        days = (story.event_earliest - near, story.event_earliest + near)
        same |= Q(story__event_earliest__range=days)
    rows = Proposal.objects.filter(same, kind=ProposalKind.STATUS, case=case)
    for row in rows.order_by("pk"):
        if _meant(row.value) == _meant(draft.value):
            yield row


def _of_event(draft: ProposalDraft, case: Case | None, story: Story) -> Iterator[Proposal]:
    """Yield what other reports of the story made of its event, though they date it a little otherwise.

    A day that was rejected does not speak against another one.
    """
    rows = Proposal.objects.filter(kind=draft.kind, case=case, story=story).order_by("pk")
    for row in rows:
        apart = days_apart(row.value.get("date"), draft.value["date"])
        most = 0 if row.state == ProposalState.REJECTED else SAME_EVENT_DAYS
        same = _family(row.value) == _family(draft.value)
        if same and apart is not None and abs(apart) <= most:
            yield row


def _family(value: dict[str, Any]) -> str:
    kind = str(value.get("kind", ""))
    return FAMILIES.get(kind, kind)


def _reported_near(article: Article) -> QuerySet[ProposalEvidence, int]:
    """Give the ids of the proposals that reports of about this article's day were evidence for."""
    day = article.published_earliest or article.found_at.date()
    rows = ProposalEvidence.objects.filter(
        Q(article__published_earliest__range=(day - REPORTS, day + REPORTS))
        | Q(article__published_earliest__isnull=True)
    )
    return rows.values_list("proposal_id", flat=True)


def _dispute_meant(value: Any) -> Any:
    """Tell disputes apart by who is against whom and where, not by how an article puts it."""
    if not isinstance(value, dict):
        return value
    numbers = sorted(squeezed(number) for number in value.get("docket_numbers") or [])
    if numbers:
        return ["docket", numbers]
    sides = sorted(
        f"{party.get('role', '')}:{squeezed(party.get('name', ''))}"
        for party in value.get("parties") or []
    )
    return ["parties", value.get("jurisdiction"), sides or squeezed(value.get("caption", ""))]


def _meant(value: Any) -> Any:
    """Leave out of a piece of the record what is wording, not fact."""
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if key not in _WORDING}
        return {key: _meant(item) for key, item in sorted((kept or value).items())}
    if isinstance(value, list):
        return [_meant(item) for item in value]
    return squeezed(value) if isinstance(value, str) else value
