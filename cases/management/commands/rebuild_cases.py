"""Make the rows of all cases anew from their stored records."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.services.save import cases_rebuild


class Command(BaseCommand):
    """After an upgrade that changed how rows are made from records; writes no revision."""

    help = "Make the rows and search texts of all cases anew from their stored records."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and say how many cases."""
        self.stdout.write(f"{cases_rebuild()} cases rebuilt from their records.")
