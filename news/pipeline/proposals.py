"""What an article would change in the record: drafts for an editor, each with the words it rests on.

Nothing that the record already says is proposed. A value that differs from the record's is a conflict,
never a change. ``value`` is the piece in the record's own form, without ``sources``: whoever accepts
it adds the article as a source and cites it there. Only the whole record of a new case carries its
source with it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from news.pipeline.cues import Lexicon, level
from news.pipeline.days import days_apart
from news.pipeline.dockets import numbers_of
from news.pipeline.draft_record import (
    STATUS_OF,
    TITLES,
    damages_of,
    draft_record,
    sums_of,
)
from news.pipeline.lexicon import facets
from news.pipeline.stories import FAMILIES
from news.pipeline.types import (
    CaseFacts,
    CaseSum,
    Docket,
    EventFound,
    Knowledge,
    Link,
    Money,
    Page,
    ProposalDraft,
    Reading,
    Span,
)

_ISSUES = Lexicon(facets.ISSUES, nested=True)
_FAVOURS = Lexicon(
    {"plaintiff": facets.FOR_PLAINTIFF, "defendant": facets.FOR_DEFENDANT}, nested=True
)

# Days within which a report's date and the record's mean the same event.
_SAME_EVENT_DAYS = 4
# A filing told more than about a year from that on record is another filing.
_MOST_APART = 400
# Sums this close are one sum, told roundly.
_SAME_SUM = Decimal("0.05")
_RULINGS = {
    "order": "order",
    "judgment": "judgment",
    "dismissal": "order",
    "appeal_decided": "appeal_decision",
}
# Kinds too vague to stand in a timeline by themselves.
_VAGUE = frozenset(("other", "news", "announced"))
_QUOTE_CHARACTERS = 400
# A status that an event of the kind would bring; others do not follow from one report.
_ENDS = frozenset(("settled", "dismissed", "withdrawn", "on_appeal", "stayed", "decided"))


def proposals_of(page: Page, reading: Reading, knowledge: Knowledge) -> list[ProposalDraft]:
    """Draft what an article would change."""
    if not reading.relevant:
        return []
    drafts: list[ProposalDraft] = []
    subjects = [link for link in reading.links if link.role == "subject"]
    for link in subjects:
        case = knowledge.cases.get(link.slug)
        if case is not None and _is_source(page, case):
            continue
        if case is not None:
            if link is not subjects[0] and len(subjects) > 1:
                continue  # of several cases the event is told of the foremost
            alone = len(subjects) == 1
            drafts.extend(_of_case(page, reading, case, link, knowledge, alone=alone))
    for number, dispute in enumerate(reading.new_disputes):
        main = number == 0 and not subjects
        record = draft_record(dispute, page, reading, knowledge, main=main)
        if record is None:
            continue
        span = dispute.spans[0] if dispute.spans else Span(0, len(page.title))
        confidence = 0.8 if dispute.plaintiffs and dispute.defendants else 0.5
        if not main:
            confidence -= 0.2
        drafts.append(
            _draft(
                "new_case",
                None,
                "/",
                record,
                None,
                page,
                span,
                confidence,
                ("no case on record fits",),
            )
        )
    return drafts


def _is_source(page: Page, case: CaseFacts) -> bool:
    """Tell whether the case already cites this article."""
    return page.canonical_url in case.source_urls or page.url in case.source_urls


def _of_case(
    page: Page, reading: Reading, case: CaseFacts, link: Link, knowledge: Knowledge, *, alone: bool
) -> Iterator[ProposalDraft]:
    event = reading.primary_event
    fresh = False
    if event is not None:
        for draft in _of_event(page, event, case, link, alone=alone):
            fresh = fresh or draft.kind == "new_event"
            yield draft
    if fresh and event is not None:
        yield from _of_ruling(page, event, case, link, alone=alone)
        yield from _of_status(page, event, case, link)
    if alone:
        yield from _of_sums(page, reading, case, link)
        yield from _of_number(page, case, link, knowledge)


def _of_event(
    page: Page, event: EventFound, case: CaseFacts, link: Link, *, alone: bool
) -> Iterator[ProposalDraft]:
    """Propose the event, or the other filing day, unless the record has it."""
    if not event.edtf or event.kind in _VAGUE:
        return
    if event.kind == "filed":
        if alone:
            yield from _of_filing(page, event, case, link)
        return
    if _has_event(case, event.kind, event.edtf):
        return
    value = {"date": event.edtf, "kind": event.kind, "title": TITLES.get(event.kind, "Reported")}
    confidence = link.score * (0.85 if alone else 0.6)
    yield _draft(
        "new_event",
        case.slug,
        "/events/-",
        value,
        None,
        page,
        event.sentence,
        confidence,
        link.reasons,
    )


def _of_filing(
    page: Page, event: EventFound, case: CaseFacts, link: Link
) -> Iterator[ProposalDraft]:
    apart = days_apart(event.edtf, case.filed_on)
    if apart is None:
        if not any(e.kind == "filed" for e in case.events):
            value = {"date": event.edtf, "kind": "filed", "title": TITLES["filed"]}
            yield _draft(
                "new_event",
                case.slug,
                "/events/-",
                value,
                None,
                page,
                event.sentence,
                link.score * 0.8,
                link.reasons,
            )
    elif 0 < abs(apart) <= _MOST_APART and not any(
        e.kind == "filed" and days_apart(e.date, event.edtf) == 0 for e in case.events
    ):
        reasons = (*link.reasons, f"the record says {case.filed_on}")
        yield _draft(
            "conflict",
            case.slug,
            "/filed_on",
            event.edtf,
            case.filed_on,
            page,
            event.sentence,
            link.score * 0.7,
            reasons,
        )


def _has_event(case: CaseFacts, kind: str, edtf: str) -> bool:
    """Tell whether the record has an event of this sort about this day."""
    family = FAMILIES.get(kind, kind)
    for known in case.events:
        apart = days_apart(known.date, edtf)
        if apart is None or abs(apart) > _SAME_EVENT_DAYS:
            continue
        if FAMILIES.get(known.kind, known.kind) == family or apart == 0:
            return True
    return family == "ruling" and any(
        (apart := days_apart(r.date, edtf)) is not None and abs(apart) <= _SAME_EVENT_DAYS
        for r in case.rulings
    )


def _of_ruling(
    page: Page, event: EventFound, case: CaseFacts, link: Link, *, alone: bool
) -> Iterator[ProposalDraft]:
    """Propose a ruling with its holdings, so far as one sentence tells an issue and whom it favours."""
    if event.kind not in _RULINGS or not event.edtf:
        return
    value: dict[str, Any] = {
        "date": event.edtf,
        "title": TITLES[event.kind],
        "kind": _RULINGS[event.kind],
        "disposition": _disposition(event),
    }
    if case.court_name and event.kind != "appeal_decided":
        value["court"] = case.court_name
    holdings = _holdings(page, event) if alone else []
    if holdings:
        value["holdings"] = holdings
    yield _draft(
        "ruling",
        case.slug,
        "/rulings/-",
        value,
        None,
        page,
        event.sentence,
        link.score * 0.6,
        link.reasons,
    )


def _disposition(event: EventFound) -> str:
    return {
        "dismissal": "Claim or case dismissed",
        "appeal_decided": "Decision on appeal",
        "judgment": "Judgment given",
    }.get(event.kind, "Order made")


def _holdings(page: Page, event: EventFound) -> list[dict[str, str]]:
    """Give the issues that the telling sentence names, where its words favour one side clearly."""
    even = level(page.text)
    favours = _FAVOURS.find(even)
    issues = _ISSUES.find(even)
    scores = {side: favours.weight(side, event.sentence) for side in ("plaintiff", "defendant")}
    if abs(scores["plaintiff"] - scores["defendant"]) < 2:
        return []
    side = max(scores, key=lambda s: scores[s])
    found = [tag for tag in issues.tags() if issues.any(tag, event.sentence)]
    return [{"issue": issue, "favours": side} for issue in sorted(found)[:3]]


def _of_status(
    page: Page, event: EventFound, case: CaseFacts, link: Link
) -> Iterator[ProposalDraft]:
    """Propose the status an event brings, if it is newer than all that the record tells."""
    status = STATUS_OF.get(event.kind, "")
    if status not in _ENDS or status == case.status:
        return
    newest = max((e.date for e in case.events), default="")
    apart = days_apart(event.edtf, newest) if newest else 1
    if apart is not None and apart < 0:
        return
    yield _draft(
        "status",
        case.slug,
        "/status",
        status,
        case.status,
        page,
        event.sentence,
        link.score * 0.6,
        link.reasons,
    )


def _of_sums(page: Page, reading: Reading, case: CaseFacts, link: Link) -> Iterator[ProposalDraft]:
    for money in sums_of(reading):
        same_kind = [s for s in case.sums if s.kind == money.kind and s.currency == money.currency]
        if any(_agrees(money, known) for known in case.sums if known.currency == money.currency):
            continue
        value = damages_of(money)
        slip = next((s for s in case.sums if _misplaced(money, s)), None)
        if slip is not None:
            same_kind = [slip]
        if not same_kind:
            yield _draft(
                "damages",
                case.slug,
                "/damages/-",
                value,
                None,
                page,
                money.sentence,
                link.score * 0.7,
                link.reasons,
            )
        elif slip is not None or money.kind in ("settlement", "awarded", "fine"):
            index = case.sums.index(same_kind[0])
            old = _stated(same_kind[0])
            reasons = (*link.reasons, f"the record says {old}")
            yield _draft(
                "conflict", case.slug, f"/damages/{index}/amount", value.get("amount") or value.get("amount_max"),
                old, page, money.sentence, link.score * 0.7, reasons,
            )  # fmt: skip


def _agrees(money: Money, known: CaseSum) -> bool:
    """Tell whether a sum on record is the one stated, exactly or roundly."""
    for value in (known.amount, known.amount_max):
        if value is not None and abs(value - money.value) <= value * _SAME_SUM:
            return True
    return False


def _misplaced(money: Money, known: CaseSum) -> bool:
    """Tell whether the two differ by a factor of a thousand or more: million for billion."""
    value = known.amount if known.amount is not None else known.amount_max
    if not value or not money.value or known.currency != money.currency:
        return False
    ratio = max(value, money.value) / min(value, money.value)
    return ratio in (Decimal(1000), Decimal(1_000_000))


def _stated(known: CaseSum) -> str:
    value = known.amount if known.amount is not None else known.amount_max
    return "" if value is None else format(value.normalize(), "f")


def _of_number(
    page: Page, case: CaseFacts, link: Link, knowledge: Knowledge
) -> Iterator[ProposalDraft]:
    """Propose a number that no case bears, if the case's country uses its form and it has none such."""
    dockets, _citations = numbers_of(page.text, page.language, page.country)
    unknown = [d for d in dockets if d.country == case.country and not _is_known(d, knowledge)]
    if len(unknown) != 1:
        return
    shapes = {_shape(number) for number in case.dockets}
    if _shape(unknown[0].normal) in shapes or _shape(unknown[0].raw) in shapes:
        return
    confidence = link.score * (0.7 if not case.dockets else 0.4)
    yield _draft(
        "docket", case.slug, "/docket_numbers/-", unknown[0].normal or unknown[0].raw, None, page,
        unknown[0].span, confidence, link.reasons,
    )  # fmt: skip


def _is_known(docket: Docket, knowledge: Knowledge) -> bool:
    return any(key in knowledge.cases_by_docket for key in docket.keys)


def _shape(number: str) -> str:
    return re.sub(r"\d+", "9", number)


def _draft(
    kind: Any,
    case: str | None,
    path: str,
    value: Any,
    old: Any,
    page: Page,
    span: Span,
    confidence: float,
    reasons: tuple[str, ...],
) -> ProposalDraft:
    """Make a draft with the exact words of its place, cut where a sentence runs on."""
    span = Span(span.start, min(span.end, span.start + _QUOTE_CHARACTERS))
    return ProposalDraft(
        kind,
        case,
        path,
        value,
        old,
        span.of(page.text),
        span,
        round(min(confidence, 0.95), 3),
        reasons,
    )
