"""Template tags that show facts of the record."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from typing import Any, Protocol

from django import template
from django.utils.formats import number_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from cases.selectors.case_lines import CasePage
from cases.selectors.facets import Option

register = template.Library()


# Boxes of a facet that are seen without unfolding it.
BOXES_SHOWN = 8


class Facet(Protocol):
    """What a facet of the filter panel has."""

    @property
    def param(self) -> str:
        """The name of its parameter."""

    @property
    def kind(self) -> str:
        """How it is chosen; boxes are for "choices" alone."""

    @property
    def label(self) -> str:
        """What it is called."""

    @property
    def is_cut(self) -> bool:
        """Tell whether there are more options than it has."""

    @property
    def options(self) -> Sequence[Option]:
        """Its values."""

    @property
    def open(self) -> bool:
        """Whether it is unfolded from the start."""


@register.inclusion_tag("partials/_field_marks.html")
def field_marks(page: CasePage, name: str) -> dict[str, Any]:
    """Show the sources of a case-level field, and whether any has confirmed it."""
    return {
        "sources": page.cites.get(name, []),
        "is_unverified": name in page.unverified,
        "is_disputed": name in page.disputed,
    }


@register.simple_tag
def facet_boxes(facets: Iterable[Facet]) -> SafeString:
    """Write the facets with their boxes: in Python, since a page has hundreds of them."""
    shown = [facet for facet in facets if facet.kind == "choices" and facet.options]
    return mark_safe("\n".join(map(_facet, shown)))  # noqa: S308 - all escaped


def _facet(facet: Facet) -> str:
    param, label = escape(facet.param), escape(facet.label)
    first, more = facet.options[:BOXES_SHOWN], facet.options[BOXES_SHOWN:]
    boxes = "".join([_box(param, option) for option in first])
    rest = _more(facet, more) if more else ""
    return (
        f'<details class="facet" id="facet-{param}"{" open" if facet.open else ""}>\n'
        f"<summary>{label}</summary>\n"
        f'<fieldset><legend class="visually-hidden">{label}</legend>\n'
        f'<ul class="facet-options">{boxes}</ul>\n{rest}</fieldset>\n</details>'
    )


def _more(facet: Facet, options: Sequence[Option]) -> str:
    """Write what is folded away; open where something in it is chosen."""
    is_open = " open" if any(option.selected for option in options) else ""
    words = gettext("Show the %(n)s most frequent") if facet.is_cut else gettext("Show all %(n)s")
    words = escape(words % {"n": len(facet.options)})
    boxes = "".join([_box(escape(facet.param), option) for option in options])
    return (
        f'<details class="facet-more"{is_open}><summary>{words}</summary>\n'
        f'<ul class="facet-options">{boxes}</ul></details>\n'
    )


def _box(param: str, option: Option) -> str:
    value, label, number, is_selected, code = option
    box, name = _named(param, value, label, code)
    empty = "" if number or is_selected else " is-empty"
    checked = " checked" if is_selected else ""
    figure = "" if number is None else f'<span class="facet-count">{_figure(number)}</span>'
    return (
        f'<li><label class="facet-option{empty}"><input{box}{checked}>{name}{figure}</label></li>\n'
    )


@lru_cache(maxsize=8192)  # the values that readers choose among most
def _named(param: str, value: str, label: str, code: str) -> tuple[str, str]:
    """Write of a box what is the same on every page: its input's attributes, and its name."""
    value, label = escape(value), escape(label)
    shown = f'<span class="code">{escape(code)}</span> ' if code else ""
    return (
        f' type="checkbox" name="{param}" value="{value}" id="f-{param}-{value}"',
        f'<span class="facet-name">{shown}{label}</span>',
    )


def _figure(number: int) -> str:
    # Below a thousand every language that Django knows writes the digits alone.
    return str(number) if number < 1000 else number_format(number, force_grouping=True)


@register.filter
def humanised(names: Iterable[str]) -> str:
    """Write field names as words."""
    return ", ".join(sorted(name.replace("_", " ") for name in names))
