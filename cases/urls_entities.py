"""The addresses of parties, courts, places and typed facts."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
