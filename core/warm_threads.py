"""Threads of which the one that rested last works next.

Each thread has its own connection to the database, with what that has read and planned. Python's pool
lets its threads take turns, so that a quiet site keeps all of them half warm instead of one warm.
"""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_Task = Callable[[], None]


class WarmThreads(Executor):
    """A pool of a most number of threads; work that finds all of them busy waits in order.

    Each thread calls ``at_end`` before it ends. Those in the ``background`` keep no process from ending.
    """

    def __init__(self, most: int, *, background: bool = False, at_end: _Task | None = None) -> None:
        self._most, self._background, self._at_end = most, background, at_end
        self._lock = threading.Lock()
        self._resting: list[SimpleQueue[_Task | None]] = []
        self._waiting: deque[_Task] = deque()
        self._threads: list[threading.Thread] = []
        self._is_closed = False

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a function called by a thread."""
        future: Future[T] = Future()

        def task() -> None:
            _fulfil(future, lambda: fn(*args, **kwargs))

        with self._lock:
            if self._is_closed:
                raise RuntimeError("these threads take no more work")
            if self._resting:
                self._resting.pop().put(task)
            elif len(self._threads) < self._most:
                self._begin(task)
            else:
                self._waiting.append(task)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work, and end each thread when it has nothing to do."""
        with self._lock:
            self._is_closed = True
            if cancel_futures:
                self._waiting.clear()
            for inbox in self._resting:
                inbox.put(None)
            self._resting.clear()
        if wait:
            for thread in self._threads:
                thread.join()

    def _begin(self, task: _Task) -> None:
        name = f"warm-{len(self._threads)}"
        thread = threading.Thread(
            target=self._work, args=(task,), name=name, daemon=self._background
        )
        self._threads.append(thread)
        thread.start()

    def _work(self, first: _Task) -> None:
        inbox: SimpleQueue[_Task | None] = SimpleQueue()
        task: _Task | None = first
        while task is not None:
            task()
            task = self._next(inbox) or inbox.get()
        if self._at_end:
            self._at_end()

    def _next(self, inbox: "SimpleQueue[_Task | None]") -> _Task | None:
        """Give what waits, or let the thread rest."""
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            if self._is_closed:
                inbox.put(None)
            else:
                self._resting.append(inbox)
        return None


def _fulfil(future: Future[T], work: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        found = work()
    except BaseException as error:  # noqa: BLE001  # whoever asks for the result is told
        future.set_exception(error)
    else:
        future.set_result(found)
