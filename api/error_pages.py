"""What the site answers where no view does: in JSON under /api/, as a page elsewhere."""

import sys

from django.http import HttpRequest, HttpResponse

from api.rest import errors
from api.rest.errors import DOCS
from cases.views import errors as pages
from core.outages import Outage, outage_of

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
    """Answer a fault of ours, or of what the site stands on."""
    if outage := outage_of(sys.exception()):
        return unavailable(request, outage)
    if _is_for_programs(request):
        return errors.server_error().response()
    return pages.server_error(request)


def unavailable(request: HttpRequest, outage: Outage) -> HttpResponse:
    """Say what is the matter, and when to try again."""
    if _is_for_programs(request):
        return errors.unavailable(outage).response()
    return pages.unavailable(outage)


def _is_for_programs(request: HttpRequest) -> bool:
    return request.path.startswith(API_PATH) and not request.path.startswith(PAGE_PATH)
