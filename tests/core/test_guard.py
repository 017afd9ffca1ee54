"""What a production start is refused for, and the development secret."""

import stat
from pathlib import Path

import pytest

from config.guard import production_problems, secret_key_kept_in, value_problems

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
        ("SITE_URL", "https://docket.example/under/"),
        ("SITE_URL", "https://elsewhere.example"),
        ("DATABASE_URL", "sqlite:////srv/docket.sqlite3"),
        ("METRICS_TOKEN", "guess-me"),
        ("COURTLISTENER_WEBHOOK_SECRET", "guess-me"),
        ("FETCH_ALLOW_HOSTS", "127.0.0.1:9000"),
        ("FORWARDED_ALLOW_IPS", "*"),
        ("FORWARDED_ALLOW_IPS", "10.0.0.1, proxy"),
    ],
)
def test_an_unsafe_value_is_the_one_problem(name: str, value: str) -> None:
    problems = production_problems(SOUND | {name: value})

    assert len(problems) == 1
    assert name in problems[0]


def test_proxies_may_be_addresses_and_networks() -> None:
    proxies = {"FORWARDED_ALLOW_IPS": "127.0.0.1, 10.0.0.0/24,::1"}

    assert production_problems(SOUND | proxies) == []


def test_a_subdomain_of_an_allowed_domain_is_allowed() -> None:
    assert production_problems(SOUND | {"ALLOWED_HOSTS": ".example"}) == []


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("WEB_THREADS", "many", "Set WEB_THREADS to a whole number, 1 or more."),
        ("WEB_THREADS", "0", "Set WEB_THREADS to a whole number, 1 or more."),
        ("API_PROXIES", "-1", "Set API_PROXIES to a whole number, 0 or more."),
        ("FETCH_DELAY_SECONDS", "nan", "Set FETCH_DELAY_SECONDS to a number, 0 or more."),
        ("LOG_LEVEL", "LOUD", "Set LOG_LEVEL to one of DEBUG, INFO, WARNING, ERROR, CRITICAL."),
        ("API_RATE_ANONYMOUS", "60", None),
        ("DATABASE_URL", "mysql://host/name", "Begin DATABASE_URL with postgres:// or sqlite:///."),
        ("REDIS_URL", "redis.example", "Begin REDIS_URL with redis:// or rediss://."),
    ],
)
def test_what_no_setting_can_be_made_of_is_refused_anywhere(
    name: str, value: str, problem: str | None
) -> None:
    problems = value_problems({name: value})

    assert len(problems) == 1
    assert problems == [problem] if problem else name in problems[0]


def test_an_empty_value_is_an_unset_one() -> None:
    assert value_problems(dict.fromkeys(["WEB_THREADS", "LOG_LEVEL", "REDIS_URL"], "")) == []


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
