"""Who asks, and whether they may ask again so soon."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from api.models import ApiToken
from api.rates import Rate, Usage, rate_read, usage_count, usage_read
from api.rest.errors import bad_token, too_many_requests
from api.tokens import token_known
from core.clients import client_address

ANONYMOUS, TOKEN = "anonymous", "token"
SCHEMES = ("bearer", "token")
# A provider gives each customer a network of this many bits; the rest of an address is free.
IPV6_NETWORK_BITS = 64


def caller_token(request: HttpRequest) -> ApiToken | None:
    """Give the token of a request, None where it sends none; raises ApiError for a bad one."""
    header = request.META.get("HTTP_AUTHORIZATION", "")
    if not header:
        return None
    scheme, _blank, secret = header.partition(" ")
    token = token_known(secret.strip()) if scheme.lower() in SCHEMES and secret.isascii() else None
    if token is None:
        raise bad_token()
    return token


def caller_count(request: HttpRequest) -> Usage | None:
    """Count a request; None for a caller without limit. Raises ApiError where it is too much."""
    policy, caller, rate = _caller(request)
    if rate is None:
        return None
    usage = usage_count(policy, caller, rate)
    if usage.is_spent:
        error = too_many_requests(usage.resets_in)
        error.headers |= usage_headers(usage)
        raise error
    return usage


def caller_usage(request: HttpRequest) -> Usage | None:
    """Tell how far a caller is, without counting."""
    policy, caller, rate = _caller(request)
    return None if rate is None else usage_read(policy, caller, rate)


def usage_headers(usage: Usage) -> dict[str, str]:
    """Write usage as headers: RateLimit (IETF draft, httpapi) and the common X-RateLimit ones."""
    limit, window = usage.rate.requests, usage.rate.seconds
    return {
        "RateLimit-Policy": f'"{usage.policy}";q={limit};w={window}',
        "RateLimit": f'"{usage.policy}";r={usage.remaining};t={usage.resets_in}',
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(usage.remaining),
        "X-RateLimit-Reset": str(usage.resets_in),
    }


def usage_note(response: HttpResponseBase, usage: Usage | None) -> None:
    """Tell a caller in the headers how far it is."""
    if usage is not None:
        for name, value in usage_headers(usage).items():
            response[name] = value


def address_of(request: HttpRequest) -> str:
    """Give the address or network by which a caller is counted, as far as it can be trusted."""
    return _network(client_address(request) or "")


def _network(stated: str) -> str:
    try:
        address = ipaddress.ip_address(stated)
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        network = ipaddress.IPv6Network((int(address), IPV6_NETWORK_BITS), strict=False)
        return str(network.network_address)
    return str(address)


def _caller(request: HttpRequest) -> tuple[str, str, Rate | None]:
    token = caller_token(request)
    if token is not None:
        return TOKEN, str(token.pk), rate_read(token.rate)
    rate = rate_read(settings.API_RATE_ANONYMOUS)
    return ANONYMOUS, "" if rate is None else address_of(request), rate
