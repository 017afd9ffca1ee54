"""Rows that are work: claimed by one worker at a time, and taken up again if it dies.

The row, not the broker, is the truth. A claim is one UPDATE whose row count tells who won; it holds
until ``lease_until``, after which the row is anybody's again.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Work(models.Model):
    """The columns by which a row is claimed, waits and is queued."""

    lease_until = models.DateTimeField(
        _("claimed until"),
        default=timezone.now,
        editable=False,
        help_text=_("A worker has claimed it until then; in the past: nobody has."),
    )
    lease_token = models.CharField(
        max_length=32, blank=True, default="", editable=False, help_text=_("Who claimed it last.")
    )
    queued_until = models.DateTimeField(
        default=timezone.now,
        editable=False,
        help_text=_("A message for it is with the broker, and counts as lost after this."),
    )
    not_before = models.DateTimeField(
        _("not before"),
        default=timezone.now,
        help_text=_("When it may be tried (again)."),
    )
    attempts = models.PositiveIntegerField(
        _("attempts"), default=0, help_text=_("Claims since it last came forward.")
    )
    error = models.TextField(_("last error"), blank=True, default="")

    class Meta:
        abstract = True
