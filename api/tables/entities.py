"""The tables of parties and courts."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Many, Own, Part, Table, site_address
from cases.choices import DEFENDANT_ROLES, PLAINTIFF_ROLES, CourtLevel
from cases.criteria import Criteria
from cases.models import Court, CourtAlias
from cases.selectors.conditions import cases_matching
from cases.selectors.parties import ORDERS as PARTY_ORDERS
from cases.selectors.parties import PartyQuestion, parties_matching, seats_count
from core.keyset import OrderField
from parties.choices import PartyKind
from parties.models import PartyAlias


def _parties(criteria: Criteria, own: Own) -> QuerySet[Any]:
    return parties_matching(PartyQuestion(criteria, own.get("name", ""), own.get("kind", "")))


def _of_parties(criteria: Criteria) -> Mapping[str, Any]:
    return {
        "country_stated": NullIf("country", Value("")),
        "case_count": seats_count(criteria),
        "plaintiff_count": seats_count(criteria, PLAINTIFF_ROLES),
        "defendant_count": seats_count(criteria, DEFENDANT_ROLES),
        "page_address": site_address(Value("parties/"), "slug", Value("/")),
    }


def _courts(criteria: Criteria, own: Own) -> QuerySet[Any]:
    if own.get("all") == "true":
        return Court.objects.all()
    busy = cases_matching(criteria).filter(court__isnull=False).order_by().values("court")
    return Court.objects.filter(pk__in=busy)


def _of_courts(criteria: Criteria) -> Mapping[str, Any]:
    here = cases_matching(criteria).filter(court=OuterRef("pk")).order_by()
    counted = here.annotate(one=Value(1)).values("one").annotate(n=Count("pk")).values("n")
    return {
        "case_count": Coalesce(Subquery(counted, output_field=IntegerField()), Value(0)),
        "city_stated": NullIf("city", Value("")),
        "page_address": site_address(Value("courts/"), "slug", Value("/")),
    }


def _aliases(model: type[Any], link: str) -> Column:
    many = Many(
        model,
        link,
        (Part("value", "text", _("Another name.")),),
        order=("position", "id"),
        where=Q(is_ambiguous=False),
    )
    return Column("aliases", Kind.LIST, _("Other names that mean nothing else."), many=many)


PARTIES = Table(
    name="parties",
    label=_("Parties"),
    about=_("One row a party of the disputes that match, or a corporate group of theirs."),
    columns=(
        Column("slug", Kind.TEXT, _("Id of the party, permanent."), sort=OrderField("slug")),
        Column("name", Kind.TEXT, _("Name, as English texts give it.")),
        Column("native_name", Kind.TEXT, _("Name in the party's own script."), blank=True),
        _aliases(PartyAlias, "party"),
        Column("kind", Kind.TEXT, _("What it is."), choices=PartyKind),
        Column("country", Kind.TEXT, _("ISO 3166 code, if stated."), blank=True),
        Column(
            "group",
            Kind.TEXT,
            _("Id of its corporate family or parent company."),
            path="group__slug",
            nullable=True,
        ),
        Column(
            "cases",
            Kind.INTEGER,
            _("Matching disputes in which it, or a member of its family, has a part."),
            path="case_count",
        ),
        Column(
            "as_plaintiff",
            Kind.INTEGER,
            _("Of these, as plaintiff or complainant."),
            path="plaintiff_count",
        ),
        Column(
            "as_defendant",
            Kind.INTEGER,
            _("Of these, as defendant or respondent."),
            path="defendant_count",
        ),
        Column("page_url", Kind.URL, _("Address of its page."), path="page_address", lookups=()),
    ),
    rows=_parties,
    annotations=_of_parties,
    orders=PARTY_ORDERS,
    page_path="/parties/",
    own={"name": (), "kind": tuple(PartyKind.values)},
    key="slug",
    api=True,
)

COURTS = Table(
    name="courts",
    label=_("Courts"),
    about=_("One row a court of the disputes that match; with all=true the whole gazetteer."),
    columns=(
        Column("slug", Kind.TEXT, _("Id of the court, permanent."), sort=OrderField("slug")),
        Column("name", Kind.TEXT, _("Name of the court."), sort=OrderField("name_sort")),
        Column("native_name", Kind.TEXT, _("Name in the court's own script."), blank=True),
        _aliases(CourtAlias, "court"),
        Column(
            "jurisdiction",
            Kind.TEXT,
            _("ISO 3166 code, or EU."),
            sort=OrderField("jurisdiction"),
        ),
        Column("country", Kind.TEXT, _("The part of the jurisdiction before the hyphen.")),
        Column(
            "level",
            Kind.TEXT,
            _("Its part in copyright disputes."),
            choices=CourtLevel,
            sort=OrderField("level"),
        ),
        Column(
            "city",
            Kind.TEXT,
            _("Where it sits."),
            sort=OrderField("city_stated", nullable=True),
            blank=True,
        ),
        Column(
            "appeals_to",
            Kind.TEXT,
            _("Id of the court that hears appeals from it."),
            path="appeals_to__slug",
            nullable=True,
        ),
        Column(
            "cases",
            Kind.INTEGER,
            _("Matching disputes before it."),
            path="case_count",
            sort=OrderField("case_count"),
        ),
        Column("page_url", Kind.URL, _("Address of its page."), path="page_address", lookups=()),
    ),
    rows=_courts,
    annotations=_of_courts,
    page_path="/courts/",
    own={"all": ("true", "false")},
    key="slug",
    api=True,
)
