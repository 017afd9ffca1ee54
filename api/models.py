"""Access tokens: who may ask more often."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from api.rates import rate_check


class ApiToken(models.Model):
    """A token of a program; of its secret only a hash is kept."""

    name = models.CharField(
        _("name"), max_length=120, unique=True, help_text=_("What the token is for.")
    )
    owner = models.CharField(
        _("owner"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("Whose it is and how they are reached."),
    )
    rate = models.CharField(
        _("rate"),
        max_length=20,
        default="600/min",
        validators=[rate_check],
        help_text=_("Requests in a time, such as 600/min; “none” is without limit."),
    )
    prefix = models.CharField(
        _("begins with"),
        max_length=12,
        editable=False,
        help_text=_("The beginning of the secret, by which its owner knows it."),
    )
    secret_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    last_used_at = models.DateTimeField(
        _("last used"),
        null=True,
        editable=False,
        help_text=_("Noted once a minute at most."),
    )
    revoked_at = models.DateTimeField(
        _("revoked"),
        null=True,
        blank=True,
        help_text=_("From then on the token is refused."),
    )

    class Meta:
        verbose_name = _("access token")
        verbose_name_plural = _("access tokens")
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"
