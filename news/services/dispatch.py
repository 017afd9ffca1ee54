"""Messages to the workers, by the names of their jobs: whoever sends one need not load what it does.

A broker that is away, or whose disk is full, fails nobody: what is due stands in the rows, and the
clock sends it again.
"""

from collections.abc import Callable
from datetime import datetime

import structlog
from celery import current_app
from django.utils import timezone
from kombu.exceptions import OperationalError

from news.services.polling import feed_poll_soon
from news.services.queueing import Send, articles_queue, deliveries_queue, feeds_queue

FEED_POLL = "news.tasks.feed_poll"
ARTICLE_ADVANCE = "news.tasks.article_advance"
DELIVERY_READ = "news.tasks.delivery_read"

log = structlog.get_logger(__name__)


def send_articles() -> int:
    """Send the articles that are due to the workers, now; give how many."""
    return _sent(articles_queue, ARTICLE_ADVANCE)


def send_feeds() -> int:
    """Send the feeds whose poll is due; give how many."""
    return _sent(feeds_queue, FEED_POLL)


def send_deliveries() -> int:
    """Send the deliveries whose work is not done; give how many."""
    return _sent(deliveries_queue, DELIVERY_READ)


def send_feed(pk: int) -> None:
    """Make a feed due and send it."""
    feed_poll_soon(pk)
    current_app.send_task(FEED_POLL, (pk,))


def _sent(queue: Callable[[Send], int], name: str) -> int:
    try:
        return queue(_sender(name))
    except (OperationalError, OSError) as error:  # kombu's, where a server or a disk refuses
        log.warning("not sent", task=name, reason=f"{type(error).__name__}: {error}")
        return 0


def _sender(name: str) -> Send:
    def send(pk: int, begin: datetime, void_at: datetime) -> None:
        if begin > timezone.now():
            current_app.send_task(name, (pk,), eta=begin, expires=void_at)
        else:
            current_app.send_task(name, (pk,), expires=void_at)

    return send
