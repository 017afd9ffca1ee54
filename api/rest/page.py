"""Reading what a question asks for: one query for rows, one a multi-value, one for a count."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from api.rest.errors import bad_parameters
from api.rest.listed import listed_page, rows_kept
from api.rest.question import Question
from api.rest.selection import Tree, selected
from api.tables.base import Column, Row, Table
from api.tables.reading import paths_of, rows_shaped
from cases.selectors.facets import cached_count
from core.keyset import CursorError, Page, paginate


@dataclass(frozen=True, slots=True)
class Answer:
    """Some rows, the cursors around them and, if asked for, how many there are."""

    rows: list[Row]
    next: str | None
    previous: str | None
    count: int | None


def page_read(table: Table, question: Question, tree: Tree) -> Answer:
    """Answer a question; raises ApiError for a cursor of another ordering."""
    columns = columns_of(table, question.selection)
    try:
        page = _listed(table, question) if table.listed else _queried(table, question, columns)
    except CursorError as error:
        raise bad_parameters({"cursor": str(error)}) from None
    rows = [selected(row, question.selection, tree) for row in page.items]
    count = rows_count(table, question) if question.count else None
    return Answer(rows, page.next, page.previous, count)


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


def _queried(table: Table, question: Question, columns: Sequence[Column]) -> Page[Row]:
    order = table.ordered_by(question.order_by)
    keys = tuple(field.name for field in order)
    paths = tuple(dict.fromkeys([*paths_of(columns), *keys]))
    rows = _matching(table, question, paths).values(*paths)
    page = paginate(rows, order=order, cursor=question.cursor, size=question.page_size)
    return Page(rows_shaped(page.items, columns), page.next, page.previous)


def _matching(table: Table, question: Question, paths: Sequence[str]) -> QuerySet[Any]:
    needs = (*paths, *(lookup.column.compared for lookup in question.lookups))
    rows = table.queryset(question.criteria, question.own, needs=needs)
    condition = Q()
    for lookup in question.lookups:
        condition &= lookup.condition()
    return rows.filter(condition)


def _listed(table: Table, question: Question) -> Page[Row]:
    rows = rows_kept(table.listed(question.criteria) if table.listed else [], question.lookups)
    order = table.ordered_by(question.order_by)
    return listed_page(
        rows, order=order, key=table.key, cursor=question.cursor, size=question.page_size
    )
