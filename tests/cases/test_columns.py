"""Rows chosen by their disputes: the same whether they are few, and gathered, or many, and marked."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from cases.column_rows import (
    Chosen,
    Codes,
    Mask,
    Rows,
    chosen_ids_at,
    narrowed,
    number_of_rows,
    picked,
    rank_of,
)
from cases.columns import Columns, most_frequent

DISPUTES, ROWS = 64, 500


def columns_with(rows: Mapping[str, Rows], **codes: Codes) -> Columns:
    everything = np.ones(DISPUTES, dtype=bool)
    return Columns("one", np.arange(DISPUTES), everything, {}, rows, codes)


def rows_of_luck(luck: Any, *, ranked: bool) -> Rows:
    place = luck.integers(0, DISPUTES, ROWS)
    columns = {"value": luck.integers(0, 9, ROWS, dtype=np.int32)}
    if ranked:
        columns["rank"] = rank_of(luck.integers(0, 50, ROWS), np.arange(ROWS))
    return Rows(place, columns).in_order()


def marked(*places: int) -> Mask:
    mask = np.zeros(DISPUTES, dtype=bool)
    mask[list(places)] = True
    return mask


def by_hand(rows: Rows, disputes: Mask) -> list[int]:
    return [number for number, place in enumerate(rows.place) if disputes[place]]


def numbers_of(chosen: Chosen) -> list[int]:
    numbers: list[int] = (np.flatnonzero(chosen) if chosen.dtype == bool else chosen).tolist()
    return numbers


@pytest.mark.parametrize("ranked", [False, True])
@pytest.mark.parametrize("places", [(), (7,), (0, 63, 5), tuple(range(8)), tuple(range(9, 60))])
def test_the_rows_of_few_disputes_are_those_that_would_be_marked(
    places: tuple[int, ...], ranked: bool
) -> None:
    rows = rows_of_luck(np.random.default_rng(len(places)), ranked=ranked)
    disputes, wanted = marked(*places), by_hand(rows, marked(*places))

    chosen = columns_with({"event": rows}).rows_of("event", disputes)

    assert (chosen.dtype == bool) is (len(places) > DISPUTES // 8)
    assert numbers_of(chosen) == wanted
    assert number_of_rows(chosen) == len(wanted)
    assert picked(rows.columns["value"], chosen).tolist() == rows.columns["value"][wanted].tolist()


@pytest.mark.parametrize("ranked", [False, True])
def test_rows_stay_in_order_where_others_come_and_go(ranked: bool) -> None:
    luck = np.random.default_rng(3)
    before, gone = rows_of_luck(luck, ranked=ranked), marked(1, 2, 40)
    new = Rows(
        np.array([40, 2, 2]),
        {name: column[:3] for name, column in before.columns.items()},
    ).in_order()

    after = before.replaced(gone, new)

    assert after.place.tolist() == sorted(after.place.tolist())
    if ranked:
        assert after.by_rank is not None
        assert sorted(after.by_rank.tolist()) == list(range(len(after.place)))
        ranks = after.columns["rank"][after.by_rank].tolist()
        assert ranks == sorted(after.columns["rank"].tolist())
    assert np.count_nonzero(after.place == 1) == 0
    assert np.count_nonzero(after.place == 2) == 2
    chosen = columns_with({"event": after}).rows_of("event", marked(2, 40))
    assert numbers_of(chosen) == by_hand(after, marked(2, 40))


def test_what_is_chosen_is_narrowed_and_read_alike_however_it_is_held() -> None:
    luck = np.random.default_rng(8)
    rows, met = rows_of_luck(luck, ranked=True), luck.random(ROWS) < 0.4
    few = columns_with({"event": rows}).rows_of("event", marked(3, 4, 5))
    many: Chosen = marked(3, 4, 5).take(rows.place)
    ranks = rows.columns["rank"]
    counted = columns_with({"event": rows}, value=Codes(list("abcdefghi")))

    few, many = narrowed(few, np.asarray, met), narrowed(many, np.asarray, met)

    assert numbers_of(few) == numbers_of(many)
    by_value = counted.disputes_by_value("event", "value", many).tolist()
    assert counted.disputes_by_value("event", "value", few).tolist() == by_value
    assert max(by_value) > 1
    bound = sorted(ranks[numbers_of(many)].tolist())[len(numbers_of(many)) // 2]
    for start in (None, bound):
        for falling in (True, False):
            found = chosen_ids_at(rows, few, start, 3, falling=falling)
            assert found == chosen_ids_at(rows, many, start, 3, falling=falling)
            assert found == nearest(ranks[numbers_of(many)].tolist(), start, 3, falling=falling)
            assert len(found) == 3


def test_of_values_as_frequent_the_first_by_code_point_are_kept() -> None:
    codes = Codes()
    codes.encode(["d", "b", "z", "a", "c"])
    assert most_frequent(np.array([2, 2, 5, 0, 2]), codes, 3) == [("z", 5), ("b", 2), ("c", 2)]
    codes.encode(["Ä", "0"])  # what comes later takes its place among the others
    numbers = np.array([2, 2, 5, 0, 2, 2, 2])
    assert most_frequent(numbers, codes, 3) == [("z", 5), ("0", 2), ("b", 2)]
    assert [value for value, _number in most_frequent(numbers, codes)] == list("z0bcdÄ")


def nearest(ranks: list[int], start: int | None, most: int, *, falling: bool) -> list[int]:
    beyond = [
        rank
        for rank in sorted(ranks, reverse=falling)
        if start is None or (rank < start if falling else rank > start)
    ]
    return [rank & ((1 << 31) - 1) for rank in beyond[:most]]
