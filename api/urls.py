"""The addresses under /api/."""

from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from api.views import CaseDetail

app_name = "api"

urlpatterns = [
    path("v1/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("v1/cases/<slug:slug>/", CaseDetail.as_view(), name="case"),
]
