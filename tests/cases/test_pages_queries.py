"""Pages of parties, courts, places and facts make as many queries for twenty disputes as for one."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from cases.selectors.columns import columns_now
from tests.cases.conftest import until_rolled_back
from tests.cases.pages import full_case, queries_for

pytestmark = [pytest.mark.django_db]

PAGES = (
    "/parties/",
    "/parties/?order_by=name",
    "/parties/?jurisdiction=US&name=quill",
    "/parties/quill-press-inc/",
    "/courts/",
    "/courts/?all=true",
    "/courts/nmark/",
    "/jurisdictions/",
    "/jurisdictions/US/",
    "/jurisdictions/US-CA/",
    "/claims/",
    "/rulings/",
    "/rulings/?view=list",
    "/damages/",
)


@pytest.fixture(scope="module")
def for_one(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, int]]:
    """Each page's queries for one dispute, asked before nineteen others were stored."""
    with until_rolled_back(django_db_blocker):
        with django_db_blocker.unblock():
            full_case(0)
            columns_now()
            counts = {address: queries_for(Client(), address) for address in PAGES}
            for number in range(1, 20):
                _store_other(number)
            columns_now()  # what a process reads once for all pages is none of theirs
        yield counts


def _store_other(number: int) -> None:
    """Store a dispute of other parties, places and outcomes, so that no list stays as short."""
    full_case(
        number,
        jurisdiction="US-CA" if number % 2 else "US-NY",
        parties=[
            {"name": "Quill Press, Inc.", "kind": "company", "role": "plaintiff"},
            {"name": f"Lumen {number}", "kind": "company", "role": "defendant"},
        ],
        claims=[
            {
                "cause": "privacy",
                "label": f"Claim {number}",
                "against": [f"Lumen {number}"],
                "outcome": "rejected",
                "sources": ["s1"],
            }
        ],
    )


@pytest.mark.parametrize("address", PAGES)
def test_queries_are_as_many_for_twenty_disputes_as_for_one(
    client: Client, for_one: dict[str, int], address: str
) -> None:
    assert queries_for(client, address) == for_one[address]
