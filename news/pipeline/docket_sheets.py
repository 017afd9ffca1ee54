"""The page of a docket: entries in order, each opened by its number and day. The last one is the news."""

from collections.abc import Sequence

from news.pipeline.types import DateMention, Page, Span

_ENTRIES = 3  # from so many dated entries on a page is a sheet
_OPENING = 10  # letters within which the day of an entry stands


def newest_entry(page: Page, dates: Sequence[DateMention]) -> Span | None:
    """Give the entry of the latest day of a docket sheet, the lowest of several; else None."""
    days = [d for d in dates if d.precision == "day" and not d.relative]
    entries: list[tuple[str, Span]] = []
    at = 0
    for paragraph in page.paragraphs[1:]:
        while at < len(days) and days[at].span.start < paragraph.start:
            at += 1
        if at < len(days) and days[at].span.start <= paragraph.start + _OPENING:
            entries.append((days[at].edtf, paragraph))
    if len(entries) < _ENTRIES or 2 * len(entries) < len(page.paragraphs) - 1:
        return None
    return max(entries)[1]
