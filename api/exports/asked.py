"""What the address of an export asks: the question of a list, without its pages, and how to write it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.expressions import OrderBy
from django.http import QueryDict
from django.utils.translation import gettext as _

from api.rest.errors import bad_parameters
from api.rest.listed import rows_kept
from api.rest.question import Question, question_read
from api.rest.selection import tree_of_columns
from api.tables import Column, Row, Table, read_rows
from core.keyset import OrderField

# How a page is laid out says nothing of its rows: an export of the same address leaves it out.
LAYOUT = ("view", "cursor")
SWITCHES: Mapping[str, Mapping[str, bool]] = {
    "bom": {"": False, "1": True, "0": False},
    "end": {"": True, "on": True, "off": False},
}


@dataclass(frozen=True, slots=True)
class Asked:
    """An export's address, understood."""

    table: Table
    question: Question
    columns: tuple[Column, ...]
    bom: bool
    end: bool

    @property
    def is_of_records(self) -> bool:
        """Tell whether whole records can be given instead of rows: of disputes, with all columns."""
        return self.table.name == "cases" and not self._is_cut

    @property
    def _is_cut(self) -> bool:
        return len(self.columns) < len(self.table.columns_for(api=False))

    def rows(self) -> QuerySet[Any] | list[Row]:
        """Give all rows of the filter in their order, as a queryset or, of a small table, themselves."""
        if self.table.listed is not None:
            return self._listed()
        order = self._order()
        needs = [column.source for column in self.columns if column.many is None]
        needs += [field.name for field in order]
        return self._chosen(needs).order_by(*map(_order_by, order))

    def count(self) -> int:
        """Count the rows."""
        if self.table.listed is not None:
            return len(self._listed())
        return self._chosen(()).order_by().count()

    def read(self, rows: QuerySet[Any] | list[Row]) -> Iterable[Row]:
        """Read rows as plain values, a part of them at a time."""
        if isinstance(rows, QuerySet):
            return read_rows(self.table, rows, self.columns)
        names = [column.name for column in self.columns]
        return [{name: row[name] for name in names} for row in rows]

    def made(self) -> Mapping[str, Any]:
        """Give the annotations of the table."""
        make = self.table.annotations
        return make(self.question.criteria) if make else {}

    def pairs(self) -> list[tuple[str, str]]:
        """Give all that chooses and orders the rows as an address holds it, in a fixed order."""
        asked = self.question
        found = [*asked.criteria.pairs(), *asked.own.items(), ("order_by", asked.order_by)]
        found += [(f"{one.column.name}__{one.name}", _written(one.value)) for one in asked.lookups]
        if self._is_cut:
            found.append(("fields", ",".join(column.name for column in self.columns)))
        return [(name, value) for name, value in found if value]

    def _order(self) -> tuple[OrderField, ...]:
        """By what is asked, else by id: rows that are added later come later."""
        if self.question.order_by:
            return self.table.ordered_by(self.question.order_by)
        return (OrderField("id"),)

    def _chosen(self, needs: Iterable[str]) -> QuerySet[Any]:
        asked = self.question
        compared = [lookup.column.compared for lookup in asked.lookups]
        rows = self.table.queryset(asked.criteria, asked.own, needs=[*needs, *compared])
        for lookup in asked.lookups:
            rows = rows.filter(lookup.condition())
        return rows

    def _listed(self) -> list[Row]:
        if self.table.listed is None:
            raise TypeError(f"{self.table.name} is read from the database")
        rows = rows_kept(self.table.listed(self.question.criteria), self.question.lookups)
        field, key = self.table.ordered_by(self.question.order_by)[0], self.table.key
        return sorted(rows, key=lambda row: (row[field.name], row[key]), reverse=field.descending)


def asked_read(table: Table, data: QueryDict) -> Asked:
    """Read the query of an export; raises ApiError naming every parameter that is wrong."""
    left = data.copy()
    problems: dict[str, str] = {}
    switches = {name: _switch(name, left.pop(name, []), problems) for name in SWITCHES}
    lanes = left.pop("view", [])
    left.pop("cursor", None)
    if lanes and left.get("order_by", "").removeprefix("-") not in table.sorts():
        left.pop("order_by", None)  # the order of the page's other view
    columns = table.columns_for(api=False)
    question = question_read(table, left, tree_of_columns(columns))
    if problems:
        raise bad_parameters(problems)
    wanted = tuple(column for column in columns if column.name in question.selection)
    return Asked(table, question, wanted or columns, **switches)


def _switch(name: str, given: list[Any], problems: dict[str, str]) -> bool:
    known = SWITCHES[name]
    value = given[-1] if given else ""
    if value not in known or len(given) > 1:
        allowed = ", ".join(word for word in known if word)
        problems[name] = _("may be given once, as one of: %(allowed)s") % {"allowed": allowed}
    return known.get(value, False)


def _order_by(field: OrderField) -> OrderBy:
    nulls_last = True if field.nullable else None
    if field.descending:
        return F(field.name).desc(nulls_last=nulls_last)
    return F(field.name).asc(nulls_last=nulls_last)


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
