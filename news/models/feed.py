"""Feeds, and the hosts that they and their articles are fetched from."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.choices import FeedKind, Reader, Trust
from news.models.work import Work


class FeedQuerySet(models.QuerySet["Feed"]):
    """Conditions on feeds that several readers share."""

    def due(self, at: datetime) -> FeedQuerySet:
        """Keep the feeds to be polled now that nobody polls and no message waits for."""
        return self.filter(
            is_enabled=True, not_before__lte=at, lease_until__lte=at, queued_until__lte=at
        )

    def failing(self) -> FeedQuerySet:
        """Keep the feeds whose last poll failed."""
        return self.filter(is_enabled=True, failures__gt=0)


class Feed(Work):
    """A public address that tells what is new. ``not_before`` is its next poll."""

    slug = models.CharField(
        _("id"), max_length=120, unique=True, help_text=_("Permanent public id.")
    )
    url = models.CharField(_("address"), max_length=2000, unique=True)
    site = models.CharField(_("site"), max_length=2000, blank=True, default="")
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(
        _("language"), max_length=35, blank=True, default="", help_text=_("BCP 47.")
    )
    country = models.CharField(
        _("country"), max_length=2, blank=True, default="", help_text=_("ISO 3166-1, or EU.")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=FeedKind, default=FeedKind.NEWS)
    trust = models.CharField(_("trust"), max_length=16, choices=Trust, default=Trust.GENERAL)
    reader = models.CharField(
        _("read as"), max_length=16, choices=Reader, default=Reader.SYNDICATION
    )
    covers = models.TextField(_("covers"), blank=True, default="")
    note = models.TextField(
        _("note"), blank=True, default="", help_text=_("Robots, doubts about the address.")
    )
    poll_minutes = models.PositiveIntegerField(_("poll every (minutes)"), default=60)
    is_filtered = models.BooleanField(
        _("mostly off topic"),
        default=False,
        help_text=_(
            "Entries clearly about something else are left out; of a docket feed, those of no case on record."
        ),
    )
    is_enabled = models.BooleanField(_("polled"), default=True)
    etag = models.CharField(max_length=500, blank=True, default="", editable=False)
    last_modified = models.CharField(max_length=100, blank=True, default="", editable=False)
    failures = models.PositiveIntegerField(_("failures in a row"), default=0, editable=False)
    last_polled_at = models.DateTimeField(_("last poll"), null=True, blank=True, editable=False)
    last_success_at = models.DateTimeField(_("last success"), null=True, blank=True, editable=False)
    last_new_at = models.DateTimeField(_("last new article"), null=True, blank=True, editable=False)
    dataset_sha256 = models.CharField(
        max_length=64,
        blank=True,
        default="",
        editable=False,
        help_text=_("Hash of the entry as last loaded from a curated file."),
    )

    objects = FeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")
        ordering = ("slug",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(poll_minutes__gte=1), name="feed_is_polled_at_most_once_a_minute"
            ),
        ]
        indexes: ClassVar = [
            # The feeds that are due.
            models.Index(
                fields=["not_before"], condition=Q(is_enabled=True), name="feed_by_next_poll"
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.slug


class Host(models.Model):
    """A server that articles or feeds are fetched from: one request at a time, with pauses."""

    name = models.CharField(max_length=300, unique=True, help_text=_("Host and port."))
    busy_until = models.DateTimeField(
        default=timezone.now, help_text=_("A request is under way, at the latest until then.")
    )
    busy_token = models.CharField(max_length=32, blank=True, default="")
    next_at = models.DateTimeField(
        default=timezone.now, help_text=_("The next request is made no earlier.")
    )
    last_turn_at = models.DateTimeField(
        default=timezone.now, help_text=_("The last turn that was promised to somebody who waits.")
    )
    robots = models.TextField(blank=True, default="", help_text=_("Its robots.txt."))
    robots_status = models.PositiveIntegerField(
        default=0, help_text=_("What it answered for robots.txt; 0 if nothing.")
    )
    robots_until = models.DateTimeField(
        null=True, blank=True, help_text=_("When robots.txt is read anew.")
    )

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("hosts")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
