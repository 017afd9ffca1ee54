"""Let a crowd browse, filter and download at once, and see that nobody is failed or kept waiting.

    python -m tests.faults.crowd --clients 200 --seconds 60 --engine production

First it measures how much slower pages get while files are made: slices with and without downloads in
turn. Then the whole crowd comes. Exit code 1, with what is wrong, if any answer is a failure, a refusal
does not say when to ask again, a file is cut off, or pages starve.
"""

import argparse
import http.client
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.site import HOST, Site, site_of
from tests.servers import postgres_server, redis_server

ENGINES = ("sqlite", "production")
PAGES = (
    "/",
    "/cases/",
    "/timeline/",
    "/parties/",
    "/courts/",
    "/rulings/",
    "/claims/",
    "/damages/",
    "/jurisdictions/",
    "/news/",
    "/api/v1/cases/",
    "/api/v1/events/",
    "/static/css/site.css",
)
FILTERS = (
    "/cases/?jurisdiction={country}&q={word}",
    "/timeline/?date__gte={year}&q={word}",
    "/timeline/?jurisdiction={country}&date__gte={year}",
    "/cases/?jurisdiction={country}&filed_on__gte={year}",
    "/api/v1/cases/?jurisdiction={country}&q={word}",
)
FILES = ("/timeline.csv", "/timeline.ndjson", "/cases.ndjson", "/timeline.xlsx", "/cases.csv")
COUNTRIES = ("US", "CN", "GB", "DE", "JP", "FR", "CA", "IN", "KR")
WORDS = ("press", "music", "ai", "v", "images", "news", "authors", "code", "court", "inc")

# gunicorn ends a connection that was idle for 5 s: a browser then opens another, and so do these.
IDLE_SECONDS = 3.0
PATIENCE_SECONDS = 120.0
READERS, DOWNLOADERS = 4, 8
SLICES = 6
REFUSALS = (http.HTTPStatus.TOO_MANY_REQUESTS, http.HTTPStatus.SERVICE_UNAVAILABLE)
# A client waits as long as it is told, within reason.
MOST_WAIT_SECONDS = 5.0
# With as many files under way as the site makes at once, on a machine whose every core they want, a
# page gets a part of a core; without room kept for pages it waits for whole files.
MOST_RATIO = 8.0
# The last of those who wait have this many pages before them, none of which takes a second.
MOST_SECONDS = 30.0


@dataclass(slots=True)
class Tally:
    """What a crowd was answered."""

    statuses: Counter[int] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    pages: list[float] = field(default_factory=list)
    refusals: list[float] = field(default_factory=list)
    files: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


class Visitor:
    """One client: an address of its own, one connection, kept while it is of use."""

    def __init__(self, site: Site, number: int, tally: Tally) -> None:
        self.site, self.tally = site, tally
        self.address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        self.dice = random.Random(number)
        self.connection: http.client.HTTPConnection | None = None
        self.used_at = 0.0

    def read_page(self) -> float:
        """Look at a page, filtered or not; gives the seconds to wait before the next."""
        kinds = PAGES if self.dice.random() < 0.5 else FILTERS
        country, year = self.dice.choice(COUNTRIES), self.dice.randrange(2019, 2027)
        word = f"{self.dice.choice(WORDS)} {self.dice.choice(WORDS)}".replace(" ", "+")
        path = self.dice.choice(kinds).format(country=country, year=year, word=word)
        return self._ask(path, self.tally.pages)

    def take_file(self) -> float:
        """Download a file to its end."""
        return self._ask(self.dice.choice(FILES), [])

    def _ask(self, path: str, seconds: list[float]) -> float:
        began = time.perf_counter()
        try:
            response = self._sent(path)
            body = response.read()
        except (OSError, http.client.HTTPException) as error:
            self.connection = None
            self._problem(f"{path.partition('?')[0]}: {type(error).__name__} {error}")
            return 1.0
        took = time.perf_counter() - began
        self.used_at = time.monotonic()
        with self.tally.lock:
            self.tally.statuses[response.status] += 1
            refused = response.status in REFUSALS
            (self.tally.refusals if refused else seconds).append(took)
        return self._judge(path, response, body)

    def _sent(self, path: str) -> http.client.HTTPResponse:
        if self.connection is None or time.monotonic() - self.used_at > IDLE_SECONDS:
            if self.connection is not None:
                self.connection.close()
            self.connection = http.client.HTTPConnection(
                HOST, self.site.port, timeout=PATIENCE_SECONDS
            )
        self.connection.request("GET", path, headers={"X-Forwarded-For": self.address})
        return self.connection.getresponse()

    def _judge(self, path: str, response: http.client.HTTPResponse, body: bytes) -> float:
        name = path.partition("?")[0]
        if response.status in REFUSALS:
            wait = response.headers.get("Retry-After", "")
            if not wait.isdecimal() or not int(wait):
                self._problem(f"{name}: {response.status} without Retry-After")
                return 1.0
            return min(int(wait), MOST_WAIT_SECONDS) * self.dice.uniform(0.5, 1.5)
        if response.status != http.HTTPStatus.OK:
            self._problem(f"{name}: {response.status}")
        elif rows := response.headers.get("X-Total-Count"):
            with self.tally.lock:
                self.tally.files += 1
            lines = body.count(b"\n") - name.endswith(".csv")
            if name.endswith(".ndjson") and lines < int(rows):
                self._problem(f"{name}: {lines} lines of {rows}")
        return 0.0

    def _problem(self, what: str) -> None:
        with self.tally.lock:
            self.tally.problems[what] += 1


@contextmanager
def visiting(
    visitors: Sequence[Visitor], act: Callable[[Visitor], float], pause: float
) -> Iterator[None]:
    """Let visitors do the same thing again and again, each in a thread of its own."""
    is_over = threading.Event()

    def visit(visitor: Visitor) -> None:
        is_over.wait(visitor.dice.uniform(0, 1))
        while not is_over.is_set():
            wait = act(visitor)
            is_over.wait(wait + visitor.dice.uniform(0, 2 * pause))

    threads = [threading.Thread(target=visit, args=(visitor,)) for visitor in visitors]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def starvation(site: Site, seconds: float) -> tuple[list[float], list[float], Tally]:
    """Read pages in slices, with and without downloads in turn; gives their times, without and with."""
    without, both, files = Tally(), Tally(), Tally()
    for slice_number in range(SLICES):
        tally = both if slice_number % 2 else without
        with ExitStack() as stack:
            if slice_number % 2:
                crowd = [Visitor(site, 5000 + n, files) for n in range(DOWNLOADERS)]
                stack.enter_context(visiting(crowd, Visitor.take_file, 0.0))
                time.sleep(1.0)
            readers = [Visitor(site, 100 * slice_number + n, tally) for n in range(READERS)]
            stack.enter_context(visiting(readers, Visitor.read_page, 0.05))
            time.sleep(seconds / SLICES)
    for tally in (without, both):
        files.problems.update(tally.problems)
        if tally.refusals:
            files.problems["a page refused to four readers"] += len(tally.refusals)
    return without.pages, both.pages, files


def crowd(site: Site, clients: int, seconds: float) -> Tally:
    """Let everybody in: one in ten downloads, the others read."""
    tally = Tally()
    visitors = [Visitor(site, 10_000 + n, tally) for n in range(clients)]
    with ExitStack() as stack:
        stack.enter_context(visiting(visitors[::10], Visitor.take_file, 0.5))
        others = [visitor for n, visitor in enumerate(visitors) if n % 10]
        stack.enter_context(visiting(others, Visitor.read_page, 0.5))
        time.sleep(seconds)
    return tally


def share(times: Sequence[float], part: float) -> float:
    """Give the time within which a part of the answers came."""
    return sorted(times)[int(len(times) * part)] if times else 0.0


def trial(engine: str, clients: int, seconds: float, cases: int) -> list[str]:
    """Try one engine; gives what is wrong, and says what was found."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docket-crowd-")))
        variables = {"API_PROXIES": "1"}
        if engine == "production":
            variables["DATABASE_URL"] = stack.enter_context(postgres_server())
            variables["REDIS_URL"] = stack.enter_context(redis_server())
        site = stack.enter_context(site_of(folder, **variables))
        site.manage("make_load", "--cases", str(cases))
        web = site.web_start()
        without, both, alone = starvation(site, seconds / 2)
        everybody = crowd(site, clients, seconds)
        is_well = site.status("/readyz") == http.HTTPStatus.OK
        said = web.log()
    problems = [f"{what} ({n} times)" for what, n in (alone.problems + everybody.problems).items()]
    ratio = share(both, 0.95) / max(share(without, 0.95), 0.001)
    slowest = max(everybody.pages, default=0.0)
    print(
        f"{engine}, pages of {READERS} readers: p95 {share(without, 0.95):.3f} s alone"
        f" ({len(without)}), {share(both, 0.95):.3f} s while {DOWNLOADERS} download"
        f" ({len(both)}, {alone.files} files): ratio {ratio:.1f}; medians"
        f" {share(without, 0.5):.3f} and {share(both, 0.5):.3f} s"
    )
    print(
        f"{engine}, {clients} clients for {seconds:.0f} s: {dict(sorted(everybody.statuses.items()))},"
        f" {everybody.files} files; pages: median {share(everybody.pages, 0.5):.2f} s,"
        f" p95 {share(everybody.pages, 0.95):.2f} s, slowest {slowest:.2f} s; refusals: median"
        f" {share(everybody.refusals, 0.5):.2f} s, p95 {share(everybody.refusals, 0.95):.2f} s"
    )
    if ratio > MOST_RATIO:
        problems.append(f"pages starve while files are made: p95 is {ratio:.1f} times as long")
    if slowest > MOST_SECONDS:
        problems.append(f"a page took {slowest:.1f} s: waiting has no end")
    if not everybody.pages or not everybody.files:
        problems.append("nobody got a page, or a file")
    if not is_well:
        problems.append("the site is not ready afterwards")
    if "Traceback" in said:
        problems.append(f"the web logged a failure: {said[said.index('Traceback') :][:1500]}")
    return [f"{engine}: {problem}" for problem in problems]


def main() -> int:
    """Read the command line and let the crowd in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--engine", choices=ENGINES, help="one of them; both unless named")
    given = parser.parse_args()
    problems: list[str] = []
    for engine in [given.engine] if given.engine else ENGINES:
        problems += trial(engine, given.clients, given.seconds, given.cases)
    print(*(problems or ["no problems"]), sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
