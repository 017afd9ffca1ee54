"""An id for every request: in each line logged while it is answered, and in the answer."""

import re
import time
from collections.abc import Callable
from uuid import uuid4

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from core import metrics

HEADER = "X-Request-ID"
_SENT = "HTTP_X_REQUEST_ID"
# What proxies and programs send: a UUID, a ULID, a trace id. Anything else would be a way to write
# into the logs.
SANE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
SLOW_SECONDS = 1.0
# Arguments of an address that let their bearer in.
SECRET_ARGUMENT = "secret"  # noqa: S105  # the name of an argument
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

logger = structlog.get_logger(__name__)


class RequestLogMiddleware:
    """Gives each request an id, and tells how it ended and how long it took.

    The id stays with the thread until its next request: a stream is written after the view is done.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; the id that came with it is kept if it is sane."""
        request_id = request_id_of(request)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        began = time.perf_counter()
        response = self.get_response(request)
        _tell(request, response, time.perf_counter() - began)
        response.headers[HEADER] = request_id
        return response


def request_id_of(request: HttpRequest) -> str:
    """Give the id that the caller sent, or a new one."""
    sent = request.META.get(_SENT, "")
    return sent if SANE_ID.fullmatch(sent) else uuid4().hex


def _tell(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    match = request.resolver_match
    view = match.view_name if match else "none"
    is_probe = request.path_info in settings.PROBE_PATHS
    if settings.METRICS_TOKEN and not is_probe:
        method = request.method if request.method in METHODS else "other"
        metrics.count("requests", view=view, method=method, status=response.status_code)
        metrics.observe("request", seconds, view=view)
    failed = response.status_code >= 500
    if failed or seconds >= SLOW_SECONDS or (settings.LOG_REQUESTS and not is_probe):
        (logger.warning if failed else logger.info)(
            "request",
            method=request.method,
            path=_path(request, match),
            view=view,
            status=response.status_code,
            ms=round(seconds * 1000, 1),
        )


def _path(request: HttpRequest, match: ResolverMatch | None) -> str:
    """Give the path without the query, which may say what a reader looks for."""
    if match and SECRET_ARGUMENT in match.kwargs:
        return f"/{match.route}"
    return request.path
