"""What tests with hostile inputs share: the site that is asked, as anybody and as its keeper."""

import pytest
from pytest_django import Settings

from news.selectors.knowledge import knowledge_forget
from tests.hostile.place import SECRET, People, Place, places, site_make


@pytest.fixture
def people(db: None, settings: Settings) -> People:
    """A site with something at each address, that anybody may ask as often as they like."""
    settings.API_RATE_ANONYMOUS = "none"
    settings.COURTLISTENER_WEBHOOK_SECRET = SECRET
    knowledge_forget()
    return site_make()


@pytest.fixture
def here(people: People) -> list[Place]:
    """Every address with its parameters."""
    return places(people)
