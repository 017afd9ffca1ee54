"""Parties in the admin; here, and not in their own app, because cases follow their changes."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.admin.entry import AliasInline, EntryAdmin, NameInline
from cases.admin.generics import PartyModelForm
from cases.models import CaseParty
from cases.services.merge import party_merge_in_cases
from core import jurisdictions
from parties.models import Party, PartyAlias, PartyName


class PartyForm(PartyModelForm):
    """A party whose country exists and who is not its own group."""

    class Meta:
        model = Party
        fields = ("name", "native_name", "slug", "kind", "country", "group")

    def clean_country(self) -> str:
        """Refuse what is no country."""
        code: str = self.cleaned_data["country"]
        if code and not jurisdictions.is_valid(code):
            raise forms.ValidationError(
                gettext("%(code)s is no country; use an ISO 3166-1 code such as CN or US"),
                params={"code": code},
            )
        return code

    def clean_group(self) -> Party | None:
        """Refuse a party as its own group."""
        group: Party | None = self.cleaned_data["group"]
        if group is not None and group.pk == self.instance.pk:
            raise forms.ValidationError(gettext("A party is not its own group; choose another."))
        return group


class PartyAliases(AliasInline):
    """Other names of a party."""

    model = PartyAlias


class PartyNames(NameInline):
    """The strings of case records that mean a party."""

    model = PartyName
    fields = ("name", "position")


@admin.register(Party)
class PartyAdmin(EntryAdmin):
    """Legal persons, classes, authorities and corporate groups."""

    form = PartyForm
    inlines = (PartyAliases, PartyNames)
    actions = ("merge",)
    list_display = ("name", "native_name", "kind", "country", "group", "slug")
    list_filter = ("kind",)
    list_select_related = ("group",)
    raw_id_fields = ("group",)
    search_fields = ("name", "native_name", "slug", "aliases__text", "record_names__name")

    def case_ids(self, entry: Party) -> Iterable[int]:
        """Give the cases with the party, or naming it."""
        named = CaseParty.objects.filter(name_raw__in=entry.record_names.values("name"))
        return (CaseParty.objects.filter(party=entry) | named).values_list("case_id", flat=True)

    @admin.action(description=_("Merge the selected parties into one"), permissions=["change"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Party]) -> HttpResponse | None:
        """Ask which party stays, then hand it the disputes and names of the others."""
        parties = list(queryset.order_by("name_sort"))
        if len(parties) < 2:
            self.message_user(request, gettext("Select two or more parties."), messages.WARNING)
            return None
        chosen = request.POST.get("keep", "")
        keep = next((party for party in parties if str(party.pk) == chosen), None)
        if keep is None:
            return self._ask_which_stays(request, parties)
        self._merge(request, keep, [party for party in parties if party != keep])
        return None

    @transaction.atomic
    def _merge(self, request: HttpRequest, keep: Party, others: Sequence[Party]) -> None:
        names = ", ".join(party.name for party in others)
        for gone in others:
            party_merge_in_cases(keep=keep, gone=gone)
        self.log_change(request, keep, gettext("Merged with %(names)s.") % {"names": names})
        told = ngettext(
            "%(names)s is now %(keep)s; its former id leads there.",
            "%(names)s are now %(keep)s; their former ids lead there.",
            len(others),
        )
        self.message_user(request, told % {"names": names, "keep": keep.name}, messages.SUCCESS)

    def _ask_which_stays(self, request: HttpRequest, parties: Sequence[Party]) -> HttpResponse:
        page: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": gettext("Which of these parties stays?"),
            "opts": self.opts,
            "media": self.media,
            "parties": parties,
            "checkbox_name": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/parties/party/merge.html", page)
