"""What every address of the API does alike: methods, formats, rates, errors, caching."""

import hashlib
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt

from api.door import PLAIN
from api.rest.callers import caller_count, usage_note
from api.rest.errors import JSON, ApiError, method_not_allowed, not_acceptable
from api.rest.question import query_check
from cases.views.kept import CACHE, KEPT_SECONDS

P = ParamSpec("P")
R = TypeVar("R", bound=HttpResponse)
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
METHODS = "GET, HEAD, OPTIONS"
# To be raised whenever the same data are answered in another form.
FORM = 1


def answers(
    *, media: tuple[str, ...] = (JSON,), counted: bool = True
) -> Callable[[View[P]], View[P]]:
    """Make a view an address of the API; ``media`` are the types it can answer in."""

    def make(view: View[P]) -> View[P]:
        @csrf_exempt
        @wraps(view)
        def answered(
            request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponseBase:
            if request.method == "OPTIONS":
                return HttpResponse(status=204, headers={"Allow": METHODS})
            try:
                return _answer(request, media, counted, lambda: view(request, *args, **kwargs))
            except ApiError as error:
                return error.response()

        setattr(answered, PLAIN, True)
        return answered

    return make


def _answer(
    request: HttpRequest,
    media: tuple[str, ...],
    counted: bool,
    view: Callable[[], HttpResponseBase],
) -> HttpResponseBase:
    if request.method not in ("GET", "HEAD"):
        raise method_not_allowed(str(request.method), METHODS)
    usage = caller_count(request) if counted else None
    try:
        accepted = request.META.get("HTTP_ACCEPT")
        if accepted and not _is_among(accepted, media):
            raise not_acceptable(" or ".join(media))
        query_check(request)
        response = view()
    except ApiError as error:
        response = error.response()
    if isinstance(response, HttpResponse):
        usage_note(response, usage)
    return response


@lru_cache(maxsize=256)  # a program says the same each time
def _is_among(accepted: str, media: tuple[str, ...]) -> bool:
    """Tell whether one of the types is accepted."""
    asked = HttpRequest()
    asked.META["HTTP_ACCEPT"] = accepted
    return any(asked.accepts(one) for one in media)


def etag_of(request: HttpRequest, *facts: Any) -> str:
    """Name an answer by its address and the facts it rests on, such as the data version."""
    named = [FORM, request.get_host(), request.get_full_path(), *facts]
    return f'"{hashlib.sha256(repr(named).encode()).hexdigest()[:32]}"'


def kept(name: str) -> tuple[str, bytes] | None:
    """Give the ETag and the body answered under a name before; the name holds all that decides both."""
    found: tuple[str, bytes] | None = caches[CACHE].get(_key_of(name))
    return found


def keep(name: str, etag: str, body: bytes) -> None:
    """Keep an answer under a name."""
    caches[CACHE].set(_key_of(name), (etag, body), timeout=KEPT_SECONDS)


def _key_of(name: str) -> str:
    return f"api:{hashlib.sha256(name.encode()).hexdigest()[:40]}"


def unchanged(request: HttpRequest, etag: str) -> HttpResponseNotModified | None:
    """Answer 304 where the caller has this answer already."""
    response = get_conditional_response(request, etag=etag)
    if isinstance(response, HttpResponseNotModified):
        return _cached(response, etag)
    return None


def cacheable(response: HttpResponse, etag: str) -> HttpResponse:
    """Let caches keep an answer, if they ask each time whether it still holds."""
    return _cached(response, etag)


def _cached(response: R, etag: str) -> R:
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    return response
