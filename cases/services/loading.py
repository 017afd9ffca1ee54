"""What becomes of an entry or case of a curated file: one rule for all of them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic

from cases.curated_entries import AnyEntry, entry_sha256
from cases.selectors.entries import Held


class Fate(StrEnum):
    """What a load does with an entry or case of a file."""

    CREATED = "created"
    CHANGED = "changed"
    REMEMBERED = "remembered"
    UNCHANGED = "unchanged"
    EDITED_HERE = "edited_here"
    CONFLICT = "conflict"
    REDIRECTED = "redirected"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load did, by ids in the order of the files.

    ``edited_here`` differ from an unchanged file and were left alone; of ``conflicts`` the file
    changed too, and the database's version was kept. ``redirected`` were merged or renamed here;
    ``gone`` were loaded once and stand in no file any more.
    """

    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    edited_here: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    redirected: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(slots=True)
class Touched:
    """What a change of entries may have moved: cases to look up anew, and rows that lost names."""

    case_ids: set[int] = field(default_factory=set)
    successors: dict[int, int] = field(default_factory=dict)


def fate_of(
    file_sha256: str, *, loaded_sha256: str, held_sha256: str, unedited: Iterable[str] = ()
) -> Fate:
    """Judge what both sides did since the last load.

    ``unedited`` are hashes under which the database's version counts as not edited, such as its
    own without what was added by itself.
    """
    if held_sha256 == file_sha256:
        return Fate.UNCHANGED if loaded_sha256 == file_sha256 else Fate.REMEMBERED
    is_edited = held_sha256 != loaded_sha256 and loaded_sha256 not in unedited
    if loaded_sha256 == file_sha256:
        return Fate.EDITED_HERE if is_edited else Fate.UNCHANGED
    return Fate.CONFLICT if is_edited else Fate.CHANGED


@dataclass(slots=True)
class Plan(Generic[AnyEntry]):
    """The entries of one file, by their fate."""

    entries: dict[Fate, list[AnyEntry]] = field(default_factory=dict)

    @property
    def writing(self) -> list[AnyEntry]:
        """The entries to be written."""
        return self.of(Fate.CREATED) + self.of(Fate.CHANGED)

    def of(self, fate: Fate) -> list[AnyEntry]:
        """Give the entries of a fate."""
        return self.entries.get(fate, [])

    def outcome(self, *, gone: Iterable[str]) -> Outcome:
        """Report the plan."""
        ids = {fate: tuple(entry.id for entry in self.of(fate)) for fate in Fate}
        return Outcome(
            created=ids[Fate.CREATED],
            changed=ids[Fate.CHANGED],
            unchanged=ids[Fate.REMEMBERED] + ids[Fate.UNCHANGED],
            edited_here=ids[Fate.EDITED_HERE],
            conflicts=ids[Fate.CONFLICT],
            redirected=ids[Fate.REDIRECTED],
            gone=tuple(gone),
        )


def _nothing_by_itself(_held: Held[AnyEntry]) -> Iterator[str]:
    return iter(())


def plan_entries(
    entries: Sequence[AnyEntry],
    held: dict[str, Held[AnyEntry]],
    *,
    overwrite: bool,
    redirects: Collection[str] = (),
    unedited: Callable[[Held[AnyEntry]], Iterator[str]] = _nothing_by_itself,
) -> Plan[AnyEntry]:
    """Sort the entries of a file by what is to be done with them.

    A row that no file ever described gives way to the file: it was made from a case record.
    """
    plan: Plan[AnyEntry] = Plan()
    for entry in entries:
        here = held.get(entry.id)
        if here is None:
            fate = Fate.REDIRECTED if entry.id in redirects else Fate.CREATED
        else:
            fate = fate_of(
                entry_sha256(entry),
                loaded_sha256=here.loaded_sha256,
                held_sha256=here.sha256,
                unedited=unedited(here),
            )
            if fate is Fate.CONFLICT and (overwrite or not here.loaded_sha256):
                fate = Fate.CHANGED
        plan.entries.setdefault(fate, []).append(entry)
    return plan
