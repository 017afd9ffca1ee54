"""`manage.py restore FILE`: a backup in the place of everything that the database holds."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, Error

from cases.models import Case
from core.backups import BackupError, backup_restore


class Command(BaseCommand):
    """Restores, then migrates and compares every record with its hash."""

    help = "Put a backup in the place of everything that the database holds."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and that what is there may go."""
        parser.add_argument("file", type=Path, help="what `manage.py backup` wrote")
        parser.add_argument(
            "--overwrite", action="store_true", help="restore although the database holds cases"
        )

    def handle(self, *, file: Path, overwrite: bool, **_options: Any) -> None:
        """Restore it, or say what to do."""
        if not overwrite and has_cases():
            raise CommandError(
                "The database holds cases. Make a backup of it, stop the site, and say --overwrite."
            )
        try:
            backup_restore(file, DEFAULT_DB_ALIAS)
        except BackupError as error:
            raise CommandError(str(error)) from error
        # Kept figures stay: they are kept under the stamp of the write they were counted after.
        call_command("migrate", verbosity=0, interactive=False)
        call_command("verify_records", stdout=self.stdout, stderr=self.stderr)


def has_cases() -> bool:
    """True where the database has cases; without tables it has none."""
    try:
        return Case.objects.exists()
    except Error:
        return False
