"""The page that describes the API, made from the same declarations as the API itself."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from api.rest.question import MOST_ROWS, PAGE_SIZE
from api.tables import TABLES, Column, Kind, Table
from api.tables.base import Text
from cases.criteria import PARAMETERS, REPEATABLE
from cases.filters import LABELS

KINDS: dict[Kind, Text] = {
    Kind.ID: gettext_lazy("whole number"),
    Kind.TEXT: gettext_lazy("text"),
    Kind.INTEGER: gettext_lazy("whole number"),
    Kind.DECIMAL: gettext_lazy("decimal, as text"),
    Kind.BOOLEAN: gettext_lazy("true or false"),
    Kind.DATE: gettext_lazy("day"),
    Kind.EDTF: gettext_lazy("date as stated"),
    Kind.TIME: gettext_lazy("time, UTC"),
    Kind.URL: gettext_lazy("address"),
    Kind.LIST: gettext_lazy("list of texts"),
    Kind.OBJECT: gettext_lazy("list of objects"),
}
# A question each table answers well, as the query of its address.
EXAMPLES = {
    "cases": "party=openai&fields=slug,caption,docket_numbers",
    "events": "event_kind=judgment&date__gte=2025&order_by=-date",
    "parties": "jurisdiction=CN&order_by=-cases",
    "courts": "work_type=books&order_by=-cases",
    "jurisdictions": "kind=country&order_by=-cases",
    "claims": "cause=direct_infringement&outcome=dismissed&count=on",
    "rulings": "issue=fair_use&fields=date,case_caption,holdings",
    "damages": "damages_kind=settlement&date_earliest__gte=2024",
    "sources": "jurisdiction=JP&language=ja",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One column as the page shows it."""

    name: str
    kind: Text
    about: Text
    parts: list[str]
    values: list[str]
    conditions: list[str]


@dataclass(frozen=True, slots=True)
class Resource:
    """One table as the page shows it."""

    name: str
    label: Text
    about: Text
    list_path: str
    row_path: str
    example: str
    orders: list[str]
    own: list[tuple[str, str]]
    fields: list[Field]


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Describe the API."""
    context = {
        "resources": [_resource(table) for table in TABLES.values() if table.api],
        "filters": [(name, LABELS[name], name in REPEATABLE) for name in PARAMETERS],
        "page_size": PAGE_SIZE,
        "most_rows": MOST_ROWS,
        "rate": settings.API_RATE_ANONYMOUS,
        "site_url": settings.SITE_URL,
    }
    return render(request, "api/docs.html", context)


def _resource(table: Table) -> Resource:
    path = f"/api/v1/{table.name}/"
    return Resource(
        name=table.name,
        label=table.label,
        about=table.about,
        list_path=path,
        row_path=f"{path}{{{table.key}}}/",
        example=f"{path}?{EXAMPLES[table.name]}",
        orders=sorted(table.sorts()),
        own=[(name, ", ".join(allowed) or _("any text")) for name, allowed in table.own.items()],
        fields=[_field(column) for column in table.columns_for(api=True)],
    )


def _field(column: Column) -> Field:
    is_object = column.kind is Kind.OBJECT and column.many is not None
    return Field(
        name=column.name,
        kind=KINDS[column.kind],
        about=column.about,
        parts=[part.name for part in column.many.parts] if is_object and column.many else [],
        values=list(column.choices.values) if column.choices is not None else [],
        conditions=list(column.allowed),
    )
