"""Template tags that show facts of the record."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from django import template
from django.utils.formats import number_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from cases.selectors.case_lines import CasePage
from cases.selectors.facets import Option

register = template.Library()


class Facet(Protocol):
    """Whatever bears the parameter of a facet."""

    @property
    def param(self) -> str:
        """The name of the parameter."""


@register.inclusion_tag("partials/_field_marks.html")
def field_marks(page: CasePage, name: str) -> dict[str, Any]:
    """Show the sources of a case-level field, and whether any has confirmed it."""
    return {
        "sources": page.cites.get(name, []),
        "is_unverified": name in page.unverified,
        "is_disputed": name in page.disputed,
    }


@register.simple_tag
def facet_options(facet: Facet, options: Sequence[Option]) -> SafeString:
    """Write the boxes of a facet: in Python, since a page has hundreds of them."""
    param = escape(facet.param)
    return mark_safe("".join(_box(param, option) for option in options))  # noqa: S308 - all escaped


def _box(param: str, option: Option) -> str:
    value, label = escape(option.value), escape(option.label)
    empty = "" if option.count or option.selected else " is-empty"
    checked = " checked" if option.selected else ""
    code = f'<span class="code">{escape(option.code)}</span> ' if option.code else ""
    count = (
        "" if option.count is None else f'<span class="facet-count">{_figure(option.count)}</span>'
    )
    return (
        f'<li><label class="facet-option{empty}"><input type="checkbox" name="{param}"'
        f' value="{value}" id="f-{param}-{value}"{checked}>'
        f'<span class="facet-name">{code}{label}</span>{count}</label></li>\n'
    )


def _figure(number: int) -> str:
    # Below a thousand every language that Django knows writes the digits alone.
    return str(number) if number < 1000 else number_format(number, force_grouping=True)


@register.filter
def humanised(names: Iterable[str]) -> str:
    """Write field names as words."""
    return ", ".join(sorted(name.replace("_", " ") for name in names))
