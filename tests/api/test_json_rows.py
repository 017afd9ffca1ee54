"""Rows that the database writes as JSON are, byte for byte, those that Python would write."""

from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest

from api.rest.json_rows import JsonMoment, JsonSecond, json_row
from api.rest.selection import selected, selection_read, tree_of_columns
from api.tables import TABLES, Table, read_rows
from api.tables.cells import Cell
from api.tables.reading import paths_of
from cases.criteria import Criteria
from cases.models import Case, CaseAlias, CaseSource, Damages, Event, Revision, Source
from parties.models import Party
from tests.docket import QUILL

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]

STORED = [table for table in TABLES.values() if table.rows]
# What JSON escapes, what it might, and what ends or begins an object or a template.
ODD = (
    '"quoted" \\back/slash\\ \b\f\n\r\t \x01\x1e\x1f\x7f\x80 \u2028\u2029 \ufeff 晴川 é 🗽 '
    "</script> {0} %s %% {}} '); -- \""
)
MADE = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
MOMENTS: dict[type[Cell], int] = {
    JsonMoment: 0,
    JsonSecond: orjson.OPT_UTC_Z | orjson.OPT_OMIT_MICROSECONDS,
}


@pytest.fixture
def odd() -> None:
    """Let free texts hold what is hard to write, lists too, and moments have fractions or none."""
    Case.objects.update(caption=ODD, native_caption=ODD, summary=ODD, judges=[ODD, "", "Ada É."])
    Case.objects.filter(slug=QUILL).update(judges=[], court=None, closed_latest=None)
    CaseAlias.objects.update(text=ODD)
    CaseSource.objects.update(title=ODD, publisher=ODD, published_on="")
    Damages.objects.update(note=ODD, per="")
    Event.objects.update(title="{" + ODD, note="")
    Party.objects.update(name=ODD, native_name="")
    Source.objects.update(title=ODD, url="https://example.org/?a=\"b\"&c='d'\\")
    for number, revision in enumerate(Revision.objects.order_by("pk")):
        made = MADE + timedelta(microseconds=(0, 120_000, 7)[number % 3])
        Revision.objects.filter(pk=revision.pk).update(made_at=made)


def test_every_row_is_written_as_python_writes_it(odd: None) -> None:
    for table in STORED:
        for moment in MOMENTS:
            rows = both(table, tree_of_columns(table.columns), moment)

            assert rows, table.name
            for written, by_python in rows:
                assert written == by_python


@pytest.mark.parametrize("fields", ["", "revision", "parties__role", "related,slug,parties__id"])
def test_a_row_is_cut_to_what_is_wanted(fields: str) -> None:
    table = TABLES["cases"]
    tree = tree_of_columns(table.columns)
    chosen = selection_read(tree, fields=fields, omit="" if fields else ",".join(tree))

    for written, by_python in both(table, chosen, JsonMoment):
        assert written == by_python


def both(table: Table, chosen: Any, moment: type[Cell]) -> list[tuple[bytes, bytes]]:
    """Give each row as the database writes it and as Python does."""
    columns = [column for column in table.columns if column.name in chosen]
    rows = table.queryset(Criteria(), needs=paths_of(columns)).order_by("id")
    made = table.annotations(Criteria()) if table.annotations else {}
    written = rows.annotate(row=json_row(columns, chosen, made, moment=moment))
    whole = tree_of_columns(table.columns)
    by_python = [
        orjson.dumps(selected(row, chosen, whole), option=MOMENTS[moment])
        for row in read_rows(table, rows, columns)
    ]
    texts = [row.encode() for row in written.values_list("row", flat=True)]
    return list(zip(texts, by_python, strict=True))
