"""The addresses of exports, at the root: a list's own address with the end of a format."""

from django.urls import path, re_path

from api.exports.formats import FORMATS
from api.exports.views import api_export, columns_json, columns_page, page_export

app_name = "exports"

_FILE = rf"(?P<name>[a-z_]+)\.(?P<suffix>{'|'.join(FORMATS)})$"

urlpatterns = [
    path("exports/columns/", columns_page, name="columns"),
    path("exports/columns.json", columns_json, name="columns-json"),
    re_path(rf"^api/v1/{_FILE}", api_export, name="api"),
    re_path(rf"^{_FILE}", page_export, name="page"),
]
