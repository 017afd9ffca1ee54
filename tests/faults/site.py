"""The site as it runs in production, for a trial: servers, web, workers and beat, each killed at will.

Everything listens on the loopback and keeps its files in one temporary folder.
"""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from core.supervisor import stop_with
from tests.servers import free_port

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
SECRET = "quill-press-v-lumen-ai-2025"
START_SECONDS = 90.0
PAUSE_SECONDS = 0.1

GUNICORN = ("gunicorn", "--config", "config/gunicorn.py")
WORKER = (
    *("celery", "--app", "config.celery", "worker", "--concurrency", "2"),
    *("--without-gossip", "--without-mingle", "--without-heartbeat"),
)
BEAT = ("celery", "--app", "config.celery", "beat", "--schedule")


class SiteError(Exception):
    """Something did not start; the message says what."""


@dataclass(slots=True)
class Program:
    """One program of the site: started, killed with all its children, and started again."""

    name: str
    words: tuple[str, ...]
    environment: Mapping[str, str]
    folder: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; what it says goes to its log."""
        with (self.folder / f"{self.name}.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self.words],
                cwd=ROOT,
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=stop_with(os.getpid()),  # noqa: PLW1509  # before any thread is started
            )

    def kill(self) -> None:
        """Kill it, and its children with it."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def children(self) -> list[int]:
        """Give the ids of its processes."""
        if self.process is None:
            return []
        pid = self.process.pid
        listed = Path(f"/proc/{pid}/task/{pid}/children")
        return [int(one) for one in listed.read_text().split()] if listed.exists() else []

    def log(self) -> str:
        """Give what it said."""
        return (self.folder / f"{self.name}.log").read_text(errors="replace")


@dataclass(slots=True)
class Site:
    """A site under trial: its folder, the variables it reads, the port of its web."""

    folder: Path
    port: int
    environment: dict[str, str]
    programs: dict[str, Program] = field(default_factory=dict)

    def manage(self, *words: str) -> str:
        """Run a command of manage.py to its end; gives what it said. Raises SiteError."""
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SiteError(f"manage.py {' '.join(words)}: {done.stderr.strip()[-2000:]}")
        return done.stdout

    def record(self, word: str, given: str = "") -> str:
        """Prepare or count with `tests.faults.record`; gives what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.record", word],
            cwd=ROOT,
            env={**os.environ, **self.environment},
            input=given,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout

    def run(self, name: str, *words: str, **variables: str) -> Program:
        """Start a program and remember it."""
        program = Program(name, words, {**self.environment, **variables}, self.folder)
        program.start()
        self.programs[name] = program
        return program

    def web_start(self) -> Program:
        """Start gunicorn and wait until it answers."""
        web = self.run("web", *GUNICORN)
        wait_for(lambda: self.status("/readyz") == http.HTTPStatus.OK, "the web", web)
        return web

    def status(self, path: str) -> int:
        """Ask for an address; 0 where nobody answers."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            connection.close()


def wait_for(is_so: Callable[[], bool], what: str, program: Program | None = None) -> float:
    """Wait until something is so, and give the seconds it took; raises SiteError."""
    began = time.monotonic()
    while not is_so():
        if time.monotonic() - began > START_SECONDS:
            said = program.log()[-1500:] if program else ""
            raise SiteError(f"{what}: not within {START_SECONDS:.0f} s. {said}")
        time.sleep(PAUSE_SECONDS)
    return time.monotonic() - began


@contextmanager
def site_of(folder: Path, **variables: str) -> Iterator[Site]:
    """Prepare an empty site with these variables; whatever it runs is killed at the end."""
    port = free_port()
    environment = {
        "ENVIRONMENT": "development",
        "DATABASE_URL": f"sqlite:///{folder / 'docket.sqlite3'}",
        "REDIS_URL": "",
        "VAR_DIR": str(folder),
        "ENV_FILE": "",
        "LOG_LEVEL": "WARNING",
        "WEB_BIND": f"{HOST}:{port}",
        "WEB_CONCURRENCY": "2",
        "WEB_GRACE_SECONDS": "2",
        "SITE_URL": f"http://{HOST}:{port}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "COURTLISTENER_WEBHOOK_SECRET": SECRET,
        **variables,
    }
    site = Site(folder, port, environment)
    with ExitStack() as stack:
        stack.callback(_kill_all, site)
        site.manage("migrate", "--verbosity", "0")
        yield site


def _kill_all(site: Site) -> None:
    for program in site.programs.values():
        program.kill()
