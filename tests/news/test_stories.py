"""Articles that tell one story, in any words and languages."""

from dataclasses import replace
from datetime import date

from news.pipeline.stories import (
    ArticleFacts,
    likeness,
    match_story,
    shingles_of,
    simhash_of,
    story_likeness,
)

TEXT = " ".join(f"word{number}" for number in range(120))
RULING = ArticleFacts(
    "1",
    cases=frozenset({"quill-press-v-lumen-ai"}),
    family="ruling",
    event_on="2025-06-10",
    published=date(2025, 6, 11),
)


def test_a_near_copy_is_the_same_story() -> None:
    copy = ArticleFacts("1", shingles=shingles_of(TEXT))
    other = ArticleFacts("2", shingles=shingles_of(TEXT.replace("word60", "changed")))
    assert match_story(other, [copy]) == "1"


def test_another_text_shares_nothing() -> None:
    assert likeness(shingles_of(TEXT), shingles_of("quite another text about the weather")) == 0.0


def test_the_same_case_event_and_day_is_one_story() -> None:
    assert match_story(replace(RULING, key="2", event_on="2025-06-11"), [RULING]) == "1"


def test_another_sort_of_event_on_another_day_is_another_story() -> None:
    other = replace(RULING, key="2", family="filing", event_on="2025-06-11")
    assert match_story(other, [RULING]) is None


def test_one_day_of_a_case_is_one_story_however_the_event_is_called() -> None:
    assert match_story(replace(RULING, key="2", family="hearing"), [RULING]) == "1"


def test_another_day_is_another_story() -> None:
    assert match_story(replace(RULING, key="2", event_on="2025-07-10"), [RULING]) is None


def test_another_case_is_another_story() -> None:
    assert match_story(replace(RULING, key="2", cases=frozenset({"other"})), [RULING]) is None


def test_a_new_dispute_is_matched_by_its_sides() -> None:
    sides = (frozenset({"vale"}), frozenset({"lumen"}))
    one = ArticleFacts("1", dispute=sides, family="filing", event_on="2025-06-10")
    assert match_story(replace(one, key="2"), [one]) == "1"
    other = replace(one, key="2", dispute=(frozenset({"hill"}), frozenset({"lumen"})))
    assert match_story(other, [one]) is None


def test_likeness_does_not_depend_on_the_order() -> None:
    other = replace(RULING, key="2")
    assert story_likeness(RULING, other) == story_likeness(other, RULING)


def test_simhash_fits_into_its_bits_and_is_stable() -> None:
    value = simhash_of(shingles_of(TEXT))
    assert 0 <= value < 2**32
    assert value == simhash_of(shingles_of(TEXT.upper()))


def test_an_empty_text_has_no_shingles() -> None:
    assert (shingles_of(""), simhash_of(frozenset())) == (frozenset(), 0)
