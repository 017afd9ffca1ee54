"""`manage.py check_dataset [FOLDER]`: every problem of every curated file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.dataset import DatasetInvalid, dataset_read


class Command(BaseCommand):
    """Reads the files alone, never the database."""

    help = "Check the curated files: path, line, field, what is wrong and what is allowed."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.DATA_DIR, help="default: data/"
        )

    def handle(self, *, folder: Path, **_options: Any) -> None:
        """Print the problems; exit code 1 if there is any."""
        try:
            dataset = dataset_read(folder)
        except DatasetInvalid as error:
            for problem in error.problems:
                self.stdout.write(str(problem))
            count = len(error.problems)
            raise CommandError(f"{count} problem{'s' if count > 1 else ''} in {folder}") from error
        self.stdout.write(
            f"{len(dataset.cases)} cases, {len(dataset.parties)} parties, "
            f"{len(dataset.courts)} courts and {len(dataset.systems)} AI systems: no problem"
        )
