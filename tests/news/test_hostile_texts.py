"""Texts made to keep the reader busy: what is read of them grows with their length, not its square.

Nothing is timed against a clock. The interpreter's own count of function calls says how much is done,
and counts the same on every machine, however busy it is.
"""

import sys
from datetime import date
from types import FrameType

import pytest

from news.pipeline.reading import understand
from news.pipeline.types import Page
from tests.news.understood import KNOWN, page

SHORT, LONG = 1_500, 6_000  # characters: four times as long
MOST_GROWTH = 6.0  # four where work is linear, sixteen where it is quadratic

TEXTS = {
    "sums": ("en", "$5 million settlement "),
    "ranges": ("en", "$1.5 to €3,000 per work, "),
    "Chinese sums": ("zh-Hans", "赔偿10万元至20万元，"),
    "Japanese sums": ("ja", "22億円の損害賠償を求め、"),
    "dates": ("en", "last Tuesday, March 3, 2025, "),
    "Chinese dates": ("zh-Hans", "2025年3月3日同年6月次日上周五"),
    "docket numbers": ("en", "No. 1:25-cv-01234, "),
    "Chinese case numbers": ("zh-Hans", "（2024）粤0192民初113号"),
    "ECLI": ("en", "ECLI:EU:C:2024:123 "),
    "captions": ("en", "Aa v. Bb "),
    "Chinese captions": ("zh-Hans", "甲乙诉丙丁，"),
    "known parties": ("en", "Quill Press Lumen AI Harbour Times "),
    "suits": ("en", "Quill Press sued Lumen AI, "),
    "passives": ("en", "sued by "),
    "courts": ("en", "High Court in London, "),
    "quotes": ("en", '“a" '),
    "capitals": ("en", "Aa Bb "),
    "brackets": ("en", "(["),
    "digits": ("en", "12 "),
    "hyphens": ("en", "a-"),
    "commas": ("en", ", "),
    "lines": ("en", "a\n"),
    "names by lines": ("en", "Lumen AI\n"),
    "zero width": ("en", "a\u200b"),
    "Japanese suits": ("ja", "が流明を提訴、"),
    "Korean suits": ("ko", "를 상대로 소송을 제기했다 "),
}


def hostile(language: str, unit: str, size: int) -> Page:
    """Make a page whose text repeats a unit."""
    text = (unit * (size // len(unit) + 1))[:size]
    return page("Quill Press sues Lumen AI", text, language=language, published=date(2025, 6, 12))


def calls_of(read: Page) -> int:
    """Count the Python functions called, and resumed, while a page is read."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        understand(read, KNOWN)
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Compile what is compiled once, so that it is not counted."""
    for language, unit in TEXTS.values():
        understand(hostile(language, unit, 60), KNOWN)


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_with_the_length_of_a_hostile_text(name: str) -> None:
    language, unit = TEXTS[name]
    few = calls_of(hostile(language, unit, SHORT))
    many = calls_of(hostile(language, unit, LONG))

    assert many < MOST_GROWTH * few
