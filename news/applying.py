"""What accepting a proposal makes of a case record.

Pure: records and proposals are plain values here, and nothing is stored. A fact that the record has
already gains the articles as sources and is not repeated.
"""

import copy
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from core import dates
from core.folding import fold
from news.choices import ProposalKind
from news.fact_sources import FACTS, fact_add_sources, field_cite, joined
from news.taking_back import put

Record = dict[str, Any]
Values = Mapping[str, Any]

# By what two proposals of one kind and case say the same, however each puts it.
_SAME: Mapping[str, tuple[str, ...]] = {
    ProposalKind.NEW_EVENT: ("date", "kind"),
    ProposalKind.RULING: ("date", "kind"),
    ProposalKind.DAMAGES: ("kind", "amount", "amount_max", "currency", "per"),
    ProposalKind.PARTY: ("name", "role"),
}


def record_with(
    record: Values | None,
    *,
    kind: str,
    path: str,
    value: Any,
    sources: Sequence[Values],
    old_value: Any = None,
) -> Record:
    """Give the record with a proposal accepted: every source in it, and cited by the new fact.

    ``sources`` are sources of the record without ids; those it has already keep theirs. Raises
    FactGone where a fact is to gain a source and is not there.
    """
    if kind == ProposalKind.NEW_CASE:
        return _new_case(value, sources)
    changed = copy.deepcopy(dict(record or {}))
    ids = _cited(changed, sources)
    if kind in FACTS:
        _add_fact(changed, *FACTS[kind], dict(value), ids)
    elif kind == ProposalKind.STATUS:
        _set_status(changed, value, ids, sources)
    elif kind == ProposalKind.DOCKET:
        _add_docket(changed, str(value), ids)
    elif kind == ProposalKind.COURT:
        _set_court(changed, value, ids)
    elif kind == ProposalKind.SOURCE:
        for fact in value["facts"]:
            fact_add_sources(changed, fact, ids)
    else:
        _add_conflict(changed, path, value, old_value, ids)
    return changed


def says_the_same(kind: str, path: str, one: Any, other: Any) -> bool:
    """Tell whether two proposals of a kind about one case say the same thing."""
    if kind == ProposalKind.NEW_CASE:
        return _same_dispute(one, other)
    return bool(_meant(kind, path, one) == _meant(kind, path, other))


def conflict_field(record: Values, path: str, old_value: Any) -> str:
    """Name the field that a disagreement is about, as the record names it: ``filed_on``."""
    name, rest = _steps(path)
    if name == "events":
        return f"events[{old_value}]"
    if name == "rulings":
        return rest[-1] if rest else name
    if name != "damages":
        return name
    sum_ = _sum_on_record(record, path, old_value)
    return f"damages[{sum_['kind']}]" if sum_ else name


def _new_case(value: Values, sources: Sequence[Values]) -> Record:
    record = copy.deepcopy(dict(value))
    ids = _cited(record, sources)
    events = record.get("events") or []
    if events and isinstance(events[0], dict):
        events[0]["sources"] = joined(events[0].get("sources") or [], ids)
    return record


def _cited(record: Record, sources: Iterable[Values]) -> list[str]:
    """Put sources into a record that has them not yet; give their ids in it."""
    held: list[Any] = record.setdefault("sources", [])
    ids = []
    for source in sources:
        known = next((s for s in held if is_same_source(s, source)), None)
        if known is None:
            known = {"id": _free_id(held), **source}
            held.append(known)
        ids.append(known["id"])
    return list(dict.fromkeys(ids))


def is_same_source(one: Values, other: Values) -> bool:
    """Tell whether two descriptions are of one source: by address, else by publisher and title."""
    if one.get("url") or other.get("url"):
        return one.get("url") == other.get("url")
    return (one.get("publisher"), one.get("title")) == (other.get("publisher"), other.get("title"))


def _free_id(sources: Iterable[Values]) -> str:
    numbers = [int(str(s["id"])[1:]) for s in sources if str(s.get("id", ""))[1:].isdigit()]
    return f"s{max(numbers, default=0) + 1}"


def _add_fact(
    record: Record, section: str, names: Sequence[str], fact: Record, ids: Sequence[str]
) -> None:
    facts: list[Record] = record.setdefault(section, [])
    for known in facts:
        if all(known.get(name) == fact.get(name) for name in names):
            known["sources"] = joined(known.get("sources") or [], ids)
            return
    facts.append({**fact, "sources": list(ids)})


def _set_status(record: Record, value: Any, ids: Sequence[str], sources: Sequence[Values]) -> None:
    stated = dict(value) if isinstance(value, Mapping) else {"status": value}
    stated["status_as_of"] = stated.get("status_as_of") or _newest_day(record, sources)
    for name, part in stated.items():
        put(record, name, part)
    cites = record.setdefault("cites", {})
    cites["status"] = list(ids)
    unverified = [name for name in record.get("unverified", ()) if name != "status"]
    record["unverified"] = unverified


def _set_court(record: Record, value: Values, ids: Sequence[str]) -> None:
    """Put the court on record, citing the articles: they are what says so."""
    if record.get("court") != dict(value):
        record["court"] = copy.deepcopy(dict(value))
        record.setdefault("cites", {})["court"] = list(ids)
    else:
        field_cite(record, "court", ids)
    record["unverified"] = [name for name in record.get("unverified", ()) if name != "court"]


def _newest_day(record: Values, sources: Sequence[Values]) -> str:
    """Give the day as of which a status stands: that of the newest report, or the record's own."""
    days = [str(s["published_on"]) for s in sources if s.get("published_on")]
    days += [str(record["status_as_of"])] if record.get("status_as_of") else []
    return max(days, key=dates.sort_key, default="")


def _add_docket(record: Record, number: str, ids: Sequence[str]) -> None:
    numbers: list[str] = record.setdefault("docket_numbers", [])
    if numbers:
        field_cite(record, "docket_numbers", ids)
    else:
        record.setdefault("cites", {})["docket_numbers"] = list(ids)
    if number not in numbers:
        numbers.append(number)


def _add_conflict(
    record: Record, path: str, value: Any, old_value: Any, ids: Sequence[str]
) -> None:
    stated = dict(value) if isinstance(value, Mapping) else {"value": value}
    field = conflict_field(record, path, old_value)
    conflicts: list[Record] = record.setdefault("conflicts", [])
    conflict = next((c for c in conflicts if c.get("field") == field), None)
    if conflict is None:
        old = {"value": in_words(record, path, old_value, old_value)}
        conflict = {
            "field": field,
            "values": [{**old, "sources": _rests_on(record, path, old_value)}],
        }
        conflicts.append(conflict)
    if stated.get("note"):
        conflict["note"] = stated["note"]
    words = in_words(record, path, old_value, stated.get("value"))
    for known in conflict["values"]:
        if known["value"] == words:
            known["sources"] = joined(known["sources"], ids)
            return
    conflict["values"].append({"value": words, "sources": list(ids)})


def in_words(record: Values, path: str, old_value: Any, value: Any) -> str:
    """Write a value of a disagreement as the record does: a sum with its currency."""
    sum_ = _sum_on_record(record, path, old_value)
    if sum_ is None:
        return str(value)
    try:
        figure = f"{Decimal(str(value)):,f}"
    except InvalidOperation:
        return str(value)  # an editor wrote it out
    return f"{sum_.get('currency', '')} {figure}".strip()


def _rests_on(record: Values, path: str, old_value: Any) -> list[str]:
    """Give the sources of the value on record: its own, else those of the whole case."""
    name, _rest = _steps(path)
    fact = _sum_on_record(record, path, old_value)
    if fact is None and name == "filed_on":
        fact = next((e for e in record.get("events", ()) if _is_filing(e, old_value)), None)
    if name in ("events", "rulings"):
        part = path.rpartition("/")[2]
        fact = next((e for e in record.get(name, ()) if e.get(part) == old_value), None)
    own = record.get("cites", {}).get(name) or (fact or {}).get("sources")
    return list(own or [source["id"] for source in record["sources"]][:1])


def _is_filing(event: Values, day: Any) -> bool:
    return event.get("kind") == "filed" and event.get("date") == day


def _sum_on_record(record: Values, path: str, old_value: Any) -> Record | None:
    """Find the sum that a path such as ``/damages/0/amount`` means, though sums may have moved."""
    name, rest = _steps(path)
    sums: list[Record] = record.get("damages", [])
    if name != "damages" or not sums:
        return None
    place = int(rest[0]) if rest and rest[0].isdigit() else -1
    candidates = [*sums[place : place + 1], *sums] if place >= 0 else sums
    return next((s for s in candidates if _states(s, old_value)), None)


def _states(sum_: Values, value: Any) -> bool:
    return any(
        _number(sum_.get(name)) == _number(value) is not None for name in ("amount", "amount_max")
    )


def _number(value: Any) -> Decimal | None:
    try:
        return None if value in (None, "") else Decimal(str(value))
    except InvalidOperation:
        return None


def _steps(path: str) -> tuple[str, list[str]]:
    name, *rest = path.strip("/").split("/")
    return name, rest


def _meant(kind: str, path: str, value: Any) -> Any:
    if kind in _SAME and isinstance(value, Mapping):
        return tuple(_squeezed(value.get(name)) for name in _SAME[kind])
    if isinstance(value, Mapping):
        if "facts" in value:
            return value
        value = value.get("status") or value.get("name") or value.get("value")
    where = path if kind == ProposalKind.CONFLICT else ""
    return where, _squeezed(value)


def _same_dispute(one: Any, other: Any) -> bool:
    numbers, others = _dockets(one), _dockets(other)
    if numbers and others:
        return bool(numbers & others)
    return bool(_sides(one)) and _sides(one) == _sides(other)


def _dockets(record: Values) -> frozenset[str]:
    return frozenset(_squeezed(number) for number in record.get("docket_numbers") or ())


def _sides(record: Values) -> frozenset[tuple[str, str]]:
    return frozenset(
        (str(party.get("role")), _squeezed(party.get("name")))
        for party in record.get("parties") or ()
    )


def _squeezed(value: Any) -> str:
    return "".join(c for c in fold(str(value or "")) if c.isalnum())
