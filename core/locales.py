"""The active language as Babel names it; which languages the site has is a setting."""

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language

# The language the site is written in, and so the one to fall back to.
FALLBACK = "en"


def active_locale() -> Locale:
    """Give the locale of the active language; English where Babel has none."""
    try:
        return Locale.parse(get_language() or FALLBACK, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)
