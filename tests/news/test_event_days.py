"""On which day what an article reports happened."""

from datetime import date

import pytest

from news.pipeline.reading import understand
from news.pipeline.types import DateMention, Page, Span
from news.pipeline.zones import dates_the_piece
from tests.news.understood import NOTHING, page

ABOUT = "Quill Press says that Lumen AI copied its copyright works to train a chatbot."


def day(article: Page) -> str | None:
    """Give the day on which the main event of an article happened."""
    event = understand(article, NOTHING).reading.primary_event
    assert event is not None
    return event.edtf


def dated(article: Page, surface: str, edtf: str) -> DateMention:
    """Give the date that stands in an article in these words."""
    start = article.text.index(surface)
    return DateMention(edtf, Span(start, start + len(surface)), False, "day")


def test_the_byline_is_not_the_day_of_the_event() -> None:
    article = page(
        "Lumen AI loses copyright case",
        "Lumen AI loses copyright case A. Writer 12 June 2025",
        f"The court ruled against Lumen AI on 9 June 2025. {ABOUT}",
        published=None,
    )
    assert day(article) == "2025-06-09"


def test_a_byline_stands_in_for_the_day_that_an_article_does_not_state() -> None:
    article = page(
        "Verlag verklagt Lumen AI",
        "Red. 12.06.2025",
        f"Der Verlag hat heute Klage wegen Urheberrecht eingereicht. {ABOUT}",
        language="de",
        published=None,
    )
    assert day(article) == "2025-06-12"


@pytest.mark.parametrize(
    ("lead", "surface", "edtf", "expected"),
    [
        ("Red. 12.06.2025", "12.06.2025", "2025-06-12", True),
        ("2025-06-12 09:21", "2025-06-12", "2025-06-12", True),
        ("June 12, 2025. The association is pleased.", "June 12, 2025", "2025-06-12", True),
        ("Complaint filed 06/10/2025", "06/10/2025", "2025-06-10", False),
        ("The court ruled on June 12, 2025, and ended it.", "June 12, 2025", "2025-06-12", False),
    ],
)
def test_a_date_by_itself_dates_the_piece(
    lead: str, surface: str, edtf: str, expected: bool
) -> None:
    article = page("Quill Press and Lumen AI", lead, ABOUT)
    assert dates_the_piece(article, dated(article, surface, edtf)) is expected


def test_the_title_repeated_before_a_byline_does_not_hide_it() -> None:
    title = "The long quarrel of Quill Press and Lumen AI about books and machines"
    article = page(title, f"{title} A. Writer 12 June 2025", ABOUT)
    assert dates_the_piece(article, dated(article, "12 June 2025", "2025-06-12"))


def test_years_that_a_data_set_spans_are_not_the_day_of_a_settlement() -> None:
    article = page(
        "語料庫案 墨羽出版社與流明智能和解",
        "墨羽出版社對流明智能的著作權訴訟，本月以和解收場。語料庫收錄2011年至2021年間的報導。",
        ABOUT,
        language="zh-Hant",
    )
    assert day(article) == "2025-06~"


def test_a_docket_year_does_not_make_a_decision_old() -> None:
    article = page(
        "流明智能案生效",
        "设计师起诉人工智能公司流明智能，称其训练模型侵犯著作权，一审、二审都没能如愿。",
        "法院5月19日判决驳回全部诉讼请求，案号（2024）京0491民初9015号。",
        language="zh-Hans",
    )
    event = understand(article, NOTHING).reading.primary_event
    assert event is not None
    assert (event.kind, event.edtf) == ("dismissal", "2025-05-19")


def test_the_day_beside_a_ruling_serves_where_the_title_names_another_kind_of_ruling() -> None:
    article = page(
        "No copyright in machine pictures, court holds",
        f"In Quill Press v. Lumen AI the court dismissed the action on March 19, 2025. {ABOUT}",
    )
    assert day(article) == "2025-03-19"


def test_a_month_gone_by_yields_to_the_weekday_of_the_event() -> None:
    article = page(
        "Quill Press and Lumen AI settle copyright suit",
        "Quill Press has settled with the makers of Lumen AI, who in January released a chatbot.",
        f"The agreement was reached on Monday. {ABOUT}",
        published=date(2025, 6, 12),
    )
    assert day(article) == "2025-06-09"
