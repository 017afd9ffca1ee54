"""Workers that are killed at any moment lose nothing and double nothing."""

import os
import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from tests.faults.kill_workers import run

ARTICLES, KILLS = 60, 3
PATIENCE_SECONDS = 150.0  # a machine that does much else


@pytest.fixture
def prepared(transactional_db: None, tmp_path: Path) -> Path | None:
    """The tests' own empty database as a file, which saves the trial its migrations.

    Outside any transaction, for which a copy would wait for ever.
    """
    if connection.vendor != "sqlite":
        return None
    path = tmp_path / "prepared.sqlite3"
    copy = sqlite3.connect(path)
    connection.ensure_connection()
    connection.connection.backup(copy)
    copy.close()
    return path


def test_killed_workers_of_the_embedded_broker_lose_and_double_nothing(
    prepared: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REDIS_URL", raising=False)

    is_well, said = run(ARTICLES, KILLS, patience_seconds=PATIENCE_SECONDS, prepared=prepared)

    assert is_well, said


@pytest.mark.redis
def test_killed_workers_of_redis_lose_and_double_nothing() -> None:
    assert os.environ["REDIS_URL"]

    is_well, said = run(ARTICLES, KILLS, patience_seconds=PATIENCE_SECONDS)

    assert is_well, said
