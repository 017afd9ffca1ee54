"""Pages and readings as they are kept in an article's row, and back again."""

from typing import Any

from pydantic import TypeAdapter

from news.models import Article
from news.pipeline.types import Page, Reading

_PAGES: TypeAdapter[Page] = TypeAdapter(Page)
_READINGS: TypeAdapter[Reading] = TypeAdapter(Reading)

# Kept in columns of their own.
_APART = frozenset({"text", "title"})


def page_values(page: Page) -> dict[str, Any]:
    """Give a page as plain JSON values, without its title and text."""
    values: dict[str, Any] = _PAGES.dump_python(page, mode="json", exclude=set(_APART))
    return values


def page_of(article: Article) -> Page:
    """Give the page that extraction made of an article; raises ValueError where it has none yet."""
    if article.page is None:
        raise ValueError(f"article {article.pk} is not extracted")
    return _PAGES.validate_python({**article.page, "title": article.title, "text": article.text})


def reading_values(reading: Reading) -> dict[str, Any]:
    """Give a reading as plain JSON values."""
    values: dict[str, Any] = _READINGS.dump_python(reading, mode="json")
    return values


def reading_of(article: Article) -> Reading:
    """Give what an article means; raises ValueError where it has not been read yet."""
    if article.reading is None:
        raise ValueError(f"article {article.pk} is not read")
    return _READINGS.validate_python(article.reading)
