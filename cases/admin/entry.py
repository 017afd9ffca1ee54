"""What the admin of parties, courts and systems share.

Such an entry says which strings of case records mean it. When it changes, the rows and the search
text of the cases it stands in are looked up anew; their records, and so their revisions, stay.
"""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.http import HttpRequest

from cases.admin.generics import EntryInline, EntryModelAdmin, EntryModelForm
from cases.services.relink import cases_relink
from cases.services.save import data_version_bump


class AliasInline(EntryInline):
    """Other names of an entry, in any script."""

    fields = ("text", "is_ambiguous", "position")
    extra = 1
    classes = ("collapse",)


class NameForm(EntryModelForm):
    """A string of case records; given to an entry, it means no other from then on."""

    # The columns that make up the string.
    string: ClassVar[tuple[str, ...]] = ("name",)

    def validate_unique(self) -> None:
        """Accept a string that means another entry so far."""

    def save(self, commit: bool = True) -> Any:
        """Take the string from the entry it meant so far."""
        borne = {column: getattr(self.instance, column) for column in self.string}
        rows = type(self.instance)._default_manager
        rows.filter(**borne).exclude(pk=self.instance.pk).delete()
        return super().save(commit)


class NameInline(EntryInline):
    """The strings of case records that mean the entry.

    A string is moved by giving it to another entry, not by deleting it: one that means nobody
    would make a new entry at once.
    """

    form = NameForm
    can_delete = False
    extra = 1
    classes = ("collapse",)


class EntryAdmin(EntryModelAdmin):
    """A named thing that cases point at; its id is given once and for all."""

    list_per_page = 50
    show_full_result_count = False
    prepopulated_fields: ClassVar[dict[str, Sequence[str]]] = {"slug": ("name",)}

    class Media:
        css: ClassVar[dict[str, tuple[str, ...]]] = {"all": ("css/admin.css",)}

    def case_ids(self, entry: Any) -> Iterable[int]:
        """Give the cases that point at the entry, or name it by one of its strings."""
        raise NotImplementedError

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Keep the id of an entry that exists."""
        return ["slug"] if obj else []

    def get_prepopulated_fields(
        self, request: HttpRequest, obj: Any = None
    ) -> dict[str, Sequence[str]]:
        """Propose an id for a new entry."""
        return {} if obj else self.prepopulated_fields

    def save_related(
        self,
        request: HttpRequest,
        form: Any,
        formsets: Iterable[Any],
        change: bool,
    ) -> None:
        """Store the names, then look up anew in the cases that bear them, before and after."""
        concerned = set(self.case_ids(form.instance)) if change else set()
        super().save_related(request, form, formsets, change)
        concerned |= set(self.case_ids(form.instance))
        cases_relink(concerned)
        data_version_bump()
