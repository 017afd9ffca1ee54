"""By which words a report bears out what was accepted from another one."""

from typing import Any

import pytest

from news.pipeline.bearing_out import words_for
from news.pipeline.reading import read
from tests.news.understood import KNOWN, page

HEAD = "Lumen AI settles with Quill Press"
TOLD = "Lumen AI agreed on Tuesday to pay $1.5 billion to settle the lawsuit of Quill Press."
REPORT = page(
    HEAD,
    f"{TOLD} Its chatbot was trained on books without permission, infringing copyright, the suit says.",
    "The case is Quill Press v. Lumen AI (1:25-cv-01234, Southern District of New York).",
)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("new_event", {"date": "2025-06-10", "kind": "settlement", "title": "Settled"}, HEAD),
        ("new_event", {"date": "2025-06-10", "kind": "licence_deal", "title": "Deal"}, HEAD),
        ("new_event", {"date": "2025-06-30", "kind": "settlement", "title": "Settled"}, None),
        ("new_event", {"date": "2025-06-10", "kind": "order", "title": "Order"}, None),
        ("ruling", {"date": "2025-06-10", "kind": "order", "title": "Order"}, None),
        ("status", "settled", HEAD),
        ("status", {"status": "settled", "status_as_of": "2025-06-12"}, HEAD),
        ("status", "dismissed", None),
        ("damages", {"kind": "settlement", "amount": "1500000000", "currency": "USD"}, TOLD),
        ("damages", {"kind": "settlement", "amount": "1500000000", "currency": "EUR"}, None),
        ("damages", {"kind": "fine", "amount": "1500000000", "currency": "USD"}, None),
        ("docket", "1:25-cv-01234", "1:25-cv-01234"),
        ("docket", "1:25-cv-09999", None),
        ("party", {"name": "Quill Press", "role": "plaintiff"}, None),
    ],
)
def test_a_report_bears_out_what_it_tells_itself(kind: str, value: Any, words: str | None) -> None:
    reading = read(REPORT, KNOWN)

    place = words_for(kind, value, REPORT, reading)

    assert (place.of(REPORT.text) if place else None) == words
