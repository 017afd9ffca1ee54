"""The news and the review in a browser: they fit, shut nobody out, and obey single keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django.plugin import DjangoDbBlocker

from tests.browser.test_every_page import OF_LOOKS, OVERFLOW, WCAG_22_AA, violations
from tests.factories import make_case
from tests.news.reviewing import (
    ORDER,
    article,
    editor,
    new_dispute,
    proposal,
    signed_in,
    story,
)

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.browser


@dataclass(slots=True)
class Desk:
    """What lies on the editor's desk."""

    session: str
    story: int
    shown: int
    dispute: int
    late: int


DESK = Desk("", 0, 0, 0, 0)


@pytest.fixture(scope="module")
def transactional_db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A case with a story in two languages, a new dispute, and an editor who is signed in."""
    with django_db_blocker.unblock():
        case = make_case()
        reports = article(1), article(2, title="Beacon-Klage bleibt", language="de")
        told = story(*reports, case=case)
        shown = proposal(case, *reports, story=told, confidence=0.5)
        proposal(case, article(3), value=ORDER | {"date": "2025-04-01"}, confidence=0.9)
        proposal(case, article(4), value=ORDER | {"date": "2025-05-01"}, confidence=0.8)
        dispute = article(5)
        of = story(dispute, kind="filed")
        draft = proposal(
            None, dispute, story=of, kind="new_case", path="/", value=new_dispute(), confidence=0.4
        )
        client = signed_in(editor())
        DESK.session = client.cookies[settings.SESSION_COOKIE_NAME].value
        filed = {"date": "2025-01-06", "kind": "filed", "title": "Complaint filed"}
        facts = {
            "facts": [{"section": "events", **filed}, {"section": "status", "value": "pending"}]
        }
        late = proposal(
            case, reports[1], kind="source", path="/sources/-", value=facts, confidence=0.3
        )
        DESK.story, DESK.shown, DESK.dispute, DESK.late = told.pk, shown.pk, draft.pk, late.pk
        yield
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def desk(page: Page, live_server: "LiveServer") -> Page:
    """A tab in which the editor is signed in."""
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": DESK.session, "url": live_server.url}]
    )
    return page


@pytest.mark.parametrize(
    "address",
    [
        "/news/",
        "/news/{story}/",
        "/cases/quill-press-v-lumen-ai/",
        "/review/",
        "/review/{shown}/edit/",
        "/review/{dispute}/",
        "/review/{late}/",
    ],
)
def test_the_page_fits_and_is_accessible_wide_and_narrow_light_and_dark(
    desk: Page, address: str
) -> None:
    desk.goto(
        address.format(story=DESK.story, shown=DESK.shown, dispute=DESK.dispute, late=DESK.late)
    )
    assert desk.evaluate(OVERFLOW) == []
    assert violations(desk, "tag", WCAG_22_AA) == []
    desk.emulate_media(color_scheme="dark")
    desk.set_viewport_size({"width": 390, "height": 844})
    assert desk.evaluate(OVERFLOW) == []
    assert violations(desk, "rule", OF_LOOKS) == []


def test_an_editor_works_through_the_queue_by_keys(desk: Page) -> None:
    desk.goto("/review/?kind=new_event")
    desk.keyboard.press("j")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", level=1)).to_contain_text("1 Apr 2025")

    desk.keyboard.press("a")
    expect(desk.get_by_role("heading", level=1)).to_contain_text("1 May 2025")
    expect(desk.locator(".messages")).to_contain_text("Accepted: revision 2")
    desk.keyboard.press("r")
    desk.keyboard.type("jar")  # letters that are keys elsewhere
    expect(desk.get_by_label("Reason to reject")).to_have_value("jar")
    desk.keyboard.press("Escape")

    desk.keyboard.press("u")
    expect(desk.locator(".messages")).to_contain_text("Back in the queue")
    expect(desk.get_by_role("heading", level=1)).to_contain_text("1 Apr 2025")
    desk.keyboard.press("e")
    expect(desk.get_by_role("heading", name="Edit, then accept")).to_be_visible()


def test_keys_are_shown_and_can_be_turned_off(desk: Page) -> None:
    desk.goto(f"/review/{DESK.shown}/")
    desk.keyboard.press("?")
    desk.get_by_role("button", name="Turn the keys off").click()
    desk.reload()
    address = desk.url

    desk.keyboard.press("k")
    desk.keyboard.press("e")

    expect(desk).to_have_url(address)
    expect(desk.get_by_role("button", name="Turn the keys on")).to_be_hidden()
    expect(desk.get_by_role("heading", name="What accepting changes")).to_be_visible()
