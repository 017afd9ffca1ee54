"""The table of sums of money."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet, Value
from django.db.models.functions import NullIf
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Own, Table
from api.tables.shared import (
    case_columns,
    fact_address,
    id_column,
    page_column,
    sources_column,
    stated_dates,
)
from cases.choices import DamagesKind
from cases.criteria import Criteria
from cases.selectors.conditions import damages_matching
from core.keyset import OrderField


def _rows(criteria: Criteria, _own: Own) -> QuerySet[Any]:
    return damages_matching(criteria)


def _annotations(_criteria: Criteria) -> Mapping[str, Any]:
    return {**fact_address("d"), "currency_stated": NullIf("currency", Value(""))}


DAMAGES = Table(
    name="damages",
    label=_("Sums of money"),
    about=_("One row a sum. Sums of different kinds or currencies are never to be added."),
    columns=(
        id_column(_("Id of the sum, permanent.")),
        *case_columns(),
        Column(
            "kind", Kind.TEXT, _("What the sum is."), choices=DamagesKind, sort=OrderField("kind")
        ),
        Column(
            "amount",
            Kind.DECIMAL,
            _("Whole units of the currency, as a decimal; blank where nobody stated it."),
            path="amount_raw",
            where="amount",
            sort=OrderField("amount", nullable=True),
            nullable=True,
            blank=True,
        ),
        Column(
            "amount_max",
            Kind.DECIMAL,
            _("Upper bound of a range; alone it is an upper limit."),
            path="amount_max_raw",
            where="amount_max",
            sort=OrderField("amount_max", nullable=True),
            nullable=True,
            blank=True,
        ),
        Column(
            "currency",
            Kind.TEXT,
            _("ISO 4217 code; blank where no currency is stated."),
            sort=OrderField("currency_stated", nullable=True),
            blank=True,
        ),
        Column("per", Kind.TEXT, _("What the sum is counted by, such as a work."), blank=True),
        Column(
            "approximate",
            Kind.BOOLEAN,
            _("Whether the source gives it as approximate."),
            path="is_approximate",
        ),
        *stated_dates(
            "date",
            _("When it was asked, awarded or agreed, as stated."),
            earliest="earliest",
            latest="latest",
            sort="latest",
        ),
        Column("note", Kind.TEXT, _("What else is to be said."), blank=True),
        Column("event", Kind.ID, _("Id of a settlement's event in the timeline."), nullable=True),
        sources_column("damages"),
        page_column(_("Address of the sum on the page of its dispute.")),
    ),
    rows=_rows,
    annotations=_annotations,
    page_path="/damages/",
    api=True,
)
