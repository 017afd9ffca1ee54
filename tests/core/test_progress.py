import io
from contextlib import closing

import pytest

from core.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_items_pass_through_in_order() -> None:
    passed = list(progress("abc", total=3, label="Cases", stream=io.StringIO()))
    assert passed == ["a", "b", "c"]


def test_log_gets_one_closing_line_alone() -> None:
    log = io.StringIO()
    list(progress(range(7), total=7, label="Cases", stream=log))
    assert log.getvalue() == "Cases: 7/7\n"


def test_terminal_sees_a_bar_that_ends_full() -> None:
    screen = Terminal()
    list(progress(range(4), total=4, label="Cases", stream=screen))
    lines = screen.getvalue().split("\r")
    assert lines[1] == f"Cases {'░' * 30}   0% 0/4"
    assert lines[-1] == f"Cases {'█' * 30} 100% 4/4\n"


def test_bar_can_be_asked_for_and_refused() -> None:
    log, screen = io.StringIO(), Terminal()
    list(progress(range(2), total=2, label="Cases", stream=log, enabled=True))
    list(progress(range(2), total=2, label="Cases", stream=screen, enabled=False))
    assert "█" in log.getvalue()
    assert screen.getvalue() == "Cases: 2/2\n"


def test_nothing_to_do_is_done() -> None:
    log, screen = io.StringIO(), Terminal()
    assert list(progress([], total=0, label="Cases", stream=log)) == []
    assert list(progress([], total=0, label="Cases", stream=screen)) == []
    assert log.getvalue() == "Cases: 0/0\n"
    assert screen.getvalue() == f"\rCases {'█' * 30} 100% 0/0\n"


def test_more_items_than_foretold_overrun_no_bar() -> None:
    screen = Terminal()
    list(progress(range(5), total=3, label="Cases", stream=screen))
    assert screen.getvalue().endswith(f"Cases {'█' * 30} 100% 5/3\n")


def test_failing_item_leaves_the_count_of_those_done() -> None:
    log = io.StringIO()

    def load() -> None:
        for number in progress(range(5), total=5, label="Cases", stream=log):
            if number == 2:
                raise RuntimeError("a broken file")

    with pytest.raises(RuntimeError, match="a broken file"):
        load()
    assert log.getvalue() == "Cases: 2/5\n"


def test_caller_that_stops_early_closes_the_line() -> None:
    log = io.StringIO()
    items = progress(range(5), total=5, label="Cases", stream=log)
    with closing(items):
        next(items)
    assert log.getvalue() == "Cases: 0/5\n"
