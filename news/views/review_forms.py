"""The forms of the review: a reason, and the proposed piece of the record, to be corrected.

They read what was typed and judge nothing; the record's own rules do, and their faults are told at
the fields.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from cases import choices
from cases.admin.editor import RecordEditor, Section
from cases.admin.fields import Prose, Vocabulary, Words, stated
from cases.admin.forms import DamagesRow, EventRow, PartyRow, RulingRow
from cases.admin.rows import RowForm
from cases.admin.wording import editor_message, path_steps
from cases.errors import Problem
from cases.record_words import FIELD_WORDS
from news.choices import ProposalKind
from news.fact_sources import FACTS

PREFIX = "piece"


class RejectForm(forms.Form):
    """Why a proposal is rejected."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        error_messages={"required": _("Say why: the reason is kept with the proposal.")},
    )


class StatusRow(RowForm):
    """A status with its day."""

    status = Vocabulary(choices.CaseStatus)
    status_as_of = Words(
        label=_("Status as of"),
        help_text=_("Blank: the day of the newest report."),
        widget=forms.TextInput(attrs={"placeholder": "2025-01-06"}),
    )
    status_note = Prose(label=_("Status note"))


class DocketRow(RowForm):
    """A docket number."""

    number = Words(label=_("Docket number"))


class CourtRow(RowForm):
    """A court, as the record names one."""

    name = Words(label=_("Court"))
    native_name = Words(label=_("Court, native name"))
    courts_db_id = Words(label=_("Court id"), help_text=_("Of courts-db, such as nysd."))


class ConflictValueRow(RowForm):
    """What the article says instead of the record."""

    value = Prose(label=_("What the article says"))
    note = Prose(label=_("Note"), help_text=_("Shown with the disagreement; may be blank."))


ROWS: Mapping[str, type[RowForm]] = {
    ProposalKind.NEW_EVENT: EventRow,
    ProposalKind.RULING: RulingRow,
    ProposalKind.DAMAGES: DamagesRow,
    ProposalKind.PARTY: PartyRow,
    ProposalKind.STATUS: StatusRow,
    ProposalKind.COURT: CourtRow,
    ProposalKind.DOCKET: DocketRow,
    ProposalKind.CONFLICT: ConflictValueRow,
}


class Editor(Protocol):
    """What both kinds of forms offer."""

    def value(self) -> Any:
        """Give what stands in the form as a proposal holds it."""

    def tell(self, problems: Sequence[Problem]) -> None:
        """Put each problem at its field."""

    @property
    def mistakes(self) -> int:
        """Count what is wrong."""


class PieceEditor:
    """The form of one fact."""

    def __init__(self, kind: str, value: Any, record: Mapping[str, Any], data: Any = None) -> None:
        self.kind = kind
        self.row = ROWS[kind](data, prefix=PREFIX, initial=_initial(kind, value, record))
        # The article is the source; which others the fact has is the record's matter.
        self.row.fields.pop("sources", None)
        # Whoever asked to edit begins to type.
        next(iter(self.row.fields.values())).widget.attrs["autofocus"] = True
        self.others: list[str] = []
        self.section = FACTS[kind][0] if kind in FACTS else kind

    @property
    def mistakes(self) -> int:
        """Count what is wrong."""
        return len(self.others) + (self.row.mistakes if self.row.is_bound else 0)

    def value(self) -> Any:
        """Give what stands in the form as a proposal holds it."""
        self.row.is_valid()
        values = {n: v for n, v in self.row.values().items() if n != "sources"}
        if self.kind == ProposalKind.DOCKET:
            return values.get("number", "")
        if self.kind == ProposalKind.CONFLICT and not values.get("note"):
            return values.get("value", "")
        # A note that was emptied goes from the record; one that was left out would stay.
        always = ("status_note",) if self.kind == ProposalKind.STATUS else ()
        return stated({**dict.fromkeys(always, ""), **values}, always=always)

    def tell(self, problems: Sequence[Problem]) -> None:
        """Put each problem at its field, or at the top where it is about the rest of the record."""
        section = FACTS[self.kind][0] if self.kind in FACTS else ""
        for problem in problems:
            steps = path_steps(problem.field)
            message = editor_message(steps, problem.message)
            name = str(steps[0]) if steps else ""
            if section and name == section:
                self.row.tell(steps[2:], message)
            elif name == self.kind == ProposalKind.COURT:
                self.row.tell(steps[1:] or ["name"], message)
            elif name in self.row.fields:
                self.row.tell(steps, message)
            elif name in ("docket_numbers", "conflicts"):
                self.row.tell([next(iter(self.row.fields))], message)
            else:
                words = str(FIELD_WORDS.get(name, problem.field))
                self.others.append(f"{words}: {message}" if words else message)


class RecordPieceEditor:
    """The whole record of a new case, in the forms of the record editor."""

    def __init__(self, value: Mapping[str, Any], data: Any = None) -> None:
        self.editor = RecordEditor(value, revision=0, data=data)
        self.others: list[str] = []

    @property
    def sections(self) -> list[Section]:
        """Give the parts of the record."""
        return list(self.editor.sections)

    @property
    def mistakes(self) -> int:
        """Count what is wrong."""
        lists = (self.editor.sources, *self.editor.rows.values())
        return self.editor.case_form.mistakes + sum(rows.mistakes for rows in lists)

    def value(self) -> Any:
        """Give the record that stands in the form."""
        self.editor.record()  # reads every form, and tells its faults
        return self.editor.values()

    def tell(self, problems: Sequence[Problem]) -> None:
        """Put each problem at its field, unless reading the form told it already."""
        if not self.mistakes:
            self.editor.tell(problems)


def editor_of(kind: str, value: Any, record: Mapping[str, Any], data: Any = None) -> Editor:
    """Make the form of a proposal."""
    if kind == ProposalKind.NEW_CASE:
        return RecordPieceEditor(value, data)
    return PieceEditor(kind, value, record, data)


def _initial(kind: str, value: Any, record: Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return dict(value)
    if kind == ProposalKind.STATUS:
        return {"status": value, "status_note": record.get("status_note", "")}
    return {"number": value} if kind == ProposalKind.DOCKET else {"value": value}
