"""What is due goes to the broker: few messages at a time, each good for as long as the row says.

A message that is lost, or whose worker dies, costs a delay: its row comes due again.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from news.choices import Reader
from news.models import Article, Feed, WebhookDelivery
from news.services.leases import lease_length, queue_mark

# Messages with the broker at one time; rows beyond these wait in the database, where they are cheap.
MOST_ARTICLES = 200
MOST_FEEDS = 20
MOST_DELIVERIES = 50

# Rows that come due within this are sent along, to be taken up on the second.
AHEAD = timedelta(seconds=5)

Send = Callable[[int, datetime, datetime], None]  # id, when to begin, when the message is void


def articles_queue(send: Send) -> int:
    """Send the articles that are due, those of each feed in turn; give how many."""
    now = timezone.now()
    waiting = Article.objects.open().filter(queued_until__gt=now).count()
    due = Article.objects.due(now + AHEAD).filter(lease_until__lte=now, queued_until__lte=now)
    # So that a feed of ten thousand entries does not go before another's first.
    fair = due.annotate(
        turn=Window(RowNumber(), partition_by=[F("feed_id")], order_by=["not_before", "id"])
    ).order_by("turn", "not_before", "id")
    return _queue(Article.objects.all(), fair, MOST_ARTICLES - waiting, send)


def feeds_queue(send: Send) -> int:
    """Send the feeds whose poll is due; give how many."""
    if not settings.NEWS_POLLING:
        return 0
    now = timezone.now()
    waiting = Feed.objects.filter(queued_until__gt=now).count()
    due = Feed.objects.due(now).filter(usable_feeds()).order_by("not_before", "id")
    return _queue(Feed.objects.all(), due, MOST_FEEDS - waiting, send)


def deliveries_queue(send: Send) -> int:
    """Send the deliveries whose work is due; give how many."""
    now = timezone.now()
    due = WebhookDelivery.objects.due(now).order_by("not_before", "id")
    return _queue(WebhookDelivery.objects.all(), due, MOST_DELIVERIES, send)


def usable_feeds() -> Q:
    """Leave out the feeds that need a token while there is none."""
    return Q() if settings.COURTLISTENER_TOKEN else ~Q(reader=Reader.COURTLISTENER)


def _queue(rows: QuerySet[Any], due: QuerySet[Any], most: int, send: Send) -> int:
    """Mark up to so many due rows as sent, and send them once that is stored."""
    if most <= 0:
        return 0
    now = timezone.now()
    void_at = now + lease_length() + AHEAD
    with transaction.atomic():
        found = list(due.values_list("pk", "not_before")[:most])
        # Whoever else sends this moment finds them marked.
        free = rows.filter(lease_until__lte=now, queued_until__lte=now)
        marked = set(queue_mark(free, [pk for pk, _begin in found], until=void_at))
    for pk, begin in found:
        if pk in marked:
            send(pk, max(begin, now), void_at)
    return len(marked)
