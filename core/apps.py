"""The app of everything that knows nothing of law."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Dates, money, text, and the commands that run the site."""

    name = "core"
