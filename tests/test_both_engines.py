"""The launcher of the tests: no failure and no skip goes unsaid."""

from collections.abc import Callable, Mapping

import pytest

import tests.__main__ as launcher
from tests.servers import ServerError

Run = tuple[str, Mapping[str, str], list[str]]
SERVERS = {"DATABASE_URL": "postgres://127.0.0.1/quill", "REDIS_URL": "redis://redis.example/0"}


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Run]]:
    """Play the launcher with runs that end as told, and give back what it ran."""

    def play(*exit_codes: int, started: dict[str, str] | ServerError = SERVERS) -> list[Run]:
        done: list[Run] = []
        ends = iter(exit_codes)

        def start_servers(*_arguments: object) -> dict[str, str]:
            if isinstance(started, ServerError):
                raise started
            return started

        def run_pytest(*run: object) -> int:
            done.append(run)  # type: ignore[arg-type]  # the launcher's own types are checked there
            return next(ends)

        monkeypatch.setattr(launcher, "start_servers", start_servers)
        monkeypatch.setattr(launcher, "run_pytest", run_pytest)
        play_result = launcher.main(["-k", "timeline"])
        done.append(("exit", {}, [str(play_result)]))
        return done

    return play


def exit_code(done: list[Run]) -> int:
    return int(done[-1][2][0])


def test_the_run_of_everything_comes_last(runs: Callable[..., list[Run]]) -> None:
    servers, sqlite, _exit = done = runs(0, 0)

    assert servers[1]["DATABASE_URL"] == "postgres://127.0.0.1/quill"
    assert servers[2][:2] == ["-m", "engine or postgres or redis"]
    assert servers[2][-2:] == ["-k", "timeline"]
    assert "DATABASE_URL" not in sqlite[1]
    assert sqlite[2] == ["-m", "not postgres and not redis", "-k", "timeline"]
    assert exit_code(done) == 0


def test_only_the_servers_and_the_loopback_may_be_reached(
    runs: Callable[..., list[Run]],
) -> None:
    servers, _sqlite, _exit = runs(0, 0)

    assert "--allow-hosts=127.0.0.1,::1,localhost,redis.example" in servers[2]


def test_a_failure_on_either_engine_fails(runs: Callable[..., list[Run]]) -> None:
    assert exit_code(runs(1, 0)) == 1
    assert exit_code(runs(0, 1)) == 1


def test_a_failure_on_postgresql_is_said_after_the_last_run(
    runs: Callable[..., list[Run]], capsys: pytest.CaptureFixture[str]
) -> None:
    runs(1, 0)

    assert capsys.readouterr().out.startswith("FAILED on PostgreSQL and Redis")


def test_options_that_choose_no_engine_test_do_not_fail(runs: Callable[..., list[Run]]) -> None:
    no_tests_collected = 5

    assert exit_code(runs(no_tests_collected, 0)) == 0
    assert exit_code(runs(no_tests_collected, no_tests_collected)) == no_tests_collected


def test_without_servers_sqlite_runs_alone_and_says_why(
    runs: Callable[..., list[Run]], capsys: pytest.CaptureFixture[str]
) -> None:
    alone, _exit = runs(0, started=ServerError("initdb cannot run"))

    assert alone[1]["TEST_SERVER_PROBLEM"] == "initdb cannot run"
    assert alone[2] == ["-k", "timeline"]  # tests that need a server are skipped, thus counted
    assert "SKIPPED: every test on PostgreSQL and Redis: initdb cannot run" in (
        capsys.readouterr().out
    )


def test_the_site_around_does_not_leak_into_the_tests(
    runs: Callable[..., list[Run]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENVIRONMENT", "production")

    _servers, sqlite, _exit = runs(0, 0)

    assert "ENVIRONMENT" not in sqlite[1]
    assert sqlite[1]["ENV_FILE"] == ""
