"""Addresses for machines that watch the site: answered under any host name, without a session."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import resolve


class ProbeMiddleware:
    """Answers the addresses of PROBE_PATHS without what stands between here and their views.

    Those who probe know the container's address, not the site's name; and they come every few
    seconds, also while the database is gone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        if request.path_info not in settings.PROBE_PATHS:
            return self.get_response(request)
        match = request.resolver_match = resolve(request.path_info)
        response: HttpResponse = match.func(request, *match.args, **match.kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response
