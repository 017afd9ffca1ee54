"""Controls written in Python are those that Django's own templates write."""

import re
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override
from hypothesis import given
from hypothesis import strategies as st

from cases.admin.fields import LastingSelect
from core.form_renderer import QuickRenderer

DJANGO, OURS = DjangoTemplates(), QuickRenderer()
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
VALUES = st.one_of(TEXTS, st.none(), st.integers(), st.just(mark_safe("&amp;<b>")))
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["id", "class", "data-x", "required", "aria-invalid", "rows"]),
    st.one_of(TEXTS, st.booleans(), st.integers(), st.just(mark_safe("&amp;"))),
)
CHOICES = st.lists(
    st.one_of(
        st.tuples(TEXTS, TEXTS),
        st.tuples(TEXTS, st.lists(st.tuples(TEXTS, TEXTS), max_size=3)),
        st.just(("one", gettext_lazy("Court"))),
    ),
    max_size=5,
)
INPUTS: list[type[forms.Widget]] = [
    *(forms.TextInput, forms.NumberInput, forms.HiddenInput, forms.URLInput, forms.EmailInput),
    *(forms.PasswordInput, forms.DateInput, forms.CheckboxInput, forms.Textarea),
]


def squeezed(html: str) -> str:
    return re.sub(r">\s+<", "><", html).strip()


def same(widget: forms.Widget, name: str, value: Any, attrs: dict[str, Any]) -> None:
    ours = widget.render(name, value, dict(attrs), OURS)
    assert squeezed(ours) == squeezed(widget.render(name, value, dict(attrs), DJANGO))
    assert hasattr(ours, "__html__")


@pytest.mark.parametrize("kind", INPUTS)
def test_an_input_is_what_django_writes(kind: type[forms.Widget]) -> None:
    @given(TEXTS, VALUES, ATTRIBUTES)
    def holds(name: str, value: Any, attrs: dict[str, Any]) -> None:
        same(kind(), name, value, attrs)

    holds()


@given(TEXTS, VALUES, ATTRIBUTES, CHOICES)
def test_a_choice_is_what_django_writes(
    name: str, value: Any, attrs: dict[str, Any], choices: list[Any]
) -> None:
    same(forms.Select(choices=choices), name, value, attrs)
    same(forms.SelectMultiple(choices=choices), name, [value], attrs)
    same(forms.RadioSelect(choices=choices), name, value, attrs)  # left to Django


@given(TEXTS, VALUES, ATTRIBUTES, CHOICES)
def test_a_lasting_menu_is_what_django_writes(
    name: str, value: Any, attrs: dict[str, Any], choices: list[Any]
) -> None:
    flat = list({code: label for code, label in choices if not isinstance(label, list)}.items())
    lasting = LastingSelect(choices=flat)
    for _time in range(2):  # the second is from what was kept
        ours = lasting.render(name, value, dict(attrs))
        theirs = forms.Select(choices=flat).render(name, value, dict(attrs), DJANGO)
        assert squeezed(ours) == squeezed(theirs)


def test_a_lasting_menu_speaks_the_reader_s_language() -> None:
    menu = LastingSelect(choices=[("one", gettext_lazy("Yes"))])
    with override("en"):
        assert ">Yes<" in menu.render("x", None)
    with override("de"):
        assert ">Ja<" in menu.render("x", None)


@given(TEXTS, ATTRIBUTES)
def test_a_label_is_what_django_writes(words: str, attrs: dict[str, Any]) -> None:
    class Form(forms.Form):
        day = forms.DateField(label=words)
        place = forms.MultiValueField(label=words, fields=[], widget=forms.RadioSelect)

    ours, theirs = Form(renderer=OURS), Form(renderer=DJANGO)
    for name in ("day", "place"):
        assert ours[name].label_tag(attrs=attrs) == theirs[name].label_tag(attrs=attrs)
        assert ours[name].legend_tag() == theirs[name].legend_tag()


def test_errors_are_said_and_none_are_not() -> None:
    class Form(forms.Form):
        day = forms.DateField()

    wrong = Form({"day": "<soon>"}, renderer=OURS)
    assert str(wrong["day"].errors) == str(Form({"day": "<soon>"}, renderer=DJANGO)["day"].errors)
    assert "Enter a valid date." in str(wrong["day"].errors)
    assert str(Form({"day": "2025-01-01"}, renderer=OURS)["day"].errors) == ""
