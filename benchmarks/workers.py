"""``python -m benchmarks workers``: articles a second by 1, 2 and 4 workers, and by messages in hand.

PostgreSQL, Redis, and workers of one process each, as on as many hosts. The pages are the project's
own set, served by as many sites as there are ports, each page after the wait that a network takes;
the curated data are what is known. A doubling of the workers counts until the cores are full.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import IO

import orjson

from benchmarks.databases import ROOT
from benchmarks.postgres import SETTINGS
from benchmarks.workers_site import page_files

SITES = 24
DELAY_SECONDS = 0.2  # between requests to one site
WARMING = 6  # articles a worker, untimed: what a process does once
WANTED = 1.8
FULL = 0.9  # of the cores: from here on more workers can do no more
PATIENCE_SECONDS = 600.0
LOOK_SECONDS = 0.05
MESSAGES_AT_ONCE = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Run:
    """What one crew did; shares are of all cores."""

    workers: int
    prefetch: int
    rate: float
    tail_seconds: float
    busy_share: float
    own_share: float


def main(arguments: list[str]) -> int:
    """Measure, print tables; 1 where a doubling of the workers brings too little."""
    options = _options(arguments)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docket-workers-")))
        ports = stack.enter_context(_sites(options))
        _prepare(stack, folder, ports)
        from benchmarks.workers_crew import measured

        print(f"{'workers':>8} {'articles/s':>10} {'ratio':>6} {'busy':>6} {'ours':>6}")
        runs: list[Run] = []
        for count in options.workers:
            run = measured(count, 1, ports, options.articles, folder)
            ratio = f"{run.rate / runs[-1].rate:.2f}" if runs else ""
            print(_cells(count, run, ratio), flush=True)
            runs.append(run)
        if options.prefetch:
            print(f"{'in hand':>8} {'articles/s':>10} {'last tenth s':>12}")
        for prefetch in options.prefetch:
            run = measured(2, prefetch, ports, options.articles, folder)
            print(f"{prefetch:>8} {run.rate:>10.2f} {run.tail_seconds:>12.1f}", flush=True)
    print(f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    return int(any(_falls_short(run, before) for before, run in pairwise(runs)))


def _cells(count: int, run: Run, ratio: str) -> str:
    return f"{count:>8} {run.rate:>10.2f} {ratio:>6} {run.busy_share:>6.0%} {run.own_share:>6.0%}"


def _falls_short(run: Run, before: Run) -> bool:
    doublings = run.workers / before.workers / 2
    return run.rate < before.rate * WANTED * doublings and run.busy_share < FULL


@contextmanager
def _sites(options: argparse.Namespace) -> Iterator[list[int]]:
    """Serve the pages from a process of its own; give the ports."""
    command = [sys.executable, "-m", "benchmarks.workers_site", str(SITES)]
    latency = [str(options.latency), str(options.slow_every)]
    process = subprocess.Popen([*command, *latency], cwd=ROOT, stdout=subprocess.PIPE)
    try:
        said: IO[bytes] | None = process.stdout
        yield orjson.loads(said.readline()) if said else []
    finally:
        process.kill()
        process.wait()


def _prepare(stack: ExitStack, folder: Path, ports: Sequence[int]) -> None:
    """Start the servers, point the settings of this process and its children at them, load the data."""
    from tests.servers import postgres_server, redis_server

    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "ENV_FILE": "",
        "LOG_LEVEL": "CRITICAL",
        "VAR_DIR": str(folder / "var"),
        "DATABASE_URL": stack.enter_context(postgres_server(None, SETTINGS)),
        "REDIS_URL": stack.enter_context(redis_server()),
        "FETCH_ALLOW_HOSTS": ",".join(f"127.0.0.1:{port}" for port in ports),
        "FETCH_DELAY_SECONDS": str(DELAY_SECONDS),
    }
    for command in (["migrate", "--verbosity", "0"], ["load_dataset"]):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, stdout=subprocess.DEVNULL, check=True
        )


def _options(arguments: list[str]) -> argparse.Namespace:
    most = len(page_files())
    parser = argparse.ArgumentParser(prog="python -m benchmarks workers", description=__doc__)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--articles", type=int, default=100, help=f"of each run, {most} at most")
    parser.add_argument("--latency", type=float, default=0.3, help="seconds until a page answers")
    parser.add_argument("--slow-every", type=int, default=0, help="which pages take ten times that")
    parser.add_argument("--prefetch", type=int, nargs="*", default=list(MESSAGES_AT_ONCE))
    options, _of_other_suites = parser.parse_known_args(arguments)
    options.articles = min(options.articles, most)
    return options
