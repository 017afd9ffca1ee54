"""`manage.py up`: the whole site in one process tree, for a machine that has nothing but Python."""

import http.client
import os
import signal
import socket
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from core.heartbeat import last_heartbeat_at
from core.supervisor import Program, Supervisor

LAST_PORT = 65_535  # ports have 16 bits
# What config/gunicorn.py reads: a small machine's, and for requests under way less than the
# supervisor's own grace.
WEB = {"WEB_CONCURRENCY": "2", "WEB_THREADS": "4", "WEB_GRACE_SECONDS": "4"}
WORKER_PROCESSES = 2
ANSWER_TIMEOUT_SECONDS = 2.0
SLOW_START_SECONDS = 30.0
WORKER_SILENT_SECONDS = 180.0  # six heartbeats missed: config.celery sends one every 30 s


class Command(BaseCommand):
    """Migrates, loads the data set, then runs web, worker and beat until Ctrl-C."""

    help = "Run the whole site: database, data set, web, worker and beat. Ctrl-C stops it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The address to serve, and whether to read the data set first."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument("--port", type=port_number, default=8000, help="port to listen on")
        parser.add_argument(
            "--no-load",
            action="store_false",
            dest="load",
            help="serve what is stored, without reading the data set",
        )

    def handle(self, *, host: str, port: int, load: bool, **_options: Any) -> None:
        """Prepare, then run; a stop signal at any moment ends it in order, with exit code 0."""
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        refuse_taken_port(host, port)
        with suppress(KeyboardInterrupt):
            call_command("migrate", verbosity=0, interactive=False)
            if load:
                call_command("load_dataset")
                call_command("load_feeds")
            connections.close_all()
            self._run(host, port)
        self._say("Stopped.")

    def _run(self, host: str, port: int) -> None:
        self._say("Starting web, worker and beat ...")
        Supervisor(
            programs(host, port),
            log_folder=settings.VAR_DIR / "log",
            say=self._say,
            on_tick=Watch(host, port, say=self._say).look,
        ).run()

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


class Watch:
    """Tells the console when the web first answers, and when the worker falls silent."""

    def __init__(self, host: str, port: int, *, say: Callable[[str], None]) -> None:
        self.host, self.port, self.say = host, port, say
        self.address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
        self.started_at = time.time()
        self.announced = self.slow_said = self.silence_said = False

    def look(self) -> None:
        """Say what is new since the last look."""
        if not self.announced:
            self._look_at_web()
        self._look_at_worker()

    def _look_at_web(self) -> None:
        if web_answers(self.host, self.port):
            self.announced = True
            self.say(f"Corpus Docket runs at {self.address} (Ctrl-C stops it)")
        elif not self.slow_said and time.time() - self.started_at > SLOW_START_SECONDS:
            self.slow_said = True
            self.say(
                f"The web does not answer yet. Its log: {settings.VAR_DIR / 'log' / 'web.log'}"
            )

    def _look_at_worker(self) -> None:
        silent = time.time() - max(self.started_at, last_heartbeat_at()) > WORKER_SILENT_SECONDS
        if silent and not self.silence_said:
            log = settings.VAR_DIR / "log" / "worker.log"
            self.say(f"The worker has not answered for three minutes. Its log: {log}")
        self.silence_said = silent


def programs(host: str, port: int) -> list[Program]:
    """Web, worker and beat, as commands of this Python."""
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    web = f"gunicorn --config config/gunicorn.py --bind {address}"
    worker = (
        f"celery --app config.celery worker --loglevel INFO --concurrency {WORKER_PROCESSES}"
        " --without-gossip --without-mingle --without-heartbeat"
    )
    schedule = ["--schedule", str(settings.VAR_DIR / "beat-schedule")]
    commands = {
        "web": web.split(),
        "worker": worker.split(),
        "beat": ["celery", "--app", "config.celery", "beat", "--loglevel", "INFO", *schedule],
    }
    return [
        Program(
            name,
            [sys.executable, "-m", *command],
            folder=settings.BASE_DIR,
            environment={"PYTHONUNBUFFERED": "1", **unless_set(WEB)},
        )
        for name, command in commands.items()
    ]


def unless_set(variables: Mapping[str, str]) -> dict[str, str]:
    """Give the variables that the environment says nothing of."""
    return {name: value for name, value in variables.items() if not os.environ.get(name)}


def port_number(text: str) -> int:
    """The port a command line names."""
    if not text.isdecimal() or not 1 <= int(text) <= LAST_PORT:
        raise ArgumentTypeError(f"a port is a number from 1 to {LAST_PORT}, not {text}")
    return int(text)


def refuse_taken_port(host: str, port: int) -> None:
    """Raise CommandError if the address cannot be listened on."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            # As gunicorn does: connections of a site that just stopped do not hold the port.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise CommandError(
            f"Cannot listen on {host} port {port}: {error}. If another program uses it, choose "
            f"another port, for example: make up PORT={port + 1}"
        ) from error


def web_answers(host: str, port: int) -> bool:
    """True when the home page answers with anything but a server error."""
    anywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # compared with, not bound to
    connection = http.client.HTTPConnection(
        anywhere.get(host, host), port, timeout=ANSWER_TIMEOUT_SECONDS
    )
    try:
        connection.request("GET", "/")
        return connection.getresponse().status < http.HTTPStatus.INTERNAL_SERVER_ERROR
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
