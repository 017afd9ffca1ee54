"""Pages of parties, courts, places and facts make as many queries for twenty disputes as for one."""

import pytest
from django.test import Client

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


@pytest.mark.parametrize("address", PAGES)
def test_queries_are_as_many_for_twenty_disputes_as_for_one(client: Client, address: str) -> None:
    full_case(0)
    for_one = queries_for(client, address)
    for number in range(1, 20):
        # Parties, places and outcomes of their own, so that no list stays as short as it was.
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
    assert queries_for(client, address) == for_one
