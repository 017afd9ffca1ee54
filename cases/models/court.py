"""Courts, tribunals, regulators and offices."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.choices import CourtLevel
from core.fields import SortKeyField
from parties.models import DatasetEntry


class Court(DatasetEntry):
    """A court or other deciding body."""

    slug = models.CharField(
        _("id"),
        max_length=80,
        unique=True,
        help_text=_("Free Law Project courts-db id where one exists, else country and a slug."),
    )
    name = models.CharField(_("name"), max_length=300)
    name_sort = SortKeyField(source="name")
    native_name = models.CharField(_("native name"), max_length=300, blank=True, default="")
    jurisdiction = models.CharField(
        _("jurisdiction"), max_length=6, help_text=_("ISO 3166 code, or EU.")
    )
    country = models.CharField(
        max_length=2, editable=False, help_text=_("The part of the jurisdiction before the hyphen.")
    )
    level = models.CharField(_("level"), max_length=16, choices=CourtLevel)
    appeals_to = models.ForeignKey(
        "self",
        verbose_name=_("appeals to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="appeals_from",
        help_text=_("Where its copyright decisions go on appeal."),
    )
    city = models.CharField(_("city"), max_length=120, blank=True, default="")
    docket_pattern = models.CharField(
        max_length=400,
        blank=True,
        default="",
        help_text=_("Regular expression of the court's own form of case number."),
    )

    class Meta:
        verbose_name = _("court")
        verbose_name_plural = _("courts")
        ordering = ("jurisdiction", "name_sort", "id")
        indexes: ClassVar = [
            # The court list and the courts of one country.
            models.Index(fields=["country", "jurisdiction", "name_sort"], name="court_by_country"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of the court's page."""
        return f"/courts/{self.slug}/"


class CourtName(models.Model):
    """A court string of case records that means exactly this court."""

    court = models.ForeignKey(Court, on_delete=models.CASCADE, related_name="record_names")
    position = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=300, unique=True)
    native_name = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("name of record")
        verbose_name_plural = _("names of record")
        ordering = ("court", "position", "id")

    def __str__(self) -> str:
        return self.name


class CourtAlias(models.Model):
    """Another name of a court, in any script."""

    court = models.ForeignKey(Court, on_delete=models.CASCADE, related_name="aliases")
    position = models.PositiveIntegerField(default=0)
    text = models.CharField(max_length=300)
    is_ambiguous = models.BooleanField(
        default=False, help_text=_("Other bodies bear this name too: it needs a second hint.")
    )

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ("court", "is_ambiguous", "position", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["court", "text", "is_ambiguous"], name="alias_stands_once_per_court"
            ),
        ]

    def __str__(self) -> str:
        return self.text
