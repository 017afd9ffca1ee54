"""The API is answered before sessions, forms and messages are looked at: it takes none of them."""

from collections.abc import Callable
from functools import lru_cache

from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation
from django.utils.cache import patch_vary_headers

# Set on the views that need nothing of what stands between here and them.
PLAIN = "is_plain"
PATH = "/api/v1/"
# Addresses whose views are known without going through all that the site has.
ADDRESSES_KEPT = 1024

View = Callable[[HttpRequest], HttpResponseBase]


class ApiMiddleware:
    """Calls the views of the API by itself; what is none of their addresses goes the usual way."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.answer: View = convert_exception_to_response(_answer)  # type: ignore[assignment]

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        match = _match(request.path_info) if request.path_info.startswith(PATH) else None
        if match is None:
            return self.get_response(request)
        request.resolver_match = match
        return _described(self.answer(request))


@lru_cache(maxsize=ADDRESSES_KEPT)
def _match(path: str) -> ResolverMatch | None:
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return match if getattr(match.func, PLAIN, False) else None


def _answer(request: HttpRequest) -> HttpResponseBase:
    request.get_host()  # refuses the names that are not the site's
    translation.activate(translation.get_language_from_request(request))
    match = request.resolver_match
    if match is None:
        raise TypeError("a request without an address has come to its view")
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    return response


def _described(response: HttpResponseBase) -> HttpResponseBase:
    """Say what the middleware that was passed by would have said."""
    if "Vary" in response.headers:
        patch_vary_headers(response, ("Accept-Language",))
    else:
        response.headers["Vary"] = "Accept-Language"
    response.headers.setdefault("Content-Language", translation.get_language())
    if isinstance(response, HttpResponse) and "Content-Length" not in response.headers:
        response.headers["Content-Length"] = str(len(response.content))
    return response
