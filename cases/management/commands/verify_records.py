"""`manage.py verify_records`: every stored revision against its hash."""

from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, connections

from cases.selectors.stored_records import revisions_verify
from core.progress import progress

SHOWN = 50


class Command(BaseCommand):
    """Reads all revisions; changes nothing. Fails when one is not what it says."""

    help = "Compare every revision with its hash, its number and its case."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which database."""
        parser.add_argument(
            "--database", default=DEFAULT_DB_ALIAS, choices=list(connections), help="which database"
        )

    def handle(self, *, database: str, **_options: Any) -> None:
        """Read and tell."""

        def watch(rows: Iterable[Any], count: int) -> Iterable[Any]:
            return progress(rows, total=count, label="Revisions", stream=cast(TextIO, self.stdout))

        found = revisions_verify(database, watch=watch)
        for fault in found.faults[:SHOWN]:
            self.stderr.write(fault)
        if found.faults:
            raise CommandError(f"{len(found.faults)} faults in {found.revisions} revisions.")
        self.stdout.write(
            f"{found.revisions} revisions of {found.cases} cases are what their hashes say."
        )
