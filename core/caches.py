"""Redis as a cache that may be away: nothing is kept meanwhile, and pages are made anew.

Nothing that the site must not lose is in the cache, so no failure of it is worth a page of failure.
"""

import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

import redis
import structlog
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache

# How long nobody asks a Redis that did not answer: a page would wait for it at each of its figures.
REST_SECONDS = 2.0
# While one asks whether it is back, the others go without: longer than the patience of that one.
TRIAL_SECONDS = 5.0
GONE = (redis.ConnectionError, redis.TimeoutError)

logger = structlog.get_logger(__name__)

T = TypeVar("T")


class Rest:
    """When the servers of this process may be asked again; shared by its threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until: dict[str, float] = {}

    def is_over(self, server: str) -> bool:
        """Tell whether a server may be asked; after a failure, one asks before all do."""
        with self._lock:
            until = self._until.get(server)
            if until is None:
                return True
            now = time.monotonic()
            if now < until:
                return False
            self._until[server] = now + TRIAL_SECONDS
            return True

    def begin(self, server: str) -> None:
        """Note that a server did not answer."""
        with self._lock:
            self._until[server] = time.monotonic() + REST_SECONDS

    def end(self, server: str) -> None:
        """Note that a server answered."""
        if self._until:  # read without the lock: at each figure of each page
            with self._lock:
                self._until.pop(server, None)


rest = Rest()


class ForgivingRedisCache(RedisCache):
    """Django's cache in Redis, which keeps and finds nothing where Redis is away or full."""

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self.server = str(server)

    def add(
        self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: Any = None
    ) -> bool:
        """Keep a value unless there is one; False where it cannot be kept."""
        return self._try(
            lambda: super(ForgivingRedisCache, self).add(key, value, timeout, version), False
        )

    def get(self, key: Any, default: Any = None, version: Any = None) -> Any:
        """Give what is kept, or the default."""
        return self._try(
            lambda: super(ForgivingRedisCache, self).get(key, default, version), default
        )

    def set(
        self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: Any = None
    ) -> None:
        """Keep a value, if it can be kept."""
        self._try(lambda: super(ForgivingRedisCache, self).set(key, value, timeout, version), None)

    def touch(self, key: Any, timeout: float | None = DEFAULT_TIMEOUT, version: Any = None) -> bool:
        """Keep for longer what is kept."""
        return self._try(
            lambda: super(ForgivingRedisCache, self).touch(key, timeout, version), False
        )

    def delete(self, key: Any, version: Any = None) -> bool:
        """Forget a value."""
        return self._try(lambda: super(ForgivingRedisCache, self).delete(key, version), False)

    def get_many(self, keys: Any, version: Any = None) -> dict[Any, Any]:
        """Give what is kept under each key."""
        return self._try(lambda: super(ForgivingRedisCache, self).get_many(keys, version), {})

    def has_key(self, key: Any, version: Any = None) -> bool:
        """Tell whether something is kept."""
        return self._try(lambda: super(ForgivingRedisCache, self).has_key(key, version), False)

    def incr(self, key: Any, delta: int = 1, version: Any = None) -> int:
        """Add to a number; raises ValueError where none is kept."""
        found = self._try(lambda: super(ForgivingRedisCache, self).incr(key, delta, version), None)
        if found is None:
            raise ValueError(f"Key {key!r} not found.")
        return found

    def set_many(
        self, data: Any, timeout: float | None = DEFAULT_TIMEOUT, version: Any = None
    ) -> list[Any]:
        """Keep several values; gives the keys of those that could not be kept."""
        return self._try(
            lambda: super(ForgivingRedisCache, self).set_many(data, timeout, version), list(data)
        )

    def delete_many(self, keys: Any, version: Any = None) -> None:
        """Forget several values."""
        self._try(lambda: super(ForgivingRedisCache, self).delete_many(keys, version), None)

    def _try(self, ask: Callable[[], T], otherwise: T) -> T:
        if not rest.is_over(self.server):
            return otherwise
        try:
            found = ask()
        except GONE as error:
            rest.begin(self.server)
            logger.warning("the cache is away", reason=f"{type(error).__name__}: {error}")
            return otherwise
        except redis.ResponseError as error:  # full, read-only or still loading
            logger.warning("the cache refuses", reason=str(error))
            return otherwise
        except ValueError:  # it answered that there is no such number
            rest.end(self.server)
            raise
        rest.end(self.server)
        return found
