"""The marks of events: which of ten families an event belongs to, its shape and its name.

One table serves lists, lanes, charts and legends, so a shape means the same everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cases.choices import EventKind, label_of

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class UnknownEventKind(ValueError):
    """An event kind that no mark was chosen for; add it to a family of `FAMILIES`."""


@dataclass(frozen=True, slots=True)
class Family:
    """Event kinds that share one mark.

    `rank` orders families by weight, 0 the weightiest: where marks crowd, the light ones give way. `pattern` fills
    the bars, where shapes have no room; "" is a plain fill.
    """

    key: str
    symbol: str
    name: "StrPromise"
    rank: int
    pattern: str
    kinds: tuple[EventKind, ...]

    @property
    def css_class(self) -> str:
        return f"fam-{self.key}"


@dataclass(frozen=True, slots=True)
class EventMark:
    """What to draw and say for one kind of event."""

    kind: str
    family: str
    symbol: str
    css_class: str
    spoken: str
    rank: int


_K = EventKind

# In the order of a dispute's life, which is also the order of legends and of the stacked bars.
FAMILIES: tuple[Family, ...] = (
    Family("filed", "▲", _("Filed"), 0, "", (_K.FILED,)),
    Family("amended", "△", _("Amended, answered"), 7, "rising", (_K.AMENDED, _K.ANSWERED)),
    Family(
        "motion",
        "○",
        _("Motion, hearing"),
        8,
        "dots",
        (_K.MOTION, _K.HEARING, _K.SERVED, _K.DISCOVERY, _K.TRIAL),
    ),
    Family(
        "order",
        "◇",
        _("Order"),
        5,
        "level",
        (_K.ORDER, _K.CONSOLIDATED, _K.TRANSFERRED, _K.REFERENCE_TO_CJEU),
    ),
    Family("judgment", "◆", _("Judgment"), 1, "", (_K.JUDGMENT,)),
    Family("appeal", "⬠", _("Appeal"), 3, "upright", (_K.APPEAL_FILED, _K.APPEAL_DECIDED)),
    Family(
        "settlement",
        "⬢",
        _("Settlement, licence"),
        2,
        "",
        (_K.SETTLEMENT, _K.LICENCE_DEAL),
    ),
    Family(
        "dismissal",
        "✕",
        _("Dismissal, withdrawal"),
        4,
        "cross",
        (_K.DISMISSAL, _K.WITHDRAWAL),
    ),
    Family("stay", "‖", _("Stay"), 6, "falling", (_K.STAYED,)),
    Family(
        "news",
        "•",
        _("News and other"),
        9,
        "",
        (_K.NEWS, _K.ANNOUNCED, _K.DEMAND_LETTER, _K.REGULATORY, _K.OTHER),
    ),
)
FAMILY_BY_KEY: Mapping[str, Family] = MappingProxyType({f.key: f for f in FAMILIES})
FAMILY_OF_KIND: Mapping[str, Family] = MappingProxyType(
    {kind.value: family for family in FAMILIES for kind in family.kinds}
)


def mark_of(kind: str, language: str | None = None) -> EventMark:
    """The mark of an event kind, named in the active language; raises `UnknownEventKind`."""
    family = FAMILY_OF_KIND.get(kind)
    if family is None:
        raise UnknownEventKind(f"no mark for the event kind {kind!r}")
    spoken = label_of(EventKind(kind), language)
    return EventMark(kind, family.key, family.symbol, family.css_class, spoken, family.rank)
