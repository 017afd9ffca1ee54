"""Revisions: the immutable record of every write to a case."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """A case record as it stood after one write; never changed, never deleted."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(help_text=_("1, 2, 3 … within the case, without gaps."))
    record = models.TextField(help_text=_("The case record, canonical JSON."))
    sha256 = models.CharField(max_length=64, help_text=_("Of the record's UTF-8 bytes, hex."))
    made_at = models.DateTimeField(help_text=_("When it was written (UTC)."))
    made_by = models.CharField(max_length=150, help_text=_("User name, or the command that wrote."))
    reason = models.CharField(max_length=500, help_text=_("Why it was written."))

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ("case", "number")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "number"], name="revision_number_is_unique_within_case"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="revision_numbers_start_at_one"
            ),
        ]
        indexes: ClassVar = [
            # The changes of all cases, newest first.
            models.Index(fields=["-made_at", "-id"], name="revision_newest_first"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} #{self.number}"


class DataVersion(models.Model):
    """One row that counts the writes: every cached count names the version it was made from."""

    number = models.PositiveBigIntegerField(default=0)
    stamp = models.CharField(
        max_length=32,
        default="",
        help_text=_("Of the write; unlike its number, never given twice."),
    )
    changed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("data version")
        verbose_name_plural = _("data version")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(id=1), name="data_version_is_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class Change(models.Model):
    """What one write touched, so that whoever keeps figures need not count everything anew."""

    # As many of the newest are kept; whoever is further behind reads everything.
    FOLLOWED: ClassVar = 200

    stamp = models.CharField(primary_key=True, max_length=32)
    previous = models.CharField(max_length=32, help_text=_("The stamp of the write before."))
    number = models.PositiveBigIntegerField(help_text=_("The data version it made."))
    cases = models.JSONField(
        null=True, help_text=_("Ids of the cases written; empty where it may be any.")
    )

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        indexes: ClassVar = [
            # The newest changes, and those too old to keep.
            models.Index(fields=["-number"], name="change_newest_first"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.stamp}"
