"""What accepting a proposal makes of a case record, and how one write is taken back out of it.

Pure: records and proposals are plain values here, and nothing is stored. A fact that the record has
already gains the articles as sources and is not repeated.
"""

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from core import dates
from core.folding import fold
from news.choices import ProposalKind

Record = dict[str, Any]
Values = Mapping[str, Any]
Apply = Callable[[Record, Any, Sequence[str]], None]

# The list of the record that a kind of proposal adds to, and the parts by which a fact is known again.
FACTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    ProposalKind.NEW_EVENT: ("events", ("date", "kind", "title")),
    ProposalKind.RULING: ("rulings", ("date", "title")),
    ProposalKind.DAMAGES: ("damages", ("kind", "amount", "amount_max", "currency", "per", "date")),
    ProposalKind.PARTY: ("parties", ("name", "role")),
}
# By what two proposals of one kind and case say the same, however each puts it.
_SAME: Mapping[str, tuple[str, ...]] = {
    ProposalKind.NEW_EVENT: ("date", "kind"),
    ProposalKind.RULING: ("date", "kind"),
    ProposalKind.DAMAGES: ("kind", "amount", "amount_max", "currency", "per"),
    ProposalKind.PARTY: ("name", "role"),
}
# Lists whose entries cite sources.
_CITING = ("parties", "counsel", "claims", "damages", "rulings", "events")


class Touched(ValueError):
    """What is to be taken back was changed since; ``fields`` names where."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = tuple(fields)
        super().__init__(", ".join(fields))


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

    ``sources`` are sources of the record without ids; those it has already keep theirs.
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
    else:
        _add_conflict(changed, path, value, old_value, ids)
    return changed


def record_without(before: Values, after: Values, now: Values) -> Record:
    """Take what one write changed (from ``before`` to ``after``) back out of the record as it stands.

    Raises Touched where a newer write changed the same. A source stays while anything cites it.
    """
    undone = copy.deepcopy(dict(now))
    touched: list[str] = []
    for field in dict.fromkeys((*before, *after)):
        if field == "sources" or before.get(field) == after.get(field):
            continue
        if not _take_back(undone, field, before.get(field), after.get(field)):
            touched.append(field)
    if touched:
        raise Touched(touched)
    known = {source["id"] for source in before.get("sources", ())}
    cited = set(_ids_cited(undone))
    added = [s for s in after.get("sources", ()) if s["id"] not in known and s["id"] not in cited]
    undone["sources"] = [source for source in undone["sources"] if source not in added]
    return undone


def says_the_same(kind: str, path: str, one: Any, other: Any) -> bool:
    """Tell whether two proposals of a kind about one case say the same thing."""
    if kind == ProposalKind.NEW_CASE:
        return _same_dispute(one, other)
    return bool(_meant(kind, path, one) == _meant(kind, path, other))


def conflict_field(record: Values, path: str, old_value: Any) -> str:
    """Name the field that a disagreement is about, as the record names it: ``filed_on``."""
    name, _rest = _steps(path)
    if name != "damages":
        return name
    sum_ = _sum_on_record(record, path, old_value)
    return f"damages[{sum_['kind']}]" if sum_ else name


def _new_case(value: Values, sources: Sequence[Values]) -> Record:
    record = copy.deepcopy(dict(value))
    ids = _cited(record, sources)
    events = record.get("events") or []
    if events and isinstance(events[0], dict):
        events[0]["sources"] = _joined(events[0].get("sources") or [], ids)
    return record


def _cited(record: Record, sources: Iterable[Values]) -> list[str]:
    """Put sources into a record that has them not yet; give their ids in it."""
    held: list[Any] = record.setdefault("sources", [])
    ids = []
    for source in sources:
        known = next((s for s in held if _is_same_source(s, source)), None)
        if known is None:
            known = {"id": _free_id(held), **source}
            held.append(known)
        ids.append(known["id"])
    return list(dict.fromkeys(ids))


def _is_same_source(one: Values, other: Values) -> bool:
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
            known["sources"] = _joined(known.get("sources") or [], ids)
            return
    facts.append({**fact, "sources": list(ids)})


def _set_status(record: Record, value: Any, ids: Sequence[str], sources: Sequence[Values]) -> None:
    stated = dict(value) if isinstance(value, Mapping) else {"status": value}
    stated["status_as_of"] = stated.get("status_as_of") or _newest_day(record, sources)
    for name, part in stated.items():
        _put(record, name, part)
    cites = record.setdefault("cites", {})
    cites["status"] = list(ids)
    unverified = [name for name in record.get("unverified", ()) if name != "status"]
    record["unverified"] = unverified


def _newest_day(record: Values, sources: Sequence[Values]) -> str:
    """Give the day as of which a status stands: that of the newest report, or the record's own."""
    days = [str(s["published_on"]) for s in sources if s.get("published_on")]
    days += [str(record["status_as_of"])] if record.get("status_as_of") else []
    return max(days, key=dates.sort_key, default="")


def _add_docket(record: Record, number: str, ids: Sequence[str]) -> None:
    numbers: list[str] = record.setdefault("docket_numbers", [])
    cites = record.setdefault("cites", {})
    # Without cites the numbers so far rest on all the sources of the case; they must not come to
    # rest on the article alone.
    earlier = [s["id"] for s in record["sources"] if s["id"] not in ids] if numbers else []
    cites["docket_numbers"] = _joined(cites.get("docket_numbers") or earlier, ids)
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
            known["sources"] = _joined(known["sources"], ids)
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


def _joined(ids: Iterable[str], more: Iterable[str]) -> list[str]:
    return list(dict.fromkeys((*ids, *more)))


def _take_back(undone: Record, field: str, before: Any, after: Any) -> bool:
    """Put a field back as it was; False where somebody changed it since."""
    now = undone.get(field)
    if now == after:
        _put(undone, field, before)
        return True
    if isinstance(after, list) and isinstance(now, list):
        return _take_back_entries(undone, field, before or [], after)
    if isinstance(after, dict) and isinstance(now, dict):
        parts = [k for k in {**(before or {}), **after} if (before or {}).get(k) != after.get(k)]
        if any(now.get(part) != after.get(part) for part in parts):
            return False
        for part in parts:
            _put(now, part, (before or {}).get(part))
        _put(undone, field, now)
        return True
    return False


def _take_back_entries(undone: Record, field: str, before: list[Any], after: list[Any]) -> bool:
    added = [entry for entry in after if entry not in before]
    gone = [(place, entry) for place, entry in enumerate(before) if entry not in after]
    now = list(undone[field])
    if any(entry not in now for entry in added):
        return False
    kept = [entry for entry in now if entry not in added]
    for place, entry in gone:
        kept.insert(min(place, len(kept)), entry)
    _put(undone, field, kept)
    return True


def _put(values: Record, name: str, value: Any) -> None:
    if value in (None, [], {}, ""):
        values.pop(name, None)
    else:
        values[name] = copy.deepcopy(value)


def _ids_cited(record: Values) -> Iterator[str]:
    for section in _CITING:
        for fact in record.get(section, ()):
            yield from fact.get("sources") or ()
    for conflict in record.get("conflicts", ()):
        for value in conflict["values"]:
            yield from value["sources"]
    for ids in record.get("cites", {}).values():
        yield from ids


def _meant(kind: str, path: str, value: Any) -> Any:
    if kind in _SAME and isinstance(value, Mapping):
        return tuple(_squeezed(value.get(name)) for name in _SAME[kind])
    if isinstance(value, Mapping):
        value = value.get("status") or value.get("value")
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
