"""Reading the pages of parties, courts, places and facts, and counting what they ask the database."""

from typing import Any

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.selectors.facets import names_forget
from tests.factories import full_record_values, make_case
from tests.markup import Element, read_page


def page_of(client: Client, address: str, *, status: int = 200) -> Element:
    """Read a page, which must answer with the status."""
    response = client.get(address)
    assert response.status_code == status, response.content[:500]
    return read_page(response.content)


def rows_of(page: Element, css: str) -> list[list[str]]:
    """Give the words of the cells of a table's body, row by row."""
    (table,) = page.all("table", css)
    return [
        [cell.text for cell in row.children if isinstance(cell, Element)]
        for body in table.all("tbody")
        for row in body.all("tr")
    ]


def queries_for(client: Client, address: str) -> int:
    """Count the queries of a page that nobody has asked for since the last write."""
    cache.clear()
    names_forget()
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address)
    assert response.status_code == 200, response.content[:500]
    return len(asked)


def full_case(number: int, **changes: Any) -> None:
    """Store a case with every kind of fact, the same parties and court as all such cases."""
    values = full_record_values(
        slug=f"quill-{number}",
        caption=f"Quill Press, Inc. v. Lumen AI, Inc. ({number})",
        related=[],
    )
    make_case(**(values | changes))
