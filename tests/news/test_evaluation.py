"""The figures by which readings are measured."""

from typing import Any

from news.pipeline.evaluation import Tally, evaluate, is_same_dispute

CASE: dict[str, Any] = {
    "caption": "Vale Books v. Lumen AI",
    "docket_numbers": ["1:25-cv-09999"],
    "parties": {"plaintiffs": ["Vale Books, Inc."], "defendants": ["Lumen AI"]},
    "known": True,
    "slugs": ["vale-books-v-lumen-ai"],
}
ANSWER: dict[str, Any] = {
    "page": "pages/101.html",
    "relevant": True,
    "cases": [CASE],
    "primary_event": {"kind": "ruling", "date": "2025-06"},
    "event_date_derivable_from_text": True,
    "amounts": [{"value": 10, "currency": "USD"}],
    "acceptable_outcomes": [],
    "story_group": None,
}
ROW: dict[str, Any] = {
    "url": "http://127.0.0.1/pages/101.html",
    "relevant": True,
    "cases": [{"slug": "vale-books-v-lumen-ai", "role": "subject"}],
    "new_dispute": None,
    "primary_event": {"kind": "judgment", "date": "2025-06-10"},
    "amounts": [{"value": "10.00", "currency": "USD"}],
    "story": 1,
}


def test_a_right_row_scores_full() -> None:
    result = evaluate([ANSWER], [ROW])
    assert {name: tally.f1 for name, tally in result.tallies().items()} == dict.fromkeys(
        result.tallies(), 1.0
    )
    assert result.misses == []


def test_a_missing_row_counts_as_left_out() -> None:
    result = evaluate([ANSWER], [])
    assert (result.relevance.recall, result.links.recall) == (0.0, 0.0)


def test_a_mentioned_case_is_no_link() -> None:
    row = {**ROW, "cases": [{"slug": "vale-books-v-lumen-ai", "role": "mentioned"}]}
    assert evaluate([ANSWER], [row]).links.recall == 0.0


def test_a_false_link_lowers_precision() -> None:
    row = {**ROW, "cases": [*ROW["cases"], {"slug": "other", "role": "subject"}]}
    assert evaluate([ANSWER], [row]).links.precision == 0.5


def test_a_new_dispute_is_the_same_by_number_or_by_sides() -> None:
    assert is_same_dispute(CASE, {"docket_numbers": ["1:25-CV-09999"]})
    assert is_same_dispute(CASE, {"plaintiffs": ["Vale Books"], "defendants": ["Lumen"]})
    assert not is_same_dispute(CASE, {"plaintiffs": ["Hill Books"], "defendants": ["Glow"]})


def test_pairs_of_one_story_are_counted() -> None:
    answers = [{**ANSWER, "page": f"pages/10{n}.html", "story_group": "A"} for n in (1, 2)]
    rows = [{**ROW, "url": f"/pages/10{n}.html", "story": n} for n in (1, 2)]
    assert evaluate(answers, rows).stories == Tally(right=0, said=0, wanted=1)
