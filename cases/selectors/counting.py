"""Criteria judged on the columns in memory: which disputes meet them, and how many by value.

Says the same as ``conditions``, which says it in the database's words; tests hold them together.
"""

from collections.abc import Callable, Iterable
from functools import cached_property, partial, reduce
from operator import and_
from typing import Any

import numpy as np

from cases.choices import DEFENDANT_ROLES, LIVE_STATUSES, PLAINTIFF_ROLES
from cases.columns import NONE, Columns, Mask, Numbers, Rows, disputes_by_value, rows_by_pair
from cases.criteria import Criteria
from cases.models.case import stale_cutoff
from cases.selectors.columns import columns_now
from cases.selectors.conditions import text_hits
from core import jurisdictions

# Parameters judged on one row of a table; the rest are judged on the dispute, or on a row each.
PAIRS = {
    "claim": ("cause", "claim_outcome"),
    "holding": ("issue", "favours"),
    "damages": ("damages_kind", "currency"),
}
_TABLE_OF = {name: table for table, names in PAIRS.items() for name in names}
_ROLES = {"party": (), "plaintiff": PLAINTIFF_ROLES, "defendant": DEFENDANT_ROLES}
# Facets that count a column of the dispute itself.
_OF_CASES = {
    "jurisdiction": "country",
    "status": "status",
    "proceeding": "proceeding",
    "court": "court",
}
_SINGLE = ("work_type", "conduct", "ai_system")


class Counting:
    """The figures of one criteria; conditions are judged once and shared by all figures."""

    def __init__(self, criteria: Criteria, columns: Columns | None = None) -> None:
        self.criteria = criteria
        self.columns = columns_now() if columns is None else columns

    def disputes(self) -> int:
        """Count the disputes that meet all criteria."""
        return int(np.count_nonzero(self._all_but()))

    def events(self) -> int:
        """Count the events that meet the event criteria, of disputes that meet the others."""
        return len(self._events_chosen())

    def months(self) -> list[tuple[int | None, str, int]]:
        """Count those events by month, none where only the year is stated, and by kind."""
        rows, chosen = self.columns.rows["event"], self._events_chosen()
        kinds = self.columns.codes["event_kind"].values
        months, kind = rows.columns["month"][chosen], rows.columns["event_kind"][chosen]
        counted = rows_by_pair(months, kind)
        return [
            (None if month == NONE else month, kinds[code], number)
            for month, code, number in counted
        ]

    def facet(self, name: str, most: int | None = None) -> list[tuple[str, int]]:
        """Count disputes by the values of a parameter, which is itself left out.

        The most frequent first, then by code point; ``most`` says how many of them.
        """
        counts = self._facet(name, most)
        return sorted(counts, key=lambda pair: (-pair[1], pair[0]))[:most]

    def facts(self, name: str) -> list[tuple[str, int]]:
        """Count claims, holdings or sums by a parameter, in disputes that meet the rest.

        Facts, not disputes: those that meet the parameters judged on them. Most first.
        """
        table = _TABLE_OF[name]
        rows, codes = self.columns.rows[table], self.columns.codes[name]
        masks = [m for n in PAIRS[table] if (m := self._valued(table, n)) is not None]
        keep = self._kept(rows, reduce(and_, masks) if masks else None, self._all_but(table))
        values = rows.columns[name] if keep is None else rows.columns[name][keep]
        numbers = np.bincount(values[values != NONE], minlength=len(codes.values))
        counts = [(codes.values[n], int(numbers[n])) for n in np.flatnonzero(numbers)]
        return sorted(counts, key=lambda pair: (-pair[1], pair[0]))

    def _facet(self, name: str, most: int | None) -> list[tuple[str, int]]:
        columns = self.columns
        if name in _OF_CASES:
            values = columns.cases[_OF_CASES[name]]
            places = np.flatnonzero(self._all_but(name)).astype(np.int32)
            codes = columns.codes[_OF_CASES[name]]
            return disputes_by_value(places, values[places], codes, columns.size, most)
        table, column, group = name, name, name
        own: Mask | None = None
        if name in _ROLES:
            table, column = "seat", "family"
            own = self._role_mask(name)
        elif name in _TABLE_OF:
            table = group = _TABLE_OF[name]
            partner = next(other for other in PAIRS[table] if other != name)
            own = self._valued(table, partner)
        elif name == "event_kind":
            table = group = "event"
            own = self._dated()
        rows = columns.rows[table]
        keep = self._kept(rows, own, self._all_but(group))
        places, values = rows.place, rows.columns[column]
        if keep is not None:
            places, values = places[keep], values[keep]
        return disputes_by_value(places, values, columns.codes[column], columns.size, most)

    def _kept(self, rows: Rows, own: Mask | None, base: Mask) -> Mask | None:
        """Mark the rows that meet their own conditions and are of disputes that meet the rest."""
        if base is self.columns.alive:
            return own
        keep: Mask = base[rows.place]
        return keep if own is None else keep & own

    def _all_but(self, group: str = "") -> Mask:
        """Mark the disputes that meet every group of conditions but one."""
        masks = [mask for name, mask in self._masks.items() if name != group]
        return reduce(and_, masks, self.columns.alive) if masks else self.columns.alive

    @cached_property
    def _masks(self) -> dict[str, Mask]:
        """Each group of conditions that is asked for, with the disputes that meet it."""
        criteria = self.criteria
        makers: dict[str, tuple[bool, Callable[[], Mask]]] = {
            "q": (bool(criteria.q), self._text),
            "jurisdiction": (bool(criteria.jurisdiction), self._jurisdiction),
            "filed_on": (criteria.given("filed_on__gte", "filed_on__lte"), self._filed),
            "has_conflicts": (criteria.has_conflicts is not None, self._conflicts),
            "stale": (criteria.stale is not None, self._stale),
            "event": (criteria.given("event_kind", "date__gte", "date__lte"), self._event_mask),
        }
        for name in ("status", "proceeding", "court"):
            makers[name] = (criteria.given(name), partial(self._own, name))
        for name in _SINGLE:
            makers[name] = (criteria.given(name), partial(self._has, name, (name,)))
        for name in _ROLES:
            makers[name] = (criteria.given(name), partial(self._seated, name))
        for table, names in PAIRS.items():
            makers[table] = (criteria.given(*names), partial(self._has, table, names))
        return {name: make() for name, (is_asked, make) in makers.items() if is_asked}

    def _own(self, name: str) -> Mask:
        values = getattr(self.criteria, name)
        return self.columns.codes[name].among(self.columns.cases[name], values)

    def _jurisdiction(self) -> Mask:
        countries: set[str] = set()
        parts: set[str] = set()
        for code in self.criteria.jurisdiction:
            if code in jurisdictions.REGIONS:
                countries |= jurisdictions.countries_of(code)
            else:
                (parts if "-" in code else countries).add(code)
        columns, codes = self.columns.cases, self.columns.codes
        whole = codes["country"].among(columns["country"], countries)
        return whole | codes["jurisdiction"].among(columns["jurisdiction"], parts)

    def _filed(self) -> Mask:
        columns = self.columns.cases
        return self._overlap("filed_on", columns["filed_first"], columns["filed_last"])

    def _conflicts(self) -> Mask:
        mask: Mask = self.columns.cases["has_conflicts"] == int(bool(self.criteria.has_conflicts))
        return mask

    def _stale(self) -> Mask:
        columns = self.columns.cases
        live = self.columns.codes["status"].among(columns["status"], LIVE_STATUSES)
        stale: Mask = live & (columns["status_as_of"] < stale_cutoff().toordinal())
        return stale if self.criteria.stale else ~stale

    def _text(self) -> Mask:
        return self.columns.places_of(text_hits(self.criteria.q))

    def _seated(self, name: str) -> Mask:
        rows, codes = self.columns.rows["seat"], self.columns.codes["party"]
        wanted = getattr(self.criteria, name)
        chosen = codes.among(rows.columns["party"], wanted)
        chosen |= codes.among(rows.columns["group"], wanted)
        roles = self._role_mask(name)
        return self.columns.mark(rows.place[chosen if roles is None else chosen & roles])

    def _role_mask(self, name: str) -> Mask | None:
        roles = _ROLES[name]
        if not roles:
            return None
        column = self.columns.rows["seat"].columns["role"]
        return self.columns.codes["role"].among(column, roles)

    def _has(self, table: str, names: Iterable[str]) -> Mask:
        """Mark the disputes with a row that meets each of the parameters."""
        masks = [mask for name in names if (mask := self._valued(table, name)) is not None]
        return self.columns.mark(self.columns.rows[table].place[reduce(and_, masks)])

    def _valued(self, table: str, name: str) -> Mask | None:
        values = getattr(self.criteria, name)
        if not values:
            return None
        return self.columns.codes[name].among(self.columns.rows[table].columns[name], values)

    def _dated(self) -> Mask | None:
        if not self.criteria.given("date__gte", "date__lte"):
            return None
        columns = self.columns.rows["event"].columns
        return self._overlap("date", columns["first"], columns["last"])

    def _overlap(self, prefix: str, earliest: Numbers, latest: Numbers) -> Mask:
        first, last = self.criteria.date_range(prefix)
        mask: Any = True
        if first:
            mask = latest >= first.toordinal()
        if last:
            mask = mask & (earliest <= last.toordinal())
        chosen: Mask = mask
        return chosen

    @cached_property
    def _events_met(self) -> Mask | None:
        """Mark the events that meet the event criteria; None where there are none."""
        masks = [m for m in (self._valued("event", "event_kind"), self._dated()) if m is not None]
        return reduce(and_, masks) if masks else None

    def _event_mask(self) -> Mask:
        met = self._events_met
        places = self.columns.rows["event"].place
        return self.columns.mark(places if met is None else places[met])

    def _events_chosen(self) -> Numbers:
        base, met = self._all_but("event"), self._events_met
        keep = base[self.columns.rows["event"].place]
        return np.flatnonzero(keep if met is None else keep & met).astype(np.int32)
