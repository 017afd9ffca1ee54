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
NODE_HEIGHT = 50
COLUMN_GAP = 44
ROW_GAP = 8
LABEL_HEIGHT = 18  # the relation's name above its first box
BAND_GAP = 38
ROW_STEP = LABEL_HEIGHT + NODE_HEIGHT + ROW_GAP
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


# (relation, whether the case in the middle states it): its own "appeal_of" names the decision below.
PLACES: Mapping[tuple[str, bool], Place] = MappingProxyType(
    {
        ("appeal_of", False): Place("above", "appeal", _("appeal of this case")),
        ("transferred_to", True): Place("above", "sequence", _("transferred to")),
        ("preceded_by", False): Place("above", "sequence", _("followed by")),
        ("appeal_of", True): Place("below", "appeal", _("decision appealed")),
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
    """A box: the caption on one or two lines and a detail; `relation` is written above it, once a group."""

    x: int
    y: int
    width: int
    height: int
    relation: str
    spoken: str
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
    """Everything the partial draws and lists; an empty column is cut off, so the drawing begins at `left`."""

    groups: tuple[Group, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left: int
    width: int
    height: int

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
        return Relations(groups, (), (), 0, 0, 0)
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
    middle = max(NODE_HEIGHT, *(_column_height(sides[side]) for side in ("left", "right")))
    # A lone neighbour at the side stands under its label: the middle box goes as far down, level with it.
    head = LABEL_HEIGHT if sides["left"] or sides["right"] else 0
    self_y = above + (middle - NODE_HEIGHT + head) // 2
    centre = _node(_column_x(1), self_y, caption, is_cjk=is_cjk)
    nodes, edges = [centre], []
    for side, members in sides.items():
        spots = _spots(side, members, above=above, middle=middle)
        for (x, y), neighbour, label in zip(spots, members, _labels(side, members), strict=True):
            node = _neighbour_node(x, y, neighbour, label)
            nodes.append(node)
            edges.append(Edge(_path(centre, node, side), place_of(neighbour).line))
    right = max(node.x + node.width for node in nodes)
    left = min(node.x for node in nodes)
    return Relations(groups, tuple(nodes), tuple(edges), left, right - left, above + middle + below)


def _labels(side: Side, members: Sequence[Neighbour]) -> list[str]:
    """The relation above each box: in a column only where it changes."""
    names = [str(place_of(neighbour).name) for neighbour in members]
    if side in ("above", "below"):
        return names
    return [name if i == 0 or name != names[i - 1] else "" for i, name in enumerate(names)]


def _spots(
    side: Side, members: Sequence[Neighbour], *, above: int, middle: int
) -> list[tuple[int, int]]:
    """The upper left corners of a side's boxes."""
    if side in ("left", "right"):
        x, y = _column_x(0 if side == "left" else 2), above
        y += (middle - _column_height(members)) // 2
        spots = []
        for label in _labels(side, members):
            y += LABEL_HEIGHT if label else 0
            spots.append((x, y))
            y += NODE_HEIGHT + ROW_GAP
        return spots
    first = above - BAND_GAP - NODE_HEIGHT if side == "above" else above + middle + BAND_GAP
    step = -ROW_STEP if side == "above" else ROW_STEP
    return [
        (_row_x(i % 3, min(len(members) - i // 3 * 3, 3)), first + i // 3 * step)
        for i in range(len(members))
    ]


def _row_x(index: int, in_row: int) -> int:
    """The nth box of a centred row of up to three."""
    return _column_x(index) + (3 - in_row) * (NODE_WIDTH + COLUMN_GAP) // 2


def _column_x(column: int) -> int:
    return column * (NODE_WIDTH + COLUMN_GAP)


def _column_height(members: Sequence[Neighbour]) -> int:
    heads = sum(bool(label) for label in _labels("left", members))
    return max(len(members) * (NODE_HEIGHT + ROW_GAP) - ROW_GAP, 0) + heads * LABEL_HEIGHT


def _band_height(count: int) -> int:
    """The height of the rows above or below, their distance to the middle included."""
    rows = -(-count // 3)
    return rows * ROW_STEP - ROW_GAP + BAND_GAP if rows else 0


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


def _neighbour_node(x: int, y: int, neighbour: Neighbour, label: str) -> Node:
    return _node(
        x,
        y,
        neighbour.caption,
        is_cjk=neighbour.is_cjk,
        relation=label,
        spoken=f"{place_of(neighbour).name}: {neighbour.caption}",
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
    spoken: str = "",
    detail: str = "",
    url: str = "",
) -> Node:
    return Node(
        x=x,
        y=y,
        width=NODE_WIDTH,
        height=NODE_HEIGHT,
        relation=relation,
        spoken=spoken,
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
