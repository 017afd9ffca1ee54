"""`manage.py load_dataset [FOLDER]`: bring the database up to the curated files."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.dataset import DatasetInvalid, dataset_read
from cases.models import Case, CaseRedirect
from cases.record import CaseRecord
from cases.services.load import LoadReport, dataset_load
from cases.services.loading import Outcome
from core.bulk import statistics_refresh
from core.progress import progress

# More ids than these are counted, not listed.
LISTED = 10


class Command(BaseCommand):
    """Reads the whole folder first; if any file is bad, nothing is written."""

    help = "Load the curated files. What did not change is left alone; a second run writes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder, and which side wins where both changed."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.DATA_DIR, help="default: data/"
        )
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="where file and database both changed, take the file's version",
        )

    def handle(self, *, folder: Path, overwrite: bool, **_options: Any) -> None:
        """Load, and say what was done."""
        known = set(Case.objects.values_list("slug", flat=True))
        known |= set(CaseRedirect.objects.values_list("slug", flat=True))
        try:
            dataset = dataset_read(folder, known_slugs=known)
        except DatasetInvalid as error:
            count = len(error.problems)
            raise CommandError(
                f"Nothing was loaded: {count} problem{'s' if count > 1 else ''}.\n{error}"
            ) from error
        report = dataset_load(
            dataset, by="load_dataset", overwrite=overwrite, on_progress=self._watch
        )
        if report.wrote:
            statistics_refresh()
        for line in summary(report):
            self.stdout.write(line)

    def _watch(self, records: Sequence[CaseRecord]) -> Iterable[CaseRecord]:
        return self._bar(records) if records else records

    def _bar(self, records: Sequence[CaseRecord]) -> Iterator[CaseRecord]:
        stream = cast(TextIO, self.stdout)
        # A command's output ends every write with a new line; a bar is drawn over itself.
        self.stdout.ending = ""
        yield from progress(records, total=len(records), label="Loading cases", stream=stream)
        self.stdout.ending = "\n"


def summary(report: LoadReport) -> list[str]:
    """Say in a few lines what a load did."""
    kinds = (
        ("cases", report.cases),
        ("parties", report.parties),
        ("courts", report.courts),
        ("AI systems", report.systems),
    )
    lines = [_counts(name, outcome) for name, outcome in kinds]
    for name, outcome in kinds:
        lines += _listed(name, "changed here, the files did not: kept", outcome.edited_here)
        lines += _listed(
            name,
            "changed here and in the files: kept as they are here (--overwrite takes the files')",
            outcome.conflicts,
        )
        lines += _listed(
            name, "merged or renamed here: their files were skipped", outcome.redirected
        )
        lines += _listed(name, "in no file any more: kept", outcome.gone)
    return lines


def _counts(name: str, outcome: Outcome) -> str:
    same = len(outcome.unchanged) + len(outcome.edited_here)
    return f"{name}: {len(outcome.created)} new, {len(outcome.changed)} changed, {same} unchanged"


def _listed(name: str, what: str, ids: tuple[str, ...]) -> list[str]:
    if not ids:
        return []
    more = f" and {len(ids) - LISTED} more" if len(ids) > LISTED else ""
    return [f"{len(ids)} {name} {what}: {', '.join(ids[:LISTED])}{more}"]
