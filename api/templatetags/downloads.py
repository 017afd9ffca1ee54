"""The “Download” menu of list pages."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.functional import Promise

from api.exports.asked import LAYOUT
from api.exports.formats import FORMATS
from api.tables import TABLES, Table
from cases.criteria import Criteria
from cases.selectors.timeline import events_count

register = template.Library()


@dataclass(frozen=True, slots=True)
class Choice:
    """One file: its address, blank where the rows are too many for the format."""

    label: str
    about: str | Promise
    url: str
    most_rows: int = 0


@register.inclusion_tag("partials/_download.html", takes_context=True)
def download_menu(context: dict[str, Any]) -> dict[str, Any]:
    """Offer the rows of this page, with its filter, in every format; nothing on other pages."""
    request = context.get("request")
    table = _table_of(request)
    if table is None or request is None:
        return {"choices": []}
    query, rows = _query(request, table), _rows(context, table)
    path = table.page_path.rstrip("/")
    choices = [
        Choice(
            form.label,
            form.about,
            "" if form.most_rows and rows > form.most_rows else f"{path}.{form.suffix}{query}",
            form.most_rows,
        )
        for form in FORMATS.values()
        if form.is_there
    ]
    children = [
        Choice(str(TABLES[name].label), TABLES[name].about, f"/{name}.csv{query}")
        for name in table.children
    ]
    return {"choices": choices, "children": children, "rows": rows, "table": table.name}


def _table_of(request: HttpRequest | None) -> Table | None:
    path = request.path if request else ""
    return next((table for table in TABLES.values() if path and table.page_path == path), None)


def _query(request: HttpRequest, table: Table) -> str:
    """Keep what chooses and orders rows, and nothing of how the page is laid out."""
    kept = request.GET.copy()
    for name in LAYOUT:
        kept.pop(name, None)
    if kept.get("order_by", "").removeprefix("-") not in table.sorts():
        kept.pop("order_by", None)
    for name in [name for name, values in kept.lists() if not any(values)]:
        del kept[name]
    return f"?{kept.urlencode()}" if kept else ""


def _rows(context: dict[str, Any], table: Table) -> int:
    """Count as the page does, if it counts rows of this table."""
    if table.name == "events":
        return events_count(context["criteria"])  # also beside lanes, which count disputes
    if table.listed is not None:
        return len(table.listed(Criteria()))
    return int(context["results"].total)
