"""Rows written in Python: what they say of their sources."""

import pytest

from cases.selectors.sources import SourceMark
from cases.templatetags.lists import source_popover


@pytest.mark.parametrize(
    ("number", "marks", "words"),
    [(1, "1", "1 source"), (3, "1 2 3", "3 sources"), (4, "1–4", "4 sources")],
)
def test_the_numbers_of_many_sources_stay_on_one_line(number: int, marks: str, words: str) -> None:
    sources = [
        SourceMark(f"S{n}", f"S{n}", "Beacon <Times>", "A & B", "", "2025", "")
        for n in range(number)
    ]
    written = source_popover(sources)
    assert f'aria-hidden="true">{marks}</span>' in written
    assert f'<span class="visually-hidden">{words}</span>' in written
    assert written.count("<b>Beacon &lt;Times&gt;</b>") == number
    assert written.count("A &amp; B") == number
