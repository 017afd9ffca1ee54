"""Sources, and the citation of sources by facts."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# The columns of Citation that can hold the citing fact; ``field`` stands for a case-level one.
FACT_COLUMNS = (
    "event",
    "claim",
    "damages",
    "ruling",
    "case_party",
    "case_counsel",
    "conflict_value",
)


class Source(models.Model):
    """A published source: one row per address."""

    key = models.CharField(
        max_length=2000,
        unique=True,
        editable=False,
        help_text=_("The address; for a source without one, a hash of publisher and title."),
    )
    url = models.CharField(_("address"), max_length=2000, blank=True, default="")
    publisher = models.CharField(_("publisher"), max_length=300, blank=True, default="")
    title = models.TextField(_("title"))
    published_on = models.CharField(
        _("published"), max_length=12, blank=True, default="", help_text=_("EDTF.")
    )
    language = models.CharField(
        _("language"), max_length=20, blank=True, default="", help_text=_("BCP 47.")
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("id",)

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the source's own address."""
        return self.url


class CaseSource(models.Model):
    """A source of one case, under its number there and as that case describes it."""

    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="case_sources")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="case_sources")
    position = models.PositiveIntegerField()
    label = models.CharField(max_length=5, help_text=_("s1, s2 … within the case."))
    publisher = models.CharField(max_length=300, blank=True, default="")
    title = models.TextField()
    published_on = models.CharField(max_length=12, blank=True, default="")
    language = models.CharField(max_length=20, blank=True, default="")

    class Meta:
        verbose_name = _("source of a case")
        verbose_name_plural = _("sources of a case")
        ordering = ("case", "position")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "label"], name="source_label_is_unique_within_case"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def number(self) -> str:
        """The label's number, as readers see it."""
        return number_of(self.label)


def number_of(label: str) -> str:
    """Give the number in the label of a source."""
    return label.removeprefix("s")


def _one_fact() -> Q:
    """Say that exactly one column holds the citing fact."""
    any_of = Q()
    for chosen in (*FACT_COLUMNS, "field"):
        row = ~Q(field="") if chosen == "field" else Q(field="")
        for column in FACT_COLUMNS:
            row &= Q(**{f"{column}__isnull": column != chosen})
        any_of |= row
    return any_of


class Citation(models.Model):
    """A fact cites a source of its case."""

    case = models.ForeignKey("cases.Case", on_delete=models.CASCADE, related_name="citations")
    case_source = models.ForeignKey(CaseSource, on_delete=models.CASCADE, related_name="citations")
    position = models.PositiveSmallIntegerField(help_text=_("Order within the fact."))
    field = models.CharField(
        max_length=40, blank=True, default="", help_text=_("A case-level field, such as filed_on.")
    )
    event = models.ForeignKey(
        "cases.Event", models.CASCADE, null=True, related_name="citations", db_index=False
    )
    claim = models.ForeignKey(
        "cases.Claim", models.CASCADE, null=True, related_name="citations", db_index=False
    )
    damages = models.ForeignKey(
        "cases.Damages", models.CASCADE, null=True, related_name="citations", db_index=False
    )
    ruling = models.ForeignKey(
        "cases.Ruling", models.CASCADE, null=True, related_name="citations", db_index=False
    )
    case_party = models.ForeignKey(
        "cases.CaseParty", models.CASCADE, null=True, related_name="citations", db_index=False
    )
    case_counsel = models.ForeignKey(
        "cases.CaseCounsel", models.CASCADE, null=True, related_name="citations", db_index=False
    )
    conflict_value = models.ForeignKey(
        "cases.ConflictValue", models.CASCADE, null=True, related_name="citations", db_index=False
    )

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ("position",)
        constraints: ClassVar = [
            models.CheckConstraint(condition=_one_fact(), name="citation_is_of_exactly_one_fact"),
        ]
        # The sources of a page of facts. Partial: six of the seven columns are empty in each row.
        indexes: ClassVar = [
            models.Index(
                fields=[column],
                name=f"citation_of_{column}",
                condition=Q(**{f"{column}__isnull": False}),
            )
            for column in FACT_COLUMNS
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.case_source_id}"

    @property
    def fact_key(self) -> tuple[str, int | str]:
        """The column that holds the citing fact and its id, or ``field`` and its name."""
        for column in FACT_COLUMNS:
            pk = getattr(self, f"{column}_id")
            if pk is not None:
                return column, pk
        return "field", self.field
