"""The editors' admin: cases by their record, and the entries that records name."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from cases.admin import case, court, party, revision, system

__all__ = ["case", "court", "party", "revision", "system"]

admin.site.enable_nav_sidebar = False  # the tables need the width
admin.site.site_header = _("Corpus Docket, for editors")
admin.site.site_title = "Corpus Docket"
admin.site.index_title = _("What is on record")
