"""Whether what the site stands on is there: the database and its tables, the broker, the cache.

Each check says what to do when it fails. What exactly went wrong may name hosts and users, so it goes
to the log, not into the answer.
"""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import redis
import structlog
from django.conf import settings
from django.core.cache import cache
from django.db import Error as DatabaseError
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

TIMEOUT_SECONDS = 2.0

logger = structlog.get_logger(__name__)


class CheckFailed(Exception):
    """A check found something missing; the message says what to do."""


# What a check can meet where a server is gone, a file unreadable, a table missing.
FAILURES = (CheckFailed, DatabaseError, redis.RedisError, OSError)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the site stands on; `ask` raises when it is not there."""

    name: str
    ask: Callable[[], None]
    advice: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: nothing to do, or what."""

    name: str
    advice: str = ""

    @property
    def is_fine(self) -> bool:
        """True when nothing is to be done."""
        return not self.advice


def findings(checks: tuple[Check, ...]) -> list[Finding]:
    """Ask each check, whatever the others found."""
    return [_finding(check) for check in checks]


def _finding(check: Check) -> Finding:
    try:
        check.ask()
    except FAILURES as error:
        logger.warning("not ready", check=check.name, reason=f"{type(error).__name__}: {error}")
        return Finding(check.name, str(error) if isinstance(error, CheckFailed) else check.advice)
    return Finding(check.name)


def database_answers() -> None:
    """Ask the database for nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def migrations_are_applied() -> None:
    """Compare what the code knows with what the database has; newer ones than the code's are fine."""
    applied = set(MigrationRecorder(connection).applied_migrations())
    missing = sorted(f"{app}.{name}" for app, name in _leaves() - applied)
    if missing:
        raise CheckFailed(f"Run manage.py migrate; not applied: {', '.join(missing)}.")


@lru_cache(maxsize=1)
def _leaves() -> frozenset[tuple[str, str]]:
    """Give the newest migration of each app, read from the code once."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def broker_takes_work() -> None:
    """Reach Redis, or find the folders of the embedded broker."""
    if settings.REDIS_URL:
        client = redis.Redis.from_url(
            settings.REDIS_URL,
            socket_timeout=TIMEOUT_SECONDS,
            socket_connect_timeout=TIMEOUT_SECONDS,
        )
        with client:
            client.ping()
        return
    folder = Path(settings.CELERY_BROKER_TRANSPORT_OPTIONS["data_folder_in"])
    if not os.access(folder, os.W_OK):
        raise CheckFailed(f"Let the site write to {folder.name} in the broker's folder of VAR_DIR.")


def cache_keeps() -> None:
    """Keep a value and read it again."""
    key, value = f"ready:{secrets.token_hex(4)}", secrets.token_hex(4)
    cache.set(key, value, timeout=10)
    kept = cache.get(key)
    cache.delete(key)
    if kept != value:
        raise CheckFailed(
            "Look at the cache: it loses what was just kept (full, without eviction?)."
        )


BASE_CHECKS = (
    Check("database", database_answers, "Start the database, and compare DATABASE_URL with it."),
    Check("migrations", migrations_are_applied, "Mend the database first; then run migrate."),
    Check("broker", broker_takes_work, "Start Redis, and compare REDIS_URL with it."),
    Check("cache", cache_keeps, "Start Redis, and compare REDIS_URL with it."),
)
