"""What tests of the news share: a hostile server, and a site that may call it."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from news.selectors.knowledge import knowledge_forget
from tests.news.hostile_server import Hostile, hostile_server


@pytest.fixture(autouse=True)
def own_knowledge() -> Iterator[None]:
    """What is known is that of this test: its writes are taken back with the data version."""
    knowledge_forget()
    yield
    knowledge_forget()


@pytest.fixture
def server(settings: Settings) -> Iterator[Hostile]:
    """A hostile server that the site may call, without pauses and with short patience."""
    with hostile_server() as running:
        settings.FETCH_ALLOW_HOSTS = [running.place]
        settings.FETCH_DELAY_SECONDS = 0.0
        settings.FETCH_TIMEOUT_SECONDS = 1.0
        yield running
