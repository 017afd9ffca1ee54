"""What can be wrong with a record, a filter or a write; every message says what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a piece of input.

    ``place`` is the file or the record's slug, ``field`` a path such as ``events[3].date``;
    ``line`` counts from 1 and is 0 where the input has no lines.
    """

    place: str
    field: str
    message: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{self.place}:{self.line}" if self.line else self.place
        return (
            f"{where}: {self.field}: {self.message}" if self.field else f"{where}: {self.message}"
        )


class CaseError(Exception):
    """Base of what this app raises."""


class RecordInvalid(CaseError):
    """A record breaks its schema or its rules; ``problems`` holds all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class RevisionConflict(CaseError):
    """Someone else wrote the case since it was read; ``current`` is the number of the newest revision."""

    def __init__(self, slug: str, *, expected: int, current: int) -> None:
        self.slug, self.expected, self.current = slug, expected, current
        super().__init__(
            f"{slug} was changed meanwhile: you began from revision {expected}, it is at {current}. "
            "Compare the two and make your change again."
        )


class FilterInvalid(CaseError):
    """A filter is unknown or malformed; ``problems`` maps the parameter to what is wrong and what is allowed."""

    def __init__(self, problems: dict[str, str]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{name}: {text}" for name, text in problems.items()))
