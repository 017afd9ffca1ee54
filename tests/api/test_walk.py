"""A list walked to its end gives each row once, while rows are inserted and edited."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from tests.conftest import is_postgres

WALK = "from tests.api.walking import main; main()"


def walked(database_url: str, tmp_path: Path) -> dict[str, Any]:
    """Run the walk on a migrated, empty database; gives what it printed."""
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "--command", WALK],
        cwd=settings.BASE_DIR,
        env={
            **os.environ,
            "DATABASE_URL": database_url,
            "REDIS_URL": "",
            "API_RATE_ANONYMOUS": "none",
            "VAR_DIR": str(tmp_path),
            "ENV_FILE": "",
        },
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def holds(found: dict[str, Any]) -> None:
    assert len(found["cases"]["seen"]) > len(found["cases"]["before"])  # some came meanwhile
    for name, walk in found.items():
        assert walk["written"] >= 3, name
        assert len(walk["seen"]) == len(set(walk["seen"])), name
        assert set(walk["before"]) <= set(walk["seen"]), name


@pytest.mark.skipif(is_postgres(), reason="SQLite's own test")
@pytest.mark.django_db(transaction=True)
def test_a_walk_on_sqlite_gives_each_row_once_while_others_write(tmp_path: Path) -> None:
    file = tmp_path / "walk.sqlite3"
    connection.ensure_connection()
    with sqlite3.connect(file) as copy:
        connection.connection.backup(copy)
    copy.close()

    holds(walked(f"sqlite:///{file}", tmp_path))


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_walk_on_postgresql_gives_each_row_once_while_others_write(tmp_path: Path) -> None:
    at = connection.settings_dict
    host = at["HOST"] or "127.0.0.1"
    login = f"{at['USER']}:{at['PASSWORD']}" if at["PASSWORD"] else at["USER"]

    holds(walked(f"postgres://{login}@{host}:{at['PORT']}/{at['NAME']}", tmp_path))
