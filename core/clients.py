"""Where a request comes from, as far as it can be trusted."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """Give the address of whoever asks; None where nobody can tell.

    Each of the API_PROXIES in front adds the address it was asked from to X-Forwarded-For, on the
    right; what stands further left may be made up.
    """
    proxies = settings.API_PROXIES
    chain = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if proxies else []
    stated = request.META.get("REMOTE_ADDR", "")
    if 0 < proxies <= len(chain):
        stated = chain[-proxies].strip()
    try:
        return str(ipaddress.ip_address(stated))
    except ValueError:
        return None
