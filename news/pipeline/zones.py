"""How prominent a place in an article is: its title, its first paragraphs, the rest."""

import re

from news.pipeline.types import DateMention, Page, Span

TITLE, FIRST, SECOND, REST = 3.0, 2.0, 1.2, 0.5


def headings_of(page: Page) -> list[Span]:
    """Give the paragraphs that head others: short, and without a stop at their end."""
    return [
        p
        for p in page.paragraphs[1:-1]
        if p.end - p.start < _LONGEST_HEADING and page.text[p.end - 1] not in '.!?。！？:："”'
    ]


_LONGEST_HEADING = 70
_FEWEST_ITEMS = 3
_ITEMS_IN_TITLE = re.compile(
    r"[;；·•]|[,，、].*(?:[,，、]| and | und | et | y | e | en )|[：:].*[,，、]"
)


def is_round_up(page: Page) -> bool:
    """Tell whether an article has items under headings, several of which its title names."""
    return (
        _ITEMS_IN_TITLE.search(page.title) is not None and len(headings_of(page)) >= _FEWEST_ITEMS
    )


class Zones:
    """The stretches of one article, with their weights."""

    def __init__(self, page: Page) -> None:
        paragraphs = page.paragraphs or (Span(0, len(page.text)),)
        self.title = paragraphs[0]
        body = paragraphs[1:]
        first = next((i for i, p in enumerate(body) if p.end - p.start > 80), 0)
        self.first_end = body[first].end if body else self.title.end
        if not page.title and len(body) > first + 3:  # what opens the text stands for the title
            first += 3
            self.first_end = body[first].end
        self.second_end = body[first + 1].end if len(body) > first + 1 else self.first_end
        self.paragraphs = paragraphs

    def of(self, position: int) -> float:
        """Give the weight of a position."""
        if position < self.title.end:
            return TITLE
        if position < self.first_end:
            return FIRST
        return SECOND if position < self.second_end else REST

    def paragraph(self, position: int) -> int:
        """Give the number of the paragraph a position lies in."""
        low, high = 0, len(self.paragraphs) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.paragraphs[middle].start <= position:
                low = middle
            else:
                high = middle - 1
        return low


# "NEW YORK, Nov. 14 (AP) —": the day of writing, not that of the event.
_DATELINE_END = re.compile(
    r"[\s,]{0,4}(?:20\d\d)?\s{0,3}(?:\([^)]{1,20}\))?\s{0,3}(?:[—–―]|-\s|\.\s)"
)

_PLACE = re.compile(r"[^a-z]{2,40},\s*|[^,.]{2,30}, (?:den |le |il |el )?")


def in_dateline(page: Page, span: Span) -> bool:
    """Tell whether a date opens the first paragraph as its dateline."""
    for paragraph in page.paragraphs[1:3]:
        if paragraph.start <= span.start < paragraph.start + 60:
            before = page.text[paragraph.start : span.start]
            after = _DATELINE_END.match(page.text, span.end)
            if after is None:
                return False
            return not after[0].startswith(".") or bool(_PLACE.fullmatch(before))
    return False


# What may follow a date that only says when a piece appeared: the hour, or a full stop.
_HOUR = re.compile(r"[\s,|·]*(?:\d{1,2}[:.h時时시点]\s?\d{0,2}\s?\w{0,5})?[\s)\]|·]*")
_OPENS = re.compile(r"\.\s+\w|\s*[:|—–]\s")
_BYLINE_LENGTH = 40


def dates_the_piece(page: Page, mention: DateMention) -> bool:
    """Tell whether a date says when the piece appeared: in its dateline, or beside its author."""
    if in_dateline(page, mention.span):
        return True
    if mention.relative or mention.precision != "day":
        return False
    if page.published is not None and mention.edtf != page.published.isoformat():
        return False
    start, end = mention.span.start, mention.span.end
    for paragraph in page.paragraphs[1:3]:
        if paragraph.start <= start and end <= paragraph.end:
            before = page.text[paragraph.start : start]
            if _HOUR.fullmatch(page.text, end, paragraph.end):
                return len(without_title(before, page.title)) <= _BYLINE_LENGTH
            return not before.strip() and _OPENS.match(page.text, end) is not None
    return False


def without_title(opening: str, title: str) -> str:
    """Give what follows where a paragraph opens with the title, or its last words, once more."""
    for size in range(min(len(opening), len(title)), 0, -1):
        if title.endswith(opening[:size]):
            return opening[size:]
    return opening
