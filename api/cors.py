"""Cross-origin reading: a page of any site may ask the API, and read what its headers say."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# What programs read: the API, and the exports of list pages.
PROGRAM_PATH = re.compile(r"/api/|/[a-z_]+\.(?:csv|ndjson|json|xlsx|parquet|sqlite)$")
EXPOSED = (
    "Content-Disposition",
    "ETag",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "X-Data-Version",
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
    "X-Revision",
    "X-Total-Count",
)
# No cookie is ever read there, so that any origin may ask.
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": ", ".join(EXPOSED),
}
# What a browser asks before it sends what no form could (https://fetch.spec.whatwg.org/#cors-preflight-fetch).
PREFLIGHT_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Authorization, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class CorsMiddleware:
    """Adds the headers of cross-origin reading to whatever programs ask for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        response = self.get_response(request)
        if PROGRAM_PATH.match(request.path):
            headers = PREFLIGHT_HEADERS if request.method == "OPTIONS" else HEADERS
            for name, value in headers.items():
                response.headers.setdefault(name, value)
        return response
