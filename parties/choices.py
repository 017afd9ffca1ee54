"""Vocabulary of parties."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PartyKind(TextChoices):
    """What a party is; ``group`` is a corporate family, never itself a litigant of record."""

    COMPANY = "company", _("company")
    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")
    COLLECTING_SOCIETY = "collecting_society", _("collecting society")
    CLASS = "class", _("class")
    GOVERNMENT = "government", _("government")
    GROUP = "group", _("corporate group")
    UNKNOWN = "unknown", _("unknown")
