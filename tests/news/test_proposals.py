"""What an article would change: drafts with their evidence; nothing the record has already."""

from datetime import date

from cases.record_rules import record_parse
from news.pipeline.proposals import proposals_of
from news.pipeline.reading import read
from news.pipeline.types import Page, ProposalDraft
from tests.news.understood import KNOWN, NOTHING, page

NUMBER = "Quill Press v. Lumen AI (1:25-cv-01234, Southern District of New York)"
BODY = "Its chatbot was trained on books without permission, infringing copyright, the suit says."


def drafts(article: Page) -> dict[str, ProposalDraft]:
    """Give the drafts of an article by kind."""
    return {d.kind: d for d in proposals_of(article, read(article, KNOWN), KNOWN)}


def test_a_ruling_proposes_event_and_ruling_with_quote() -> None:
    article = page(
        "Judge dismisses Quill Press lawsuit against Lumen AI",
        f"A judge dismissed the lawsuit of Quill Press against Lumen AI on Tuesday. {BODY}",
        f"The case is {NUMBER}.",
    )
    found = drafts(article)
    assert found["new_event"].value == {
        "date": "2025-06-10",
        "kind": "dismissal",
        "title": "Case dismissed",
    }
    assert found["ruling"].value["date"] == "2025-06-10"
    assert (found["status"].value, found["status"].old_value) == ("dismissed", "pending")
    assert all(d.quote == d.span.of(article.text) for d in found.values())


def test_what_is_on_record_is_not_proposed() -> None:
    article = page(
        "Quill Press sues Lumen AI",
        f"Quill Press sued Lumen AI on March 3, 2025. {BODY} The case is {NUMBER}.",
        published=date(2025, 3, 5),
    )
    assert drafts(article) == {}


def test_another_filing_day_is_a_conflict() -> None:
    article = page(
        "Quill Press sues Lumen AI",
        f"Quill Press sued Lumen AI on March 2, 2025. {BODY} The case is {NUMBER}.",
        published=date(2025, 3, 5),
    )
    conflict = drafts(article)["conflict"]
    assert (conflict.path, conflict.value, conflict.old_value) == (
        "/filed_on",
        "2025-03-02",
        "2025-03-03",
    )


def test_a_million_for_a_billion_is_a_conflict() -> None:
    article = page(
        "Lumen AI settles with Quill Press",
        f"Lumen AI agreed to pay $1.5 million to settle the lawsuit of Quill Press on Tuesday. {BODY}",
        f"The case is {NUMBER}.",
    )
    conflict = drafts(article)["conflict"]
    assert (conflict.value, conflict.old_value) == ("1500000", "1500000000")


def test_the_sum_on_record_is_not_proposed_again() -> None:
    article = page(
        "Lumen AI settles with Quill Press",
        f"Lumen AI agreed to pay $1.5 billion to settle the lawsuit of Quill Press on Tuesday. {BODY}",
        f"The case is {NUMBER}.",
    )
    assert {"conflict", "damages"} & set(drafts(article)) == set()


def test_a_new_case_is_drafted_as_a_whole_record() -> None:
    article = page(
        "Vale Books sues Glow Systems",
        f"Vale Books sued Glow Systems on Tuesday for $2 million in damages. {BODY}",
    )
    (draft,) = proposals_of(article, read(article, NOTHING), NOTHING)
    record = record_parse(draft.value)
    assert record.caption == "Vale Books v. Glow Systems"
    assert [(p.name, p.role) for p in record.parties] == [
        ("Vale Books", "plaintiff"),
        ("Glow Systems", "defendant"),
    ]
    assert [(e.date, e.kind, e.sources) for e in record.events] == [("2025-06-10", "filed", ["s1"])]
    assert record.sources[0].url == "https://news.example/1"
    assert "jurisdiction" in record.unverified


def test_an_irrelevant_article_proposes_nothing() -> None:
    article = page(
        "Lumen AI launches a model", "The new model is faster and cheaper, its makers say."
    )
    assert proposals_of(article, read(article, KNOWN), KNOWN) == []
