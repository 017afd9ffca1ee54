"""Who sues whom: both sides from one sentence, in many languages."""

import pytest

from news.pipeline.suits import suits_of
from news.pipeline.types import Page, Recognised, Suit


def told(sentence: str) -> tuple[Suit, ...]:
    """Read one sentence without any knowledge."""
    return suits_of(Recognised(Page("", "", text=sentence)))


def sides(sentence: str) -> tuple[list[str], list[str]]:
    """Give the names on either side of the first suit."""
    first = told(sentence)[0]
    return [n.text for n in first.plaintiffs], [n.text for n in first.defendants]


@pytest.mark.parametrize(
    ("sentence", "plaintiffs", "defendants"),
    [
        ("Quill Press sued Lumen AI on Tuesday.", ["Quill Press"], ["Lumen AI"]),
        (
            "Lumen AI was sued by Quill Press and the Harbour Times.",
            ["Quill Press", "Harbour Times"],
            ["Lumen AI"],
        ),
        (
            "Quill Press's lawsuit against Lumen AI and Orbit Labs goes on.",
            ["Quill Press"],
            ["Lumen AI", "Orbit Labs"],
        ),
        ("A suit brought by Quill Press against Lumen AI ended.", ["Quill Press"], ["Lumen AI"]),
        ("The case is Quill Press v. Lumen AI, No. 1.", ["Quill Press"], ["Lumen AI"]),
        ("Three authors filed a class action against Lumen AI.", ["Three authors"], ["Lumen AI"]),
        (
            "Quill Press, owner of the Harbour Times, sued Lumen AI.",
            ["Quill Press"],
            ["Lumen AI"],
        ),
        (
            "Quill Press has filed a lawsuit in Shanghai, accusing the start-up Lumen AI of copying.",
            ["Quill Press"],
            ["Lumen AI"],
        ),
        ("Quill Press took Lumen AI to court.", ["Quill Press"], ["Lumen AI"]),
        ("Der Fotograf Max Muster hat Lumen AI verklagt.", ["Max Muster"], ["Lumen AI"]),
        ("Lumen AI wurde von Quill Press verklagt.", ["Quill Press"], ["Lumen AI"]),
        ("Die Klage der GEMA gegen Lumen AI ist zulässig.", ["GEMA"], ["Lumen AI"]),
        ("Quill Press assigne Lumen IA devant le tribunal.", ["Quill Press"], ["Lumen IA"]),
        ("Lumen IA est poursuivie par Quill Press.", ["Quill Press"], ["Lumen IA"]),
        ("La plainte de Quill Press contre Lumen IA continue.", ["Quill Press"], ["Lumen IA"]),
        ("Quill Press demanda a Lumen IA por sus libros.", ["Quill Press"], ["Lumen IA"]),
        ("Quill Press lleva a Lumen IA ante un tribunal.", ["Quill Press"], ["Lumen IA"]),
        ("Quill Press fa causa a Lumen IA per i libri.", ["Quill Press"], ["Lumen IA"]),
        ("Quill Press ha citato in giudizio Lumen IA.", ["Quill Press"], ["Lumen IA"]),
        ("Quill Press klaagt Lumen AI aan wegens inbreuk.", ["Quill Press"], ["Lumen AI"]),
        ("Quill Press processa a Lumen IA por violação.", ["Quill Press"], ["Lumen IA"]),
        ("羽笔出版社起诉流明智能侵犯著作权", ["羽笔出版社"], ["流明智能"]),
        ("羽笔出版社将流明智能告上法庭。", ["羽笔出版社"], ["流明智能"]),
        ("羽筆出版社對流明智能提起訴訟。", ["羽筆出版社"], ["流明智能"]),
        ("流明智能被羽笔出版社起诉。", ["羽笔出版社"], ["流明智能"]),
        ("青空書房は7日、ルーメンAIを提訴した。", ["青空書房"], ["ルーメンAI"]),
        ("青空書房が米ルーメンAIを相手取り提訴した。", ["青空書房"], ["ルーメンAI"]),
        ("푸른출판사가 루멘AI를 상대로 소송을 냈다.", ["푸른출판사"], ["루멘AI"]),
        ("푸른출판사, 루멘AI 상대 손해배상 소송", ["푸른출판사"], ["루멘AI"]),
    ],
)
def test_both_sides_are_read(sentence: str, plaintiffs: list[str], defendants: list[str]) -> None:
    assert sides(sentence) == (plaintiffs, defendants)


@pytest.mark.parametrize(
    "sentence",
    [
        "Quill Press may sue Lumen AI.",
        "羽笔出版社考虑起诉流明智能。",
        "Quill Press plans to sue Lumen AI.",
    ],
)
def test_a_suit_that_might_come_is_hypothetical(sentence: str) -> None:
    assert [suit.hypothetical for suit in told(sentence)] == [True]


def test_a_suit_that_was_not_brought_is_negated() -> None:
    assert all(s.negated for s in told("No lawsuit has been filed against Lumen AI."))


def test_a_number_of_anonymous_people_is_a_side() -> None:
    text = "OpenLumen was sued by more than 100 YouTube anchors."
    assert sides(text) == (["more than 100 YouTube anchors"], ["OpenLumen"])


@pytest.mark.parametrize(
    "sentence", ["", "Nature versus nurture again.", "The court sat on Monday."]
)
def test_a_sentence_without_suit_tells_of_none(sentence: str) -> None:
    assert told(sentence) == ()


def test_spans_point_at_the_names() -> None:
    text = "On Monday Quill Press sued Lumen AI."
    suit = told(text)[0]
    assert [n.span.of(text) for n in (*suit.plaintiffs, *suit.defendants)] == [
        "Quill Press",
        "Lumen AI",
    ]
