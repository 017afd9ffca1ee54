"""Reading in this process: no broker, no worker, no waiting for a clock."""

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO, TypeVar

from django.core.management.base import OutputWrapper
from django.utils import timezone

from core.progress import progress
from news.choices import FINAL_STAGES
from news.models import Article
from news.services.retries import article_hasten
from news.tasks import article_advance

# A host that asks for longer has its articles set aside: whoever waits at a prompt is not kept.
PATIENCE_SECONDS = 30.0
# What fails is tried again at once, and set aside when it fails the last time.
MOST_TRIES = 3

Item = TypeVar("Item")


def read_inline(pk: int) -> Article:
    """Take an article to its final stage."""
    for number in range(1, MOST_TRIES + 1):
        article = Article.objects.get(pk=pk)
        if article.stage in FINAL_STAGES:
            return article
        # A worker that died leaves its claim behind for a while.
        time.sleep(max((article.lease_until - timezone.now()).total_seconds(), 0.0))
        article_hasten(pk)
        # As its job would run with a worker, its failures kept in the row, but here.
        article_advance.apply(
            (pk,),
            {"patience_seconds": PATIENCE_SECONDS, "is_last_try": number == MOST_TRIES},
        )
    return Article.objects.get(pk=pk)


def read_all(pks: Sequence[int], stream: OutputWrapper) -> list[Article]:
    """Take articles to their final stages, with a progress bar."""
    return [read_inline(pk) for pk in bar(pks, len(pks), "Reading articles", stream)]


def bar(items: Iterable[Item], total: int, label: str, stream: OutputWrapper) -> Iterator[Item]:
    """Draw a progress bar to a command's output, which otherwise ends each write with a new line."""
    ending, stream.ending = stream.ending, ""
    out: TextIO = stream  # type: ignore[assignment]  # it writes, flushes and knows its terminal
    try:
        yield from progress(items, total=total, label=label, stream=out)
    finally:
        stream.ending = ending


def outcome(article: Article) -> dict[str, Any]:
    """Say what became of an article."""
    return {
        "id": article.pk,
        "url": article.url,
        "title": article.title,
        "stage": article.stage,
        "set_aside_reason": article.set_aside_reason or None,
        "note": article.set_aside_note or article.error or None,
    }
