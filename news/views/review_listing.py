"""The queue's address: what it asks, and the panel, chips and tabs that change it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.errors import FilterInvalid
from cases.models import Case
from cases.selectors.facets import Option
from cases.views.listing import CURSOR, Chip, Facet, Hidden, PageLinks, Results
from core.keyset import Page
from news.choices import ProposalKind
from news.selectors.review import (
    CHOOSING,
    ORDERS,
    TABS,
    Asked,
    facet_counts,
    queue_counts,
    queue_total,
)
from news.selectors.stories import language_name

LABELS: Mapping[str, Any] = {
    "kind": gettext_lazy("Kind"),
    "language": gettext_lazy("Language"),
    "case": gettext_lazy("Case"),
}
_STATES = tuple(tab for tab in TABS if tab)
# Most values of one parameter.
_MOST = 100


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of the queue, or a way to order it."""

    label: str
    url: str
    is_on: bool
    count: int | None = None


def asked_parse(data: QueryDict) -> Asked:
    """Read what an address asks of the queue; raises FilterInvalid naming every fault."""
    known = (*CHOOSING, "state", "order_by", CURSOR)
    problems = {
        name[:80]: _("there is no such filter; there are: %(known)s") % {"known": ", ".join(known)}
        for name in data
        if name not in known
    }
    values = {name: tuple(dict.fromkeys(filter(None, data.getlist(name)))) for name in CHOOSING}
    state, order_by = data.get("state", ""), data.get("order_by", "")
    for name, given, allowed in (
        *(("kind", kind, tuple(ProposalKind.values)) for kind in values["kind"]),
        ("state", state, ("", *_STATES)),
        ("order_by", order_by, ("", *ORDERS)),
    ):
        if given not in allowed:
            told = {"value": given[:80], "allowed": ", ".join(filter(None, allowed))}
            problems[name] = _("“%(value)s” is not allowed; allowed: %(allowed)s") % told
    for name in CHOOSING:
        if len(values[name]) > _MOST or any("\x00" in value for value in values[name]):
            problems[name] = _("at most %(most)s values") % {"most": _MOST}
    if problems:
        raise FilterInvalid(problems)
    return Asked(**values, state=state, order_by="" if order_by == ORDERS[0] else order_by)


class ReviewListing:
    """The panel, chips and tabs of the queue, as the list pages have them."""

    def __init__(self, request: HttpRequest) -> None:
        self.path = request.path
        self.asked = asked_parse(request.GET)
        self.cursor = request.GET.get(CURSOR) or None

    def url(self, asked: Asked | None = None) -> str:
        """Give the address of the queue with what is asked, from its start."""
        return f"{self.path}{(self.asked if asked is None else asked).querystring()}"

    def links(self, page: Page[Any]) -> PageLinks:
        """Give the addresses of the pages around one."""
        return PageLinks(*(self._at(cursor) for cursor in (page.next, page.previous)))

    def context(self) -> dict[str, Any]:
        """Give what the panel, the chips, the tabs and the head of the results show."""
        counts = queue_counts(self.asked)
        captions = _captions(self.asked.case)
        kept = [(n, v) for n, v in self.asked.pairs() if n not in CHOOSING]
        return {
            "asked": self.asked,
            "facets": [self._facet(name, captions) for name in CHOOSING],
            "hidden": [Hidden(name, value) for name, value in kept],
            "chips": self._chips(captions),
            "clear_url": self.url(Asked(state=self.asked.state, order_by=self.asked.order_by)),
            "results": Results(
                counts[self.asked.state], queue_total(self.asked), str(_("proposals"))
            ),
            "noun": _("proposals"),
            "tabs": self._tabs(counts),
            "orders": self._orders(),
        }

    def _at(self, cursor: str | None) -> str:
        if not cursor:
            return ""
        query = self.asked.querystring()
        return f"{self.path}{query}{'&' if query else '?'}{CURSOR}={cursor}"

    def _facet(self, name: str, captions: Mapping[str, str]) -> Facet:
        chosen = getattr(self.asked, name)
        counted = facet_counts(self.asked, name)
        missing = [(value, captions.get(value, ""), 0) for value in chosen]
        known = {value for value, _caption, _count in counted}
        options = [
            Option(value, _label(name, value, caption), count, value in chosen)
            for value, caption, count in [*counted, *(m for m in missing if m[0] not in known)]
            if value
        ]
        return Facet(
            name, str(LABELS[name]), "choices", options, "", bool(chosen) or name == "kind"
        )

    def _chips(self, captions: Mapping[str, str]) -> list[Chip]:
        return [
            Chip(
                name,
                str(LABELS[name]),
                _label(name, value, captions.get(value, "")),
                self.url(self.asked.without(name, value)),
            )
            for name, value in self.asked.pairs()
            if name in CHOOSING
        ]

    def _tabs(self, counts: Mapping[str, int]) -> list[Tab]:
        labels = {"": _("Open"), "accepted": _("Accepted"), "rejected": _("Rejected")}
        return [
            Tab(
                str(labels[tab]),
                self.url(replace(self.asked, state=tab)),
                tab == self.asked.state,
                counts[tab],
            )
            for tab in TABS
        ]

    def _orders(self) -> list[Tab]:
        labels = {
            "confidence": _("most certain first"),
            "oldest": _("oldest first"),
            "newest": _("newest first"),
        }
        now = self.asked.order_by or ORDERS[0]
        return [
            Tab(
                str(labels[order]),
                self.url(replace(self.asked, order_by="" if order == ORDERS[0] else order)),
                order == now,
            )
            for order in ORDERS
        ]


def _captions(slugs: tuple[str, ...]) -> dict[str, str]:
    if not slugs:
        return {}
    return dict(Case.objects.filter(slug__in=slugs).values_list("slug", "caption"))


def _label(name: str, value: str, caption: str) -> str:
    if name == "kind":
        return str(ProposalKind(value).label).capitalize()
    if name == "language":
        return language_name(value) or str(_("not known"))
    return caption or value
