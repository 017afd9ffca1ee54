"""Parties, the names they bear, and counsel.

A party is a legal person, a class, an authority, or a corporate group. Legal persons stay
distinct; what belongs together is said by ``group``. This app knows no case: where a name means
different parties in different disputes, the dispute is told by its slug alone.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.fields import SortKeyField
from parties.choices import PartyKind


class DatasetEntry(models.Model):
    """A row that may also stand in a curated file."""

    dataset_sha256 = models.CharField(
        max_length=64,
        blank=True,
        default="",
        editable=False,
        help_text=_(
            "Hash of the entry as last loaded from a curated file: it tells an edit made here "
            "from one made there."
        ),
    )

    class Meta:
        abstract = True


class PartyQuerySet(models.QuerySet["Party"]):
    """Conditions on parties that several readers share."""

    def in_family(self, slugs: list[str] | tuple[str, ...]) -> PartyQuerySet:
        """Keep the parties named, the members of the groups named, and nothing else."""
        named = Party.objects.filter(slug__in=slugs).values("pk")
        return self.filter(Q(pk__in=named) | Q(group__in=named))


class Party(DatasetEntry):
    """A legal person, class, authority or corporate group."""

    slug = models.CharField(
        _("id"), max_length=120, unique=True, help_text=_("Permanent public id, in the address.")
    )
    name = models.CharField(
        _("name"), max_length=400, help_text=_("Name as English texts give it.")
    )
    name_sort = SortKeyField(source="name")
    native_name = models.CharField(
        _("native name"),
        max_length=400,
        blank=True,
        default="",
        help_text=_("Name in the party's own script."),
    )
    kind = models.CharField(_("kind"), max_length=24, choices=PartyKind)
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        default="",
        help_text=_("ISO 3166-1 alpha-2; blank where nobody stated it."),
    )
    group = models.ForeignKey(
        "self",
        verbose_name=_("group"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        help_text=_("The corporate family, or the parent company."),
    )

    objects = PartyQuerySet.as_manager()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ("name_sort", "id")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(group__isnull=True) | ~Q(group=F("id")),
                name="party_is_not_its_own_group",
            ),
        ]
        indexes: ClassVar = [
            # The party list, by name and by kind.
            models.Index(fields=["name_sort", "id"], name="party_by_name"),
            models.Index(fields=["kind", "name_sort"], name="party_by_kind"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of the party's page."""
        return f"/parties/{self.slug}/"


class PartyName(models.Model):
    """A string of case records that means exactly this party."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="record_names")
    position = models.PositiveIntegerField(default=0)
    name = models.CharField(
        max_length=400, unique=True, help_text=_("The string, exactly as case records write it.")
    )

    class Meta:
        verbose_name = _("name of record")
        verbose_name_plural = _("names of record")
        ordering = ("party", "position", "id")

    def __str__(self) -> str:
        return self.name


class PartyAlias(models.Model):
    """Another name of a party, in any script."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="aliases")
    position = models.PositiveIntegerField(default=0)
    text = models.CharField(max_length=400)
    is_ambiguous = models.BooleanField(
        default=False,
        help_text=_("An ordinary word or a name borne by others: alone it proves nothing."),
    )

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ("party", "is_ambiguous", "position", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["party", "text", "is_ambiguous"], name="alias_stands_once_per_party"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class PartyRedirect(models.Model):
    """A former id of a party, kept alive after a merger or a change of id."""

    slug = models.CharField(max_length=120, unique=True, help_text=_("The id that no longer is."))
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="former_ids")

    class Meta:
        verbose_name = _("former id")
        verbose_name_plural = _("former ids")

    def __str__(self) -> str:
        return self.slug


class Homonym(DatasetEntry):
    """A name of record that different parties bear; never a party itself."""

    slug = models.CharField(_("id"), max_length=120, unique=True)
    name = models.CharField(max_length=400)
    native_name = models.CharField(max_length=400, blank=True, default="")
    kind = models.CharField(max_length=24, choices=PartyKind)
    country = models.CharField(max_length=2, blank=True, default="")
    names = models.JSONField(
        default=list, help_text=_("The strings, exactly as case records write them.")
    )
    aliases = models.JSONField(default=list, blank=True)
    ambiguous_aliases = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = _("homonym")
        verbose_name_plural = _("homonyms")
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.name


class HomonymMeaning(models.Model):
    """Which party a homonym means in one dispute."""

    homonym = models.ForeignKey(Homonym, on_delete=models.CASCADE, related_name="meanings")
    case_slug = models.CharField(max_length=120, help_text=_("Slug of the dispute."))
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="homonyms")

    class Meta:
        verbose_name = _("meaning of a homonym")
        verbose_name_plural = _("meanings of homonyms")
        ordering = ("homonym", "case_slug")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["homonym", "case_slug"], name="homonym_means_one_party_per_case"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.homonym} in {self.case_slug}"


class Counsel(models.Model):
    """A lawyer or law firm, as records name it."""

    name = models.CharField(max_length=400, unique=True)

    class Meta:
        verbose_name = _("counsel")
        verbose_name_plural = _("counsel")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
