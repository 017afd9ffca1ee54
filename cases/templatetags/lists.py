"""Template tags that write rows in Python, since a page has dozens of them and their parts hundreds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from django import template
from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext

from cases.charts.marks import FAMILY_BY_KEY, Family
from cases.charts.overview import Bar, Overview
from cases.selectors.cases import CaseLine, StatusLine
from cases.selectors.sources import SourceMark
from cases.selectors.timeline import EventGroup, EventLine

register = template.Library()

# Of more sources than this, the first and the last number are written.
_MARKS_WRITTEN_OUT = 3


@register.simple_tag
def event_line(event: EventLine) -> SafeString:
    """Write one event of a list of many disputes: its day, mark, words, dispute and sources."""
    return mark_safe(_event(event))  # noqa: S308 - all escaped


@register.simple_tag
def event_groups(groups: Iterable[EventGroup], *, level: int) -> SafeString:
    """Write events of many disputes under their months; ``level`` is that of the headings."""
    return mark_safe("\n".join([_group(group, level) for group in groups]))  # noqa: S308 - all escaped


@register.simple_tag
def source_popover(sources: Sequence[SourceMark]) -> SafeString:
    """Write the numbers of a fact's sources, which open a card that says what they are."""
    return mark_safe(_sources(sources))  # noqa: S308 - all escaped


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said in row after row, escaped."""

    court: str
    filed: str
    status: str
    work_types: str
    last_event: str
    no_court: str
    not_stated: str
    as_of: str


@register.simple_tag
def case_rows(cases: Sequence[CaseLine]) -> SafeString:
    """Write the rows of the list of disputes."""
    words = _Words(
        court=escape(gettext("Court")),
        filed=escape(gettext("Filed")),
        status=escape(gettext("Status")),
        work_types=escape(gettext("Work types")),
        last_event=escape(gettext("Last event")),
        no_court=_blank(gettext("no court")),
        not_stated=_blank(gettext("not stated")),
        as_of=escape(gettext("as of")),
    )
    return mark_safe("\n".join([_case(case, words) for case in cases]))  # noqa: S308 - all escaped


@register.simple_tag
def overview_bars(overview: Overview) -> SafeString:
    """Draw the stacked bars of the overview."""
    return mark_safe("".join(_bar(bar, overview) for bar in overview.bars))  # noqa: S308 - all escaped


@register.simple_tag
def overview_links(overview: Overview) -> SafeString:
    """Lay the link and the figure of each bin over its bar."""
    return mark_safe("".join(_bin(bar, overview) for bar in overview.bars))  # noqa: S308 - all escaped


@register.simple_tag
def overview_rows(overview: Overview) -> SafeString:
    """Write the figures of the overview as rows of a table."""
    return mark_safe("\n".join(map(_figures, overview.rows)))  # noqa: S308 - all escaped


@register.simple_tag
def marks_legend(families: Iterable[Family], *, swatches: bool = False) -> SafeString:
    """Say what the marks of some families mean."""
    return _legend(tuple(family.key for family in families), swatches, get_language())


@register.simple_tag
def bar_fills(families: Iterable[Family]) -> SafeString:
    """Define the fills of the bars of some families."""
    return _fills(tuple(family.key for family in families))


@lru_cache(maxsize=1024)
def _legend(keys: tuple[str, ...], swatches: bool, _language: str | None) -> SafeString:
    context = {"families": [FAMILY_BY_KEY[key] for key in keys], "swatches": swatches}
    return render_to_string("partials/_marks_legend.html", context)


@lru_cache(maxsize=1024)
def _fills(keys: tuple[str, ...]) -> SafeString:
    context = {"families": [FAMILY_BY_KEY[key] for key in keys]}
    return render_to_string("partials/_patterns.html", context)


def _group(group: EventGroup, level: int) -> str:
    heading = f'<h{level} class="event-heading">{escape(group.heading)}</h{level}>\n'
    return (
        f'<section class="event-group">\n{heading if group.heading else ""}<ol class="event-list">\n'
        f"{''.join([_event(event) for event in group.events])}</ol>\n</section>"
    )


def _event(event: EventLine) -> str:
    later = " event-future" if event.is_future else ""
    cjk = " cjk" if event.case_is_cjk else ""
    return (
        f'<li class="event{later}" id="e{event.id}">'
        f'<span class="e-date date"><span aria-hidden="true">{escape(event.date_display)}</span>'
        f'<span class="visually-hidden">{escape(event.date_spoken)}</span></span>\n'
        f'<span class="e-mark">{_mark(event.family, event.kind_label)}</span>\n'
        f'<div class="e-title">{escape(event.title)}</div>\n'
        f'<a class="e-caption caption{cjk}" href="/cases/{event.case_slug}/#e{event.id}">'
        f"{escape(event.case_caption)}</a>\n"
        f'<span class="e-court">{_court(event)}</span>\n'
        f'<span class="e-place">{_place(event.jurisdiction, event.jurisdiction_name)}</span>\n'
        f'<span class="e-src">{_sources(event.sources)}</span>\n</li>\n'
    )


# What many rows say alike is written once.
@lru_cache(maxsize=1024)
def _mark(family: str, kind_label: str) -> str:
    kind = escape(kind_label)
    return (
        f'<svg class="mark fam-{family}" viewBox="-8 -8 16 16" width="16"'
        f' height="16" aria-hidden="true" focusable="false"><title>{kind}</title>'
        f'<use href="#mark-{family}"/></svg><span class="visually-hidden">{kind}: </span>'
    )


@lru_cache(maxsize=4096)
def _place(code: str, name: str) -> str:
    code, name = escape(code), escape(name)
    return (
        f'<a class="code" href="/jurisdictions/{code}/" title="{name}">'
        f'{code}<span class="visually-hidden"> {name}</span></a>'
    )


def _court(line: EventLine | CaseLine) -> str:
    return _court_link(line.court_id, line.court_name, line.court_short)


@lru_cache(maxsize=4096)
def _court_link(slug: str, name: str, short: str) -> str:
    name = escape(name)
    if not slug:
        return name
    return f'<a href="/courts/{escape(slug)}/" title="{name}">{escape(short) or name}</a>'


def _sources(sources: Sequence[SourceMark]) -> str:
    if not sources:
        return ""
    cards = "".join([f"<li>{_card(source)}</li>" for source in sources])
    summary = _sources_summary(len(sources), get_language())
    return f'{summary}\n<ol class="source-card">{cards}</ol></details>'


@lru_cache(maxsize=256)
def _sources_summary(number: int, _language: str | None) -> str:
    words = ngettext("%(n)s source", "%(n)s sources", number) % {"n": number}
    each = map(str, range(1, number + 1))
    marks = " ".join(each) if number <= _MARKS_WRITTEN_OUT else f"1–{number}"
    return (
        '<details class="sources" name="sources"><summary><span class="visually-hidden">'
        f'{escape(words)}</span><span class="sources-marks" aria-hidden="true">{marks}</span>'
        "</summary>"
    )


def _card(source: SourceMark) -> str:
    by = [f"<b>{escape(source.publisher)}</b>"] if source.publisher else []
    if source.published_display:
        by.append(f'<span class="date">{escape(source.published_display)}</span>')
    head = '<span class="dot"></span>'.join(by)
    by_line = f'<span class="source-by">{head}</span>\n' if head else ""
    language = f' lang="{escape(source.language)}"' if source.language else ""
    title, url = escape(source.title), escape(source.url)
    if not url:
        return f'{by_line}<span class="source-title"{language}>{title}</span>'
    return (
        f'{by_line}<span class="source-title"{language}>'
        f'<a href="{url}" rel="external noopener">{title}</a></span>\n'
        f'<span class="source-url">{url}</span>'
    )


def _case(case: CaseLine, words: _Words) -> str:
    place = escape(case.jurisdiction)
    court = _court(case) if case.court_id else words.no_court
    filed = escape(case.filed_display) or words.not_stated
    return (
        f'<tr>\n<th scope="row" class="col-caption">{_caption(case)}</th>\n'
        f'<td data-label="{words.court}">{court} <a class="code" href="/jurisdictions/{place}/"'
        f' title="{escape(case.jurisdiction_name)}">{place}</a></td>\n'
        f'<td data-label="{words.filed}" class="date">{filed}</td>\n'
        f'<td data-label="{words.status}">{_status(case.status, words.as_of)}</td>\n'
        f'<td data-label="{words.work_types}" class="small">{escape(", ".join(case.work_types))}</td>\n'
        f'<td data-label="{words.last_event}" class="date">{escape(case.last_event_display)}</td>\n</tr>'
    )


def _caption(case: CaseLine) -> str:
    cjk = " cjk" if case.is_cjk else ""
    parts = [f'<a class="caption{cjk}" href="{escape(case.url)}">{escape(case.caption)}</a>']
    if case.native_caption and case.native_caption != case.caption:
        parts.append(f'<span class="native">{escape(case.native_caption)}</span>')
    if case.has_conflicts:
        title = escape(gettext("Sources disagree about something in this case"))
        words = escape(gettext("sources disagree"))
        parts.append(f'<span class="badge badge-quiet" title="{title}">{words}</span>')
    return " ".join(parts)


def _blank(words: str) -> str:
    return f'<span class="blank">{escape(words)}</span>'


def _status(status: StatusLine, as_of: str) -> str:
    live = " status-live" if status.is_live else ""
    parts = [f'<span class="status-word">{escape(status.label)}</span>']
    if status.as_of_display:
        parts.append(
            f'<span class="status-as-of"><span class="visually-hidden">{as_of}'
            f'</span> <span class="date">{escape(status.as_of_display)}</span></span>'
        )
    if status.is_stale:
        title = escape(gettext("A live case whose status nobody has verified lately"))
        words = escape(gettext("stale"))
        parts.append(f'<span class="badge badge-warn" title="{title}">{words}</span>')
    return f'<span class="status status-{status.value}{live}">{" ".join(parts)}</span>'


def _bar(bar: Bar, overview: Overview) -> str:
    outside = ' class="outside"' if overview.span and not bar.is_selected else ""
    segments = "".join(
        f'<rect class="seg {part.family.css_class}" x="{bar.x}%" y="{part.y}" width="{bar.width}%"'
        f' height="{part.height}" fill="url(#fill-{part.family.key})"/>'
        for part in bar.segments
    )
    return f"<g{outside}>{segments}</g>"


def _bin(bar: Bar, overview: Overview) -> str:
    label, end = escape(bar.label), " end" if bar.reads_leftward else ""
    return (
        f'<a class="bin" href="{escape(bar.url)}" aria-label="{label}"'
        f' data-first="{bar.bin.first.isoformat()}" data-last="{bar.bin.last.isoformat()}">'
        f'<rect class="bin-hit" x="{bar.slot_x}%" y="{overview.top}" width="{bar.slot_width}%"'
        f' height="{overview.plot_height}"/>'
        f'<text class="readout{end}" x="{bar.readout_x}%" y="12">{label}</text></a>'
    )


def _figures(bar: Bar) -> str:
    cells = "".join(
        f'<td class="num">{_figure(figure) if figure else ""}</td>' for figure in bar.figures
    )
    return (
        f'<tr><th scope="row"><a href="{escape(bar.url)}">{escape(bar.bin.label)}</a></th>'
        f'{cells}<td class="num">{_figure(bar.total)}</td></tr>'
    )


def _figure(number: int) -> str:
    return str(number) if number < 1000 else number_format(number)
