"""`manage.py ingest URL|FILE…`: read these articles."""

import json
import mimetypes
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import QuerySet

from news.management.inline import bar, outcome, read_all
from news.models import Article
from news.services.dispatch import send_articles
from news.services.intake import article_add_file, article_add_url

# Larger files are no articles.
MAX_FILE_BYTES = 8_000_000


class Command(BaseCommand):
    """One row an address or text: given again, it is known and nothing is done twice."""

    help = "Read articles by address or from files. With --inline, to the end in this process."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to read, and where."""
        parser.add_argument("sources", nargs="+", metavar="URL|FILE")
        parser.add_argument(
            "--inline", action="store_true", help="read here, without broker or worker"
        )
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *, sources: list[str], inline: bool, **options: Any) -> None:
        """Take everything in, then read it or send it to the workers."""
        as_json = options["json"]
        said = self.stderr if as_json else self.stdout
        problems: list[str] = []
        found = list(_taken_in(bar(sources, len(sources), "Taking in", said), problems))
        pks = list(dict.fromkeys(article.pk for article, _new in found))
        if inline:
            articles = read_all(pks, said)
        else:
            send_articles()
            articles = list(_rows(pks))
        self._say(articles, sum(new for _article, new in found), as_json=as_json)
        if problems:
            raise CommandError("\n".join(problems))

    def _say(self, articles: Sequence[Article], new: int, *, as_json: bool) -> None:
        if as_json:
            for article in articles:
                self.stdout.write(json.dumps(outcome(article), ensure_ascii=False))
            return
        stages = Counter(str(article.get_stage_display()) for article in articles)
        counted = ", ".join(f"{count} {stage}" for stage, count in stages.items())
        self.stdout.write(f"{len(articles)} articles, {new} new: {counted or 'nothing to read'}")


def _rows(pks: Sequence[int]) -> QuerySet[Article]:
    return Article.objects.filter(pk__in=pks).order_by("pk")


def _taken_in(sources: Iterator[str], problems: list[str]) -> Iterator[tuple[Article, bool]]:
    for source in sources:
        try:
            if source.lower().startswith(("http://", "https://")):
                yield article_add_url(source)
            else:
                yield _file(Path(source))
        except (OSError, ValueError) as error:
            problems.append(f"{source}: {getattr(error, 'strerror', None) or error}")


def _file(path: Path) -> tuple[Article, bool]:
    if path.stat().st_size > MAX_FILE_BYTES:
        raise ValueError(f"is larger than {MAX_FILE_BYTES:,} bytes")
    kind = mimetypes.guess_type(path.name)[0] or ""
    return article_add_file(path.name, path.read_bytes(), content_type=kind)
