"""Ordering text alike on every engine."""

from django.db import connection
from django.db.models.functions import Collate

# The collation that compares code points, by engine.
_BY_CODE_POINT = {"sqlite": "BINARY", "postgresql": "C"}


def by_code_point(column: str) -> Collate:
    """Order by a text column's code points, whatever the database's own collation.

    For ids and other ASCII; for what people read, keep a ``SortKeyField``.
    """
    return Collate(column, _BY_CODE_POINT[connection.vendor])
