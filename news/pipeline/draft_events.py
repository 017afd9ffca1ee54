"""What an article's main event would change: the event itself, its day, and the status it brings."""

from collections.abc import Iterator

from news.pipeline.dates import dates_in
from news.pipeline.days import days_apart
from news.pipeline.draft_record import STATUS_OF, TITLES
from news.pipeline.drafts import About
from news.pipeline.stories import FAMILIES
from news.pipeline.types import EventFound, ProposalDraft
from news.pipeline.zones import in_dateline

# Days within which a report's date and the record's mean the same event.
SAME_EVENT_DAYS = 4
# A filing told more than about a year from that on record is another filing.
_MOST_APART = 400
# Kinds too vague to stand in a timeline by themselves.
_VAGUE = frozenset(("other", "news", "announced"))
# A status that an event of the kind would bring; others do not follow from one report.
_ENDS = frozenset(("settled", "dismissed", "withdrawn", "on_appeal", "stayed", "decided"))


def event_drafts(about: About, event: EventFound) -> Iterator[ProposalDraft]:
    """Propose the event unless the record has it; a day that differs there is a disagreement."""
    edtf = event.edtf
    if not edtf or event.kind in _VAGUE:
        return
    if event.kind == "filed":
        if about.alone:
            yield from _filing_drafts(about, event)
        return
    if has_event(about, event.kind, edtf):
        yield from _day_drafts(about, event)
        return
    title = TITLES.get(event.kind, "Reported")
    value = {"date": edtf, "kind": event.kind, "title": title}
    share = 0.85 if about.alone else 0.6
    yield about.draft("new_event", "/events/-", value, event.sentence, share)


def has_event(about: About, kind: str, edtf: str) -> bool:
    """Tell whether the record has an event of this sort about this day."""
    family = FAMILIES.get(kind, kind)
    for known in about.case.events:
        apart = days_apart(known.date, edtf)
        if apart is None or abs(apart) > SAME_EVENT_DAYS:
            continue
        if FAMILIES.get(known.kind, known.kind) == family or apart == 0:
            return True
    return family == "ruling" and any(
        (apart := days_apart(r.date, edtf)) is not None and abs(apart) <= SAME_EVENT_DAYS
        for r in about.case.rulings
    )


def status_drafts(about: About, event: EventFound) -> Iterator[ProposalDraft]:
    """Propose the status an event brings; one that the record was verified after is a disagreement."""
    case, status = about.case, STATUS_OF.get(event.kind, "")
    if status not in _ENDS or status == case.status:
        return
    verified = days_apart(event.edtf, case.status_as_of)
    if verified is not None and verified <= 0:
        if about.alone:
            yield from about.conflict("/status", status, case.status, event.sentence, 0.5)
        return
    newest = max((e.date for e in case.events), default="")
    apart = days_apart(event.edtf, newest) if newest else 1
    if apart is None or apart >= 0:
        yield about.draft("status", "/status", status, event.sentence, 0.6, case.status)


def _filing_drafts(about: About, event: EventFound) -> Iterator[ProposalDraft]:
    case, edtf = about.case, event.edtf or ""
    filings = [known for known in case.events if known.kind == "filed"]
    if any(days_apart(known.date, edtf) == 0 for known in filings):
        return
    apart = days_apart(edtf, case.filed_on)
    if apart is None and not filings:
        value = {"date": edtf, "kind": "filed", "title": TITLES["filed"]}
        yield about.draft("new_event", "/events/-", value, event.sentence, 0.8)
    elif apart is None:
        yield from _day_drafts(about, event)
    elif abs(apart) <= SAME_EVENT_DAYS and not _states_day(about, event):
        return  # reckoned from a weekday or the day of the report, which may be a day off
    elif 0 < abs(apart) <= _MOST_APART:
        yield from about.conflict("/filed_on", edtf, case.filed_on, event.sentence, 0.7)


def _day_drafts(about: About, event: EventFound) -> Iterator[ProposalDraft]:
    """Tell that the record has the one event of this kind on another day, both stated in full."""
    if not about.alone or not event.edtf or not _states_day(about, event):
        return
    near = [
        (place, known)
        for place, known in enumerate(about.case.events)
        if (apart := days_apart(known.date, event.edtf)) is not None
        and abs(apart) <= SAME_EVENT_DAYS
    ]
    same = [(place, known) for place, known in near if known.kind == event.kind]
    if len(near) == len(same) == 1 and _is_day(same[0][1].date):
        place, known = same[0]
        if days_apart(known.date, event.edtf) != 0:
            yield from about.conflict(
                f"/events/{place}/date", event.edtf, known.date, event.sentence, 0.5
            )


def _states_day(about: About, event: EventFound) -> bool:
    """Tell whether the article writes the day out; one reckoned from a weekday or dateline may err."""
    page = about.page
    told = dates_in(page.text, page.published, page.language, page.country)
    return any(
        day.edtf == event.edtf and not day.relative and not in_dateline(page, day.span)
        for day in told
    ) and _is_day(event.edtf or "")


def _is_day(edtf: str) -> bool:
    return len(edtf) == len("2025-01-06")
