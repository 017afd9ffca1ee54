"""What is on record, as the reader of news knows it: parties, systems, courts and cases."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

EntryKind = Literal["party", "system", "court"]
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A party, AI system or court, with the strings that mean it."""

    kind: EntryKind
    id: str
    name: str
    native_name: str = ""
    names: tuple[str, ...] = ()  # every string that means it and nothing else
    ambiguous: tuple[str, ...] = ()  # strings that mean it only with support
    group: str | None = None  # the corporate family of a party; the developer of a system
    country: str | None = None  # ISO 3166; a court's jurisdiction
    sort: str = ""  # company, group, person …; of a system image, text …; of a court its level
    city: str = ""
    docket_pattern: str = ""


@dataclass(frozen=True, slots=True)
class CaseParty:
    """A party in the role it has in one case."""

    name: str
    id: str | None
    role: str
    kind: str = ""
    native_name: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """An event on record."""

    kind: str
    date: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class CaseRuling:
    """A ruling on record."""

    date: str
    kind: str
    title: str = ""
    court: str = ""
    judge: str = ""


@dataclass(frozen=True, slots=True)
class CaseSum:
    """A sum on record; ``amount`` is None where only the upper bound is stated."""

    kind: str
    amount: Decimal | None
    amount_max: Decimal | None
    currency: str
    per: str = ""
    approximate: bool = False
    date: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case on record, as far as an article can meet it."""

    slug: str
    caption: str
    captions: tuple[str, ...]  # caption, native and full caption, aliases
    proceeding: str
    jurisdiction: str
    court_id: str | None
    court_name: str
    dockets: tuple[str, ...]  # as the record writes them
    docket_keys: frozenset[str]
    parties: tuple[CaseParty, ...]
    systems: tuple[str, ...]  # ids
    work_types: tuple[str, ...]
    filed_on: str
    closed_on: str
    status: str
    judges: tuple[str, ...]
    events: tuple[CaseEvent, ...]
    rulings: tuple[CaseRuling, ...]
    sums: tuple[CaseSum, ...]
    related: tuple[tuple[str, str], ...]  # slug, relation
    source_urls: frozenset[str]
    ecli: str = ""
    summary: str = ""
    status_as_of: str = ""
    disputed: tuple[tuple[str, str], ...] = ()  # field and value, of which sources disagree

    @property
    def country(self) -> str:
        """The country, or EU."""
        return self.jurisdiction.partition("-")[0]

    def ids(self, *roles: str) -> frozenset[str]:
        """Give the ids of the parties in any of these roles, or of all."""
        return frozenset(p.id for p in self.parties if p.id and (not roles or p.role in roles))
