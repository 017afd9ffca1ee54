"""`manage.py dump_articles --format ndjson`: what each article was found to mean."""

from argparse import ArgumentParser
from typing import Any

import orjson
from django.core.management.base import BaseCommand

from news.selectors.dump import article_rows


class Command(BaseCommand):
    """Writes rows as they are read, so that any number of articles needs the same memory."""

    help = "Print one JSON object a line for each article: what it means, its cases and its story."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The format; there is one."""
        parser.add_argument("--format", choices=["ndjson"], default="ndjson")

    def handle(self, **_options: Any) -> None:
        """Print the rows."""
        for row in article_rows():
            self.stdout.write(orjson.dumps(row).decode())
