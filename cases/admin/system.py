"""AI systems in the admin."""

from collections.abc import Iterable

from django.contrib import admin

from cases.admin.entry import AliasInline, EntryAdmin, NameForm, NameInline
from cases.models import AISystem, AISystemAlias, AISystemName, CaseSystem


class SystemAliases(AliasInline):
    """Other names of a system."""

    model = AISystemAlias


class SystemNameForm(NameForm):
    """A pair of name and developer."""

    string = ("name", "developer")


class SystemNames(NameInline):
    """The pairs of name and developer in case records that mean a system."""

    model = AISystemName
    form = SystemNameForm
    fields = ("name", "developer", "position")


@admin.register(AISystem)
class AISystemAdmin(EntryAdmin):
    """Models, products and data sets."""

    fields = ("name", "slug", "developer", "kind")
    inlines = (SystemAliases, SystemNames)
    list_display = ("name", "developer", "kind", "slug")
    list_filter = ("kind",)
    list_select_related = ("developer",)
    raw_id_fields = ("developer",)
    search_fields = ("name", "slug", "developer__name", "aliases__text", "record_names__name")

    def case_ids(self, entry: AISystem) -> Iterable[int]:
        """Give the cases about the system, or naming it."""
        named = CaseSystem.objects.filter(name_raw__in=entry.record_names.values("name"))
        about = CaseSystem.objects.filter(system=entry)
        return (about | named).values_list("case_id", flat=True)
