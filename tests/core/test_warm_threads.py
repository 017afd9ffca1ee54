"""The threads that answer: the one that rested last works next, and nothing that waits is lost."""

import threading
from collections.abc import Iterator

import pytest

from core.warm_threads import WarmThreads

PATIENCE = 10.0


@pytest.fixture
def threads() -> Iterator[WarmThreads]:
    """Two threads, ended with the test."""
    made = WarmThreads(2)
    yield made
    made.shutdown(wait=True)


def name() -> str:
    return threading.current_thread().name


def test_one_thread_does_what_comes_one_after_the_other(threads: WarmThreads) -> None:
    gate = threading.Barrier(2)
    for both in [threads.submit(gate.wait, PATIENCE) for _each in range(2)]:
        both.result(PATIENCE)
    settle(threads)

    found = []
    for _each in range(6):
        found.append(threads.submit(name).result(PATIENCE))
        settle(threads)
    assert len(set(found)) == 1


def test_what_finds_all_threads_busy_waits_in_order(threads: WarmThreads) -> None:
    go, order = threading.Event(), list[int]()
    busy = [threads.submit(go.wait, PATIENCE) for _each in range(2)]
    waiting = [threads.submit(order.append, number) for number in range(20)]
    assert not any(one.done() for one in waiting)
    go.set()
    assert all(one.result(PATIENCE) for one in busy)
    for each in waiting:
        each.result(PATIENCE)
    assert sorted(order) == list(range(20))
    assert order[0] in (0, 1)


def test_an_error_reaches_whoever_asks_and_the_thread_goes_on(threads: WarmThreads) -> None:
    with pytest.raises(ZeroDivisionError):
        threads.submit(lambda: 1 // 0).result(PATIENCE)
    assert threads.submit(lambda: 7).result(PATIENCE) == 7


def test_closing_ends_what_was_begun_and_takes_no_more() -> None:
    threads, go = WarmThreads(1), threading.Event()
    begun = threads.submit(go.wait, PATIENCE)
    waiting = threads.submit(lambda: 7)
    threads.shutdown(wait=False)
    with pytest.raises(RuntimeError):
        threads.submit(name)
    go.set()
    threads.shutdown(wait=True)
    assert (begun.result(0), waiting.result(0)) == (True, 7)


def settle(threads: WarmThreads) -> None:
    """Wait until the thread that gave an answer rests again."""
    deadline = threading.Event()
    for _each in range(1000):
        if len(threads._resting) == 2:
            return
        deadline.wait(0.001)
    raise AssertionError("a thread does not rest")


def test_each_thread_says_that_it_ends() -> None:
    ended: list[str] = []
    threads, gate = WarmThreads(2, at_end=lambda: ended.append(name())), threading.Barrier(2)
    for both in [threads.submit(gate.wait, PATIENCE) for _each in range(2)]:
        both.result(PATIENCE)
    assert ended == []
    threads.shutdown(wait=True)
    assert sorted(ended) == ["warm-0", "warm-1"]
