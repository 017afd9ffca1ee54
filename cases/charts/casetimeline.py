"""Geometry of one case's drawn timeline: a single lane, its weighty events named above it.

Across in percent, down in pixels, as in the lanes. The list below the drawing names every event; the drawing names
only those for which there is room.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from django.utils.formats import date_format

from cases.charts.lanes import Lane, LaneCase, LaneEvent, Rule, Scale, families_of, lane_build
from cases.charts.marks import Family, mark_of

PLOT_WIDTH = 640  # px, the narrowest the plot is drawn; percent and letters are compared on it
LETTER = 6.4  # px, a letter of the labels' 12 px face on average; a CJK one is square
WIDE_LETTER = 12.0
LABEL_GAP = 1.5  # per cent between two labels
LABEL_ROWS = 3
ROW_HEIGHT = 17
# Families weightier than an order are named.
LEAST_WEIGHT = 4
NEAREST = 2.2  # 14 px of 640
LEAST_DAYS = 120  # a case of one day is still drawn on a line
QUARTERS_UP_TO_DAYS = 900

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class KeyLabel:
    """An event named in the drawing: where its mark is, and its text's row, ends and anchor."""

    x: float
    row: int
    text: str
    anchor: Anchor
    left: float
    right: float
    y: int = 0


@dataclass(frozen=True, slots=True)
class CaseTimeline:
    """Everything the partial draws. `label_height` is the room above the lane."""

    lane: Lane
    labels: tuple[KeyLabel, ...]
    rules: tuple[Rule, ...]
    today_x: float | None
    label_height: int

    @property
    def families(self) -> tuple[Family, ...]:
        """The mark families that occur, for the legend."""
        return families_of(self.lane.case.events)

    @property
    def height(self) -> int:
        return self.label_height + self.lane.height + 18

    @property
    def rule_bottom(self) -> int:
        return self.label_height + self.lane.height

    @property
    def bar_y(self) -> int:
        return self.label_height + self.lane.bar_y


def case_timeline_build(case: LaneCase, *, today: date) -> CaseTimeline:
    """The drawn timeline of one case; a running case reaches to today."""
    scale = scale_of(case, today=today)
    labels = place_labels(case.events, scale=scale)
    rows = max((label.row for label in labels), default=-1) + 1
    runs_today = case.start is not None and case.end is None
    return CaseTimeline(
        lane=lane_build(case, scale=scale, today=today, nearest=NEAREST),
        labels=labels,
        rules=date_rules(scale),
        today_x=scale.x_of(today) if runs_today and scale.first <= today else None,
        label_height=rows * ROW_HEIGHT + (4 if rows else 0),
    )


def scale_of(case: LaneCase, *, today: date) -> Scale:
    """From shortly before the first day to shortly after the last."""
    days = [day for event in case.events for day in (event.earliest, event.latest)]
    days += [day for day in (case.start, case.end) if day]
    if not days or (case.start and not case.end):
        days.append(today)
    reach = max((max(days) - min(days)).days, LEAST_DAYS)
    margin = timedelta(days=max(3, reach // 40))
    return Scale(min(days) - margin, max(*days, min(days) + timedelta(days=reach)) + margin)


def date_rules(scale: Scale) -> tuple[Rule, ...]:
    """Rules at quarters for a short case, at years for a long one, labelled where there is room."""
    if (scale.last - scale.first).days <= QUARTERS_UP_TO_DAYS:
        starts = [
            date(year, month, 1)
            for year in range(scale.first.year, scale.last.year + 1)
            for month in (1, 4, 7, 10)
        ]
        return _labelled(starts, scale, "M Y", most=9)
    starts = [date(year, 1, 1) for year in range(scale.first.year, scale.last.year + 1)]
    return _labelled(starts, scale, "Y", most=12)


def _labelled(
    starts: Sequence[date], scale: Scale, date_form: str, *, most: int
) -> tuple[Rule, ...]:
    within = [day for day in starts if scale.first <= day <= scale.last]
    step = -(-len(within) // most) or 1
    rules = []
    for i, day in enumerate(within):
        x, label = scale.x_of(day), date_format(day, date_form)
        is_shown = i % step == 0 and x + text_width(label) < 99
        rules.append(Rule(x, label if is_shown else ""))
    return tuple(rules)


def place_labels(events: Sequence[LaneEvent], *, scale: Scale) -> tuple[KeyLabel, ...]:
    """Names for the weighty events, the weightiest first, each on the lowest row where nothing is crossed."""
    weighty = [event for event in events if mark_of(event.kind).rank <= LEAST_WEIGHT]
    placed: list[KeyLabel] = []
    for event in sorted(weighty, key=lambda e: (mark_of(e.kind).rank, e.middle, e.id)):
        candidates = (_label(event, row, scale) for row in range(LABEL_ROWS))
        free = next((label for label in candidates if _is_clear(label, placed)), None)
        if free is not None:
            placed.append(free)
    rows = max((label.row for label in placed), default=0)
    return tuple(
        KeyLabel(p.x, p.row, p.text, p.anchor, p.left, p.right, y=12 + (rows - p.row) * ROW_HEIGHT)
        for p in sorted(placed, key=lambda p: p.x)
    )


def text_width(text: str) -> float:
    """About how wide a label is, in percent of the plot."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return round((wide * WIDE_LETTER + (len(text) - wide) * LETTER) / PLOT_WIDTH * 100, 3)


def _label(event: LaneEvent, row: int, scale: Scale) -> KeyLabel:
    spoken = mark_of(event.kind).spoken
    text = f"{spoken[:1].upper()}{spoken[1:]} {event.date_display}"
    x, width = scale.x(event.middle), text_width(text)
    if x - width / 2 < 0:
        return KeyLabel(x, row, text, "start", x, x + width)
    if x + width / 2 > 100:
        return KeyLabel(x, row, text, "end", x - width, x)
    return KeyLabel(x, row, text, "middle", x - width / 2, x + width / 2)


def _is_clear(label: KeyLabel, placed: Sequence[KeyLabel]) -> bool:
    """Whether neither text meets text, nor the line below a text crosses another text."""
    return not any(_meets(label, other) for other in placed)


def _meets(a: KeyLabel, b: KeyLabel) -> bool:
    if a.row == b.row:
        return a.left < b.right + LABEL_GAP and b.left < a.right + LABEL_GAP
    upper, lower = (a, b) if a.row > b.row else (b, a)
    return lower.left - 0.5 < upper.x < lower.right + 0.5
