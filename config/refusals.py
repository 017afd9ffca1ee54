"""What is refused before any page could be made."""

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse

from api import error_pages


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood.

    Under a name that is not the site's no page can be made: pages name their own address.
    """
    if isinstance(exception, DisallowedHost):
        words = "This site does not answer to that name.\n"
        return HttpResponse(words, "text/plain; charset=utf-8", status=400)
    return error_pages.bad_request(request, exception)
