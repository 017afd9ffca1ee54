"""The addresses of the site."""

from django.urls import path

from cases.urls_entities import urlpatterns as entity_patterns
from cases.views.case import (
    case_changes,
    case_detail,
    case_record,
    case_revision,
    case_revisions,
)
from cases.views.cases import case_list
from cases.views.site import home, method
from cases.views.timeline import timeline

app_name = "cases"

urlpatterns = [
    path("", home, name="home"),
    path("method/", method, name="method"),
    path("timeline/", timeline, name="timeline"),
    path("cases/", case_list, name="case-list"),
    path("cases/<slug:slug>/", case_detail, name="case"),
    path("cases/<slug:slug>/record.json", case_record, name="case-record"),
    path("cases/<slug:slug>/revisions/", case_revisions, name="case-revisions"),
    path("cases/<slug:slug>/revisions/<int:number>/", case_revision, name="case-revision"),
    path("cases/<slug:slug>/revisions/<int:number>/changes/", case_changes, name="case-changes"),
    *entity_patterns,
]
