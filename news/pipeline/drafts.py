"""One case that an article is about, and the drafts of what the article would change of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from core.folding import fold
from news.pipeline.text import sentences
from news.pipeline.types import (
    CaseFacts,
    Knowledge,
    Link,
    Page,
    ProposalDraft,
    ProposalKind,
    Reading,
    Span,
)

_QUOTE_CHARACTERS = 400
# An editor judges every draft: none is certain.
_MOST_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class About:
    """A case that an article is about; ``alone`` where the article is about no other."""

    page: Page
    reading: Reading
    case: CaseFacts
    link: Link
    knowledge: Knowledge
    alone: bool

    def draft(
        self, kind: ProposalKind, path: str, value: Any, place: Span, share: float, old: Any = None
    ) -> ProposalDraft:
        """Draft a change; ``share`` says how sure it is, given that the case is meant."""
        return draft(
            kind, self.case.slug, path, value, old, self.page, place, self.link.score * share,
            self.link.reasons,
        )  # fmt: skip

    def conflict(
        self, path: str, value: str, old: str, place: Span, share: float
    ) -> Iterator[ProposalDraft]:
        """Draft a disagreement with the record, unless the record shows it already."""
        if self._is_disputed(path, value):
            return
        reasons = (*self.link.reasons, f"the record says {old}")
        yield draft(
            "conflict", self.case.slug, path, value, old, self.page, place,
            self.link.score * share, reasons,
        )  # fmt: skip

    def sentence_of(self, place: Span) -> Span:
        """Give the sentence in which a place lies."""
        found = (s for s in sentences(self.page.text) if s.start <= place.start < s.end)
        return next(found, place)

    def _is_disputed(self, path: str, value: str) -> bool:
        name, said = path.strip("/").split("/")[0], _bare(value)
        return any(
            re.split(r"\W", field)[0] == name and said in (_bare(known), re.sub(r"\D", "", known))
            for field, known in self.case.disputed
        )


def draft(
    kind: ProposalKind,
    case: str | None,
    path: str,
    value: Any,
    old: Any,
    page: Page,
    place: Span,
    confidence: float,
    reasons: tuple[str, ...],
) -> ProposalDraft:
    """Make a draft with the exact words of its place, cut where a sentence runs on."""
    span = Span(place.start, min(place.end, place.start + _QUOTE_CHARACTERS))
    return ProposalDraft(
        kind, case, path, value, old, span.of(page.text), span,
        round(min(confidence, _MOST_CONFIDENCE), 3), reasons,
    )  # fmt: skip


def _bare(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())
