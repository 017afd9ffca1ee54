"""Storing rows on PostgreSQL in a second thread, while the next rows are being made.

The server takes as long to store rows as this process to make them; so neither waits for the other.
All goes over the one connection, in its one transaction: whatever else is asked of the database
waits until the rows handed over before are stored.
"""

import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    import psycopg

# Blocks of rows that wait for the server; whoever makes more of them waits too.
MOST_WAITING = 48
# Whoever makes rows gives way this often, for the thread that sends them is seldom long at work.
TURN_SECONDS = 0.000_005
# So long a statement that nobody wants any more may go on before it is cancelled.
PATIENCE_SECONDS = 1.0


class Sender:
    """Sends statements, one after the other, in a thread of its own."""

    def __init__(self, raw: "psycopg.Connection[Any]") -> None:
        self._raw = raw
        self._thread = ThreadPoolExecutor(1, "sender")
        self._waiting: deque[Future[None]] = deque()
        # Ids that were drawn for rows to come, by table.
        self.ids: dict[str, list[int]] = {}

    def send(self, statement: str, block: bytes | None = None) -> None:
        """Have a statement executed, with the rows of a COPY; raises what one before it met with."""
        while self._waiting and (self._waiting[0].done() or len(self._waiting) >= MOST_WAITING):
            self._next()
        self._waiting.append(self._thread.submit(self._execute, statement, block))

    def settle(self) -> None:
        """Wait until all is executed; raises what one of the statements met with."""
        while self._waiting:
            self._next()

    def stop(self) -> None:
        """Leave what was not begun, and end what was; nothing of the thread is left."""
        from psycopg import Error  # installed where there is a PostgreSQL

        self._thread.shutdown(wait=False, cancel_futures=True)
        begun = [statement for statement in self._waiting if not statement.cancelled()]
        while wait(begun, timeout=PATIENCE_SECONDS).not_done:
            with suppress(Error):  # the connection may be gone
                self._raw.cancel_safe()
        self._thread.shutdown()

    def _next(self) -> None:
        with connection.wrap_database_errors:
            self._waiting[0].result()
        self._waiting.popleft()

    def _execute(self, statement: str, block: bytes | None) -> None:
        with self._raw.cursor() as cursor:
            if block is None:
                cursor.execute(statement.encode())
                return
            with cursor.copy(statement.encode()) as stream:
                stream.write(block)


_sender: ContextVar[Sender | None] = ContextVar("sender", default=None)


def sender() -> Sender | None:
    """Give who sends rows meanwhile, if somebody does."""
    return _sender.get()


@contextmanager
def rows_sent_meanwhile() -> Iterator[None]:
    """Have ``bulk_insert`` return before its rows are stored, on PostgreSQL.

    Call it in a transaction. An error of the server is raised by a later insert, by the next query
    or at the end.
    """
    if connection.vendor != "postgresql" or sender() is not None:
        yield
        return
    connection.ensure_connection()
    made = Sender(connection.connection)
    token, turn = _sender.set(made), sys.getswitchinterval()
    sys.setswitchinterval(TURN_SECONDS)
    try:
        with connection.execute_wrapper(_when_settled):
            yield
        made.settle()
    finally:
        made.stop()
        sys.setswitchinterval(turn)
        _sender.reset(token)


def keys_check() -> None:
    """Have the rows stored so far checked for what they point at, not all of them at the end."""
    made = sender()
    if made is not None:
        made.send("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def _when_settled(execute: Any, *arguments: Any) -> Any:
    made = sender()
    if made is not None:
        made.settle()
    return execute(*arguments)
