"""Reading what a question asks for: one statement for rows, one for a count."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode

import orjson
from django.db import connection
from django.db.models import Q, QuerySet
from django.http import QueryDict

from api.rest.ahead import Ahead
from api.rest.errors import bad_parameters
from api.rest.json_rows import json_row
from api.rest.listed import listed_page, rows_kept
from api.rest.question import Question, question_read
from api.rest.selection import Tree, selected, tree_of_columns
from api.rest.statements import Found, Statement, statement_of
from api.tables import TABLES
from api.tables.base import Column, Row, Table
from api.tables.reading import paths_of, rows_shaped
from cases.selectors.facets import cached_count
from cases.selectors.site import data_newest
from core.keyset import CursorError, OrderField, Page, Place, cursors_around, place_read

CURSOR = "cursor"
# Questions of which the statements are kept; some 20 kB each.
QUESTIONS_KEPT = 256

Pairs = tuple[tuple[str, tuple[str, ...]], ...]
# Which way a place is read on from, and which of its keys are null.
_Shape = tuple[bool, tuple[bool, ...]]

_ahead: Ahead[Found] = Ahead()


@dataclass(frozen=True, slots=True)
class Answer:
    """Some rows as JSON, the cursors around them and, if asked for, how many there are.

    ``newest`` is the write that the rows rest on, where they say so themselves.
    """

    rows: bytes
    next: str | None
    previous: str | None
    count: int | None
    newest: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of one state of the data, with the statements that answer its pages."""

    table: Table
    tree: Tree
    question: Question
    query: tuple[str, ...] = ()  # its parameters but for the cursor, each as an address has it
    name: Hashable = None  # what tells it from others
    statements: dict[_Shape, Statement | None] = field(default_factory=dict)

    @property
    def columns(self) -> list[Column]:
        """The columns that are wanted."""
        return columns_of(self.table, self.question.selection)

    def page(self, cursor: str | None) -> Answer:
        """Give the page at a cursor; raises ApiError for one of another ordering."""
        try:
            page = self._listed(cursor) if self.table.listed else self._queried(cursor)
        except CursorError as error:
            raise bad_parameters({CURSOR: str(error)}) from None
        return page

    def _queried(self, cursor: str | None) -> Answer:
        order = self.table.ordered_by(self.question.order_by)
        place = place_read(order, cursor, self.question.page_size)
        found = self._read_ahead(cursor) or self._read(order, place)
        around = cursors_around(order, place, found.first, found.last, more=found.more)
        if cursor and found.more:
            end = found.first if place.backward else found.last
            following = around[1] if place.backward else around[0]
            beyond = Place(place.backward, end)
            self._statement(order, beyond)  # made here, where it is known in what language and zone
            _ahead.begin((self.name, following), lambda: self._read(order, beyond))
        return Answer(found.rows, *around, self._count(), found.newest)

    def _read(self, order: Sequence[OrderField], place: Place) -> Found:
        statement = self._statement(order, place)
        return statement.read(place.keys) if statement else Found(b"", False, (), (), None)

    def _read_ahead(self, cursor: str | None) -> Found | None:
        """Give the page if it was read before it was asked for, and nothing was written since."""
        found = _ahead.take((self.name, cursor)) if cursor else None
        return found if found and found.newest == data_newest() else None

    def _statement(self, order: Sequence[OrderField], place: Place) -> Statement | None:
        shape = place.backward, tuple(key is None for key in place.keys)
        if shape not in self.statements:
            asked = self.question
            rows = _matching(self.table, asked, [*paths_of(self.columns), *(f.name for f in order)])
            made = self.table.annotations(asked.criteria) if self.table.annotations else {}
            row = json_row(self.columns, asked.selection, made)
            self.statements[shape] = statement_of(rows, row, order, place, asked.page_size)
        return self.statements[shape]

    def _listed(self, cursor: str | None) -> Answer:
        table, asked = self.table, self.question
        rows = rows_kept(table.listed(asked.criteria) if table.listed else [], asked.lookups)
        order = table.ordered_by(asked.order_by)
        page: Page[Row] = listed_page(
            rows, order=order, key=table.key, cursor=cursor, size=asked.page_size
        )
        cut = [selected(row, asked.selection, self.tree) for row in page.items]
        return Answer(orjson.dumps(cut)[1:-1], page.next, page.previous, self._count())

    def _count(self) -> int | None:
        return rows_count(self.table, self.question) if self.question.count else None


def asked_read(table: Table, data: QueryDict, stamp: str, day: str) -> Asked:
    """Read the query of a list; raises ApiError naming every parameter that is wrong.

    What is asked before of the same data is known already: the filters of some statements depend on the
    data, by their stamp, and on the day.
    """
    if len(data.getlist(CURSOR)) > 1:
        question_read(table, data, tree_of(table.name))  # says so
    pairs = tuple((name, tuple(values)) for name, values in data.lists() if name != CURSOR)
    return _asked(table.name, pairs, stamp, day, connection.vendor)


@lru_cache(maxsize=QUESTIONS_KEPT)
def _asked(name: str, pairs: Pairs, stamp: str, day: str, engine: str) -> Asked:
    data = QueryDict(mutable=True)
    for parameter, values in pairs:
        data.setlist(parameter, list(values))
    table, tree = TABLES[name], tree_of(name)
    asked = name, pairs, stamp, day, engine
    query = tuple(urlencode({parameter: values}, doseq=True) for parameter, values in pairs)
    return Asked(table, tree, question_read(table, data, tree), query, asked)


@cache
def tree_of(name: str) -> Tree:
    """Give the fields of a table's rows."""
    return tree_of_columns(TABLES[name].columns_for(api=True))


def row_read(table: Table, rows: QuerySet[Any], selection: Tree, tree: Tree) -> Row | None:
    """Give the one row of a queryset, or None."""
    columns = columns_of(table, selection)
    raw = list(rows.values(*paths_of(columns))[:1])
    return selected(rows_shaped(raw, columns)[0], selection, tree) if raw else None


def columns_of(table: Table, selection: Tree) -> list[Column]:
    """Give the columns that a selection needs."""
    return [column for column in table.columns if column.api and column.name in selection]


def rows_count(table: Table, question: Question) -> int:
    """Count the rows of a question; kept as long as the data where the filters alone choose."""

    def count() -> int:
        if table.listed:
            return len(rows_kept(table.listed(question.criteria), question.lookups))
        return int(_matching(table, question, ()).order_by().count())

    if question.is_plain:
        return int(cached_count(f"rows:{table.name}", question.criteria, count))
    return count()


def _matching(table: Table, question: Question, paths: Sequence[str]) -> QuerySet[Any]:
    needs = (*paths, *(lookup.column.compared for lookup in question.lookups))
    rows = table.queryset(question.criteria, question.own, needs=needs)
    condition = Q()
    for lookup in question.lookups:
        condition &= lookup.condition()
    return rows.filter(condition)
