"""Criteria judged on the columns in memory: which disputes meet them, and how many by value.

Says the same as ``conditions``, which says it in the database's words; tests hold them together.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property, partial, reduce
from operator import and_, or_
from typing import Any

import numpy as np

from cases.choices import LIVE_STATUSES
from cases.column_rows import (
    NONE,
    Chosen,
    Mask,
    Numbers,
    chosen_ids_at,
    ids_at,
    narrowed,
    number_of_rows,
    picked,
)
from cases.columns import Bits, Columns, disputes_by_value, most_frequent, packed, rows_by_value
from cases.criteria import Criteria
from cases.models.case import stale_cutoff
from cases.selectors.columns import FAMILIES, columns_now
from cases.selectors.conditions import text_hits
from core import jurisdictions

# Parameters judged on one row of a table; the rest are judged on the dispute, or on a row each.
PAIRS = {
    "claim": ("cause", "claim_outcome"),
    "holding": ("issue", "favours"),
    "damages": ("damages_kind", "currency"),
}
_TABLE_OF = {name: table for table, names in PAIRS.items() for name in names}
# As many are kept at hand, some megabytes each.
RECENT = 4
# Facets that count a column of the dispute itself.
_OF_CASES = {
    "jurisdiction": "country",
    "status": "status",
    "proceeding": "proceeding",
    "court": "court",
}
_SINGLE = ("work_type", "conduct", "ai_system")
# Tables of one row for a dispute and value, of which there are too many for bits.
_DISTINCT = {"ai_system": "ai_system", **dict.fromkeys(FAMILIES, "family")}


def counting_of(criteria: Criteria) -> "Counting":
    """Give the figures of the newest write; shared by all parts of a page, and by pages alike."""
    columns = columns_now()
    asked = (criteria, stale_cutoff())
    found = columns.recent.get(asked)
    if found is None:
        while len(columns.recent) >= RECENT:
            columns.recent.pop(next(iter(columns.recent)), None)
        found = columns.recent[asked] = Counting(criteria, columns)
    made: Counting = found
    return made


class Counting:
    """The figures of one criteria; conditions are judged once and shared by all figures."""

    def __init__(self, criteria: Criteria, columns: Columns | None = None) -> None:
        self.criteria = criteria
        self.columns = columns_now() if columns is None else columns
        self._met: dict[str, Mask] = {}
        self._met_bits: dict[str, Bits] = {}
        self._rows: dict[tuple[str, str], Chosen] = {}

    def disputes(self) -> int:
        """Count the disputes that meet all criteria."""
        return int(np.count_nonzero(self._all_but()))

    def events(self) -> int:
        """Count the events that meet the event criteria, of disputes that meet the others."""
        return number_of_rows(self._events_kept)

    def months(self, group_of: Mapping[str, str]) -> list[tuple[int | None, str, int]]:
        """Count those events by month, none where only the year is stated, and by group of kinds."""
        names = list(dict.fromkeys(group_of.values()))
        kinds = self.columns.codes["event_kind"].values
        groups = [names.index(group_of[kind]) for kind in kinds]
        return [
            (None if month == NONE else month, names[group], number)
            for month, group, number in self.columns.by_month(self._events_kept, groups)
        ]

    def facet(self, name: str, most: int | None = None) -> list[tuple[str, int]]:
        """Count disputes by the values of a parameter, which is itself left out.

        The most frequent first, then by code point; ``most`` says how many of them.
        """
        column = _OF_CASES.get(name) or _DISTINCT.get(name) or name
        return most_frequent(self._facet(name, column), self.columns.codes[column], most)

    def own(self, name: str) -> list[tuple[str, int]]:
        """Count the disputes that meet all criteria by a column of their own; most first.

        That is ``jurisdiction``, the place itself rather than its country, or ``court``.
        """
        codes = self.columns.codes[name]
        numbers = rows_by_value(
            self.columns.cases[name].compress(self._all_but()), len(codes.values)
        )
        return most_frequent(numbers, codes)

    def holdings(self) -> list[tuple[str, str, int]]:
        """Count holdings by issue and whom they favour: those that meet ``issue`` and ``favours``.

        They are in disputes that meet the rest.
        """
        rows, codes = self.columns.rows["holding"], self.columns.codes
        masks = [m for n in PAIRS["holding"] if (m := self._valued("holding", n)) is not None]
        keep = reduce(and_, masks, self._all_but("holding")[rows.place])
        issues, sides = codes["issue"].values, codes["favours"].values
        cells = rows.columns["issue"].compress(keep) * len(sides)
        cells = cells + rows.columns["favours"].compress(keep)
        numbers = np.bincount(cells)
        return [
            (issues[cell // len(sides)], sides[cell % len(sides)], int(numbers[cell]))
            for cell in np.flatnonzero(numbers).tolist()
        ]

    def filed_last(self, most: int) -> list[int]:
        """Give the ids of the disputes filed last, then of those whose filing nobody dated."""
        chosen = self._all_but()
        ranks = self.columns.cases["filed_rank"].compress(chosen)
        dated = np.sort(ranks[ranks != NONE])
        undated = self.columns.ids.compress(chosen)[ranks == NONE]
        return [*ids_at(dated, None, most, falling=True), *undated[::-1].tolist()][:most]

    def facts(self, name: str) -> list[tuple[str, int]]:
        """Count claims, holdings or sums by a parameter, in disputes that meet the rest.

        Facts, not disputes: those that meet the parameters judged on them. Most first.
        """
        table = _TABLE_OF[name]
        rows, codes = self.columns.rows[table], self.columns.codes[name]
        keep = self._all_but(table)[rows.place]
        masks = [m for n in PAIRS[table] if (m := self._valued(table, n)) is not None]
        numbers = rows_by_value(
            rows.columns[name].compress(reduce(and_, masks, keep)), len(codes.values)
        )
        return most_frequent(numbers, codes)

    def disputes_at(self, bound: int | None, size: int, *, falling: bool) -> list[int]:
        """Give the ids of some disputes that meet all criteria, in the order of their last events."""
        ranks = np.sort(self.columns.cases["rank"].compress(self._all_but()))
        return ids_at(ranks, bound, size, falling=falling)

    def events_at(self, bound: int | None, size: int, *, falling: bool) -> list[int]:
        """Give the ids of some of the events that ``events`` counts, in the order of their days."""
        rows = self.columns.rows["event"]
        return chosen_ids_at(rows, self._events_kept, bound, size, falling=falling)

    def _facet(self, name: str, column: str) -> Any:
        columns = self.columns
        many = len(columns.codes[column].values)
        if name in _OF_CASES:
            return rows_by_value(columns.cases[column].compress(self._all_but(name)), many)
        if name in _DISTINCT:
            rows = columns.rows[name]
            return rows_by_value(picked(rows.columns[column], self._rows_of(name, name)), many)
        table = _TABLE_OF.get(name, "event" if name == "event_kind" else name)
        if not self._is_beside(table, name):
            return disputes_by_value(columns.bits(table, name), self._bits_but(table))
        chosen = self._meeting(table, self._rows_of(table, table), but=name)
        return columns.disputes_by_value(table, name, chosen)

    def _is_beside(self, table: str, name: str) -> bool:
        """Tell whether something else is asked of the same row."""
        if name == "event_kind":
            return self._dated_asked
        return any(self.criteria.given(other) for other in PAIRS.get(table, ()) if other != name)

    def _meeting(self, table: str, chosen: Chosen, *, but: str = "") -> Chosen:
        """Give those of the rows that meet what is asked of a row, but for one parameter."""
        columns = self.columns.rows[table].columns
        for name in PAIRS.get(table, ("event_kind",)):
            values = getattr(self.criteria, name)
            if values and name != but:
                test = partial(self.columns.codes[name].among, wanted=values)
                chosen = narrowed(chosen, test, columns[name])
        if table == "event" and self._dated_asked:
            test = partial(self._overlap, "date")
            chosen = narrowed(chosen, test, columns["first"], columns["last"])
        return chosen

    def _all_but(self, group: str = "") -> Mask:
        """Mark the disputes that meet every group of conditions but one."""
        group = group if group in self._masks else ""
        if group not in self._met:
            masks = [mask for name, mask in self._masks.items() if name != group]
            self._met[group] = reduce(and_, masks, self.columns.alive)
        return self._met[group]

    def _rows_of(self, table: str, group: str) -> Chosen:
        """Choose the rows of the disputes that meet every group of conditions but one."""
        group = group if group in self._masks else ""
        if (table, group) not in self._rows:
            self._rows[table, group] = self.columns.rows_of(table, self._all_but(group))
        return self._rows[table, group]

    def _bits_but(self, group: str) -> Bits:
        """Mark the same disputes as bits."""
        group = group if group in self._masks else ""
        if group not in self._met_bits:
            self._met_bits[group] = packed(self._all_but(group))
        return self._met_bits[group]

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
        for name in FAMILIES:
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
        roles = FAMILIES[name]
        if not roles:
            return None
        column = self.columns.rows["seat"].columns["role"]
        return self.columns.codes["role"].among(column, roles)

    def _has(self, table: str, names: Iterable[str]) -> Mask:
        """Mark the disputes with a row that meets each of the parameters."""
        asked = [name for name in names if self.criteria.given(name)]
        if len(asked) == 1 and asked[0] not in _DISTINCT:
            return self.columns.having(table, asked[0], getattr(self.criteria, asked[0]))
        masks = [mask for name in asked if (mask := self._valued(table, name)) is not None]
        return self.columns.mark(self.columns.rows[table].place.compress(reduce(and_, masks)))

    def _valued(self, table: str, name: str) -> Mask | None:
        values = getattr(self.criteria, name)
        if not values:
            return None
        return self.columns.codes[name].among(self.columns.rows[table].columns[name], values)

    @property
    def _dated_asked(self) -> bool:
        return self.criteria.given("date__gte", "date__lte")

    def _overlap(self, prefix: str, earliest: Numbers, latest: Numbers) -> Mask:
        first, last = self.criteria.date_range(prefix)
        mask: Any = True
        if first:
            mask = latest >= first.toordinal()
        if last:
            mask = mask & (earliest <= last.toordinal())
        chosen: Mask = mask
        return chosen

    def _event_mask(self) -> Mask:
        """Mark the disputes with an event that meets the event criteria."""
        if not self._dated_asked:
            return self._has("event", ("event_kind",))
        first, last = self.criteria.date_range("date")
        if first is None or last is None:
            # One of the events lies beyond one bound, if the outermost does.
            return reduce(or_, [self._beyond(kind, first, last) for kind in self._kinds()])
        rows = self.columns.rows["event"]
        chosen = self._meeting("event", np.ones(len(rows.place), dtype=bool))
        return self.columns.mark(picked(rows.place, chosen))

    def _kinds(self) -> list[int | None]:
        """Give the numbers of the kinds of events asked for; None alone stands for any."""
        numbers = self.columns.codes["event_kind"].numbers
        return [numbers.get(kind, NONE) for kind in self.criteria.event_kind] or [None]

    def _beyond(self, kind: int | None, first: date | None, last: date | None) -> Mask:
        mask: Mask
        if first is not None:
            mask = self.columns.extremes(kind, "last") >= first.toordinal()
        elif last is not None:
            mask = self.columns.extremes(kind, "first") <= last.toordinal()
        else:
            raise ValueError("neither bound is given")
        return mask

    @cached_property
    def _events_kept(self) -> Chosen:
        """Choose the events that meet the event criteria, of disputes that meet the others."""
        return self._meeting("event", self._rows_of("event", "event"))
