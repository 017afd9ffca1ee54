"""What a table is: its rows under a filter, and its columns, each said once.

The REST lists, the exports, the dictionary of columns and the OpenAPI schema are all made from
these declarations. Nothing here knows an address or a file format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db.models import Model, Q, QuerySet, TextChoices, Value
from django.db.models.functions import Concat
from django.utils.functional import Promise

from cases.criteria import Criteria
from core.keyset import OrderField

Text = str | Promise


class Kind(StrEnum):
    """The type of a column's values."""

    ID = "id"  # a whole number that stays with its row for ever
    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"  # written as text: no reader rounds it
    BOOLEAN = "boolean"
    DATE = "date"  # a day, YYYY-MM-DD
    EDTF = "edtf"  # a day, month or year as stated, with ~, ? or %
    TIME = "time"  # a moment, UTC
    URL = "url"
    LIST = "list"  # of texts
    OBJECT = "object"  # a list of small objects


_NUMBERS = ("exact", "gt", "gte", "lt", "lte", "in", "isnull")
LOOKUPS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ID: ("exact", "gt", "gte", "lt", "lte", "in"),
    Kind.TEXT: ("exact", "iexact", "contains", "icontains", "startswith", "in", "isnull"),
    Kind.INTEGER: _NUMBERS,
    Kind.DECIMAL: _NUMBERS,
    Kind.BOOLEAN: ("exact",),
    Kind.DATE: _NUMBERS,
    Kind.EDTF: ("exact", "startswith", "in", "isnull"),
    Kind.TIME: ("exact", "gt", "gte", "lt", "lte"),
    Kind.URL: ("exact", "contains", "startswith", "isnull"),
    Kind.LIST: (),
    Kind.OBJECT: (),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One property of the small objects of a multi-value; ``path`` leads from the child's row."""

    name: str
    path: str
    about: Text
    kind: Kind = Kind.TEXT
    choices: type[TextChoices] | None = None
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """Where a multi-value's rows are: the child model, the way to its parent, and their order.

    The first of ``parts`` is what an export writes of a list of objects, joined by ``; ``.
    """

    model: type[Model]
    link: str
    parts: tuple[Part, ...]
    order: tuple[str, ...] = ("position",)
    where: Q = field(default_factory=Q)

    def rows(self, parents: Iterable[int]) -> QuerySet[Any]:
        """Give the child rows of some parents, those of one parent together and in order."""
        chosen: QuerySet[Any] = self.model._default_manager.filter(self.where)
        return chosen.filter(**{f"{self.link}__in": list(parents)}).order_by(self.link, *self.order)


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``path`` is what ``.values()`` reads, ``where`` what lookups compare."""

    name: str
    kind: Kind
    about: Text
    path: str = ""
    where: str = ""
    choices: type[TextChoices] | None = None
    lookups: tuple[str, ...] | None = None
    sort: OrderField | None = None
    many: Many | None = None
    nullable: bool = False  # may be null: nobody stated it
    blank: bool = False  # stored as an empty text where nobody stated it; read as null
    api: bool = True
    export: bool = True

    @property
    def source(self) -> str:
        """The path that is read."""
        return self.path or self.name

    @property
    def compared(self) -> str:
        """The path that lookups compare."""
        return self.where or self.source

    @property
    def allowed(self) -> tuple[str, ...]:
        """The lookups that an address may use on this column."""
        if self.lookups is not None:
            return self.lookups
        if self.many is not None:
            return ()
        return tuple(
            name for name in LOOKUPS[self.kind] if name != "isnull" or self.nullable or self.blank
        )

    @property
    def is_optional(self) -> bool:
        """Tell whether a row may have no value here."""
        return self.nullable or self.blank


Own = Mapping[str, str]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``rows`` gives those that a filter keeps, exactly as the site's page shows them.

    ``rows`` takes the criteria and the page's own parameters, whose names and allowed values are in
    ``own`` (an empty collection: any). A table without a model gives ``listed`` instead: few rows,
    whole, in their order. ``annotations`` are made only for the columns that are read.
    """

    name: str
    label: Text
    about: Text
    columns: tuple[Column, ...]
    rows: Callable[[Criteria, Own], QuerySet[Any]] | None = None
    listed: Callable[[Criteria], list[Row]] | None = None
    annotations: Callable[[Criteria], Mapping[str, Any]] | None = None
    orders: Mapping[str, OrderField] = field(default_factory=dict)
    default_order: tuple[OrderField, ...] = (OrderField("id"),)
    page_path: str = ""
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    children: tuple[str, ...] = ()
    key: str = "id"
    api: bool = False

    @property
    def by_name(self) -> dict[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    def columns_for(self, *, api: bool) -> tuple[Column, ...]:
        """Give the columns that the API, or an export, has."""
        return tuple(c for c in self.columns if (c.api if api else c.export))

    def sorts(self) -> dict[str, OrderField]:
        """Give the words of ``order_by``: the site's orders, then the sortable columns."""
        own = {column.name: column.sort for column in self.columns if column.sort}
        return {**own, **self.orders}

    def ordered_by(self, order_by: str) -> tuple[OrderField, ...]:
        """Read an order such as ``-filed_on``: the key, then the id; blank: the default order.

        Raises KeyError for one that does not exist.
        """
        if not order_by:
            return self.default_order
        descending = order_by.startswith("-")
        key = self.sorts()[order_by.removeprefix("-")]
        chosen = OrderField(key.name, descending=descending, nullable=key.nullable)
        if chosen.name == "id":
            return (chosen,)
        return chosen, OrderField("id", descending=descending)

    def queryset(
        self, criteria: Criteria, own: Own | None = None, *, needs: Iterable[str] = ()
    ) -> QuerySet[Any]:
        """Give the rows of a filter, with the annotations that the paths in ``needs`` name."""
        if self.rows is None:
            raise TypeError(f"{self.name} has no rows of its own: read them by `listed`")
        chosen = self.rows(criteria, own or {})
        if self.annotations is None:
            return chosen
        made = self.annotations(criteria)
        annotated: QuerySet[Any] = chosen.annotate(
            **{path: made[path] for path in dict.fromkeys(needs) if path in made}
        )
        return annotated


def site_address(*parts: Any) -> Concat:
    """Make the address of a page in the database: texts are paths, ``Value`` a text as it is."""
    return Concat(Value(f"{settings.SITE_URL}/"), *parts)
