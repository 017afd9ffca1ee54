"""The trial of `python -m tests.hostile`, in an environment of its own: EVERY [PART ...]."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

# Models can be imported only now.
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

from benchmarks.served import site  # noqa: E402
from cases.selectors.columns import columns_now  # noqa: E402
from news.models import WebhookDelivery  # noqa: E402
from news.services.deliveries import delivery_read  # noqa: E402
from tests.hostile import bodies, cursors, requests, told  # noqa: E402
from tests.hostile import sockets as raw  # noqa: E402
from tests.hostile.asking import Ask  # noqa: E402
from tests.hostile.browsing import chromium, look_at, site_served  # noqa: E402
from tests.hostile.described import ask_described  # noqa: E402
from tests.hostile.files import files, formulas  # noqa: E402
from tests.hostile.patterns import all_patterns, unseen  # noqa: E402
from tests.hostile.place import People, Place, places, site_make  # noqa: E402
from tests.hostile.probing import TENTH, WHOLE, Slow, slow_on  # noqa: E402
from tests.hostile.reading import SCENES, slow_pages  # noqa: E402
from tests.hostile.tally import Tally  # noqa: E402
from tests.hostile.texts import ask_parsers  # noqa: E402

READER = "news/pipeline/"
PAYLOADS = (*told.SCRIPTS, *told.FORMULAS)
# Pages of one kind that are read by the parser, and opened in the browser.
READ, OPENED = 30, 2


def parameters(here: list[Place], _people: People, tally: Tally) -> None:
    """Parameters and their names."""
    tally.ask_all(requests.parameters(here, 1))
    tally.ask_all(requests.names(here, 1))


def paths(here: list[Place], people: People, tally: Tally) -> None:
    """Paths, methods and ways elsewhere."""
    tally.ask_all(requests.paths(here, 4))
    tally.ask_all(requests.methods(here))
    tally.ask_all(requests.redirects(here, people), every=2)


def headers(here: list[Place], _people: People, tally: Tally) -> None:
    """Headers, a third of them."""
    tally.ask_all(requests.headers(here, 2), every=3)


def posted(here: list[Place], _people: People, tally: Tally) -> None:
    """Bodies of no shape, forms with a hostile field, deliveries, cursors."""
    tally.ask_all(bodies.shapeless(here), every=2)
    tally.ask_all(bodies.filled(here, fields=6))
    tally.ask_all(bodies.deliveries())
    for delivery in WebhookDelivery.objects.all():
        delivery_read(delivery.pk)
    tally.ask_all(cursors.cursors(here, flips=10))


def described(_here: list[Place], _people: People, tally: Tally) -> None:
    """The API by its own description."""
    ask_described(tally, tries=40)


def shown(_here: list[Place], people: People, tally: Tally) -> None:
    """Payloads in every field, on every page, in files and in the browser."""
    print(f"  {told.tell(people.keeper, PAYLOADS)}")
    tally.ask_all(Ask("shown", path, session=people.keeper) for path in told.shown(READ))
    for ask in files():
        cells, found = formulas(ask)
        tally.kinds[f"cells of {ask.path.rpartition('.')[2]}"] += cells
        for cell in found:
            tally.note(f"{ask}: {cell!r}", "a formula in a file")
    with site_served() as site, chromium() as browser:
        opened = [*told.shown(OPENED), *told.LISTS]
        for path, fault in look_at(browser, site, opened, session=people.keeper):
            tally.kinds["opened in the browser"] += not fault
            if fault:
                tally.note(f"{path}: {fault}", fault)


def patterns(_here: list[Place], _people: People, tally: Tally) -> None:
    """Regular expressions, and the reading of pages made to slow them."""
    slow: list[Slow] = []
    for found in all_patterns():
        is_readers = found.where.startswith(READER)
        tally.kinds["pattern of the reader" if is_readers else "pattern"] += 1
        for one in slow_on(found, TENTH if is_readers else WHOLE):
            if is_readers:
                slow.append(one)
            else:
                tally.note(str(one), f"slow pattern at {found.where}")
    tally.kinds["pattern made while the site runs"] += len(unseen())
    pages_of(slow, tally)
    ask_parsers(tally)


def pages_of(slow: list[Slow], tally: Tally) -> None:
    """Read pages of what slows single patterns: these are given short pieces of a page alone."""
    pumps = {one.attack.pump: one.attack for one in slow}
    print(
        f"  {len(slow)} texts would slow single patterns of the reader; {len(pumps)} kinds of page are read"
    )
    for page in slow_pages(pumps.values()):
        tally.note(str(page), str(page))
    tally.kinds["page read"] += len(pumps) * len(SCENES)


def sockets(_here: list[Place], _people: People, tally: Tally) -> None:
    """Bytes that are no proper request, and clients that take their time, under gunicorn."""
    folder = Path(settings.VAR_DIR)
    with site(os.environ["DATABASE_URL"], folder) as server:
        for sent in raw.games(1):
            tally.kinds[sent.kind] += 1
            for fault in raw.faults_of(server.port, sent):
                tally.note(f"{sent}: {fault}", fault)
        tally.kinds["slow client"] += raw.SLOW_CLIENTS + raw.UNREAD
        for fault in raw.slow_faults(server.port):
            tally.note(fault, fault)


PARTS: dict[str, Callable[[list[Place], People, Tally], None]] = {
    "parameters": parameters,
    "paths": paths,
    "headers": headers,
    "posted": posted,
    "described": described,
    "shown": shown,
    "patterns": patterns,
    "sockets": sockets,
}


def main(every: int, names: list[str]) -> int:
    """Run these parts, or all; the exit code tells whether anything failed."""
    call_command("migrate", verbosity=0)
    people = site_make()
    here = places(people)
    columns_now()  # as every process of a site has them before long
    print(
        f"{len(here)} addresses, {sum(len(place.names) for place in here)} parameters", flush=True
    )
    inputs = failed = 0
    for name in names or PARTS:
        begun, tally = time.monotonic(), Tally(every=every)
        print(f"\n{name}: {PARTS[name].__doc__}", flush=True)
        PARTS[name](here, people, tally)
        print(f"{tally.report()}\n  {time.monotonic() - begun:.0f} s", flush=True)
        inputs += sum(tally.kinds.values())
        failed += sum(map(len, tally.faults.values()))
    print(f"\n{inputs} hostile inputs, {failed} failures")
    connections.close_all()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
