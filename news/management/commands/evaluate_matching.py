"""`manage.py evaluate_matching`: how well the reading of news agrees with people's answers."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.dataset import Dataset, DatasetInvalid, dataset_read
from cases.errors import CaseError
from news.management.page_sets import PageSet, knowledge_without, page_set, rows_of
from news.pipeline.evaluation import Evaluation, Tally, evaluate

PAGES = Path("tests/news/pages")
SPLITS = ("dev", "report")
_HEADING = f"{'':14} {'precision':>9} {'recall':>7} {'F1':>6}   right  said  wanted"


class Command(BaseCommand):
    """Reads the pages as articles are read, but stores nothing and needs no database."""

    help = (
        "Read the project's own set of news pages with the knowledge of the curated data and print "
        "how well each measure agrees with the answers."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012  # as in the base class

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which pages, and how the figures are printed."""
        parser.add_argument(
            "--pages",
            type=Path,
            default=settings.BASE_DIR / PAGES,
            metavar="FOLDER",
            help=f"holds folders named dev… and report…; {PAGES} if not given",
        )
        parser.add_argument("--split", choices=SPLITS, help="this half alone")
        parser.add_argument("--json", action="store_true", help="one JSON object a half, a line")
        parser.add_argument("--verbose", action="store_true", help="also name what disagrees")

    def handle(self, *, pages: Path, split: str | None, **options: Any) -> None:
        """Print the figures of each set apart."""
        sets = _sets(pages, (split,) if split else SPLITS)
        dataset = _dataset()
        for each in sets:
            knowledge = knowledge_without(dataset, each.hold_out)
            result = evaluate(each.answers, rows_of(each.pages(), knowledge))
            lines = _as_json if options["json"] else _as_table
            self.stdout.write(lines(each, result, verbose=options["verbose"]))


def _sets(folder: Path, splits: tuple[str, ...]) -> list[PageSet]:
    """Read the sets of these halves that the folder has: dev, dev-2 …"""
    found = [file.parent for name in splits for file in sorted(folder.glob(f"{name}*/gold.json"))]
    if not found:
        wanted = " or ".join(splits)
        raise CommandError(f"{folder} has no folder {wanted}; name the pages with --pages FOLDER")
    try:
        return [page_set(each) for each in found]
    except (OSError, ValueError, CaseError) as error:
        raise CommandError(str(error)) from None


def _dataset() -> Dataset:
    try:
        return dataset_read(settings.DATA_DIR)
    except DatasetInvalid as error:
        raise CommandError(str(error)) from None


def _as_json(pages: PageSet, result: Evaluation, *, verbose: bool) -> str:
    values: dict[str, Any] = {"split": pages.name, "pages": len(pages.answers)}
    values["measures"] = {
        name: {
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "right": tally.right,
            "said": tally.said,
            "wanted": tally.wanted,
        }
        for name, tally in result.tallies().items()
    }
    if verbose:
        values["disagreements"] = result.misses
    return json.dumps(values, ensure_ascii=False)


def _as_table(pages: PageSet, result: Evaluation, *, verbose: bool) -> str:
    lines = [f"{pages.name}: {len(pages.answers)} pages", _HEADING]
    lines += [_line(name, tally) for name, tally in result.tallies().items()]
    if verbose:
        lines += ["disagreements:", *(f"  {miss}" for miss in result.misses)]
    return "\n".join([*lines, ""])


def _line(name: str, tally: Tally) -> str:
    shares = f"{tally.precision:9.3f} {tally.recall:7.3f} {tally.f1:6.3f}"
    return f"{name:14} {shares}   {tally.right:5} {tally.said:5} {tally.wanted:7}"
