"""The api app: what a program reads."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from api.rates import rate_read


class ApiConfig(AppConfig):
    """The REST interface, version 1, and the exports."""

    name = "api"
    verbose_name = _("API")

    def ready(self) -> None:
        """Refuse to start with a rate that cannot be read, rather than at the first request."""
        try:
            rate_read(settings.API_RATE_ANONYMOUS)
        except ValueError as error:
            raise ImproperlyConfigured(f"Set API_RATE_ANONYMOUS anew: {error}") from None
