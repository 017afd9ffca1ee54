"""The filter language: its parameters, and the values a reader chose.

One set of names drives the lists, the timeline, the API and every export. ``Criteria`` is what is
left of an address once it is validated: hashable, ordered, and able to write itself as an address.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from core import dates

# Parameters that may be given more than once; several values mean "any of".
REPEATABLE = (
    "jurisdiction",
    "court",
    "party",
    "plaintiff",
    "defendant",
    "status",
    "proceeding",
    "work_type",
    "conduct",
    "ai_system",
    "cause",
    "claim_outcome",
    "issue",
    "favours",
    "event_kind",
    "damages_kind",
    "currency",
)
RANGES = ("filed_on__gte", "filed_on__lte", "date__gte", "date__lte")
FLAGS = ("has_conflicts", "stale")

# Parameters that speak of one event, so that a list of events obeys them row by row.
EVENT_PARAMETERS = ("event_kind", "date__gte", "date__lte")


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a reader asked for; every field carries the name of its parameter."""

    q: str = ""
    jurisdiction: tuple[str, ...] = ()
    court: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    plaintiff: tuple[str, ...] = ()
    defendant: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    proceeding: tuple[str, ...] = ()
    work_type: tuple[str, ...] = ()
    conduct: tuple[str, ...] = ()
    ai_system: tuple[str, ...] = ()
    cause: tuple[str, ...] = ()
    claim_outcome: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    favours: tuple[str, ...] = ()
    event_kind: tuple[str, ...] = ()
    damages_kind: tuple[str, ...] = ()
    currency: tuple[str, ...] = ()
    filed_on__gte: str = ""
    filed_on__lte: str = ""
    date__gte: str = ""
    date__lte: str = ""
    has_conflicts: bool | None = None
    stale: bool | None = None

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield the parameters as an address holds them, in a fixed order."""
        for column in fields(self):
            value = getattr(self, column.name)
            if isinstance(value, tuple):
                for one in value:
                    yield column.name, one
            elif isinstance(value, bool):
                yield column.name, "true" if value else "false"
            elif value:
                yield column.name, value

    def querystring(self, **extra: str) -> str:
        """Write the criteria as the query of an address; equal criteria give equal text."""
        return urlencode([*self.pairs(), *((k, v) for k, v in extra.items() if v)])

    def without(self, name: str, value: str | None = None) -> "Criteria":
        """Drop a parameter, or one of its values."""
        current: Any = getattr(self, name)
        left: Any = _BLANK[name]
        if value is not None and isinstance(current, tuple):
            left = tuple(one for one in current if one != value)
        return replace(self, **{name: left})

    def with_(self, **changes: Any) -> "Criteria":
        """Set parameters."""
        return replace(self, **changes)

    def given(self, *names: str) -> bool:
        """Tell whether any of these parameters is set."""
        return any(getattr(self, name) != _BLANK[name] for name in names)

    def date_range(self, prefix: str) -> tuple[date | None, date | None]:
        """Give the first and last day of a range parameter; either may be open."""
        first, last = getattr(self, f"{prefix}__gte"), getattr(self, f"{prefix}__lte")
        return (
            dates.parse_bound(first, end=False) if first else None,
            dates.parse_bound(last, end=True) if last else None,
        )


_BLANK = {column.name: getattr(Criteria(), column.name) for column in fields(Criteria)}
PARAMETERS = tuple(_BLANK)
CASE_PARAMETERS = tuple(name for name in PARAMETERS if name not in EVENT_PARAMETERS)
