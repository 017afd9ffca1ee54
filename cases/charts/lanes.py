"""Geometry of the lanes: a row a case, from filing to closing or today, its events as marks on it.

Across, everything is in percent of the plot's width; down, in pixels. Marks that would touch are stacked on up to three
levels; what still finds no room is gathered under a figure that leads to the case.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext, ngettext

from cases.charts.marks import FAMILIES, Family, mark_of

# Two marks of 13 px touch below 14 px; on the narrowest plot a lane is drawn on (700 px) that is 2 per cent.
NEAREST = 2.0
# Level 0 lies on the bar, 1 above it, 2 below it; a whisker would not be seen on the bar.
LEVELS = (0, 1, 2)
LEVELS_UNCERTAIN = (1, 2, 0)
LEVEL_HEIGHT = 13
HALF_ROW = 13
# A whisker shorter than the mark itself would not be seen.
WHISKER_LEAST = 2.0
LABELS_MOST = 14
# Room right of the last day, so that its marks are not cut.
MARGIN_DAYS = 0.02


@dataclass(frozen=True, slots=True)
class LaneEvent:
    """An event as the drawing needs it; an uncertain date has `earliest` before `latest`."""

    id: int
    kind: str
    earliest: date
    latest: date
    date_display: str
    title: str
    url: str

    @property
    def middle(self) -> float:
        """The day the mark stands on, as an ordinal."""
        return (self.earliest.toordinal() + self.latest.toordinal()) / 2


@dataclass(frozen=True, slots=True)
class LaneCase:
    """A case as the drawing needs it. No `start`: no bar; no `end`: still running; stays are (first, last or none)."""

    slug: str
    caption: str
    is_cjk: bool
    url: str
    court: str
    start: date | None
    end: date | None
    stays: tuple[tuple[date, date | None], ...]
    events: tuple[LaneEvent, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to percent of the width."""

    first: date
    last: date

    def x(self, day: float) -> float:
        """Where a day (an ordinal) stands, kept within the plot."""
        start, end = self.first.toordinal(), self.last.toordinal()
        return round(min(max((day - start) / (end - start) * 100, 0.0), 100.0), 3)

    def x_of(self, day: date) -> float:
        return self.x(day.toordinal())


@dataclass(frozen=True, slots=True)
class BarPart:
    """A stretch of a case's life; dashed while stayed."""

    x: float
    width: float
    is_stayed: bool

    @property
    def end(self) -> float:
        return round(self.x + self.width, 3)


@dataclass(frozen=True, slots=True)
class Whisker:
    """The days an uncertain date may mean."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class LaneMark:
    """One event drawn, or (`more` > 0) several that found no room of their own."""

    x: float
    y: int
    level: int
    family: str
    label: str
    url: str
    whisker: Whisker | None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """One case's row."""

    case: LaneCase
    height: int
    bar_y: int
    parts: tuple[BarPart, ...]
    end_x: float | None
    marks: tuple[LaneMark, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A light line at the start of a year; `label` is blank where labels would touch."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Lanes:
    """Everything the partial draws."""

    lanes: tuple[Lane, ...]
    rules: tuple[Rule, ...]
    today_x: float | None

    @property
    def families(self) -> tuple[Family, ...]:
        """The mark families that occur, for the legend."""
        return families_of(event for lane in self.lanes for event in lane.case.events)

    @property
    def is_empty(self) -> bool:
        return not self.lanes


def lanes_build(cases: Sequence[LaneCase], *, today: date) -> Lanes:
    """The lanes of cases, in the order given, on one scale of years."""
    if not cases:
        return Lanes((), (), None)
    scale = scale_over(cases, today=today)
    return Lanes(
        lanes=tuple(lane_build(case, scale=scale, today=today) for case in cases),
        rules=rules_of(scale),
        today_x=scale.x_of(today) if scale.first <= today <= scale.last else None,
    )


def scale_over(cases: Iterable[LaneCase], *, today: date) -> Scale:
    """From January of the first year anything happened to a little past the last day, today included."""
    days = [today]
    for case in cases:
        days += [day for day in (case.start, case.end) if day]
        days += [day for event in case.events for day in (event.earliest, event.latest)]
    first = date(min(days).year, 1, 1)
    margin = max(7, round((max(days) - first).days * MARGIN_DAYS))
    return Scale(first, max(days) + timedelta(days=margin))


def rules_of(scale: Scale) -> tuple[Rule, ...]:
    """One rule a year, labelled as densely as the plot allows."""
    years = range(scale.first.year, scale.last.year + 1)
    step = -(-len(years) // LABELS_MOST)
    return tuple(
        Rule(scale.x_of(date(year, 1, 1)), str(year) if year % step == 0 else "") for year in years
    )


def lane_build(case: LaneCase, *, scale: Scale, today: date, nearest: float = NEAREST) -> Lane:
    """One case's row on a given scale."""
    placed, crowded = place_events(case.events, scale=scale, nearest=nearest)
    used = max((level for _, level in placed), default=0)
    bar_y = HALF_ROW + LEVEL_HEIGHT * ((2 if crowded else 1) if used >= 1 else 0)
    marks = [_mark(event, level, scale=scale, bar_y=bar_y) for event, level in placed]
    marks += _figures(crowded, case, scale=scale, bar_y=bar_y, nearest=nearest)
    return Lane(
        case=case,
        height=bar_y + HALF_ROW + (LEVEL_HEIGHT if used >= 2 else 0),
        bar_y=bar_y,
        parts=bar_parts(case, scale=scale, today=today),
        end_x=scale.x_of(case.end) if case.start and case.end else None,
        marks=tuple(sorted(marks, key=lambda mark: (mark.x, mark.level))),
    )


def place_events(
    events: Sequence[LaneEvent], *, scale: Scale, nearest: float = NEAREST
) -> tuple[list[tuple[LaneEvent, int]], list[LaneEvent]]:
    """Each event's level, and the events for which none was free. Weighty events choose first."""
    taken: list[list[float]] = [[] for _ in LEVELS]
    placed: list[tuple[LaneEvent, int]] = []
    crowded: list[LaneEvent] = []
    for event in sorted(events, key=lambda e: (mark_of(e.kind).rank, e.middle, e.id)):
        x = scale.x(event.middle)
        order = LEVELS_UNCERTAIN if whisker_of(event, scale) else LEVELS
        free = (n for n in order if all(abs(x - other) >= nearest for other in taken[n]))
        level_number = next(free, None)
        if level_number is None:
            crowded.append(event)
        else:
            taken[level_number].append(x)
            placed.append((event, level_number))
    return placed, crowded


def bar_parts(case: LaneCase, *, scale: Scale, today: date) -> tuple[BarPart, ...]:
    """The bar from start to end (or today), cut where the case was stayed."""
    if case.start is None:
        return ()
    end = max(case.end or today, case.start)
    parts: list[BarPart] = []
    reached = case.start
    for first, last in sorted(case.stays, key=lambda stay: stay[0]):
        stay_start, stay_end = max(first, reached), min(last or end, end)
        if stay_start >= stay_end:
            continue
        if stay_start > reached:
            parts.append(_part(reached, stay_start, scale, is_stayed=False))
        parts.append(_part(stay_start, stay_end, scale, is_stayed=True))
        reached = stay_end
    if reached < end or not parts:
        parts.append(_part(reached, end, scale, is_stayed=False))
    return tuple(parts)


def _part(first: date, last: date, scale: Scale, *, is_stayed: bool) -> BarPart:
    x = scale.x_of(first)
    return BarPart(x, round(scale.x_of(last) - x, 3), is_stayed)


def whisker_of(event: LaneEvent, scale: Scale) -> Whisker | None:
    """The whisker of an uncertain date, if it reaches beyond the mark itself."""
    start = scale.x_of(event.earliest)
    width = round(scale.x_of(event.latest) - start, 3)
    return Whisker(start, width) if width >= WHISKER_LEAST else None


def families_of(events: Iterable[LaneEvent]) -> tuple[Family, ...]:
    """The mark families of events, in the legend's order."""
    present = {mark_of(event.kind).family for event in events}
    return tuple(family for family in FAMILIES if family.key in present)


def level_y(level: int, *, bar_y: int) -> int:
    """How far down a level lies: 0 on the bar, 1 above it, 2 below it."""
    return bar_y + (0, -LEVEL_HEIGHT, LEVEL_HEIGHT)[level]


def spoken_event(event: LaneEvent) -> str:
    """What a mark says aloud: day, kind, title."""
    return gettext("%(date)s, %(kind)s: %(title)s") % {
        "date": event.date_display,
        "kind": mark_of(event.kind).spoken,
        "title": event.title,
    }


def _mark(event: LaneEvent, level: int, *, scale: Scale, bar_y: int) -> LaneMark:
    whisker = whisker_of(event, scale)
    return LaneMark(
        x=scale.x(event.middle),
        y=level_y(level, bar_y=bar_y),
        level=level,
        family=mark_of(event.kind).family,
        label=spoken_event(event),
        url=event.url,
        whisker=whisker,
    )


def _figures(
    crowded: Sequence[LaneEvent], case: LaneCase, *, scale: Scale, bar_y: int, nearest: float
) -> list[LaneMark]:
    """The events without room, gathered above the levels near where they are."""
    figures: list[LaneMark] = []
    group: list[LaneEvent] = []
    for event in sorted(crowded, key=lambda e: (e.middle, e.id)):
        if group and scale.x(event.middle) - scale.x(group[0].middle) > 2 * nearest:
            figures.append(_figure(group, case, scale=scale, bar_y=bar_y))
            group = []
        group.append(event)
    if group:
        figures.append(_figure(group, case, scale=scale, bar_y=bar_y))
    return figures


def _figure(group: Sequence[LaneEvent], case: LaneCase, *, scale: Scale, bar_y: int) -> LaneMark:
    titles = "; ".join(spoken_event(event) for event in group)
    label = ngettext("%(n)s more event: %(titles)s", "%(n)s more events: %(titles)s", len(group))
    return LaneMark(
        x=scale.x((group[0].middle + group[-1].middle) / 2),
        y=bar_y - 2 * LEVEL_HEIGHT,
        level=len(LEVELS),
        family="news",
        label=label % {"n": len(group), "titles": titles},
        url=case.url,
        whisker=None,
        more=len(group),
    )
