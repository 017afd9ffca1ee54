"""Asking for pages in turn, at each size, and keeping the times."""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.stage import Stage


@dataclass(slots=True)
class Timing:
    """What one page took at one size, in milliseconds."""

    status: int = 0
    size_bytes: int = 0
    cold_queries: int = 0
    warm_queries: int = 0
    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)


class Bench:
    """The pages by size, and their times."""

    def __init__(
        self,
        stages: Sequence[Stage],
        pages: Sequence[str],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.stages, self.pages, self.clock = stages, pages, clock
        self.client = Client(SERVER_NAME="localhost", raise_request_exception=False)
        self.timings = {(page, stage.cases): Timing() for page in pages for stage in stages}

    def count_queries(self) -> None:
        """Ask for every page once with its queries counted, untimed; it also warms up."""
        for page in self.pages:
            for stage in self.stages:
                timing = self.timings[page, stage.cases]
                with stage.entered():
                    self._queries(page, stage, timing)  # what a process does once
                    stage.forget()
                    timing.cold_queries = self._queries(page, stage, timing)
                    timing.warm_queries = self._queries(page, stage, timing)

    def run(
        self,
        rounds: int,
        *,
        cold_rounds: int,
        on_round: Callable[[int], None] = lambda _number: None,
    ) -> None:
        """Time every page in so many rounds, at one size after the other; in the first also cold."""
        for number in range(rounds):
            for page in self.pages:
                # The sizes take turns at being first: whoever is first pays for the caches.
                turn = self.stages if number % 2 else self.stages[::-1]
                for stage in turn:
                    timing = self.timings[page, stage.cases]
                    if timing.status >= 500:
                        continue
                    with stage.entered():
                        if number < cold_rounds:
                            stage.forget()
                            timing.cold.append(self._time(page, stage))
                        timing.warm.append(self._time(page, stage))
            on_round(number)

    def _queries(self, page: str, stage: Stage, timing: Timing) -> int:
        with CaptureQueriesContext(connection) as captured:
            response = self.client.get(page.format(**stage.placeholders))
        timing.status, timing.size_bytes = response.status_code, len(response.getvalue())
        return len(captured)

    def _time(self, page: str, stage: Stage) -> float:
        address = page.format(**stage.placeholders)
        started = self.clock()
        self.client.get(address).getvalue()
        return (self.clock() - started) * 1000


def peak_memory_mib() -> float:
    """Give the most memory this process has held, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
