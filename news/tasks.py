"""The jobs of reading the news: ticks that look for what is due, and one job a feed, article or delivery.

They take ids alone. A job that comes twice finds its row claimed or done and does nothing.
"""

import os
from itertools import count
from typing import Any

from billiard.einfo import ExceptionInfo
from celery import Task, shared_task

from news.services import deliveries, polling, stages
from news.services.dispatch import send_articles, send_deliveries, send_feeds
from news.services.second_reading import article_second_read, article_to_second_read

# Before the claim on the row runs out, so that two workers never work on one row.
SOFT_LIMIT_SECONDS = 50
HARD_LIMIT_SECONDS = 55

# After so many articles a process sends what is due: many workers are done with what a tick sent long
# before the next one.
REFILL_EVERY = 25
_articles_done = count()


@shared_task
def feeds_due() -> None:
    """Send the feeds that are due to be polled."""
    send_feeds()


@shared_task
def articles_requeue() -> None:
    """Send the articles that are due, those of dead workers and lost messages among them."""
    send_articles()
    send_deliveries()


@shared_task(time_limit=HARD_LIMIT_SECONDS, soft_time_limit=SOFT_LIMIT_SECONDS)
def feed_poll(pk: int) -> None:
    """Poll one feed, and send what it brought."""
    report = polling.feed_poll(pk)
    if report and report.added.new:
        send_articles()


@shared_task(time_limit=HARD_LIMIT_SECONDS, soft_time_limit=SOFT_LIMIT_SECONDS)
def second_reading() -> None:
    """Ask the second reader, where there is one, about one article that waits for it."""
    pk = article_to_second_read()
    if pk is not None:
        article_second_read(pk)


class ArticleTask(Task[[int], None]):
    """A job whose failure is kept in the article's row, for whoever looks why it is stuck."""

    def on_failure(
        self, exc: Exception, task_id: str, args: Any, kwargs: Any, einfo: ExceptionInfo
    ) -> None:
        """Keep what went wrong; the traceback is in the worker's log."""
        stages.article_failed(args[0], f"{type(exc).__name__}: {exc}")


@shared_task(base=ArticleTask, time_limit=HARD_LIMIT_SECONDS, soft_time_limit=SOFT_LIMIT_SECONDS)
def article_advance(pk: int, **options: Any) -> None:
    """Take one article through its stages, as far as it goes."""
    stages.article_advance(pk, **options)
    # Not all processes at once, though they began together.
    if (next(_articles_done) + os.getpid()) % REFILL_EVERY == 0:
        send_articles()


@shared_task(time_limit=HARD_LIMIT_SECONDS, soft_time_limit=SOFT_LIMIT_SECONDS)
def delivery_read(pk: int) -> None:
    """Make articles of one delivery, and send them."""
    deliveries.delivery_read(pk)
    send_articles()
