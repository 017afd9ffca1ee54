"""How one write is taken back out of a case record that others may have written to since.

Pure: records are plain values here, and nothing is stored.
"""

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Record = dict[str, Any]
Values = Mapping[str, Any]

# Lists whose entries cite sources.
_CITING = ("parties", "counsel", "claims", "damages", "rulings", "events")


class Touched(ValueError):
    """What is to be taken back was changed since; ``fields`` names where."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = tuple(fields)
        super().__init__(", ".join(fields))


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


def put(values: Record, name: str, value: Any) -> None:
    """Set a value; one that states nothing is left out."""
    if value in (None, [], {}, ""):
        values.pop(name, None)
    else:
        values[name] = copy.deepcopy(value)


def _take_back(undone: Record, field: str, before: Any, after: Any) -> bool:
    """Put a field back as it was; False where somebody changed it since."""
    now = undone.get(field)
    if now == after:
        put(undone, field, before)
        return True
    if isinstance(after, list) and isinstance(now, list):
        return _take_back_entries(undone, field, before or [], after)
    if isinstance(after, dict) and isinstance(now, dict):
        parts = [k for k in {**(before or {}), **after} if (before or {}).get(k) != after.get(k)]
        if any(now.get(part) != after.get(part) for part in parts):
            return False
        for part in parts:
            put(now, part, (before or {}).get(part))
        put(undone, field, now)
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
    put(undone, field, kept)
    return True


def _ids_cited(record: Values) -> Iterator[str]:
    for section in _CITING:
        for fact in record.get(section, ()):
            yield from fact.get("sources") or ()
    for conflict in record.get("conflicts", ()):
        for value in conflict["values"]:
            yield from value["sources"]
    for ids in record.get("cites", {}).values():
        yield from ids
