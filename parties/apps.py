"""The parties app: who sues and who is sued. It knows no case."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartiesConfig(AppConfig):
    """Parties, their names in every script, and counsel."""

    name = "parties"
    verbose_name = _("Parties")
