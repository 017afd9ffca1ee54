"""The facts of a case that cite sources: events, claims, damages, rulings, conflicts."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.choices import (
    Cause,
    ClaimOutcome,
    DamagesKind,
    EventKind,
    EventOrigin,
    Favours,
    HoldingIssue,
    RulingKind,
)
from cases.models.case import Case, CasePart
from cases.models.court import Court
from parties.models import Party


class Event(models.Model):
    """One dated event: the one table behind every timeline."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="events", db_index=False)
    position = models.PositiveIntegerField(
        null=True, help_text=_("Place in the record; empty for an event made from another fact.")
    )
    origin = models.CharField(max_length=12, choices=EventOrigin, default=EventOrigin.STATED)
    date = models.CharField(_("date"), max_length=12, help_text=_("EDTF."))
    earliest = models.DateField()
    latest = models.DateField()
    sort_key = models.BigIntegerField(help_text=_("Newest first when sorted descending."))
    month = models.PositiveIntegerField(
        null=True,
        help_text=_("Year times 12 plus month less 1; empty where only the year is stated."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=EventKind)
    title = models.TextField(_("title"))
    note = models.TextField(_("note"), blank=True, default="")

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("-sort_key", "-id")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(earliest__lte=F("latest")), name="event_earliest_is_not_after_latest"
            ),
            models.CheckConstraint(
                condition=Q(origin="stated", position__isnull=False)
                | (~Q(origin="stated") & Q(position__isnull=True)),
                name="stated_events_have_a_place_in_the_record",
            ),
        ]
        indexes: ClassVar = [
            # /timeline/, newest first, and its next page.
            models.Index(fields=["-sort_key", "-id"], name="event_newest_first"),
            # The timeline of one case, and of the cases of a filter; with kind and month also the
            # counts of a filter, from the index alone.
            models.Index(
                fields=["case", "-sort_key", "-id", "kind", "month"], name="event_of_case"
            ),
            # ?event_kind= newest first.
            models.Index(fields=["kind", "-sort_key", "-id"], name="event_by_kind"),
            # The counts by ?event_kind=, also within a range of dates, from the index alone.
            models.Index(fields=["kind", "case", "latest", "earliest"], name="event_kind_cases"),
            # ?date__gte= and __lte=: an uncertain date matches where it overlaps. With case and kind
            # the disputes and the counts of a range come from the index alone.
            models.Index(fields=["latest", "earliest", "case", "kind"], name="event_by_range"),
            # The overview: events by month and kind, from the index alone.
            models.Index(fields=["month", "kind", "case"], name="event_overview"),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.title}"


class Claim(CasePart):
    """One cause of action and what became of it."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="claims")
    cause = models.CharField(_("cause of action"), max_length=32, choices=Cause)
    label = models.TextField(_("label"), help_text=_("In the source's words."))
    statute = models.CharField(_("statute"), max_length=300, blank=True, default="")
    outcome = models.CharField(_("outcome"), max_length=32, choices=ClaimOutcome)
    outcome_on = models.CharField(
        _("outcome date"), max_length=12, blank=True, default="", help_text=_("EDTF.")
    )
    outcome_earliest = models.DateField(null=True)
    outcome_latest = models.DateField(null=True)

    class Meta(CasePart.Meta):
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        indexes: ClassVar = [
            # ?cause=, ?claim_outcome= and the matrix of both.
            models.Index(fields=["cause", "outcome", "case"], name="claim_by_cause"),
            models.Index(fields=["outcome", "case"], name="claim_by_outcome"),
            # /claims/, newest outcome first.
            models.Index(fields=["-outcome_latest", "-id"], name="claim_newest_first"),
        ]

    def __str__(self) -> str:
        return self.label


class ClaimAgainst(models.Model):
    """Against whom a claim is made, where the record says so."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="against")
    position = models.PositiveIntegerField()
    name_raw = models.CharField(max_length=400)
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        related_name="claims_against",
        help_text=_("Empty where the name is no party of the case."),
    )

    class Meta:
        verbose_name = _("claim against")
        verbose_name_plural = _("claims against")
        ordering = ("claim", "position")

    def __str__(self) -> str:
        return self.name_raw


class Damages(CasePart):
    """One sum of money. Never added to another of a different kind or currency."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="damages")
    kind = models.CharField(_("kind"), max_length=24, choices=DamagesKind)
    amount_raw = models.CharField(
        max_length=24, blank=True, default="", help_text=_("As the record writes it.")
    )
    amount_max_raw = models.CharField(max_length=24, blank=True, default="")
    amount = models.DecimalField(
        _("amount"),
        max_digits=20,
        decimal_places=4,
        null=True,
        help_text=_("Whole units of the currency; empty where nobody stated it."),
    )
    amount_max = models.DecimalField(_("upper bound"), max_digits=20, decimal_places=4, null=True)
    currency = models.CharField(
        _("currency"), max_length=3, blank=True, default="", help_text=_("ISO 4217.")
    )
    per = models.CharField(
        _("per"), max_length=300, blank=True, default="", help_text=_("What the sum is counted by.")
    )
    is_approximate = models.BooleanField(_("approximate"), default=False)
    date = models.CharField(_("date"), max_length=12, blank=True, default="", help_text=_("EDTF."))
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    note = models.TextField(_("note"), blank=True, default="")
    event = models.ForeignKey(
        Event,
        on_delete=models.SET_NULL,
        null=True,
        related_name="settlement_sums",
        help_text=_("The settlement's place in the timeline."),
    )

    class Meta(CasePart.Meta):
        verbose_name = _("damages")
        verbose_name_plural = _("damages")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(amount__isnull=True, amount_max__isnull=True) | ~Q(currency=""),
                name="damages_amount_needs_currency",
            ),
            models.CheckConstraint(
                condition=Q(amount__isnull=True)
                | Q(amount_max__isnull=True)
                | Q(amount__lte=F("amount_max")),
                name="damages_upper_bound_is_not_below_amount",
            ),
        ]
        indexes: ClassVar = [
            # ?damages_kind=, ?currency= and the page of sums, largest first.
            models.Index(fields=["kind", "currency", "-amount"], name="damages_by_kind"),
            models.Index(fields=["currency", "case"], name="damages_by_currency"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.currency} {self.amount_raw}".strip()


class Ruling(CasePart):
    """One ruling, with its own event in the timeline."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="rulings")
    event = models.OneToOneField(
        Event,
        on_delete=models.PROTECT,
        related_name="ruling",
        help_text=_("The ruling's place in the timeline."),
    )
    date = models.CharField(_("date"), max_length=12, help_text=_("EDTF."))
    earliest = models.DateField()
    latest = models.DateField()
    sort_key = models.BigIntegerField(help_text=_("Newest first when sorted descending."))
    title = models.TextField(_("title"))
    court_raw = models.CharField(
        _("court"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("As the record names it; blank where it is the case's own court."),
    )
    court = models.ForeignKey(Court, on_delete=models.PROTECT, null=True, related_name="rulings")
    judge = models.CharField(_("judge"), max_length=300, blank=True, default="")
    kind = models.CharField(_("kind"), max_length=28, choices=RulingKind, blank=True, default="")
    disposition = models.TextField(_("disposition"))
    citation = models.CharField(_("citation"), max_length=300, blank=True, default="")
    ecli = models.CharField("ECLI", max_length=120, blank=True, default="")
    url = models.CharField(_("address"), max_length=2000, blank=True, default="")

    class Meta(CasePart.Meta):
        verbose_name = _("ruling")
        verbose_name_plural = _("rulings")
        indexes: ClassVar = [
            # /rulings/, newest first.
            models.Index(fields=["-sort_key", "-id"], name="ruling_newest_first"),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.title}"


class Holding(models.Model):
    """What a ruling says on one issue, and whom that favours."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="holdings", db_index=False
    )
    ruling = models.ForeignKey(Ruling, on_delete=models.CASCADE, related_name="holdings")
    position = models.PositiveIntegerField()
    issue = models.CharField(_("issue"), max_length=28, choices=HoldingIssue)
    favours = models.CharField(_("favours"), max_length=12, choices=Favours)
    note = models.TextField(_("note"), blank=True, default="")

    class Meta:
        verbose_name = _("holding")
        verbose_name_plural = _("holdings")
        ordering = ("ruling", "position")
        indexes: ClassVar = [
            # ?issue=, ?favours= and the matrix of holdings by case.
            models.Index(fields=["issue", "favours", "case"], name="holding_by_issue"),
            models.Index(fields=["case", "issue"], name="holding_of_case"),
        ]

    def __str__(self) -> str:
        return f"{self.issue}: {self.favours}"


class Conflict(CasePart):
    """A field on which sources disagree."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="conflicts")
    field = models.CharField(_("field"), max_length=300)
    note = models.TextField(_("note"), blank=True, default="")

    class Meta(CasePart.Meta):
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")

    def __str__(self) -> str:
        return self.field


class ConflictValue(models.Model):
    """One of the values that sources disagree about."""

    conflict = models.ForeignKey(Conflict, on_delete=models.CASCADE, related_name="values")
    position = models.PositiveIntegerField()
    value = models.TextField(_("value"))

    class Meta:
        verbose_name = _("value in conflict")
        verbose_name_plural = _("values in conflict")
        ordering = ("conflict", "position")

    def __str__(self) -> str:
        return self.value
