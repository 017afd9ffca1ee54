"""How the web and the workers run: gunicorn's file, Celery's options, and both alike everywhere."""

import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

from config.celery import app as celery_app
from core.management.commands.up import programs
from tests.core.test_guard import SOUND
from tests.docs.reading import first_cells, read

CONFIG = "config/gunicorn.py"
READ = """
import json, runpy
read = runpy.run_path("config/gunicorn.py")
print(json.dumps({name: value for name, value in read.items() if isinstance(value, int | str)}))
"""
QUEUES = {"celery", "polling", "articles", "deliveries"}


def gunicorn_reads(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", READ],
        capture_output=True,
        check=False,
        cwd=settings.BASE_DIR,
        env={"ENV_FILE": "", **environment},
        text=True,
    )


def test_the_environment_sets_processes_and_threads(tmp_path: Path) -> None:
    told = {"WEB_CONCURRENCY": "7", "WEB_THREADS": "3", "WEB_GRACE_SECONDS": "9"}

    done = gunicorn_reads(VAR_DIR=str(tmp_path), WEB_BIND="unix:/run/docket.sock", **told)

    assert done.returncode == 0, done.stderr
    read_back = yaml.safe_load(done.stdout)
    expected = {
        "workers": 7,
        "threads": 3,
        "graceful_timeout": 9,
        "bind": "unix:/run/docket.sock",
        "worker_class": "config.gunicorn_worker.BoundedWorker",
        "control_socket_disable": True,
        "limit_request_line": 8190,
    }
    assert {name: read_back[name] for name in expected} == expected
    assert read_back["max_requests_jitter"] > 0


def test_gunicorn_does_not_start_on_unsafe_values_and_says_what_to_set() -> None:
    done = gunicorn_reads(ENVIRONMENT="production", **(SOUND | {"DEBUG": "1", "REDIS_URL": ""}))

    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "This site cannot start in production.",
        "Unset DEBUG: its error pages show settings and data to any visitor.",
        "Set REDIS_URL (broker and cache), for example redis://host:6379/0.",
    ]


def test_the_web_is_served_by_one_file_everywhere() -> None:
    up = {program.name: list(program.command) for program in programs("127.0.0.1", 8000)}

    assert CONFIG in up["web"]
    assert CONFIG in read("Dockerfile")
    assert CONFIG in read("deploy/systemd/docket-web.service")


def test_some_worker_works_on_every_queue() -> None:
    assert set(celery_app.amqp.queues) == QUEUES
    routed = {route["queue"] for route in settings.CELERY_TASK_ROUTES.values()}
    assert routed == QUEUES - {"celery"}  # the ticks', which no task is routed to

    up = {program.name: list(program.command) for program in programs("127.0.0.1", 8000)}
    assert "--queues" not in up["worker"]  # hence all
    stated = "celery,polling,articles,deliveries"
    assert set(stated.split(",")) == QUEUES
    assert f"--queues {stated} " in read("compose.yaml")
    assert f"WORKER_QUEUES={stated}\n" in read("deploy/systemd/docket-worker@.service")


def test_a_tasks_limits_fit_into_each_other() -> None:
    celery_app.loader.import_default_modules()
    longest = settings.CELERY_TASK_TIME_LIMIT

    for task in celery_app.tasks.values():
        hard = task.time_limit or longest
        soft = task.soft_time_limit or settings.CELERY_TASK_SOFT_TIME_LIMIT
        assert soft < hard <= longest, task.name
        if task.name in settings.CELERY_TASK_ROUTES and task.name.startswith("news."):
            assert hard < settings.NEWS_LEASE_SECONDS, task.name
    assert settings.CELERY_WORKER_PREFETCH_MULTIPLIER == 1
    assert settings.CELERY_TASK_ACKS_LATE is True


@pytest.mark.redis
def test_the_work_of_a_killed_worker_returns_after_the_longest_task() -> None:
    options = settings.CELERY_BROKER_TRANSPORT_OPTIONS

    assert options["visibility_timeout"] > settings.CELERY_TASK_TIME_LIMIT
    assert options["unacked_restore_interval"] < 60
    assert options["socket_timeout"] > 5


# --- compose.yaml ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return dict(yaml.safe_load(read("compose.yaml")))


def known_variables() -> set[str]:
    """Every variable that the documents describe."""
    return set(first_cells(read("docs/settings.md")))


def interpolated(text: str) -> set[str]:
    """Give the names of `${NAME}`, `${NAME:-…}` and `${NAME:?…}`."""
    return {part.split("}")[0].partition(":")[0] for part in text.split("${")[1:]}


def test_the_services_of_the_site_are_there_and_watched(compose: dict[str, Any]) -> None:
    services = compose["services"]

    assert set(services) == {"migrate", "web", "worker", "beat", "postgres", "redis"}
    for name in services.keys() - {"migrate", "web"}:
        assert services[name]["healthcheck"]["test"], name
    assert "HEALTHCHECK" in read("Dockerfile")  # that of the web
    assert {name for name, service in services.items() if service["restart"] == "no"} == {"migrate"}
    for service in services.values():
        for needed, condition in service.get("depends_on", {}).items():
            assert needed in services
            assert condition["condition"] != "service_started"


def test_every_variable_that_is_passed_is_known(compose: dict[str, Any]) -> None:
    passed: set[str] = set()
    for name in ("migrate", "web", "worker", "beat"):
        passed |= set(compose["services"][name]["environment"])

    assert passed - known_variables() == set()
    assert interpolated(read("compose.yaml")) - known_variables() == set()


def test_the_images_are_pinned_by_version(compose: dict[str, Any]) -> None:
    images = {service["image"] for service in compose["services"].values()}
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    bases = {line.split()[1] for line in read("Dockerfile").splitlines() if line[:5] == "FROM "}

    assert f"corpus-docket:{version}" in images
    for image in images | bases:
        tag = image.partition(":")[2]
        assert tag[:1].isdigit(), image
        assert tag.count(".") >= 1, image


def test_no_secret_stands_in_the_image_or_beside_it(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        for name, value in service.get("environment", {}).items():
            if "PASSWORD" in name or "SECRET" in name or "TOKEN" in name:
                assert str(value).startswith("${"), name
    assert read(".dockerignore").split("\n")[1] == "*"  # what is not named stays out
    assert "!.env" not in read(".dockerignore")
    assert "USER docket" in read("Dockerfile")


def test_what_the_image_needs_is_let_in() -> None:
    let_in = {line[1:].strip("/") for line in read(".dockerignore").splitlines() if line[:1] == "!"}
    folders = {"config", "data", "static", "templates", "manage.py", "requirements/base.txt"}
    apps = {name for name in settings.INSTALLED_APPS if (settings.BASE_DIR / name).is_dir()}

    assert (folders | apps) - let_in == set()


@pytest.mark.parametrize("name", ["web", "worker@", "beat"])
def test_a_unit_runs_what_is_there_and_nothing_as_root(name: str) -> None:
    unit = read(f"deploy/systemd/docket-{name}.service")
    lines = dict(line.split("=", 1) for line in unit.splitlines() if "=" in line and line[0] != "#")

    command = shlex.split(lines["ExecStart"])
    assert command[:2] == ["/srv/docket/.venv/bin/python", "-m"]
    assert command[2] in {"gunicorn", "celery"}
    assert (lines["User"], lines["Restart"], lines["EnvironmentFile"]) == (
        "docket",
        "always",
        "/etc/docket.env",
    )
    named = {part.split("=")[0] for part in lines["Environment"].split()}
    assert named - known_variables() - {"PYTHONUNBUFFERED"} == set()
