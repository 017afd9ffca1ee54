"""Whole databases into one file and back: SQLite's own copying, PostgreSQL's own programs."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

# Pages of 4 kB copied in one go; writers get their turn between two goes.
SQLITE_PAGES = 4000
SQLITE_BEGINS = b"SQLite format 3\x00"
POSTGRES_BEGINS = b"PGDMP"  # of pg_dump's own format
DUMP = ("pg_dump", "--format=custom", "--no-owner", "--no-privileges")
RESTORE = (
    *("pg_restore", "--clean", "--if-exists", "--no-owner", "--no-privileges"),
    *("--single-transaction", "--exit-on-error"),
)


class BackupError(Exception):
    """A backup could not be made or restored; the message says what to do."""


def backup_make(path: Path, using: str) -> None:
    """Write the database into a new file that its owner alone reads, while the site goes on.

    The file appears whole or not at all. Raises BackupError.
    """
    if path.exists():
        raise BackupError(f"Name a new file: {path} exists, and no backup is overwritten.")
    if not path.parent.is_dir():
        raise BackupError(f"Make the folder {path.parent} first.")
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.touch(mode=0o600)
        connection = connections[using]
        if connection.vendor == "sqlite":
            _sqlite_copy(_sqlite(connection), draft)
        else:
            _run([*DUMP, "--file", str(draft)], connection)
        draft.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"{path} was not written: {error}") from error
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def backup_restore(path: Path, using: str) -> None:
    """Put a backup in the place of everything the database holds. Raises BackupError."""
    connection = connections[using]
    begins = _first_bytes(path)
    if connection.vendor == "sqlite":
        if begins != SQLITE_BEGINS:
            raise BackupError(f"{path} is no backup of SQLite: restore it where it came from.")
        _sqlite_restore(path, connection)
        return
    if not begins.startswith(POSTGRES_BEGINS):
        raise BackupError(f"{path} is no backup of PostgreSQL: restore it where it came from.")
    connection.close()
    name = str(connection.settings_dict["NAME"])
    _run([*RESTORE, "--dbname", name, str(path)], connection)


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE_BEGINS))
    except OSError as error:
        raise BackupError(f"{path} cannot be read: {error.strerror}.") from error


def _sqlite(connection: BaseDatabaseWrapper) -> sqlite3.Connection:
    connection.ensure_connection()
    held: sqlite3.Connection = connection.connection
    return held


def _sqlite_copy(source: sqlite3.Connection, path: Path) -> None:
    """Copy as of one moment (https://www.sqlite.org/backup.html), and check the copy."""
    with closing(sqlite3.connect(path)) as copy:
        source.backup(copy, pages=SQLITE_PAGES, sleep=0.01)
        # One file without a log beside it.
        copy.execute("PRAGMA journal_mode=DELETE")
        _refuse_damage(copy, path)


def _sqlite_restore(path: Path, connection: BaseDatabaseWrapper) -> None:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as backup:
            _refuse_damage(backup, path)
            backup.backup(_sqlite(connection))
    except sqlite3.Error as error:
        raise BackupError(f"{path} was not restored: {error}. Stop the site, try again.") from error
    connection.close()  # the next one sets its modes anew


def _refuse_damage(database: sqlite3.Connection, path: Path) -> None:
    found = database.execute("PRAGMA quick_check").fetchone()[0]
    if found != "ok":
        raise BackupError(f"{path} is damaged: {found}")


def _run(command: list[str], connection: BaseDatabaseWrapper) -> None:
    """Run one of PostgreSQL's programs on the database; the password goes by the environment."""
    if shutil.which(command[0]) is None:
        raise BackupError(
            f"Install PostgreSQL's client programs: {command[0]} is not found. Without them,"
            " manage.py copy_to sqlite:////folder/backup.sqlite3 copies everything into a file."
        )
    variables = _postgres_variables(connection.settings_dict)
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        env={**os.environ, **variables},
        text=True,
    )
    if done.returncode:
        raise BackupError(f"{command[0]} failed: {done.stderr.strip()}")


def _postgres_variables(database: Mapping[str, Any]) -> dict[str, str]:
    """Give the address as libpq's variables; https://www.postgresql.org/docs/current/libpq-envars.html"""
    stated = {
        "PGDATABASE": database["NAME"],
        "PGHOST": database["HOST"],
        "PGPORT": database["PORT"],
        "PGUSER": database["USER"],
        "PGPASSWORD": database["PASSWORD"],
        "PGSSLMODE": database["OPTIONS"].get("sslmode", ""),
    }
    return {name: str(value) for name, value in stated.items() if value}
