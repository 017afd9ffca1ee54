"""Statements that are asked again and again: read without what Django adds to a request's first one.

Django asks a connection that was kept whether it is still there before it is used, which is a way to
the server and back. Here the statement itself finds out. PostgreSQL keeps the plans of those that
come often, unless the settings say that connections are shared by way of a pooler
(DISABLE_SERVER_SIDE_CURSORS).
"""

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections

Values = tuple[Any, ...]


def rows_of(sql: str, params: Sequence[Any] = ()) -> list[Values]:
    """Read all rows of a statement; a connection that the server has closed is made anew."""
    connection: Any = connections[DEFAULT_DB_ALIAS]
    if connection.connection is None or connection.in_atomic_block:
        return _by_cursor(connection, sql, params)
    connection.health_check_done = True  # this statement is the check
    read = _by_plan if _is_planned(connection) else _by_cursor
    try:
        return read(connection, sql, params)
    except (InterfaceError, OperationalError):
        if not getattr(connection.connection, "closed", False):
            raise
        connection.close()
        return _by_cursor(connection, sql, params)


def row_of(sql: str, params: Sequence[Any] = ()) -> Values | None:
    """Read the first row of a statement, or None."""
    return next(iter(rows_of(sql, params)), None)


def _is_planned(connection: Any) -> bool:
    """Tell whether plans help here: neither where a test counts statements nor through a pooler."""
    return bool(
        connection.vendor == "postgresql"
        and connection.connection.autocommit
        and not connection.queries_logged
        and not connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS")
    )


def _by_cursor(connection: Any, sql: str, params: Sequence[Any]) -> list[Values]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        found: list[Values] = cursor.fetchall()
    return found


def _by_plan(connection: Any, sql: str, params: Sequence[Any]) -> list[Values]:
    # The driver is there where a PostgreSQL is.
    from core.plans import GONE, plans_of

    connection.validate_thread_sharing()
    plans = plans_of(connection.connection)
    with connection.wrap_database_errors:
        try:
            return plans.read(connection.connection, sql, params)
        except GONE:
            plans.forget()
    return _by_cursor(connection, sql, params)
