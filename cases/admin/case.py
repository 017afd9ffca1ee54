"""The case in the admin: found by any name it bears, edited whole, every change with its reason."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.editor import RecordEditor
from cases.admin.filters import CountryFilter, StaleFilter
from cases.admin.generics import CaseModelAdmin
from cases.admin.rows import add_blank_rows
from cases.criteria import Criteria
from cases.errors import Problem, RecordInvalid, RevisionConflict
from cases.models import Case, Revision
from cases.record import CaseRecord, record_dict
from cases.record_diff import record_diff, record_standoffs
from cases.selectors.conditions import cases_matching
from cases.selectors.records import record_values
from cases.services.save import case_save_record

MORE = "_more"
CONTINUE = "_continue"


@admin.register(Case)
class CaseAdmin(CaseModelAdmin):
    """Cases are written through their record alone, so the pages here are those of the record."""

    list_display = (
        "captions",
        "court",
        "jurisdiction",
        "status",
        "status_as_of",
        "revision_number",
        "revised_at",
    )
    list_filter = ("status", "proceeding", "has_conflicts", StaleFilter, CountryFilter)
    list_select_related = ("court", "revision")
    list_per_page = 50
    show_full_result_count = False
    search_fields: ClassVar[tuple[str, ...]] = ("caption",)  # replaced by the site's own search
    search_help_text = _("Caption, alias, party or docket number, in any script.")

    class Media:
        css: ClassVar[dict[str, tuple[str, ...]]] = {"all": ("css/admin.css",)}

    # --- The list ----------------------------------------------------------------------------

    @admin.display(description=_("caption"), ordering="caption_sort")
    def captions(self, case: Case) -> str:
        """Show the caption, with the native one where there is one."""
        if not case.native_caption:
            return case.caption
        return format_html(
            '{}<br><span class="native">{}</span>', case.caption, case.native_caption
        )

    @admin.display(description=_("revision"), ordering="revision__number")
    def revision_number(self, case: Case) -> int | None:
        """Show how often the case was written."""
        return case.revision.number if case.revision else None

    @admin.display(description=_("last change"), ordering="revision__made_at")
    def revised_at(self, case: Case) -> Any:
        """Show when the case was last written."""
        return case.revision.made_at if case.revision else None

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Case], search_term: str
    ) -> tuple[QuerySet[Case], bool]:
        """Find as the site's own search does: captions, aliases, parties, docket numbers."""
        if not search_term.strip():
            return queryset, False
        found = cases_matching(Criteria(q=search_term)).values("pk")
        return queryset.filter(pk__in=found), False

    def has_delete_permission(self, request: HttpRequest, obj: Case | None = None) -> bool:
        """Refuse: a case and its revisions stay."""
        return False

    # --- The editor --------------------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        """Add the page that compares two revisions."""
        compare = path(
            "<path:object_id>/difference/",
            self.admin_site.admin_view(self.difference_view),
            name="cases_case_difference",
        )
        return [compare, *super().get_urls()]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the empty record, or store a new case."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._edit(request, None)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Show the record as it stands, or store it as changed."""
        case = self._case(request, object_id)
        if request.method == "POST" and not self.has_change_permission(request, case):
            raise PermissionDenied
        return self._edit(request, case)

    def _case(self, request: HttpRequest, object_id: str) -> Case:
        case = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, case):
            raise PermissionDenied
        if case is None:
            raise Http404
        return case

    def _edit(self, request: HttpRequest, case: Case | None) -> HttpResponse:
        if request.method != "POST":
            values = record_values(case.revision) if case and case.revision else {}
            editor = RecordEditor(values, revision=_number(case))
            return self._page(request, case, editor)
        base = _revision(case, request.POST.get("base", ""))
        values = record_values(base) if base else {}
        data = request.POST.copy()
        if MORE in data:
            add_blank_rows(data, str(data[MORE]))
        editor = RecordEditor(values, revision=base.number if base else 0, data=data)
        if MORE in data:
            return self._page(request, case, editor)
        record = editor.record()
        if record is not None and case is not None and record_dict(record) == values:
            messages.info(request, gettext("Nothing was changed, so nothing was saved."))
            return HttpResponseRedirect(self._address("change", case))
        if editor.save_form.is_valid() and record is not None:
            return self._save(request, case, editor, record, values)
        return self._page(request, case, editor)

    def _save(
        self,
        request: HttpRequest,
        case: Case | None,
        editor: RecordEditor,
        record: CaseRecord,
        base: Mapping[str, Any],
    ) -> HttpResponse:
        expected: int = editor.save_form.cleaned_data["expected"]
        reason: str = editor.save_form.cleaned_data["reason"]
        try:
            saved = case_save_record(
                record,
                by=request.user.get_username(),
                reason=reason,
                expected_revision=expected,
                former_slug=case.slug if case else "",
            )
        except RecordInvalid as invalid:
            editor.tell(invalid.problems)
            return self._page(request, case, editor)
        except RevisionConflict:
            return self._conflict(request, case, editor, record, base)
        return self._saved(request, case, saved, expected, reason)

    def _saved(
        self, request: HttpRequest, case: Case | None, saved: Case, expected: int, reason: str
    ) -> HttpResponse:
        number = _number(saved)
        if number == expected:
            messages.info(request, gettext("Nothing was changed, so nothing was saved."))
        else:
            log = self.log_change if case else self.log_addition
            log(request, saved, reason)
            told = gettext("Revision %(number)d of “%(caption)s” is saved.")
            messages.success(request, told % {"number": number, "caption": saved.caption})
        if CONTINUE in request.POST:
            return HttpResponseRedirect(self._address("change", saved))
        return HttpResponseRedirect(reverse("admin:cases_case_changelist"))

    def _conflict(
        self,
        request: HttpRequest,
        case: Case | None,
        editor: RecordEditor,
        record: CaseRecord,
        base: Mapping[str, Any],
    ) -> HttpResponse:
        """Tell the editor what somebody else stored meanwhile; nothing typed is lost."""
        if case is None:
            message = gettext("another case has this id; choose a free one")
            editor.tell([Problem(record.slug, "slug", message)])
            return self._page(request, None, editor)
        began = editor.save_form.cleaned_data["expected"]
        case = Case.objects.select_related("revision").get(pk=case.pk)
        assert case.revision is not None
        editor.go_on_from(case.revision.number)
        context = {
            "standoffs": record_standoffs(base, record_values(case.revision), record_dict(record)),
            "meanwhile": case.revisions.filter(number__gt=began).order_by("number"),
            "current": case.revision,
        }
        return self._page(request, case, editor, **context)

    def _page(
        self, request: HttpRequest, case: Case | None, editor: RecordEditor, **context: Any
    ) -> HttpResponse:
        may_save = (
            self.has_change_permission(request, case) if case else self.has_add_permission(request)
        )
        title = case.caption if case else gettext("Add a case")
        page = self._context(request, case, title) | {
            "editor": editor,
            "media": self.media,
            "may_save": may_save,
            **context,
        }
        return TemplateResponse(request, "admin/cases/case/change_form.html", page)

    def _context(self, request: HttpRequest, case: Case | None, title: str) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "original": case,
        }

    def _address(self, view: str, case: Case) -> str:
        return reverse(f"admin:cases_case_{view}", args=[case.pk])

    # --- The revisions -----------------------------------------------------------------------

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """List the revisions of a case: when, by whom and why."""
        case = self._case(request, object_id)
        page = self._context(request, case, case.caption) | {
            "media": self.media,
            "revisions": case.revisions.order_by("-number").defer("record"),
        }
        return TemplateResponse(request, "admin/cases/case/history.html", page)

    def difference_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show what changed from one revision to another, fact by fact."""
        case = self._case(request, object_id)
        before = _revision(case, request.GET.get("from", ""))
        after = _revision(case, request.GET.get("to", ""))
        if before is None or after is None:
            raise Http404
        page = self._context(request, case, case.caption) | {
            "media": self.media,
            "before": before,
            "after": after,
            "changes": record_diff(record_values(before), record_values(after)),
        }
        return TemplateResponse(request, "admin/cases/case/difference.html", page)


def _number(case: Case | None) -> int:
    return case.revision.number if case and case.revision else 0


def _revision(case: Case | None, number: str) -> Revision | None:
    if case is None or not number.isdecimal():
        return None
    return case.revisions.filter(number=int(number)).first()
