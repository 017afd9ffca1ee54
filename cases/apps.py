"""The cases app: the record of every dispute, and its pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    """Disputes, courts, claims, damages, rulings, events, sources and revisions."""

    name = "cases"
    verbose_name = _("Cases")
