"""What the browser finds on the running site."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page

from tests.docket import docket_make, event
from tests.factories import full_record_values, make_case

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

# A case with every field filled and a revision before the newest.
FULL = "quill-press-v-lumen-ai"


@pytest.fixture
def docket(transactional_db: None) -> None:
    """The fictional docket, and one case of which every field is filled."""
    docket_make()
    make_case(slug=FULL, events=[event("2025-01-06", "filed", "A first account")])
    make_case(**full_record_values(related=[{"slug": "quill", "relation": "parallel_to"}]))


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
