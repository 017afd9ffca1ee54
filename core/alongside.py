"""Reading from the database while the request goes on.

A page has enough to reckon while the database looks for its rows; so they are read by a helper, a
thread with a connection of its own. Where no helpers were started, as in commands and most tests,
where all of them are busy, or where a transaction is open into which no other connection sees, what
is to be read is read at once.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS, connections

from core.warm_threads import WarmThreads

T = TypeVar("T")


class Helpers:
    """A most number of threads that read for others."""

    def __init__(self, most: int) -> None:
        self._free = threading.Semaphore(most)
        self._threads = WarmThreads(most, background=True, at_end=connections.close_all)

    def begin(self, read: Callable[[], T]) -> Future[T] | None:
        """Have something read, or give None where nobody is free."""
        if not self._free.acquire(blocking=False):
            return None
        try:
            return self._threads.submit(self._read, read)
        except RuntimeError:  # they have been stopped
            self._free.release()
            return None

    def stop(self) -> None:
        """Let them end what they do, and close their connections."""
        self._threads.shutdown()

    def _read(self, read: Callable[[], T]) -> T:
        try:
            # As Django does for a thread that begins a request.
            connections[DEFAULT_DB_ALIAS].close_if_unusable_or_obsolete()
            return read()
        finally:
            self._free.release()


_started: list[Helpers] = []  # those of this process, or none


def helpers_start(most: int) -> None:
    """Let requests of this process have helpers; each keeps a connection."""
    helpers_stop()
    _started.append(Helpers(most))


def helpers_stop() -> None:
    """Have everything read at once again."""
    while _started:
        _started.pop().stop()


def begun(read: Callable[[], T]) -> Callable[[], T]:
    """Begin to read; what is given waits for it, and raises what it raises.

    ``read`` knows nothing of the request: neither its language nor its open transaction.
    """
    if future := begun_if_free(read):
        return future.result
    found = read()
    return lambda: found


def begun_if_free(read: Callable[[], T]) -> Future[T] | None:
    """Begin to read by a helper; None where there is none for it."""
    if _started and not connections[DEFAULT_DB_ALIAS].in_atomic_block:
        return _started[0].begin(read)
    return None
