"""``python -m benchmarks imports``: records a second taken in, on PostgreSQL and on SQLite.

Generated records, written to a file beforehand, are read from their JSON, validated, and stored with
their rows, revisions and search text in one transaction, into a database without anything in it:
every court, party and source is new. Then the same file is taken in again, which changes nothing.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.databases import ROOT
from benchmarks.postgres import SETTINGS

DEFAULT_RECORDS = 5000
# With this mean of events a generated record makes some 30 rows.
EVENTS_A_RECORD = 1.5
WANTED = 500.0
HEADINGS = ("engine", "records/s", "again/s", "rows/record", "in all", "client ms", "server ms")


def main(arguments: list[str]) -> int:
    """Measure, print a table; 1 where PostgreSQL takes in fewer than wanted."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="docket-imports-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        _run("write", options, folder)
        print(" ".join(f"{heading:>12}" for heading in HEADINGS))
        best = 0.0
        for number in range(options.rounds):
            sqlite = f"sqlite:///{folder}/{number}.sqlite3"
            _print("SQLite", _run("read", options, folder, DATABASE_URL=sqlite))
            with _postgres() as address:
                found = _run("read", options, folder, DATABASE_URL=address)
                _print("PostgreSQL", found)
                best = max(best, found["records"] / found["seconds"])
    load = os.getloadavg()[0]
    print(f"{options.records} records; ms: processor time a record; load of the machine {load:.1f}")
    print(f"PostgreSQL: {best:.0f} records/s, wanted {WANTED:.0f}")
    return int(best < WANTED)


@contextmanager
def _postgres() -> Iterator[str]:
    from tests.servers import postgres_server

    with postgres_server(None, SETTINGS) as address:
        yield address


def _run(what: str, options: argparse.Namespace, folder: Path, **variables: str) -> dict[str, Any]:
    """Do a part in a process of its own, so that each begins alike."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "benchmarks.imports_run", what, str(folder / "records.ndjson")),
            *(str(options.records), str(options.events)),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "ENV_FILE": "",
            "REDIS_URL": "",
            "LOG_LEVEL": "ERROR",
            "VAR_DIR": str(folder / "var"),
            **variables,
        },
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _print(engine: str, found: dict[str, Any]) -> None:
    records = found["records"]
    cells = (
        engine,
        f"{records / found['seconds']:.0f}",
        f"{records / found['again_seconds']:.0f}",
        f"{found['rows'] / records:.1f}",
        f"{found['all_rows'] / records:.1f}",
        f"{found['client_seconds'] / records * 1000:.2f}",
        f"{found['server_seconds'] / records * 1000:.2f}",
    )
    print(" ".join(f"{cell:>12}" for cell in cells), flush=True)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks imports", description=__doc__)
    parser.add_argument("--records", type=int, default=DEFAULT_RECORDS)
    parser.add_argument("--events", type=float, default=EVENTS_A_RECORD, help="mean, from 1 to 100")
    parser.add_argument("--rounds", type=int, default=2, help="how often; the best one counts")
    options, _of_other_suites = parser.parse_known_args(arguments)
    return options
