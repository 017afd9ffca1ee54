"""Who is let in while more is asked than a process can answer: those who waited; others are told when.

A process keeps a bounded number of requests waiting (config/gunicorn_worker.py). What comes on top is
answered here at once, so that nobody waits for an answer that comes too late to be of use.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api import error_pages
from core.outages import BUSY, SURPLUS


class AdmissionMiddleware:
    """Answers the surplus with 503 and when to ask again; static files and probes stand above it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        if request.META.get(SURPLUS):
            response = error_pages.unavailable(request, BUSY)
            # The line of the request says it; Django's would come on top, as an error of ours.
            setattr(response, "_has_been_logged", True)  # noqa: B010  # Django's own mark
            return response
        return self.get_response(request)
