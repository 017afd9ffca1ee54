"""The command that runs the whole site."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from pytest_django import Settings

from core.heartbeat import last_heartbeat_at
from core.management.commands.up import Watch, web_answers
from core.tasks import heartbeat

PATIENCE_SECONDS = 120.0


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_taken_port_is_refused_before_anything_is_done(taken_port: int) -> None:
    with pytest.raises(CommandError, match=f"make up PORT={taken_port + 1}"):
        call_command("up", port=taken_port)


@pytest.mark.parametrize("port", ["0", "70000", "-1", "http"])
def test_a_port_that_does_not_exist_is_refused(port: str) -> None:
    with pytest.raises(CommandError, match="a port is a number from 1 to 65535"):
        call_command("up", f"--port={port}")


def test_a_web_that_does_not_listen_does_not_answer(free_port: int) -> None:
    assert not web_answers("127.0.0.1", free_port)


def test_the_heartbeat_leaves_its_time(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path / "var"
    assert last_heartbeat_at() == 0.0

    heartbeat()

    assert abs(last_heartbeat_at() - time.time()) < 60


def test_a_silent_worker_is_mentioned_once(
    settings: Settings, tmp_path: Path, free_port: int
) -> None:
    settings.VAR_DIR = tmp_path
    said: list[str] = []
    watch = Watch("127.0.0.1", free_port, say=said.append)
    watch.announced = True
    watch.started_at -= 181

    watch.look()
    watch.look()

    assert len(said) == 1
    assert said[0].startswith("The worker has not answered for three minutes.")


def test_a_worker_that_gave_a_sign_of_life_is_not_silent(
    settings: Settings, tmp_path: Path, free_port: int
) -> None:
    settings.VAR_DIR = tmp_path
    said: list[str] = []
    watch = Watch("127.0.0.1", free_port, say=said.append)
    watch.announced = True
    watch.started_at -= 181

    heartbeat()
    watch.look()

    assert said == []


def descendants_of(parent_id: int) -> list[int]:
    """The supervisor's programs and their children."""
    table = subprocess.run(
        ["ps", "-e", "-o", "pid=,ppid="], capture_output=True, check=True, text=True
    ).stdout
    children: dict[int, list[int]] = {}
    for line in table.splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    found, waiting = [], [parent_id]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def wait_for_line(process: subprocess.Popen[str], pattern: str) -> re.Match[str]:
    assert process.stdout is not None
    seen = ""
    for line in process.stdout:
        seen += line
        if found := re.search(pattern, line):
            return found
    raise AssertionError(f"never said {pattern}: {seen}")


def test_up_serves_the_site_and_leaves_nothing_running(tmp_path: Path, free_port: int) -> None:
    environment = {**os.environ, "ENV_FILE": "", "VAR_DIR": str(tmp_path)}
    for name in ("DATABASE_URL", "REDIS_URL"):
        environment.pop(name, None)
    command = [sys.executable, "manage.py", "up", "--no-load", "--port", str(free_port)]
    with subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        address = wait_for_line(process, r"runs at (http://\S+)")[1]
        with urllib.request.urlopen(address, timeout=PATIENCE_SECONDS) as response:  # noqa: S310
            status = response.status
        started = descendants_of(process.pid)
        process.send_signal(signal.SIGTERM)
        exit_code = process.wait(timeout=PATIENCE_SECONDS)

    assert status == 200
    assert exit_code == 0
    assert len(started) >= 3  # web, worker and beat at least
    left = subprocess.run(
        ["ps", "-o", "stat=", "-p", ",".join(map(str, started))],
        capture_output=True,
        check=False,
        text=True,
    ).stdout.split()
    assert [state for state in left if not state.startswith("Z")] == []
