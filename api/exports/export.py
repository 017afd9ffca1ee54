"""An export on its way: what it says of itself, and what its writer reads."""

import hashlib
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from api.exports.asked import Asked
from api.exports.snapshot import Snapshot
from api.tables import Row
from cases.criteria import FLAGS, RANGES, REPEATABLE, Criteria
from cases.filters import LABELS
from cases.selectors.facets import names_of, value_label
from core import dates

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
NAME = "Corpus Docket"
# Digits of the filter's hash in a file's name: enough to tell apart the exports of one day.
_HASH_DIGITS = 8

Parts = Generator[bytes, None, None]


@dataclass(frozen=True, slots=True)
class Export:
    """The rows of one address as they stand in one snapshot."""

    asked: Asked
    snapshot: Snapshot
    rows: QuerySet[Any] | list[Row]
    total: int
    data_version: int
    data_stamp: str  # of the same write, and never given twice, not even after a restore
    day: date

    def read(self) -> Iterable[Row]:
        """Read the rows as plain values."""
        return self.asked.read(self.rows)

    @property
    def address(self) -> str:
        """The page with its filter; of a table that has none, its CSV."""
        table = self.asked.table
        path = table.page_path or f"/{table.name}.csv"
        query = urlencode(self.asked.pairs())
        return f"{settings.SITE_URL}{path}{'?' if query else ''}{query}"

    def about(self) -> dict[str, Any]:
        """Say where the rows are from, for the head of a file."""
        return {
            "table": self.asked.table.name,
            "rows": self.total,
            "filter": filter_words(self.asked),
            "address": self.address,
            "date": self.day.isoformat(),
            "data_version": self.data_version,
            "licence": LICENCE,
            "licence_url": LICENCE_URL,
            "source": f"{NAME}, {settings.SITE_URL}/",
        }


def file_name(asked: Asked, day: date, suffix: str) -> str:
    """Name the file by table, day and filter: ``corpus-docket-cases-2026-11-22-1a2b3c4d.csv``."""
    digest = hashlib.sha256(urlencode(asked.pairs()).encode()).hexdigest()[:_HASH_DIGITS]
    return f"corpus-docket-{asked.table.name}-{day.isoformat()}-{digest}.{suffix}"


def filter_words(asked: Asked) -> str:
    """Say in words what is kept; blank where everything is."""
    criteria = asked.question.criteria
    words: dict[str, list[str]] = {}
    for name, value in criteria.pairs():
        words.setdefault(str(LABELS[name]), []).append(_value_words(criteria, name, value))
    of_criteria = {name for name, _value in criteria.pairs()}
    for name, value in asked.pairs():
        if name not in of_criteria:
            words.setdefault(name, []).append(value)
    either = _(" or ")
    return "; ".join(f"{label}: {either.join(values)}" for label, values in words.items())


def _value_words(criteria: Criteria, name: str, value: str) -> str:
    if name in FLAGS:
        return _("yes") if value == "true" else _("no")
    if name in RANGES:
        return dates.display(value)
    if name in REPEATABLE:
        return value_label(name, value, names_of(name, getattr(criteria, name)))
    return value
