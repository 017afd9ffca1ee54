"""What CourtListener delivers by itself: kept first, then worked on, and never worked on twice."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from news.choices import DeliveryState
from news.errors import FeedInvalid
from news.models import WebhookDelivery
from news.parsers.dockets import delivery_entries, event_type_of
from news.services.intake import articles_add
from news.services.leases import lease_release, lease_take

log = structlog.get_logger(__name__)

# A worker that dies over a delivery so often was killed by it.
MOST_ATTEMPTS = 5
RETRY = timedelta(minutes=5)


def delivery_keep(key: str, payload: Mapping[str, Any]) -> tuple[WebhookDelivery, bool]:
    """Store a delivery under its key, and tell whether it is new; the first one stands."""
    return WebhookDelivery.objects.get_or_create(
        key=key, defaults={"payload": payload, "event_type": event_type_of(payload)}
    )


def delivery_read(pk: int) -> None:
    """Make articles of a delivery's entries; nothing is done where that is done or under way."""
    row = lease_take(WebhookDelivery.objects.filter(state=DeliveryState.RECEIVED), pk)
    if row is None:
        return
    if row.attempts > MOST_ATTEMPTS:
        lease_release(row, state=DeliveryState.FAILED, error="its workers died")
        return
    try:
        entries = delivery_entries(row.payload)
    except FeedInvalid as error:
        # Other kinds of deliveries are kept as they came, and mean nothing to us.
        lease_release(row, state=DeliveryState.FAILED, error=str(error))
        return
    added = articles_add(entries)
    with transaction.atomic():
        lease_release(
            row, state=DeliveryState.DONE, error="", article_count=len(added.new), attempts=0
        )
    log.info("delivery read", key=row.key, new=len(added.new), at=timezone.now().isoformat())
