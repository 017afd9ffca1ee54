"""`manage.py second_read`: ask the second reader about articles that it was not asked about yet."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from news.services.second_reading import (
    article_second_read,
    articles_to_read,
    is_on,
    tokens_spent_today,
)


class Command(BaseCommand):
    """Asks within the day's limit, the newest articles first; run again, it goes on."""

    help = "Ask the second reader about relevant articles, the newest first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many."""
        parser.add_argument("--limit", type=int, default=50, help="at most so many articles")

    def handle(self, *, limit: int, **_options: Any) -> None:
        """Ask, and say what came of it."""
        if not is_on():
            raise CommandError("Set EXTRACT_LLM_URL and EXTRACT_LLM_MODEL to have a second reader.")
        pks = list(articles_to_read().values_list("pk", flat=True)[: max(limit, 0)])
        found = [article_second_read(pk) for pk in pks]
        asked = [number for number in found if number is not None]
        self.stdout.write(
            f"{len(asked)} of {len(pks)} articles asked about, {sum(asked)} new proposals, "
            f"{tokens_spent_today()} tokens today"
        )
