"""The judges themselves: each fault that they are there for is noticed."""

import io

import openpyxl
import pytest

from tests.hostile.asking import Answer, Ask
from tests.hostile.files import of_csv, of_workbook
from tests.hostile.judging import faults_of, is_own, page_faults
from tests.hostile.patterns import all_patterns
from tests.hostile.probing import TENTH, example, slow_on

READER = "news/pipeline/"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>quill<script>hostile()</script>",
        '<script src="//evil.example/a.js"></script>',
        '<img src="/static/a.png" onerror="hostile()">',
        '<a href="java\nscript:hostile()">quill</a>',
        '<a href=" JavaScript:hostile()">quill</a>',
        '<a href="data:text/html,x">quill</a>',
        "<iframe src=/></iframe>",
        '<base href="//evil.example">',
        '<meta http-equiv="refresh" content="0;url=//evil.example">',
        "<svg><script>hostile()</script></svg>",
        "<style>p {}</style>",
        '<p style="color:red">',
        '<form action="javascript:hostile()"></form>',
    ],
)
def test_a_page_that_could_run_something_is_noticed(markup: str) -> None:
    assert page_faults(f"<!doctype html><title>Quill</title><body>{markup}".encode()) != []


def test_a_page_that_only_says_so_is_fine() -> None:
    page = b"""<!doctype html><html><head><meta charset="utf-8"><title>&lt;script&gt;</title>
    <script src="/static/site.js" defer></script><link rel="stylesheet" href="/static/site.css"></head>
    <body><a href="https://quill.example/?q=javascript:1">javascript:hostile()</a>
    <p title="onerror=hostile()">&lt;img onerror=hostile()&gt;</p></body></html>"""

    assert page_faults(page) == []


@pytest.mark.parametrize(
    "location",
    ["//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "javascript:1"],
)
def test_a_way_to_another_site_is_noticed(location: str) -> None:
    assert not is_own(location, "/cases/")
    assert is_own("/cases/?next=//evil.example", "/cases/")
    assert is_own("../parties/", "/cases/")


def test_a_fault_of_ours_and_a_broken_header_are_noticed() -> None:
    fault = Answer(500, (("X-Name", "a\r\nSet-Cookie: hostile=1"),), b"", 1.5, "Traceback")

    said = " ".join(faults_of(Ask("any", "/"), fault))

    assert "answered 500" in said
    assert "breaks its line" in said
    assert "took 1.50 s" in said


def test_formulas_in_files_are_noticed() -> None:
    cells = of_csv(b'title,sum\r\n=1+1,-2.50\r\n\'=1," @SUM(1)"\r\n')
    assert [told for told, is_formula in cells if is_formula] == ["=1+1", " @SUM(1)"]

    book, written = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"] = "=1+1", "quill"
    sheet["A2"].hyperlink = "file:///etc/passwd"
    book.save(written)
    assert [told for told, is_formula in of_workbook(written.getvalue()) if is_formula] == [
        "=1+1",
        "quill",
    ]


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"^(?:a|a)*$", r"\s+$", r"(\w+\s?)*!", r"\(.*?\)!"])
def test_a_pattern_that_works_harder_than_its_text_is_long_is_noticed(pattern: str) -> None:
    assert next(slow_on(example(pattern), TENTH), None) is not None


@pytest.mark.parametrize(
    "pattern", [r"a+", r"^\s+", r"(?<!\s)\s+$", r"[a-z]{1,40}!", r"\d{4}-\d{2}", r"(?:a|b)+c?"]
)
def test_a_pattern_whose_work_grows_with_its_text_is_fine(pattern: str) -> None:
    assert next(slow_on(example(pattern), TENTH), None) is None


def test_no_pattern_of_the_site_is_slow_on_texts_made_to_slow_it() -> None:
    """Those of the reader of news are given short pieces: `python -m tests.hostile` reads whole pages."""
    found = all_patterns(outside=READER)

    assert len(found) > 30
    assert [str(slow) for one in found for slow in slow_on(one, TENTH)] == []
