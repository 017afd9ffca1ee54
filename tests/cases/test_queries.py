"""The number of queries of a page does not grow with what the page shows."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.criteria import PARAMETERS
from cases.services.save import cases_save_records, data_version_bump
from tests.docket import claim, event, money, party, ruling
from tests.factories import full_record_values, make_case, make_record

pytestmark = pytest.mark.django_db

# A value of each filter that every case below meets.
FILTERS = {
    "q": "quill",
    "jurisdiction": "US",
    "court": "nmark",
    "party": "lumen-ai-inc",
    "plaintiff": "quill-press-inc",
    "defendant": "lumen-ai-inc",
    "status": "settled",
    "proceeding": "lawsuit",
    "work_type": "books",
    "conduct": "training",
    "ai_system": "beacon",
    "cause": "direct_infringement",
    "claim_outcome": "settled",
    "issue": "fair_use",
    "favours": "neither",
    "event_kind": "filed",
    "damages_kind": "statutory_per_work",
    "currency": "USD",
    "filed_on__gte": "2025",
    "filed_on__lte": "2025",
    "date__gte": "2025",
    "date__lte": "2025",
    "has_conflicts": "true",
    "stale": "false",
}
LISTS = ("/cases/", "/timeline/", "/timeline/?view=lanes")


def test_every_filter_is_measured() -> None:
    assert set(FILTERS) == set(PARAMETERS)


def make_cases(first: int, last: int) -> None:
    records = [
        make_record(
            **full_record_values(
                slug=f"case-{number}",
                sources=[
                    {"id": "s1", "url": f"https://example.org/{number}", "title": "A report"},
                    {"id": "s2", "title": f"Complaint {number}"},
                ],
            )
        )
        for number in range(first, last)
    ]
    cases_save_records(records, by="tester", reason="made for a test")


def batched(pairs: Iterable[tuple[str, str]], size: int) -> list[list[tuple[str, str]]]:
    """Cut into parts: each filter is measured, in fewer pages."""
    listed = list(pairs)
    return [listed[start : start + size] for start in range(0, len(listed), size)]


def queries_of(path: str) -> int:
    """Count the queries of a page of which nothing is kept from before."""
    data_version_bump()
    client = Client()
    with CaptureQueriesContext(connection) as seen:
        answer = client.get(path)
    assert answer.status_code == 200
    return len(seen)


def measured() -> dict[str, int]:
    all_at_once = urlencode(FILTERS)
    paths = ["/", "/method/", *LISTS, "/cases/?order_by=court"]
    paths += [f"/cases/?{urlencode(some)}" for some in batched(FILTERS.items(), 4)]
    paths += [f"/timeline/?{all_at_once}", f"/timeline/?view=lanes&{all_at_once}"]
    return {path: queries_of(path) for path in paths}


def test_lists_make_as_many_queries_for_twenty_disputes_as_for_one() -> None:
    make_cases(0, 1)
    of_one = measured()
    make_cases(1, 20)
    assert measured() == of_one


def test_the_pages_after_the_first_make_no_more_queries(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_cases(0, 6)
    monkeypatch.setattr("cases.views.cases.CASES_PER_PAGE", 2)
    first = client.get("/cases/?order_by=court")
    path = f"/cases/?order_by=court&cursor={first.context['page'].next_url.partition('cursor=')[2]}"
    assert queries_of(path) == queries_of("/cases/?order_by=court")


def facts(number: int) -> dict[str, Any]:
    """A record with so many of each fact."""
    return full_record_values(
        parties=[party(f"Plaintiff {n}", "plaintiff", sources=["s1"]) for n in range(number)],
        ai_systems=[{"name": f"Beacon {n}", "developer": "Lumen AI, Inc."} for n in range(number)],
        counsel=[
            {"name": f"Firm {n}", "for_role": "plaintiff", "sources": ["s1"]} for n in range(number)
        ],
        claims=[claim("other", "pending", against=[f"Plaintiff {n}"]) for n in range(number)],
        damages=[money("sought", "USD", str(n + 1)) for n in range(number)],
        rulings=[
            ruling("2025-03-10", "order", f"Order {n}", ("fair_use", "mixed"))
            for n in range(number)
        ],
        events=[event("2025-01-06", "filed", f"Filing {n}") for n in range(number)],
        related=[{"slug": f"related-{n}", "relation": "cites"} for n in range(number)],
    )


def test_a_case_page_makes_as_many_queries_for_twenty_facts_of_each_kind_as_for_one() -> None:
    for number in range(20):
        make_case(slug=f"related-{number}", related=[{"slug": "rich", "relation": "cites"}])
    make_case(**{**facts(1), "slug": "poor"})
    make_case(**{**facts(20), "slug": "rich"})
    for rest in ("", "revisions/", "revisions/1/", "record.json"):
        assert queries_of(f"/cases/rich/{rest}") == queries_of(f"/cases/poor/{rest}"), rest
