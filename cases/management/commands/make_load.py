"""``manage.py make_load``: fill the database with generated disputes, to measure and try at size."""

import gc
from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import islice
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cases.loadset.generate import LoadCase, load_cases, load_slug
from cases.loadset.store import cast_write, load_clear
from cases.models import Case
from cases.services.save import cases_save_records
from core.bulk import statistics_refresh
from core.progress import progress

# Cases of one transaction: few enough for a small log and little memory, whatever the total.
CHUNK = 1_000


class Command(BaseCommand):
    """Write generated disputes through the one way in which cases are written."""

    help = (
        "Write generated, fictional disputes. The same seed gives the same disputes; those that "
        "are on record already are left as they are, so a larger number adds to a smaller one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how many, and of what kind."""
        parser.add_argument("--cases", type=int, required=True, help="how many disputes")
        parser.add_argument("--seed", type=int, default=1, help="another seed, other disputes")
        parser.add_argument(
            "--events-per-case", type=float, default=10.0, help="mean; the skew is realistic"
        )
        parser.add_argument(
            "--clear", action="store_true", help="first remove the disputes of this seed"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write what is missing."""
        count, seed, mean = options["cases"], options["seed"], options["events_per_case"]
        if count < 0 or seed < 0 or not 1 <= mean <= 100:
            raise CommandError(
                "--cases and --seed count from 0; --events-per-case lies between 1 and 100."
            )
        self.stdout.ending = ""  # else every redrawing of the bar would begin a new line
        if options["clear"]:
            self.stdout.write(f"Removed: {load_clear(seed)} cases\n")
        gc.freeze()  # what the program itself consists of need not be searched for garbage
        try:
            written = self._load(seed, count, mean)
        finally:
            gc.unfreeze()
        self.stdout.write(f"Written: {written} cases; on record already: {count - written}\n")

    def _load(self, seed: int, count: int, mean: float) -> int:
        cases = _cases(seed, count, mean)
        bar = progress(cases, total=count, label="Cases", stream=cast(TextIO, self.stdout))
        missing = (case for case in bar if case is not None)
        written = 0
        while chunk := list(islice(missing, CHUNK)):
            written += _write(chunk, seed)
        if written:
            statistics_refresh()
        return written


def _cases(seed: int, count: int, mean: float) -> Iterator[LoadCase | None]:
    """Yield each dispute that is to be written, and None for each that is on record."""
    for start in range(1, count + 1, CHUNK):
        numbers = range(start, min(start + CHUNK, count + 1))
        slugs = {load_slug(seed, number): number for number in numbers}
        known = set(Case.objects.filter(slug__in=slugs).values_list("slug", flat=True))
        for slug, number in slugs.items():
            if slug in known:
                yield None
            else:
                yield from load_cases(seed, range(number, number + 1), mean_events=mean)


def _write(chunk: list[LoadCase], seed: int) -> int:
    with transaction.atomic():
        cast_write(chunk)
        saved = cases_save_records(
            (case.record for case in chunk), by="make_load", reason=f"Generated load set {seed}"
        )
    return len(saved.created)
