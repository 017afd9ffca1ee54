"""The citations of a case's facts."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model

from cases.models import (
    CaseSource,
    Citation,
)
from cases.services.row_tables import CaseRows
from core.bulk import new_row


class Citing:
    """Adds the citations of facts, each pointing at a source of the same case."""

    def __init__(self, built: CaseRows, sources: dict[str, CaseSource]) -> None:
        self.built, self.sources = built, sources

    def fact(self, labels: Sequence[str], **column: Model) -> None:
        """Cite the labelled sources for a fact."""
        for position, label in enumerate(labels):
            self._add(position, label, **column)

    def field(self, name: str, labels: Sequence[str]) -> None:
        """Cite the labelled sources for a field of the case itself."""
        for position, label in enumerate(labels):
            self._add(position, label, field=name)

    def _add(self, position: int, label: str, **column: Any) -> None:
        case, source = self.built.case, self.sources[label]
        self.built.add(
            new_row(Citation, case=case, case_source=source, position=position, **column)
        )
