"""`manage.py case_schema`: write the JSON Schema of the case record, or check that it is current."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.record_schema import SCHEMA_PATH, case_schema_text


class Command(BaseCommand):
    """The schema comes from the code's own model of the record, never from hand."""

    help = f"Write data/{SCHEMA_PATH}; with --check only say whether it is current."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to write."""
        parser.add_argument(
            "--check", action="store_true", help="write nothing; fail if it differs"
        )

    def handle(self, *, check: bool, **_options: Any) -> None:
        """Write the file, or compare it."""
        path = settings.DATA_DIR / SCHEMA_PATH
        text = case_schema_text()
        if check:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                raise CommandError(f"{path} is out of date; run: manage.py case_schema")
            self.stdout.write(f"{SCHEMA_PATH} is up to date")
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.stdout.write(f"wrote {path}")
