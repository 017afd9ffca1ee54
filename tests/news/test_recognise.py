"""What is known beforehand, and all recognisers together on one article."""

from datetime import date
from decimal import Decimal

from news.pipeline.recognise import recognise
from news.pipeline.types import Knowledge, Page

RECORD = {
    "slug": "quill-v-lumen",
    "caption": "Quill Press v. Lumen AI",
    "native_caption": "羽笔诉流明",
    "proceeding": "lawsuit",
    "jurisdiction": "US-NY",
    "court": {"name": "S.D.N.Y.", "courts_db_id": "nysd"},
    "docket_numbers": ["1:25-cv-00042"],
    "filed_on": "2025-01-06",
    "status": "pending",
    "parties": [
        {"name": "Quill Press, Inc.", "role": "plaintiff"},
        {"name": "Proposed class of authors", "role": "plaintiff"},
        {"name": "Somebody New", "role": "defendant"},
        {"name": "Lumen AI", "role": "defendant"},
    ],
    "ai_systems": [{"name": "Beacon", "developer": "Lumen AI"}],
    "damages": [{"kind": "sought", "amount": "5000000", "currency": "USD", "sources": ["s1"]}],
    "events": [{"date": "2025-01-06", "kind": "filed", "title": "Complaint", "sources": ["s1"]}],
    "related": [{"slug": "ink-v-lumen", "relation": "same_parties"}],
    "sources": [{"id": "s1", "url": "https://example.org/1"}],
}
KNOWN = Knowledge.build(
    parties=[
        {
            "id": "quill-press",
            "name": "Quill Press",
            "kind": "company",
            "names": ["Quill Press, Inc."],
        },
        {"id": "lumen", "name": "Lumen AI", "kind": "group"},
        {"id": "lumen-ai-inc", "name": "Lumen AI, Inc.", "kind": "company", "group": "lumen"},
        {"id": "class-of-quill", "name": "Class in Quill Press v. Lumen AI", "kind": "class"},
        {
            "id": "class-label",
            "name": "Proposed class of authors",
            "kind": "class",
            "homonym": True,
            "names": ["Proposed class of authors"],
            "per_case": {"quill-v-lumen": "class-of-quill"},
        },
    ],
    systems=[
        {"id": "beacon", "name": "Beacon", "names": [{"name": "Beacon", "developer": "Lumen AI"}]}
    ],
    courts=[
        {
            "id": "nysd",
            "name": "Southern District of New York",
            "jurisdiction": "US",
            "level": "trial",
            "aliases": ["S.D.N.Y."],
        }
    ],
    cases=[RECORD],
)
CASE = KNOWN.cases["quill-v-lumen"]


def test_names_of_a_record_become_ids() -> None:
    assert [party.id for party in CASE.parties] == ["quill-press", "class-of-quill", None, "lumen"]
    assert (CASE.court_id, CASE.systems, CASE.country) == ("nysd", ("beacon",), "US")
    assert CASE.ids("plaintiff") == {"quill-press", "class-of-quill"}
    assert CASE.captions == ("Quill Press v. Lumen AI", "羽笔诉流明")


def test_cases_are_found_by_what_they_hold() -> None:
    slugs = ("quill-v-lumen",)

    assert KNOWN.cases_by_party["quill-press"] == slugs
    assert KNOWN.cases_by_family["lumen"] == slugs
    assert KNOWN.cases_by_court["nysd"] == slugs
    assert KNOWN.cases_by_system["beacon"] == slugs
    assert KNOWN.cases_by_docket["125cv00042"] == KNOWN.cases_by_docket["25cv00042"] == slugs


def test_family_of_a_company_is_its_group() -> None:
    assert KNOWN.family("lumen-ai-inc") == "lumen"
    assert KNOWN.family("nobody") == "nobody"
    assert set(KNOWN.members("lumen")) == {"lumen", "lumen-ai-inc"}


def test_facts_of_a_record_are_kept() -> None:
    (event,), (total,) = CASE.events, CASE.sums

    assert (event.kind, event.date) == ("filed", "2025-01-06")
    assert (total.amount, total.amount_max, total.currency) == (Decimal(5_000_000), None, "USD")
    assert CASE.related == (("ink-v-lumen", "same_parties"),)
    assert CASE.source_urls == {"https://example.org/1"}


TEXT = (
    "Quill Press sues Lumen AI\n\nQuill Press sued Lumen AI in the S.D.N.Y. on Tuesday (No. 1:25-cv-00042), "
    "seeking $5 million over Beacon. See 510 U.S. 569."
)


def test_article_is_recognised_in_all_its_parts() -> None:
    page = Page("u", "u", text=TEXT, language="en", published=date(2025, 1, 10))

    found = recognise(page, KNOWN)

    assert [m.id for m in found.mentions] == [
        "quill-press",
        "lumen",
        "quill-press",
        "lumen",
        "nysd",
        "beacon",
    ]
    assert [d.normal for d in found.dockets] == ["1:25-cv-00042"]
    assert [c.normal for c in found.citations] == ["510 U.S. 569"]
    assert [(m.value, m.kind) for m in found.money] == [(Decimal(5_000_000), "sought")]
    assert [d.edtf for d in found.dates] == ["2025-01-07"]
    assert len(found.sentences) == 3


def test_number_of_an_article_leads_to_the_case() -> None:
    (docket,) = recognise(Page("u", "u", text=TEXT, language="en"), KNOWN).dockets

    assert any(KNOWN.cases_by_docket.get(key) == ("quill-v-lumen",) for key in docket.keys)


def test_page_without_text_gives_nothing() -> None:
    found = recognise(Page("u", "u", reason="pdf"), KNOWN)

    assert (found.mentions, found.dockets, found.money, found.dates, found.sentences) == (
        (),
        (),
        (),
        (),
        (),
    )


def test_empty_knowledge_leaves_what_grammar_finds() -> None:
    found = recognise(Page("u", "u", text=TEXT, language="en"), Knowledge())

    assert (found.mentions, len(found.dockets), len(found.money)) == ((), 1, 1)
