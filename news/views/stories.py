"""The public news: the list of stories, and the page of one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.criteria import Criteria
from cases.errors import FilterInvalid
from cases.models import Case
from cases.views.detail import refuse_parameters
from cases.views.listing import Chip, Listing, Results, answers_bad_filters
from news.selectors.stories import (
    grouped_by_month,
    stories_count,
    story_line,
    story_page,
)

STORIES_PER_PAGE = 40
MAY_REVIEW = "news.change_proposal"


@require_safe
@answers_bad_filters
def stories(request: HttpRequest) -> HttpResponse:
    """List what the press reports, story by story."""
    listing = Listing(request, own={"case": ()})
    case = _case(listing.own["case"])
    page = story_page(listing.criteria, case=case, cursor=listing.cursor, size=STORIES_PER_PAGE)
    total, of = stories_count(listing.criteria, case=case), stories_count(Criteria())
    context = listing.context()
    chips = [*_chips(listing, case), *context["chips"]]
    context |= {
        "results": Results(total, of, str(_("stories"))),
        "noun": _("stories"),
        "chips": chips,
        "clear_url": request.path,
        "groups": grouped_by_month(page.items),
        "page": listing.links(page),
        "may_review": _may_review(request),
    }
    return listing.render("news/stories.html", context)


@require_safe
@answers_bad_filters
def story(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one story: its cases, and every report of it with its address."""
    refuse_parameters(request)
    line = story_line(pk)
    if line is None:
        raise Http404(pk)
    return render(request, "news/story.html", {"story": line, "may_review": _may_review(request)})


def _case(slug: str) -> Case | None:
    """Find the case whose stories are asked for; raises FilterInvalid for one that is not there."""
    if not slug:
        return None
    case = Case.objects.filter(slug=slug[:120].replace("\x00", "")).first()
    if case is None:
        told = _("there is no case with the id “%(value)s”") % {"value": slug[:80]}
        raise FilterInvalid({"case": told})
    return case


def _chips(listing: Listing, case: Case | None) -> list[Chip]:
    if case is None:
        return []
    return [Chip("case", str(_("Case")), case.caption, listing.url(None, case=""))]


def _may_review(request: HttpRequest) -> bool:
    user: Any = request.user
    return bool(user.is_authenticated and user.has_perm(MAY_REVIEW))
