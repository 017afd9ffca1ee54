"""The table of sources."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Many, Own, Part, Table
from api.tables.shared import id_column
from cases.criteria import Criteria
from cases.models import CaseSource, Source
from cases.selectors.conditions import of_cases_matching


def _rows(criteria: Criteria, _own: Own) -> QuerySet[Any]:
    if criteria == Criteria():
        return Source.objects.all()
    seats = CaseSource.objects.filter(of_cases_matching(criteria)).order_by()
    return Source.objects.filter(pk__in=seats.values("source"))


_CASES = Many(
    CaseSource,
    "source",
    (Part("value", "case__slug", _("Id of a dispute.")),),
    order=("case__slug", "id"),
)

SOURCES = Table(
    name="sources",
    label=_("Sources"),
    about=_("One row a published source of the disputes that match."),
    columns=(
        id_column(_("Id of the source, permanent.")),
        Column("url", Kind.URL, _("Its address; blank where it has none."), blank=True),
        Column("publisher", Kind.TEXT, _("Who published it."), blank=True),
        Column("title", Kind.TEXT, _("Its title.")),
        Column("published_on", Kind.EDTF, _("When it was published, as stated."), blank=True),
        Column("language", Kind.TEXT, _("Its language, BCP 47."), blank=True),
        Column("cases", Kind.LIST, _("Ids of the disputes that have it."), many=_CASES),
    ),
    rows=_rows,
    api=True,
)
