"""Fill the disk under the site, then make its database read-only, and see that nothing is half-written.

    python -m tests.faults.full_disk

On SQLite everything lies on a small disk of its own, in memory (mounting it needs root); it is filled to
the last byte, and emptied again; another takes no writes for a while. On PostgreSQL transactions are made
read-only, as after a fail-over. Meanwhile an editor saves, files are made, a delivery comes and a worker
reads an article. Exit code 1, with what is wrong, if any answer is unclear, anything is stored by halves,
or the site does not heal.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("LOG_LEVEL", "WARNING")
django.setup()

# What reads the editor's page can be imported only now. This process asks no database of Django's.
import httpx  # noqa: E402
import psycopg  # noqa: E402

from tests.cases.editing import PASSWORD, form_fields  # noqa: E402
from tests.faults.kill_workers import SETTINGS  # noqa: E402
from tests.faults.site import BEAT, SECRET, WORKER, Site, site_of, wait_for  # noqa: E402
from tests.faults.traffic import EDITORS  # noqa: E402
from tests.faults.under_fire import report  # noqa: E402
from tests.markup import read_page  # noqa: E402
from tests.servers import postgres_server, redis_server  # noqa: E402

DISK_BYTES = 48_000_000
FILE, TEMPORARY = "docket.sqlite3", "tmp"
BLOCK = b"0" * 4096
PAGES = ("/", "/cases/", "/timeline/?date__gte=2024", "/parties/", "/api/v1/cases/", "/cases.csv")
WHOLE_FILES = ("/cases.xlsx", "/timeline.sqlite")
WORKER_SECONDS = 8.0
SAVED, TAKEN, REFUSED, FULL = 302, 200, 503, 507
COUNTED = "SELECT count(*) FROM {table}"
TABLES = ("cases_case", "cases_revision", "cases_event", "cases_source", "news_webhookdelivery")
FINAL = "SELECT count(*) FROM news_article WHERE stage = 'proposed'"


@dataclass(slots=True)
class Trial:
    """A site with an editor in front of a page, and what is wrong with it."""

    site: Site
    ask: Callable[[str], int]
    client: httpx.Client
    address: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def check(self, what: str, found: object, wanted: object) -> None:
        """Note what is not as it should be."""
        print(f"  {what}: {found}", flush=True)
        if found != wanted:
            self.problems.append(f"{what}: {found} instead of {wanted}")

    def sign_in(self) -> None:
        """Sign the editor in, and open the page."""
        self.client.get("/admin/login/")
        token = {"csrfmiddlewaretoken": self.client.cookies["csrftoken"]}
        words = {"username": EDITORS[0], "password": PASSWORD}
        self.client.post("/admin/login/", data=words | token)
        page = read_page(self.client.get(self.address).content)
        self.fields = form_fields(page) | {
            "_continue": ["1"],
            "reason": ["The disk is in question."],
        }

    def save(self) -> httpx.Response:
        """Press Save."""
        self.fields["case-status_note"] = [f"Saved at {time.monotonic()}"]
        sent = {name: values for name, values in self.fields.items() if values}
        return self.client.post(self.address, data=sent)

    def deliver(self, key: str) -> httpx.Response:
        """Deliver a docket entry."""
        entry = {"id": 1, "docket": 9000, "description": "ORDER denying motion to dismiss"}
        return self.client.post(
            f"/hooks/courtlistener/{SECRET}/",
            json={"webhook": {"event_type": 1}, "payload": {"results": [entry]}},
            headers={"Idempotency-Key": key},
        )

    def counts(self) -> dict[str, int]:
        """Count the rows that must not change."""
        return {table: self.ask(COUNTED.format(table=table)) for table in TABLES}


def without_writes(run: Trial, status: int, title: str) -> None:
    """See what is answered while nothing can be written."""
    before = run.counts()
    for path in PAGES:
        run.check(path, run.client.get(path).status_code, TAKEN)
    for what, response in (("a save", run.save()), ("a delivery", run.deliver("refused"))):
        run.check(what, response.status_code, status)
        run.check(f"{what} says when", response.headers.get("Retry-After", "").isdecimal(), True)
        run.check(f"{what} says why", title in response.text, True)
    run.check("the rows are those of before", run.counts() == before, True)
    time.sleep(WORKER_SECONDS)
    run.check("articles read meanwhile", run.ask(FINAL), 0)
    run.check("the web's log tells", "Error" in run.site.programs["web"].log(), True)
    for name, program in run.site.programs.items():
        alive = program.process is not None and program.process.poll() is None
        run.check(f"{name} runs on", alive, True)


def healed(run: Trial) -> None:
    """See that all goes on by itself."""
    run.check("a save", run.save().status_code, SAVED)
    run.check("a delivery", run.deliver("taken").status_code, TAKEN)
    for path in WHOLE_FILES:
        run.check(path, run.client.get(path).status_code, TAKEN)
    took = wait_for(lambda: run.ask(FINAL) == 1, "the article was not read afterwards")
    print(f"  the article was read {took:.0f} s later")
    said = run.site.manage("verify_records").strip().splitlines()[-1]
    run.check(f"records: {said}", "what their hashes say" in said, True)


@contextmanager
def trial_of(
    folder: Path, ask: Callable[[str], int], variables: Mapping[str, str]
) -> Iterator[Trial]:
    """Run a whole site, with an article that waits and an editor who is about to save."""
    own = {
        **SETTINGS,
        "FETCH_TIMEOUT_SECONDS": "3",
        "NEWS_LEASE_SECONDS": "5",
        "API_RATE_ANONYMOUS": "none",
        "LOG_LEVEL": "WARNING",
    }
    with site_of(folder, **{**own, **variables}) as site:
        addresses = json.loads(site.record("prepare"))
        site.web_start()
        with httpx.Client(
            base_url=site.environment["SITE_URL"], timeout=60, trust_env=False
        ) as client:
            run = Trial(site, ask, client, addresses[0])
            run.sign_in()
            page = folder / "report.html"
            page.write_bytes(report(0))
            site.manage("ingest", str(page))
            yield run


class NoDisk(Exception):
    """A small disk cannot be mounted here."""


@contextmanager
def on_small_disk() -> Iterator[tuple[Trial, Path]]:
    """Run a site on SQLite whose files all lie on a small disk in memory; gives the disk too."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docket-disk-")))
        disk = folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "docket-disk", str(disk)]
        if subprocess.run(mount, check=False).returncode:
            raise NoDisk("a small disk cannot be mounted here: that needs root")
        stack.callback(subprocess.run, ["umount", "--lazy", str(disk)], check=False)
        file, temporary = disk / FILE, disk / TEMPORARY
        temporary.mkdir()

        def ask(statement: str) -> int:
            with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
                return int(database.execute(statement).fetchone()[0])

        variables = {
            "DATABASE_URL": f"sqlite:///{file}",
            "VAR_DIR": str(disk),
            "TMPDIR": str(temporary),
            "SQLITE_TMPDIR": str(temporary),
            "WEB_CONCURRENCY": "1",
        }
        run = stack.enter_context(trial_of(folder, ask, variables))
        # Python chooses its folder of temporary files at their first use, among those with room.
        run.check("a file, before", run.client.get(WHOLE_FILES[0]).status_code, TAKEN)
        yield run, disk
        with closing(sqlite3.connect(file)) as database:
            sound = database.execute("PRAGMA integrity_check").fetchone()[0]
        run.check("the file is sound", sound, "ok")


def work_begins(run: Trial) -> None:
    """Start a worker, and what gives it its work."""
    run.site.run("worker", *WORKER)
    run.site.run("beat", *BEAT, str(run.site.folder / "beat-schedule"))


def full_disk() -> list[str]:
    """Fill a small disk; gives what is wrong."""
    with on_small_disk() as (run, disk):
        truncate_log(disk / FILE)
        filler = fill(disk)
        work_begins(run)
        print("SQLite, the disk is full:")
        without_writes(run, FULL, "The storage is full")
        for path in WHOLE_FILES:
            response = run.client.get(path)
            run.check(path, response.status_code, FULL)
        drafts = list((disk / TEMPORARY).glob("docket-export-*"))
        run.check("drafts of files left", len(drafts), 0)
        filler.unlink()
        print("SQLite, room again:")
        healed(run)
    return [f"full disk: {problem}" for problem in run.problems]


def read_only_disk() -> list[str]:
    """Start the web on a disk that takes no writes, as a broken one does; gives what is wrong."""
    with on_small_disk() as (run, disk):

        def started_on(mode: str) -> None:
            run.site.programs["web"].kill()
            remount = ["mount", "-o", f"remount,{mode}", str(disk)]
            # Until the last process of the web is gone, the disk is in use.
            wait_for(
                lambda: not subprocess.run(remount, check=False, capture_output=True).returncode,
                f"the disk was not mounted anew: {mode}",
            )
            run.site.programs["web"].start()
            wait_for(lambda: run.site.status("/healthz") == TAKEN, "the web did not start")

        started_on("ro")
        run.check("ready", run.site.status("/readyz"), REFUSED)
        print("SQLite, the disk is read-only:")
        without_writes(run, REFUSED, "Nothing can be saved at present")
        started_on("rw")
        work_begins(run)
        print("SQLite, as before:")
        healed(run)
    return [f"read-only disk: {problem}" for problem in run.problems]


def truncate_log(file: Path) -> None:
    """Empty the write-ahead log: into its old pages SQLite could still write on a full disk."""
    with closing(sqlite3.connect(file, timeout=20)) as database:
        wait_for(
            lambda: database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0,
            "the write-ahead log was not emptied",
        )


def fill(disk: Path) -> Path:
    """Fill a disk to the last byte; gives the file that does."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(BLOCK):
                pass
        except OSError as error:
            print(f"filled: {error}")
    return filler


def read_only() -> list[str]:
    """Let PostgreSQL take no writes for a while; gives what is wrong."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docket-read-only-")))
        address = stack.enter_context(postgres_server())
        variables = {"DATABASE_URL": address, "REDIS_URL": stack.enter_context(redis_server())}
        database: psycopg.Connection[Any] = stack.enter_context(
            psycopg.connect(address, autocommit=True)
        )

        def ask(statement: str) -> int:
            row = database.execute(statement.encode()).fetchone()
            return int(row[0]) if row else 0

        def refuse_writes(refused: str) -> None:
            database.execute(f"ALTER SYSTEM SET default_transaction_read_only = {refused}".encode())
            database.execute("SELECT pg_reload_conf()")
            time.sleep(1.0)

        run = stack.enter_context(trial_of(folder, ask, variables))
        refuse_writes("on")
        work_begins(run)
        print("PostgreSQL, read-only:")
        without_writes(run, REFUSED, "Nothing can be saved at present")
        refuse_writes("off")
        print("PostgreSQL, as before:")
        healed(run)
        return [f"read-only: {problem}" for problem in run.problems]


def main() -> int:
    """Run the trials."""
    try:
        problems = full_disk() + read_only_disk()
    except NoDisk as error:
        problems = [str(error)]
    problems += read_only()
    print(*(problems or ["no problems"]), sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
