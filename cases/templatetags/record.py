"""Template tags that show facts of the record."""

from collections.abc import Iterable
from typing import Any

from django import template

from cases.selectors.case_lines import CasePage

register = template.Library()


@register.inclusion_tag("partials/_field_marks.html")
def field_marks(page: CasePage, name: str) -> dict[str, Any]:
    """Show the sources of a case-level field, and whether any has confirmed it."""
    return {
        "sources": page.cites.get(name, []),
        "is_unverified": name in page.unverified,
        "is_disputed": name in page.disputed,
    }


@register.filter
def humanised(names: Iterable[str]) -> str:
    """Write field names as words."""
    return ", ".join(sorted(name.replace("_", " ") for name in names))
