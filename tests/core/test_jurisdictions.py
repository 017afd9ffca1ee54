import pycountry
import pytest
from django.utils import translation

from core.jurisdictions import (
    REGIONS,
    UnknownJurisdictionError,
    countries_of,
    country_of,
    is_valid,
    label,
    name,
)

CONTINENTS = ("AFRICA", "AMERICAS", "ASIA", "EUROPE", "OCEANIA")


@pytest.mark.parametrize(
    ("code", "short", "full"),
    [
        ("CN", "China", "China"),
        ("US-CA", "California", "California, United States"),
        ("CN-SH", "Shanghai", "Shanghai, China"),
        ("CN-GD", "Guangdong", "Guangdong, China"),
        ("CN-GX", "Guangxi", "Guangxi, China"),
        ("EU", "European Union", "European Union"),
        ("HK", "Hong Kong", "Hong Kong"),
        ("TW", "Taiwan", "Taiwan"),
        ("KR", "South Korea", "South Korea"),
        ("KR-11", "Seoul", "Seoul, South Korea"),
        ("GB-ENG", "England", "England, United Kingdom"),
        ("GB-WLS", "Wales", "Wales, United Kingdom"),
        ("IN-MH", "Maharashtra", "Maharashtra, India"),
        ("IN-TG", "Telangana", "Telangana, India"),
        ("IN-TS", "Telangana", "Telangana, India"),
        ("RU-MOW", "Moskva", "Moskva, Russia"),
        ("BR-SP", "São Paulo", "São Paulo, Brazil"),
        ("EAST_ASIA", "Eastern Asia", "Eastern Asia"),
    ],
)
def test_jurisdiction_has_a_short_name_and_a_label(code: str, short: str, full: str) -> None:
    assert name(code) == short
    assert label(code) == full


def test_country_is_named_in_the_active_language() -> None:
    with translation.override("de"):
        assert name("CN") == "China"
        assert name("HK") == "Sonderverwaltungsregion Hongkong"
        assert label("US-CA").endswith("Vereinigte Staaten")


def test_english_is_used_where_the_language_is_unknown() -> None:
    with translation.override("xx"):
        assert name("DE") == "Germany"


@pytest.mark.parametrize("code", ["US", "EU", "NO", "HK", "CA-QC", "ZA-GP", "CH-ZH", "GB-NIR"])
def test_iso_code_is_valid(code: str) -> None:
    assert is_valid(code)


@pytest.mark.parametrize(
    "code", ["", "us", "UK", "XX", "US-", "US-ZZ", "EU-DE", "ASIA", "EU27", "USA", "CN-31"]
)
def test_other_code_is_not_valid(code: str) -> None:
    assert not is_valid(code)


def test_country_of_a_part_is_its_country() -> None:
    assert country_of("US-CA") == "US"
    assert country_of("EU") == "EU"
    assert country_of("IN-TG") == "IN"


@pytest.mark.parametrize("code", ["XX", "US-ZZ", "ATLANTIS", ""])
def test_unknown_code_is_refused_by_name(code: str) -> None:
    for ask in (name, label, country_of, countries_of):
        with pytest.raises(UnknownJurisdictionError, match=f"“{code}”"):
            ask(code)


def test_region_expands_to_its_countries() -> None:
    assert countries_of("EAST_ASIA") == {"CN", "HK", "JP", "KP", "KR", "MN", "MO", "TW"}
    assert countries_of("NORTH_AMERICA") == {"BM", "CA", "GL", "PM", "US"}


def test_country_stands_for_itself_but_a_part_of_one_does_not() -> None:
    assert countries_of("CN") == {"CN"}
    with pytest.raises(UnknownJurisdictionError, match="part of a country"):
        countries_of("CN-SH")


def test_every_country_but_antarctica_is_in_exactly_one_continent() -> None:
    members = [code for continent in CONTINENTS for code in countries_of(continent)]
    assert len(members) == len(set(members))
    iso = {country.alpha_2 for country in pycountry.countries}
    assert set(members) == iso - {"AQ"} | {"EU"}


def test_european_union_holds_27_members_and_its_own_courts() -> None:
    members = countries_of("EU27")
    assert len(members) == 28
    assert "EU" in members
    assert not {"GB", "CH", "NO"} & members


def test_union_is_in_europe_and_middle_east_reaches_beyond_asia() -> None:
    assert "EU" in countries_of("EUROPE")
    assert countries_of("MIDDLE_EAST") - countries_of("ASIA") == {"EG"}


def test_america_is_the_north_and_latin_america() -> None:
    assert countries_of("AMERICAS") == countries_of("NORTH_AMERICA") | countries_of("LATIN_AMERICA")


def test_each_region_is_kept_under_its_own_code() -> None:
    assert all(code == region.code for code, region in REGIONS.items())
    assert all(is_valid(country) for region in REGIONS.values() for country in region.countries)
