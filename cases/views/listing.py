"""What every filtered page shares: reading the address, and the panel that changes it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from cases.criteria import FLAGS, RANGES, REPEATABLE, Criteria
from cases.errors import FilterInvalid
from cases.filters import LABELS, criteria_parse
from cases.selectors.facets import (
    Option,
    cases_count,
    facet_options,
    most_listed,
    names_of,
    value_label,
)
from cases.selectors.site import site_facts
from cases.views.errors import bad_filter
from core import dates
from core.keyset import CursorError, Page

# The panel, in the order of what readers reach for first.
PANEL = (
    "q",
    "jurisdiction",
    "status",
    "work_type",
    "conduct",
    "defendant",
    "plaintiff",
    "party",
    "ai_system",
    "court",
    "proceeding",
    "event_kind",
    "cause",
    "claim_outcome",
    "issue",
    "favours",
    "damages_kind",
    "currency",
    "date__gte",
    "date__lte",
    "filed_on__gte",
    "filed_on__lte",
    "has_conflicts",
    "stale",
)
# Facets open from the start; the others open where something in them is chosen.
OPEN = ("jurisdiction", "status")
CURSOR = "cursor"

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Facet:
    """One control of the filter panel; of a long list of options it may hold the first alone."""

    param: str
    label: str
    kind: str
    options: list[Option]
    value: str
    open: bool
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """One chosen value, with the address that drops it."""

    param: str
    label: str
    value_label: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A parameter that the panel carries along unseen."""

    param: str
    value: str


@dataclass(frozen=True, slots=True)
class Results:
    """How many of how many; ``detail`` says in how many disputes."""

    total: int
    of: int
    noun: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The addresses of the pages around."""

    next_url: str
    previous_url: str


def answers_bad_filters(view: View) -> View:
    """Answer unknown and malformed parameters of a view with the page that names them."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except FilterInvalid as error:
            return bad_filter(request, error.problems)
        except CursorError as error:
            return bad_filter(request, {CURSOR: str(error)})

    return answered


class Listing:
    """A filtered page: its criteria, its own parameters, and the context of its panel.

    ``own`` gives the page's own parameters with their allowed values (an empty collection: any);
    a value outside is refused like a malformed filter.
    """

    def __init__(
        self, request: HttpRequest, *, own: Mapping[str, Collection[str]] | None = None
    ) -> None:
        self.request = request
        self.own_allowed = own or {}
        self.criteria = criteria_parse(request.GET, also=(CURSOR, *self.own_allowed))
        self.own = {name: request.GET.get(name, "") for name in self.own_allowed}
        problems = {
            name: _("“%(value)s” is not allowed; allowed: %(allowed)s")
            % {"value": value[:80], "allowed": ", ".join(self.own_allowed[name])}
            for name, value in self.own.items()
            if value and self.own_allowed[name] and value not in self.own_allowed[name]
        }
        if problems:
            raise FilterInvalid(problems)
        self.cursor = request.GET.get(CURSOR) or None

    def url(self, criteria: Criteria | None = None, /, **own: str) -> str:
        """Give the address of this page with other criteria or own parameters, from its start."""
        asked = self.criteria if criteria is None else criteria
        kept = {name: value for name, value in {**self.own, **own}.items() if value}
        pairs = [*asked.pairs(), *kept.items()]
        return f"{self.request.path}?{urlencode(pairs)}" if pairs else self.request.path

    def links(self, page: Page[Any]) -> PageLinks:
        """Give the addresses of the pages around one."""
        return PageLinks(
            next_url=self.url(None, **{CURSOR: page.next}) if page.next else "",
            previous_url=self.url(None, **{CURSOR: page.previous}) if page.previous else "",
        )

    def context(self) -> dict[str, Any]:
        """Give what the panel, the chips and the head of the results show."""
        total = cases_count(self.criteria)
        return {
            "criteria": self.criteria,
            "facets": _facets(self.criteria),
            "hidden": self._hidden(),
            "chips": self.chips(),
            "clear_url": self.url(Criteria()),
            "results": Results(total, site_facts().case_count, _("disputes")),
        }

    def chips(self) -> list[Chip]:
        """Give one chip for each chosen value."""
        chips = []
        named = {name: names_of(name, getattr(self.criteria, name)) for name in REPEATABLE}
        for name, value in self.criteria.pairs():
            rest = self.criteria.without(name, value if name in REPEATABLE else None)
            words = _value_words(name, value, named.get(name, {}))
            chips.append(Chip(name, str(LABELS[name]), words, self.url(rest)))
        return chips

    def render(self, template: str, context: dict[str, Any]) -> HttpResponse:
        """Answer with the page, or with the part that htmx swaps in."""
        htmx: Any = getattr(self.request, "htmx", False)
        partial = bool(htmx) and not htmx.history_restore_request
        response = render(self.request, template, {**context, "partial": partial})
        patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
        return response

    def _hidden(self) -> list[Hidden]:
        return [Hidden(name, value) for name, value in self.own.items() if value]


def _value_words(name: str, value: str, names: Mapping[str, str]) -> str:
    if name in FLAGS:
        return _("yes") if value == "true" else _("no")
    if name in RANGES:
        return dates.display(value)
    if name == "q":
        return value
    return value_label(name, value, names)


_FLAG_VALUES = {None: "", True: "true", False: "false"}


def _facets(criteria: Criteria) -> list[Facet]:
    options = facet_options(criteria)
    return [_facet(name, criteria, options.get(name, [])) for name in PANEL]


def _facet(name: str, criteria: Criteria, options: list[Option]) -> Facet:
    kind, value, label = "choices", "", str(LABELS[name])
    if name == "q":
        kind, value = "text", criteria.q
    elif name in RANGES:
        kind, value = "date", _whole_day(criteria, name)
    elif name in FLAGS:
        kind, value = "flag", _FLAG_VALUES[getattr(criteria, name)]
        if value == "false":
            # The box stands for what was asked: a hidden “no” beside it would be sent with its “yes”.
            label = _("%(label)s: no") % {"label": label}
    chosen = any(option.selected for option in options)
    is_cut = len(options) >= most_listed(name)
    return Facet(name, label, kind, options, value, chosen or name in OPEN, is_cut)


def _whole_day(criteria: Criteria, name: str) -> str:
    """Give a bound as the day that a date field can hold."""
    prefix, end = name.rsplit("__", 1)
    first, last = criteria.date_range(prefix)
    bound = first if end == "gte" else last
    return bound.isoformat() if bound else ""
