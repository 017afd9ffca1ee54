"""The overview's geometry, worked out by hand: percent across, pixels down, 128 px of bars from y = 18 to 146."""

from datetime import date

import pytest

from cases.charts.bins import Bin, BinMonths, MonthCount, bin_size, bins_between, early_year
from cases.charts.overview import Overview, overview_build, tick_values


def build(
    counts: list[MonthCount], selected: tuple[date | None, date | None] | None = None
) -> Overview:
    return overview_build(counts, bin_url=lambda b: f"?from={b.first}", selected=selected)


def of_year(year: int, count: int, family: str = "filed") -> MonthCount:
    return MonthCount(date(year, 1, 1), family, count)


def test_no_events_make_an_empty_overview() -> None:
    assert build([]).is_empty
    assert build([MonthCount(date(2025, 1, 1), "filed", 0)]).bars == ()


def test_the_first_bar_opens_the_year_and_the_last_holds_the_last_event() -> None:
    overview = build([MonthCount(date(2025, 3, 1), "filed", 1)])
    assert [bar.bin.label for bar in overview.bars] == [
        "January 2025",
        "February 2025",
        "March 2025",
    ]
    assert overview.bars[2].bin.last == date(2025, 3, 31)


def test_bars_share_the_width_and_leave_a_gap() -> None:
    overview = build([MonthCount(date(2025, 4, 1), "filed", 1)])
    # four slots of 25 %; 18 % of a slot stays free: 2.25 left of a bar of 20.5
    last = overview.bars[3]
    assert (last.slot_x, last.slot_width) == (75.0, 25.0)
    assert (last.x, last.width) == (77.25, 20.5)


def test_families_are_stacked_in_the_legends_order_on_the_base() -> None:
    month = date(2025, 1, 1)
    overview = build(
        [
            MonthCount(month, "order", 1),
            MonthCount(month, "filed", 2),
            MonthCount(month, "filed", 1),
        ]
    )
    filed, order = overview.bars[0].segments
    # 4 events fill 128 px, 32 px each: filed from 146 up to 50, the order on it up to 18
    assert (filed.family.key, filed.number, filed.y, filed.height) == ("filed", 3, 50.0, 96.0)
    assert (order.family.key, order.number, order.y, order.height) == ("order", 1, 18.0, 32.0)


def test_the_table_has_the_bars_figures_and_leaves_out_empty_months() -> None:
    overview = build(
        [MonthCount(date(2025, 1, 1), "judgment", 2), MonthCount(date(2025, 3, 1), "news", 5)]
    )
    assert [row.bin.label for row in overview.rows] == ["January 2025", "March 2025"]
    assert overview.rows[0].figures == (0, 0, 0, 0, 2, 0, 0, 0, 0, 0)
    assert overview.total == 7


def test_a_bar_says_its_month_and_count_and_links_where_the_caller_says() -> None:
    overview = build([MonthCount(date(2025, 1, 1), "filed", 1)])
    assert overview.bars[0].label == "January 2025: 1 event"
    assert overview.bars[0].url == "?from=2025-01-01"


def test_the_selected_days_mark_every_bar_they_touch() -> None:
    counts = [MonthCount(date(2025, 4, 1), "filed", 1)]
    overview = build(counts, (date(2025, 2, 27), date(2025, 3, 1)))
    assert [bar.is_selected for bar in overview.bars] == [False, True, True, False]
    assert overview.span is not None
    assert (overview.span.x, overview.span.width, overview.span.end) == (25.0, 50.0, 75.0)


def test_a_selection_without_an_end_reaches_the_last_bar() -> None:
    overview = build([MonthCount(date(2025, 2, 1), "filed", 1)], (date(2025, 2, 1), None))
    assert overview.span is not None
    assert (overview.span.x, overview.span.end) == (50.0, 100.0)


def test_a_selection_outside_the_events_draws_no_span() -> None:
    overview = build([MonthCount(date(2025, 2, 1), "filed", 1)], (date(2031, 1, 1), None))
    assert overview.span is None


@pytest.mark.parametrize(
    ("first_year", "last_year", "size"),
    [
        (2026, 2026, BinMonths.MONTH),
        (2017, 2026, BinMonths.MONTH),  # ten years: 120 bars
        (2016, 2026, BinMonths.QUARTER),
        (1997, 2026, BinMonths.QUARTER),  # thirty years: 120 bars
        (1987, 2026, BinMonths.YEAR),  # forty years: 40 bars
    ],
)
def test_bins_grow_with_the_years_covered(first_year: int, last_year: int, size: int) -> None:
    assert bin_size(date(first_year, 1, 1), date(last_year, 12, 1)) == size


def test_quarters_and_years_cover_their_days() -> None:
    quarters = bins_between(date(2024, 2, 1), date(2024, 5, 1), bin_months=BinMonths.QUARTER)
    assert quarters == (
        Bin(date(2024, 1, 1), date(2024, 3, 31), "2024, quarter 1"),
        Bin(date(2024, 4, 1), date(2024, 6, 30), "2024, quarter 2"),
    )
    assert bins_between(date(2024, 2, 1), date(2024, 5, 1), bin_months=BinMonths.YEAR) == (
        Bin(date(2024, 1, 1), date(2024, 12, 31), "2024"),
    )


@pytest.mark.parametrize(
    ("highest", "values"),
    [
        (1, (0, 1)),
        (4, (0, 1, 2, 3, 4)),
        (5, (0, 2, 4)),
        (11, (0, 5, 10)),
        (111, (0, 50, 100)),
        (25_000, (0, 10_000, 20_000)),
    ],
)
def test_ticks_are_round_and_at_most_four_steps(highest: int, values: tuple[int, ...]) -> None:
    assert tick_values(highest) == values


def test_sparse_early_years_become_one_bar() -> None:
    # 3 of 100 events lie in 2020 and 2021, 4 % at most: one bar for both, 2022 is drawn by months
    counts = [of_year(2020, 1), of_year(2021, 2), of_year(2022, 97)]
    overview = build(counts)
    assert early_year(counts) == 2021
    assert [bar.bin.label for bar in overview.bars] == ["2020–2021", "January 2022"]
    assert overview.bars[0].total == 3
    assert (overview.bars[1].slot_x, overview.bars[1].slot_width) == (10.0, 90.0)
    assert [rule.label for rule in overview.years] == ["–2021", "2022"]


def test_one_early_year_is_not_worth_a_bar_of_its_own() -> None:
    assert early_year([of_year(2021, 1), of_year(2022, 99)]) is None


def test_early_years_that_weigh_are_drawn_in_full() -> None:
    assert early_year([of_year(2020, 5), of_year(2021, 5), of_year(2022, 90)]) is None


def test_forty_years_are_labelled_every_second_and_on_a_phone_every_sixth() -> None:
    overview = build([of_year(year, 5) for year in range(1987, 2027)])
    labels = {rule.label: rule.wide_only for rule in overview.years if rule.label}
    assert "1988" in labels
    assert "1987" not in labels
    # 1992 is a multiple of six, 1990 is not
    assert labels["1992"] is False
    assert labels["1990"] is True


def test_a_year_that_begins_at_the_edge_is_ruled_without_a_label_that_would_be_cut() -> None:
    # 49 months: January 2026 begins at 48/49 of the width, January 2025 at 36/49
    overview = build([of_year(year, 5) for year in range(2022, 2027)])
    assert [rule.label for rule in overview.years] == ["2022", "2023", "2024", "2025", ""]
    assert [rule.wide_only for rule in overview.years] == [False, False, False, False, True]
