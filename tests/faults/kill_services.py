"""Kill -9 each service of the site in turn, while editors edit and news is read, and count afterwards.

    python -m tests.faults.kill_services --rounds 1

Web, worker, beat, Redis and PostgreSQL are killed one after the other and started again, each while
editors save over HTTP, a sender delivers, articles come in and readers read. Exit code 1, with what is
wrong, if an acknowledged write is gone or doubled, a revision is missing, an article or a delivery has
not ended, a page answered with anything worse than 503 and Retry-After, or a page failed without Redis.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from pathlib import Path
from typing import IO, Any

import redis

from tests.faults.kill_workers import SETTINGS
from tests.faults.site import BEAT, ROOT, WORKER, site_of, wait_for
from tests.servers import free_port, postgres_server, redis_server

CALM_SECONDS = 5.0
DOWN_SECONDS = 4.0
OK = 200
# What was acknowledged must outlive its server: unlike for tests, commits wait until they are written.
DURABLE = ("synchronous_commit=on", "full_page_writes=on")


class Server:
    """A server that is killed with all its processes, and started again on its old port."""

    def __init__(
        self, serve: Callable[[], AbstractContextManager[str]], main_process: Callable[[], int]
    ) -> None:
        self.serve, self.main_process = serve, main_process
        self.stack = ExitStack()
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.address = self.stack.enter_context(self.serve())

    def kill(self) -> None:
        """Kill it; the processes it started first, so that none outlives it."""
        pid = self.main_process()
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        os.kill(pid, signal.SIGSTOP)  # it would start others in their place
        for one in (*map(int, listed), pid):
            with suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        self.stack.close()


class Traffic:
    """The process that makes the traffic."""

    def __init__(self, environment: dict[str, str], addresses: list[str], log: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.traffic", *addresses],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log.open("wb"),
            text=True,
        )
        self.hosts: list[str] = self.hear()

    def say(self, word: str) -> None:
        """Tell it what is happening."""
        _pipe(self.process.stdin).write(f"{word}\n")
        _pipe(self.process.stdin).flush()

    def hear(self) -> Any:
        """Read what it found."""
        return json.loads(_pipe(self.process.stdout).readline())

    def kill(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.wait()


def _pipe(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise TypeError("the traffic has no pipe")
    return stream


class Trial:
    """The site with its servers, and the traffic on it."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        database, broker = free_port(), free_port()
        kept = folder / "postgres"
        kept.mkdir(mode=0o755)
        folder.chmod(0o755)  # PostgreSQL may run as somebody else
        postmaster = kept / "data" / "postmaster.pid"
        self.servers = {
            "redis": Server(lambda: redis_server(broker), lambda: _redis_process(broker)),
            "postgres": Server(
                lambda: postgres_server(kept, DURABLE, database),
                lambda: int(postmaster.read_text().split()[0]),
            ),
        }
        for server in self.servers.values():
            stack.callback(server.stack.close)
        variables = {
            **SETTINGS,
            "LOG_LEVEL": "WARNING",
            "FETCH_TIMEOUT_SECONDS": "3",
            "NEWS_LEASE_SECONDS": "5",
            "DATABASE_URL": self.servers["postgres"].address,
            "REDIS_URL": self.servers["redis"].address,
            "API_RATE_ANONYMOUS": "none",
        }
        self.site = stack.enter_context(site_of(folder, **variables))
        addresses = json.loads(self.site.record("prepare"))
        self.traffic = Traffic(self.site.environment, addresses, folder / "traffic.log")
        stack.callback(self.traffic.kill)
        self.site.environment["FETCH_ALLOW_HOSTS"] = ",".join(self.traffic.hosts)
        self.site.run("worker", *WORKER)
        self.site.run("beat", *BEAT, str(folder / "beat-schedule"))
        self.site.web_start()

    def down(self, name: str) -> float:
        """Kill a service, start it again, and give the seconds until all is well after that."""
        self.traffic.say(name)
        if name in self.servers:
            self.servers[name].kill()
            time.sleep(DOWN_SECONDS)
            self.servers[name].start()
        else:
            self.site.programs[name].kill()
            time.sleep(DOWN_SECONDS)
            self.site.programs[name].start()
        healed = wait_for(lambda: self.site.status("/readyz") == OK, f"after {name}")
        time.sleep(1.0)  # what was asked meanwhile is answered
        self.traffic.say("calm")
        return healed

    def still_run(self, names: set[str]) -> list[str]:
        """Name the programs that ended by themselves."""
        return [
            f"{name} ended by itself: {program.log()[-800:]}"
            for name, program in self.site.programs.items()
            if name in names and (program.process is None or program.process.poll() is not None)
        ]


def _redis_process(port: int) -> int:
    with redis.Redis(port=port) as client:
        return int(client.info("server")["process_id"])


def trial(rounds: int) -> list[str]:
    """Run it; gives what is wrong, and says what was found."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docket-kill-")))
        run = Trial(folder, stack)
        began = time.monotonic()
        run.traffic.say("go")
        problems = []
        for _round in range(rounds):
            for name in ("web", "worker", "beat", "redis", "postgres"):
                time.sleep(CALM_SECONDS)
                print(f"{name}: well {run.down(name):.1f} s after it was started again", flush=True)
                problems += run.still_run({"web", "worker", "beat"})
        time.sleep(CALM_SECONDS)
        run.traffic.say("stop")
        found = run.traffic.hear()
        problems += json.loads(run.site.record("count", json.dumps(found)))
        problems += [f"{what} ({n} times)" for what, n in found["failures"].items()]
        print(run.site.manage("verify_records").strip().splitlines()[-1])
        saves = sum(map(len, found["saved"].values()))
        print(
            f"{rounds * 5} kills in {time.monotonic() - began:.0f} s; acknowledged: {saves} saves,"
            f" {len(found['delivered'])} deliveries, {found['reports']} articles; {found['told']}"
            f" times an editor was told of another; answers {found['statuses']}"
        )
        if not saves or not found["delivered"]:
            problems.append("nothing was saved or delivered")
    return problems


def main() -> int:
    """Read the command line and run the trial."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1)
    problems = trial(parser.parse_args().rounds)
    print(*(problems or ["no problems"]), sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
