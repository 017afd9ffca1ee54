"""The table of claims."""

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
from cases.choices import Cause, ClaimOutcome
from cases.criteria import Criteria
from cases.models import ClaimAgainst
from cases.selectors.conditions import claims_matching
from core.keyset import OrderField


def _rows(criteria: Criteria, _own: Own) -> QuerySet[Any]:
    return claims_matching(criteria)


_AGAINST = Many(
    ClaimAgainst,
    "claim",
    (
        Part("name", "name_raw", _("Name, as the record gives it.")),
        Part("id", "party__slug", _("Id of the party; blank for a name of no party."), blank=True),
    ),
)

CLAIMS = Table(
    name="claims",
    label=_("Claims"),
    about=_("One row a cause of action, with what became of it."),
    columns=(
        id_column(_("Id of the claim, permanent.")),
        *case_columns(),
        Column(
            "cause", Kind.TEXT, _("The cause of action."), choices=Cause, sort=OrderField("cause")
        ),
        Column("label", Kind.TEXT, _("The claim in its source's words.")),
        Column("statute", Kind.TEXT, _("The law it rests on."), blank=True),
        Column("against", Kind.OBJECT, _("Against whom it is made, if stated."), many=_AGAINST),
        Column(
            "outcome",
            Kind.TEXT,
            _("What became of it."),
            choices=ClaimOutcome,
            sort=OrderField("outcome"),
        ),
        *stated_dates(
            "outcome_on",
            _("When that was decided, as stated."),
            earliest="outcome_earliest",
            latest="outcome_latest",
            sort="outcome_latest",
        ),
        sources_column("claim"),
        page_column(_("Address of the claim on the page of its dispute.")),
    ),
    rows=_rows,
    annotations=lambda _criteria: fact_address("c"),
    page_path="/claims/",
    api=True,
)
