"""What the site knows when it reads an article, built from the database once per data version."""

from functools import lru_cache
from typing import Any

import orjson

from cases.curated_entries import entry_values
from cases.models import Case
from cases.selectors.entries import courts_held, parties_held, systems_held
from cases.selectors.site import data_version
from news.pipeline.knowledge import Knowledge


def knowledge() -> Knowledge:
    """Give the knowledge as of the newest write; this process keeps it until the next one.

    Cost: one query, and after a write some seconds for a thousand cases.
    """
    return _knowledge_of(data_version())


@lru_cache(maxsize=1)
def _knowledge_of(version: int) -> Knowledge:
    # The version is the key alone: a write meanwhile makes the next call build anew.
    return Knowledge.build(
        parties=_entries(parties_held()),
        systems=_entries(systems_held()),
        courts=_entries(courts_held()),
        cases=_records(),
    )


def knowledge_forget() -> None:
    """Drop what is kept: tests take writes back without counting them."""
    _knowledge_of.cache_clear()


def _entries(held: Any) -> list[dict[str, Any]]:
    return [entry_values(held[slug].entry) for slug in sorted(held)]


def _records() -> list[dict[str, Any]]:
    records = Case.objects.filter(revision__isnull=False).order_by("pk")
    return [orjson.loads(text) for text in records.values_list("revision__record", flat=True)]
