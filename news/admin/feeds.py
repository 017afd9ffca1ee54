"""Feeds, the dockets of CourtListener, and its deliveries."""

from typing import ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from news.admin.generics import FeedModelAdmin, SeenAdmin
from news.models import Docket, Feed, WebhookDelivery
from news.services.polling import feed_poll_soon


@admin.register(Feed)
class FeedAdmin(FeedModelAdmin):
    """The list of feeds; a feed is polled at its next tick once it is due."""

    list_display = (
        "title",
        "kind",
        "language",
        "is_enabled",
        "last_success_at",
        "failures",
        "not_before",
        "error",
    )
    list_filter = ("is_enabled", "kind", "trust", "reader", "language")
    search_fields = ("slug", "title", "url")
    ordering = ("-failures", "title")
    actions = ("poll_now",)
    readonly_fields: ClassVar = (
        "failures",
        "error",
        "last_polled_at",
        "last_success_at",
        "last_new_at",
        "not_before",
    )
    fieldsets = (
        (None, {"fields": ("slug", "title", "url", "site", "is_enabled")}),
        (_("What it is"), {"fields": ("kind", "trust", "language", "country", "covers", "note")}),
        (_("How it is read"), {"fields": ("reader", "poll_minutes", "is_filtered")}),
        (_("How it went"), {"fields": readonly_fields}),
    )

    @admin.action(description=_("Poll now"), permissions=["change"])
    def poll_now(self, request: HttpRequest, queryset: QuerySet[Feed]) -> None:
        """Make the chosen feeds due."""
        for feed in queryset:
            feed_poll_soon(feed.pk)
        count = len(queryset)
        said = ngettext(
            "%(count)d feed is polled at the next tick.",
            "%(count)d feeds are polled at the next tick.",
            count,
        )
        self.message_user(request, said % {"count": count})

    def save_model(self, request: HttpRequest, obj: Feed, form: object, change: bool) -> None:
        """Keep the edit when the lists are loaded again."""
        obj.dataset_sha256 = ""
        obj.not_before = min(obj.not_before, timezone.now())
        super().save_model(request, obj, form, change)


@admin.register(Docket)
class DocketAdmin(SeenAdmin):
    """Which docket is which case."""

    list_display = ("docket_id", "case_slug", "url")
    search_fields = ("docket_id", "case_slug")


@admin.register(WebhookDelivery)
class DeliveryAdmin(SeenAdmin):
    """What CourtListener delivered."""

    list_display = ("key", "received_at", "state", "attempts", "article_count", "error")
    list_filter = ("state",)
    search_fields = ("key",)
