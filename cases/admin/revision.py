"""Revisions in the admin: the changes of all cases, to be read only."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.admin.generics import RevisionModelAdmin
from cases.models import Revision


@admin.register(Revision)
class RevisionAdmin(RevisionModelAdmin):
    """Who changed what, when and why, newest first."""

    list_display = ("made_at", "case", "number", "made_by", "reason")
    list_select_related = ("case",)
    list_per_page = 50
    date_hierarchy = "made_at"
    ordering = ("-made_at", "-id")
    search_fields = ("reason", "made_by", "case__caption", "case__slug")
    search_help_text = _("Reason, user, caption or id of the case.")
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Leave the records themselves in the database: a page of them is megabytes."""
        return super().get_queryset(request).defer("record", "case__summary")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: a revision comes with a write."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Revision | None = None) -> bool:
        """Refuse: a revision is never changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Revision | None = None) -> bool:
        """Refuse: a revision is never deleted."""
        return False

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Lead to what the revision changed, or to the history where it was the first."""
        revision = self.get_object(request, object_id)
        if revision is None or not self.has_view_permission(request, revision):
            return HttpResponseRedirect(reverse("admin:cases_revision_changelist"))
        if revision.number == 1:
            history = reverse("admin:cases_case_history", args=[revision.case_id])
            return HttpResponseRedirect(history)
        compare = reverse("admin:cases_case_difference", args=[revision.case_id])
        span = f"from={revision.number - 1}&to={revision.number}"
        return HttpResponseRedirect(f"{compare}?{span}")
