"""What is no fault of the code: a database that is away, read-only or busy, a disk that is full.

Told apart from our own mistakes, so that a reader is told what is the matter and when to try again.
"""

import errno
from collections.abc import Iterator
from dataclasses import dataclass

import redis
from django.db import Error as DatabaseError
from django.db import InterfaceError, OperationalError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Set in the environment of a request that came when too many waited already.
SURPLUS = "docket.surplus"
SERVICE_UNAVAILABLE, INSUFFICIENT_STORAGE = 503, 507


@dataclass(frozen=True, slots=True)
class Outage:
    """One thing that can be the matter, as an answer says it."""

    code: str
    status: int
    retry_seconds: int
    title: str | Promise
    words: str | Promise


AWAY = Outage(
    "database_away",
    SERVICE_UNAVAILABLE,
    10,
    _("The database cannot be reached"),
    _("Pages cannot be made until it is back. Nothing that was saved is lost; try again shortly."),
)
READ_ONLY = Outage(
    "read_only",
    SERVICE_UNAVAILABLE,
    120,
    _("Nothing can be saved at present"),
    _("The record can be read, not changed, for a while. What you sent was not stored."),
)
FULL = Outage(
    "storage_full",
    INSUFFICIENT_STORAGE,
    120,
    _("The storage is full"),
    _("What was asked for needs room that is not there. What you sent was not stored."),
)
BUSY = Outage(
    "busy",
    SERVICE_UNAVAILABLE,
    2,
    _("Too much is asked at once"),
    _("More is asked of the site than it can answer now. Try again in a moment."),
)

# https://www.sqlite.org/rescode.html: the primary codes, the lowest byte of each code.
SQLITE_CODES = {
    5: BUSY,  # SQLITE_BUSY: another writer took longer than the site waits
    6: BUSY,  # SQLITE_LOCKED
    8: READ_ONLY,  # SQLITE_READONLY
    10: AWAY,  # SQLITE_IOERR
    13: FULL,  # SQLITE_FULL
    14: AWAY,  # SQLITE_CANTOPEN
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html: a code, or the class it begins with.
POSTGRES_CODES = {
    "08": AWAY,
    "57P": AWAY,  # it is shutting down, starting, or has crashed
    "58": AWAY,
    "53100": FULL,
    "53": BUSY,  # out of memory, too many connections
    "25006": READ_ONLY,
    "55P03": BUSY,
    "40": BUSY,  # a deadlock, or two writers of one row
}
SYSTEM_CODES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: READ_ONLY,
}


def outage_of(error: BaseException | None) -> Outage | None:
    """Tell which outage an error comes from; None for a fault of ours."""
    for one in _chain(error):
        if (found := _outage(one)) is not None:
            return found
    return None


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Give an error and what it came from, the first cause first: it says most."""
    if error is not None:
        yield from _chain(error.__cause__ or error.__context__)
        yield error


def _outage(error: BaseException) -> Outage | None:
    if (code := getattr(error, "sqlite_errorcode", None)) is not None:
        return SQLITE_CODES.get(code & 0xFF)
    if state := getattr(error, "sqlstate", None):
        return next(
            (POSTGRES_CODES[c] for c in (state, state[:3], state[:2]) if c in POSTGRES_CODES), None
        )
    if isinstance(error, DatabaseError):
        return _of_django(error)
    if isinstance(error, redis.ConnectionError | redis.TimeoutError):
        return AWAY
    return SYSTEM_CODES.get(error.errno or 0) if isinstance(error, OSError) else None


def _of_django(error: DatabaseError) -> Outage | None:
    """Read an error of Django's whose cause bore no code: a PostgreSQL that did not answer bears none."""
    cause = error.__cause__
    is_silent = cause is not None and getattr(cause, "sqlstate", "") is None
    return AWAY if is_silent and isinstance(error, OperationalError | InterfaceError) else None
