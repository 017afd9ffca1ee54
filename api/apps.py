"""The api app: what a program reads."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    """The REST interface, version 1."""

    name = "api"
    verbose_name = _("API")
