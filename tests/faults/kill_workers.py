"""Kill workers with SIGKILL while articles are in flight, and see that nothing is lost or doubled.

    python -m tests.faults.kill_workers --articles 400 --kills 40

A database of its own in a temporary folder; the embedded broker, or Redis where REDIS_URL is set.
The exit code is 1, with what is wrong, if an article is not final in time or anything is double.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Short claims and limits, so that the work of the dead is taken up soon.
SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "ENV_FILE": "",
    "ENVIRONMENT": "development",
    "LOG_LEVEL": "ERROR",
    "FETCH_DELAY_SECONDS": "0",
    "FETCH_TIMEOUT_SECONDS": "1",
    "NEWS_LEASE_SECONDS": "1.5",
}


def run(
    articles: int, kills: int, *, patience_seconds: float, prepared: Path | None = None
) -> tuple[bool, str]:
    """Run the trial in a process of its own; give whether all was well, and what it said.

    ``prepared`` is an SQLite database that is migrated already.
    """
    with tempfile.TemporaryDirectory(prefix="docket-kill-") as folder:
        database = Path(folder) / "docket.sqlite3"
        if prepared:
            database.write_bytes(prepared.read_bytes())
        trial = [sys.executable, "-m", "tests.faults.under_fire"]
        done = subprocess.run(
            [*trial, str(articles), str(kills), str(patience_seconds)],
            cwd=ROOT,
            env={
                **os.environ,
                **SETTINGS,
                "VAR_DIR": folder,
                "DATABASE_URL": f"sqlite:///{database}",
            },
            capture_output=True,
            text=True,
            check=False,
        )
    return done.returncode == 0, f"{done.stdout}\n{done.stderr}".strip()


def main() -> int:
    """Read the command line and run the trial."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--patience-seconds", type=float, default=300.0)
    given = parser.parse_args()
    is_well, said = run(given.articles, given.kills, patience_seconds=given.patience_seconds)
    print(said)
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
