"""The news app: what the world reports of disputes, and what that would change in the record."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """Feeds, articles, stories and proposals."""

    name = "news"
    verbose_name = _("News")
