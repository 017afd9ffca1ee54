"""Proposals: typed changes to the record, each with the words it rests on; an editor decides."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models import Case, Revision
from news.choices import Finder, ProposalKind, ProposalState
from news.models.article import Article
from news.models.story import Story


class Proposal(models.Model):
    """A change that somebody's report suggests; never offered twice, whatever became of it."""

    key = models.CharField(
        max_length=64,
        unique=True,
        help_text=_("Hash of what it would change: the same proposal has the same key."),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=ProposalKind)
    case = models.ForeignKey(
        Case,
        verbose_name=_("case"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        help_text=_("Empty for a new dispute."),
    )
    story = models.ForeignKey(
        Story, on_delete=models.SET_NULL, null=True, blank=True, related_name="proposals"
    )
    path = models.CharField(
        max_length=200, blank=True, default="", help_text=_("The field of the record.")
    )
    value = models.JSONField(_("proposed"), help_text=_("The piece of the record, as JSON."))
    old_value = models.JSONField(_("on record"), null=True, blank=True)
    language = models.CharField(max_length=35, blank=True, default="")
    confidence = models.FloatField(_("confidence"))
    finder = models.CharField(_("found by"), max_length=16, choices=Finder, default=Finder.RULES)
    reasons = models.JSONField(default=list, blank=True)
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    state = models.CharField(
        _("state"), max_length=12, choices=ProposalState, default=ProposalState.OPEN
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True, default="")
    accepted_value = models.JSONField(
        null=True, blank=True, help_text=_("What was accepted, where an editor changed it first.")
    )
    revision = models.ForeignKey(
        Revision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        help_text=_("The revision by which it was accepted."),
    )

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ("-confidence", "made_at", "id")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(confidence__gte=0) & Q(confidence__lte=1),
                name="proposal_confidence_is_a_share",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[ProposalState.ACCEPTED, ProposalState.REJECTED])
                | Q(decided_at__isnull=False),
                name="decided_proposal_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(revision__isnull=True) | Q(state=ProposalState.ACCEPTED),
                name="only_an_accepted_proposal_has_a_revision",
            ),
        ]
        indexes: ClassVar = [
            # The queue by confidence, and by age.
            models.Index(fields=["state", "-confidence", "id"], name="proposal_by_confidence"),
            models.Index(fields=["state", "made_at", "id"], name="proposal_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.path}".strip()

    @property
    def may_be_taken_back(self) -> bool:
        """Tell whether it was decided in a way that can be undone: a case that was made stays."""
        if self.kind == ProposalKind.NEW_CASE:
            return self.state == ProposalState.REJECTED
        return self.state in (ProposalState.ACCEPTED, ProposalState.REJECTED)


class ProposalEvidence(models.Model):
    """The words of one article that a proposal rests on; the first is its source."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="evidence")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="evidence")
    quote = models.TextField(help_text=_("The words, exactly as the article has them."))
    start = models.PositiveIntegerField(help_text=_("Where they begin in the article's text."))
    end = models.PositiveIntegerField()
    confidence = models.FloatField()

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ("proposal", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["proposal", "article"], name="evidence_once_per_proposal_and_article"
            ),
            models.CheckConstraint(
                condition=Q(start__lte=F("end")), name="evidence_begins_before_it_ends"
            ),
        ]

    def __str__(self) -> str:
        return self.quote


class ProposalDecision(models.Model):
    """Who decided what, when and why; kept when a decision is undone."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="decisions")
    state = models.CharField(max_length=12, choices=ProposalState, help_text=_("What it became."))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.CharField(max_length=500, blank=True, default="")
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ("proposal", "id")

    def __str__(self) -> str:
        return f"{self.proposal_id} {self.state}"
