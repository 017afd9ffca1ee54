"""Run the tests on both engines: `python -m tests [pytest's options]`.

First the tests that touch the database, marked `engine`, and those marked `postgres` or `redis`, on
a real PostgreSQL and a real Redis; then everything on SQLite. The servers come from the wheels in
requirements/dev.txt, or are those of TEST_DATABASE_URL (its user may create databases) and
TEST_REDIS_URL. Where no server can be started, this is said, the run on PostgreSQL is left out, and
the run on SQLite counts the tests that need a server as skipped, with the reason.

The run of everything comes last, so that its count is the last line. The exit code is not zero when
either run failed.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from tests.servers import ServerError, postgres_server, redis_server

PROCESSES = "2"
# What describes a site, not a test run.
SITE_VARIABLES = frozenset(
    {"ENVIRONMENT", "DATABASE_URL", "REDIS_URL", "DEBUG", "ALLOWED_HOSTS", "SITE_URL", "ADMIN_PATH"}
)


def main(options: list[str]) -> int:
    """Both runs, one after the other; the first failure's exit code."""
    clean = {key: value for key, value in os.environ.items() if key not in SITE_VARIABLES}
    clean["ENV_FILE"] = ""
    with ExitStack() as servers:
        try:
            addresses = start_servers(servers, clean)
        except ServerError as problem:
            print(f"SKIPPED: every test on PostgreSQL and Redis: {problem}", flush=True)
            return run_pytest(
                "SQLite alone", clean | {"TEST_SERVER_PROBLEM": str(problem)}, options
            )
        on_servers = run_pytest(
            "PostgreSQL and Redis",
            clean | addresses,
            ["-m", "engine or postgres or redis", allow_hosts_of(addresses), *options],
        )
        if on_servers == pytest.ExitCode.INTERRUPTED:
            return on_servers
    if on_servers == pytest.ExitCode.NO_TESTS_COLLECTED:
        on_servers = 0  # the options chose none of them; the other run says whether they chose any
    on_sqlite = run_pytest("SQLite", clean, ["-m", "not postgres and not redis", *options])
    if on_servers:
        print("FAILED on PostgreSQL and Redis: see the first of the two runs.", flush=True)
    return on_servers or on_sqlite


def start_servers(servers: ExitStack, environment: Mapping[str, str]) -> dict[str, str]:
    """The servers' addresses as the site's variables; raises ServerError."""
    return {
        "DATABASE_URL": environment.get("TEST_DATABASE_URL")
        or servers.enter_context(postgres_server()),
        "REDIS_URL": environment.get("TEST_REDIS_URL") or servers.enter_context(redis_server()),
    }


def allow_hosts_of(addresses: Mapping[str, str]) -> str:
    """pytest-socket's option: the loopback, and the hosts of servers that run elsewhere."""
    hosts = {urlsplit(address).hostname or "localhost" for address in addresses.values()}
    return "--allow-hosts=" + ",".join(sorted({"127.0.0.1", "::1", "localhost"} | hosts))


def run_pytest(engine: str, environment: Mapping[str, str], options: list[str]) -> int:
    """One run of pytest, as its exit code."""
    print(f"\n*** The tests on {engine}", flush=True)
    # A file's tests stay together: what its fixtures store, they store once.
    command = [sys.executable, "-m", "pytest", "-n", PROCESSES, "--dist", "loadfile", *options]
    try:
        return subprocess.run(command, env=dict(environment), check=False).returncode
    except KeyboardInterrupt:
        return pytest.ExitCode.INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
