"""Rows of the record editor: one form for an entry of a list, one set of forms for the list.

A row may hold a list of its own: a ruling its holdings, a disagreement its values.
"""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME, TOTAL_FORM_COUNT
from django.utils.translation import gettext

from cases.admin.fields import in_order, label_fields, stated
from cases.admin.generics import RowFormSet
from cases.admin.wording import Step, message_at
from cases.record_words import LIST_WORDS, field_words

# Places count in tens, so that a row can be put between two others without renumbering them.
ORDER_STEP = 10
BLANK_ROWS = 2

SourceChoices = Sequence[tuple[str, str]]


class RowForm(forms.Form):
    """One entry of a list of the record. Names of fields are those of the record."""

    use_required_attribute = False
    # The parts that name the row while it is folded.
    line: ClassVar[tuple[str, ...]] = ()
    # The lists within the row.
    inner_sets: ClassVar[Mapping[str, type["RowSet"]]] = {}
    # What is written even where it is blank, so that its absence is told as such.
    always: ClassVar[tuple[str, ...]] = ()
    # What stands in a new row before anybody typed.
    given: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, source_choices: SourceChoices = (), **options: Any) -> None:
        super().__init__(*args, **options)
        if "sources" in self.fields:
            self.fields["sources"].choices = list(source_choices)  # type: ignore[attr-defined]
        label_fields(self)
        self.inner = {
            name: rows(
                self.data if self.is_bound else None,
                prefix=f"{self.prefix}-{name}",
                initial=list((self.initial or {}).get(name, ())),
                form_kwargs={"source_choices": source_choices},
            )
            for name, rows in self.inner_sets.items()
        }

    @property
    def is_new(self) -> bool:
        """Tell whether the record does not hold this row yet."""
        return self.empty_permitted

    @property
    def is_open(self) -> bool:
        """Tell whether the row is shown unfolded: something is wrong with it, or it is being added."""
        return self.is_bound and (self.mistakes > 0 or (self.is_new and self.has_changed()))

    @property
    def mistakes(self) -> int:
        """Count what is wrong with the row."""
        own = sum(len(errors) for errors in self.errors.values())
        return own + sum(rows.mistakes for rows in self.inner.values())

    @property
    def is_marked_for_deletion(self) -> bool:
        """Tell whether the editor ticked the row's deletion."""
        return bool(self.is_bound and self[DELETION_FIELD_NAME].value())

    @property
    def folded(self) -> str:
        """Name the row in one line, from what stands in it now."""
        words = (self._shown(name) for name in self.line)
        return " · ".join(word for word in words if word)

    @property
    def cited(self) -> list[str]:
        """Give the sources ticked now."""
        return list(self["sources"].value() or ()) if "sources" in self.fields else []

    @property
    def own_fields(self) -> list[forms.BoundField]:
        """Give the fields to show, without sources and what moves or deletes the row."""
        apart = {"sources", ORDERING_FIELD_NAME, DELETION_FIELD_NAME}
        return [self[name] for name in self.fields if name not in apart]

    def full_clean(self) -> None:
        """Read the row and the lists within it."""
        super().full_clean()
        for rows in self.inner.values():
            rows.full_clean()

    def is_valid(self) -> bool:
        """Tell whether the row and the lists within it could be read."""
        own, inner = super().is_valid(), [rows.is_valid() for rows in self.inner.values()]
        return own and all(inner)

    def has_changed(self) -> bool:
        """Tell whether anything was entered; a place alone is nothing."""
        apart = {ORDERING_FIELD_NAME, DELETION_FIELD_NAME, *self.given}
        own = any(name not in apart for name in self.changed_data)
        return own or any(form.has_changed() for rows in self.inner.values() for form in rows.forms)

    def values(self) -> dict[str, Any]:
        """Give what stands in the row as an entry of the record."""
        cleaned = getattr(self, "cleaned_data", {})
        apart = {ORDERING_FIELD_NAME, DELETION_FIELD_NAME}
        found = {name: cleaned.get(name) for name in self.fields if name not in apart}
        if "sources" in found:
            before = (self.initial or {}).get("sources", ())
            found["sources"] = in_order(found["sources"] or (), before)
        found |= {name: rows.values() for name, rows in self.inner.items()}
        return stated(found, always=self.always)

    def tell(self, steps: Sequence[Step], message: str) -> None:
        """Put a message at the field a path leads to, or at the row where it leads to none."""
        name, rest = (str(steps[0]), steps[1:]) if steps else ("", ())
        if name in self.inner:
            self.inner[name].tell(rest, message)
        elif name not in self.fields:
            self.add_error(None, message)
        else:
            self.add_error(name, message_at(name, rest, message))

    def _shown(self, name: str) -> str:
        value = self[name].value()
        choices = dict(getattr(self.fields[name], "choices", ()))
        return str(choices.get(value, value or "")) if value else ""


class RowSet(RowFormSet):
    """The rows of one list of the record, in the order the editor gave them."""

    section: ClassVar[str] = ""
    # How many rows a list that nobody posted yet shows at least.
    least: ClassVar[int] = 0

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.complaints: list[str] = []
        self._kept: list[RowForm] | None = None

    @property
    def kept(self) -> list[RowForm]:
        """Give the rows that are neither blank nor deleted, in their order."""
        if self._kept is None:
            self._kept = sorted(filter(self._is_kept, self.forms), key=self._place)
        return self._kept

    @property
    def mistakes(self) -> int:
        """Count what is wrong in the whole list."""
        told = [*self.complaints, *(self.non_form_errors() if self.is_bound else ())]
        return len(told) + sum(form.mistakes for form in self.forms if self.is_bound)

    @property
    def noun(self) -> str:
        """Name one entry."""
        return str(LIST_WORDS.get(self.section, ""))

    @property
    def heading(self) -> str:
        """Name the list."""
        return field_words(self.section)

    def total_form_count(self) -> int:
        """Count the rows: as posted, else those of the record and some blank ones."""
        count = super().total_form_count()
        return count if self.is_bound else max(count, self.least)

    def add_fields(self, form: RowForm, index: int | None) -> None:
        """Add place and deletion; places count in tens."""
        super().add_fields(form, index)
        place = form.fields.get(ORDERING_FIELD_NAME)
        if place and index is not None and index < self.initial_form_count():
            place.initial = (index + 1) * ORDER_STEP

    def values(self) -> list[dict[str, Any]]:
        """Give the list as the record holds it."""
        return [form.values() for form in self.kept]

    def tell(self, steps: Sequence[Step], message: str) -> None:
        """Put a message at the row a path leads to, or at the list."""
        if steps and isinstance(steps[0], int) and steps[0] < len(self.kept):
            self.kept[steps[0]].tell(steps[1:], message)
        else:
            self.complaints.append(message)

    def _is_kept(self, form: RowForm) -> bool:
        if self.is_bound and form.is_marked_for_deletion:
            return False
        return not form.is_new or form.has_changed()

    def _place(self, form: RowForm) -> float:
        """Sort by the place typed; a row without one comes last. Equal places keep their order."""
        place = getattr(form, "cleaned_data", {}).get(ORDERING_FIELD_NAME)
        return float("inf") if place is None else float(place)


class SourceRowSet(RowSet):
    """The sources: blank rows are numbered beforehand, so that a fact can cite one at once."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Give a blank row the next free number."""
        options = super().get_form_kwargs(index)
        known = [str(source.get("id", "")) for source in self.initial or ()]
        if index is not None and index >= len(known):
            taken = [int(label[1:]) for label in known if label[1:].isdigit()]
            number = max(taken, default=0) + 1 + index - len(known)
            return {**options, "initial": {"id": f"s{number}"}}
        return options

    def choices(self) -> SourceChoices:
        """Give every source as it stands in the form, also a blank one, for facts to cite."""
        found = []
        for form in self.forms:
            words = [str(form[name].value() or "").strip() for name in ("publisher", "title")]
            label = ": ".join(filter(None, words)) or gettext("new source")
            found.append((str(form["id"].value() or ""), label))
        return [(number, label) for number, label in found if number]


def row_set(
    form: type[RowForm],
    section: str,
    *,
    base: type[RowSet] = RowSet,
    extra: int = BLANK_ROWS,
    least: int = 0,
) -> Any:
    """Make the set of forms for a list of the record."""
    made = forms.formset_factory(
        form, formset=base, extra=extra, can_order=True, can_delete=True, max_num=1_000
    )
    return type(made.__name__, (made,), {"section": section, "least": least})


def add_blank_rows(data: Any, prefix: str) -> None:
    """Let the list of this prefix have more blank rows; ``data`` is what was posted."""
    key = f"{prefix}-{TOTAL_FORM_COUNT}"
    if str(data.get(key, "")).isdigit():
        data[key] = str(int(data[key]) + BLANK_ROWS)
