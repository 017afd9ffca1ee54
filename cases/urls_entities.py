"""The addresses of parties, courts, places and typed facts."""

from django.urls import URLPattern, path

from cases.views.claims import claims
from cases.views.courts import court_detail, court_list
from cases.views.damages import damages
from cases.views.jurisdictions import jurisdiction_detail, jurisdiction_list
from cases.views.parties import party_detail, party_list
from cases.views.rulings import rulings

urlpatterns: list[URLPattern] = [
    path("parties/", party_list, name="party-list"),
    path("parties/<slug:slug>/", party_detail, name="party"),
    path("courts/", court_list, name="court-list"),
    path("courts/<slug:slug>/", court_detail, name="court"),
    path("jurisdictions/", jurisdiction_list, name="jurisdiction-list"),
    path("jurisdictions/<slug:code>/", jurisdiction_detail, name="jurisdiction"),
    path("claims/", claims, name="claims"),
    path("rulings/", rulings, name="rulings"),
    path("damages/", damages, name="damages"),
]
