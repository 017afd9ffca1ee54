"""The addresses under /api/."""

from django.urls import path
from django.views.generic import RedirectView

from api import pages, views
from api.tables import TABLES, Table

app_name = "api"


def _row_pattern(table: Table) -> str:
    converter = "int" if table.key == "id" else "slug"
    return f"v1/{table.name}/<{converter}:key>/"


_read = [table for table in TABLES.values() if table.api]

urlpatterns = [
    path("", RedirectView.as_view(url="/api/docs/"), name="api"),
    path("docs/", pages.docs, name="docs"),
    path("v1/", views.root, name="root"),
    path("v1/schema/", views.schema, name="schema"),
    path("v1/usage/", views.usage, name="usage"),
    path("v1/cases/<slug:slug>/", views.case_detail, name="case"),
    *(path(f"v1/{t.name}/", views.table_list, {"name": t.name}, name=t.name) for t in _read),
    *(
        path(_row_pattern(t), views.table_row, {"name": t.name}, name=f"{t.name}-row")
        for t in _read
        if t.name != "cases"
    ),
]
