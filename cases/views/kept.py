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
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language

from cases.selectors.site import data_stamp

KEPT_SECONDS = 24 * 3600
# Where such pages are kept: apart from figures, which they would crowd out.
CACHE = "pages"
# Headers of htmx that decide how much of a page is sent.
PARTS = ("HX-Request", "HX-History-Restore-Request", "HX-Boosted")
# Quick rather than small: a page is compressed while its first reader waits.
_LEVEL = 4

View = Callable[..., HttpResponse]


def kept_while_data_stays(view: View) -> View:
    """Answer from what was sent before, compressed where the reader takes it, or with 304."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if _is_personal(request):
            return view(request, *args, **kwargs)
        key = _key_of(request)
        etag = f'W/"{key}"'
        if request.headers.get("If-None-Match"):
            same = get_conditional_response(request, etag=etag)
            if same is not None and same.status_code == 304:
                return _described(same, etag)
        kept: tuple[str, bytes] | None = caches[CACHE].get(key)
        if kept is None:
            response = view(request, *args, **kwargs)
            if response.status_code != 200 or response.cookies:
                return response
            kept = (response["Content-Type"], gzip.compress(response.content, _LEVEL, mtime=0))
            caches[CACHE].set(key, kept, timeout=KEPT_SECONDS)
        return _described(_response_of(request, *kept), etag)

    return answered


def _response_of(request: HttpRequest, content_type: str, body: bytes) -> HttpResponse:
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(body, content_type=content_type, headers={"Content-Encoding": "gzip"})
    return HttpResponse(gzip.decompress(body), content_type=content_type)


def _described(response: Any, etag: str) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"  # kept by the reader too, but asked for each time
    patch_vary_headers(response, [*PARTS[:2], "Accept-Encoding", "Accept-Language", "Cookie"])
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


def _key_of(request: HttpRequest) -> str:
    today = date.today()  # noqa: DTZ011 - a court's day has no time zone
    parts = [
        _release(),
        data_stamp(),
        today.isoformat(),
        get_language() or "",
        request.get_host(),
        request.get_full_path(),
        *(request.headers.get(name, "") for name in PARTS),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:40]
