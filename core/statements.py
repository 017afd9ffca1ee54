"""Statements that are asked again and again: read without what Django adds to a request's first one.

Django asks a connection that was kept whether it is still there before it is used, which is a way to
the server and back. Here the statement itself finds out. And PostgreSQL, which plans a statement for
longer than it takes to answer a short one, is let keep the plans of those that come often, unless the
settings say that connections are shared by way of a pooler (DISABLE_SERVER_SIDE_CURSORS).
"""

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections

# How often a connection answers a statement before it keeps the plan.
PLANNED_AFTER = 3

Values = tuple[Any, ...]


def rows_of(sql: str, params: Sequence[Any] = ()) -> list[Values]:
    """Read all rows of a statement; a connection that the server has closed is made anew."""
    connection: Any = connections[DEFAULT_DB_ALIAS]
    if connection.connection is None or connection.in_atomic_block:
        return _read(connection, sql, params)
    connection.health_check_done = True  # this statement is the check
    try:
        return _read(connection, sql, params)
    except (InterfaceError, OperationalError):
        if not getattr(connection.connection, "closed", False):
            raise
        connection.close()
        return _read(connection, sql, params)


def row_of(sql: str, params: Sequence[Any] = ()) -> Values | None:
    """Read the first row of a statement, or None."""
    return next(iter(rows_of(sql, params)), None)


def _read(connection: Any, sql: str, params: Sequence[Any]) -> list[Values]:
    with _cursor(connection) as cursor:
        cursor.execute(sql, params)
        found: list[Values] = cursor.fetchall()
    return found


def _cursor(connection: Any) -> Any:
    """Give a cursor whose statements the engine may keep planned, where that helps."""
    if connection.vendor != "postgresql":
        return connection.cursor()
    # The driver is installed where there is a PostgreSQL.
    from django.db.backends.postgresql.base import ServerBindingCursor

    connection.ensure_connection()
    raw = connection.connection
    if not connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
        # Of such cursors alone: Django's write values into the text of a statement.
        raw.prepare_threshold = PLANNED_AFTER
    with connection.wrap_database_errors:
        cursor = ServerBindingCursor(raw)  # type: ignore[call-arg]  # the stubs have psycopg 2's
    if connection.queries_logged:
        return connection.make_debug_cursor(cursor)
    return connection.make_cursor(cursor)
