"""What an article would change in the record: drafts for an editor, each with the words it rests on.

Nothing that the record already says is proposed. A value that differs from the record's is a conflict,
never a change. ``value`` is the piece in the record's own form, without ``sources``: whoever accepts
it adds the article as a source and cites it there. Only the whole record of a new case carries its
source with it.
"""

from collections.abc import Iterator

from news.pipeline.draft_courts import court_drafts
from news.pipeline.draft_events import event_drafts, status_drafts
from news.pipeline.draft_numbers import number_drafts
from news.pipeline.draft_parties import party_drafts
from news.pipeline.draft_record import draft_record
from news.pipeline.draft_rulings import judge_drafts, ruling_drafts
from news.pipeline.draft_sums import sum_drafts
from news.pipeline.drafts import About, draft
from news.pipeline.types import (
    CaseFacts,
    Knowledge,
    NewDispute,
    Page,
    ProposalDraft,
    Reading,
    Span,
)


def proposals_of(page: Page, reading: Reading, knowledge: Knowledge) -> list[ProposalDraft]:
    """Draft what an article would change."""
    if not reading.relevant:
        return []
    drafts: list[ProposalDraft] = []
    subjects = [link for link in reading.links if link.role == "subject"]
    for link in subjects[:1]:  # of several cases the event is told of the foremost
        case = knowledge.cases.get(link.slug)
        if case is not None and not _is_source(page, case):
            alone = len(subjects) == 1
            drafts.extend(_of_case(About(page, reading, case, link, knowledge, alone)))
    for number, dispute in enumerate(reading.new_disputes):
        main = number == 0 and not subjects
        drafts.extend(_of_dispute(page, reading, knowledge, dispute, main=main))
    return drafts


def _is_source(page: Page, case: CaseFacts) -> bool:
    """Tell whether the case already cites this article."""
    return page.canonical_url in case.source_urls or page.url in case.source_urls


def _of_case(about: About) -> Iterator[ProposalDraft]:
    event = about.reading.primary_event
    drafts = list(event_drafts(about, event)) if event is not None else []
    yield from drafts
    if event is not None and any(one.kind == "new_event" for one in drafts):
        yield from ruling_drafts(about, event)
        yield from status_drafts(about, event)
    if about.alone:
        yield from judge_drafts(about, event)
        yield from sum_drafts(about)
        yield from number_drafts(about)
        yield from court_drafts(about)
        yield from party_drafts(about)


def _of_dispute(
    page: Page, reading: Reading, knowledge: Knowledge, dispute: NewDispute, *, main: bool
) -> Iterator[ProposalDraft]:
    """Draft the whole record of a dispute that no case on record is."""
    record = draft_record(dispute, page, reading, knowledge, main=main)
    if record is None:
        return
    # A sentence of the article says more than its title does.
    told = sorted(dispute.spans, key=lambda span: span.start < len(page.title))
    place = told[0] if told else Span(0, len(page.title))
    confidence = 0.8 if dispute.plaintiffs and dispute.defendants else 0.5
    confidence -= 0.0 if main else 0.2
    reasons = ("no case on record fits",)
    yield draft("new_case", None, "/", record, None, page, place, confidence, reasons)
