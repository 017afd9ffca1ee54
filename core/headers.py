"""Response headers that Django does not set."""

from collections.abc import Callable

from csp.constants import HEADER
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse

# What no page of the site uses; https://www.w3.org/TR/permissions-policy/
UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
    "xr-spatial-tracking",
)
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES)


class PoliciesMiddleware:
    """Tells the browser where a page may load from, and that none needs a device, a sensor or a payment.

    The policy of content is the one of the settings, written once; django-csp's own middleware writes
    it anew for each answer, as it lets views differ, which none of ours does.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policies = {HEADER: build_policy(), "Permissions-Policy": PERMISSIONS_POLICY}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, with the policies unless the view set its own."""
        response = self.get_response(request)
        if settings.DEBUG and response.status_code in (404, 500):
            return response  # Django's own pages on what went wrong have styles within
        for name, policy in self.policies.items():
            response.headers.setdefault(name, policy)
        return response
