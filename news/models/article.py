"""Articles: what was found, how far its reading has come, and what it says."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models import Case
from news.choices import OPEN_STAGES, STUCK_REASONS, Origin, SetAside, Stage
from news.models.feed import Feed
from news.models.work import Work

# A row that was tried so often without coming forward is shown as stuck, though it is tried again.
STUCK_ATTEMPTS = 3


class ArticleQuerySet(models.QuerySet["Article"]):
    """Conditions on articles that several readers share."""

    def open(self) -> ArticleQuerySet:
        """Keep the articles that have not reached a final stage."""
        return self.filter(stage__in=OPEN_STAGES)

    def due(self, at: datetime) -> ArticleQuerySet:
        """Keep open articles that nobody has claimed and no message waits for."""
        return self.open().filter(lease_until__lte=at, queued_until__lte=at, not_before__lte=at)

    def stuck(self) -> ArticleQuerySet:
        """Keep what an editor may want to look at: failed often, or given up."""
        return self.filter(
            Q(stage__in=OPEN_STAGES, attempts__gte=STUCK_ATTEMPTS)
            | Q(stage=Stage.SET_ASIDE, set_aside_reason__in=STUCK_REASONS)
        )


class Article(Work):
    """One report, at one address; its row holds the state of its reading."""

    feed = models.ForeignKey(
        Feed, verbose_name=_("feed"), on_delete=models.SET_NULL, null=True, related_name="articles"
    )
    origin = models.CharField(_("origin"), max_length=8, choices=Origin, default=Origin.PAGE)
    url = models.CharField(_("address"), max_length=2000, help_text=_("As it was found."))
    canonical_url = models.CharField(
        _("canonical address"),
        max_length=2000,
        unique=True,
        help_text=_("Without what only counts clicks; the same page has one."),
    )
    content_sha256 = models.CharField(
        max_length=64, blank=True, default="", db_index=True, help_text=_("Of the text, folded.")
    )
    title = models.CharField(_("title"), max_length=1000, blank=True, default="")
    publisher = models.CharField(_("publisher"), max_length=300, blank=True, default="")
    language = models.CharField(
        _("language"), max_length=35, blank=True, default="", help_text=_("BCP 47.")
    )
    published_on = models.CharField(
        _("published"), max_length=12, blank=True, default="", help_text=_("EDTF.")
    )
    published_earliest = models.DateField(null=True, blank=True)
    text = models.TextField(
        blank=True, default="", help_text=_("For matching alone; never published.")
    )
    page = models.JSONField(
        null=True, blank=True, help_text=_("What extraction found, without the text.")
    )
    reading = models.JSONField(null=True, blank=True, help_text=_("What the article means."))
    is_relevant = models.BooleanField(_("relevant"), null=True, blank=True)
    relevance_score = models.FloatField(_("relevance"), null=True, blank=True)
    docket_case = models.ForeignKey(
        Case,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The case of the docket that an entry stands in."),
    )
    found_at = models.DateTimeField(_("found"), default=timezone.now)
    fetched_at = models.DateTimeField(_("fetched"), null=True, blank=True)
    raw = models.BinaryField(
        null=True, blank=True, help_text=_("What was fetched, packed; dropped once it is read.")
    )
    raw_type = models.CharField(max_length=200, blank=True, default="")
    stage = models.CharField(_("stage"), max_length=12, choices=Stage, default=Stage.NEW)
    stages = models.JSONField(
        default=dict, blank=True, help_text=_("Of each stage: state, attempts, error, time.")
    )
    set_aside_reason = models.CharField(
        _("set aside because"), max_length=16, choices=SetAside, blank=True, default=""
    )
    set_aside_note = models.TextField(blank=True, default="")
    duplicate_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="duplicates"
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-found_at", "-id")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(stage=Stage.SET_ASIDE) & ~Q(set_aside_reason=""))
                | (~Q(stage=Stage.SET_ASIDE) & Q(set_aside_reason="")),
                name="article_set_aside_has_a_reason",
            ),
        ]
        indexes: ClassVar = [
            # The articles to be taken up (again).
            models.Index(
                fields=["not_before", "id"],
                condition=Q(stage__in=OPEN_STAGES),
                name="article_open",
            ),
            # The counts by stage, and why articles were set aside.
            models.Index(fields=["stage", "set_aside_reason"], name="article_by_stage"),
            models.Index(fields=["-found_at", "-id"], name="article_newest_first"),
        ]

    def __str__(self) -> str:
        return self.title or self.canonical_url
