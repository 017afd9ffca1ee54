"""Parties whom no entry knows yet: made while a batch of records is read, written at its end.

A class, and whoever bears a name that means different parties in different disputes, exists within
one dispute only: its name is a homonym with a meaning there.
"""

from collections.abc import Iterator, Sequence

from cases.choices import RecordPartyKind
from cases.record import PartyOfRecord
from cases.services.free_ids import FreeIds, batches
from core.bulk import bulk_insert, ids_give, new_row
from core.leaves import Leaf, leaves_insert
from core.text import slugify_name
from parties.models import (
    Homonym,
    HomonymMeaning,
    Party,
    PartyAlias,
    PartyName,
    PartyRedirect,
)

# Parties, former parties and homonyms share one name space of ids.
NAME_SPACE = (Party, PartyRedirect, Homonym)


class NewParties:
    """Makes parties and homonyms; ``write`` stores all of them together.

    ``labels`` are the homonyms by the strings they are for, and grow. ``expected`` are the parties
    that may have to be made, each with its dispute, so that what they could collide with is looked
    up in a few queries.
    """

    def __init__(
        self, labels: dict[str, Homonym], expected: Sequence[tuple[str, PartyOfRecord]]
    ) -> None:
        self.labels = labels
        self._ids = FreeIds(
            NAME_SPACE,
            {
                slug
                for case_slug, stated in expected
                for slug in _wanted_ids(stated, case_slug, labels)
            },
        )
        texts = {text for _case_slug, stated in expected for text in stated.aliases}
        self._borne = _borne(texts)
        self._parties: list[Party] = []
        self._names: dict[str, Leaf] = {}
        self._aliases: list[Leaf] = []
        self._homonyms: list[Homonym] = []
        self._meanings: list[Leaf] = []

    def party(self, stated: PartyOfRecord, case_slug: str) -> Party:
        """Make a party, of this dispute alone if it is a class or its name a homonym."""
        is_local = stated.kind == RecordPartyKind.CLASS or stated.name in self.labels
        party = new_row(
            Party,
            slug=self._ids.take(_wanted_id(stated, case_slug, is_local=is_local)),
            name=stated.name,
            native_name=stated.native_name or "",
            kind=stated.kind,
            country=stated.country or "",
        )
        self._parties.append(party)
        self._add_aliases(party, stated.aliases)
        if is_local:
            label = self.labels.get(stated.name) or self.label(stated)
            self._mean(label, case_slug, party)
        else:
            self._names[stated.name] = {"party": party, "name": stated.name}
        return party

    def label(self, stated: PartyOfRecord) -> Homonym:
        """Make a string mean another party in each dispute."""
        label = new_row(
            Homonym,
            slug=self._ids.take(_wanted_label(stated)),
            name=stated.name,
            kind=stated.kind,
            names=[stated.name],
        )
        self._homonyms.append(label)
        self.labels[stated.name] = label
        return label

    def divide(self, stated: PartyOfRecord, owner: str, party: Party) -> None:
        """Make a string that so far meant one party mean it in one dispute alone."""
        self._mean(self.label(stated), owner, party)
        if self._names.pop(stated.name, None) is None:
            PartyName.objects.filter(name=stated.name).delete()

    def write(self) -> None:
        """Store what was made."""
        ids_give(self._parties)
        ids_give(self._homonyms)
        bulk_insert(self._parties)
        leaves_insert(PartyName, list(self._names.values()))
        leaves_insert(PartyAlias, self._aliases)
        bulk_insert(self._homonyms)
        leaves_insert(HomonymMeaning, self._meanings)

    def _mean(self, label: Homonym, case_slug: str, party: Party) -> None:
        self._meanings.append({"homonym": label, "case_slug": case_slug, "party": party})

    def _add_aliases(self, party: Party, texts: Sequence[str]) -> None:
        """Give a new party its aliases; one that somebody bears already would prove nothing of either."""
        for position, text in enumerate(dict.fromkeys(texts)):
            if text not in self._borne:
                self._aliases.append({"party": party, "position": position, "text": text})
        self._borne.update(texts)


def _wanted_ids(stated: PartyOfRecord, case_slug: str, labels: dict[str, Homonym]) -> Iterator[str]:
    """Yield the ids that are likely to be wanted for a party and its name."""
    is_class = stated.kind == RecordPartyKind.CLASS
    yield _wanted_id(stated, case_slug, is_local=is_class or stated.name in labels)
    if is_class and stated.name not in labels:
        yield _wanted_label(stated)


def _wanted_id(stated: PartyOfRecord, case_slug: str, *, is_local: bool) -> str:
    base = slugify_name(stated.name, "party")[:80]
    return f"{base}-in-{case_slug}"[:110].rstrip("-") if is_local else base


def _wanted_label(stated: PartyOfRecord) -> str:
    return f"label-{slugify_name(stated.name, 'class')}"[:110].rstrip("-")


def _borne(texts: set[str]) -> set[str]:
    """Give those of the texts that are somebody's alias."""
    borne: set[str] = set()
    for batch in batches(texts):
        rows = PartyAlias.objects.filter(text__among=batch)
        borne.update(rows.values_list("text", flat=True))
    return borne
