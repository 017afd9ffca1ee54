"""Send hostile inputs to the site, and say what came of them: `python -m tests.hostile [PART ...]`.

    python -m tests.hostile                         every part, on SQLite
    python -m tests.hostile --postgres posted       one part, on PostgreSQL
    python -m tests.hostile --cases 100000 --every 9 paths    a share, beside generated disputes

The parts are parameters, paths, headers, posted, described, shown, patterns and sockets. A database of its own in
a temporary folder; PostgreSQL comes from its wheel. The exit code is 1 if any answer was a fault of ours,
took more than a second of the processor, led to another site, or held a script.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.databases import database_of
from tests.servers import postgres_server

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "ENV_FILE": "",
    "ENVIRONMENT": "development",
    "LOG_LEVEL": "CRITICAL",
    "API_RATE_ANONYMOUS": "none",
    "COURTLISTENER_WEBHOOK_SECRET": "quill-and-vellum-and-hane",
    # Playwright keeps an event loop in the thread of the trial.
    "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
}


def main() -> int:
    """Read the command line and run the trial in a process of its own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL instead of SQLite")
    parser.add_argument("--cases", type=int, default=0, help="generated disputes beside; on SQLite")
    parser.add_argument("--every", type=int, default=1, help="ask only every so manieth")
    parser.add_argument("--minutes", type=float, default=60.0, help="stop after this time")
    given = parser.parse_args()
    if given.postgres and given.cases:
        parser.error("--cases copies a file: leave --postgres out")
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="docket-hostile-"))
        address = f"sqlite:///{folder}/docket.sqlite3"
        if given.cases:
            kept = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "bench"
            shutil.copyfile(database_of(kept, given.cases), f"{folder}/docket.sqlite3")
        if given.postgres:
            address = stack.enter_context(postgres_server())
        places = {"VAR_DIR": folder, "DATABASE_URL": address}
        environment = {**os.environ, **SETTINGS, **places}
        trial = [sys.executable, "-m", "tests.hostile.run", str(given.every), *given.parts]
        try:
            done = subprocess.run(
                trial, cwd=ROOT, env=environment, check=False, timeout=given.minutes * 60
            )
        except subprocess.TimeoutExpired:
            print(f"Stopped after {given.minutes:g} minutes.")
            return 1
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
