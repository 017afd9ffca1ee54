"""What CourtListener sends by itself, and which of its dockets is which case."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.choices import DeliveryState
from news.models.work import Work


class DeliveryQuerySet(models.QuerySet["WebhookDelivery"]):
    """Conditions on deliveries."""

    def due(self, at: datetime) -> DeliveryQuerySet:
        """Keep deliveries whose work is not done, that nobody has claimed and no message waits for."""
        return self.filter(
            state=DeliveryState.RECEIVED,
            lease_until__lte=at,
            queued_until__lte=at,
            not_before__lte=at,
        )


class WebhookDelivery(Work):
    """One delivery, stored before anything is done with it, so that a repeated one is known."""

    key = models.CharField(max_length=200, unique=True, help_text=_("Its Idempotency-Key."))
    event_type = models.PositiveIntegerField(default=0)
    payload = models.JSONField()
    received_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=12, choices=DeliveryState, default=DeliveryState.RECEIVED)
    article_count = models.PositiveIntegerField(
        default=0, help_text=_("Articles made from its entries.")
    )

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ("-received_at", "-id")
        indexes: ClassVar = [models.Index(fields=["state", "not_before"], name="delivery_open")]

    def __str__(self) -> str:
        return self.key


class Docket(models.Model):
    """A docket of CourtListener and the case that is kept under it."""

    docket_id = models.PositiveBigIntegerField(unique=True)
    case_slug = models.CharField(max_length=120, help_text=_("Slug of the case."))
    url = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        verbose_name = _("docket")
        verbose_name_plural = _("dockets")
        ordering = ("docket_id",)

    def __str__(self) -> str:
        return f"{self.docket_id} {self.case_slug}"
