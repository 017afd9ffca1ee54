"""Form fields that read what an editor typed and judge nothing: the record's own rules do that.

So every fault is found by one authority, in one pass, and told at its field.
"""

from collections.abc import Sequence
from html import escape
from typing import Any, TypeVar

from django import forms
from django.db.models import TextChoices
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cases.record_words import field_words
from core.form_renderer import attributes_written, option_written

Stated = TypeVar("Stated")
BLANK: tuple[Any, ...] = ("", None, [], {}, False)


class Words(forms.CharField):
    """One line of text."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, **options)


class Prose(Words):
    """Text of several lines; a browser's line ends become plain ones."""

    def __init__(self, *, rows: int = 2, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows, "cols": 40}), **options)

    def to_python(self, value: Any) -> str:
        """Read the text."""
        return str(super().to_python(value) or "").replace("\r\n", "\n")


class Lines(forms.Field):
    """A list of texts, one a line."""

    def __init__(self, *, rows: int = 2, **options: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows, "cols": 40})
        super().__init__(required=False, widget=widget, **options)

    def to_python(self, value: Any) -> list[str]:
        """Read the lines that are not blank."""
        return [line.strip() for line in str(value or "").splitlines() if line.strip()]

    def prepare_value(self, value: Any) -> Any:
        """Write a list as lines; what was typed stays as typed."""
        return "\n".join(value) if isinstance(value, list) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare lists, not typing."""
        return self.to_python(data) != (initial or [])


class LastingSelect(forms.Select):
    """A menu whose choices never change, each once: a page has hundreds, so they are written once a language."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # By language: each choice's value, and how it is written alone and chosen. Copies share it.
        self.written: dict[str | None, list[tuple[str, str, str]]] = {}

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """Write the menu as Django's own does."""
        chosen = self.format_value(value)
        language = get_language()
        if language not in self.written:
            self.written[language] = [self._written(*choice) for choice in self.choices]
        lines = [one[2 if one[0] in chosen else 1] for one in self.written[language]]
        attributes = attributes_written(self.build_attrs(self.attrs, attrs))
        head = f'<select name="{escape(name)}"{attributes}>'
        return mark_safe("\n".join([head, *lines, "</select>"]))  # noqa: S308 - all escaped

    def _written(self, value: Any, label: Any) -> tuple[str, str, str]:
        chosen = option_written(value, label, {"selected": True})
        return str(value), option_written(value, label, {}), chosen


class Choice(forms.ChoiceField):
    """One of several values that are the same for as long as the program runs."""

    def __init__(self, choices: Sequence[tuple[str, Any]], **options: Any) -> None:
        choices = [("", "—"), *choices]
        super().__init__(required=False, choices=choices, widget=LastingSelect(), **options)

    def __deepcopy__(self, memo: dict[int, Any]) -> "Choice":
        """Copy all but the choices."""
        return forms.Field.__deepcopy__(self, memo)


class Vocabulary(Choice):
    """One value of a closed vocabulary."""

    def __init__(self, vocabulary: type[TextChoices], **options: Any) -> None:
        super().__init__(vocabulary.choices, **options)

    def validate(self, value: Any) -> None:
        """Accept anything: the record tells which values are allowed."""


class Ticks(forms.MultipleChoiceField):
    """Any of several values, each with a box to tick."""

    def __init__(self, *, choices: Sequence[tuple[str, Any]] = (), **options: Any) -> None:
        widget = forms.CheckboxSelectMultiple()
        super().__init__(required=False, choices=choices, widget=widget, **options)

    def validate(self, value: Any) -> None:
        """Accept anything: the record tells which values are allowed."""


def label_fields(form: forms.BaseForm) -> None:
    """Name the fields of a form as the record's words do, where it gives no name of its own."""
    for name, field in form.fields.items():
        if field.label is None:
            field.label = field_words(name)


def in_order(chosen: Sequence[str], before: Sequence[str]) -> list[str]:
    """Keep the order the record had, since boxes have none; what is new comes last."""
    kept = [value for value in before if value in chosen]
    return kept + [value for value in chosen if value not in kept]


def stated(values: dict[str, Stated], *, always: Sequence[str] = ()) -> dict[str, Stated]:
    """Leave out what the editor left blank."""
    return {name: v for name, v in values.items() if v not in BLANK or name in always}
