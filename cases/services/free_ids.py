"""Public ids that nobody has yet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from django.db.models import Model

Value = TypeVar("Value", int, str)

# Of ids, SQLite allows 250,000 bound in one statement, PostgreSQL 65,535; stay well below both.
LOOKUP_BATCH = 5_000


def batches(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Yield the distinct values in as many lists as one statement each can hold."""
    ordered = sorted(set(values))
    for start in range(0, len(ordered), LOOKUP_BATCH):
        yield ordered[start : start + LOOKUP_BATCH]


def free_slug(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Give the wanted slug, numbered if somebody has it."""
    slug, number = wanted, 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug


class FreeIds:
    """Gives out ids that no row of some models has, and each but once.

    Ids that are ``wanted`` are looked up together, any other when it is asked for.
    """

    def __init__(self, models: Sequence[type[Model]], wanted: Iterable[str] = ()) -> None:
        self._models = models
        self._known: set[str] = set()
        self._taken: set[str] = set()
        self._look_up(wanted)

    def take(self, wanted: str) -> str:
        """Give the wanted id, numbered if somebody has it."""
        slug = free_slug(wanted, self._is_taken)
        self._taken.add(slug)
        return slug

    def _is_taken(self, slug: str) -> bool:
        if slug not in self._known:
            self._look_up([slug])
        return slug in self._taken

    def _look_up(self, slugs: Iterable[str]) -> None:
        for batch in batches(slugs):
            self._known.update(batch)
            for model in self._models:
                rows = model._default_manager.filter(slug__among=batch)
                self._taken.update(rows.values_list("slug", flat=True))
