"""The review: the queue of proposals, the page of one, and what an editor decides of it."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.admin.rows import add_blank_rows
from cases.errors import RecordInvalid, RevisionConflict
from cases.models import Case
from cases.record_diff import Change, record_diff
from cases.selectors.records import record_values
from cases.views.listing import answers_bad_filters
from news.models import Proposal
from news.selectors.review import queue_neighbours, queue_page
from news.selectors.review_page import ProposalPage, proposal_page
from news.services.review import (
    ProposalDecided,
    StoryRefused,
    messages_of,
    proposal_accept,
    proposal_edit_accept,
    proposal_reject,
    story_accept,
)
from news.services.undo import UndoRefused, proposal_undo, proposals_undo
from news.views.review_forms import RejectForm, editor_of
from news.views.review_listing import ReviewListing, asked_parse
from news.views.review_request import (
    LAST,
    editor_signed_in,
    last_decision,
    number_read,
    review_address,
    revision_seen,
    revisions_seen,
)

PER_PAGE = 50
PERMISSIONS = ("news.change_proposal", "cases.change_case", "cases.add_case")
MORE = "_more"

View = Callable[..., HttpResponse]


def editors_only(view: View) -> View:
    """Let editors in, ask strangers to sign in, and refuse the rest; nothing is kept by browsers."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            wanted = reverse("news:review")
            if request.method in ("GET", "HEAD"):
                wanted = request.get_full_path()
            return redirect_to_login(wanted, login_url=reverse("admin:login"))
        if not request.user.has_perms(PERMISSIONS):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(answered)


@require_safe
@editors_only
@answers_bad_filters
def review(request: HttpRequest) -> HttpResponse:
    """Show the queue."""
    listing = ReviewListing(request)
    page = queue_page(listing.asked, cursor=listing.cursor, size=PER_PAGE)
    htmx: Any = getattr(request, "htmx", False)
    context = {
        **listing.context(),
        "proposals": page.items,
        "page": listing.links(page),
        "query": listing.asked.querystring(),
        "last": last_decision(request),
        "partial": bool(htmx) and not htmx.history_restore_request,
    }
    response = render(request, "news/review.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


@require_safe
@editors_only
@answers_bad_filters
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one proposal beside the record."""
    asked_parse(request.GET)
    return _page(request, _read(pk))


@require_POST
@editors_only
@answers_bad_filters
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept a proposal as it stands."""
    found = _read(pk)
    following = _following(request, found)
    try:
        done = proposal_accept(
            pk, by=editor_signed_in(request), expected_revision=revision_seen(request)
        )
    except (ProposalDecided, RevisionConflict, RecordInvalid) as error:
        return _refused(request, pk, error)
    return _accepted(request, done, following)


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
@answers_bad_filters
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the proposed piece as a form, or accept it as it was corrected."""
    found = _read(pk)
    record = record_values(found.revision) if found.revision else {}
    if not (found.is_open and found.may_edit):
        return redirect(review_address("news:proposal", request, pk))
    data = None
    if request.method == "POST":
        data = request.POST.copy()
        if MORE in data:
            add_blank_rows(data, str(data[MORE]))
    editor = editor_of(found.proposal.kind, found.proposal.value, record, data)
    if data is None or MORE in data:
        return _edit_page(request, found, editor)
    following = _following(request, found)
    try:
        done = proposal_edit_accept(
            pk,
            editor.value(),
            by=editor_signed_in(request),
            expected_revision=revision_seen(request),
        )
    except RecordInvalid as invalid:
        editor.tell(invalid.problems)
        return _edit_page(request, found, editor, status=HTTPStatus.BAD_REQUEST)
    except RevisionConflict as error:
        context = {"refusal": _refusal(error), "meanwhile": _meanwhile(request, found)}
        return _edit_page(request, found, editor, status=HTTPStatus.CONFLICT, **context)
    except ProposalDecided as error:
        return _refused(request, pk, error)
    return _accepted(request, done, following)


@require_POST
@editors_only
@answers_bad_filters
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Reject a proposal, with the reason."""
    found = _read(pk)
    following = _following(request, found)
    form = RejectForm(request.POST)
    if not form.is_valid():
        return _page(request, found, status=HTTPStatus.BAD_REQUEST, reject_form=form)
    try:
        proposal_reject(pk, by=editor_signed_in(request), reason=form.cleaned_data["reason"])
    except ProposalDecided as error:
        return _refused(request, pk, error)
    messages.success(request, _("Rejected: %(what)s.") % {"what": found.line.words})
    return _go_on(request, pk, following)


@require_POST
@editors_only
@answers_bad_filters
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back."""
    found = _read(pk)
    try:
        proposal_undo(pk, by=editor_signed_in(request))
    except (UndoRefused, RevisionConflict, RecordInvalid) as error:
        return _refused(request, pk, error)
    request.session.pop(LAST, None)
    messages.success(request, _("Back in the queue: %(what)s.") % {"what": found.line.words})
    return redirect(review_address("news:proposal", request, pk))


@require_POST
@editors_only
@answers_bad_filters
def undo_all(request: HttpRequest) -> HttpResponse:
    """Take back the decisions on several proposals, or none."""
    asked = [number for one in request.POST.getlist("proposal") if (number := number_read(one))]
    if not asked or Proposal.objects.filter(pk__in=asked).count() != len(set(asked)):
        raise Http404
    try:
        done = proposals_undo(asked, by=editor_signed_in(request))
    except (UndoRefused, RevisionConflict, RecordInvalid) as error:
        return _refused(request, asked[-1], error)
    request.session.pop(LAST, None)
    said = ngettext(
        "%(count)d proposal is back in the queue.",
        "%(count)d proposals are back in the queue.",
        len(done),
    )
    messages.success(request, said % {"count": len(done)})
    return redirect(review_address("news:review", request))


@require_POST
@editors_only
@answers_bad_filters
def accept_story(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept all proposals of a story that the editor saw, or none."""
    shown = [number for one in request.POST.getlist("proposal") if (number := number_read(one))]
    expected = revisions_seen(request)
    back = next(iter(shown), None)
    if back is None:
        raise Http404
    own = set(Proposal.objects.filter(story=pk, pk__in=shown).values_list("pk", flat=True))
    try:
        done = story_accept(
            [one for one in shown if one in own], by=editor_signed_in(request), expected=expected
        )
    except StoryRefused as error:
        return _refused(request, back, error, failures=error.failures)
    request.session[LAST] = [one.pk for one in done]
    said = ngettext("%(count)d proposal accepted.", "%(count)d proposals accepted.", len(done))
    messages.success(request, said % {"count": len(done)})
    return redirect(review_address("news:review", request))


def _read(pk: int) -> ProposalPage:
    found = proposal_page(pk)
    if found is None:
        raise Http404(pk)
    return found


def _page(
    request: HttpRequest,
    found: ProposalPage,
    *,
    status: int = HTTPStatus.OK,
    **context: Any,
) -> HttpResponse:
    page = {**_around(request, found), "reject_form": RejectForm(), **context}
    return render(request, "news/proposal.html", page, status=status)


def _edit_page(
    request: HttpRequest,
    found: ProposalPage,
    editor: Any,
    *,
    status: int = HTTPStatus.OK,
    **context: Any,
) -> HttpResponse:
    page = {**_around(request, found), "editor": editor, **context}
    return render(request, "news/proposal_edit.html", page, status=status)


def _around(request: HttpRequest, found: ProposalPage) -> dict[str, Any]:
    """Give what both pages of a proposal show: it, its neighbours, and the way back."""
    asked = asked_parse(request.GET)
    query = asked.querystring()
    before, after = queue_neighbours(asked, found.proposal)
    return {
        "found": found,
        "line": found.line,
        "proposal": found.proposal,
        "query": query,
        "queue_url": reverse("news:review") + query,
        "previous_url": review_address("news:proposal", request, before) if before else "",
        "next_url": review_address("news:proposal", request, after) if after else "",
        "last": last_decision(request, but=found.proposal.pk),
    }


def _refused(request: HttpRequest, pk: int, error: Exception, **context: Any) -> HttpResponse:
    """Show the proposal as it stands by now, and say why nothing was done."""
    found = _read(pk)
    is_invalid = isinstance(error, RecordInvalid)
    told: dict[str, Any] = {
        "refusal": _refusal(error),
        "refusal_details": messages_of(error) if is_invalid else (),
        **context,
    }
    if isinstance(error, RevisionConflict):
        told["meanwhile"] = _meanwhile(request, found)
    status = HTTPStatus.BAD_REQUEST if is_invalid else HTTPStatus.CONFLICT
    return _page(request, found, status=status, **told)


def _refusal(error: Exception) -> str:
    if isinstance(error, RecordInvalid):
        return _("Nothing was done: the record would break its rules.")
    if isinstance(error, RevisionConflict):
        told = _(
            "Nothing was done: the case was changed meanwhile, from revision %(seen)d to %(now)d."
        )
        return told % {"seen": error.expected, "now": error.current}
    return str(error)


def _meanwhile(request: HttpRequest, found: ProposalPage) -> dict[str, Any]:
    """Give what was written to the case since the editor looked: who, why, and the difference."""
    case, seen = found.proposal.case, revision_seen(request)
    if case is None or case.revision is None or seen is None:
        return {}
    began = case.revisions.filter(number=seen).first()
    changes: list[Change] = []
    if began is not None:
        changes = record_diff(record_values(began), record_values(case.revision))
    newer = case.revisions.filter(number__gt=seen).defer("record").order_by("number")
    return {"revisions": list(newer), "changes": changes}


def _accepted(request: HttpRequest, done: Proposal, following: int | None) -> HttpResponse:
    case = done.case
    assert case is not None
    if done.revision is not None:
        said = _("Accepted: revision %(number)d of “%(caption)s”.")
        told = {"number": done.revision.number, "caption": _caption(case)}
    else:
        said, told = _("Accepted: “%(caption)s” said so already."), {"caption": _caption(case)}
    messages.success(request, said % told)
    return _go_on(request, done.pk, following)


def _caption(case: Case) -> str:
    return Case.objects.values_list("caption", flat=True).get(pk=case.pk)


def _go_on(request: HttpRequest, pk: int, following: int | None) -> HttpResponse:
    """Lead to the next proposal of the queue, and remember the decision for whoever regrets it."""
    request.session[LAST] = [pk]
    if following is None:
        return redirect(review_address("news:review", request))
    return redirect(review_address("news:proposal", request, following))


def _following(request: HttpRequest, found: ProposalPage) -> int | None:
    before, after = queue_neighbours(asked_parse(request.GET), found.proposal)
    return after or before
