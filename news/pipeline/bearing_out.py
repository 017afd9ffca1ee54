"""Whether an article bears out a fact that was accepted from another report, and by which words."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from news.pipeline.days import days_apart
from news.pipeline.dockets import numbers_of
from news.pipeline.draft_events import SAME_EVENT_DAYS
from news.pipeline.draft_record import STATUS_OF
from news.pipeline.draft_rulings import KINDS
from news.pipeline.draft_sums import agrees
from news.pipeline.stories import FAMILIES
from news.pipeline.types import CaseSum, Page, Reading, Span


def words_for(kind: str, value: Any, page: Page, reading: Reading) -> Span | None:
    """Give the words that bear out an accepted value of a kind of proposal; None where none do."""
    if kind in ("new_event", "ruling"):
        return _of_event(value, reading, is_ruling=kind == "ruling")
    if kind == "status":
        event = reading.primary_event
        status = value.get("status") if isinstance(value, Mapping) else value
        return event.sentence if event and STATUS_OF.get(event.kind) == status else None
    if kind == "damages":
        return _of_sum(value, reading)
    if kind == "docket":
        dockets, _citations = numbers_of(page.text, page.language, page.country)
        return next((d.span for d in dockets if value in (d.normal, d.raw)), None)
    return None


def _of_event(value: Mapping[str, Any], reading: Reading, *, is_ruling: bool) -> Span | None:
    event = reading.primary_event
    if event is None or not event.edtf or (is_ruling and event.kind not in KINDS):
        return None
    kind = str(value.get("kind", ""))
    same = is_ruling or FAMILIES.get(kind, kind) == FAMILIES.get(event.kind, event.kind)
    apart = days_apart(event.edtf, value.get("date"))
    near = apart is not None and abs(apart) <= SAME_EVENT_DAYS
    return event.sentence if same and near else None


def _of_sum(value: Mapping[str, Any], reading: Reading) -> Span | None:
    try:
        amount, most = (
            Decimal(str(value[name])) if value.get(name) else None
            for name in ("amount", "amount_max")
        )
    except InvalidOperation:
        return None
    known = CaseSum(str(value.get("kind")), amount, most, str(value.get("currency", "")))
    agreeing = (m for m in reading.amounts if m.kind == known.kind and agrees(m, known))
    return next((money.sentence for money in agreeing), None)
