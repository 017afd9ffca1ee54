"""`manage.py dump_dataset [FOLDER]`: write the database out as the curated files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.services.dump import dataset_dump


class Command(BaseCommand):
    """Writes only the files that change, and deletes none."""

    help = "Write cases, parties, courts and AI systems to the curated files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.DATA_DIR, help="default: data/"
        )

    def handle(self, *, folder: Path, **_options: Any) -> None:
        """Dump, and say what was done."""
        try:
            report = dataset_dump(folder)
        except OSError as error:
            raise CommandError(f"Cannot write to {folder}: {error}") from error
        self.stdout.write(
            f"{len(report.written)} files written, {len(report.unchanged)} already up to date"
        )
        for path in report.extra:
            self.stdout.write(
                f"{path}: no such case in the database; delete the file if it is to go"
            )
