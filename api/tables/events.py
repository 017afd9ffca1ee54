"""The table of events."""

from typing import Any

from django.db.models import QuerySet
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
from cases.choices import EventKind, EventOrigin
from cases.criteria import Criteria
from cases.selectors.conditions import events_matching
from cases.selectors.facets import is_broad
from core.keyset import OrderField


def _rows(criteria: Criteria, _own: Own) -> QuerySet[Any]:
    return events_matching(criteria, in_order=is_broad(criteria))


EVENTS = Table(
    name="events",
    label=_("Events"),
    about=_("One row an event of a timeline; rulings and settlements have theirs."),
    columns=(
        id_column(_("Id of the event, permanent.")),
        *case_columns(),
        *stated_dates(
            "date",
            _("When it happened, as stated."),
            earliest="earliest",
            latest="latest",
            sort="sort_key",
            optional=False,
        ),
        Column("kind", Kind.TEXT, _("What happened."), choices=EventKind, sort=OrderField("kind")),
        Column("title", Kind.TEXT, _("The event in a few words.")),
        Column("note", Kind.TEXT, _("What else is to be said."), blank=True),
        Column("origin", Kind.TEXT, _("Why it stands in the timeline."), choices=EventOrigin),
        sources_column("event"),
        page_column(_("Address of the event on the page of its dispute.")),
    ),
    rows=_rows,
    annotations=lambda _criteria: fact_address("e"),
    page_path="/timeline/",
    api=True,
)
