"""``python -m benchmarks news``: articles a second on one core, beside trafilatura alone.

The pages are the project's own set; what is known of cases, parties and courts is the curated data.
Nothing is fetched, and nothing is stored.
"""

import argparse
import gc
import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import django

from benchmarks.databases import ROOT

DEFAULT_ROUNDS = 5
PAGES = ROOT / "tests" / "news" / "pages"
HALVES = ("dev", "report")
WHOLE, RIVAL = "the whole pipeline", "trafilatura alone"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the work, done on every page."""

    name: str
    run: Callable[[], object]


def main(arguments: list[str]) -> int:
    """Measure, print a table."""
    options = _options(arguments)
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ.setdefault("LOG_LEVEL", "CRITICAL")
    django.setup()
    logging.disable(logging.CRITICAL)  # trafilatura says of every stub that it is one
    pages, parts = _parts()
    for part in parts:
        part.run()  # what is compiled or imported once counts for nobody
    best = dict.fromkeys((part.name for part in parts), float("inf"))
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
        for part in parts:
            best[part.name] = min(best[part.name], _seconds(part))
    _print(best, pages)
    return 0


def _parts() -> tuple[int, list[Part]]:
    """Read the pages and the data; give the number of pages, and what is timed."""
    import trafilatura
    from django.conf import settings

    from cases.dataset import dataset_read
    from news.management.page_sets import knowledge_without, page_set
    from news.pipeline.extract import extract
    from news.pipeline.proposals import proposals_of
    from news.pipeline.reading import read
    from news.pipeline.recognise import recognise

    sets = [page_set(PAGES / half) for half in HALVES]
    bodies = [page for each in sets for page in each.pages()]
    hold_out = {slug for each in sets for slug in each.hold_out}
    knowledge = knowledge_without(dataset_read(settings.DATA_DIR), hold_out)
    pages = [extract(body, address) for address, body in bodies]
    readings = [(page, read(page, knowledge)) for page in pages]

    def whole() -> None:
        for address, body in bodies:
            page = extract(body, address)
            list(proposals_of(page, read(page, knowledge), knowledge))

    return len(bodies), [
        Part(RIVAL, lambda: [trafilatura.extract(body) for _, body in bodies]),
        Part("extraction", lambda: [extract(body, address) for address, body in bodies]),
        Part("names, numbers, dates", lambda: [recognise(page, knowledge) for page in pages]),
        Part("reading, those included", lambda: [read(page, knowledge) for page in pages]),
        Part("proposals", lambda: [list(proposals_of(p, r, knowledge)) for p, r in readings]),
        Part(WHOLE, whole),
    ]


def _seconds(part: Part) -> float:
    """Take the processor time of a part, which other programs disturb little."""
    gc.collect()
    begun = time.process_time()
    part.run()
    return time.process_time() - begun


def _print(best: dict[str, float], pages: int) -> None:
    width = max(map(len, best))
    print(f"{pages} pages, processor time of one core, the best round of each")
    print(f"{'':{width}}  articles/s  ms/article")
    for name, seconds in best.items():
        print(f"{name:{width}}  {pages / seconds:10.1f}  {seconds / pages * 1000:10.2f}")
    print(f"articles/s as a share of trafilatura’s: {best[RIVAL] / best[WHOLE]:.2f}")


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks news", description=__doc__)
    parser.add_argument(
        "--rounds", type=int, default=DEFAULT_ROUNDS, help="how often each part is timed"
    )
    options, _of_other_suites = parser.parse_known_args(arguments)
    return options
