"""The tables of a case, and its rows by table."""

from collections import Counter
from collections.abc import Sequence
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
    Revision,
    Ruling,
)
from cases.record import CaseRecord

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

# At rows of these nothing points, so they are written as leaves.
LEAVES: frozenset[type[Model]] = frozenset(
    {
        CaseAlias,
        CaseConduct,
        CaseSystem,
        CaseText,
        CaseWorkType,
        Citation,
        ClaimAgainst,
        DocketNumber,
        Holding,
        RelatedCase,
    }
)


@dataclass(slots=True)
class CaseRows:
    """A case and all its rows, by table; those of some are leaves."""

    case: Case
    rows: dict[type[Model], list[Any]] = field(default_factory=lambda: {t: [] for t in TABLES})

    def add(self, row: Model) -> None:
        """Put a row into its table."""
        self.rows[type(row)].append(row)

    def add_leaf(self, table: type[Model], **values: Any) -> None:
        """Put a row of the case into a table of leaves."""
        self.rows[table].append(values)


def rows_expected(records: Sequence[CaseRecord]) -> dict[type[Model], int]:
    """Give how many rows of each table that needs ids these records may become, at most."""
    counts: Counter[type[Model]] = Counter()
    for record in records:
        counts[CaseSource] += len(record.sources)
        counts[CaseParty] += len(record.parties)
        counts[CaseCounsel] += len(record.counsel)
        # Events of rulings and sums that no event tells of, and of the filing.
        counts[Event] += len(record.events) + len(record.rulings) + len(record.damages) + 1
        counts[Claim] += len(record.claims)
        counts[Damages] += len(record.damages)
        counts[Ruling] += len(record.rulings)
        counts[Conflict] += len(record.conflicts)
        counts[ConflictValue] += sum(len(conflict.values) for conflict in record.conflicts)
    return {Case: len(records), Revision: len(records), **counts}
