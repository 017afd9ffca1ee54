"""What is refused before any page could be made."""

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from api import error_pages


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood.

    Under a name that is not the site's no page can be made: pages name their own address.
    """
    if isinstance(exception, DisallowedHost):
        words = "This site does not answer to that name.\n"
        return HttpResponse(words, "text/plain; charset=utf-8", status=400)
    return error_pages.bad_request(request, exception)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without the token that shows it to be one of this site's."""
    return render(request, "form_refused.html", status=403)
