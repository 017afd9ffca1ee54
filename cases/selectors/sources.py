"""The sources that facts cite, ready to be shown as numbered marks."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from django.utils.translation import get_language

from cases.models import CaseSource, Citation
from cases.models.source import number_of
from core import dates
from core.chosen import ChosenRows
from core.statements import Values

# Of a citation: what its mark says, in the order of ``_mark``.
_MARK = tuple(
    f"case_source__{path}"
    for path in ("label", "publisher", "title", "source__url", "published_on", "language")
)


class SourceMark(NamedTuple):
    """A source of a case, under its number there."""

    label: str
    anchor: str
    publisher: str
    title: str
    url: str
    published_display: str
    language: str


def source_mark(row: CaseSource) -> SourceMark:
    """Make the mark of a source; the row's ``source`` must be loaded."""
    return _mark(
        row.label, row.publisher, row.title, row.source.url, row.published_on, row.language
    )


def marks_of(column: str, ids: Sequence[int]) -> dict[int, list[SourceMark]]:
    """Give the marks of some facts, by fact id: one query, whatever their number."""
    return marks_made(citations_read(column, ids))


def citations_read(column: str, ids: Sequence[int]) -> list[Values]:
    """Read what the marks of some facts say."""
    return _citations(column).tuples(ids)


def marks_made(citations: Sequence[Values]) -> dict[int, list[SourceMark]]:
    """Make marks of what was read, by fact id."""
    found: dict[int, list[SourceMark]] = {}
    reader = get_language()
    for fact, *values in citations:
        found.setdefault(fact, []).append(_mark(*values, reader=reader))
    return found


@cache
def _citations(column: str) -> ChosenRows:
    return ChosenRows(
        Citation, (f"{column}_id", *_MARK), by=column, order=("case_source__position",)
    )


def _mark(
    label: str,
    publisher: str,
    title: str,
    url: str,
    published_on: str,
    language: str,
    *,
    reader: str | None = None,
) -> SourceMark:
    return SourceMark(
        label=number_of(label),
        anchor=label,
        publisher=publisher,
        title=title,
        url=url,
        published_display=dates.display(published_on, reader) if published_on else "",
        language=language,
    )
