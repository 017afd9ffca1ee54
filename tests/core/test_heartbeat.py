"""The command that says whether beat, the broker and a worker all run."""

import io
import os
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from core.heartbeat import heartbeat_leave, last_heartbeat_at


@pytest.fixture(autouse=True)
def alone(settings: Settings, tmp_path: Path) -> None:
    """A site of this test alone, on this machine."""
    settings.VAR_DIR = tmp_path
    settings.REDIS_URL = ""


def test_before_the_first_sign_of_life_there_is_something_to_start() -> None:
    with pytest.raises(CommandError, match="Start beat and a worker"):
        call_command("heartbeat")


def test_a_fresh_sign_of_life_is_enough() -> None:
    heartbeat_leave()
    said = io.StringIO()

    call_command("heartbeat", stdout=said)

    assert said.getvalue().startswith("The last sign of life is ")


def test_an_old_sign_of_life_is_told_with_its_age(tmp_path: Path) -> None:
    heartbeat_leave()
    old = last_heartbeat_at() - 500
    os.utime(tmp_path / "worker.heartbeat", (old, old))

    with pytest.raises(CommandError, match=r"The last sign of life is 50\d s old"):
        call_command("heartbeat", "--within=180")


@pytest.mark.redis
def test_a_sign_of_life_is_seen_on_every_host(settings: Settings, tmp_path: Path) -> None:
    settings.REDIS_URL = os.environ["REDIS_URL"]
    heartbeat_leave()
    settings.VAR_DIR = tmp_path / "another-host"

    call_command("heartbeat", stdout=io.StringIO())
