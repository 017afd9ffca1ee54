"""The layout of related proceedings, worked out by hand: boxes of 224 by 50 px, columns 44 px apart."""

import pytest

from cases.charts.relations import Neighbour, UnknownRelation, relations_build, wrapped


def neighbour(slug: str, relation: str, *, outgoing: bool = True) -> Neighbour:
    return Neighbour(slug, f"{slug.title()} v. Lumen AI", f"/cases/{slug}/", relation, outgoing)


def test_a_case_without_relations_is_empty() -> None:
    assert relations_build("Quill Press v. Lumen AI", []).is_empty


def test_a_lone_parallel_suit_stands_level_to_the_right() -> None:
    drawn = relations_build("Quill Press v. Lumen AI", [neighbour("ink", "parallel_to")])
    quill, ink = drawn.nodes
    # no left column: the drawing begins at the middle one, x = 224 + 44
    assert (drawn.left, drawn.width, drawn.height) == (268, 492, 68)
    assert (quill.x, quill.y, quill.is_self) == (268, 18, True)
    assert (ink.x, ink.y, ink.relation) == (536, 18, "parallel suit")
    assert drawn.edges[0].path == "M492 43H514V43H536"
    assert drawn.edges[0].line == "parallel"


def test_an_appeal_stands_above_and_the_decision_appealed_below() -> None:
    drawn = relations_build(
        "Quill Press v. Lumen AI",
        [neighbour("first", "appeal_of"), neighbour("last", "appeal_of", outgoing=False)],
    )
    quill, above, below = drawn.nodes
    assert above.caption == "Last v. Lumen AI"
    assert above.y < quill.y < below.y
    # a band is label 18, box 50 and 38 px of distance: 106; the middle one is a box
    assert (above.y, quill.y, below.y, drawn.height) == (18, 106, 194, 262)


def test_a_relation_is_named_once_a_column() -> None:
    drawn = relations_build(
        "Quill Press v. Lumen AI",
        [
            neighbour("b", "consolidated_with"),
            neighbour("a", "consolidated_with"),
            neighbour("c", "consolidated_into"),
        ],
    )
    assert [node.relation for node in drawn.nodes[1:]] == [
        "consolidated into",
        "consolidated with",
        "",
    ]
    assert [node.y for node in drawn.nodes[1:]] == [18, 94, 152]


def test_the_order_does_not_depend_on_the_order_given() -> None:
    members = [neighbour(slug, "parallel_to") for slug in ("c", "a", "b")]
    assert relations_build("Q", members) == relations_build("Q", members[::-1])


def test_more_than_twenty_are_listed_and_not_drawn() -> None:
    many = [neighbour(f"n{i}", "parallel_to") for i in range(21)]
    listed = relations_build("Quill Press v. Lumen AI", many)
    assert not listed.is_drawn
    assert [len(group.neighbours) for group in listed.groups] == [21]


def test_a_parallel_suit_is_one_group_whoever_states_it() -> None:
    drawn = relations_build(
        "Q", [neighbour("a", "parallel_to"), neighbour("b", "parallel_to", outgoing=False)]
    )
    assert [group.name for group in drawn.groups] == ["parallel suit"]


def test_an_unknown_relation_is_refused_by_name() -> None:
    with pytest.raises(UnknownRelation, match="'rhymes_with'"):
        relations_build("Q", [neighbour("a", "rhymes_with")])


def test_a_long_caption_wraps_at_words() -> None:
    # 204 px hold 32 letters of 6.3
    assert wrapped("Authors of the Northern Isles v. Lumen AI") == (
        "Authors of the Northern Isles v.",
        "Lumen AI",
    )


def test_a_cjk_caption_wraps_anywhere() -> None:
    # 204 px hold 15 letters of 13
    assert wrapped("一" * 18) == ("一" * 15, "一" * 3)


def test_a_caption_of_three_lines_ends_in_an_ellipsis() -> None:
    first, second = wrapped("Quill Press and the Association of Illustrators v. Lumen AI " * 2)
    assert first == "Quill Press and the Association"
    assert second.endswith("…")
    assert len(second) <= 32
