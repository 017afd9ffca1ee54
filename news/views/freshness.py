"""The page that says how fresh the news is."""

from django.contrib import messages
from django.contrib.admin.views.decorators import staff_member_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from news.selectors.freshness import freshness as freshness_read
from news.services.retries import articles_retry_stuck


@require_safe
def freshness(request: HttpRequest) -> HttpResponse:
    """Show each feed's last success, failures and next poll, and where the articles stand."""
    return render(
        request,
        "news/freshness.html",
        {
            "freshness": freshness_read(),
            "may_retry": request.user.has_perm("news.change_article"),
        },
    )


@require_POST
@staff_member_required
def retry_stuck(request: HttpRequest) -> HttpResponse:
    """Start the stuck articles over; editors only."""
    if not request.user.has_perm("news.change_article"):
        raise PermissionDenied
    count = articles_retry_stuck()
    said = ngettext("%(count)d article started over.", "%(count)d articles started over.", count)
    messages.success(request, said % {"count": count} if count else _("No article is stuck."))
    return redirect("news:freshness")
