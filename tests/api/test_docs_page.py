"""The page that describes the API."""

import pytest
from django.test import Client

from api.tables import TABLES
from cases.criteria import PARAMETERS
from tests.markup import read_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]


def test_every_table_column_and_filter_is_described() -> None:
    text = Client().get("/api/docs/").content.decode()

    for table in TABLES.values():
        if table.api:
            assert f"<code>/api/v1/{table.name}/{{{table.key}}}/</code>" in text
            for column in table.columns_for(api=True):
                assert f"<code>{column.name}</code>" in text, column.name
    assert all(f"<code>{name}</code>" in text for name in PARAMETERS)


def test_every_example_is_answered() -> None:
    """But those that name who is not in the docket, which are refused for that alone."""
    page = read_page(Client().get("/api/docs/").content)
    links = [link.attributes["href"] for link in page.all("a")]
    examples = [link for link in links if link and link.startswith("/api/v1/") and "?" in link]

    assert len(examples) == 10
    for link in examples:
        answer = Client().get(link)
        assert answer.status_code == (400 if "openai" in link else 200), link


def test_the_root_of_the_api_leads_to_the_page() -> None:
    answer = Client().get("/api/")

    assert (answer.status_code, answer["Location"]) == (302, "/api/docs/")
