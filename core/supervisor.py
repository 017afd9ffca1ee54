"""One process that keeps several programs running: it starts, restarts and stops them together.

It knows nothing of what they do. Each program writes to its own log file; the console gets one
line for each thing that happens to a program.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO

TICK_SECONDS = 0.2
# A polite stop; then a program and its children are killed. An idle Celery worker needs up to 5 s: it
# notices a stop at the end of one 2 s wait for messages, and waits once more.
STOP_GRACE_SECONDS = 6.0
FIRST_RESTART_SECONDS = 1.0
LAST_RESTART_SECONDS = 30.0
STEADY_SECONDS = 60.0  # a program that ran this long starts over with the short wait
LOG_LIMIT_BYTES = 5_000_000
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


@dataclass(frozen=True, slots=True)
class Program:
    """A command to keep running in a folder, under a short name."""

    name: str
    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Child:
    """A program's present process, if it runs, and when it may start again."""

    program: Program
    log_path: Path
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    start_after: float = 0.0
    wait_seconds: float = FIRST_RESTART_SECONDS


class Supervisor:
    """Keeps programs running until it is told to stop, and leaves none behind."""

    def __init__(
        self,
        programs: Sequence[Program],
        *,
        log_folder: Path,
        say: Callable[[str], None],
        on_tick: Callable[[], None] = lambda: None,
        stop_grace_seconds: float = STOP_GRACE_SECONDS,
        first_restart_seconds: float = FIRST_RESTART_SECONDS,
    ) -> None:
        self.children = [
            Child(program, log_folder / f"{program.name}.log", wait_seconds=first_restart_seconds)
            for program in programs
        ]
        self.say = say
        self.on_tick = on_tick
        self.stop_grace_seconds = stop_grace_seconds
        self.first_restart_seconds = first_restart_seconds
        self.stop_requests = 0

    def run(self) -> None:
        """Run every program until SIGINT, SIGTERM or SIGHUP, then stop them all and return."""
        previous = {number: signal.signal(number, self._on_signal) for number in STOP_SIGNALS}
        try:
            while not self.stop_requests:
                self._tend()
                self.on_tick()
                time.sleep(TICK_SECONDS)
        finally:
            self._stop_all()
            for number, handler in previous.items():
                signal.signal(number, handler)

    def request_stop(self) -> None:
        """Make `run` stop its programs and return; a second request kills them."""
        self.stop_requests += 1

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.request_stop()

    def _tend(self) -> None:
        """Start what is due and notice what died."""
        now = time.monotonic()
        for child in self.children:
            if child.process is None:
                if now >= child.start_after:
                    _start(child)
            elif child.process.poll() is not None:
                self._plan_restart(child, now)

    def _plan_restart(self, child: Child, now: float) -> None:
        process = child.process
        if process is None:
            return
        _kill_group(process)  # its own children may have outlived it
        if now - child.started_at >= STEADY_SECONDS:
            child.wait_seconds = self.first_restart_seconds
        self.say(
            f"{child.program.name} stopped ({_ending(process.returncode)}); starting it again in "
            f"{child.wait_seconds:g} s. Its log: {child.log_path}"
        )
        child.process = None
        child.start_after = now + child.wait_seconds
        child.wait_seconds = min(child.wait_seconds * 2, LAST_RESTART_SECONDS)

    def _stop_all(self) -> None:
        """Ask every program to stop, wait, then kill what is left of each."""
        self.say("Stopping ...")
        running = [child.process for child in self.children if child.process is not None]
        for process in running:
            if process.poll() is None:
                process.terminate()
        requests_so_far = self.stop_requests
        deadline = time.monotonic() + self.stop_grace_seconds
        while any(process.poll() is None for process in running):
            if time.monotonic() > deadline or self.stop_requests > requests_so_far:
                break
            time.sleep(TICK_SECONDS / 4)
        for process in running:
            _kill_group(process)
            process.wait()
        for child in self.children:
            child.process = None


def _start(child: Child) -> None:
    """Start a program in a session of its own, so that a Ctrl-C reaches the supervisor alone."""
    child.started_at = time.monotonic()
    with _open_log(child.log_path) as log:
        child.process = subprocess.Popen(
            child.program.command,
            cwd=child.program.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, **child.program.environment},
            start_new_session=True,
            preexec_fn=stop_with(os.getpid()),  # noqa: PLW1509  # this process has one thread
        )


def stop_with(parent_id: int) -> Callable[[], None] | None:
    """What a child runs before its program: the kernel is to stop it when its parent dies.

    Linux alone has this; elsewhere a killed parent leaves its programs to be stopped by hand.
    """
    if LIBC is None:
        return None
    libc = LIBC

    def arrange() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent_id:  # it died before the arrangement was made
            os._exit(1)

    return arrange


def _open_log(path: Path) -> IO[bytes]:
    """The log, appended to; one that grew too long is set aside first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LOG_LIMIT_BYTES:
        path.replace(path.with_suffix(".log.1"))
    return path.open("ab")


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of a program's session: the group's id is its first process's."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _ending(return_code: int) -> str:
    """How a process ended, in words: `exit 1` or the signal's name."""
    if return_code < 0:
        return signal.Signals(-return_code).name
    return f"exit {return_code}"
