"""Servers for a benchmark: the site under gunicorn, and Datasette on the same file."""

import gzip
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.databases import ROOT

DATASETTE = "datasette==0.65.5"
HOST = "127.0.0.1"
START_SECONDS = 60.0
READ_BYTES = 256 * 1024
# Datasette gives up on what takes it long, facets above all; and suggests facets nobody asked for.
_PATIENT = {
    "sql_time_limit_ms": "60000",
    "facet_time_limit_ms": "60000",
    "suggest_facets": "off",
}


@dataclass(frozen=True, slots=True)
class Server:
    """A server on this machine."""

    port: int
    process: subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Download:
    """What reading one address to its end took."""

    status: int
    size_bytes: int
    line_ends: int
    first_byte_seconds: float
    seconds: float
    memory_mib: float


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as it came over the wire."""

    body: bytes
    encoding: str
    seconds: float

    @property
    def text(self) -> str:
        """The body, unpacked."""
        plain = gzip.decompress(self.body) if self.encoding == "gzip" else self.body
        return plain.decode()


@contextmanager
def site(address: str, folder: Path, config: str = "config/gunicorn.py") -> Iterator[Server]:
    """Run the site on a database as it is run in earnest, but in one process: others have one too."""
    port = _free_port()
    environment = {
        "DATABASE_URL": address,
        "VAR_DIR": str(folder),
        "LOG_LEVEL": "CRITICAL",
        "API_RATE_ANONYMOUS": "none",
        "ENV_FILE": "",
        "WEB_BIND": f"{HOST}:{port}",
        "WEB_CONCURRENCY": "1",
    }
    command = [sys.executable, "-m", "gunicorn", "--config", config]
    with _running(command, port, "/method/", environment) as server:
        yield server


@contextmanager
def datasette(file: Path, folder: Path) -> Iterator[Server]:
    """Run Datasette, from an environment of its own, on a file that it may only read."""
    python = folder / "datasette" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "datasette")], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", DATASETTE], check=True)
    port = _free_port()
    command = [str(python), "-m", "datasette", "serve", "--immutable", str(file)]
    command += ["--port", str(port), "--setting", "max_csv_mb", "0"]
    for setting, value in _PATIENT.items():
        command += ["--setting", setting, value]
    with _running(command, port, "/-/versions.json", {}, is_talkative=True) as server:
        yield server


def download(server: Server, path: str) -> Download:
    """Read an address to its end, and see how far the server's memory grows meanwhile."""
    workers = _family(server.process.pid)
    before = sum(map(_memory_mib, workers))
    for worker in workers:
        Path(f"/proc/{worker}/clear_refs").write_text("5")  # forgets the highest memory so far
    connection = http.client.HTTPConnection(HOST, server.port, timeout=600)
    started = time.perf_counter()
    connection.request("GET", path)
    response = connection.getresponse()
    part = response.read(1)
    first = time.perf_counter() - started
    size, ends = len(part), part.count(b"\n")
    while part := response.read(READ_BYTES):
        size += len(part)
        ends += part.count(b"\n")
    seconds = time.perf_counter() - started
    connection.close()
    peak = sum(_memory_mib(worker, "VmHWM") for worker in workers)
    return Download(response.status, size, ends, first, seconds, peak - before)


def requests_a_second(server: Server, path: str, *, number: int) -> float:
    """Ask for one address again and again on one connection."""
    connection = http.client.HTTPConnection(HOST, server.port, timeout=60)
    started = time.perf_counter()
    for _each in range(number):
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{path} answers {response.status}: {body[:200]!r}")
    return number / (time.perf_counter() - started)


def answer(server: Server, path: str) -> Answer:
    """Ask for one address on a connection of its own, as a browser does, and read it to its end."""
    with talking(server) as ask:
        return ask(path)


@contextmanager
def talking(server: Server) -> Iterator[Callable[[str], Answer]]:
    """Ask for one address after the other on one connection."""
    connection = http.client.HTTPConnection(HOST, server.port, timeout=120)
    with closing(connection):
        yield partial(_asked, connection)


def _asked(connection: http.client.HTTPConnection, path: str) -> Answer:
    started = time.perf_counter()
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    body = response.read()
    seconds = time.perf_counter() - started
    if response.status != 200:
        raise RuntimeError(f"{path} answers {response.status}: {body[:200]!r}")
    return Answer(body, response.headers.get("Content-Encoding", ""), seconds)


@dataclass(frozen=True, slots=True)
class Used:
    """What a server's threads have had of the processor, and how long they waited for it, in seconds."""

    cpu: float
    waited: float

    def since(self, before: "Used") -> "Used":
        """Give what came on top."""
        return Used(self.cpu - before.cpu, self.waited - before.waited)


def used(server: Server) -> Used:
    """Read what the kernel has counted for a server with its children, to the nanosecond."""
    cpu = waited = 0
    for process in _family(server.process.pid):
        for thread in Path(f"/proc/{process}/task").iterdir():
            ran, queued, _slices = (thread / "schedstat").read_text().split()
            cpu, waited = cpu + int(ran), waited + int(queued)
    return Used(cpu / 1e9, waited / 1e9)


@contextmanager
def _running(
    command: Sequence[str],
    port: int,
    path: str,
    environment: Mapping[str, str],
    *,
    is_talkative: bool = False,
) -> Iterator[Server]:
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if is_talkative else None,
    )
    try:
        _wait(port, path, process)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _wait(port: int, path: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        connection = http.client.HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", path)
            if connection.getresponse().status < 500:
                return
        except OSError:
            time.sleep(0.2)
        finally:
            connection.close()
    raise RuntimeError(f"{' '.join(process.args)} does not answer")  # type: ignore[arg-type]


def _family(parent: int) -> list[int]:
    """Give a process with its children."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [parent, *map(int, children)]


def _memory_mib(process: int, figure: str = "VmRSS") -> float:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(f"{figure}:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
