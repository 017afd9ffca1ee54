"""Dates of an article published on Friday, 14 November 2025."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dates import parse
from news.pipeline.dates import dates_in, first_day

FRIDAY = date(2025, 11, 14)


def found(
    text: str, language: str, published: date | None = FRIDAY, country: str | None = None
) -> list[str]:
    return [mention.edtf for mention in dates_in(text, published, language, country)]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "on 6 January 2025", "2025-01-06"),
        ("en", "on January 6th, 2025,", "2025-01-06"),
        ("en", "the 6th of January 2025", "2025-01-06"),
        ("en", "in March 2024", "2024-03"),
        ("en", "filed 2025-01-06 in", "2025-01-06"),
        ("de", "am 6. Januar 2025", "2025-01-06"),
        ("de", "vom 06.01.2025", "2025-01-06"),
        ("de", "im März 2024", "2024-03"),
        ("fr", "le 1er avril 2025", "2025-04-01"),
        ("fr", "le 12 août 2024", "2024-08-12"),
        ("es", "el 11 de agosto de 2025", "2025-08-11"),
        ("it", "il 3 marzo 2025", "2025-03-03"),
        ("nl", "op 3 maart 2025", "2025-03-03"),
        ("pt", "em 12 de agosto de 2025", "2025-08-12"),
        ("sv", "den 3 mars 2025", "2025-03-03"),
        ("pl", "3 stycznia 2025 r.", "2025-01-03"),
        ("ru", "6 января 2025 года", "2025-01-06"),
        ("zh-Hans", "2025年1月6日", "2025-01-06"),
        ("zh-Hans", "二〇二五年一月六日", "2025-01-06"),
        ("zh-Hant", "114年1月6日", "2025-01-06"),
        ("ja", "令和６年３月１日", "2024-03-01"),
        ("ja", "令和元年5月1日", "2019-05-01"),
        ("ja", "2024年3月", "2024-03"),
        ("ko", "2025년 1월 6일", "2025-01-06"),
        ("ko", "2025. 1. 6. 선고", "2025-01-06"),
    ],
)
def test_full_date_is_read_in_its_language(language: str, text: str, edtf: str) -> None:
    assert found(text, language, published=None) == [edtf]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "sued on Jan. 6", "2025-01-06"),
        ("en", "on Nov. 11", "2025-11-11"),
        ("en", "on Dec. 20, said the paper", "2024-12-20"),
        ("en", "a hearing is set for Dec. 20", "2025-12-20"),
        ("en", "must answer by January 12", "2026-01-12"),
        ("en", "on Thursday, Sept. 4", "2025-09-04"),
        ("de", "am 11. November", "2025-11-11"),
        ("de", "am 11.11. verkündet", "2025-11-11"),
        ("fr", "le 12 mars", "2025-03-12"),
        ("pt", "em 12 de agosto", "2025-08-12"),
        ("zh-Hans", "1月6日", "2025-01-06"),
        ("zh-Hans", "将于12月20日开庭", "2025-12-20"),
        ("ja", "12月20日に予定", "2025-12-20"),
        ("ja", "13日、提訴した", "2025-11-13"),
        ("ko", "지난 6일", "2025-11-06"),
        ("ko", "오는 20일", "2025-11-20"),
    ],
)
def test_missing_year_is_the_nearest_past_unless_words_look_ahead(
    language: str, text: str, edtf: str
) -> None:
    assert found(text, language) == [edtf]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "ruled yesterday", "2025-11-13"),
        ("en", "on Tuesday", "2025-11-11"),
        ("en", "on Friday", "2025-11-14"),
        ("en", "last Friday", "2025-11-07"),
        ("en", "next Monday", "2025-11-17"),
        ("en", "on Tuesday of last week", "2025-11-04"),
        ("en", "last month", "2025-10"),
        ("en", "three days ago", "2025-11-11"),
        ("en", "two months ago", "2025-09~"),
        ("en", "in April of this year", "2025-04"),
        ("en", "last June", "2025-06"),
        ("en", "last November", "2024-11"),
        ("de", "am Dienstag", "2025-11-11"),
        ("de", "am vergangenen Dienstag", "2025-11-11"),
        ("de", "kommenden Dienstag", "2025-11-18"),
        ("de", "im Juni vergangenen Jahres", "2024-06"),
        ("de", "vor drei Tagen", "2025-11-11"),
        ("fr", "mardi dernier", "2025-11-11"),
        ("fr", "hier", "2025-11-13"),
        ("fr", "avril de l'année dernière", "2024-04"),
        ("es", "el martes pasado", "2025-11-11"),
        ("es", "ayer", "2025-11-13"),
        ("it", "martedì scorso", "2025-11-11"),
        ("nl", "afgelopen dinsdag", "2025-11-11"),
        ("pt", "nesta terça-feira (11)", "2025-11-11"),
        ("pt", "na sexta (7)", "2025-11-07"),
        ("zh-Hans", "上周五", "2025-11-07"),
        ("zh-Hans", "周一", "2025-11-10"),
        ("zh-Hans", "昨日", "2025-11-13"),
        ("zh-Hant", "昨（13）日宣判", "2025-11-13"),
        ("zh-Hant", "高院今開審", "2025-11-14"),
        ("zh-Hans", "去年8月27日", "2024-08-27"),
        ("zh-Hans", "上个月", "2025-10"),
        ("zh-Hant", "上週五", "2025-11-07"),
        ("ja", "先週金曜日", "2025-11-07"),
        ("ja", "昨年12月", "2024-12"),
        ("ja", "今月3日", "2025-11-03"),
        ("ko", "지난주 금요일", "2025-11-07"),
        ("ko", "지난 화요일", "2025-11-11"),
        ("ko", "지난달 20일", "2025-10-20"),
        ("ko", "오늘", "2025-11-14"),
        ("ru", "вчера", "2025-11-13"),
    ],
)
def test_relative_date_is_reckoned_from_the_dateline(language: str, text: str, edtf: str) -> None:
    assert found(text, language) == [edtf]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "in early 2024", "2024"),
        ("de", "Anfang 2024", "2024"),
        ("zh-Hans", "2023年", "2023"),
    ],
)
def test_year_alone_stays_a_year(language: str, text: str, edtf: str) -> None:
    assert found(text, language) == [edtf]


def test_same_month_and_next_day_follow_the_date_before() -> None:
    text = "2024年5月27日报警。同年7月，姚某被抓。次日立案。"

    assert found(text, "zh-Hans") == ["2024-05-27", "2024-07", "2024-05-28"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It may 6 times march on"),
        ("en", "24/7 support for 3.5 million users, pages 100-120, 50% of 2,000"),
        ("en", "a training set 2024 items long"),
        ("de", "Das ist hier nicht der Fall"),
        ("zh-Hans", "两周一次，第6号楼，3个月，5日内，今日头条"),
        ("ja", "5日間の会期、10日以内"),
        ("ko", "100일 동안 직원 30명, 일요"),
        ("en", "on 31 February 2025"),
        ("en", "03/04/2025"),
    ],
)
def test_what_is_no_certain_date_is_left_out(language: str, text: str) -> None:
    assert found(text, language, published=None) == []


def test_without_a_dateline_nothing_relative_is_reckoned() -> None:
    assert (
        found("yesterday, on Tuesday, on Jan. 6, 上周五, 昨日, 1月6日", "en", published=None) == []
    )


@pytest.mark.parametrize(
    ("text", "country", "edtf"),
    [
        ("11/03/2025", "US", ["2025-11-03"]),
        ("11/03/2025", "GB", ["2025-03-11"]),
        ("06/09/2025 in No. 2:26-cv-01031", None, ["2025-06-09"]),
        ("12/03/2025", None, ["2025-03-12"]),
    ],
)
def test_slashed_date_follows_the_outlets_habit(
    text: str, country: str | None, edtf: list[str]
) -> None:
    assert found(text, "en", country=country) == edtf


def test_byline_gives_its_first_full_day() -> None:
    assert first_day("By Ada Ink · November 12, 2025 · 4 min", "en") == date(2025, 11, 12)
    assert first_day("By Ada Ink · 4 min", "en") is None


def test_place_of_a_date_is_that_of_its_words() -> None:
    text = "Quill Press sued on 6 January 2025 in court."

    (mention,) = dates_in(text, FRIDAY, "en")

    assert mention.span.of(text) == "6 January 2025"
    assert (mention.relative, mention.precision) == (False, "day")


PIECES = [
    "Jan. 6",
    "2025",
    "年1月6日",
    "Tuesday",
    " last ",
    "지난 6일",
    "上周五",
    "11.11.",
    "/",
    "-",
    "99",
    " ",
    "ß",
    "\u3000",
]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=14).map("".join))
def test_any_text_gives_valid_dates_in_order(text: str) -> None:
    end = 0
    for mention in dates_in(text, FRIDAY, "en"):
        parse(mention.edtf)
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
