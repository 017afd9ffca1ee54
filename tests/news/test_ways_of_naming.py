"""The ways in which an article names the two sides of a dispute that is on no record."""

from datetime import date
from pathlib import Path

import pytest

from news.pipeline.dates import dates_in
from news.pipeline.extract import extract
from news.pipeline.needed_words import needed
from news.pipeline.reading import understand
from tests.news.test_ways_of_telling import ABOUT
from tests.news.understood import NOTHING, page

LINES = Path(__file__).with_name("ways_of_naming.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split(" | ", 3)) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "plaintiff", "defendant", "sentence"), ROWS)
def test_a_lead_names_both_sides(
    language: str, plaintiff: str, defendant: str, sentence: str
) -> None:
    title = "AI与著作权" if language[:2] in ("zh", "ja", "ko") else "AI"
    article = page(title, sentence, ABOUT[language[:2]], language=language)
    disputes = understand(article, NOTHING).reading.new_disputes

    assert disputes
    assert plaintiff.lower() in " ".join(disputes[0].plaintiffs).lower()
    assert defendant.lower() in " ".join(disputes[0].defendants).lower()


@pytest.mark.parametrize(
    ("sentence", "language", "day"),
    [
        ("Vor dem Gericht wurde am Mittwoch verhandelt.", "de", "2025-06-11"),
        ("Am Mittwoch wird das Gericht verhandeln.", "de", "2025-06-18"),
        ("The suit was filed by three authors on Monday.", "en", "2025-06-09"),
        ("The judge will hear the parties on Monday.", "en", "2025-06-16"),
        ("The answer is due by Monday.", "en", "2025-06-16"),
    ],
)
def test_the_verb_says_whether_a_weekday_is_past(sentence: str, language: str, day: str) -> None:
    found = dates_in(sentence, date(2025, 6, 12), language, None)
    assert [mention.edtf for mention in found] == [day]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<time datetime="2025-06-12T08:30:00+02:00">gestern</time>', ""),
        ("<p>Red. 12.06.2025</p>", ""),
        ("", "<p>Veröffentlicht am 12. Juni 2025</p>"),
        ("", "<p>发布时间：2025年6月12日　来源：例</p>"),
    ],
)
def test_the_day_of_a_piece_is_read_where_readers_see_it(before: str, after: str) -> None:
    story = "Der Verlag Federkiel hat Lumen verklagt, weil dessen Modell seine Bücher enthält. " * 4
    html = (
        f"<html><body><h1>Verlag klagt gegen Lumen</h1>{before}<p>{story}</p>{after}</body></html>"
    )
    assert extract(html.encode(), "https://news.example/1").published == date(2025, 6, 12)


def test_of_a_docket_sheet_the_newest_entry_is_the_news() -> None:
    sheet = page(
        "Quill Press v. Lumen AI (1:25-cv-01234)",
        "1 05/02/2025 COMPLAINT for copyright infringement by an AI model against LUMEN AI.",
        "7 05/20/2025 ORDER granting motion for extension of time.",
        "9 06/10/2025 NOTICE of Voluntary Dismissal by QUILL PRESS. Case terminated.",
    )
    event = understand(sheet, NOTHING).reading.primary_event
    assert event is not None
    assert (event.kind, event.edtf) == ("withdrawal", "2025-06-10")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bnotices? of\b", {"notice"}),
        (r"(?:pulls|drops)\b.{0,20}\bsuit", {"pulls", "drops"}),
        (r"(?:very )?\w+ (?:no)?", None),
        (r"起诉|控", {"起诉", "控"}),
    ],
)
def test_a_pattern_is_tried_only_where_its_words_stand(
    pattern: str, words: set[str] | None
) -> None:
    assert needed(pattern) == (None if words is None else frozenset(words))
