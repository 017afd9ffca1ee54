"""Legal citations: ECLI and neutral citations by their forms, reporters by eyecite."""

import re
from functools import lru_cache
from itertools import islice
from typing import Any

from news.pipeline.dockets import numbers_of
from news.pipeline.types import Docket, Span

# A volume, a reporter with its full stops, a page: rare outside legal writing.
_REPORTER = re.compile(
    r"\b\d{1,4}\s(?:U\.\s?S\.|S\.\s?Ct\.|F\.\s?(?:2d|3d|4th|Supp|App)|F\.R\.D\.|B\.R\.|[A-Z][a-z]{1,4}\."
    r"\s?(?:2d|3d|4th|5th|App|Rptr)|[NSP]\.\s?[EWY]\.|So\.\s?[23]d|A\.[23]d|P\.[23]d)"
)
_WINDOW = 120
_MOST = 600  # characters asked about at once; eyecite's time grows faster than the text
_MAX_REPORTERS = 200  # a brief's table of authorities; eyecite takes milliseconds for each


def citations_in(
    text: str, language: str = "und", country: str | None = None
) -> tuple[Docket, ...]:
    """Find the citations of a text, in its order, none overlapping another."""
    return with_reporters(text, numbers_of(text, language, country)[1])


def with_reporters(text: str, found: tuple[Docket, ...]) -> tuple[Docket, ...]:
    """Add the citations of reporters that the forms do not know."""
    more = [c for c in _reporters(text) if not any(c.span.overlaps(other.span) for other in found)]
    return tuple(sorted((*found, *more), key=lambda c: c.span.start)) if more else found


def _reporters(text: str) -> list[Docket]:
    """Ask eyecite about the surroundings of what looks like a reporter."""
    found: dict[int, Docket] = {}
    for start, end in _surroundings(text):
        for citation in _eyecite()(text[start:end]):
            docket = _citation(citation, start, text)
            if docket is not None:
                found[docket.span.start] = docket
    return list(found.values())


def _surroundings(text: str) -> list[tuple[int, int]]:
    """Give the stretches to ask about, joined where they meet: none is read twice."""
    joined: list[tuple[int, int]] = []
    for match in islice(_REPORTER.finditer(text), _MAX_REPORTERS):
        start, end = max(0, match.start() - 4), match.end() + _WINDOW
        if joined and start < joined[-1][1] and end - joined[-1][0] <= _MOST:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


@lru_cache(maxsize=1)
def _eyecite() -> Any:
    from eyecite import get_citations  # compiles thousands of reporters; few articles cite any

    return get_citations


def _citation(citation: Any, offset: int, text: str) -> Docket | None:
    """Read a full citation of a reporter; "id." and "supra" are none by themselves."""
    groups = citation.groups
    if not all(groups.get(key) for key in ("volume", "reporter", "page")):
        return None
    start, end = (offset + place for place in citation.span())
    return Docket(
        raw=text[start:end],
        normal=citation.corrected_citation(),
        country="US",
        format_id="us-reporter",
        kind="citation",
        span=Span(start, end),
    )
