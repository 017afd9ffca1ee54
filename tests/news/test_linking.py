"""Which case an article is about: by number, sides, court and day; sisters are told apart or left."""

from datetime import date

import pytest

from news.pipeline.reading import understand
from news.pipeline.types import Page
from tests.news.understood import KNOWN, page

BODY = "It says that the chatbot BeaconGPT was trained on its books without permission, infringing copyright."


def subjects(article: Page) -> list[str]:
    """Give the cases that an article is found to be about."""
    return [link.slug for link in understand(article, KNOWN).linked.subjects]


def test_a_docket_number_decides() -> None:
    article = page(
        "Judge rules in chatbot case",
        f"A judge ruled on Tuesday against Lumen AI in a suit by Quill Press (1:25-cv-01234). {BODY}",
    )
    assert subjects(article) == ["quill-press-v-lumen-ai"]


@pytest.mark.parametrize(
    ("court", "slug"),
    [
        ("the Southern District of New York", "quill-press-v-lumen-ai"),
        ("the High Court in London", "quill-press-v-lumen-ai-london"),
    ],
)
def test_sister_cases_are_told_apart_by_court(court: str, slug: str) -> None:
    article = page(
        "Quill Press v. Lumen AI: hearing",
        f"Quill Press and Lumen AI met at a hearing before {court} on Tuesday. {BODY}",
    )
    assert subjects(article) == [slug]


def test_a_case_named_in_passing_is_only_mentioned() -> None:
    article = page(
        "Harbour Times sues Orbit Labs",
        f"The Harbour Times sued Orbit Labs on May 6 in the Southern District of New York. {BODY}",
        "Orbit Labs denies it.",
        "Another publisher, Quill Press, is fighting Lumen AI.",
        published=date(2025, 5, 8),
    )
    assert subjects(article) == ["harbour-times-v-orbit-labs"]


def test_another_plaintiff_against_a_known_defendant_is_not_linked() -> None:
    article = page("Vale Books sues Lumen AI", f"Vale Books sued Lumen AI on Tuesday. {BODY}")
    assert subjects(article) == []


def test_a_fresh_second_suit_is_not_the_old_one() -> None:
    article = page(
        "Harbour Times sues Orbit Labs again",
        f"The Harbour Times filed a second lawsuit against Orbit Labs on Monday. {BODY}",
        published=date(2026, 3, 12),
    )
    assert subjects(article) == []


def test_reversed_roles_do_not_fit() -> None:
    article = page("Orbit Labs sues Quill Press", f"Orbit Labs sued Quill Press on Monday. {BODY}")
    assert subjects(article) == []


def test_reasons_are_kept() -> None:
    article = page(
        "Ruling", f"Quill Press v. Lumen AI, 1:25-cv-01234, goes on, a judge ruled. {BODY}"
    )
    reasons = understand(article, KNOWN).linked.subjects[0].reasons
    assert "docket number 1:25-cv-01234" in reasons
