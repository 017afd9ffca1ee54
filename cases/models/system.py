"""AI systems: models, products and data sets that disputes are about."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.choices import SystemKind
from parties.models import DatasetEntry, Party


class AISystem(DatasetEntry):
    """An AI model, product or data set."""

    slug = models.CharField(_("id"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=300)
    developer = models.ForeignKey(
        Party,
        verbose_name=_("developer"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="systems",
        help_text=_("Blank where the developer is no party of any dispute."),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=SystemKind)

    class Meta:
        verbose_name = _("AI system")
        verbose_name_plural = _("AI systems")
        ordering = ("name", "slug")

    def __str__(self) -> str:
        return self.name


class AISystemName(models.Model):
    """A pair of name and developer in case records that means exactly this system."""

    system = models.ForeignKey(AISystem, on_delete=models.CASCADE, related_name="record_names")
    position = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=300)
    developer = models.CharField(
        max_length=300, blank=True, default="", help_text=_("As case records write it.")
    )

    class Meta:
        verbose_name = _("name of record")
        verbose_name_plural = _("names of record")
        ordering = ("system", "position", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["name", "developer"], name="name_and_developer_mean_one_system"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AISystemAlias(models.Model):
    """Another name of a system, in any script."""

    system = models.ForeignKey(AISystem, on_delete=models.CASCADE, related_name="aliases")
    position = models.PositiveIntegerField(default=0)
    text = models.CharField(max_length=300)
    is_ambiguous = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ("system", "is_ambiguous", "position", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["system", "text", "is_ambiguous"], name="alias_stands_once_per_system"
            ),
        ]

    def __str__(self) -> str:
        return self.text
