"""Geometry of related proceedings: the case in the middle, what it is tied to around it.

Above: where it went (appeals, later proceedings). Below: where it came from. Left: what it is consolidated with.
Right: parallel suits and looser ties. All in pixels; over `DRAWN_MOST` neighbours there is a list only.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

DRAWN_MOST = 20
NODE_WIDTH = 224
NODE_HEIGHT = 52
COLUMN_GAP = 44
ROW_GAP = 12
BAND_GAP = 34
WIDTH = 3 * NODE_WIDTH + 2 * COLUMN_GAP
# px: a letter of the 13 px serif on average; a CJK one is square.
LETTER = 6.3
WIDE_LETTER = 13.0
CAPTION_WIDTH = NODE_WIDTH - 20

Side = Literal["above", "below", "left", "right"]


class UnknownRelation(ValueError):
    """A relation without a place in the drawing; add it to `PLACES`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a relation is drawn, with which line, and what it is called."""

    side: Side
    line: str
    name: "StrPromise"


# (relation, whether this case is the one that states it): "appeal_of" stated here means the other is the decision below.
PLACES: Mapping[tuple[str, bool], Place] = MappingProxyType(
    {
        ("appeal_of", False): Place("above", "appeal", _("appeal of this case")),
        ("transferred_to", True): Place("above", "sequence", _("transferred to")),
        ("preceded_by", False): Place("above", "sequence", _("followed by")),
        ("appeal_of", True): Place("below", "appeal", _("the decision appealed")),
        ("transferred_to", False): Place("below", "sequence", _("transferred from")),
        ("preceded_by", True): Place("below", "sequence", _("preceded by")),
        ("consolidated_into", True): Place("left", "consolidated", _("consolidated into")),
        ("consolidated_into", False): Place(
            "left", "consolidated", _("consolidated into this case")
        ),
        ("consolidated_with", True): Place("left", "consolidated", _("consolidated with")),
        ("consolidated_with", False): Place("left", "consolidated", _("consolidated with")),
        ("parallel_to", True): Place("right", "parallel", _("parallel suit")),
        ("parallel_to", False): Place("right", "parallel", _("parallel suit")),
        ("same_parties", True): Place("right", "loose", _("same parties")),
        ("same_parties", False): Place("right", "loose", _("same parties")),
        ("cites", True): Place("right", "loose", _("cites")),
        ("cites", False): Place("right", "loose", _("cited by")),
    }
)
_ORDER = tuple(PLACES)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another proceeding. `outgoing`: the relation is stated by the case in the middle, else by this one."""

    slug: str
    caption: str
    url: str
    relation: str
    outgoing: bool
    detail: str = ""
    is_cjk: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """A box: three lines of text, the caption on one or two of them."""

    x: int
    y: int
    width: int
    height: int
    relation: str
    lines: tuple[str, ...]
    caption: str
    detail: str
    url: str
    is_cjk: bool
    is_self: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A right-angled line between two boxes."""

    path: str
    line: str


@dataclass(frozen=True, slots=True)
class Group:
    """The neighbours of one relation, for the list."""

    name: str
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """Everything the partial draws and lists."""

    groups: tuple[Group, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    height: int
    width: int = WIDTH

    @property
    def is_drawn(self) -> bool:
        return bool(self.nodes)

    @property
    def is_empty(self) -> bool:
        return not self.groups


def relations_build(
    caption: str, neighbours: Sequence[Neighbour], *, is_cjk: bool = False
) -> Relations:
    """The drawing and the list of a case's related proceedings; raises `UnknownRelation`."""
    ordered = sorted(neighbours, key=lambda n: (_ORDER.index(_key(n)), n.caption, n.slug))
    groups = tuple(
        Group(name, tuple(members))
        for name, members in groupby(ordered, key=lambda n: str(place_of(n).name))
    )
    if not ordered or len(ordered) > DRAWN_MOST:
        return Relations(groups, (), (), 0)
    return _drawn(caption, ordered, groups, is_cjk=is_cjk)


def place_of(neighbour: Neighbour) -> Place:
    """Where a neighbour is drawn; raises `UnknownRelation`."""
    return PLACES[_key(neighbour)]


def _key(neighbour: Neighbour) -> tuple[str, bool]:
    key = (neighbour.relation, neighbour.outgoing)
    if key not in PLACES:
        raise UnknownRelation(f"no place for the relation {neighbour.relation!r}")
    return key


def _drawn(
    caption: str, ordered: Sequence[Neighbour], groups: tuple[Group, ...], *, is_cjk: bool
) -> Relations:
    sides: dict[Side, list[Neighbour]] = {"above": [], "below": [], "left": [], "right": []}
    for neighbour in ordered:
        sides[place_of(neighbour).side].append(neighbour)
    above, below = _band_height(len(sides["above"])), _band_height(len(sides["below"]))
    middle = max(_column_height(len(sides[side])) for side in ("left", "right"))
    middle = max(middle, NODE_HEIGHT)
    self_y = above + (middle - NODE_HEIGHT) // 2
    centre = _node(_column_x(1), self_y, caption, is_cjk=is_cjk)
    nodes, edges = [centre], []
    for side, members in sides.items():
        for i, neighbour in enumerate(members):
            x, y = _spot(side, i, len(members), above=above, middle=middle)
            node = _neighbour_node(x, y, neighbour)
            nodes.append(node)
            edges.append(Edge(_path(centre, node, side), place_of(neighbour).line))
    return Relations(groups, tuple(nodes), tuple(edges), above + middle + below)


def _spot(side: Side, index: int, count: int, *, above: int, middle: int) -> tuple[int, int]:
    """The upper left corner of a side's nth box."""
    step = NODE_HEIGHT + ROW_GAP
    if side in ("left", "right"):
        y = above + (middle - _column_height(count)) // 2 + index * step
        return _column_x(0 if side == "left" else 2), y
    row, column = divmod(index, 3)
    in_row = min(count - row * 3, 3)
    x = _column_x(column) + (3 - in_row) * (NODE_WIDTH + COLUMN_GAP) // 2
    if side == "above":
        return x, above - BAND_GAP - NODE_HEIGHT - row * step
    return x, above + middle + BAND_GAP + row * step


def _column_x(column: int) -> int:
    return column * (NODE_WIDTH + COLUMN_GAP)


def _column_height(count: int) -> int:
    return max(count * (NODE_HEIGHT + ROW_GAP) - ROW_GAP, 0)


def _band_height(count: int) -> int:
    """The height of the rows above or below, their distance to the middle included."""
    return _column_height(-(-count // 3)) + BAND_GAP if count else 0


def _path(centre: Node, node: Node, side: Side) -> str:
    """From the middle box to a neighbour, turning half-way across the gap."""
    if side in ("left", "right"):
        start_x = centre.x if side == "left" else centre.x + centre.width
        end_x = node.x + node.width if side == "left" else node.x
        start_y, end_y = centre.y + centre.height // 2, node.y + node.height // 2
        return f"M{start_x} {start_y}H{(start_x + end_x) // 2}V{end_y}H{end_x}"
    start_y = centre.y if side == "above" else centre.y + centre.height
    end_y = node.y + node.height if side == "above" else node.y
    turn_y = start_y - BAND_GAP // 2 if side == "above" else start_y + BAND_GAP // 2
    middle, end_x = centre.x + centre.width // 2, node.x + node.width // 2
    return f"M{middle} {start_y}V{turn_y}H{end_x}V{end_y}"


def _neighbour_node(x: int, y: int, neighbour: Neighbour) -> Node:
    return _node(
        x,
        y,
        neighbour.caption,
        is_cjk=neighbour.is_cjk,
        relation=str(place_of(neighbour).name),
        detail=neighbour.detail,
        url=neighbour.url,
    )


def _node(
    x: int,
    y: int,
    caption: str,
    *,
    is_cjk: bool,
    relation: str = "",
    detail: str = "",
    url: str = "",
) -> Node:
    return Node(
        x=x,
        y=y,
        width=NODE_WIDTH,
        height=NODE_HEIGHT,
        relation=relation,
        lines=wrapped(caption),
        caption=caption,
        detail=detail,
        url=url,
        is_cjk=is_cjk,
        is_self=not url,
    )


def wrapped(caption: str) -> tuple[str, ...]:
    """A caption on at most two lines of a box; what does not fit ends in an ellipsis."""
    lines = [""]
    for word in _breakable(caption):
        if lines[-1] and _width(lines[-1] + word.rstrip()) > CAPTION_WIDTH:
            lines.append(word.lstrip())
        else:
            lines[-1] += word
    lines = [line.strip() for line in lines]
    if len(lines) <= 2:
        return tuple(lines)
    return lines[0], _shortened(f"{lines[1]} {lines[2]}")


def _breakable(caption: str) -> list[str]:
    """The pieces between which a line may break: words, and each CJK letter."""
    pieces = [""]
    for letter in caption:
        if _is_wide(letter) or (pieces[-1] and _is_wide(pieces[-1][-1])):
            pieces.append(letter)
        else:
            pieces[-1] += letter
            if letter == " ":
                pieces.append("")
    return [piece for piece in pieces if piece]


def _shortened(line: str) -> str:
    while line and _width(line + "…") > CAPTION_WIDTH:
        line = line[:-1]
    return line.rstrip() + "…"


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _width(text: str) -> float:
    return sum(WIDE_LETTER if _is_wide(letter) else LETTER for letter in text)
