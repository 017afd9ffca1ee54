"""The citations of a case's facts."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Model

from cases.models import CaseSource, Citation
from cases.services.row_tables import CaseRows


class Citing:
    """Adds the citations of facts, each pointing at a source of the same case."""

    def __init__(self, built: CaseRows, sources: dict[str, CaseSource]) -> None:
        self.built, self.sources = built, sources

    def fact(self, labels: Sequence[str], **column: Model) -> None:
        """Cite the labelled sources for a fact."""
        self._add(labels, column)

    def field(self, name: str, labels: Sequence[str]) -> None:
        """Cite the labelled sources for a field of the case itself."""
        self._add(labels, {"field": name})

    def _add(self, labels: Sequence[str], column: Mapping[str, Any]) -> None:
        case, sources = self.built.case, self.sources
        for position, label in enumerate(labels):
            self.built.add_leaf(
                Citation, case=case, case_source=sources[label], position=position, **column
            )
