"""The tables of rulings and of what they hold."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Many, Own, Part, Table
from api.tables.shared import (
    case_columns,
    fact_address,
    id_column,
    page_column,
    sources_column,
    stated_dates,
)
from cases.choices import Favours, HoldingIssue, RulingKind
from cases.criteria import Criteria
from cases.models import Holding
from cases.selectors.conditions import holdings_matching, rulings_matching
from core.keyset import OrderField


def _rulings(criteria: Criteria, _own: Own) -> QuerySet[Any]:
    return rulings_matching(criteria)


def _holdings(criteria: Criteria, _own: Own) -> QuerySet[Any]:
    return holdings_matching(criteria)


_HELD = Many(
    Holding,
    "ruling",
    (
        Part("issue", "issue", _("The question of law."), choices=HoldingIssue),
        Part("favours", "favours", _("Whom the answer favours."), choices=Favours),
        Part("note", "note", _("What was held."), blank=True),
        Part("id", "id", _("Id of the holding."), Kind.ID),
    ),
)

RULINGS = Table(
    name="rulings",
    label=_("Rulings"),
    about=_("One row a ruling, with what it holds."),
    columns=(
        id_column(_("Id of the ruling, permanent.")),
        *case_columns(),
        *stated_dates(
            "date",
            _("Date of the ruling, as stated."),
            earliest="earliest",
            latest="latest",
            sort="sort_key",
            optional=False,
        ),
        Column("title", Kind.TEXT, _("The ruling in a few words.")),
        Column(
            "kind",
            Kind.TEXT,
            _("Form of the ruling."),
            choices=RulingKind,
            blank=True,
        ),
        Column("disposition", Kind.TEXT, _("What the court decided.")),
        Column(
            "ruling_court",
            Kind.TEXT,
            _("Id of the court that ruled; blank where it is on no list."),
            path="court__slug",
            nullable=True,
        ),
        Column(
            "ruling_court_name",
            Kind.TEXT,
            _("Name of that court."),
            path="court__name",
            nullable=True,
        ),
        Column("judge", Kind.TEXT, _("Who decided."), blank=True),
        Column("citation", Kind.TEXT, _("How it is cited."), blank=True),
        Column("ecli", Kind.TEXT, _("European Case Law Identifier."), blank=True),
        Column("url", Kind.URL, _("Address of its text."), blank=True),
        Column("event", Kind.ID, _("Id of its event in the timeline.")),
        Column("holdings", Kind.OBJECT, _("What it holds, issue by issue."), many=_HELD),
        sources_column("ruling"),
        page_column(_("Address of the ruling on the page of its dispute.")),
    ),
    rows=_rulings,
    annotations=lambda _criteria: fact_address("r"),
    page_path="/rulings/",
    children=("holdings",),
    api=True,
)

HOLDINGS = Table(
    name="holdings",
    label=_("Holdings"),
    about=_("One row an issue that a ruling decides."),
    columns=(
        id_column(_("Id of the holding, permanent.")),
        Column("ruling", Kind.ID, _("Id of the ruling.")),
        *case_columns(),
        Column("ruling_title", Kind.TEXT, _("Title of the ruling."), path="ruling__title"),
        Column("ruling_date", Kind.EDTF, _("Date of the ruling, as stated."), path="ruling__date"),
        Column(
            "ruling_date_earliest",
            Kind.DATE,
            _("The first day that the date can mean."),
            path="ruling__earliest",
            sort=OrderField("ruling__earliest"),
        ),
        Column(
            "ruling_date_latest",
            Kind.DATE,
            _("The last day that the date can mean."),
            path="ruling__latest",
        ),
        Column("issue", Kind.TEXT, _("The question of law."), choices=HoldingIssue),
        Column("favours", Kind.TEXT, _("Whom the answer favours."), choices=Favours),
        Column("note", Kind.TEXT, _("What was held."), blank=True),
    ),
    rows=_holdings,
)
