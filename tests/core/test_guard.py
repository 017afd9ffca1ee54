"""What a production start is refused for, and the development secret."""

import stat
from pathlib import Path

import pytest

from config.guard import production_problems, secret_key_kept_in

SOUND = {
    "SECRET_KEY": "quill-press-keeps-this-to-itself-0123456789-abcdefghij",
    "ALLOWED_HOSTS": "docket.example",
    "SITE_URL": "https://docket.example",
    "DATABASE_URL": "postgres://docket@db.example/docket",
    "REDIS_URL": "redis://redis.example/0",
}


def test_sound_production_values_are_accepted() -> None:
    assert production_problems(SOUND) == []


def test_every_missing_value_is_named_at_once() -> None:
    named = [problem.split()[1].rstrip(",") for problem in production_problems({})]

    assert named == ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL", "REDIS_URL"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "too short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "django-insecure-0123456789-abcdefghijklmnopqrstuvwxyz"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "docket.example, *"),
        ("ALLOWED_HOSTS", " , "),
        ("SITE_URL", "http://docket.example"),
        ("SITE_URL", "docket.example"),
        ("DEBUG", "true"),
        ("DEBUG", "1"),
    ],
)
def test_an_unsafe_value_is_the_one_problem(name: str, value: str) -> None:
    problems = production_problems(SOUND | {name: value})

    assert len(problems) == 1
    assert name in problems[0]


def test_debug_that_is_off_is_no_problem() -> None:
    assert production_problems(SOUND | {"DEBUG": "false"}) == []


def test_the_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"

    first = secret_key_kept_in(path)

    assert len(first) >= 50
    assert secret_key_kept_in(path) == first


def test_only_its_owner_reads_the_secret(tmp_path: Path) -> None:
    path = tmp_path / "secret_key"

    secret_key_kept_in(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
