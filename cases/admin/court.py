"""Courts in the admin."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cases.admin.entry import AliasInline, EntryAdmin, NameInline
from cases.admin.generics import CourtModelForm
from cases.models import Case, Court, CourtAlias, CourtName
from core import jurisdictions


class CourtForm(CourtModelForm):
    """A court whose jurisdiction exists."""

    class Meta:
        model = Court
        fields = (
            "name",
            "native_name",
            "slug",
            "jurisdiction",
            "level",
            "city",
            "appeals_to",
            "docket_pattern",
        )

    def clean_jurisdiction(self) -> str:
        """Refuse what is no jurisdiction."""
        code: str = self.cleaned_data["jurisdiction"]
        if not jurisdictions.is_valid(code):
            raise forms.ValidationError(
                _("%(code)s is no jurisdiction; use an ISO 3166 code such as CN or US-CA, or EU"),
                params={"code": code},
            )
        return code


class CourtAliases(AliasInline):
    """Other names of a court."""

    model = CourtAlias


class CourtNames(NameInline):
    """The strings of case records that mean a court."""

    model = CourtName
    fields = ("name", "native_name", "position")


@admin.register(Court)
class CourtAdmin(EntryAdmin):
    """Courts, tribunals, regulators and offices."""

    form = CourtForm
    inlines = (CourtAliases, CourtNames)
    list_display = ("name", "native_name", "slug", "jurisdiction", "level", "appeals_to")
    list_filter = ("level",)
    list_select_related = ("appeals_to",)
    raw_id_fields = ("appeals_to",)
    search_fields = ("name", "native_name", "slug", "city", "aliases__text", "record_names__name")

    def save_model(self, request: HttpRequest, obj: Court, form: Any, change: Any) -> None:
        """Derive the country."""
        obj.country = jurisdictions.country_of(obj.jurisdiction)
        super().save_model(request, obj, form, change)

    def case_ids(self, entry: Court) -> Iterable[int]:
        """Give the cases before the court, with a ruling of it, or naming it."""
        names = entry.record_names.values("name")
        named = Q(court_name_raw__in=names) | Q(rulings__court_raw__in=names)
        at_it = Q(court=entry) | Q(rulings__court=entry)
        return Case.objects.filter(at_it | named).values_list("pk", flat=True)
