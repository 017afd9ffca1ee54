"""Taking decisions back: a proposal is open again, and what it wrote is out of the record.

By a new revision, never by changing or deleting one: a case that was made stays on record.
"""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from cases.record_rules import record_parse
from cases.selectors.records import record_values
from news.choices import ProposalKind, ProposalState
from news.errors import NewsError
from news.models import Proposal, ProposalDecision
from news.services.review import proposals_detailed, record_save, revision_reason
from news.services.stories import stories_lock
from news.taking_back import Touched, record_without


class UndoRefused(NewsError):
    """A decision cannot be taken back; it says why and what to do instead."""


@transaction.atomic
def proposal_undo(pk: int, *, by: User) -> Proposal:
    """Take a decision back: the proposal is open again, and what it wrote is out of the record.

    An acceptance is taken back by a new revision, if nothing newer touched what it wrote. Raises
    UndoRefused and RecordInvalid; then nothing is stored.
    """
    stories_lock()
    proposal = proposals_detailed().get(pk=pk)
    if proposal.state == ProposalState.ACCEPTED:
        _take_back(proposal, by)
    elif proposal.state != ProposalState.REJECTED:
        raise UndoRefused(_("There is no decision on this proposal to take back."))
    _reopen(proposal, by)
    return proposal


@transaction.atomic
def proposals_undo(pks: Sequence[int], *, by: User) -> list[Proposal]:
    """Take several decisions back, the newest first: all or none. Raises what ``proposal_undo`` does."""
    return [proposal_undo(pk, by=by) for pk in reversed(pks)]


def _take_back(proposal: Proposal, by: User) -> None:
    """Write the revision that takes back what a proposal wrote, if it wrote anything."""
    if proposal.kind == ProposalKind.NEW_CASE:
        raise UndoRefused(
            _(
                "A case that was made stays on record: its address and its revisions may be cited by now. "
                "Correct its record instead; if the dispute is on record twice, relate the two and say in "
                "the summary which one is kept."
            )
        )
    wrote, case = proposal.revision, proposal.case
    if wrote is None or case is None or case.revision is None:
        return
    before = case.revisions.get(number=wrote.number - 1)
    try:
        values = record_without(
            record_values(before), record_values(wrote), record_values(case.revision)
        )
    except Touched as touched:
        raise UndoRefused(
            _(
                "Nothing was done: what this proposal wrote was changed since (%(fields)s). Correct the case itself."
            )
            % {"fields": ", ".join(touched.fields)}
        ) from None
    reason = f"Taken back: {revision_reason(proposal)}"
    record_save(record_parse(values), case.revision.number, by=by, reason=reason)


def _reopen(proposal: Proposal, by: User) -> None:
    """Put a proposal back into the queue, with those that its acceptance closed."""
    closed = []
    if proposal.revision_id:
        of_it = ProposalDecision.objects.filter(
            revision=proposal.revision_id, state=ProposalState.SUPERSEDED
        )
        closed = list(
            Proposal.objects.filter(pk__in=of_it.values("proposal"), state=ProposalState.SUPERSEDED)
        )
    for one in (proposal, *closed):
        one.state, one.reviewer, one.decided_at = ProposalState.OPEN, None, None
        one.reason, one.revision, one.accepted_value = "", None, None
        one.save(
            update_fields=[
                "state", "reviewer", "decided_at", "reason", "revision", "accepted_value"
            ]
        )  # fmt: skip
        ProposalDecision.objects.create(proposal=one, state=ProposalState.OPEN, by=by)
