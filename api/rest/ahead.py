"""Pages read before they are asked for: who has asked for two in a row goes on to the next.

A helper reads it while the caller is at the one before. What is read ahead says of which write it
is, and is answered only while that is the newest.
"""

import threading
import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

from core.alongside import begun_if_free

T = TypeVar("T")

# Pages that wait to be asked for, and for how long: callers who stop, or whose next request comes to
# another process, cost no more than that.
MOST, SECONDS = 8, 60.0


class Ahead(Generic[T]):
    """What is being read ahead in this process, by what will be asked."""

    def __init__(self, most: int = MOST, seconds: float = SECONDS) -> None:
        self._most, self._seconds = most, seconds
        self._lock = threading.Lock()
        self._waiting: dict[Hashable, tuple[Future[T], float]] = {}

    def begin(self, asked: Hashable, read: Callable[[], T]) -> None:
        """Have something read, unless nobody is free or enough of what was read waits to be asked for."""
        now = time.monotonic()
        with self._lock:
            for old in [
                key for key, (_, since) in self._waiting.items() if since < now - self._seconds
            ]:
                del self._waiting[old]
            if len(self._waiting) >= self._most or asked in self._waiting:
                return
            if future := begun_if_free(read):
                self._waiting[asked] = future, now

    def take(self, asked: Hashable) -> T | None:
        """Give what was read, or None; it is given once."""
        with self._lock:
            future, _since = self._waiting.pop(asked, (None, 0.0))
        if future is None or future.exception() is not None:
            return None  # whoever reads it again meets what went wrong
        return future.result()

    def clear(self) -> None:
        """Drop everything."""
        with self._lock:
            self._waiting.clear()
