"""A database for each size, made once and kept under ``var/bench/``."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What decides the content of a database; when any of it changes, the database is made anew.
_DECISIVE = (
    "cases/migrations/*.py",
    "parties/migrations/*.py",
    "cases/loadset/*.py",
    "cases/record.py",
)


def database_of(folder: Path, cases: int) -> Path:
    """Give the database of so many cases, making it if there is none of this schema."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{cases}-{_fingerprint()}.sqlite3"
    if not path.exists():
        _make(path, cases)
    return path


def warm_file(path: Path) -> None:
    """Read a database once, so that the machine has it at hand."""
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass


def _fingerprint() -> str:
    files = sorted(path for pattern in _DECISIVE for path in ROOT.glob(pattern))
    content = b"".join(path.read_bytes() for path in files)
    return hashlib.sha256(content).hexdigest()[:12]


def _make(path: Path, cases: int) -> None:
    """Make it in another process, so that no memory of the making counts as the pages'."""
    draft = path.with_suffix(".draft")
    for left in path.parent.glob(f"{draft.name}*"):
        left.unlink()
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{draft}"}
    started = time.monotonic()
    for arguments in (["migrate", "--verbosity", "0"], ["make_load", "--cases", str(cases)]):
        subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=environment,
            stdout=sys.stderr,
            check=True,
        )
    draft.rename(path)
    seconds = time.monotonic() - started
    print(f"{cases} cases: made in {seconds:.0f} s, {cases / seconds:.0f}/s", file=sys.stderr)
