"""The table of jurisdictions: countries, their parts and the groups they form."""

from collections import Counter
from urllib.parse import quote

from django.conf import settings
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Row, Table
from cases.criteria import Criteria
from cases.selectors.conditions import cases_matching
from cases.selectors.facets import cached_count
from core import jurisdictions
from core.keyset import OrderField


def places(criteria: Criteria) -> list[Row]:
    """Give the places with matching disputes, by code: one query, none while the data stay."""
    counts: Counter[str] = Counter(
        cached_count("places", criteria, lambda: _counts_by_place(criteria))
    )
    for code, number in list(counts.items()):
        country = jurisdictions.country_of(code)
        if country != code:
            counts[country] += number
    whole = {code: number for code, number in counts.items() if "-" not in code}
    for region in jurisdictions.REGIONS.values():
        if total := sum(whole.get(country, 0) for country in region.countries):
            counts[region.code] = total
    return [place_row(code, counts[code]) for code in sorted(counts)]


def place_row(code: str, cases: int) -> Row:
    """Make the row of a place with its number of disputes."""
    is_group = code in jurisdictions.REGIONS
    country = None if is_group else jurisdictions.country_of(code)
    kind = "group" if is_group else "country" if country == code else "part"
    return {
        "code": code,
        "name": jurisdictions.name(code),
        "kind": kind,
        "country": country,
        "groups": [] if country is None else _groups_of(country),
        "cases": cases,
        "page_url": f"{settings.SITE_URL}/jurisdictions/{quote(code)}/",
    }


def _groups_of(country: str) -> list[str]:
    return [r.code for r in jurisdictions.REGIONS.values() if country in r.countries]


def _counts_by_place(criteria: Criteria) -> dict[str, int]:
    rows = cases_matching(criteria).order_by().values_list("jurisdiction")
    return dict(rows.annotate(n=Count("pk")))


JURISDICTIONS = Table(
    name="jurisdictions",
    label=_("Jurisdictions"),
    about=_(
        "One row a place with matching disputes: a country with its parts, a part, or a group "
        "of countries. Figures overlap."
    ),
    columns=(
        Column("code", Kind.TEXT, _("ISO 3166 code, EU, or the name of a group.")),
        Column("name", Kind.TEXT, _("Name of the place.")),
        Column("kind", Kind.TEXT, _("country, part or group.")),
        Column(
            "country", Kind.TEXT, _("The country it lies in; blank for a group."), nullable=True
        ),
        Column("groups", Kind.LIST, _("Groups that its country belongs to."), lookups=()),
        Column("cases", Kind.INTEGER, _("Matching disputes there, those of its parts included.")),
        Column("page_url", Kind.URL, _("Address of its page."), lookups=()),
    ),
    listed=places,
    orders={name: OrderField(name) for name in ("code", "name", "kind", "cases")},
    default_order=(OrderField("code"),),
    page_path="/jurisdictions/",
    key="code",
    api=True,
)
