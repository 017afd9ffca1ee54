"""Access tokens in the admin: made once, shown once, revoked rather than deleted."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from api.models import ApiToken
from api.tokens import token_fill

if TYPE_CHECKING:
    TokenModelAdmin = admin.ModelAdmin[ApiToken]
    TokenModelForm = ModelForm[ApiToken]
else:
    TokenModelAdmin, TokenModelForm = admin.ModelAdmin, ModelForm


@admin.register(ApiToken)
class ApiTokenAdmin(TokenModelAdmin):
    """Tokens with their use; a new one tells its secret in a message."""

    list_display = ("name", "prefix", "owner", "rate", "created_at", "last_used_at", "revoked_at")
    list_filter = ("revoked_at",)
    search_fields = ("name", "owner", "prefix")
    fields = ("name", "owner", "rate", "prefix", "created_at", "last_used_at", "revoked_at")
    readonly_fields = ("prefix", "created_at", "last_used_at")
    actions = ("revoke",)

    def save_model(
        self, request: HttpRequest, obj: ApiToken, form: TokenModelForm, change: Any
    ) -> None:
        """Give a new token its secret and show it."""
        secret = "" if change else token_fill(obj)
        super().save_model(request, obj, form, change)
        if secret:
            shown = _("The token is %(secret)s — copy it now: it is not kept and not shown again.")
            self.message_user(request, shown % {"secret": secret}, messages.WARNING)

    @admin.action(description=gettext_lazy("Revoke the chosen tokens"))
    def revoke(self, request: HttpRequest, queryset: Any) -> None:
        """Refuse the chosen tokens from now on."""
        count = queryset.filter(revoked_at__isnull=True).update(revoked_at=timezone.now())
        self.message_user(request, _("%(n)s revoked.") % {"n": count})
