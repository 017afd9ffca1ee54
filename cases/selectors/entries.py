"""The canonical entries as the database holds them, in the form of their curated files."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Generic

from django.db.models import Prefetch, QuerySet

from cases.curated_entries import (
    AnyEntry,
    CourtEntry,
    CourtNameEntry,
    PartyEntry,
    SystemEntry,
    SystemNameEntry,
    entry_sha256,
)
from cases.models import AISystem, Court
from parties.models import Homonym, HomonymMeaning, Party


@dataclass(frozen=True, slots=True)
class Held(Generic[AnyEntry]):
    """An entry as it stands in the database, and the hash of what a file last said of it."""

    entry: AnyEntry
    loaded_sha256: str
    row: Any

    @property
    def sha256(self) -> str:
        """The hash of the entry as it stands."""
        return entry_sha256(self.entry)


def parties_held(slugs: Collection[str] | None = None) -> dict[str, Held[PartyEntry]]:
    """Give parties, groups and homonyms by id: those named, or all."""
    parties = _chosen(Party.objects.all(), slugs).select_related("group")
    labels = _chosen(Homonym.objects.all(), slugs)
    held = {
        party.slug: Held(_party(party), party.dataset_sha256, party)
        for party in parties.prefetch_related("record_names", "aliases")
    }
    held |= {
        label.slug: Held(_homonym(label), label.dataset_sha256, label)
        # Joined: a prefetch of the parties would name more of them than SQLite takes.
        for label in labels.prefetch_related(
            Prefetch("meanings", HomonymMeaning.objects.select_related("party"))
        )
    }
    return held


def courts_held(slugs: Collection[str] | None = None) -> dict[str, Held[CourtEntry]]:
    """Give courts by id: those named, or all."""
    courts = _chosen(Court.objects.all(), slugs).select_related("appeals_to")
    return {
        court.slug: Held(_court(court), court.dataset_sha256, court)
        for court in courts.prefetch_related("record_names", "aliases")
    }


def systems_held(slugs: Collection[str] | None = None) -> dict[str, Held[SystemEntry]]:
    """Give AI systems by id: those named, or all."""
    systems = _chosen(AISystem.objects.all(), slugs).select_related("developer")
    return {
        system.slug: Held(_system(system), system.dataset_sha256, system)
        for system in systems.prefetch_related("record_names", "aliases")
    }


def _chosen(rows: QuerySet[Any, Any], slugs: Collection[str] | None) -> QuerySet[Any, Any]:
    return rows.order_by("slug") if slugs is None else rows.filter(slug__in=slugs)


def _aliases(row: Any, *, ambiguous: bool) -> list[str]:
    return [alias.text for alias in row.aliases.all() if alias.is_ambiguous == ambiguous]


def _id_of(target: Any) -> str | None:
    return target.slug if target is not None else None


def _party(party: Party) -> PartyEntry:
    return PartyEntry.model_construct(
        id=party.slug,
        name=party.name,
        native_name=party.native_name or None,
        kind=party.kind,
        country=party.country or None,
        group=_id_of(party.group),
        names=[name.name for name in party.record_names.all()],
        aliases=_aliases(party, ambiguous=False),
        ambiguous_aliases=_aliases(party, ambiguous=True),
    )


def _homonym(label: Homonym) -> PartyEntry:
    meanings = sorted(label.meanings.all(), key=lambda meaning: meaning.case_slug)
    return PartyEntry.model_construct(
        id=label.slug,
        name=label.name,
        native_name=label.native_name or None,
        kind=label.kind,
        country=label.country or None,
        homonym=True,
        names=list(label.names),
        per_case={meaning.case_slug: meaning.party.slug for meaning in meanings},
        aliases=list(label.aliases),
        ambiguous_aliases=list(label.ambiguous_aliases),
    )


def _court(court: Court) -> CourtEntry:
    return CourtEntry.model_construct(
        id=court.slug,
        name=court.name,
        native_name=court.native_name or None,
        jurisdiction=court.jurisdiction,
        level=court.level,
        appeals_to=_id_of(court.appeals_to),
        city=court.city or None,
        names=[
            CourtNameEntry.model_construct(name=row.name, native_name=row.native_name or None)
            for row in court.record_names.all()
        ],
        aliases=_aliases(court, ambiguous=False),
        ambiguous_aliases=_aliases(court, ambiguous=True),
        docket_pattern=court.docket_pattern or None,
    )


def _system(system: AISystem) -> SystemEntry:
    return SystemEntry.model_construct(
        id=system.slug,
        name=system.name,
        developer=_id_of(system.developer),
        kind=system.kind,
        names=[
            SystemNameEntry.model_construct(name=row.name, developer=row.developer or None)
            for row in system.record_names.all()
        ],
        aliases=_aliases(system, ambiguous=False),
        ambiguous_aliases=_aliases(system, ambiguous=True),
    )
