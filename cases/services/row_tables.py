"""The tables of a case, and its rows by table."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from cases.models import (
    Case,
    CaseAlias,
    CaseConduct,
    CaseCounsel,
    CaseParty,
    CaseSource,
    CaseSystem,
    CaseText,
    CaseWorkType,
    Citation,
    Claim,
    ClaimAgainst,
    Conflict,
    ConflictValue,
    Damages,
    DocketNumber,
    Event,
    Holding,
    RelatedCase,
    Ruling,
)

# Every table of a case, each after those it points at.
TABLES: tuple[type[Model], ...] = (
    CaseSource,
    CaseAlias,
    DocketNumber,
    CaseWorkType,
    CaseConduct,
    CaseSystem,
    CaseParty,
    CaseCounsel,
    Event,
    Claim,
    ClaimAgainst,
    Damages,
    Ruling,
    Holding,
    RelatedCase,
    Conflict,
    ConflictValue,
    Citation,
    CaseText,
)


@dataclass(slots=True)
class CaseRows:
    """A case and all its rows, by table."""

    case: Case
    rows: dict[type[Model], list[Any]] = field(default_factory=dict)

    def add(self, row: Model) -> None:
        """Put a row into its table."""
        self.rows.setdefault(type(row), []).append(row)
