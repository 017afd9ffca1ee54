"""Databases as Django's settings hold them, made from addresses."""

from pathlib import Path
from typing import Any

import environ

SQLITE = "django.db.backends.sqlite3"
SCHEMES = ("sqlite", "postgres", "postgresql")

# Readers never wait for the writer (WAL); a writer takes its lock when its transaction begins, so
# that two writers queue instead of failing half-way; a power cut may lose the last commit but never
# corrupts the file (NORMAL).
SQLITE_PRAGMAS = "; ".join(
    (
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=NORMAL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA cache_size=-16384",  # 16 MiB for each thread's connection; negative means KiB
        "PRAGMA mmap_size=268435456",  # 256 MiB: the dataset and its index fit
        "PRAGMA journal_size_limit=67108864",  # a large load does not leave a large WAL behind
    )
)
# A server that does not answer is found out before the reader gives up.
POSTGRES_CONNECT_SECONDS = 5


def database_from_url(url: str) -> dict[str, Any]:
    """Give the settings of a database by its address.

    `sqlite:////folder/file.sqlite3` or `postgres://user:password@host:5432/name`. Raises ValueError
    for any other kind.
    """
    if url.partition("://")[0] not in SCHEMES:
        raise ValueError("the address of a database begins with sqlite:/// or postgres://")
    database: dict[str, Any] = dict(environ.Env.db_url_config(url))
    if database["ENGINE"] == SQLITE:
        database["OPTIONS"] = {
            "timeout": 20,  # seconds a writer waits for another; loading all cases takes less
            "transaction_mode": "IMMEDIATE",
            "init_command": SQLITE_PRAGMAS,
        }
    else:
        stated = database.get("OPTIONS", {})
        database["OPTIONS"] = {"connect_timeout": POSTGRES_CONNECT_SECONDS, **stated}
    return database


def folder_of_sqlite_make(database: dict[str, Any]) -> None:
    """Make the folder of an SQLite file that is in none yet."""
    if database["ENGINE"] == SQLITE and database["NAME"] != ":memory:":
        Path(database["NAME"]).parent.mkdir(parents=True, exist_ok=True)
