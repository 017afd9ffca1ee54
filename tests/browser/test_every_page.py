"""Each type of page, wide and light, narrow and dark: nothing overflows, nothing shuts anybody out."""

from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Page

from tests.browser.conftest import FULL

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/method/",
    "/timeline/",
    "/timeline/?jurisdiction=US&party=lumen&date__gte=2025-01&date__lte=2025-06",
    "/timeline/?view=lanes",
    "/timeline/?jurisdiction=JP&status=settled",
    "/cases/",
    "/cases/?status=pending&has_conflicts=false&order_by=caption",
    f"/cases/{FULL}/",
    f"/cases/{FULL}/revisions/",
    f"/cases/{FULL}/revisions/2/changes/",
    "/cases/quill-press/",
    "/cases/?colour=red&status=asleep",
    "/parties/",
    "/parties/lumen-ai/",
    "/courts/",
    "/courts/nmark/",
    "/jurisdictions/",
    "/jurisdictions/US/",
    "/claims/",
    "/rulings/",
    "/damages/",
    f"/{settings.ADMIN_PATH}login/",
]
# The same parts as those before them, put together otherwise: they only have to fit.
LIKE_OTHERS = {
    "/timeline/?jurisdiction=JP&status=settled",
    "/cases/?status=pending&has_conflicts=false&order_by=caption",
    "/cases/quill-press/",
    "/jurisdictions/US/",
}
# Between them they show every kind of thing that has a colour.
MANY_COLOURED = {
    "/timeline/",
    "/timeline/?view=lanes",
    f"/cases/{FULL}/",
    f"/cases/{FULL}/revisions/2/changes/",
    "/cases/?colour=red&status=asleep",
    "/parties/lumen-ai/",
    "/rulings/",
    f"/{settings.ADMIN_PATH}login/",
}
WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The rules that hang on colours and widths; the others judge what does not change with these.
OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (node) => node.getBoundingClientRect().right > width + 1);
  return [document.documentElement.scrollWidth, width,
    ...wide.slice(0, 5).map((node) => node.outerHTML.slice(0, 120))];
}"""


def violations(page: Page, kind: str, values: list[str]) -> list[str]:
    """Give each rule of these that is broken, with the elements that break it."""
    options = {"runOnly": {"type": kind, "values": values}, "resultTypes": ["violations"]}
    answer: dict[str, Any] = Axe().run(page, options=options)
    return [
        f"{rule['id']}: {rule['help']}: {[node['html'][:120] for node in rule['nodes'][:3]]}"
        for rule in answer["violations"]
    ]


@pytest.mark.parametrize("path", PAGES)
def test_the_page_fits_and_is_accessible_wide_and_narrow_light_and_dark(
    page: Page, path: str
) -> None:
    page.goto(path)
    assert page.evaluate(OVERFLOW) == []
    if path not in LIKE_OTHERS:
        assert violations(page, "tag", WCAG_22_AA) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(OVERFLOW) == []
    if path in MANY_COLOURED:
        assert violations(page, "rule", OF_LOOKS) == []
