"""Making two parties one, with all their disputes."""

from django.db import transaction

from cases.models import AISystem, Case, CaseParty, ClaimAgainst
from cases.services.save import cases_rebuild
from parties.models import Party
from parties.services import party_merge


@transaction.atomic
def party_merge_in_cases(*, keep: Party, gone: Party) -> Party:
    """Merge two parties: disputes, claims and systems of ``gone`` are those of ``keep`` from now on.

    The records keep the strings they have, so no revision is made. Raises MergeRefused for a party
    and itself.
    """
    seats_hand_over(keep=keep, gone=gone)
    party_merge(keep=keep, gone=gone)
    cases_rebuild(Case.objects.filter(case_parties__party=keep))
    return keep


def seats_hand_over(*, keep: Party, gone: Party) -> None:
    """Point at ``keep`` whatever the disputes point at ``gone``."""
    CaseParty.objects.filter(party=gone).update(party=keep)
    ClaimAgainst.objects.filter(party=gone).update(party=keep)
    AISystem.objects.filter(developer=gone).update(developer=keep)
