"""The filters of the comparison, each in our words and in Datasette's.

No two are alike, so that whoever is asked all of them in turn can keep nothing of the one before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

Pairs = tuple[tuple[str, str], ...]

_COUNTRIES = ("US", "CN", "JP", "IN", "DE", "GB", "FR", "CA", "KR", "IT")
_STATUSES = ("pending", "decided", "settled", "dismissed", "on_appeal")
_KINDS = ("motion", "order", "hearing", "filed", "discovery", "judgment", "answered")
_YEARS = ("2023", "2024", "2025")

# What Datasette counts on its page: of our sixteen facets those that it can count in a flat table.
FACETS = {
    "events": ("country", "status", "proceeding", "court", "kind"),
    "cases": ("country", "status", "proceeding", "court"),
}
ARRAY_FACETS = {"events": (), "cases": ("work_type", "conduct")}
_ORDER = {"events": "sort_key", "cases": "last_event_sort_key"}
PAGE_ROWS = 50


@dataclass(frozen=True, slots=True)
class Question:
    """One filter, as our address and as conditions on a flat table; of events or of cases."""

    table: str
    ours: Pairs
    flat: Pairs

    @property
    def page(self) -> str:
        """The address of our page."""
        return f"{'/timeline/' if self.table == 'events' else '/cases/'}?{urlencode(self.ours)}"

    def datasette_page(self, database: str) -> str:
        """Give the address of Datasette's page with the same filter, order, size and facets."""
        facets = [("_facet", name) for name in FACETS[self.table]]
        facets += [("_facet_array", name) for name in ARRAY_FACETS[self.table]]
        order = [("_sort_desc", _ORDER[self.table]), ("_size", str(PAGE_ROWS))]
        return f"/{database}/{self.table}?{urlencode([*self.flat, *facets, *order])}"

    def counted(self) -> tuple[str, list[str]]:
        """Give the statement that counts the rows of the flat table."""
        signs = {"gte": ">=", "lte": "<="}
        parts, values = [], []
        for name, value in self.flat:
            column, _, lookup = name.partition("__")
            parts.append(f"{column} {signs.get(lookup, '=')} ?")
            values.append(value)
        return f"SELECT count(*) FROM {self.table} WHERE {' AND '.join(parts)}", values  # noqa: S608 - constant names


def questions(table: str, number: int) -> list[Question]:
    """Give so many different filters: some keep half of the record, some a few rows."""
    return list(islice(dict.fromkeys(_all(table)), number))


def _all(table: str) -> Iterator[Question]:
    """Mix what is broad and what is narrow from the start."""
    for turn in range(len(_KINDS) * len(_YEARS) * len(_STATUSES)):
        for place, country in enumerate(_COUNTRIES):
            status = _STATUSES[(turn + place) % len(_STATUSES)]
            kind = _KINDS[(turn + 3 * place) % len(_KINDS)]
            year = _YEARS[(turn + 2 * place) % len(_YEARS)]
            yield _question(table, turn, country, status, kind, year)


def _question(table: str, turn: int, country: str, status: str, kind: str, year: str) -> Question:
    ours = [("jurisdiction", country)]
    flat = [("country", country)]
    if turn % 4 != 0:
        ours.append(("status", status))
        flat.append(("status", status))
    if turn % 3 != 0 and table == "events":
        ours.append(("event_kind", kind))
        flat.append(("kind", kind))
    if turn % 2 or turn >= len(_STATUSES):
        # A day stated as a year or month counts from its last day, as in our filter.
        name = "date" if table == "events" else "filed_on"
        day = f"{year}-{1 + turn % 12:02}-01"
        ours.append((f"{name}__gte", day))
        flat.append(("latest__gte" if table == "events" else "filed_latest__gte", day))
    return Question(table, tuple(ours), tuple(flat))
