"""Search beside the bare query of the engine's full-text index, both in this process."""

import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.db import connection

from benchmarks.postgres import reading
from benchmarks.served import answer, used
from benchmarks.spread import spread
from benchmarks.verdict import Verdict
from cases.criteria import Criteria
from cases.selectors.columns import columns_forget
from cases.selectors.counting import Counting
from core import text

if TYPE_CHECKING:
    from benchmarks.peers import Field

# From a word that most disputes hold to one that none does; in Latin and in Chinese characters.
WORDS = (
    "training",
    "copyright",
    "lantern",
    "lighthouse lantern",
    "3:24-cv",
    "信息网络传播权",
    "著作権",
    "晴川",
    "no-such-word",
)
ROUNDS = 9
SLOWEST_MS = 150.0
BARE = {
    "sqlite": "SELECT rowid FROM cases_casetext_fts WHERE cases_casetext_fts MATCH %s",
    "postgresql": "SELECT case_id FROM cases_casetext"
    " WHERE array_to_tsvector(string_to_array(body, ' ')) @@ %s::tsquery",
}


def searches(field: "Field") -> Iterator[Verdict]:
    """Compare finding with the bare query, then judge the first page that a reader gets."""
    for engine in field.engines:
        with reading(field.addresses[engine, field.large]):
            yield from _beside_bare(engine)
    columns_forget()
    for engine in field.engines:
        server = field.of(engine)
        pages = [
            f"{path}?q={quote(words)}" for words in WORDS for path in ("/cases/", "/timeline/")
        ]
        times, cpu = [], []
        for page in pages:
            before = used(server)
            times.append(answer(server, page).seconds * 1000)
            cpu.append(used(server).since(before).cpu * 1000)
        what = f"first page of a search, {engine}"
        yield Verdict(f"{what}: p95 ms", spread(times).p95, SLOWEST_MS, "limit/ours", 1.0)
        slow = spread(cpu).p95
        yield Verdict(f"{what}: server's CPU ms, p95", slow, SLOWEST_MS, "limit/ours")


def _beside_bare(engine: str) -> Iterator[Verdict]:
    """Let the search and the bare query find the same disputes, in turn."""
    columns_forget()
    totals = [0.0, 0.0]
    for words in WORDS:
        found, ours, bare = _times(words)
        totals = [totals[0] + ours, totals[1] + bare]
        what = f"search, {engine}, “{words}” ({found} disputes): ms"
        yield Verdict(what, ours, bare, "ours/bare")
    yield Verdict(f"search, {engine}, all of these: ms", totals[0], totals[1], "ours/bare", 1.5)


def _times(words: str) -> tuple[int, float, float]:
    """Give how many disputes a search finds, and the middling times of ours and of the bare query."""
    match = text.fts5_match if connection.vendor == "sqlite" else text.tsquery
    bound = match(text.query_terms(words))

    def search() -> int:
        return Counting(Criteria(q=words)).disputes()

    found = search()
    if found != len(_bare(bound)):
        raise RuntimeError(f"“{words}” finds {found} disputes, the bare query others")
    ours, bare = [], []
    for _round in range(ROUNDS):
        ours.append(_ms(search))
        bare.append(_ms(lambda: _bare(bound)))
    return found, median(ours), median(bare)


def _bare(bound: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(BARE[connection.vendor], [bound])
        return list(cursor.fetchall())


def _ms(run: Callable[[], Any]) -> float:
    started = time.perf_counter()
    run()
    return (time.perf_counter() - started) * 1000
