"""The site on one of several databases, in one process: a connection and a cache for each."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.db import connections
from django.db.models import Count, Model, Q

from cases.loadset.generate import load_slug
from cases.models import AISystem, Case, Court, Event
from cases.services.save import data_version_bump
from parties.models import Party

# The pages' examples are chosen among these, which every size has.
_SHARED_CASES = 500
_SEED = 1


class Stage:
    """One size: its database, kept open as a server's is, and its own cache."""

    def __init__(self, cases: int, path: Path) -> None:
        self.cases, self.path = cases, path
        settings = {**connections.settings["default"], "NAME": str(path)}
        self._connection = _connection(settings)
        self._cache = LocMemCache(f"bench-{cases}", {})
        with self.entered():
            self.placeholders = _placeholders()
            self._written = Case.objects.values_list("pk", flat=True)[0]
            self.events = Event.objects.count()

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Let the site read this database and this cache."""
        before, cache = connections["default"], caches["default"]
        connections["default"], caches["default"] = self._connection, self._cache
        try:
            yield
        finally:
            connections["default"], caches["default"] = before, cache

    def forget(self) -> None:
        """Write a case, as far as figures are concerned, and empty the cache."""
        data_version_bump([self._written])
        self._cache.clear()


def _connection(settings: dict[str, Any]) -> Any:
    kept = connections.settings["default"]
    connections.settings["default"] = settings
    try:
        return connections.create_connection("default")
    finally:
        connections.settings["default"] = kept


def _placeholders() -> dict[str, str]:
    """Choose what the placeholders of addresses stand for."""
    slugs = [load_slug(_SEED, number) for number in range(1, _SHARED_CASES + 1)]
    shared = Case.objects.filter(slug__in=slugs)
    by_length = list(shared.order_by("event_count", "pk").values_list("slug", flat=True))
    party = _most(Party, Count("case_parties", filter=Q(case_parties__case__in=shared)))
    court = _most(Court, Count("cases", filter=Q(cases__in=shared)))
    system = _most(AISystem, Count("case_systems", filter=Q(case_systems__case__in=shared)))
    return {
        "case": by_length[len(by_length) // 2],
        "long_case": by_length[-1],
        "party": party,
        "court": court,
        "ai_system": system,
    }


def _most(model: type[Model], count: Count) -> str:
    """Give the one that most of the shared disputes have."""
    rows = model._default_manager.annotate(n=count).order_by("-n", "pk")
    return str(rows.values_list("slug", flat=True)[0])
