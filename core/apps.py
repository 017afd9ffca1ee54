"""The app of everything that knows nothing of law."""

import importlib

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Dates, money, text, and the commands that run the site."""

    name = "core"

    def ready(self) -> None:
        """Make our lookups known."""
        importlib.import_module("core.lookups")
