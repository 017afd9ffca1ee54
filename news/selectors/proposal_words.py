"""Proposals, and the facts of a record that they are about, said in one line."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from cases.record_words import FIELD_WORDS, field_words, value_words
from core import dates
from core.money import amount_display
from news.applying import in_words
from news.choices import ProposalKind
from news.fact_sources import FACTS

# The kind of proposal that adds to a list of the record.
KIND_OF_SECTION = {section: kind for kind, (section, _names) in FACTS.items()}


def proposal_words(kind: str, path: str, value: Any, old_value: Any = None) -> str:
    """Say in one line what a proposal would put on record."""
    if kind == ProposalKind.NEW_CASE:
        return str(value.get("caption", ""))
    if kind in FACTS and isinstance(value, Mapping):
        return fact_words(kind, value)
    if kind == ProposalKind.STATUS:
        status = value.get("status") if isinstance(value, Mapping) else value
        old = value_words("status", old_value) if old_value else _("not stated")
        return f"{old} → {value_words('status', status)}"
    if kind == ProposalKind.COURT:
        before = f"{old_value['name']} → " if old_value else ""
        return f"{before}{value['name']}"
    if kind == ProposalKind.SOURCE:
        return "; ".join(source_words(fact) for fact in value["facts"])
    if kind == ProposalKind.CONFLICT:
        stated = value.get("value") if isinstance(value, Mapping) else value
        both = (_value_words(path, one) for one in (old_value, stated))
        return f"{_disputed(path)}: {' ↔ '.join(both)}"
    return str(value)


def disagreement_words(
    record: Mapping[str, Any], path: str, old_value: Any, value: Any
) -> tuple[str, str, str]:
    """Name a disagreement with its two values, sums with their currency."""
    stated = value.get("value") if isinstance(value, Mapping) else value
    if path.startswith("/damages/"):
        both = [in_words(record, path, old_value, one) for one in (old_value, stated)]
    else:
        both = [_value_words(path, one) for one in (old_value, stated)]
    return _disputed(path), both[0], both[1]


def fact_words(kind: str, value: Mapping[str, Any]) -> str:
    """Say in one line an event, ruling, sum or party of a record."""
    if kind == ProposalKind.DAMAGES:
        words = [value_words("damages.kind", value.get("kind")), _sum_words(value)]
    elif kind == ProposalKind.PARTY:
        words = [str(value.get("name", "")), value_words("parties.role", value.get("role", ""))]
    else:
        section = FACTS[kind][0]
        words = [_day(value.get("date")), value_words(f"{section}.kind", value.get("kind", ""))]
        words.append(str(value.get("title", "")))
    return " · ".join(word for word in words if word)


def source_words(fact: Mapping[str, Any]) -> str:
    """Say in one line which fact on record would gain a source."""
    section = str(fact["section"])
    if "value" in fact:
        return f"{field_words(section)}: {value_words(section, fact['value'])}"
    return fact_words(KIND_OF_SECTION[section], fact)


def _disputed(path: str) -> str:
    """Name the field that a disagreement is about: the sum, the day of an event, the judge."""
    name, *rest = path.strip("/").split("/")
    if rest and rest[-1] in ("date", "judge"):
        return field_words(rest[-1])
    return str(FIELD_WORDS.get(name, name))


def _value_words(path: str, value: Any) -> str:
    """Write a value of a disagreement as readers do; what an editor wrote out stands as it is."""
    name = path.strip("/").split("/")[0]
    if name == "damages":
        figure = _decimal(value)
        return f"{figure:,f}" if figure is not None else str(value)
    return value_words(name, _day(value) if name in ("filed_on", "events", "rulings") else value)


def _day(text: Any) -> str:
    try:
        return dates.display(str(text))
    except dates.DateError:
        return str(text or "")


def _sum_words(value: Mapping[str, Any]) -> str:
    amount, most = (_decimal(value.get(name)) for name in ("amount", "amount_max"))
    currency = str(value.get("currency") or "")
    words = amount_display(
        amount, currency, amount_max=most, approximate=bool(value.get("approximate"))
    )
    return f"{words} / {value['per']}" if value.get("per") else words


def _decimal(stated: Any) -> Decimal | None:
    try:
        return Decimal(str(stated)) if stated else None
    except InvalidOperation:
        return None
