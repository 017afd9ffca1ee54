"""The tables of what a dispute has many of: exports hold them beside the joined texts."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Own, Table, Text
from api.tables.shared import id_column
from cases.choices import Conduct, PartyRole, RecordPartyKind, Relation, WorkType
from cases.criteria import Criteria
from cases.models import (
    CaseConduct,
    CaseParty,
    CaseSystem,
    CaseWorkType,
    Citation,
    DocketNumber,
    RelatedCase,
)
from cases.selectors.conditions import of_cases_matching


def _of(model: type[Model]) -> Callable[[Criteria, Own], QuerySet[Any]]:
    def rows(criteria: Criteria, _own: Own) -> QuerySet[Any]:
        return model._default_manager.filter(of_cases_matching(criteria)).order_by()

    return rows


def _part(name: str, model: type[Model], label: Text, about: Text, *columns: Column) -> Table:
    shared = (
        id_column(_("Id of the row.")),
        Column("case", Kind.TEXT, _("Id of the dispute."), path="case__slug"),
        Column("position", Kind.INTEGER, _("Place in the record, from 0.")),
    )
    return Table(name=name, label=label, about=about, columns=(*shared, *columns), rows=_of(model))


CASE_PARTIES = _part(
    "case_parties",
    CaseParty,
    _("Parties of disputes"),
    _("One row a party in one role in one dispute."),
    Column("party", Kind.TEXT, _("Id of the party."), path="party__slug"),
    Column("name", Kind.TEXT, _("Name, as the record gives it."), path="name_raw"),
    Column(
        "native_name",
        Kind.TEXT,
        _("Name in its own script, as the record gives it."),
        path="native_name_raw",
        blank=True,
    ),
    Column("role", Kind.TEXT, _("Its part in the dispute."), choices=PartyRole),
    Column("kind", Kind.TEXT, _("What it is."), path="kind_raw", choices=RecordPartyKind),
    Column("country", Kind.TEXT, _("ISO 3166 code, if stated."), path="country_raw", blank=True),
)
DOCKET_NUMBERS = _part(
    "docket_numbers",
    DocketNumber,
    _("Docket numbers"),
    _("One row a number that a court keeps a dispute under."),
    Column("number", Kind.TEXT, _("As the court writes it."), path="raw"),
)
WORK_TYPES = _part(
    "work_types",
    CaseWorkType,
    _("Work types"),
    _("One row a kind of work in one dispute."),
    Column("work_type", Kind.TEXT, _("Kind of work."), path="value", choices=WorkType),
)
CONDUCT = _part(
    "conduct",
    CaseConduct,
    _("Conduct"),
    _("One row a kind of conduct in one dispute."),
    Column("conduct", Kind.TEXT, _("Kind of conduct."), path="value", choices=Conduct),
)
AI_SYSTEMS = _part(
    "ai_systems",
    CaseSystem,
    _("AI systems"),
    _("One row an AI system in one dispute."),
    Column("ai_system", Kind.TEXT, _("Id of the AI system."), path="system__slug"),
    Column("name", Kind.TEXT, _("Name, as the record gives it."), path="name_raw"),
    Column(
        "developer",
        Kind.TEXT,
        _("Who made it, as the record gives it."),
        path="developer_raw",
        blank=True,
    ),
)
RELATED = _part(
    "related",
    RelatedCase,
    _("Related proceedings"),
    _("One row a relation of a dispute to another."),
    Column("related", Kind.TEXT, _("Id of the other dispute."), path="slug_raw"),
    Column("relation", Kind.TEXT, _("How this one relates to it."), choices=Relation),
)


def _fact(column: str, about: Text) -> Column:
    return Column(column, Kind.ID, about, nullable=True)


CITATIONS = _part(
    "citations",
    Citation,
    _("Citations"),
    _("One row a source that one fact cites; exactly one of the facts is filled."),
    _fact("event", _("Id of the event.")),
    _fact("ruling", _("Id of the ruling.")),
    _fact("claim", _("Id of the claim.")),
    _fact("damages", _("Id of the sum.")),
    _fact("case_party", _("Id of the party's row in case_parties.")),
    _fact("case_counsel", _("Id of the row that names counsel.")),
    _fact("conflict_value", _("Id of the value that sources disagree about.")),
    Column("field", Kind.TEXT, _("A case-level field, such as filed_on."), blank=True),
    Column("label", Kind.TEXT, _("Number of the source: s1, s2 …"), path="case_source__label"),
    Column("source", Kind.ID, _("Id of the source."), path="case_source__source"),
    Column(
        "url", Kind.URL, _("Address of the source."), path="case_source__source__url", blank=True
    ),
    Column("title", Kind.TEXT, _("Title of the source."), path="case_source__title"),
)
