"""Filtering by hand: at once where scripts run, by the button where none does."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ONE_OF_EIGHT = re.compile("1 of 8 disputes")
STAYS = "window.stays = true"


def box(param: str, value: str) -> str:
    return f'input[name="{param}"][value="{value}"]'


@pytest.fixture
def cases(page: Page) -> Page:
    """The case list, marked so that a reload would show."""
    page.goto("/cases/")
    page.evaluate(STAYS)
    return page


def test_a_box_changes_results_and_address_without_a_new_page(cases: Page) -> None:
    cases.locator(box("jurisdiction", "JP")).check()
    expect(cases.locator(".results-count")).to_have_text(ONE_OF_EIGHT)
    expect(cases).to_have_url(re.compile(r"/cases/\?jurisdiction=JP$"))
    expect(cases.locator(".case-table tbody tr")).to_have_count(1)
    expect(cases.locator("#facet-status label", has_text="pending")).to_contain_text("1")
    assert cases.evaluate("window.stays") is True


def test_the_keyboard_stays_on_the_box_it_has_set(cases: Page) -> None:
    cases.locator(box("jurisdiction", "JP")).focus()
    cases.keyboard.press("Space")
    expect(cases.locator(".results-count")).to_have_text(ONE_OF_EIGHT)
    focused = cases.evaluate("document.activeElement.id")
    assert focused == "f-jurisdiction-JP"


def test_the_way_back_restores_what_was_there(cases: Page) -> None:
    cases.locator(box("jurisdiction", "JP")).check()
    expect(cases.locator(".results-count")).to_have_text(ONE_OF_EIGHT)
    cases.go_back()
    expect(cases.locator(".results-count")).to_have_text("8 disputes")
    expect(cases).to_have_url(re.compile("/cases/$"))
    expect(cases.locator(box("jurisdiction", "JP"))).not_to_be_checked()
    cases.go_forward()
    expect(cases.locator(".results-count")).to_have_text(ONE_OF_EIGHT)
    expect(cases.locator(box("jurisdiction", "JP"))).to_be_checked()


def test_typing_searches_and_blank_fields_stay_out_of_the_address(cases: Page) -> None:
    cases.locator("#f-q").fill("羽毛")
    expect(cases.locator(".results-count")).to_have_text(ONE_OF_EIGHT)
    assert cases.url.endswith("/cases/?q=%E7%BE%BD%E6%AF%9B")


def test_a_chip_drops_its_filter(page: Page) -> None:
    page.goto("/timeline/?jurisdiction=JP&event_kind=hearing")
    page.get_by_label("Remove Event: hearing").click()
    expect(page).to_have_url(re.compile(r"/timeline/\?jurisdiction=JP$"))


def test_a_refused_filter_says_what_is_wrong_with_it(page: Page) -> None:
    page.goto("/timeline/?date__gte=2025-06-01")
    page.locator("#f-date__lte").fill("2025-01-01")
    expect(page.locator(".problems")).to_contain_text("ends before date__gte begins")


def test_a_refused_flag_can_be_taken_back_by_its_box(page: Page) -> None:
    page.goto("/cases/?has_conflicts=false")
    page.get_by_role("checkbox", name="Sources disagree: no").uncheck()
    expect(page.locator(".results-count")).to_have_text("8 disputes")


def test_a_span_dragged_over_the_overview_becomes_the_dates(page: Page) -> None:
    page.goto("/timeline/")
    first = page.locator('.bin[data-first="2025-04-01"] .bin-hit')
    last = page.locator('.bin[data-first="2025-05-01"] .bin-hit')
    first.hover()
    page.mouse.down()
    last.hover()
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"date__gte=2025-04-01&date__lte=2025-05-31"))


@pytest.mark.parametrize("width", [1280, 390])
def test_without_scripts_the_button_does_the_same(
    plain_page: Callable[[int], Page], width: int
) -> None:
    page = plain_page(width)
    page.goto("/cases/?order_by=caption")
    japan = page.locator(box("jurisdiction", "JP"))
    if not japan.is_visible():
        page.locator("#filters-fold > summary").click()
    japan.check()
    page.get_by_role("button", name="Show results").click()
    assert "jurisdiction=JP" in page.url
    assert "order_by=caption" in page.url
    expect(page.locator(".results-count")).to_have_text(ONE_OF_EIGHT)
    page.go_back()
    expect(page.locator(".results-count")).to_have_text("8 disputes")


def test_without_scripts_the_panel_and_the_sources_are_there(
    plain_page: Callable[[int], Page],
) -> None:
    page = plain_page(1280)
    page.goto("/timeline/")
    expect(page.locator("#f-q")).to_be_visible()
    sources = page.locator("details.sources").first
    sources.locator("summary").click()
    expect(sources.get_by_role("link")).to_be_visible()
    page.locator("a.bin").last.click()
    assert "date__gte=" in page.url
