"""The forms of the record editor: the case's own fields, and a row for each kind of fact."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from cases import choices
from cases.admin.fields import (
    Choice,
    Lines,
    Prose,
    Ticks,
    Vocabulary,
    Words,
    in_order,
    label_fields,
    stated,
)
from cases.admin.rows import RowForm, RowSet, SourceRowSet, row_set
from cases.admin.wording import Step, message_at
from cases.record_rules import CITABLE_FIELDS
from cases.record_words import FIELD_WORDS

DATE_HINT = {"attrs": {"placeholder": "2025-01-06"}}
COURT_FIELDS = ("name", "native_name", "courts_db_id")
ALWAYS_CITED = ("sources",)


def _date(**options: Any) -> Words:
    return Words(widget=forms.TextInput(**DATE_HINT), **options)


class CaseForm(forms.Form):
    """The fields of the case itself."""

    use_required_attribute = False

    slug = Words(label=_("Id"), help_text=_("In the address. A former id stays alive."))
    caption = Words()
    native_caption = Words(help_text=_("In the script of the court."))
    full_caption = Prose()
    aliases = Lines(help_text=_("One a line, in any script."))
    proceeding = Vocabulary(choices.Proceeding)
    jurisdiction = Words(help_text=_("ISO 3166, such as CN, US-CA or DE-BY; or EU."))
    court_name = Words(label=_("Court"))
    court_native_name = Words(label=_("Court, native name"))
    court_courts_db_id = Words(label=_("Court id"), help_text=_("Of courts-db, such as nysd."))
    docket_numbers = Lines(help_text=_("One a line."))
    ecli = Words()
    judges = Lines(help_text=_("One a line."))
    filed_on = _date(help_text=_("A year or month alone will do; ~ after it for “about”."))
    closed_on = _date()
    status = Vocabulary(choices.CaseStatus)
    status_as_of = _date(help_text=_("The day the status was verified."))
    status_note = Prose()
    unverified = Lines(help_text=_("Fields that no source has confirmed yet, one a line."))
    summary = Prose(rows=7, help_text=_("80 to 1,200 characters."))
    work_types = Ticks(choices=choices.WorkType.choices)
    conduct = Ticks(choices=choices.Conduct.choices)

    def __init__(self, data: Any, *, record: Mapping[str, Any], prefix: str) -> None:
        court = record.get("court") or {}
        initial = {**record, **{f"court_{name}": court.get(name, "") for name in COURT_FIELDS}}
        super().__init__(data, initial=initial, prefix=prefix)
        label_fields(self)

    @property
    def mistakes(self) -> int:
        """Count what is wrong."""
        return sum(len(errors) for errors in self.errors.values()) if self.is_bound else 0

    def values(self) -> dict[str, Any]:
        """Give the fields as the record holds them."""
        found = {name: self.cleaned_data.get(name) for name in self.fields}
        court = stated({name: found.pop(f"court_{name}") for name in COURT_FIELDS})
        for name in ("work_types", "conduct"):
            found[name] = in_order(found[name] or (), self.initial.get(name, ()))
        return stated({**found, "court": court}, always=("work_types", "conduct"))

    def tell(self, steps: Sequence[Step], message: str) -> None:
        """Put a message at the field a path leads to, or at the top."""
        name, rest = (str(steps[0]), steps[1:]) if steps else ("", ())
        if name == "court":
            name, rest = f"court_{rest[0]}" if rest else "court_name", ()
        if name not in self.fields:
            self.add_error(None, message)
        else:
            self.add_error(name, message_at(name, rest, message))


class SaveForm(forms.Form):
    """Why the record is changed, and what the editor began from."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Reason for the change"),
        max_length=500,
        error_messages={"required": _("Say why: the reason is kept with the revision.")},
    )
    # The revision the rows of the form were made from, and the newest one the editor has seen.
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    expected = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class SourceRow(RowForm):
    """A source, under its number within the case."""

    line = ("id", "publisher", "title", "published_on")
    given = ("id",)

    id = Words()
    publisher = Words()
    title = Prose()
    url = Words(widget=forms.URLInput(attrs={"placeholder": "https://"}))
    published_on = _date()
    language = Words(widget=forms.TextInput(attrs={"placeholder": "en"}))


class SystemRow(RowForm):
    """An AI system as the record names it."""

    line = ("name", "developer")

    name = Words()
    developer = Words()


class PartyRow(RowForm):
    """A party in one role; its own sources are optional."""

    line = ("name", "role")

    name = Words()
    native_name = Words()
    role = Vocabulary(choices.PartyRole)
    kind = Vocabulary(choices.RecordPartyKind)
    country = Words(widget=forms.TextInput(attrs={"placeholder": "US"}))
    aliases = Lines(help_text=_("One a line."))
    sources = Ticks(help_text=_("None: the party rests on the case’s sources."))


class CounselRow(RowForm):
    """A lawyer or firm, and for whom it appears."""

    line = ("name", "for_role")
    always = ALWAYS_CITED

    name = Words()
    for_role = Words()
    sources = Ticks()


class ClaimRow(RowForm):
    """A cause of action and what became of it."""

    line = ("cause", "label", "outcome")
    always = ALWAYS_CITED

    cause = Vocabulary(choices.Cause)
    label = Prose()
    statute = Words()
    against = Lines(help_text=_("Names of parties, one a line."))
    outcome = Vocabulary(choices.ClaimOutcome)
    outcome_on = _date()
    sources = Ticks()


class DamagesRow(RowForm):
    """A sum of money."""

    line = ("kind", "currency", "amount", "date")
    always = ALWAYS_CITED

    kind = Vocabulary(choices.DamagesKind)
    currency = Words(widget=forms.TextInput(attrs={"placeholder": "USD"}))
    amount = Words(help_text=_("Digits only."))
    amount_max = Words()
    per = Words(help_text=_("What the sum is counted by."))
    date = _date()
    approximate = forms.BooleanField(required=False)
    note = Prose()
    sources = Ticks()


class HoldingRow(RowForm):
    """What a ruling says on one issue."""

    line = ("issue", "favours")

    issue = Vocabulary(choices.HoldingIssue)
    favours = Vocabulary(choices.Favours)
    note = Prose()


class RulingRow(RowForm):
    """A ruling with its holdings."""

    line = ("date", "title")
    always = ALWAYS_CITED
    inner_sets: ClassVar[Mapping[str, type[RowSet]]] = {
        "holdings": row_set(HoldingRow, "holdings", extra=1)
    }

    date = _date()
    kind = Vocabulary(choices.RulingKind)
    title = Prose()
    disposition = Prose()
    judge = Words()
    court = Words(help_text=_("Blank: the case’s own court."))
    citation = Words()
    ecli = Words()
    url = Words(widget=forms.URLInput(attrs={"placeholder": "https://"}))
    sources = Ticks()


class EventRow(RowForm):
    """A dated event."""

    line = ("date", "kind", "title")
    always = ALWAYS_CITED

    date = _date()
    kind = Vocabulary(choices.EventKind)
    title = Prose()
    note = Prose()
    sources = Ticks()


class RelatedRow(RowForm):
    """Another dispute, and how this one relates to it."""

    line = ("relation", "slug")

    relation = Vocabulary(choices.Relation)
    slug = Words()


class ValueRow(RowForm):
    """One of the values that sources disagree about."""

    line = ("value",)
    always = ALWAYS_CITED

    value = Prose()
    sources = Ticks()


class ConflictRow(RowForm):
    """A field on which sources disagree; two values at least, with a blank third."""

    line = ("field",)
    always = ("values",)
    inner_sets: ClassVar[Mapping[str, type[RowSet]]] = {
        "values": row_set(ValueRow, "values", extra=1, least=3)
    }

    field = Words()
    note = Prose()


class CiteRow(RowForm):
    """The sources of a case-level field."""

    line = ("field",)
    always = ALWAYS_CITED

    field = Choice([(name, FIELD_WORDS[name]) for name in FIELD_WORDS if name in CITABLE_FIELDS])
    sources = Ticks()


# Every list of the record but its sources, in the order of the page.
ROW_SETS: dict[str, type[RowSet]] = {
    "ai_systems": row_set(SystemRow, "ai_systems"),
    "parties": row_set(PartyRow, "parties"),
    "counsel": row_set(CounselRow, "counsel"),
    "claims": row_set(ClaimRow, "claims"),
    "damages": row_set(DamagesRow, "damages"),
    "rulings": row_set(RulingRow, "rulings"),
    "events": row_set(EventRow, "events"),
    "related": row_set(RelatedRow, "related"),
    "conflicts": row_set(ConflictRow, "conflicts"),
    "cites": row_set(CiteRow, "cites"),
}
SourceSet: type[SourceRowSet] = row_set(SourceRow, "sources", base=SourceRowSet)
