"""The record editor: a case record as one page of forms, and back.

It reads and writes plain records; what is stored, and by whom, is the view's matter.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.fields import stated
from cases.admin.forms import ROW_SETS, CaseForm, SaveForm, SourceSet
from cases.admin.rows import RowSet
from cases.admin.wording import editor_message, path_steps
from cases.errors import Problem, RecordInvalid
from cases.record import CaseRecord
from cases.record_rules import record_parse
from cases.record_words import FIELD_WORDS

Words = str | Promise

# The case's own fields, in groups.
GROUPS: tuple[tuple[str, Words, tuple[str, ...]], ...] = (
    (
        "identity",
        _("Identity"),
        ("slug", "caption", "native_caption", "proceeding", "full_caption", "aliases"),
    ),
    (
        "forum",
        _("Court"),
        (
            "court_name",
            "court_native_name",
            "court_courts_db_id",
            "jurisdiction",
            "ecli",
            "docket_numbers",
            "judges",
        ),
    ),
    (
        "standing",
        _("Status"),
        ("status", "status_as_of", "filed_on", "closed_on", "status_note", "unverified"),
    ),
    ("substance", _("Substance"), ("summary", "work_types", "conduct")),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: a group of the case's fields, or a list of rows."""

    name: str
    title: Words
    fields: Sequence[Any] = ()
    rows: RowSet | None = None

    @property
    def count(self) -> int | None:
        """Count the entries of a list."""
        return len([form for form in self.rows.forms if not form.is_new]) if self.rows else None

    @property
    def mistakes(self) -> int:
        """Count what is wrong in the section."""
        if self.rows is not None:
            return self.rows.mistakes
        return sum(len(field.errors) for field in self.fields)


class RecordEditor:
    """The forms of one case, made from a stored record, and filled with what was posted, if any."""

    def __init__(self, stored: Mapping[str, Any], *, revision: int, data: Any = None) -> None:
        self.data = data
        began = {"base": revision, "expected": revision}
        self.save_form = SaveForm(data, initial=began)
        self.case_form = CaseForm(data, record=stored, prefix="case")
        self.sources = SourceSet(data, prefix="sources", initial=stored.get("sources", []))
        choices = {"source_choices": self.sources.choices()}
        cites = [{"field": f, "sources": ids} for f, ids in stored.get("cites", {}).items()]
        self.rows: dict[str, RowSet] = {
            name: rows(
                data,
                prefix=name,
                initial=cites if name == "cites" else stored.get(name, []),
                form_kwargs=choices,
            )
            for name, rows in ROW_SETS.items()
        }

    @property
    def sections(self) -> Iterator[Section]:
        """Give the parts of the page in their order."""
        for name, title, fields in GROUPS:
            yield Section(name, title, [self.case_form[field] for field in fields])
        yield Section("sources", FIELD_WORDS["sources"], rows=self.sources)
        for name, rows in self.rows.items():
            yield Section(name, FIELD_WORDS[name], rows=rows)

    @property
    def mistakes(self) -> int:
        """Count what is wrong in the whole form."""
        saving = sum(len(errors) for errors in self.save_form.errors.values())
        lists = sum(rows.mistakes for rows in (self.sources, *self.rows.values()))
        return saving + self.case_form.mistakes + lists

    @property
    def sound(self) -> bool:
        """Tell whether every form could be read; forms that could not say so themselves."""
        lists = (self.sources, *self.rows.values())
        answers = [rows.is_valid() for rows in lists]  # each must be asked, or it stays unread
        return self.case_form.is_valid() and all(answers)

    def values(self) -> dict[str, Any]:
        """Give what stands in the form as a record's values."""
        lists = {name: rows.values() for name, rows in self.rows.items() if name != "cites"}
        cited = self.rows["cites"].values()
        cites = {entry["field"]: entry["sources"] for entry in cited if entry.get("field")}
        found = {**self.case_form.values(), **lists, "sources": self.sources.values()}
        always = ("work_types", "conduct", "parties", "events", "sources")
        return stated({**found, "cites": cites}, always=always)

    def record(self) -> CaseRecord | None:
        """Give the record in the form; None where it breaks a rule, which is then told at its field."""
        sound, values = self.sound, self.values()  # read before a message takes a value away
        sound = self._cites_are_sound() and sound
        try:
            record = record_parse(values)
        except RecordInvalid as invalid:
            self.tell(invalid.problems)
            return None
        return record if sound else None

    def tell(self, problems: Sequence[Problem]) -> None:
        """Put each problem at its field, or at the top where it has none."""
        for problem in problems:
            steps = path_steps(problem.field)
            message = editor_message(steps, problem.message)
            name = str(steps[0]) if steps else ""
            if name == "sources":
                self.sources.tell(steps[1:], message)
            elif name == "cites" and len(steps) > 1:
                self.rows["cites"].tell([self._cite_place(str(steps[1])), "sources"], message)
            elif name in self.rows:
                self.rows[name].tell(steps[1:], message)
            else:
                self.case_form.tell(steps, message)

    def go_on_from(self, revision: int) -> None:
        """Let the next attempt know of a newer revision; what was typed stays."""
        self.data["expected"] = str(revision)

    def _cite_place(self, field: str) -> int:
        fields = [entry.get("field", "") for entry in self.rows["cites"].values()]
        return fields.index(field) if field in fields else len(fields)

    def _cites_are_sound(self) -> bool:
        """Refuse what a mapping of fields to sources could not hold: no field, or one twice."""
        seen: set[str] = set()
        sound = True
        for place, entry in enumerate(self.rows["cites"].values()):
            field = entry.get("field", "")
            if not field or field in seen:
                sound = False
                message = (
                    gettext("This field stands twice.") if field else gettext("Choose a field.")
                )
                self.rows["cites"].tell([place, "field"], message)
            seen.add(field)
        return sound
