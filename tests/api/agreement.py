"""Random filters over whatever is stored, and every way of counting the rows that they leave.

Each reader counts the rows of a question in its own way; all must give the same number. Another
way of reading, such as an export, is one more entry of ``READERS``.
"""

import csv
import io
import json
import os
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.test import Client

from api.tables import TABLES
from cases.choices import VOCABULARIES
from cases.criteria import FLAGS, RANGES, REPEATABLE
from cases.models import AISystem, Case, Court, Damages, Event
from core.jurisdictions import REGIONS
from parties.models import Party

# How many questions a run asks; more by hand: AGREEMENT_QUESTIONS=300 pytest tests/api/...
QUESTIONS = int(os.environ.get("AGREEMENT_QUESTIONS", "25"))
COUNTED = re.compile(r'<p class="results-count"[^>]*>.*?<b[^>]*>([^<]+)</b>', re.DOTALL)

Query = Mapping[str, list[str]]
Pool = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Question:
    """A table and the filters that choose its rows."""

    table: str
    query: Query

    @property
    def querystring(self) -> str:
        """The filters as an address holds them."""
        return urlencode(self.query, doseq=True)


def questions(pool: Pool, *, seed: int, number: int = QUESTIONS) -> Iterator[Question]:
    """Give random questions, the same ones for the same seed and data."""
    dice = random.Random(seed)
    tables = [table.name for table in TABLES.values() if table.api]
    for _each in range(number):
        yield Question(dice.choice(tables), _query(pool, dice))


def pool_of_values() -> Pool:
    """Give values of each filter: mostly such that some dispute has."""
    words = {
        word
        for caption in Case.objects.values_list("caption", flat=True)
        for word in re.findall(r"\w{3,}", caption)
    }
    days = Event.objects.order_by("earliest").values_list("earliest", flat=True)
    bounds = [text for day in days for text in (day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}")]
    pool: dict[str, list[str]] = {
        "q": [*sorted(words), "absent"],
        "jurisdiction": [*_values(Case, "jurisdiction"), *_values(Case, "country"), *REGIONS],
        "court": _values(Court.objects.filter(cases__isnull=False), "slug"),
        "ai_system": _values(AISystem, "slug"),
        "currency": [code for code in _values(Damages, "currency") if code],
        **{name: list(vocabulary.values) for name, vocabulary in VOCABULARIES.items()},
        **{name: _values(Party, "slug") for name in ("party", "plaintiff", "defendant")},
        **dict.fromkeys(RANGES, bounds),
        **{name: ["true", "false"] for name in FLAGS},
    }
    return pool


def page_count(question: Question) -> int | None:
    """Read the number that the page of the table shows; None where it takes no filters."""
    path = TABLES[question.table].page_path
    if not path or question.table == "jurisdictions":
        return None
    answer = Client().get(f"{path}?{question.querystring}")
    assert answer.status_code == 200, answer.content[:500]
    shown = COUNTED.search(answer.content.decode())
    assert shown, question
    return int(re.sub(r"\D", "", shown[1]))


def api_count(question: Question) -> int | None:
    """Ask the API to count."""
    page = _get(f"/api/v1/{question.table}/?{question.querystring}&count=on&page_size=1")
    count: int = page["count"]
    return count


def walked_count(question: Question) -> int | None:
    """Walk the list to its end; no row may come twice."""
    key, size = TABLES[question.table].key, 7
    at = f"/api/v1/{question.table}/?{question.querystring}&page_size={size}&fields={key}"
    seen: list[Any] = []
    while at:
        page = _get(at)
        seen += [row[key] for row in page["results"]]
        at = page["next"]
    assert len(set(seen)) == len(seen), question
    return len(seen)


def csv_count(question: Question) -> int | None:
    """Count the rows of the CSV file."""
    body = _export(question, "csv").decode()
    return sum(1 for _row in csv.DictReader(io.StringIO(body, newline="")))


def ndjson_count(question: Question) -> int | None:
    """Count the lines, which the last line must have counted as well."""
    *lines, end = _export(question, "ndjson").splitlines()
    assert json.loads(end)["rows"] == len(lines), question
    return len(lines)


def json_count(question: Question) -> int | None:
    """Count the rows of the JSON document."""
    return len(json.loads(_export(question, "json"))["rows"])


READERS: dict[str, Callable[[Question], int | None]] = {
    "page": page_count,
    "api": api_count,
    "walk": walked_count,
    "csv": csv_count,
    "ndjson": ndjson_count,
    "json": json_count,
}


def counts(question: Question) -> dict[str, int]:
    """Count the rows of a question in every way there is for its table."""
    found = {name: read(question) for name, read in READERS.items()}
    return {name: number for name, number in found.items() if number is not None}


def _get(address: str) -> Any:
    answer = Client().get(address)
    assert answer.status_code == 200, answer.content[:500]
    return answer.json()


def _export(question: Question, suffix: str) -> bytes:
    answer: Any = Client().get(f"/{question.table}.{suffix}?{question.querystring}")
    assert answer.status_code == 200, answer.getvalue()[:500]
    return b"".join(answer)


def _values(rows: Any, column: str) -> list[str]:
    queryset = rows if hasattr(rows, "filter") else rows.objects
    return sorted(set(queryset.values_list(column, flat=True)))


def _query(pool: Pool, dice: random.Random) -> Query:
    names = dice.sample(sorted(name for name in pool if pool[name]), dice.randint(0, 3))
    query = {name: _chosen(pool[name], name, dice) for name in names}
    for first, last in (RANGES[:2], RANGES[2:]):
        # No range ends before it begins: of two ends one is left.
        if first in query and last in query:
            del query[last]
    return query


def _chosen(values: list[str], name: str, dice: random.Random) -> list[str]:
    most = 3 if name in REPEATABLE else 1
    return dice.sample(values, min(len(values), dice.randint(1, most)))
