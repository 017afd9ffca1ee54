"""Facts on record by their telling parts, and how they gain a source.

A fact is named by a plain mapping: ``section`` is the field of the record; of an entry of a list the
parts by which it is known again follow, of a case-level field its ``value``.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from news.choices import ProposalKind

Record = dict[str, Any]
Values = Mapping[str, Any]

# The list of the record that a kind of proposal adds to, and the parts by which a fact is known again.
FACTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    ProposalKind.NEW_EVENT: ("events", ("date", "kind", "title")),
    ProposalKind.RULING: ("rulings", ("date", "title")),
    ProposalKind.DAMAGES: ("damages", ("kind", "amount", "amount_max", "currency", "per", "date")),
    ProposalKind.PARTY: ("parties", ("name", "role")),
}
# Case-level fields that a kind of proposal states.
_FIELDS: Mapping[str, str] = {
    ProposalKind.STATUS: "status",
    ProposalKind.COURT: "court",
    ProposalKind.DOCKET: "docket_numbers",
}


class FactGone(ValueError):
    """The fact that an article bears out is no longer on record."""


def facts_stated(kind: str, value: Any) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Yield what an accepted proposal put on record: its kind, its value, and the fact's name."""
    if kind == ProposalKind.NEW_CASE:
        for event in (value.get("events") or ())[:1]:
            yield from facts_stated(ProposalKind.NEW_EVENT, event)
        for sum_ in value.get("damages") or ():
            yield from facts_stated(ProposalKind.DAMAGES, sum_)
    elif kind in FACTS:
        section, names = FACTS[kind]
        yield kind, value, {"section": section} | {n: value[n] for n in names if value.get(n)}
    elif kind in _FIELDS:
        yield kind, value, {"section": _FIELDS[kind], "value": _stated(value)}


def fact_cites(record: Values, fact: Values) -> list[str] | None:
    """Give the sources that a fact cites by itself; None where it is not on record."""
    section = str(fact["section"])
    if "value" in fact:
        held = record.get(section)
        values = held if isinstance(held, list) else [_stated(held)]
        own = record.get("cites", {}).get(section, ())
        return list(own) if fact["value"] in values else None
    entry = _entry(record, fact)
    return None if entry is None else list(entry.get("sources") or ())


def fact_add_sources(record: Record, fact: Values, ids: Sequence[str]) -> None:
    """Let a fact cite sources of the record as well; raises FactGone.

    A case-level field without sources of its own rests on all those of the case, so on these too.
    """
    cited = fact_cites(record, fact)
    if cited is None:
        raise FactGone(fact["section"])
    if "value" not in fact:
        _entry(record, fact)["sources"] = joined(cited, ids)
    elif cited:
        field_cite(record, str(fact["section"]), ids)


def field_cite(record: Record, field: str, ids: Sequence[str]) -> None:
    """Cite sources for a case-level field, beside what it has rested on so far."""
    cites = record.setdefault("cites", {})
    # Without cites it rests on all the sources of the case; it must not come to rest on these alone.
    earlier = [source["id"] for source in record["sources"] if source["id"] not in ids]
    cites[field] = joined(cites.get(field) or earlier, ids)


def joined(ids: Sequence[str], more: Sequence[str]) -> list[str]:
    """Give both lists of sources as one, each source once."""
    return list(dict.fromkeys((*ids, *more)))


def _entry(record: Values, fact: Values) -> Any:
    parts = {name: part for name, part in fact.items() if name != "section"}
    entries = record.get(str(fact["section"])) or ()
    return next(
        (e for e in entries if all(e.get(name) == part for name, part in parts.items())), None
    )


def _stated(value: Any) -> Any:
    """Give the telling part of a case-level value: of a status or court its name."""
    if isinstance(value, Mapping):
        return value.get("status") or value.get("name") or ""
    return value
