"""Stories: one event as several outlets report it, and the cases that articles are about."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.choices import EventKind
from cases.models import Case
from news.choices import LinkRole
from news.models.article import Article


class Story(models.Model):
    """What happened once, in one or more reports."""

    title = models.CharField(
        _("title"), max_length=1000, help_text=_("Of the first report of it that was found.")
    )
    language = models.CharField(_("language"), max_length=35, blank=True, default="")
    kind = models.CharField(_("kind"), max_length=24, choices=EventKind, blank=True, default="")
    event_on = models.CharField(
        _("happened"), max_length=12, blank=True, default="", help_text=_("EDTF.")
    )
    event_earliest = models.DateField(null=True, blank=True)
    newest_on = models.DateField(
        _("newest report"), null=True, blank=True, help_text=_("Day of its newest article.")
    )
    article_count = models.PositiveIntegerField(_("articles"), default=0)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ("-newest_on", "-id")
        indexes: ClassVar = [
            # The list of stories, and the recent ones an article may belong to.
            models.Index(fields=["-newest_on", "-id"], name="story_newest_first"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of the story's page."""
        return f"/news/{self.pk}/"


class StoryArticle(models.Model):
    """A report of a story; an article belongs to one story at most."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="story_articles")
    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="story_article")

    class Meta:
        verbose_name = _("article of a story")
        verbose_name_plural = _("articles of a story")
        ordering = ("story", "id")

    def __str__(self) -> str:
        return f"{self.story_id}: {self.article_id}"


class StoryCase(models.Model):
    """A case that a story is about."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="story_cases")
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, related_name="story_cases", db_index=False
    )

    class Meta:
        verbose_name = _("case of a story")
        verbose_name_plural = _("cases of a story")
        ordering = ("story", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["story", "case"], name="case_once_per_story"),
        ]
        # The stories of a case.
        indexes: ClassVar = [models.Index(fields=["case", "story"], name="story_by_case")]

    def __str__(self) -> str:
        return f"{self.story_id}: {self.case_id}"


class ArticleLink(models.Model):
    """An article is about, or mentions, a case; the reasons say why we think so."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="links")
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, related_name="article_links", db_index=False
    )
    role = models.CharField(_("role"), max_length=12, choices=LinkRole)
    score = models.FloatField(_("score"))
    reasons = models.JSONField(default=list)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ("article", "-score", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["article", "case"], name="case_once_per_article"),
            models.CheckConstraint(
                condition=Q(score__gte=0) & Q(score__lte=1), name="link_score_is_a_share"
            ),
        ]
        # The articles of a case.
        indexes: ClassVar = [
            models.Index(fields=["case", "role", "article"], name="article_link_by_case")
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.role} {self.case_id}"
