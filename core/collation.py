"""Ordering text alike on every engine."""

from typing import Any

from django.db import connection
from django.db.models import Aggregate, QuerySet
from django.db.models.functions import Collate

# The collation that compares code points, by engine.
_BY_CODE_POINT = {"sqlite": "BINARY", "postgresql": "C"}


def by_code_point(column: str) -> Collate:
    """Order by a text column's code points, whatever the database's own collation.

    For ids and other ASCII; for what people read, keep a ``SortKeyField``.
    """
    return Collate(column, _BY_CODE_POINT[connection.vendor])


def tally(rows: QuerySet[Any], column: str, count: Aggregate) -> Any:
    """Count rows by a text column: pairs of value and number, most first, then by code point.

    The value is selected with its collation. Ordered by it beside the plain column, rows would be
    grouped by both, and every engine would sort them all where an index has them in order.
    """
    valued = rows.order_by().annotate(tallied=by_code_point(column)).values_list("tallied")
    return valued.annotate(n=count).order_by("-n", "tallied")
