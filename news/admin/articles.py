"""Articles, stories and proposals, as they were read."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from news.admin.generics import SeenAdmin, SeenRows
from news.models import (
    Article,
    ArticleLink,
    Proposal,
    ProposalDecision,
    ProposalEvidence,
    Story,
    StoryArticle,
)
from news.services.retries import article_retry


class ProgressFilter(admin.SimpleListFilter):
    """Articles that are stuck, and those under way."""

    title = _("progress")
    parameter_name = "progress"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        """Name the two."""
        return [("stuck", gettext("stuck")), ("open", gettext("under way"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        """Keep the chosen."""
        stuck = Article.objects.stuck().values("pk")
        under_way = Article.objects.open().values("pk")
        chosen = {"stuck": stuck, "open": under_way}.get(self.value() or "")
        return queryset if chosen is None else queryset.filter(pk__in=chosen)


class LinkRows(SeenRows):
    """The cases of an article."""

    model = ArticleLink
    fields = ("case", "role", "score", "reasons")


@admin.register(Article)
class ArticleAdmin(SeenAdmin):
    """Where each article stands; what is stuck can be started over."""

    list_display = ("title", "publisher", "language", "stage", "set_aside_reason", "attempts")
    list_filter = (ProgressFilter, "stage", "set_aside_reason", "language")
    search_fields = ("title", "canonical_url", "publisher")
    date_hierarchy = "found_at"
    actions = ("start_over",)
    inlines = (LinkRows,)
    exclude = ("raw", "page", "content_sha256")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Leave texts in the database: a page of them is megabytes."""
        return super().get_queryset(request).defer("text", "raw", "page", "reading")

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Let those start articles over who may change them elsewhere."""
        return request.user.has_perm("news.change_article")

    @admin.action(description=_("Start over"), permissions=["retry"])
    def start_over(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Start the chosen articles over, as far as nobody works on them."""
        count = sum(article_retry(article.pk) for article in queryset.only("pk"))
        said = ngettext(
            "%(count)d article started over.", "%(count)d articles started over.", count
        )
        self.message_user(request, said % {"count": count})


class StoryRows(SeenRows):
    """The articles of a story."""

    model = StoryArticle
    fields = ("article",)


@admin.register(Story)
class StoryAdmin(SeenAdmin):
    """What happened once, in however many reports."""

    list_display = ("title", "kind", "event_on", "newest_on", "article_count")
    list_filter = ("kind", "language")
    search_fields = ("title",)
    inlines = (StoryRows,)


class EvidenceRows(SeenRows):
    """The words that a proposal rests on."""

    model = ProposalEvidence
    fields = ("article", "quote", "confidence")


class DecisionRows(SeenRows):
    """What was decided of a proposal, and by whom."""

    model = ProposalDecision
    fields = ("state", "by", "at", "reason", "revision")


@admin.register(Proposal)
class ProposalAdmin(SeenAdmin):
    """Proposals; they are decided in the review."""

    list_display = ("kind", "case", "path", "state", "confidence", "made_at", "reviewer")
    list_filter = ("state", "kind", "language")
    list_select_related = ("case", "reviewer")
    search_fields = ("case__caption", "case__slug", "path")
    inlines = (EvidenceRows, DecisionRows)
