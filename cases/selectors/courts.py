"""What lists say of courts."""

from django.core.cache import cache

from cases.models import CourtAlias
from cases.selectors.site import KEPT_SECONDS, data_stamp

# An abbreviation as the field writes it: "N.D. Cal.", "BGH", "OLG Köln".
LONGEST_SHORT_NAME = 16


def court_short_names() -> dict[int, str]:
    """Give the usual abbreviation of each court that has one, by id; read once a data version."""
    key = f"court-short-names:{data_stamp()}"
    found: dict[int, str] | None = cache.get(key)
    if found is None:
        rows = CourtAlias.objects.filter(position=0, is_ambiguous=False)
        found = {
            court: text
            for court, text in rows.values_list("court_id", "text")
            if len(text) <= LONGEST_SHORT_NAME and any(c.isupper() for c in text)
        }
        cache.set(key, found, timeout=KEPT_SECONDS)
    return found
