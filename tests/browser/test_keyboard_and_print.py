"""The site by keyboard alone, and on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FULL

pytestmark = pytest.mark.browser


def test_the_first_tab_offers_the_content(page: Page) -> None:
    page.goto("/cases/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_a_mark_under_the_keyboard_shows_its_source(page: Page) -> None:
    page.goto(f"/cases/{FULL}/")
    page.locator("#conflicts .cite").first.focus()
    card = page.locator(".source-card.floating")
    expect(card).to_contain_text("The Northmark Courier")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_tab_reaches_the_marks_of_the_claims(page: Page) -> None:
    page.goto(f"/cases/{FULL}/")
    page.get_by_role("region", name="Claims").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#claims .cite").first).to_be_focused()
    expect(page.locator(".source-card.floating")).to_contain_text("Quill Press sues")


def test_a_mark_of_the_timeline_opens_its_sources_by_return(page: Page) -> None:
    page.goto("/timeline/")
    sources = page.locator("details.sources").first
    sources.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(sources.get_by_role("link")).to_be_visible()
    page.keyboard.press("Escape")
    expect(sources.get_by_role("link")).to_be_hidden()
    expect(sources.locator("summary")).to_be_focused()


def test_a_mark_of_a_lane_leads_to_its_event_by_return(page: Page) -> None:
    page.goto("/timeline/?view=lanes&jurisdiction=CN")
    page.locator("a.lane-mark").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/cases/yumao/#e[0-9]+$"))
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("Case docketed")


def test_paper_has_no_chrome_and_gives_the_addresses_of_the_sources(page: Page) -> None:
    page.goto(f"/cases/{FULL}/")
    page.emulate_media(media="print")
    for chrome in (".bar", ".skip", ".actions"):
        expect(page.locator(chrome)).to_be_hidden()
    expect(page.locator("#s1 .source-url")).to_have_text("https://example.org/quill-1")
    expect(page.locator("#s1 .source-url")).to_be_visible()
    expect(page.locator(".print-foot")).to_contain_text(f"/cases/{FULL}/revisions/2/")
    expect(page.locator(".print-foot")).to_contain_text("as of 30 Jun 2025")


@pytest.mark.parametrize("path", ["/cases/", "/timeline/", "/timeline/?view=lanes"])
def test_paper_shows_lists_without_their_panel(page: Page, path: str) -> None:
    page.goto(path)
    page.emulate_media(media="print")
    for chrome in (".bar", ".filters"):
        expect(page.locator(chrome)).to_be_hidden()
    expect(page.locator(".results")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/timeline/"])
def test_paper_tells_the_sources_of_each_event_below_it(page: Page, path: str) -> None:
    page.goto(path)
    page.emulate_media(media="print")
    event = page.locator(".event").filter(has=page.locator(".source-url")).first
    title, address = event.locator(".e-title"), event.locator(".source-url").first
    expect(address).to_be_visible()
    above, below = title.bounding_box(), address.bounding_box()
    assert above is not None
    assert below is not None
    assert below["height"] > 0
    assert below["y"] >= above["y"] + above["height"] - 1
    assert above["width"] > 100  # pixels: the sources do not press it
