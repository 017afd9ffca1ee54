"""Columns in the text form of COPY, worked out by hand from PostgreSQL's description of it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from cases.choices import EventKind
from core.copy_text import copy_block


def test_each_kind_of_value_is_written_as_postgresql_reads_it() -> None:
    moment = datetime(2026, 10, 15, 9, 30, tzinfo=UTC)
    row = [1, "Quill", None, True, False, date(2025, 1, 6), Decimal("12.50"), 0.25, b"\x00k"]

    block = copy_block([[value] for value in (*row, moment, EventKind.FILED)])

    assert block == (
        b"1\tQuill\t\\N\tt\tf\t2025-01-06\t12.50\t0.25\t\\\\x006b\t"
        b"2026-10-15T09:30:00+00:00\tfiled\n"
    )


def test_rows_stand_on_lines_of_their_own() -> None:
    assert copy_block([[1, 2], ["Quill", "羽"], [None, 3]]) == "1\tQuill\t\\N\n2\t羽\t3\n".encode()


@pytest.mark.parametrize("beside", ["Ink", None, 7])
def test_what_would_end_a_value_is_escaped(beside: object) -> None:
    block = copy_block([["a\tb", beside], ["one\r\ntwo", ""], ["\\N", "\\."]])

    first = block.split(b"\n")[0]
    assert first == b"a\\tb\tone\\r\\ntwo\t\\\\N"
    assert block.endswith(b"\t\t\\\\.\n")


def test_a_value_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="no column holds a value of the kind object"):
        copy_block([[1, 2], ["text", object()]])
