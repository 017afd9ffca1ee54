"""One case's drawn timeline, worked out by hand: percent of a plot of 640 px, a letter is 6.4 px, so 1 %."""

from datetime import date, timedelta

from cases.charts.casetimeline import (
    case_timeline_build,
    date_rules,
    place_labels,
    scale_of,
    text_width,
)
from cases.charts.lanes import LaneCase, LaneEvent, Rule, Scale

START = date(2024, 1, 1)
SCALE = Scale(START, START + timedelta(days=1000))


def event(after: int, kind: str, number: int = 1) -> LaneEvent:
    on = START + timedelta(days=after)
    return LaneEvent(number, kind, on, on, "1 May 2024", "Lumen AI moves", f"#e{number}")


def case(*events: LaneEvent, start: date | None = None, end: date | None = None) -> LaneCase:
    return LaneCase("quill", "Quill Press v. Lumen AI", False, "/c/", "", start, end, (), events)


def test_a_label_is_as_wide_as_its_letters_and_a_cjk_letter_is_square() -> None:
    assert text_width("Filed") == 5.0
    assert text_width("起诉") == 3.75


def test_weighty_events_are_named_and_light_ones_are_not() -> None:
    labels = place_labels([event(100, "judgment"), event(500, "motion", 2)], scale=SCALE)
    assert [label.text for label in labels] == ["Judgment 1 May 2024"]
    assert labels[0].anchor == "middle"


def test_a_label_at_the_edge_stays_within_the_plot() -> None:
    first, last = place_labels([event(10, "filed"), event(990, "judgment", 2)], scale=SCALE)
    assert (first.anchor, first.left) == ("start", 1.0)
    assert (last.anchor, last.right) == ("end", 99.0)


def test_labels_that_would_meet_take_different_rows() -> None:
    # each label is 16 to 19 % wide, so neighbours 15 % apart meet in one row but not across two
    labels = place_labels([event(300, "filed"), event(450, "judgment", 2)], scale=SCALE)
    assert [label.row for label in labels] == [0, 1]
    # the upper row's text is at 12 px, the lower's 17 px below it
    assert [label.y for label in labels] == [29, 12]


def test_a_label_whose_line_would_cross_another_is_left_to_the_list() -> None:
    # 1 % apart: the judgment's line would run through "Filed 1 May 2024", whatever the row
    labels = place_labels([event(500, "filed"), event(510, "judgment", 2)], scale=SCALE)
    assert [label.text for label in labels] == ["Filed 1 May 2024"]


def test_a_running_case_reaches_today_and_a_closed_one_does_not() -> None:
    today = date(2026, 1, 1)
    running = case(event(0, "filed"), start=START)
    closed = case(event(0, "filed"), start=START, end=date(2024, 12, 31))
    assert case_timeline_build(running, today=today).today_x is not None
    assert case_timeline_build(closed, today=today).today_x is None


def test_a_case_of_one_day_is_drawn_on_120_days() -> None:
    scale = scale_of(case(event(10, "filed"), end=START + timedelta(days=10)), today=START)
    # margins of 3 days on both sides (120/40)
    assert scale == Scale(date(2024, 1, 8), date(2024, 5, 13))


def test_a_short_case_is_ruled_by_quarters() -> None:
    rules = date_rules(Scale(date(2024, 1, 1), date(2024, 8, 8)))
    # 220 days; 1 April is the 91st after the first, 1 July the 182nd
    assert rules == (Rule(0.0, "Jan 2024"), Rule(41.364, "Apr 2024"), Rule(82.727, "Jul 2024"))


def test_a_rule_too_near_the_end_keeps_its_line_without_its_label() -> None:
    rules = date_rules(Scale(date(2024, 1, 1), date(2024, 7, 8)))
    assert rules[-1] == Rule(96.296, "")


def test_a_case_without_events_or_dates_is_still_drawn() -> None:
    timeline = case_timeline_build(case(), today=date(2026, 1, 1))
    assert timeline.lane.marks == ()
    assert timeline.label_height == 0
