"""One export reads one state of the data: a connection of its own, and a read transaction on it.

A write in the middle of an export is not seen by it, and an export never makes a writer wait. Inside
a transaction of somebody else, and where the database lives in memory, the export reads on the
connection there is: no other could see what it is to read.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import load_backend

# A scan of the whole record must neither fill the memory with the file (mapped pages count as the
# process's) nor sort in it: what does not fit the page cache goes to temporary files.
SQLITE_PRAGMAS = ("query_only=ON", "mmap_size=0", "temp_store=FILE", "cache_size=-8192")


class Snapshot:
    """The data as they are at one moment; close it when the export ends, for whatever reason."""

    def __init__(self, connection: BaseDatabaseWrapper, *, is_own: bool) -> None:
        self.connection, self.is_own = connection, is_own

    @classmethod
    def open(cls) -> "Snapshot":
        """Connect and begin; what the first statement sees is what every later one sees."""
        current: BaseDatabaseWrapper = connections[DEFAULT_DB_ALIAS]
        if current.in_atomic_block or _is_in_memory(current):
            return cls(current, is_own=False)
        snapshot = cls(_connection_like(current), is_own=True)
        try:
            snapshot._begin()
        except DatabaseError:
            snapshot.close()
            raise
        return snapshot

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Let everything that reads the database read this snapshot."""
        before = connections[DEFAULT_DB_ALIAS]
        connections[DEFAULT_DB_ALIAS] = self.connection
        try:
            yield
        finally:
            connections[DEFAULT_DB_ALIAS] = before

    def close(self) -> None:
        """End the transaction and whatever statement still runs; closing twice does no harm."""
        if not self.is_own or self.connection.connection is None:
            return
        if self.connection.vendor == "sqlite":
            self.connection.connection.interrupt()
        with suppress(DatabaseError):  # a connection that the server dropped is closed as well
            self.connection.close()

    def _begin(self) -> None:
        connection = self.connection
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                for pragma in SQLITE_PRAGMAS:
                    cursor.execute(f"PRAGMA {pragma}")
                cursor.execute("BEGIN")
                # A transaction begins at its first read; nothing is read later than this.
                cursor.execute("SELECT 1 FROM cases_dataversion").fetchone()
            return
        # Not in autocommit, cursors end with the transaction and are read as they go.
        connection.set_autocommit(False)
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            cursor.execute("SELECT 1 FROM cases_dataversion")


class Stream:
    """The bytes of an export. Reading to the end, an error and ``close`` all end its snapshot."""

    def __init__(
        self,
        snapshot: Snapshot,
        parts: Generator[bytes, None, None],
        at_end: Callable[[], None] = lambda: None,
    ) -> None:
        self.snapshot, self._parts, self._at_end = snapshot, parts, at_end
        self._first: list[bytes] = []

    def begin(self) -> None:
        """Make the first part now, while a failure can still be said on a page."""
        self._first = list(islice(self, 1))

    def __iter__(self) -> "Stream":
        return self

    def __next__(self) -> bytes:
        if self._first:
            return self._first.pop()
        try:
            with self.snapshot.entered():
                return next(self._parts)
        except BaseException:  # also the end of the parts; always raised again
            self.close()
            raise

    def close(self) -> None:
        """Stop reading: a client that is gone wants nothing more."""
        try:
            with self.snapshot.entered():
                self._parts.close()
        finally:
            self.snapshot.close()
            self._at_end()


def _connection_like(current: BaseDatabaseWrapper) -> BaseDatabaseWrapper:
    settings: dict[str, Any] = dict(current.settings_dict)
    made: BaseDatabaseWrapper = load_backend(settings["ENGINE"]).DatabaseWrapper(
        settings, DEFAULT_DB_ALIAS
    )
    made.inc_thread_sharing()  # a server may read the answer in another thread
    made.ensure_connection()
    return made


def _is_in_memory(connection: BaseDatabaseWrapper) -> bool:
    return connection.vendor == "sqlite" and bool(
        connection.is_in_memory_db()  # type: ignore[attr-defined]  # SQLite's wrapper alone has it
    )
