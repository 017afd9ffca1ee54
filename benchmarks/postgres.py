"""A PostgreSQL with the rows of a generated SQLite database, filled once and kept beside it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from benchmarks.databases import ROOT

# As a small server of one's own would have it: the usual share of a quarter of 4 GiB.
SETTINGS = ("shared_buffers=1GB", "effective_cache_size=3GB", "random_page_cost=1.1", "jit=off")
_FILLED = "filled"
# The tables whose rows pages show; less than the server's memory at a million events.
_SHOWN = [
    *("cases_case", "cases_event", "cases_citation", "cases_casesource", "cases_source"),
    *("cases_court", "cases_aisystem", "parties_party"),
]


@contextmanager
def postgres_of(file: Path) -> Iterator[str]:
    """Run a PostgreSQL that holds what the SQLite file holds; filled at the first run."""
    from tests.servers import postgres_server

    folder = file.with_suffix(".postgres")
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)  # PostgreSQL may run as somebody else
    with postgres_server(folder, SETTINGS) as address:
        if not (folder / _FILLED).exists():
            _fill(file, address)
            (folder / _FILLED).touch()
        yield address


def _fill(file: Path, address: str) -> None:
    started = time.monotonic()
    subprocess.run(
        [sys.executable, "manage.py", "copy_to", address],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{file}", "ENV_FILE": ""},
        stdout=sys.stderr,
        check=True,
    )
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")  # as autovacuum does, which is off here
    seconds = time.monotonic() - started
    print(f"{file.name}: copied to PostgreSQL in {seconds:.0f} s", file=sys.stderr)


def warm_postgres(address: str) -> None:
    """Read what pages show into the server's memory, as a site that has been asked for a while has it."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
        connection.execute(
            "SELECT pg_prewarm(part.oid::regclass) FROM pg_class AS part"
            " LEFT JOIN pg_index ON pg_index.indexrelid = part.oid"
            " JOIN pg_class AS whole ON whole.oid = coalesce(pg_index.indrelid, part.oid)"
            " WHERE part.relkind IN ('r', 'i') AND whole.relname = ANY(%s)"
            " ORDER BY part.relkind DESC",
            [_SHOWN],
        )


@contextmanager
def reading(address: str) -> Iterator[None]:
    """Let this process read another database for a while."""
    from django.db import connections
    from django.db.utils import load_backend

    from core.databases import database_from_url

    before = connections["default"]
    settings = {**before.settings_dict, "OPTIONS": {}, **database_from_url(address)}
    made = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, "default")
    connections["default"] = made
    try:
        yield
    finally:
        made.close()
        connections["default"] = before
