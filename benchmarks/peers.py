"""``python -m benchmarks peers``: the site beside Datasette, bare limits and itself when small.

All servers run at once and are asked in turn, so that a busy moment of the machine falls on all of
them. All have their rows in memory before anything is timed. A filter is asked for twice: the first
time nothing of it is kept, the second the page is.
"""

import argparse
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import fmean, mean, median

import django

from benchmarks.databases import ROOT, database_of, warm_file
from benchmarks.flat import flat_of
from benchmarks.postgres import postgres_of, warm_postgres
from benchmarks.questions import PAGE_ROWS, Question, questions
from benchmarks.served import Answer, Server, answer, datasette, site, talking, used
from benchmarks.spread import spread
from benchmarks.verdict import Verdict, as_table

DEFAULT_SIZES = "1000 10000"
DEFAULT_QUESTIONS = 60
PARTS = ("pages", "lists", "details", "search")
# Asked before anything is timed; none of them is among the questions.
WARMING = ("/timeline/?jurisdiction=EU27", "/cases/?jurisdiction=EU27", "/api/v1/events/")
LIST_ROWS, TURNS = 100, 5
# What the flat table has too: the sources of an event are other tables' rows.
OUR_LIST = f"/api/v1/events/?page_size={LIST_ROWS}&omit=sources"
SLOWEST_MS = 200.0
# How long servers may take until they rest, and what they then use of each second at most.
REST_SECONDS, RESTING = 120.0, 0.05

Times = dict[str, list[float]]


class Field:
    """The servers of one run by name, and the one engine whose turn it is."""

    def __init__(self, options: argparse.Namespace, stack: ExitStack) -> None:
        self.options, self.stack = options, stack
        self.small, self.large = min(options.cases), max(options.cases)
        ends = (self.small, self.large)
        self.files = {cases: database_of(options.folder, cases) for cases in ends}
        self.flat = flat_of(self.files[self.large])
        self.engines = ["SQLite", *([] if options.no_postgres else ["PostgreSQL"])]
        self.sites: dict[tuple[str, int], Server] = {}
        self.addresses: dict[tuple[str, int], str] = {}
        for cases, file in self.files.items():
            self.addresses["SQLite", cases] = f"sqlite:///{file}"
            if not options.no_postgres:
                self.addresses["PostgreSQL", cases] = stack.enter_context(postgres_of(file))
        for key, address in self.addresses.items():
            self.sites[key] = stack.enter_context(site(address, options.folder))
        for file in (*self.files.values(), self.flat):
            warm_file(file)
        for (engine, _cases), address in self.addresses.items():
            if engine == "PostgreSQL":
                warm_postgres(address)
        self.datasette = stack.enter_context(datasette(self.flat, options.folder))
        for server in self.sites.values():
            for path in WARMING:
                answer(server, path)
        _await_rest([*self.sites.values(), self.datasette])

    def of(self, engine: str) -> Server:
        """Give the site on the large set."""
        return self.sites[engine, self.large]


def _await_rest(servers: Sequence[Server]) -> None:
    """Wait until no server has work of its own left: ours reads its columns when it starts."""
    deadline = time.monotonic() + REST_SECONDS
    while time.monotonic() < deadline:
        before = [used(server) for server in servers]
        time.sleep(1)
        spent = [used(s).since(then).cpu for s, then in zip(servers, before, strict=True)]
        if max(spent) < RESTING:
            return
    raise RuntimeError("a server is still at work with nobody asking")


def main(arguments: list[str]) -> int:
    """Measure, print a table; 1 if a target is missed."""
    options = _options(arguments)
    os.environ["VAR_DIR"] = str(options.folder)
    os.environ["DATABASE_URL"] = f"sqlite:///{database_of(options.folder, max(options.cases))}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ.setdefault("LOG_LEVEL", "CRITICAL")
    os.environ["ENV_FILE"] = ""
    django.setup()
    from benchmarks.searching import searches

    makers = {"pages": _pages, "lists": _lists, "details": _details, "search": searches}
    verdicts: list[Verdict] = []
    with ExitStack() as stack:
        field = Field(options, stack)
        for part in options.parts:
            print(f"{part} …", file=sys.stderr)
            verdicts += makers[part](field)
    if options.json:
        print(json.dumps([verdict.as_values() for verdict in verdicts], indent=1))
    else:
        print(as_table(verdicts))
    return int(any(verdict.is_met is False for verdict in verdicts))


def _pages(field: Field) -> Iterator[Verdict]:
    """Compare filtered pages: first asked for, and asked for again."""
    for table, name in (("events", "timeline"), ("cases", "case list")):
        asked = questions(table, field.options.questions)
        first, again, cpu, queued = _asked(field, asked)
        peer = first["Datasette"]
        full = _filling(field, asked)
        for engine in field.engines:
            for words, times in (("first asked", first), ("kept", again)):
                ours, small = times[f"{engine} {field.large}"], times[f"{engine} {field.small}"]
                what = f"{name}, {words}, {engine}"
                # Of the very questions that Datasette answered too.
                middle = median(ours[: len(peer)])
                yield Verdict(f"{what}: median ms", middle, median(peer), "datasette/ours", 5.0)
                yield Verdict(f"{what}: p95 ms", spread(ours).p95, SLOWEST_MS, "limit/ours", 1.0)
                # Of questions that fill the page at both sizes: a short page is sooner written.
                yield Verdict(
                    f"{what}: {field.large} against {field.small} disputes",
                    median(ours[place] for place in full),
                    median(small[place] for place in full),
                    "ours/small",
                    1.5,
                )
        yield from _processor(f"{name}, first asked", cpu)
        large = [f"{engine} {field.large}" for engine in field.engines]
        yield from _unqueued(f"{name}, first asked", first, queued, cpu, large)


def _filling(field: Field, asked: Sequence[Question]) -> list[int]:
    """Give the places of the questions whose page is full on the small set already."""
    with closing(sqlite3.connect(flat_of(field.files[field.small]))) as flat:
        counts = [flat.execute(*question.counted()).fetchone()[0] for question in asked]
    return [place for place, count in enumerate(counts) if count >= PAGE_ROWS]


def _processor(what: str, cpu: Times) -> Iterator[Verdict]:
    """Compare processor time, which a busy machine disturbs least; PostgreSQL's own is not in it."""
    peer = mean(cpu["Datasette"])
    for name, times in cpu.items():
        if name != "Datasette":
            ours = f"{what}, {name}: server's CPU ms"
            yield Verdict(f"{ours}, mean", mean(times), peer, "datasette/ours")
            yield Verdict(f"{ours}, p95", spread(times).p95, SLOWEST_MS, "limit/ours")


def _unqueued(
    what: str, first: Times, queued: Times, cpu: Times, engines: Sequence[str]
) -> Iterator[Verdict]:
    """Compare times less those that a server's threads stood in line for a processor.

    Datasette's threads stand in line together, so that too much would be taken off: its time is at
    least what the work takes on all processors at once, which no server quite reaches.
    """
    cores = os.cpu_count() or 1
    left = {
        name: [
            max(whole - out, work / cores)
            for whole, out, work in zip(times, queued[name], cpu[name], strict=True)
        ]
        for name, times in first.items()
    }
    peer = left["Datasette"]
    for name in engines:
        ours = f"{what}, {name}, without standing in line"
        middle = median(left[name][: len(peer)])
        yield Verdict(f"{ours}: median ms", middle, median(peer), "datasette/ours", 5.0)
        yield Verdict(f"{ours}: p95 ms", spread(left[name]).p95, SLOWEST_MS, "limit/ours", 1.0)


def _asked(field: Field, asked: Sequence[Question]) -> tuple[Times, Times, Times, Times]:
    """Ask every server every question twice, and give milliseconds, by server.

    They are those of the first time, those of the second, and of the first time the processor's and
    those spent waiting for it.
    """
    servers = {f"{engine} {cases}": server for (engine, cases), server in field.sites.items()}
    first: Times = {name: [] for name in (*servers, "Datasette")}
    again: Times = {name: [] for name in servers}
    cpu: Times = {name: [] for name in first}
    queued: Times = {name: [] for name in first}

    def ask(name: str, server: Server, path: str) -> None:
        before = used(server)
        first[name].append(answer(server, path).seconds * 1000)
        more = used(server).since(before)
        cpu[name].append(more.cpu * 1000)
        queued[name].append(more.waited * 1000)

    for number, question in enumerate(asked):
        turn = number % len(servers)
        for name in [*servers][turn:] + [*servers][:turn]:
            ask(name, servers[name], question.page)
            again[name].append(answer(servers[name], question.page).seconds * 1000)
        if number < field.options.peer_questions:
            ask("Datasette", field.datasette, question.datasette_page(field.flat.stem))
    return first, again, cpu, queued


def _lists(field: Field) -> Iterator[Verdict]:
    """Compare lists of 100 rows with the columns of the flat table: walked, and asked again."""
    ours = {engine: _Walk(field.of(engine), OUR_LIST, "next") for engine in field.engines}
    start = f"/{field.flat.stem}/events.json?_size={LIST_ROWS}&_shape=objects&_nocount=1&_sort=id"
    theirs = _Walk(field.datasette, start, "next_url")
    walks = (*ours.values(), theirs)
    for number in range(field.options.requests + 1):
        for walk in walks:
            walk.step(is_timed=number > 0)
    for number in range(field.options.requests + 1):
        for walk in walks:
            walk.stay(is_timed=number > 0)
    for _turn in range(TURNS):
        for walk in walks:
            walk.run(field.options.requests)
    for engine, walk in ours.items():
        what = f"API, {LIST_ROWS} rows, {engine}"
        for words, mine, other in (
            ("another page each time", walk.walked, theirs.walked),
            ("the same page again", walk.stayed, theirs.stayed),
            ("a walk on one connection without a pause", walk.ran, theirs.ran),
        ):
            rates = per_second(mine), per_second(other)
            yield Verdict(f"{what}, {words}: requests/s", *rates, "ours/datasette", 3.0)


class _Walk:
    """One page of a list after the other, by the address that each gives of the next."""

    def __init__(self, server: Server, start: str, name: str) -> None:
        self.server, self.start, self.path, self.name = server, start, start, name
        self.walked: list[float] = []
        self.stayed: list[float] = []
        self.ran: list[float] = []

    def step(self, *, is_timed: bool) -> None:
        found = answer(self.server, self.path)
        self._go_on(found)
        if is_timed:
            self.walked.append(found.seconds)

    def run(self, pages: int) -> None:
        """Walk so many pages as quickly as they come; the time is what a page of them takes."""
        with talking(self.server) as ask:
            found = [ask(self.path)]
            for _each in range(pages):
                self._go_on(found[-1])
                found.append(ask(self.path))
        self.ran.append(fmean(each.seconds for each in found[1:]))

    def _go_on(self, found: Answer) -> None:
        body = json.loads(found.text)
        if len(body.get("results") or body["rows"]) != LIST_ROWS:
            raise RuntimeError(f"{self.path} has not {LIST_ROWS} rows")
        self.path = "/" + body[self.name].split("/", 3)[3]

    def stay(self, *, is_timed: bool) -> None:
        found = answer(self.server, self.start)
        if is_timed:
            self.stayed.append(found.seconds)


def per_second(times: Sequence[float]) -> float:
    """Give how many of the middling requests there are in a second."""
    return 1 / median(times)


def _details(field: Field) -> Iterator[Verdict]:
    """Compare the page and the record of a dispute with the same bytes from a bare application."""
    slugs = _slugs(field.options.questions)
    with tempfile.TemporaryDirectory() as name:
        for kind, form in (("page", "/cases/{}/"), ("record", "/api/v1/cases/{}/")):
            paths = [form.format(slug) for slug in slugs]
            for engine in field.engines:
                yield from _beside_bare(field, engine, paths, kind, Path(name))


def _beside_bare(
    field: Field, engine: str, paths: Sequence[str], kind: str, folder: Path
) -> Iterator[Verdict]:
    server = field.of(engine)
    first = []
    for number, path in enumerate(paths):
        found = answer(server, path)
        first.append(found.seconds * 1000)
        (folder / str(number)).write_bytes(found.body)
    os.environ["BARE_FOLDER"] = str(folder)
    again, bare = [], []
    with site("sqlite://", field.options.folder, "benchmarks/bare_gunicorn.py") as plain:
        for number, path in enumerate(paths):
            again.append(answer(server, path).seconds * 1000)
            bare.append(answer(plain, f"/{number}").seconds * 1000)
    what = f"case {kind}, {engine}"
    yield Verdict(f"{what}, asked again: median ms", median(again), median(bare), "ours/bare", 2.0)
    yield Verdict(f"{what}, first asked: median ms", median(first), median(bare), "ours/bare")


def _slugs(number: int) -> list[str]:
    from cases.models import Case

    slugs = Case.objects.filter(event_count__gte=8).order_by("pk").values_list("slug", flat=True)
    return list(slugs[:number])


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks peers", description=__doc__)
    sizes = [int(size) for size in os.environ.get("BENCH_CASES", DEFAULT_SIZES).split()]
    parser.add_argument(
        "--cases", type=int, nargs="+", default=sizes, help="sizes; the ends are compared"
    )
    parser.add_argument(
        "--questions", type=int, default=DEFAULT_QUESTIONS, help="how many filters are asked"
    )
    parser.add_argument(
        "--peer-questions", type=int, default=20, help="how many of them are put to Datasette too"
    )
    parser.add_argument("--requests", type=int, default=60, help="pages of the list that is walked")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS, help="what to compare")
    parser.add_argument("--no-postgres", action="store_true", help="leave PostgreSQL out")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    folder = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "bench"
    parser.add_argument("--folder", type=Path, default=folder, help="where the databases are kept")
    return parser.parse_known_args(arguments)[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
