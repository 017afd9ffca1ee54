"""Model fields that know nothing of law."""

from typing import TYPE_CHECKING, Any

from django.db import models

from core.text import fold

if TYPE_CHECKING:
    _CharField = models.CharField[str, str]
else:
    _CharField = models.CharField

# Bytes of folded text that decide the order; what agrees that far is ordered by id.
SORT_BYTES = 80


class SortKeyField(_CharField):
    """A column that orders rows by another column's text, alike on every engine.

    Collations differ between engines and locales. The folded text's UTF-8 bytes, written as
    hexadecimal digits, sort the same under all of them.
    """

    def __init__(self, *args: Any, source: str = "name", **kwargs: Any) -> None:
        self.source = source
        kwargs.update(max_length=2 * SORT_BYTES, editable=False, default="")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Name the source in migrations; the rest follows from it."""
        name, path, args, kwargs = super().deconstruct()
        for given in ("max_length", "editable", "default"):
            kwargs.pop(given, None)
        return name, path, args, {**kwargs, "source": self.source}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Take the key from the source column as it is about to be written."""
        key = sort_key(getattr(model_instance, self.source))
        setattr(model_instance, self.attname, key)
        return key


def sort_key(text: str) -> str:
    """Give the key that ``text`` is ordered by."""
    return fold(text).encode()[:SORT_BYTES].hex()
