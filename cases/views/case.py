"""The page of one dispute, its revisions, and its record as a file."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cases.models import Case, CaseRedirect, Revision
from cases.record_diff import record_diff
from cases.selectors.case_page import case_page_read
from cases.selectors.records import record_values
from cases.views.kept import kept_while_data_stays
from core.scripts import is_cjk


@require_safe
@kept_while_data_stays
def case_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a dispute as the newest revision says it."""
    case = _case(slug)
    if case is None:
        return _moved(slug, "")
    return _page(request, case, _newest(case))


@require_safe
def case_revision(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show a dispute as one of its revisions said it: an address that never changes its words."""
    case = _case(slug)
    if case is None:
        return _moved(slug, f"revisions/{number}/")
    return _page(request, case, _revision(case, number))


@require_safe
def case_revisions(request: HttpRequest, slug: str) -> HttpResponse:
    """List the revisions of a dispute: when, who, why."""
    case = _case(slug)
    if case is None:
        return _moved(slug, "revisions/")
    revisions = case.revisions.defer("record").order_by("-number")
    context = {"case": case, "is_cjk": is_cjk(case.caption), "revisions": revisions}
    return render(request, "cases/case_revisions.html", context)


@require_safe
def case_changes(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show what a revision changed, fact by fact."""
    case = _case(slug)
    if case is None:
        return _moved(slug, f"revisions/{number}/changes/")
    after, before = _revision(case, number), _revision(case, number - 1)
    changes = record_diff(record_values(before), record_values(after))
    context = {"case": case, "before": before, "after": after, "changes": changes}
    return render(request, "cases/case_changes.html", context)


@require_safe
def case_record(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the newest record as the JSON document it is stored as."""
    case = _case(slug)
    if case is None:
        return _moved(slug, "record.json")
    revision = _newest(case)
    response = HttpResponse(revision.record, content_type="application/json")
    response["Content-Disposition"] = f'inline; filename="{case.slug}.{revision.number}.json"'
    response["ETag"] = f'"{revision.sha256}"'
    return response


def _page(request: HttpRequest, case: Case, revision: Revision) -> HttpResponse:
    today = date.today()  # noqa: DTZ011 - a court's day has no time zone
    page = case_page_read(case, revision, today=today)
    permalink = request.build_absolute_uri(f"/cases/{case.slug}/revisions/{revision.number}/")
    context = {"case": case, "page": page, "record": page.record, "permalink": permalink}
    return render(request, "cases/case_detail.html", {**context, "today": today})


def _case(slug: str) -> Case | None:
    return Case.objects.select_related("court", "revision").filter(slug=slug).first()


def _moved(slug: str, rest: str) -> HttpResponse:
    """Lead from a former slug to the case; raise Http404 for one that never was."""
    former = CaseRedirect.objects.select_related("case").filter(slug=slug).first()
    if former is None:
        raise Http404(slug)
    return redirect(f"/cases/{former.case.slug}/{rest}", permanent=True)


def _newest(case: Case) -> Revision:
    if case.revision is None:
        raise Http404(case.slug)
    return case.revision


def _revision(case: Case, number: int) -> Revision:
    found = case.revisions.filter(number=number).first()
    if found is None:
        raise Http404(f"{case.slug} {number}")
    return found
