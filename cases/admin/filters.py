"""What the list of cases in the admin may be narrowed to."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.criteria import Criteria
from cases.models import Case
from cases.selectors.conditions import cases_matching
from core import jurisdictions


class CountryFilter(admin.SimpleListFilter):
    """Cases of one country, with its parts."""

    title = _("country")
    parameter_name = "country"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the countries that have cases, by name."""
        codes = Case.objects.order_by("country").values_list("country", flat=True).distinct()
        return sorted(((code, jurisdictions.name(code)) for code in codes), key=lambda c: c[1])

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        """Keep the cases of the country chosen."""
        return queryset.filter(country=self.value()) if self.value() else queryset


class StaleFilter(admin.SimpleListFilter):
    """Cases whose status nobody verified lately."""

    title = _("verification")
    parameter_name = "stale"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer the cases whose status is to be verified."""
        return [("true", _("Status to be verified"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        """Keep live cases that are stale."""
        if self.value() != "true":
            return queryset
        return queryset.filter(pk__in=cases_matching(Criteria(stale=True)).values("pk"))
