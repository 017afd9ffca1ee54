"""The settings under different environments, each read in a Python of its own."""

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from config.celery import BEAT_SCHEDULE
from config.celery import app as celery_app
from core.databases import SQLITE_PRAGMAS
from tests.core.test_guard import SOUND

READ = """
import json, sys
from config import settings
print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}, default=str))
"""


def start(environment: dict[str, str], *names: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", READ, *names],
        capture_output=True,
        check=False,
        cwd=settings.BASE_DIR,
        env={"ENV_FILE": "", **environment},
        text=True,
    )


def values(environment: dict[str, str], *names: str) -> dict[str, Any]:
    started = start(environment, *names)
    assert started.returncode == 0, started.stderr
    return dict(json.loads(started.stdout))


def test_without_any_variable_the_site_is_embedded(tmp_path: Path) -> None:
    names = ("DATABASES", "CACHES", "CELERY_BROKER_URL", "DEBUG", "SECRET_KEY")

    read = values({"VAR_DIR": str(tmp_path)}, *names)

    assert read["DATABASES"]["default"]["NAME"] == str(tmp_path / "docket.sqlite3")
    assert read["CACHES"]["default"]["BACKEND"].endswith("LocMemCache")
    assert read["CELERY_BROKER_URL"].startswith("filesystem:")
    assert read["DEBUG"] is False
    assert read["SECRET_KEY"] == (tmp_path / "secret_key").read_text()


def test_production_runs_on_the_servers_it_is_told(tmp_path: Path) -> None:
    production = {**SOUND, "ENVIRONMENT": "production", "VAR_DIR": str(tmp_path)}
    names = ("DATABASES", "CACHES", "CELERY_BROKER_URL", "SESSION_COOKIE_SECURE")

    read = values(production, *names)

    assert read["DATABASES"]["default"]["ENGINE"] == "django.db.backends.postgresql"
    assert read["DATABASES"]["default"]["HOST"] == "db.example"
    assert read["CACHES"]["default"]["LOCATION"] == "redis://redis.example/0"
    assert read["CELERY_BROKER_URL"] == "redis://redis.example/0"
    assert read["SESSION_COOKIE_SECURE"] is True
    assert list(tmp_path.iterdir()) == []


def test_production_without_values_is_refused_with_what_to_set(tmp_path: Path) -> None:
    started = start({"ENVIRONMENT": "production", "VAR_DIR": str(tmp_path)})

    assert started.returncode == 1
    assert "Set SECRET_KEY to a long random text that nobody else knows." in started.stderr
    assert "Set REDIS_URL (broker and cache)" in started.stderr


def test_an_unknown_environment_is_refused(tmp_path: Path) -> None:
    started = start({"ENVIRONMENT": "prod", "VAR_DIR": str(tmp_path)})

    assert started.returncode == 1
    assert "Set ENVIRONMENT to development or production." in started.stderr


def test_the_variables_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "site.env"
    file.write_text("ADMIN_PATH=/editors/\n")

    read = values({"ENV_FILE": str(file), "VAR_DIR": str(tmp_path)}, "ADMIN_PATH")

    assert read == {"ADMIN_PATH": "editors/"}


def test_every_variable_is_described() -> None:
    source = (settings.BASE_DIR / "config" / "settings.py").read_text()
    example = (settings.BASE_DIR / ".env.example").read_text()

    read = set(re.findall(r'env\.\w+\(\s*"(\w+)"', source))
    described = set(re.findall(r"^#?([A-Z_]+)=", example, flags=re.MULTILINE))
    assert len(read) > 10
    assert read - described == set()


def test_sqlite_readers_do_not_wait_for_the_writer(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "docket.sqlite3")
    connection.executescript(SQLITE_PRAGMAS)

    pragmas = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    connection.close()

    assert pragmas == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1}


def test_every_scheduled_task_exists() -> None:
    celery_app.loader.import_default_modules()

    assert {entry["task"] for entry in BEAT_SCHEDULE.values()} <= set(celery_app.tasks)


@pytest.mark.django_db
def test_a_page_allows_the_browser_nothing_but_the_site_itself(client: Client) -> None:
    headers = client.get(reverse("admin:login")).headers

    policy = dict(
        directive.strip().split(" ", 1)
        for directive in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["img-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
