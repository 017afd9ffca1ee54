"""The traffic of `kill_services`: editors, deliveries, articles and readers, all at once, until told to stop.

A process of its own. It first prints, as a line of JSON, the hosts whose pages it serves; then it reads
lines: `go`, the name of what is being killed, `calm`, and at last `stop`. Then it prints what was
acknowledged to it.
"""

import json
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import django

django.setup()

# Models can be imported only now.
import httpx  # noqa: E402
from django.conf import settings  # noqa: E402
from django.db import DatabaseError, InterfaceError, connections  # noqa: E402

from news.services.intake import article_add_file, article_add_url  # noqa: E402
from tests.cases.editing import PASSWORD, form_fields  # noqa: E402
from tests.faults.under_fire import report  # noqa: E402
from tests.markup import read_page  # noqa: E402
from tests.news.hostile_server import Hostile, hostile_server  # noqa: E402

EDITORS = ("quill", "inkwell", "marlowe")
READ = ("/", "/cases/", "/timeline/", "/parties/", "/api/v1/cases/", "/cases/?q=suit+{number}")
TIMEOUT_SECONDS = 60.0
AGAIN_SECONDS = 0.4
# Of each two deliveries one comes twice, as senders do that got no answer in time.
REPEATED = 0.5
# More than the workers of a busy machine can read would only make the trial longer.
ARTICLE_SECONDS = 1.2


class Traffic:
    """What all share: whether it is over, what is being killed, and what was acknowledged."""

    def __init__(self) -> None:
        self.is_over = threading.Event()
        self.phase = "calm"
        self.lock = threading.Lock()
        self.saved: dict[str, list[str]] = {}
        self.told = 0
        self.delivered: list[str] = []
        self.reports = 0
        self.statuses: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()

    def phase_of(self, before: str) -> str:
        """Tell what was being killed during a request, whether it began before or ended after."""
        return before if self.phase == "calm" else self.phase

    def note(self, phase: str, what: str, response: httpx.Response) -> None:
        """Count an answer under what was being killed when it was asked; a failure must say when."""
        status = response.status_code
        with self.lock:
            self.statuses[f"{phase} {status}"] += 1
            if status >= httpx.codes.INTERNAL_SERVER_ERROR and not (
                status == httpx.codes.SERVICE_UNAVAILABLE and "retry-after" in response.headers
            ):
                self.failures[f"{what} answered {status} while {phase}"] += 1
            if phase == "redis" and status >= httpx.codes.BAD_REQUEST:
                self.failures[f"{what} answered {status} without Redis"] += 1

    def cut(self, phase: str, what: str, error: httpx.HTTPError) -> None:
        """Count a connection that was cut: that of a killed web process may be."""
        with self.lock:
            self.statuses[f"{phase} cut"] += 1
            if phase != "web":
                self.failures[f"{what}: {type(error).__name__} while {phase}"] += 1


class Editor:
    """An editor who saves one case again and again, each time with words of its own."""

    def __init__(self, traffic: Traffic, name: str, address: str) -> None:
        self.traffic, self.name, self.address = traffic, name, address
        self.client = client()
        self.number = 0

    def work(self) -> None:
        """Save once, as far as that goes; what is answered with a redirect is acknowledged."""
        if "sessionid" not in self.client.cookies:
            self._sign_in()
        words = f"{self.name} {self.number}"
        page = self._ask("GET")
        if page is None or page.status_code != httpx.codes.OK:
            return
        fields = form_fields(read_page(page.content))
        fields |= {"case-status_note": [words], "reason": [words], "_continue": ["1"]}
        self.number += 1
        response = self._ask("POST", data={key: value for key, value in fields.items() if value})
        if response is None:
            return
        with self.traffic.lock:
            if response.status_code == httpx.codes.FOUND:
                self.traffic.saved.setdefault(self.address, []).append(words)
            elif response.status_code == httpx.codes.OK:
                self.traffic.told += 1

    def _sign_in(self) -> None:
        page = self._ask("GET", "/admin/login/")
        if page is not None and page.status_code == httpx.codes.OK:
            token = self.client.cookies["csrftoken"]
            words = {"username": self.name.partition(" ")[0], "password": PASSWORD}
            self._ask("POST", "/admin/login/", data=words | {"csrfmiddlewaretoken": token})

    def _ask(self, method: str, address: str = "", **more: Any) -> httpx.Response | None:
        return ask(self.traffic, self.client, method, address or self.address, **more)


class Sender:
    """Delivers docket entries, each until it is acknowledged."""

    def __init__(self, traffic: Traffic) -> None:
        self.traffic, self.client, self.number = traffic, client(), 0

    def work(self) -> None:
        """Deliver once; the number moves on when it was taken."""
        key = f"delivery-{self.number}"
        entry = {
            "id": 1000 + self.number,
            "docket": 9000,
            "date_filed": "2025-03-04",
            "description": f"ORDER number {self.number} denying motion to dismiss",
        }
        response = ask(
            self.traffic,
            self.client,
            "POST",
            f"/hooks/courtlistener/{settings.COURTLISTENER_WEBHOOK_SECRET}/",
            json={"webhook": {"event_type": 1}, "payload": {"results": [entry]}},
            headers={"Idempotency-Key": key},
        )
        if response is None or response.status_code != httpx.codes.OK:
            return
        if key not in self.traffic.delivered:
            self.traffic.delivered.append(key)
        if random.random() < REPEATED:
            self.number += 1


class Feeder:
    """Takes in articles: half from files, half from a host, each until it is stored."""

    def __init__(self, traffic: Traffic, host: Hostile) -> None:
        self.traffic, self.host = traffic, host

    def work(self) -> None:
        """Take in one."""
        number = self.traffic.reports
        try:
            if number % 2:
                article_add_file(f"{number}.html", report(number), content_type="text/html")
            else:
                article_add_url(self.host.url(f"/report/{number}"))
        except (DatabaseError, InterfaceError):
            connections.close_all()
        else:
            self.traffic.reports += 1


class Reader:
    """Reads pages that no cache has, one after the other."""

    def __init__(self, traffic: Traffic) -> None:
        self.traffic, self.client, self.number = traffic, client(), 0

    def work(self) -> None:
        """Read one."""
        self.number += 1
        ask(
            self.traffic,
            self.client,
            "GET",
            READ[self.number % len(READ)].format(number=self.number),
        )


def client() -> httpx.Client:
    """Give a client of the site."""
    return httpx.Client(base_url=settings.SITE_URL, timeout=TIMEOUT_SECONDS, trust_env=False)


def ask(
    traffic: Traffic, one: httpx.Client, method: str, address: str, **more: Any
) -> httpx.Response | None:
    """Send a request and count its answer; None where there was none."""
    before, what = traffic.phase, f"{method} {address.partition('?')[0]}"
    try:
        response = one.request(method, address, **more)
    except httpx.HTTPError as error:
        traffic.cut(traffic.phase_of(before), what, error)
        return None
    traffic.note(traffic.phase_of(before), what, response)
    return response


@contextmanager
def at_work(traffic: Traffic, jobs: list[tuple[Callable[[], None], float]]) -> Iterator[None]:
    """Do each job again and again in a thread, with pauses of so many seconds."""

    def repeat(job: Callable[[], None], pause: float) -> None:
        while not traffic.is_over.wait(pause):
            job()
        connections.close_all()

    threads = [threading.Thread(target=repeat, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        traffic.is_over.set()
        for thread in threads:
            thread.join()


def main(addresses: list[str]) -> None:
    """Serve the pages, then do all that until told to stop; the addresses are cases' editors."""
    traffic = Traffic()
    with hostile_server() as host:
        host.page_of = report
        print(json.dumps([host.place]), flush=True)
        sys.stdin.readline()
        own = [Editor(traffic, f"{n} own", at) for n, at in zip(EDITORS, addresses, strict=False)]
        shared = [Editor(traffic, f"{name} shared", addresses[-1]) for name in EDITORS[:2]]
        jobs: list[tuple[Callable[[], None], float]] = [
            *((editor.work, 0.3) for editor in own + shared),
            (Sender(traffic).work, AGAIN_SECONDS),
            (Feeder(traffic, host).work, ARTICLE_SECONDS),
            *((Reader(traffic).work, 0.1) for _number in range(2)),
        ]
        began = time.monotonic()
        with at_work(traffic, jobs):
            for line in sys.stdin:
                if line.strip() == "stop":
                    break
                traffic.phase = line.strip()
        # The host answers until the last article was fetched.
        print(
            json.dumps(
                {
                    "saved": traffic.saved,
                    "told": traffic.told,
                    "delivered": traffic.delivered,
                    "reports": traffic.reports,
                    "statuses": dict(sorted(traffic.statuses.items())),
                    "failures": dict(traffic.failures),
                    "seconds": round(time.monotonic() - began),
                }
            ),
            flush=True,
        )
        sys.stdin.readline()


if __name__ == "__main__":
    main(sys.argv[1:])
