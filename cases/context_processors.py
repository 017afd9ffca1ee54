"""What every page's footer says of the data."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cases.selectors.site import site_facts


def site(request: HttpRequest) -> dict[str, Any]:
    """Offer the facts of the footer, read only if a template asks for them."""
    return {"site": SimpleLazyObject(site_facts)}
