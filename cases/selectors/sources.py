"""The sources that facts cite, ready to be shown as numbered marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cases.models import CaseSource, Citation
from core import dates


@dataclass(frozen=True, slots=True)
class SourceMark:
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
    return SourceMark(
        label=row.number,
        anchor=row.label,
        publisher=row.publisher,
        title=row.title,
        url=row.source.url,
        published_display=dates.display(row.published_on) if row.published_on else "",
        language=row.language,
    )


def marks_of(column: str, ids: Sequence[int]) -> dict[int, list[SourceMark]]:
    """Give the marks of some facts, by fact id: one query, whatever their number."""
    if not ids:
        return {}
    rows = (
        Citation.objects.filter(**{f"{column}__in": ids})
        .select_related("case_source__source")
        .order_by("case_source__position")
    )
    return _grouped(column, rows)


def _grouped(column: str, rows: Iterable[Citation]) -> dict[int, list[SourceMark]]:
    found: dict[int, list[SourceMark]] = {}
    for row in rows:
        found.setdefault(getattr(row, f"{column}_id"), []).append(source_mark(row.case_source))
    return found
