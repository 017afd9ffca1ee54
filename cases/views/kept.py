"""Pages kept as they were sent, until the record is written to or the day changes.

What such a page shows is decided by its address, the language, the day, the newest write and the
release at hand; all of these are in the key, so a kept page cannot be out of date.
"""

import gzip
import hashlib
from collections.abc import Callable
from datetime import date
from functools import cache, wraps
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language_from_request

from cases.selectors.site import data_held, data_newest

KEPT_SECONDS = 24 * 3600
# Where such pages are kept: apart from figures, which they would crowd out.
CACHE = "pages"
# Headers of htmx that decide how much of a page is sent.
PARTS = ("HX-Request", "HX-History-Restore-Request", "HX-Boosted")
_SENT = tuple(f"HTTP_{name.upper().replace('-', '_')}" for name in PARTS)
_VARY = ", ".join((*PARTS[:2], "Accept-Encoding", "Accept-Language", "Cookie"))
# The mark of a request whose page was looked for already: its key, and the write it names.
_MISSED = "kept_page_missed"
# Quick rather than small: a page is compressed while its first reader waits.
_LEVEL = 3

View = Callable[..., HttpResponse]


class KeptPagesMiddleware:
    """Answers with kept pages before sessions, forms and messages are looked at, which none needs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return _answer_kept(request) or self.get_response(request)


def _answer_kept(request: HttpRequest) -> HttpResponse | None:
    if request.method not in ("GET", "HEAD") or not request.path.endswith("/"):
        return None
    if request.path.startswith("/api/") or _is_personal(request):
        return None
    try:
        newest = data_newest()
    except Error:
        return None  # whoever makes the page says what is wrong
    key = _key_of(request, newest)
    response = _known(request, key)
    if response is None:
        setattr(request, _MISSED, (key, newest))
        return None
    # What the middleware below would have said.
    response.headers["Content-Language"] = get_language_from_request(request)
    if "Content-Length" not in response:
        response["Content-Length"] = str(len(response.content))
    return response


def kept_while_data_stays(view: View) -> View:
    """Answer from what was sent before, compressed where the reader takes it, or with 304."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if _is_personal(request):
            return view(request, *args, **kwargs)
        key, newest = getattr(request, _MISSED, ("", None))
        if newest is None:
            newest = data_newest()
            key = _key_of(request, newest)
            known = _known(request, key)
            if known is not None:
                return known
        with data_held(newest):
            response = view(request, *args, **kwargs)
        if response.status_code != 200 or response.cookies:
            return response
        kept = (response["Content-Type"], gzip.compress(response.content, _LEVEL, mtime=0))
        caches[CACHE].set(key, kept, timeout=KEPT_SECONDS)
        return _described(_response_of(request, *kept), key)

    return answered


def _known(request: HttpRequest, key: str) -> HttpResponse | None:
    """Answer from what is kept, or with 304 where the reader has the page already."""
    if request.META.get("HTTP_IF_NONE_MATCH"):
        same = get_conditional_response(request, etag=f'W/"{key}"')
        if same is not None and same.status_code == 304:
            return _described(same, key)
    kept: tuple[str, bytes] | None = caches[CACHE].get(key)
    return None if kept is None else _described(_response_of(request, *kept), key)


def _response_of(request: HttpRequest, content_type: str, body: bytes) -> HttpResponse:
    if "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
        return HttpResponse(body, content_type=content_type, headers={"Content-Encoding": "gzip"})
    return HttpResponse(gzip.decompress(body), content_type=content_type)


def _described(response: Any, key: str) -> HttpResponse:
    response["ETag"] = f'W/"{key}"'
    response["Cache-Control"] = "no-cache"  # kept by the reader too, but asked for each time
    response["Vary"] = _VARY
    kept: HttpResponse = response
    return kept


@cache
def _release() -> str:
    """Name the code and templates at hand, so that a new release sends no page of the old one."""
    seen = hashlib.sha256()
    for folder in settings.PAGE_SOURCES:
        for path in sorted(folder.rglob("*.*")):
            stat = path.stat()
            seen.update(f"{path}:{stat.st_size}:{stat.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def _is_personal(request: HttpRequest) -> bool:
    """Tell whether the page may hold words for this reader alone, or its template be in the making."""
    mine = {settings.SESSION_COOKIE_NAME, "messages"}
    return settings.DEBUG or bool(mine & request.COOKIES.keys())


def _key_of(request: HttpRequest, newest: tuple[int, str]) -> str:
    today = date.today()  # noqa: DTZ011 - a court's day has no time zone
    parts = [
        _release(),
        newest[1],
        today.isoformat(),
        get_language_from_request(request),
        request.get_host(),
        request.get_full_path(),
        *(request.META.get(name, "") for name in _SENT),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:40]
