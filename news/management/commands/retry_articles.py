"""`manage.py retry_articles`: start articles over that were set aside or are stuck."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from news.choices import SetAside
from news.management.inline import bar, read_all
from news.models import Article
from news.services.dispatch import send_articles
from news.services.retries import article_retry


class Command(BaseCommand):
    """Without options, those that are stuck: failed often, or given up."""

    help = "Start articles over: by id, by the reason for which they were set aside, or the stuck."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which articles, and where to read them."""
        parser.add_argument("ids", nargs="*", type=int, metavar="ID")
        parser.add_argument("--reason", choices=SetAside.values, help="set aside for this reason")
        parser.add_argument("--inline", action="store_true", help="read them here")

    def handle(self, *, ids: list[int], reason: str | None, inline: bool, **_options: Any) -> None:
        """Start them over, and say how many."""
        if ids:
            rows = Article.objects.filter(pk__in=ids)
        elif reason:
            rows = Article.objects.filter(set_aside_reason=reason)
        else:
            rows = Article.objects.stuck()
        pks = list(rows.order_by("pk").values_list("pk", flat=True))
        started = [
            pk for pk in bar(pks, len(pks), "Starting over", self.stdout) if article_retry(pk)
        ]
        if inline:
            read_all(started, self.stdout)
        else:
            send_articles()
        self.stdout.write(f"{len(started)} of {len(pks)} articles started over")
