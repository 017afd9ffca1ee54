"""The editors' admin of the news: feeds to edit, articles to look at and to start over."""

from news.admin import articles, feeds

__all__ = ["articles", "feeds"]
