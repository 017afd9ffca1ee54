"""What the site answers where no view does: in JSON under /api/, as a page elsewhere."""

from django.http import HttpRequest, HttpResponse

from api.rest import errors
from api.rest.errors import DOCS
from cases.views import errors as pages

API_PATH, PAGE_PATH = "/api/", DOCS


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood."""
    if _is_for_programs(request):
        return errors.bad_request().response()
    return pages.bad_request(request, exception)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that names nothing."""
    if _is_for_programs(request):
        return errors.not_found().response()
    return pages.not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours."""
    if _is_for_programs(request):
        return errors.server_error().response()
    return pages.server_error(request)


def _is_for_programs(request: HttpRequest) -> bool:
    return request.path.startswith(API_PATH) and not request.path.startswith(PAGE_PATH)
