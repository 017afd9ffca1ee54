"""Django's admin and form classes with their type parameters, which exist for the type checker alone."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin

if TYPE_CHECKING:
    from cases.admin.rows import RowForm
    from cases.models import Case, Court, Revision
    from parties.models import Party

    CaseModelAdmin = admin.ModelAdmin[Case]
    RevisionModelAdmin = admin.ModelAdmin[Revision]
    EntryModelAdmin = admin.ModelAdmin[Any]
    EntryInline = admin.TabularInline[Any, Any]
    CourtModelForm = forms.ModelForm[Court]
    PartyModelForm = forms.ModelForm[Party]
    EntryModelForm = forms.ModelForm[Any]
    RowFormSet = forms.BaseFormSet[RowForm]
else:
    CaseModelAdmin = RevisionModelAdmin = EntryModelAdmin = admin.ModelAdmin
    EntryInline = admin.TabularInline
    CourtModelForm = PartyModelForm = EntryModelForm = forms.ModelForm
    RowFormSet = forms.BaseFormSet

__all__ = [
    "CaseModelAdmin",
    "CourtModelForm",
    "EntryInline",
    "EntryModelAdmin",
    "EntryModelForm",
    "PartyModelForm",
    "RevisionModelAdmin",
    "RowFormSet",
]
