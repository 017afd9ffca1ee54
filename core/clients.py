"""Where a request comes from, as far as it can be trusted."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """Give the address of whoever asks; None where nobody can tell.

    Each of the API_PROXIES in front adds the address it was asked from to X-Forwarded-For, on the
    right; what stands further left may be made up.
    """
    chain = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    proxies = settings.API_PROXIES
    stated = chain[-proxies] if 0 < proxies <= len(chain) else request.META.get("REMOTE_ADDR", "")
    try:
        return str(ipaddress.ip_address(stated))
    except ValueError:
        return None
