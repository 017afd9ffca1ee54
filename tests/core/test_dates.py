import re
from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from core.dates import DateError, Precision, display, parse, parse_bound, sort_key, spoken

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
TEXTS = st.builds(
    lambda day, length, mark: day.isoformat()[:length] + mark,
    DAYS,
    st.sampled_from((4, 7, 10)),
    st.sampled_from(("", "~", "?", "%")),
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "qualifier"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR, ""),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH, ""),
        ("2023-02?", date(2023, 2, 1), date(2023, 2, 28), Precision.MONTH, "?"),
        ("2025-12~", date(2025, 12, 1), date(2025, 12, 31), Precision.MONTH, "~"),
        ("2025-01-06", date(2025, 1, 6), date(2025, 1, 6), Precision.DAY, ""),
        ("2025-01-06%", date(2025, 1, 6), date(2025, 1, 6), Precision.DAY, "%"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), Precision.MONTH, ""),
    ],
)
def test_stated_date_has_the_bounds_of_its_precision(
    text: str, earliest: date, latest: date, precision: Precision, qualifier: str
) -> None:
    stated = parse(text)
    assert (stated.earliest, stated.latest) == (earliest, latest)
    assert (stated.precision, stated.qualifier) == (precision, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        *("", "25", "2025-1", "2025-01-6", "2025-01-06T00:00", "~2025", "2025~?", " 2025"),
        *("2025\n", "２０２５", "2025/01", "January 2025", "-2025", "2025-"),
    ],
)
def test_text_of_another_form_is_refused_with_the_forms_allowed(text: str) -> None:
    with pytest.raises(DateError, match="YYYY, YYYY-MM or YYYY-MM-DD"):
        parse(text)


@pytest.mark.parametrize(
    "text", ["2025-02-30", "2023-02-29", "2025-13", "2025-00", "2025-01-00", "0000", "0000-01-01~"]
)
def test_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="not in the calendar"):
        parse(text)


@given(TEXTS)
def test_bounds_are_in_order_and_the_text_is_kept(text: str) -> None:
    stated = parse(text)
    assert stated.earliest <= stated.latest
    assert stated.text == text


@given(TEXTS)
def test_every_bound_writes_back_to_the_stated_text(text: str) -> None:
    stated = parse(text)
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[stated.precision]
    assert stated.earliest.isoformat()[:length] + stated.qualifier == text
    assert stated.latest.isoformat()[:length] + stated.qualifier == text


@given(st.text(max_size=12))
def test_text_that_starts_with_no_year_is_refused_by_name(text: str) -> None:
    with pytest.raises(DateError, match=re.escape(f"“x{text}”")):
        parse("x" + text)


@given(TEXTS, TEXTS)
def test_sort_key_orders_by_the_earliest_day(one: str, other: str) -> None:
    if parse(one).earliest < parse(other).earliest:
        assert sort_key(one) < sort_key(other)


def test_more_precise_dates_come_first_among_those_that_start_alike() -> None:
    stated = ["2025", "2025-01-01~", "2024-12-31", "2025-01", "2025-01-02"]
    assert sorted(stated, key=sort_key, reverse=True) == [
        "2025-01-02",
        "2025-01-01~",
        "2025-01",
        "2025",
        "2024-12-31",
    ]


def test_sort_key_is_the_day_number_and_room_for_the_span() -> None:
    assert sort_key("0001-01-01") == 1_999
    assert sort_key("0001-01") == 1_969  # the 31st is 30 days later


@pytest.mark.parametrize(
    ("text", "shown", "said"),
    [
        ("2025-01-06", "6 Jan 2025", "6 January 2025"),
        ("2025-01", "Jan 2025", "January 2025"),
        ("2025", "2025", "2025"),
        ("2025-01~", "≈ Jan 2025", "about January 2025"),
        ("2025-01?", "Jan 2025 (?)", "January 2025, uncertain"),
        ("2025%", "≈ 2025 (?)", "about 2025, uncertain"),
        ("0987-03-01", "1 Mar 0987", "1 March 0987"),
    ],
)
def test_date_is_shown_and_spoken_with_its_uncertainty(text: str, shown: str, said: str) -> None:
    assert display(text) == shown
    assert spoken(text) == said


def test_month_is_named_in_the_active_language() -> None:
    with translation.override("de"):
        assert spoken("2025-01") == "Januar 2025"


def test_display_of_no_date_is_refused() -> None:
    with pytest.raises(DateError):
        display("soon")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-04", date(2025, 4, 1), date(2025, 4, 30)),
        ("2025-04-09", date(2025, 4, 9), date(2025, 4, 9)),
    ],
)
def test_range_bound_takes_the_whole_of_what_is_named(text: str, start: date, end: date) -> None:
    assert parse_bound(text, end=False) == start
    assert parse_bound(text, end=True) == end


@pytest.mark.parametrize("text", ["2025~", "2025-01?", "2025-01-06%", "", "tomorrow", "2025-02-29"])
def test_uncertain_or_impossible_range_bound_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_bound(text, end=False)


@given(DAYS)
def test_month_ends_the_day_before_the_next_month(day: date) -> None:
    latest = parse(day.isoformat()[:7]).latest
    assert latest == date.max or (latest + timedelta(days=1)).day == 1
