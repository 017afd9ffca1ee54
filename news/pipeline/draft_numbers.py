"""Docket numbers that an article gives a case: one that it has not, and one that differs."""

import re
from collections.abc import Iterator

from news.pipeline.dockets import numbers_of
from news.pipeline.drafts import About
from news.pipeline.types import Docket, ProposalDraft, Span

# So many digits differ where a number was copied wrongly.
_SLIPS = 2


def number_drafts(about: About) -> Iterator[ProposalDraft]:
    """Propose a number that no case bears, if the case's country uses its form.

    Where the case has one of this form, the two disagree: so far as the sentence names the case, or
    the one looks like the other written wrongly.
    """
    page, case = about.page, about.case
    dockets, _citations = numbers_of(page.text, page.language, page.country)
    own = [d for d in dockets if d.country == case.country]
    unknown = [d for d in own if not _is_known(d, about)]
    if len(unknown) != 1:
        return
    found = unknown[0]
    number = found.normal or found.raw
    alike = [
        known for known in case.dockets if _shape(known) in (_shape(number), _shape(found.raw))
    ]
    if not alike:
        share = 0.7 if not case.dockets else 0.4
        yield about.draft("docket", "/docket_numbers/-", number, found.span, share)
    elif len(alike) == len(own) == 1 and _is_of_case(found, alike[0], about):
        yield from about.conflict("/docket_numbers", number, alike[0], found.span, 0.4)


def _is_known(docket: Docket, about: About) -> bool:
    return any(key in about.knowledge.cases_by_docket for key in docket.keys)


def _is_of_case(found: Docket, known: str, about: About) -> bool:
    number = found.normal or found.raw
    if len(number) == len(known):
        apart = sum(one != other for one, other in zip(number, known, strict=True))
        if apart <= _SLIPS:
            return True
    sentence: Span = about.sentence_of(found.span)
    words = sentence.of(about.page.text)
    return any(caption in words for caption in about.case.captions)


def _shape(number: str) -> str:
    return re.sub(r"\d+", "9", number)
