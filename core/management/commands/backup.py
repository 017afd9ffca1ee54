"""`manage.py backup FILE`: the whole database in one file, while the site goes on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS

from core.backups import BackupError, backup_make


class Command(BaseCommand):
    """Writes the database as of one moment into a new file."""

    help = "Write the whole database into a new file; the site may go on meanwhile."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file."""
        parser.add_argument("file", type=Path, help="a file that does not exist yet")

    def handle(self, *, file: Path, **_options: Any) -> None:
        """Write it, or say what to do."""
        try:
            backup_make(file, DEFAULT_DB_ALIAS)
        except BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{file}: {file.stat().st_size} bytes. It holds accounts: keep it safe.")
