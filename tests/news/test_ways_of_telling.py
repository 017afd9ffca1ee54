"""The ways in which journalists tell what happened and when: sentences, in many languages.

Each is the lead of an article whose title tells nothing. What the sentence says is the main event: its
verb stands where that language puts it, and around it stand asides on what came before.
"""

from pathlib import Path

import pytest

from news.pipeline.reading import understand
from tests.news.understood import NOTHING, page

FAMILIES = {
    "filed": {"filed"},
    "ruling": {"order", "judgment", "appeal_decided", "dismissal"},
    "dismissal": {"dismissal"},
    "settlement": {"settlement", "licence_deal"},
    "withdrawal": {"withdrawal"},
    "hearing": {"hearing", "trial", "motion", "discovery"},
    "appeal": {"appeal_filed", "appeal_decided"},
    "amended": {"amended"},
    "other": {
        "demand_letter",
        "announced",
        "stayed",
        "transferred",
        "consolidated",
        "regulatory",
    },
}
TITLES = {"zh": "墨羽出版社与流明智能", "ja": "青空書房とルーメンAI", "ko": "푸른서점과 루멘AI"}
LINES = Path(__file__).with_name("ways_of_telling.txt").read_text(encoding="utf-8").splitlines()
ROWS = [
    tuple(line.split(" | ", 3)) for line in LINES if line and not line.startswith(("#", "about"))
]
ABOUT = {
    line.split(" | ")[1]: line.rpartition(" | ")[2] for line in LINES if line.startswith("about")
}


@pytest.mark.parametrize(("family", "language", "day", "sentence"), ROWS)
def test_a_lead_tells_the_kind_and_the_day(
    family: str, language: str, day: str, sentence: str
) -> None:
    tongue = language[:2]
    article = page(TITLES.get(tongue, "Lumen"), sentence, ABOUT[tongue], language=language)
    event = understand(article, NOTHING).reading.primary_event

    assert event is not None
    assert event.kind in FAMILIES[family]
    assert event.edtf == day
