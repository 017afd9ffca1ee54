"""Messages to the workers, by the names of their jobs: whoever sends one need not load what it does."""

from datetime import datetime

from celery import current_app
from django.utils import timezone

from news.services.polling import feed_poll_soon
from news.services.queueing import Send, articles_queue, deliveries_queue, feeds_queue

FEED_POLL = "news.tasks.feed_poll"
ARTICLE_ADVANCE = "news.tasks.article_advance"
DELIVERY_READ = "news.tasks.delivery_read"


def send_articles() -> int:
    """Send the articles that are due to the workers, now; give how many."""
    return articles_queue(_sender(ARTICLE_ADVANCE))


def send_feeds() -> int:
    """Send the feeds whose poll is due; give how many."""
    return feeds_queue(_sender(FEED_POLL))


def send_deliveries() -> int:
    """Send the deliveries whose work is not done; give how many."""
    return deliveries_queue(_sender(DELIVERY_READ))


def send_feed(pk: int) -> None:
    """Make a feed due and send it."""
    feed_poll_soon(pk)
    current_app.send_task(FEED_POLL, (pk,))


def _sender(name: str) -> Send:
    def send(pk: int, begin: datetime, void_at: datetime) -> None:
        if begin > timezone.now():
            current_app.send_task(name, (pk,), eta=begin, expires=void_at)
        else:
            current_app.send_task(name, (pk,), expires=void_at)

    return send
