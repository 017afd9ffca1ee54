"""A fictional cast for tests of understanding: Quill Press and others against Lumen AI and others."""

from datetime import date
from typing import Any

from news.pipeline.types import Knowledge, Page, Span

PARTIES: list[dict[str, Any]] = [
    {"id": "quill-press", "name": "Quill Press", "kind": "company", "aliases": ["羽筆出版社"]},
    {"id": "harbour-times", "name": "Harbour Times", "kind": "company"},
    {"id": "lumen-ai", "name": "Lumen AI", "kind": "company", "aliases": ["流明智能", "루멘AI"]},
    {"id": "orbit-labs", "name": "Orbit Labs", "kind": "company"},
    {"id": "ada-ink", "name": "Ada Ink", "kind": "person"},
]
SYSTEMS: list[dict[str, Any]] = [
    {"id": "beacon", "name": "BeaconGPT", "developer": "lumen-ai", "kind": "text"}
]
COURTS: list[dict[str, Any]] = [
    {
        "id": "nysd",
        "name": "United States District Court for the Southern District of New York",
        "jurisdiction": "US",
        "level": "trial",
        "aliases": ["Southern District of New York"],
    },
    {
        "id": "gb-high-court",
        "name": "High Court of Justice",
        "jurisdiction": "GB",
        "level": "trial",
        "aliases": ["High Court in London"],
    },
]


def _case(slug: str, caption: str, **values: Any) -> dict[str, Any]:
    left, right = values.pop("sides")
    return {
        "slug": slug,
        "caption": caption,
        "proceeding": "lawsuit",
        "jurisdiction": "US",
        "status": "pending",
        "parties": [
            *({"name": name, "role": "plaintiff", "kind": "company"} for name in left),
            *({"name": name, "role": "defendant", "kind": "company"} for name in right),
        ],
        "events": [{"date": values["filed_on"], "kind": "filed", "title": "Suit filed"}],
        **values,
    }


CASES: list[dict[str, Any]] = [
    _case(
        "quill-press-v-lumen-ai",
        "Quill Press v. Lumen AI",
        sides=(["Quill Press"], ["Lumen AI"]),
        filed_on="2025-03-03",
        court={"name": COURTS[0]["name"], "courts_db_id": "nysd"},
        docket_numbers=["1:25-cv-01234"],
        ai_systems=[{"name": "BeaconGPT"}],
        damages=[{"kind": "settlement", "amount": "1500000000", "currency": "USD"}],
    ),
    _case(
        "quill-press-v-lumen-ai-london",
        "Quill Press v Lumen AI (London)",
        sides=(["Quill Press"], ["Lumen AI"]),
        filed_on="2024-11-05",
        jurisdiction="GB",
        court={"name": "High Court of Justice"},
    ),
    _case(
        "harbour-times-v-orbit-labs",
        "Harbour Times v. Orbit Labs",
        sides=(["Harbour Times"], ["Orbit Labs"]),
        filed_on="2025-05-06",
        court={"name": COURTS[0]["name"], "courts_db_id": "nysd"},
    ),
]

KNOWN = Knowledge.build(parties=PARTIES, systems=SYSTEMS, courts=COURTS, cases=CASES)
NOTHING = Knowledge.build()


def page(
    title: str,
    *paragraphs: str,
    language: str = "en",
    published: date | None = date(2025, 6, 12),  # a Thursday
    url: str = "https://news.example/1",
) -> Page:
    """Make the page that extraction gives for an article of these paragraphs."""
    text = "\n\n".join((title, *paragraphs))
    spans, at = [], 0
    for part in (title, *paragraphs):
        spans.append(Span(at, at + len(part)))
        at += len(part) + 2
    lead = spans[1].end if len(spans) > 1 else len(title)
    return Page(
        url,
        url,
        title=title,
        publisher="The Example",
        language=language,
        published=published,
        text=text,
        lead_length=lead,
        paragraphs=tuple(spans),
    )
