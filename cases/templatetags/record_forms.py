"""Template tags of the record editor, written in Python: a page of it has a thousand fields and more boxes."""

from collections.abc import Container
from html import escape

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def field_shown(field: BoundField) -> SafeString:
    """Write a field with its label, what is wrong with it, and a word of help."""
    widget = field.field.widget
    if getattr(widget, "allow_multiple_selected", False):
        written = _ticks(field)
    elif field.is_hidden:
        written = str(field)
    else:
        tick = " f-tick" if field.widget_type == "checkbox" else ""
        named = f' id="{field.auto_id}_helptext"'
        label = f'<label for="{field.id_for_label}">{escape(str(field.label))}</label>'
        written = (
            f'<div class="f f-{field.name}{_marked(field)}{tick}">\n  {label}\n'
            f"  {field}{_errors(field)}{_help(field, named)}\n</div>"
        )
    return mark_safe(written)  # noqa: S308 - all escaped


def _ticks(field: BoundField) -> str:
    """Write a box for each choice; sources are known by their number as well."""
    chosen: Container[str] = field.value() or ()
    name, is_numbered = escape(field.html_name), field.name == "sources"
    boxes = []
    for value, label in field.field.choices:  # type: ignore[attr-defined]
        words, code = escape(str(label)), escape(str(value))
        checked = " checked" if value in chosen else ""
        number = f" <b>{code}</b>" if is_numbered else ""
        boxes.append(
            f'<label title="{words}"><input type="checkbox" name="{name}" value="{code}"{checked}>'
            f"{number} <span>{words}</span></label>"
        )
    told = f' aria-describedby="{field.auto_id}_error"' if field.errors else ""
    return (
        f'<fieldset class="ticks ticks-{field.name}{_marked(field)}"{told}>\n'
        f"  <legend>{escape(str(field.label))}</legend>\n  {_errors(field)}{_help(field)}\n"
        f'  <div class="boxes">{"".join(boxes)}</div>\n</fieldset>'
    )


def _marked(field: BoundField) -> str:
    return " has-errors" if field.errors else ""


def _errors(field: BoundField) -> str:
    return str(field.errors) if field.errors else ""


def _help(field: BoundField, named: str = "") -> str:
    words = str(field.help_text)
    return f'\n  <div class="help"{named}>{escape(words)}</div>' if words else ""
