"""Django's admin classes with their type parameters, which exist for the type checker alone."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

if TYPE_CHECKING:
    from news.models import Feed

    FeedModelAdmin = admin.ModelAdmin[Feed]
    SeenModelAdmin = admin.ModelAdmin[Any]
    SeenInline = admin.TabularInline[Any, Any]
else:
    FeedModelAdmin = SeenModelAdmin = admin.ModelAdmin
    SeenInline = admin.TabularInline


class SeenAdmin(SeenModelAdmin):
    """Rows that the site makes itself: to be looked at."""

    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: these rows come from reading."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: what was read is not edited."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: what was found once is not found anew."""
        return False


class SeenRows(SeenInline):
    """Rows beside another, to be looked at."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: these rows come from reading."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse: what was read is not edited."""
        return False
