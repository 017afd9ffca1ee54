"""Places whose law applies: ISO 3166 countries and subdivisions, the European Union, regions.

A jurisdiction is a code such as ``CN``, ``US-CA`` or ``EU``. A region (``EAST_ASIA``) groups
countries for filters and is no jurisdiction itself. Courts and law are not known here.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import pycountry
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from core import regions
from core.locales import active_locale

EUROPEAN_UNION = "EU"


class UnknownJurisdictionError(ValueError):
    """The code is no ISO 3166 country or subdivision, nor EU, nor a region group."""


@dataclass(frozen=True, slots=True)
class Region:
    """A group of countries that filters offer as one value."""

    code: str
    name: str | Promise
    countries: frozenset[str]


REGIONS: Mapping[str, Region] = MappingProxyType(
    {
        region.code: region
        for region in (
            Region("AFRICA", _("Africa"), regions.AFRICA),
            Region("AMERICAS", _("Americas"), regions.AMERICAS),
            Region("NORTH_AMERICA", _("Northern America"), regions.NORTHERN_AMERICA),
            Region("LATIN_AMERICA", _("Latin America and Caribbean"), regions.LATIN_AMERICA),
            Region("ASIA", _("Asia"), regions.ASIA),
            Region("EAST_ASIA", _("Eastern Asia"), regions.EASTERN_ASIA),
            Region("MIDDLE_EAST", _("Middle East"), regions.MIDDLE_EAST),
            Region("EUROPE", _("Europe"), regions.EUROPE),
            Region("EU27", _("European Union and its members"), regions.EU27),
            Region("OCEANIA", _("Oceania"), regions.OCEANIA),
        )
    }
)

# Codes that India's states had until ISO 3166-2 changed them in November 2023
# (https://www.iso.org/obp/ui/#iso:code:3166:IN); texts and data still use them.
_FORMER_CODES = {"IN-CT": "IN-CG", "IN-OR": "IN-OD", "IN-TG": "IN-TS", "IN-UT": "IN-UK"}

# Babel's territory names say "Hong Kong SAR China"; the field says "Hong Kong".
_SHORT_ENGLISH = {"HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "PS": "Palestine"}

# The words for "province" or "city" that ISO 3166-2 keeps in its names, by country.
_GENERIC_WORDS = {
    "CN": re.compile(r"(?: (?:Zhuangzu|Huizu|Uygur))? (?:Shi|Sheng|Zizhiqu|SAR)$"),
    "KR": re.compile(r"-(?:do|gwangyeoksi|teukbyeolsi|teukbyeoljachido)$"),
    "CZ": re.compile(r", Hlavní město$"),
}
_BRACKETED = re.compile(r" [\[(].*[\])]$")


def is_valid(code: str) -> bool:
    """Tell whether the code is a jurisdiction: an ISO 3166 country or subdivision, or EU."""
    return code == EUROPEAN_UNION or code in _countries() or _current(code) in _subdivisions()


def country_of(code: str) -> str:
    """Give the country a jurisdiction lies in: ``US`` for ``US-CA``; a country, or EU, is its own.

    Raises UnknownJurisdictionError.
    """
    if not is_valid(code):
        raise UnknownJurisdictionError(
            gettext("“%(code)s” is not an ISO 3166 country or subdivision, nor EU.")
            % {"code": code}
        )
    return code.partition("-")[0]


def countries_of(code: str) -> frozenset[str]:
    """Expand a region group to its country codes; a country stands for itself.

    Raises UnknownJurisdictionError, also for a subdivision, which holds no country.
    """
    if code in REGIONS:
        return REGIONS[code].countries
    if country_of(code) != code:
        raise UnknownJurisdictionError(
            gettext("“%(code)s” is a part of a country.") % {"code": code}
        )
    return frozenset((code,))


def name(code: str) -> str:
    """Give the short name: ``China``, ``California``, ``European Union``; of a region its name.

    Countries are named in the active language, subdivisions as ISO 3166-2 does. Raises
    UnknownJurisdictionError.
    """
    if code in REGIONS:
        return str(REGIONS[code].name)
    country = country_of(code)
    if country != code:
        return _subdivisions()[_current(code)]
    locale = active_locale()
    if locale.language == "en" and code in _SHORT_ENGLISH:
        return _SHORT_ENGLISH[code]
    return locale.territories.get(code) or _countries()[code]


def label(code: str, language: str | None = None) -> str:
    """Give the name with its country: ``California, United States``; a country's name alone.

    Raises UnknownJurisdictionError.
    """
    return _label(code, language or get_language())


@lru_cache(maxsize=4096)
def _label(code: str, _language: str | None) -> str:
    """Keep what a page says a hundred times."""
    if code in REGIONS or country_of(code) == code:
        return name(code)
    # Translators: a part of a country and its country.
    return gettext("%(part)s, %(country)s") % {
        "part": name(code),
        "country": name(country_of(code)),
    }


def _current(code: str) -> str:
    return _FORMER_CODES.get(code, code)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {country.alpha_2: country.name for country in pycountry.countries}


@lru_cache(maxsize=1)
def _subdivisions() -> dict[str, str]:
    return {part.code: _short_name(part.code, part.name) for part in pycountry.subdivisions}


def _short_name(code: str, full_name: str) -> str:
    country = code.partition("-")[0]
    short = _BRACKETED.sub("", full_name)
    if country in _GENERIC_WORDS:
        short = _GENERIC_WORDS[country].sub("", short)
    if country == "IN":  # English writes Maharashtra, the standard transliterates Mahārāshtra
        short = "".join(
            c for c in unicodedata.normalize("NFD", short) if not unicodedata.combining(c)
        )
    return short
