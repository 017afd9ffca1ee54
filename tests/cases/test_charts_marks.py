"""The marks of events: every kind has one, shapes are told apart without colour."""

import pytest

from cases.charts.marks import FAMILIES, FAMILY_OF_KIND, UnknownEventKind, mark_of
from cases.choices import EventKind


def test_every_event_kind_has_exactly_one_family() -> None:
    kinds = [kind for family in FAMILIES for kind in family.kinds]
    assert sorted(kinds) == sorted(EventKind.values)
    assert len(FAMILY_OF_KIND) == 25


@pytest.mark.parametrize(
    ("kind", "symbol"),
    [
        ("filed", "▲"),
        ("amended", "△"),
        ("hearing", "○"),
        ("order", "◇"),
        ("judgment", "◆"),
        ("appeal_decided", "⬠"),
        ("settlement", "⬢"),
        ("withdrawal", "✕"),
        ("stayed", "‖"),
        ("regulatory", "•"),
    ],
)
def test_a_kind_is_drawn_with_its_familys_symbol(kind: str, symbol: str) -> None:
    assert mark_of(kind).symbol == symbol


def test_no_two_families_share_a_symbol() -> None:
    assert len({family.symbol for family in FAMILIES}) == 10


def test_a_mark_is_spoken_as_its_kind_not_its_family() -> None:
    assert mark_of("licence_deal").spoken == "licence deal"
    assert mark_of("licence_deal").css_class == "fam-settlement"


def test_an_unknown_kind_is_refused_by_name() -> None:
    with pytest.raises(UnknownEventKind, match="'eclipse'"):
        mark_of("eclipse")
