"""The table of disputes."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Many, Own, Part, Table, site_address
from api.tables.shared import stated_dates
from cases.choices import (
    DEFENDANT_ROLES,
    PLAINTIFF_ROLES,
    CaseStatus,
    Conduct,
    PartyRole,
    Proceeding,
    Relation,
    WorkType,
)
from cases.criteria import Criteria
from cases.models import (
    CaseAlias,
    CaseConduct,
    CaseParty,
    CaseSystem,
    CaseWorkType,
    DocketNumber,
    RelatedCase,
)
from cases.selectors.cases import ORDERS
from cases.selectors.conditions import cases_matching
from core.keyset import OrderField


def _rows(criteria: Criteria, _own: Own) -> QuerySet[Any]:
    return cases_matching(criteria)


def _annotations(_criteria: Criteria) -> Mapping[str, Any]:
    return {"page_address": site_address(Value("cases/"), "slug", Value("/"))}


def _texts(model: type[Any], path: str, about: Any, where: Q | None = None) -> Many:
    return Many(model, "case", (Part("value", path, about),), where=where or Q())


_IDENTITY = (
    Column(
        "slug",
        Kind.TEXT,
        _("Id of the dispute, permanent; a former one answers with a redirect."),
        sort=OrderField("slug"),
    ),
    Column("caption", Kind.TEXT, _("Short caption, as English texts give it.")),
    Column("native_caption", Kind.TEXT, _("Caption in the script of the court."), blank=True),
    Column("full_caption", Kind.TEXT, _("Caption with all its parties."), blank=True),
    Column(
        "aliases",
        Kind.LIST,
        _("Other names of the dispute."),
        many=_texts(CaseAlias, "text", _("Another name.")),
    ),
    Column(
        "proceeding",
        Kind.TEXT,
        _("Kind of dispute."),
        choices=Proceeding,
        sort=OrderField("proceeding"),
    ),
    Column(
        "jurisdiction",
        Kind.TEXT,
        _("ISO 3166 code, such as CN, CN-SH or US-CA; EU for the Court of Justice."),
        sort=OrderField("jurisdiction"),
    ),
    Column("country", Kind.TEXT, _("The part of the jurisdiction before the hyphen.")),
    Column(
        "court",
        Kind.TEXT,
        _("Id of the court; blank where the dispute is before none."),
        path="court__slug",
        nullable=True,
    ),
    Column("court_name", Kind.TEXT, _("Name of the court."), path="court__name", nullable=True),
    Column(
        "docket_numbers",
        Kind.LIST,
        _("Numbers that the court keeps it under, as written."),
        many=_texts(DocketNumber, "raw", _("A docket number.")),
    ),
    Column("ecli", Kind.TEXT, _("European Case Law Identifier."), blank=True),
    Column("judges", Kind.LIST, _("Names of the judges."), lookups=()),
)
_STANDING = (
    *stated_dates(
        "filed_on",
        _("When it was filed, docketed or first reported, by the country's practice."),
        earliest="filed_earliest",
        latest="filed_latest",
        sort="filed_sort_key",
    ),
    Column("closed_on", Kind.EDTF, _("When it ended."), blank=True),
    Column(
        "closed_on_latest",
        Kind.DATE,
        _("The last day that the date can mean."),
        path="closed_latest",
        nullable=True,
    ),
    Column("status", Kind.TEXT, _("Where the dispute stands."), choices=CaseStatus),
    Column("status_as_of", Kind.EDTF, _("The date on which the status was verified.")),
    Column(
        "status_as_of_earliest",
        Kind.DATE,
        _("The first day that the date can mean."),
        sort=OrderField("status_as_of_earliest"),
    ),
    Column("status_note", Kind.TEXT, _("What else is to be said of the status."), blank=True),
    Column("summary", Kind.TEXT, _("The dispute in our own words, 80 to 1,200 characters.")),
)
_PEOPLE = (
    Column(
        "work_types",
        Kind.LIST,
        _("Kinds of work said to have been used."),
        choices=WorkType,
        many=_texts(CaseWorkType, "value", _("A kind of work.")),
    ),
    Column(
        "conduct",
        Kind.LIST,
        _("What the defendant is said to have done."),
        choices=Conduct,
        many=_texts(CaseConduct, "value", _("A kind of conduct.")),
    ),
    Column(
        "ai_systems",
        Kind.LIST,
        _("Ids of the AI systems that the dispute is about."),
        many=_texts(CaseSystem, "system__slug", _("An AI system.")),
    ),
    Column(
        "plaintiffs",
        Kind.LIST,
        _("Plaintiffs and complainants, as the record names them."),
        many=_texts(CaseParty, "name_raw", _("A name."), Q(role__in=PLAINTIFF_ROLES)),
        api=False,
    ),
    Column(
        "defendants",
        Kind.LIST,
        _("Defendants and respondents, as the record names them."),
        many=_texts(CaseParty, "name_raw", _("A name."), Q(role__in=DEFENDANT_ROLES)),
        api=False,
    ),
    Column(
        "parties",
        Kind.OBJECT,
        _("The parties in their roles."),
        many=Many(
            CaseParty,
            "case",
            (
                Part("name", "name_raw", _("Name, as the record gives it.")),
                Part("id", "party__slug", _("Id of the party.")),
                Part("role", "role", _("Its part in the dispute."), choices=PartyRole),
            ),
        ),
    ),
    Column(
        "related",
        Kind.OBJECT,
        _("Related proceedings."),
        many=Many(
            RelatedCase,
            "case",
            (
                Part("slug", "slug_raw", _("Id of the other dispute.")),
                Part("relation", "relation", _("How this one relates to it."), choices=Relation),
            ),
        ),
    ),
)
_BOOKS = (
    Column("has_conflicts", Kind.BOOLEAN, _("Whether its sources disagree on something.")),
    Column(
        "source_count",
        Kind.INTEGER,
        _("Number of its sources."),
        sort=OrderField("source_count"),
    ),
    Column(
        "event_count",
        Kind.INTEGER,
        _("Number of events in its timeline."),
        sort=OrderField("event_count"),
    ),
    Column("last_event_on", Kind.EDTF, _("Date of its newest event.")),
    Column(
        "revision",
        Kind.INTEGER,
        _("Number of the newest revision of its record."),
        path="revision__number",
        nullable=True,
    ),
    Column(
        "changed_at",
        Kind.TIME,
        _("When that revision was written."),
        path="revision__made_at",
        sort=OrderField("revision__made_at", nullable=True),
        nullable=True,
    ),
    Column("page_url", Kind.URL, _("Address of its page."), path="page_address", lookups=()),
)

CASES = Table(
    name="cases",
    label=_("Disputes"),
    about=_("One row a dispute."),
    columns=(*_IDENTITY, *_STANDING, *_PEOPLE, *_BOOKS),
    rows=_rows,
    annotations=_annotations,
    orders=ORDERS,
    page_path="/cases/",
    children=(
        "case_parties",
        "docket_numbers",
        "work_types",
        "conduct",
        "ai_systems",
        "citations",
        "related",
    ),
    key="slug",
    api=True,
)
