"""Fields of the record editor as the page shows them: named, escaped, ticked, with what is wrong beside."""

from django import forms
from lxml import html

from cases.admin.fields import Ticks, Words
from cases.templatetags.record_forms import field_shown

CHOICES = (("s1", "The <Courier>"), ("s&2", 'A "Gazette"'))


class Entry(forms.Form):
    title = Words(label="Title <b>", help_text="One & only.")
    plain = Words()
    certain = forms.BooleanField(required=False)
    sources = Ticks(choices=CHOICES, help_text="None & all.")
    kinds = Ticks(choices=CHOICES)
    number = forms.IntegerField(widget=forms.HiddenInput)


def shown(form: Entry, name: str) -> html.HtmlElement:
    return html.fragment_fromstring(str(field_shown(form[name])), create_parent=True)


def test_a_field_has_its_label_and_help() -> None:
    page = shown(Entry(initial={"title": "<script>&"}), "title")
    assert page.xpath("div/@class") == ["f f-title"]
    assert page.xpath("div/label/@for") == page.xpath("div/input/@id") == ["id_title"]
    assert page.xpath("string(div/label)") == "Title <b>"
    assert page.xpath("div/input/@value") == ["<script>&"]
    assert page.xpath("string(div/div[@class='help'])") == "One & only."
    assert page.xpath("div/div/@id") == page.xpath("div/input/@aria-describedby")
    assert not shown(Entry(), "plain").xpath("//div[@class='help']")


def test_a_box_of_its_own_says_so() -> None:
    assert shown(Entry(), "certain").xpath("div/@class") == ["f f-certain f-tick"]


def test_a_hidden_field_has_no_label() -> None:
    page = shown(Entry(), "number")
    assert page.xpath("input/@type") == ["hidden"]
    assert not page.xpath("//label")


def test_what_is_wrong_stands_at_the_field() -> None:
    form = Entry({"title": "x", "sources": ["s1"]})
    form.add_error("title", "Not <this>.")
    form.add_error("sources", "Not these.")
    page = shown(form, "title")
    assert page.xpath("div/@class") == ["f f-title has-errors"]
    assert page.xpath("string(div/ul)") == "Not <this>."
    ticks = shown(form, "sources")
    assert ticks.xpath("fieldset/@class") == ["ticks ticks-sources has-errors"]
    assert ticks.xpath("fieldset/@aria-describedby") == ticks.xpath("fieldset/ul/@id")


def test_boxes_are_ticked_and_sources_numbered() -> None:
    page = shown(Entry(initial={"sources": ["s&2"]}), "sources")
    assert page.xpath("//input/@name") == ["sources", "sources"]
    assert page.xpath("//input/@value") == ["s1", "s&2"]
    assert page.xpath("//input[@checked]/@value") == ["s&2"]
    assert page.xpath("//label/@title") == page.xpath("//label/span/text()")
    assert page.xpath("//label/@title") == [label for _value, label in CHOICES]
    assert page.xpath("//b/text()") == ["s1", "s&2"]
    assert page.xpath("string(//div[@class='help'])") == "None & all."
    assert not shown(Entry(), "kinds").xpath("//b | //input[@checked]")
