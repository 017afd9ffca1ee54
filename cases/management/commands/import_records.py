"""`manage.py import_records FILE`: write the records of a file, a line of JSON each."""

import getpass
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.errors import RecordInvalid
from cases.services.importing import records_import
from core.bulk import statistics_refresh


class Command(BaseCommand):
    """Writes all records or, where one is invalid, none."""

    help = (
        "Write case records from a file that holds one a line, as cases.ndjson does. What is on "
        "record already and says the same is left alone; if one line is bad, nothing is written."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and what the revisions say of the write."""
        parser.add_argument("file", help="NDJSON; - reads standard input")
        parser.add_argument("--by", default="", help="who writes; default: the account's name")
        parser.add_argument("--reason", default="", help="why; default: imported from the file")

    def handle(self, *, file: str, by: str, reason: str, **_options: Any) -> None:
        """Import, and say what was done."""
        said = {
            "by": by or getpass.getuser(),
            "reason": reason or f"imported from {Path(file).name}",
        }
        try:
            if file == "-":
                saved = records_import(sys.stdin.buffer, **said)
            else:
                with Path(file).open("rb") as lines:
                    saved = records_import(lines, **said)
        except RecordInvalid as error:
            count = len(error.problems)
            raise CommandError(
                f"Nothing was written: {count} problem{'s' if count > 1 else ''}.\n{error}"
            ) from error
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}") from error
        if saved.case_ids:
            statistics_refresh()
        self.stdout.write(
            f"cases: {len(saved.created)} new, {len(saved.changed)} changed, "
            f"{len(saved.unchanged)} unchanged"
        )
