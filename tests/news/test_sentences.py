from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.pipeline.text import clean_line, plain_width, sentence_at, sentences, skeleton


def parts(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Quill Press v. Lumen AI, No. 3:24-cv-05417, was filed in the N.D. Cal. on Jan. 6 by Mr. Ink.",
        "Lumen AI, Inc. denied it, i.e. it said nothing.",
        "Das LG München I (Az. 42 O 14139/24) entschied am 11. November z. B. über Nr. 7.",
        "Selon l'art. 5, M. Encre a saisi le tribunal.",
        "El Sr. Tinta pagó 1.500 euros.",
        "U.S. District Judge A. B. Quill ruled.",
        "爱奇艺起诉MiniMax，索赔10万元。",
    ],
)
def test_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It sued. It won! Why? Nobody knows.", ["It sued.", "It won!", "Why?", "Nobody knows."]),
        ("He said “it is over.” Then he left.", ["He said “it is over.”", "Then he left."]),
        ("法院判决。原告上诉！为什么？", ["法院判决。", "原告上诉！", "为什么？"]),
        ("「提訴した。」と話した。次へ。", ["「提訴した。」", "と話した。", "次へ。"]),
        ("소송을 냈다. 법원은 기각했다.", ["소송을 냈다.", "법원은 기각했다."]),
        ("A title\n\nA line without stop\nAnother", ["A title", "A line without stop", "Another"]),
        ("¿Quién ganó? ¡Nadie!", ["¿Quién ganó?", "¡Nadie!"]),
        ("", []),
    ],
)
def test_sentences_are_divided_in_any_script(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


def test_sentence_at_a_place_is_the_one_around_it() -> None:
    text = "One is here. Two is there."
    spans = sentences(text)

    assert sentence_at(spans, text.index("Two")).of(text) == "Two is there."
    assert sentence_at(spans, 0).of(text) == "One is here."


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  a\u00a0b\t\nc ", "a b c"),
        ("soft\u00adhyphen and\u200b zero width", "softhyphen and zero width"),
        ("e\u0301cole", "école"),
        ("全角　空白", "全角 空白"),
    ],
)
def test_line_is_cleaned(text: str, cleaned: str) -> None:
    assert clean_line(text) == cleaned


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Condé", "conde"),
        ("愛奇藝", "爱奇艺"),
        ("ＡＩ　１０万", "ai 10万"),
        ("Straße", "strase"),
        ("O’Quill", "o'quill"),
    ],
)
def test_skeleton_folds_and_keeps_the_length(text: str, folded: str) -> None:
    assert skeleton(text) == folded
    assert len(folded) == len(text)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(skeleton(text)) == len(text)
    assert len(plain_width(text)) == len(text)
    spans = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) for span in spans)
