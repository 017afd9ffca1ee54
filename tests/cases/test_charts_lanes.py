"""The lanes' geometry, worked out by hand on a scale of 1,000 days: a day is 0.1 %."""

from datetime import date, timedelta

from cases.charts.lanes import (
    BarPart,
    LaneCase,
    LaneEvent,
    Rule,
    Scale,
    Whisker,
    bar_parts,
    lane_build,
    lanes_build,
    rules_of,
)

START = date(2024, 1, 1)
SCALE = Scale(START, START + timedelta(days=1000))
TODAY = START + timedelta(days=900)


def day(number: int) -> date:
    return START + timedelta(days=number)


def event(
    after: int, kind: str = "order", *, last: int | None = None, number: int = 1
) -> LaneEvent:
    return LaneEvent(
        id=number,
        kind=kind,
        earliest=day(after),
        latest=day(after if last is None else last),
        date_display="on a day",
        title="Lumen AI moves",
        url=f"/cases/quill-press-v-lumen-ai/#e{number}",
    )


def case(
    *events: LaneEvent,
    start: date | None = None,
    end: date | None = None,
    stays: tuple[tuple[date, date | None], ...] = (),
) -> LaneCase:
    return LaneCase(
        slug="quill-press-v-lumen-ai",
        caption="Quill Press v. Lumen AI",
        is_cjk=False,
        url="/cases/quill-press-v-lumen-ai/",
        court="D. Ex.",
        start=start,
        end=end,
        stays=stays,
        events=events,
    )


def test_no_cases_make_empty_lanes() -> None:
    assert lanes_build([], today=TODAY).is_empty


def test_a_running_case_reaches_today_without_an_end() -> None:
    lane = lane_build(case(start=day(100)), scale=SCALE, today=TODAY)
    assert lane.parts == (BarPart(10.0, 80.0, is_stayed=False),)
    assert lane.end_x is None


def test_a_closed_case_ends_on_its_day() -> None:
    lane = lane_build(case(start=day(100), end=day(300)), scale=SCALE, today=TODAY)
    assert lane.parts == (BarPart(10.0, 20.0, is_stayed=False),)
    assert lane.end_x == 30.0


def test_a_dispute_never_filed_has_no_bar() -> None:
    assert bar_parts(case(event(5)), scale=SCALE, today=TODAY) == ()


def test_the_bar_is_dashed_while_stayed() -> None:
    stayed = case(start=day(0), end=day(500), stays=((day(100), day(200)),))
    assert bar_parts(stayed, scale=SCALE, today=TODAY) == (
        BarPart(0.0, 10.0, is_stayed=False),
        BarPart(10.0, 10.0, is_stayed=True),
        BarPart(20.0, 30.0, is_stayed=False),
    )


def test_a_stay_without_an_end_reaches_the_bars_end() -> None:
    stayed = case(start=day(0), stays=((day(400), None),))
    assert bar_parts(stayed, scale=SCALE, today=TODAY)[-1] == BarPart(40.0, 50.0, is_stayed=True)


def test_overlapping_stays_are_drawn_once() -> None:
    stayed = case(start=day(0), end=day(400), stays=((day(100), day(300)), (day(200), day(250))))
    assert [part.is_stayed for part in bar_parts(stayed, scale=SCALE, today=TODAY)] == [
        False,
        True,
        False,
    ]


def test_marks_apart_lie_on_the_bar() -> None:
    lane = lane_build(case(event(100), event(120, number=2)), scale=SCALE, today=TODAY)
    assert [(mark.x, mark.y) for mark in lane.marks] == [(10.0, 13), (12.0, 13)]
    assert lane.height == 26


def test_marks_that_would_touch_are_stacked_the_weightiest_on_the_bar() -> None:
    lane = lane_build(
        case(event(100, "motion"), event(110, "judgment", number=2)), scale=SCALE, today=TODAY
    )
    motion, judgment = lane.marks
    # the bar moves down 13 px to make room above it
    assert (judgment.level, judgment.y) == (0, 26)
    assert (motion.level, motion.y) == (1, 13)
    assert lane.height == 39


def test_marks_without_room_are_gathered_under_a_figure() -> None:
    crowd = [event(100 + i, number=i) for i in range(5)]
    lane = lane_build(case(*crowd), scale=SCALE, today=TODAY)
    figures = [mark for mark in lane.marks if mark.more]
    assert len(lane.marks) == 4
    assert [figure.more for figure in figures] == [2]
    # the last two of five, on days 103 and 104
    assert figures[0].x == 10.35
    assert figures[0].url == "/cases/quill-press-v-lumen-ai/"
    assert figures[0].label.startswith("2 more events: on a day, order: Lumen AI moves; ")
    assert min(mark.y for mark in lane.marks) == 13


def test_an_uncertain_date_has_a_whisker_over_its_days_beside_the_bar() -> None:
    lane = lane_build(case(event(100, last=200)), scale=SCALE, today=TODAY)
    (mark,) = lane.marks
    assert mark.x == 15.0
    assert mark.whisker == Whisker(10.0, 10.0)
    assert mark.level == 1


def test_a_whisker_within_its_mark_is_not_drawn() -> None:
    lane = lane_build(case(event(100, last=110)), scale=SCALE, today=TODAY)
    assert lane.marks[0].whisker is None
    assert lane.marks[0].level == 0


def test_a_mark_says_its_day_kind_and_title() -> None:
    lane = lane_build(case(event(1, "appeal_filed")), scale=SCALE, today=TODAY)
    assert lane.marks[0].label == "on a day, appeal filed: Lumen AI moves"


def test_years_are_ruled_where_they_begin() -> None:
    # 2024 has 366 days, 2025 has 365
    assert rules_of(SCALE) == (Rule(0.0, "2024"), Rule(36.6, "2025"), Rule(73.1, "2026"))


def test_the_scale_runs_from_january_of_the_first_year_past_today() -> None:
    lanes = lanes_build([case(start=date(2025, 6, 1))], today=date(2026, 1, 1))
    assert lanes.rules[0] == Rule(0.0, "2025")
    # 365 days and a margin of 7 (2 % of 365): today is at 365/372
    assert lanes.today_x == 98.118


def test_the_legend_names_only_what_occurs() -> None:
    lanes = lanes_build([case(event(3, "settlement"), event(9, "filed", number=2))], today=TODAY)
    assert [family.key for family in lanes.families] == ["filed", "settlement"]
