"""What the browser finds on the running site."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page
from pytest_django.plugin import DjangoDbBlocker

from tests.docket import docket_make, event
from tests.factories import full_record_values, make_case

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

# A case with every field filled and a revision before the newest.
FULL = "quill-press-v-lumen-ai"


@pytest.fixture(scope="module")
def transactional_db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The fictional docket, and one case of which every field is filled, for a whole module.

    Stands for pytest-django's fixture of this name, which the running site asks for and which would
    empty the tables after each test: these tests only read.
    """
    with django_db_blocker.unblock():
        docket_make()
        make_case(slug=FULL, events=[event("2025-01-06", "filed", "A first account")])
        make_case(**full_record_values(related=[{"slug": "quill", "relation": "parallel_to"}]))
        yield
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def plain_page(browser: Browser, live_server: "LiveServer") -> Iterator[Callable[[int], Page]]:
    """A tab that runs no script, by its width in pixels."""
    contexts = []

    def open_tab(width: int) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            java_script_enabled=False,
            locale="en-US",
            viewport={"width": width, "height": 900},
        )
        contexts.append(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()
