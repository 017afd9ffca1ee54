"""Taking in many records at once: a line of JSON each, as the exports write them."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from cases.errors import Problem, RecordInvalid
from cases.record import CaseRecord
from cases.record_rules import record_read
from cases.services.save import Saved, cases_save_records

# More are not told: a file of another kind has as many as lines.
MOST_PROBLEMS = 1000


def records_import(lines: Iterable[bytes], *, by: str, reason: str) -> Saved:
    """Write a record a line; all of them or, where one is invalid, none.

    What is on record already and says the same is left alone, so a second run writes nothing. Raises
    RecordInvalid with the problems of all lines.
    """
    with _garbage_left():
        return cases_save_records(_records(lines), by=by, reason=reason, are_sound=True)


def _records(lines: Iterable[bytes]) -> Iterator[CaseRecord]:
    """Yield the records up to the first that is invalid; the others are then read for problems alone."""
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = record_read(line)
        except RecordInvalid as error:
            problems += [_at_line(number, problem) for problem in error.problems]
            if len(problems) >= MOST_PROBLEMS:
                break
        else:
            if not problems:
                yield record
    if problems:
        raise RecordInvalid(problems[:MOST_PROBLEMS])


def _at_line(number: int, problem: Problem) -> Problem:
    return Problem(problem.place or "record", problem.field, problem.message, number)


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Search for no garbage meanwhile: rows make none, and there are tens of thousands of them."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
