"""What a request to the review brings along: who asks, what was seen, and the last decision."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse

from news.models import Proposal
from news.views.review_listing import asked_parse

# Where the session remembers the last decision, so that it can be taken back at once.
LAST = "review_last"
# More than any id has.
MAX_DIGITS = 15


def last_decision(request: HttpRequest, *, but: int | None = None) -> Mapping[str, Any] | None:
    """Give the last decision of this session, if it can still be taken back as a whole."""
    pks = request.session.get(LAST) or []
    if not isinstance(pks, list) or pks == [but]:
        return None
    found = list(Proposal.objects.filter(pk__in=pks).only("id", "state", "kind"))
    if not found or len(found) < len(pks) or not all(one.may_be_taken_back for one in found):
        return None
    return {
        "ids": pks,
        "id": pks[0],
        "state_label": found[0].get_state_display(),
        "kind": found[0].get_kind_display(),
    }


def review_address(name: str, request: HttpRequest, *args: Any) -> str:
    """Give an address of the review that keeps what was asked of the queue."""
    return reverse(name, args=args) + asked_parse(request.GET).querystring()


def revision_seen(request: HttpRequest) -> int | None:
    """Give the number of the revision that the editor saw; None for a case that is to be made."""
    return number_read(request.POST.get("revision", ""))


def revisions_seen(request: HttpRequest) -> dict[int, int]:
    """Give the revisions seen of each case, sent as ``case:number``."""
    found = {}
    for pair in request.POST.getlist("seen"):
        case, seen = (number_read(part) for part in pair.partition(":")[::2])
        if case is not None and seen is not None:
            found[case] = seen
    return found


def number_read(text: str) -> int | None:
    """Read an id or a revision's number; None for what none can be."""
    return int(text) if text.isdecimal() and len(text) <= MAX_DIGITS else None


def editor_signed_in(request: HttpRequest) -> User:
    """Give the editor who asks; the view let nobody else in."""
    assert isinstance(request.user, User)
    return request.user
