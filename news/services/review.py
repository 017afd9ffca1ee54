"""What an editor decides of proposals: accepted, edited, rejected, taken back.

Each decision is one transaction. A case is written by the one service that writes cases, with the
revision that the editor saw: whoever comes second is told, and nothing is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.errors import Problem, RecordInvalid, RevisionConflict
from cases.models import Case, CaseRedirect, Revision
from cases.record import CaseRecord
from cases.record_rules import record_parse
from cases.selectors.records import record_values
from cases.services.free_ids import free_slug
from cases.services.save import case_save_record
from news.applying import record_with, says_the_same
from news.choices import LinkRole, ProposalKind, ProposalState
from news.errors import NewsError
from news.fact_sources import FactGone
from news.models import (
    Article,
    ArticleLink,
    Proposal,
    ProposalDecision,
    StoryArticle,
    StoryCase,
)
from news.selectors.review import articles_of, source_of
from news.services.stories import stories_lock

MAX_REASON = 500
# Of a story's title in the reason of a revision, which has room for 500 characters.
_TITLE_LENGTH = 300


class ProposalDecided(NewsError):
    """Somebody decided a proposal before; it says what and who."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        who = proposal.reviewer.get_username() if proposal.reviewer else _("the site")
        super().__init__(
            _("Nothing was done: this proposal is %(state)s already, by %(who)s.")
            % {"state": ProposalState(proposal.state).label, "who": who}
        )


@dataclass(frozen=True, slots=True)
class Failure:
    """A proposal of a story that cannot be accepted, and what is wrong."""

    proposal: Proposal
    messages: tuple[str, ...]


class StoryRefused(NewsError):
    """Some proposals of a story cannot be accepted, so none was; ``failures`` tells which."""

    def __init__(self, failures: Sequence[Failure]) -> None:
        self.failures = tuple(failures)
        super().__init__(_("Nothing was accepted: not all proposals can be."))


@transaction.atomic
def proposal_accept(pk: int, *, by: User, expected_revision: int | None) -> Proposal:
    """Write what a proposal says into the record, citing its articles; one revision.

    ``expected_revision`` is the number of the case's revision that the editor saw; None for a new
    case. Open proposals that say the same are closed, and their articles cited too. Raises
    ProposalDecided, RevisionConflict and RecordInvalid; then nothing is stored.
    """
    stories_lock()
    proposal = _open(pk)
    return _accept(proposal, proposal.value, by=by, expected_revision=expected_revision)


@transaction.atomic
def proposal_edit_accept(
    pk: int, value: Any, *, by: User, expected_revision: int | None
) -> Proposal:
    """Accept a proposal as an editor corrected it; raises what ``proposal_accept`` does."""
    stories_lock()
    proposal = _open(pk)
    return _accept(proposal, value, by=by, expected_revision=expected_revision, is_edited=True)


@transaction.atomic
def proposal_reject(pk: int, *, by: User, reason: str) -> Proposal:
    """Reject a proposal for good, with the reason; raises ProposalDecided."""
    if not reason.strip():
        raise ValueError("a rejection needs its reason")
    stories_lock()
    proposal = _open(pk)
    _decide(proposal, ProposalState.REJECTED, by=by, reason=reason.strip()[:MAX_REASON])
    return proposal


def story_accept(pks: Sequence[int], *, by: User, expected: Mapping[int, int]) -> list[Proposal]:
    """Accept the proposals of a story, all or none, each by a revision of its own.

    ``expected`` gives, by case, the revision that the editor saw. Raises StoryRefused.
    """
    failures: list[Failure] = []
    done: list[Proposal] = []
    seen: dict[int, int] = dict(expected)
    with transaction.atomic():
        stories_lock()
        for proposal in list(proposals_detailed().filter(pk__in=pks).order_by("pk")):
            try:
                with transaction.atomic():
                    done += _accept_one_of_many(proposal.pk, by, seen)
            except (RecordInvalid, RevisionConflict, ProposalDecided) as error:
                failures.append(Failure(proposal, messages_of(error)))
        if failures:
            raise StoryRefused(failures)
    return done


def messages_of(error: Exception) -> tuple[str, ...]:
    """Say what is wrong, a sentence each."""
    if isinstance(error, RecordInvalid):
        return tuple(f"{p.field}: {p.message}" if p.field else p.message for p in error.problems)
    return (str(error),)


def proposals_detailed() -> QuerySet[Proposal]:
    """Give proposals with all that a decision on them reads."""
    return Proposal.objects.select_related("case__revision", "story", "reviewer", "revision")


def _open(pk: int) -> Proposal:
    proposal: Proposal = proposals_detailed().get(pk=pk)
    if proposal.state != ProposalState.OPEN:
        raise ProposalDecided(proposal)
    return proposal


def _accept_one_of_many(pk: int, by: User, seen: dict[int, int]) -> list[Proposal]:
    """Accept one of a story's; one that an equal of the same story closed meanwhile is done too."""
    now: Proposal = proposals_detailed().get(pk=pk)
    if now.state == ProposalState.SUPERSEDED:
        return []
    if now.state != ProposalState.OPEN:
        raise ProposalDecided(now)
    number = seen.get(now.case_id) if now.case_id else None
    _accept(now, now.value, by=by, expected_revision=number)
    if now.case_id and now.revision:
        seen[now.case_id] = now.revision.number
    return [now]


def _accept(
    proposal: Proposal,
    value: Any,
    *,
    by: User,
    expected_revision: int | None,
    is_edited: bool = False,
) -> Proposal:
    equals = _equals(proposal, value)
    articles = articles_of([proposal, *equals])
    record, number = _record_after(proposal, value, articles, is_edited=is_edited)
    if expected_revision is not None and proposal.case_id and expected_revision != number:
        raise RevisionConflict(record.slug, expected=expected_revision, current=number)
    case = record_save(record, number, by=by, reason=revision_reason(proposal))
    wrote = case.revision if case.revision and case.revision.number != number else None
    changed = value if is_edited and value != proposal.value else None
    if proposal.kind == ProposalKind.NEW_CASE:
        _join_stories(case, articles)
        proposal.case = case
    _decide(proposal, ProposalState.ACCEPTED, by=by, revision=wrote, value=changed)
    for equal in equals:
        said = _("The same as proposal %(number)d, which was accepted.") % {"number": proposal.pk}
        _decide(equal, ProposalState.SUPERSEDED, by=by, reason=said, closed_by=wrote)
    return proposal


def _equals(proposal: Proposal, value: Any) -> list[Proposal]:
    """Give the open proposals of other articles that say what is being accepted."""
    others = proposals_detailed().filter(
        state=ProposalState.OPEN, kind=proposal.kind, case=proposal.case_id
    )
    return [
        other
        for other in others.exclude(pk=proposal.pk).order_by("pk")
        if says_the_same(proposal.kind, other.path, value, other.value)
        and (proposal.kind != ProposalKind.CONFLICT or other.path == proposal.path)
    ]


def _record_after(
    proposal: Proposal, value: Any, articles: Sequence[Article], *, is_edited: bool
) -> tuple[CaseRecord, int]:
    """Give the record to be stored and the number of the revision it is made from; 0 for none."""
    sources = [source_of(article) for article in articles]
    case = proposal.case
    revision = case.revision if case else None
    if proposal.kind == ProposalKind.NEW_CASE and not is_edited:
        value = {**value, "slug": free_slug(str(value.get("slug", "case")), _is_taken)}
    try:
        values = record_with(
            record_values(revision) if revision else None,
            kind=proposal.kind,
            path=proposal.path,
            value=value,
            old_value=proposal.old_value,
            sources=sources,
        )
    except FactGone as gone:
        problem = Problem(
            case.slug if case else "", str(gone), _("the fact is no longer on record")
        )
        raise RecordInvalid([problem]) from None
    return record_parse(values), revision.number if revision else 0


def _is_taken(slug: str) -> bool:
    return (
        Case.objects.filter(slug=slug).exists() or CaseRedirect.objects.filter(slug=slug).exists()
    )


def record_save(record: CaseRecord, number: int, *, by: User, reason: str) -> Case:
    """Store a record on top of a revision, 0 for none; raises RevisionConflict and RecordInvalid."""
    try:
        return case_save_record(
            record, by=by.get_username(), reason=reason, expected_revision=number
        )
    except RevisionConflict:
        if number:
            raise
        message = _("another case has this id; choose a free one")
        raise RecordInvalid([Problem(record.slug, "slug", message)]) from None


def revision_reason(proposal: Proposal) -> str:
    """Name the story in the revision's reason, which is stored and so not translated."""
    title = proposal.story.title if proposal.story else ""
    told = f"From the news: “{title[:_TITLE_LENGTH]}”" if title else "From the news"
    story = f", story {proposal.story_id}" if proposal.story_id else ""
    return f"{told} (proposal {proposal.pk}{story})"


def _join_stories(case: Case, articles: Sequence[Article]) -> None:
    """Let the articles, and the stories they tell, be about the case that was made of them."""
    for article in articles:
        ArticleLink.objects.get_or_create(
            article=article,
            case=case,
            defaults={
                "role": LinkRole.SUBJECT,
                "score": 1.0,
                "reasons": ["an editor accepted the dispute it tells of"],
            },
        )
    stories = StoryArticle.objects.filter(article__in=articles).values_list("story_id", flat=True)
    StoryCase.objects.bulk_create(
        [StoryCase(story_id=pk, case=case) for pk in sorted(set(stories))], ignore_conflicts=True
    )


def _decide(
    proposal: Proposal,
    state: ProposalState,
    *,
    by: User,
    reason: str = "",
    revision: Revision | None = None,
    value: Any = None,
    closed_by: Revision | None = None,
) -> None:
    """Store a decision; one UPDATE tells whether the proposal was still open."""
    now = timezone.now()
    values = {
        "state": state,
        "reviewer": by,
        "decided_at": now,
        "reason": reason,
        "revision": revision,
        "accepted_value": value,
        "case": proposal.case,
    }
    if not Proposal.objects.filter(pk=proposal.pk, state=ProposalState.OPEN).update(**values):
        raise ProposalDecided(proposals_detailed().get(pk=proposal.pk))
    for name, stored in values.items():
        setattr(proposal, name, stored)
    ProposalDecision.objects.create(
        proposal=proposal, state=state, by=by, at=now, reason=reason, revision=revision or closed_by
    )
