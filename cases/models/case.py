"""The case: one dispute, its parties and its many-valued facts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.choices import (
    LIVE_STATUSES,
    STALE_AFTER_DAYS,
    CaseStatus,
    Conduct,
    PartyRole,
    Proceeding,
    RecordPartyKind,
    Relation,
    WorkType,
)
from cases.models.court import Court
from cases.models.revision import Revision
from cases.models.system import AISystem
from core.fields import SortKeyField
from parties.models import Counsel, Party


def stale_cutoff(today: date | None = None) -> date:
    """Give the day before which a live status counts as stale."""
    return (today or timezone.now().date()) - timedelta(days=STALE_AFTER_DAYS)


class CaseQuerySet(models.QuerySet["Case"]):
    """Conditions on cases that several readers share."""

    def stale(self, today: date | None = None) -> CaseQuerySet:
        """Keep live disputes whose status nobody verified lately."""
        return self.filter(status__in=LIVE_STATUSES, status_as_of_earliest__lt=stale_cutoff(today))


class Case(models.Model):
    """One dispute. Written only by ``cases.services``; every write stores a revision."""

    slug = models.CharField(
        _("id"), max_length=120, unique=True, help_text=_("Public id, in the address.")
    )
    caption = models.CharField(_("caption"), max_length=500)
    caption_sort = SortKeyField(source="caption")
    native_caption = models.CharField(_("native caption"), max_length=500, blank=True, default="")
    full_caption = models.TextField(_("full caption"), blank=True, default="")
    proceeding = models.CharField(_("proceeding"), max_length=32, choices=Proceeding)
    jurisdiction = models.CharField(
        _("jurisdiction"), max_length=6, help_text=_("ISO 3166 code, or EU.")
    )
    country = models.CharField(
        max_length=2, help_text=_("The part of the jurisdiction before the hyphen.")
    )
    court = models.ForeignKey(
        Court,
        verbose_name=_("court"),
        on_delete=models.PROTECT,
        null=True,
        related_name="cases",
        help_text=_("Empty for a dispute that is before no court."),
    )
    court_name_raw = models.CharField(
        max_length=300, blank=True, default="", help_text=_("The court as the record names it.")
    )
    court_native_name_raw = models.CharField(max_length=300, blank=True, default="")
    court_db_id_raw = models.CharField(max_length=80, blank=True, default="")
    ecli = models.CharField("ECLI", max_length=120, blank=True, default="")
    judges = models.JSONField(_("judges"), default=list)
    filed_on = models.CharField(
        _("filed"),
        max_length=12,
        blank=True,
        default="",
        help_text=_("EDTF; complaint, docketing or report day, by the country's practice."),
    )
    filed_earliest = models.DateField(null=True)
    filed_latest = models.DateField(null=True)
    filed_sort_key = models.BigIntegerField(
        null=True, help_text=_("Newest first when sorted descending; empty where nobody stated it.")
    )
    closed_on = models.CharField(_("closed"), max_length=12, blank=True, default="")
    closed_latest = models.DateField(null=True)
    status = models.CharField(_("status"), max_length=16, choices=CaseStatus)
    status_as_of = models.CharField(
        _("status as of"), max_length=12, help_text=_("EDTF; a status is never “now”.")
    )
    status_as_of_earliest = models.DateField(
        help_text=_("First day it can mean: a status of “2025” may be as old as January.")
    )
    status_note = models.TextField(_("status note"), blank=True, default="")
    summary = models.TextField(_("summary"))
    unverified = models.JSONField(
        _("unverified"), default=list, help_text=_("Fields that no source has confirmed yet.")
    )
    has_conflicts = models.BooleanField(_("sources disagree"), default=False)
    source_count = models.PositiveIntegerField(default=0)
    event_count = models.PositiveIntegerField(default=0)
    last_event_on = models.CharField(_("last event"), max_length=12)
    last_event_sort_key = models.BigIntegerField(default=0)
    revision = models.ForeignKey(
        Revision,
        verbose_name=_("newest revision"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text=_("The record as it stands."),
    )
    dataset_sha256 = models.CharField(
        max_length=64,
        blank=True,
        default="",
        help_text=_("Hash of the record as last loaded from a curated file."),
    )

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ("caption_sort", "id")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(filed_on="", filed_earliest__isnull=True, filed_latest__isnull=True)
                | Q(filed_earliest__lte=F("filed_latest")),
                name="case_filed_earliest_is_not_after_latest",
            ),
        ]
        indexes: ClassVar = [
            # The case list in each of its orders.
            models.Index(fields=["-last_event_sort_key", "-id"], name="case_by_last_event"),
            models.Index(fields=["-filed_sort_key", "-id"], name="case_by_filed"),
            models.Index(fields=["caption_sort", "id"], name="case_by_caption"),
            models.Index(fields=["-status_as_of_earliest", "-id"], name="case_by_status_as_of"),
            # ?jurisdiction=CN, and the counts by jurisdiction.
            models.Index(fields=["country", "jurisdiction"], name="case_by_jurisdiction"),
            # ?status=, ?stale= and the counts by status.
            models.Index(fields=["status", "status_as_of_earliest"], name="case_by_status"),
            models.Index(fields=["proceeding"], name="case_by_proceeding"),
            # ?filed_on__gte= and __lte=.
            models.Index(fields=["filed_latest", "filed_earliest"], name="case_by_filed_range"),
        ]

    def __str__(self) -> str:
        return self.caption

    def get_absolute_url(self) -> str:
        """Give the address of the case page."""
        return self.url_of(self.slug)

    @staticmethod
    def url_of(slug: str) -> str:
        """Give the address of the page of the case with this id."""
        return f"/cases/{slug}/"


class CaseRedirect(models.Model):
    """A former slug of a case, kept alive."""

    slug = models.CharField(max_length=120, unique=True)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="former_slugs")

    class Meta:
        verbose_name = _("former slug")
        verbose_name_plural = _("former slugs")

    def __str__(self) -> str:
        return self.slug


class CasePart(models.Model):
    """A row of a case, in the order of the record."""

    position = models.PositiveIntegerField()

    class Meta:
        abstract = True
        ordering = ("case", "position")


class CaseAlias(CasePart):
    """Another name of the dispute."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(max_length=500)

    class Meta(CasePart.Meta):
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")

    def __str__(self) -> str:
        return self.text


class DocketNumber(CasePart):
    """A number the court keeps the case under."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="docket_numbers")
    raw = models.CharField(max_length=200, help_text=_("As the record writes it."))
    folded = models.CharField(
        max_length=200, db_index=True, help_text=_("Folded, letters and digits only: for look-up.")
    )

    class Meta(CasePart.Meta):
        verbose_name = _("docket number")
        verbose_name_plural = _("docket numbers")

    def __str__(self) -> str:
        return self.raw


class CaseWorkType(CasePart):
    """A kind of work said to have been used."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="work_types", db_index=False)
    value = models.CharField(max_length=32, choices=WorkType)

    class Meta(CasePart.Meta):
        verbose_name = _("work type")
        verbose_name_plural = _("work types")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "value"], name="work_type_once_per_case"),
        ]
        # ?work_type= and its counts, from the index alone.
        indexes: ClassVar = [models.Index(fields=["value", "case"], name="work_type_cases")]

    def __str__(self) -> str:
        return self.value


class CaseConduct(CasePart):
    """A kind of conduct complained of."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="conduct", db_index=False)
    value = models.CharField(max_length=32, choices=Conduct)

    class Meta(CasePart.Meta):
        verbose_name = _("conduct")
        verbose_name_plural = _("conduct")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "value"], name="conduct_once_per_case"),
        ]
        # ?conduct= and its counts, from the index alone.
        indexes: ClassVar = [models.Index(fields=["value", "case"], name="conduct_cases")]

    def __str__(self) -> str:
        return self.value


class CaseSystem(CasePart):
    """An AI system the dispute is about."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="case_systems")
    system = models.ForeignKey(AISystem, models.PROTECT, related_name="case_systems")
    name_raw = models.CharField(max_length=300)
    developer_raw = models.CharField(max_length=300, blank=True, default="")

    class Meta(CasePart.Meta):
        verbose_name = _("AI system of a case")
        verbose_name_plural = _("AI systems of a case")

    def __str__(self) -> str:
        return self.name_raw


class CaseParty(CasePart):
    """A party in one role, as the record names it."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="case_parties")
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="case_parties", db_index=False
    )
    role = models.CharField(_("role"), max_length=16, choices=PartyRole)
    name_raw = models.CharField(max_length=400, help_text=_("The party as the record names it."))
    native_name_raw = models.CharField(max_length=400, blank=True, default="")
    aliases_raw = models.JSONField(default=list)
    kind_raw = models.CharField(max_length=24, choices=RecordPartyKind)
    country_raw = models.CharField(max_length=2, blank=True, default="")

    class Meta(CasePart.Meta):
        verbose_name = _("party of a case")
        verbose_name_plural = _("parties of a case")
        # ?party=, ?plaintiff=, ?defendant= and the party page.
        indexes: ClassVar = [
            models.Index(fields=["party", "role", "case"], name="case_party_by_party")
        ]

    def __str__(self) -> str:
        return self.name_raw


class CaseCounsel(CasePart):
    """Counsel, and for whom it appears."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="case_counsel")
    counsel = models.ForeignKey(Counsel, on_delete=models.PROTECT, related_name="case_counsel")
    for_role = models.CharField(max_length=400)

    class Meta(CasePart.Meta):
        verbose_name = _("counsel of a case")
        verbose_name_plural = _("counsel of a case")

    def __str__(self) -> str:
        return str(self.counsel_id)


class RelatedCase(CasePart):
    """A related proceeding, which may not be on record yet."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="related")
    related = models.ForeignKey(
        Case, on_delete=models.SET_NULL, null=True, related_name="related_from"
    )
    slug_raw = models.CharField(max_length=120, db_index=True)
    relation = models.CharField(max_length=24, choices=Relation)

    class Meta(CasePart.Meta):
        verbose_name = _("related case")
        verbose_name_plural = _("related cases")

    def __str__(self) -> str:
        return f"{self.relation} {self.slug_raw}"


class CaseText(models.Model):
    """The search text of a case, prepared once for both database engines."""

    case = models.OneToOneField(
        Case, on_delete=models.CASCADE, primary_key=True, related_name="search_text"
    )
    body = models.TextField(
        help_text=_("Captions, names, docket numbers, summary and event titles, as tokens.")
    )

    class Meta:
        verbose_name = _("search text")
        verbose_name_plural = _("search texts")

    def __str__(self) -> str:
        return str(self.case_id)
