"""The supervisor with small real programs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.supervisor import LOG_LIMIT_BYTES, Program, Supervisor

PATIENCE_SECONDS = 20.0
SLEEPER = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + SLEEPER
PARENT = """
import subprocess, sys, time
print(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]).pid, flush=True)
time.sleep(60)
"""
SUPERVISING = """
import sys
from pathlib import Path
from core.supervisor import Program, Supervisor
folder = Path(sys.argv[1])
sleeper = Program("sleeper", [sys.executable, "-c", sys.argv[2]], folder=folder)
Supervisor([sleeper], log_folder=folder, say=print).run()
"""


def program(code: str, *, folder: Path) -> Program:
    return Program("quill", [sys.executable, "-c", code], folder=folder)


def logged_numbers(folder: Path, name: str = "quill") -> list[int]:
    path = folder / f"{name}.log"
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def is_running(process_id: int) -> bool:
    """False also for one that ended and waits for its parent to notice."""
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process_id)], capture_output=True, check=False, text=True
    ).stdout.strip()
    return bool(state) and not state.startswith("Z")


def run_until_logged(
    supervised: Program, *, folder: Path, lines: int = 1, grace_seconds: float = 5.0
) -> tuple[list[int], list[str]]:
    """Run a supervisor until the program logged some numbers; what was logged and said."""
    said: list[str] = []
    deadline = time.monotonic() + PATIENCE_SECONDS

    def stop_when_logged() -> None:
        if len(logged_numbers(folder)) >= lines or time.monotonic() > deadline:
            supervisor.request_stop()

    supervisor = Supervisor(
        [supervised],
        log_folder=folder,
        say=said.append,
        on_tick=stop_when_logged,
        stop_grace_seconds=grace_seconds,
        first_restart_seconds=0.01,
    )
    supervisor.run()
    return logged_numbers(folder), said


def start_supervising(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """A supervisor in a process of its own, and the process id of its program."""
    process = subprocess.Popen([sys.executable, "-c", SUPERVISING, str(folder), SLEEPER])
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (numbers := logged_numbers(folder, "sleeper")):
        assert time.monotonic() < deadline, "the program did not start"
        time.sleep(0.02)
    return process, numbers[0]


def wait_until_gone(process_id: int) -> bool:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while is_running(process_id):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_a_stop_request_stops_the_program(tmp_path: Path) -> None:
    numbers, said = run_until_logged(program(SLEEPER, folder=tmp_path), folder=tmp_path)

    assert not is_running(numbers[0])
    assert said == ["Stopping ..."]


def test_a_program_that_ignores_sigterm_is_killed_after_the_grace(tmp_path: Path) -> None:
    stubborn = program(STUBBORN, folder=tmp_path)

    numbers, _said = run_until_logged(stubborn, folder=tmp_path, grace_seconds=0.1)

    assert not is_running(numbers[0])


def test_the_children_of_a_program_are_stopped_with_it(tmp_path: Path) -> None:
    numbers, _said = run_until_logged(program(PARENT, folder=tmp_path), folder=tmp_path)

    assert wait_until_gone(numbers[0])


def test_a_program_that_dies_is_started_again(tmp_path: Path) -> None:
    dying = program("import sys; print(1); sys.exit(3)", folder=tmp_path)

    numbers, said = run_until_logged(dying, folder=tmp_path, lines=2)

    assert numbers[:2] == [1, 1]
    assert said[0].startswith("quill stopped (exit 3); starting it again in 0.01 s.")


def test_the_wait_before_a_restart_doubles(tmp_path: Path) -> None:
    dying = program("print(1)", folder=tmp_path)

    _numbers, said = run_until_logged(dying, folder=tmp_path, lines=3)

    assert " again in 0.01 s" in said[0]
    assert " again in 0.02 s" in said[1]


def test_a_program_killed_by_a_signal_is_named_with_it(tmp_path: Path) -> None:
    killed = "import os, signal; print(1, flush=True); os.kill(os.getpid(), signal.SIGKILL)"

    _numbers, said = run_until_logged(program(killed, folder=tmp_path), folder=tmp_path, lines=2)

    assert "(SIGKILL)" in said[0]


def test_signal_handlers_are_put_back(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)

    run_until_logged(program(SLEEPER, folder=tmp_path), folder=tmp_path)

    assert signal.getsignal(signal.SIGTERM) is before


def test_a_log_that_grew_too_long_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "quill.log").write_bytes(b"\n" * (LOG_LIMIT_BYTES + 1))

    numbers, _said = run_until_logged(program(SLEEPER, folder=tmp_path), folder=tmp_path)

    assert len(numbers) == 1
    assert (tmp_path / "quill.log.1").stat().st_size == LOG_LIMIT_BYTES + 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_signal_ends_the_supervisor_with_success(
    tmp_path: Path, number: signal.Signals
) -> None:
    supervising, program_id = start_supervising(tmp_path)

    supervising.send_signal(number)

    assert supervising.wait(timeout=PATIENCE_SECONDS) == 0
    assert not is_running(program_id)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a child to its parent's life")
def test_a_killed_supervisor_leaves_no_orphan(tmp_path: Path) -> None:
    supervising, program_id = start_supervising(tmp_path)

    supervising.kill()
    supervising.wait(timeout=PATIENCE_SECONDS)

    assert wait_until_gone(program_id)


def test_each_program_gets_its_own_environment(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import os; print(os.environ['NUMBER'])"]
    numbered = Program("quill", command, folder=tmp_path, environment={"NUMBER": "42"})

    numbers, _said = run_until_logged(numbered, folder=tmp_path)

    assert numbers[0] == 42
    assert "NUMBER" not in os.environ
