"""Writes to parties: making two entries one, with every former id kept alive.

Rows of other apps that point at the party that goes are the caller's to re-point first:
``cases.services.merge`` does so for disputes.
"""

from django.db import transaction

from parties.errors import MergeRefused
from parties.models import HomonymMeaning, Party, PartyAlias, PartyName, PartyRedirect


@transaction.atomic
def party_merge(*, keep: Party, gone: Party) -> Party:
    """Make two parties one: what is known of ``gone`` goes to ``keep``, its id becomes a redirect.

    What ``keep`` states wins; its blanks are filled. Raises MergeRefused for a party and itself, and
    ProtectedError while a dispute still points at ``gone``.
    """
    if keep.pk == gone.pk:
        raise MergeRefused("A party cannot be merged with itself; choose two.")
    _move_names(keep, gone)
    _move_aliases(keep, gone)
    return party_retire(keep=keep, gone=gone)


@transaction.atomic
def party_retire(*, keep: Party, gone: Party) -> Party:
    """Delete a party in favour of another that already bears its names; its id becomes a redirect."""
    _move_family(keep, gone)
    HomonymMeaning.objects.filter(party=gone).update(party=keep)
    PartyRedirect.objects.filter(party=gone).update(party=keep)
    PartyRedirect.objects.create(slug=gone.slug, party=keep)
    gone.delete()
    return keep


def _move_names(keep: Party, gone: Party) -> None:
    first = keep.record_names.count()
    for offset, name in enumerate(PartyName.objects.filter(party=gone)):
        name.party, name.position = keep, first + offset
        name.save()


def _move_aliases(keep: Party, gone: Party) -> None:
    """Add the other's aliases, and the names it was shown under."""
    known = {keep.name, keep.native_name or gone.native_name, ""}
    known |= set(PartyAlias.objects.filter(party=keep).values_list("text", flat=True))
    position = len(known)
    for alias in PartyAlias.objects.filter(party=gone):
        if alias.text not in known:
            known.add(alias.text)
            position += 1
            alias.party, alias.position = keep, position
            alias.save()
    for text in (gone.name, gone.native_name):
        if text not in known and not _is_borne_by_others(text, keep, gone):
            known.add(text)
            position += 1
            PartyAlias.objects.create(party=keep, position=position, text=text)


def _is_borne_by_others(text: str, *parties: Party) -> bool:
    return PartyAlias.objects.filter(text=text).exclude(party__in=parties).exists()


def _move_family(keep: Party, gone: Party) -> None:
    """Hand over group and members; nobody becomes its own group."""
    heir = gone.group if gone.group_id != keep.pk else None
    if keep.group_id in (None, gone.pk):
        keep.group = heir
    keep.native_name = keep.native_name or gone.native_name
    keep.country = keep.country or gone.country
    keep.save()
    Party.objects.filter(group=gone).exclude(pk=keep.pk).update(group=keep)
