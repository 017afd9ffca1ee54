"""Taking in many records at once: the rows are those of single writes, and it is all or nothing."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import DateTimeField, Field, ForeignKey, Model

from cases.errors import RecordInvalid
from cases.loadset.generate import load_cases
from cases.models import Case, Change, RelatedCase, Revision
from cases.record import canonical_json, record_dict
from cases.record_rules import record_parse, record_read
from cases.selectors.site import data_version
from cases.services import save
from cases.services.importing import records_import
from cases.services.save import case_save_record
from parties.models import Party
from tests.factories import record_values

BY, WHY = "quill", "Imported"
RECORDS = [case.record for case in load_cases(3, range(1, 11), mean_events=5.0)]
LINES = [canonical_json(record) for record in RECORDS]


class Rows:
    """All rows of the tables, told by what they say and not by their ids or when they were made."""

    def __init__(self) -> None:
        apart = {"Change", "DataVersion"}  # they count writes
        models = [m for app in ("cases", "parties") for m in apps.get_app_config(app).get_models()]
        self.held = {
            model: {row.pk: row for row in model._default_manager.all()}
            for model in models
            if model.__name__ not in apart
        }

    def said(self) -> dict[str, list[str]]:
        """Give what the rows of each table say, in an order of their own."""
        return {
            model.__name__: sorted(repr(self._said(row)) for row in rows.values())
            for model, rows in self.held.items()
        }

    def _said(self, row: Model) -> list[tuple[str, object]]:
        fields = row._meta.concrete_fields
        return [
            (field.name, self._value(row, field))
            for field in fields
            if field.is_relation or not (field.primary_key or isinstance(field, DateTimeField))
        ]

    def _value(self, row: Model, field: "Field[Any, Any]") -> object:
        value = getattr(row, field.attname)
        if value is None or not isinstance(field, ForeignKey):
            return value
        target = self.held[field.related_model][value]
        return getattr(target, "slug", "") or getattr(target, "key", "") or self._said(target)


def after(write: Callable[[], object]) -> dict[str, list[str]]:
    """Give the rows that a write leaves, and take it back."""
    with transaction.atomic():
        write()
        found = Rows().said()
        transaction.set_rollback(True)
    return found


@pytest.fixture
def in_small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ten records be three batches, of two parts each but the last."""
    monkeypatch.setattr(save, "BATCH", 4)
    monkeypatch.setattr(save, "PART", 2)


@pytest.mark.engine
@pytest.mark.django_db
@pytest.mark.parametrize("sizes", [(500, 250), (4, 2), (3, 1)])
def test_an_import_leaves_the_rows_that_single_writes_leave(
    sizes: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save, "BATCH", sizes[0])
    monkeypatch.setattr(save, "PART", sizes[1])

    def one_by_one() -> None:
        for record in RECORDS:
            case_save_record(record, by=BY, reason=WHY)

    together = after(lambda: records_import(LINES, by=BY, reason=WHY))
    single = after(one_by_one)

    assert {name: len(rows) for name, rows in together.items()} == {
        name: len(rows) for name, rows in single.items()
    }
    assert together == single
    assert len(together["Case"]) == len(together["Revision"]) == len(RECORDS)


@pytest.mark.engine
@pytest.mark.django_db
def test_one_bad_line_keeps_all_out_and_every_bad_line_is_told() -> None:
    before = data_version()
    bad = {**record_dict(RECORDS[1]), "status": "asleep"}
    worse = {**record_dict(RECORDS[2]), "events": []}

    with pytest.raises(RecordInvalid) as refused:
        records_import(
            [LINES[0], json.dumps(bad).encode(), b"{", json.dumps(worse).encode()],
            by=BY,
            reason=WHY,
        )

    told = [(problem.line, problem.place, problem.field) for problem in refused.value.problems]
    assert told[0] == (2, RECORDS[1].slug, "status")
    assert told[1] == (3, "record", "")
    assert told[2] == (4, RECORDS[2].slug, "events")
    assert (Case.objects.count(), Party.objects.count(), Revision.objects.count()) == (0, 0, 0)
    assert data_version() == before


@pytest.mark.engine
@pytest.mark.django_db
@pytest.mark.usefixtures("in_small_parts")
def test_a_bad_line_after_much_was_sent_keeps_all_out() -> None:
    with pytest.raises(RecordInvalid) as refused:
        records_import([*LINES[:9], b"{}", LINES[9]], by=BY, reason=WHY)

    assert {problem.line for problem in refused.value.problems} == {10}
    assert (Case.objects.count(), Party.objects.count(), Revision.objects.count()) == (0, 0, 0)


@pytest.mark.engine
@pytest.mark.django_db
@pytest.mark.usefixtures("in_small_parts")
def test_one_record_twice_in_a_file_is_written_once() -> None:
    changed = {**record_dict(RECORDS[0]), "status_note": "Stayed until the appeal is decided."}

    saved = records_import([*LINES, LINES[1], json.dumps(changed).encode()], by=BY, reason=WHY)

    assert saved.unchanged == (RECORDS[1].slug,)
    assert saved.changed == (RECORDS[0].slug,)
    assert Case.objects.get(slug=RECORDS[0].slug).revisions.count() == 2
    assert Case.objects.get(slug=RECORDS[1].slug).revisions.count() == 1


@pytest.mark.engine
@pytest.mark.django_db
@pytest.mark.usefixtures("in_small_parts")
def test_cases_of_a_file_find_each_other_whichever_comes_first() -> None:
    first, last = RECORDS[0].slug, RECORDS[9].slug
    to_last = {**record_dict(RECORDS[0]), "related": [{"slug": last, "relation": "parallel_to"}]}
    to_first = {**record_dict(RECORDS[9]), "related": [{"slug": first, "relation": "parallel_to"}]}
    lines = [json.dumps(to_last).encode(), *LINES[1:9], json.dumps(to_first).encode()]

    records_import(lines, by=BY, reason=WHY)

    found = RelatedCase.objects.filter(case__slug__in=[first, last])
    pairs = set(found.values_list("case__slug", "related__slug"))
    assert pairs == {(first, last), (last, first)}


@pytest.mark.engine
@pytest.mark.django_db
def test_a_second_import_writes_only_what_changed() -> None:
    records_import([*LINES, b"\n"], by=BY, reason=WHY)
    changed = {**record_dict(RECORDS[4]), "status_note": "Stayed until the appeal is decided."}
    version, changes = data_version(), Change.objects.count()

    same = records_import(LINES, by=BY, reason=WHY)
    new = records_import([json.dumps(changed).encode(), LINES[5]], by=BY, reason=WHY)

    assert (len(same.unchanged), same.case_ids) == (len(LINES), ())
    assert (new.changed, new.unchanged) == ((RECORDS[4].slug,), (RECORDS[5].slug,))
    case = Case.objects.select_related("revision").get(slug=RECORDS[4].slug)
    assert case.revision is not None
    assert (case.revision.number, case.revisions.count()) == (2, 2)
    assert case.revision == case.revisions.order_by("-number").first()
    assert (data_version(), Change.objects.count()) == (version + 1, changes + 1)


@pytest.mark.parametrize(
    "change",
    [{}, {"status": "asleep"}, {"caption": ""}, {"filed_on": "2025-13"}, {"approximate": 1}],
)
def test_a_record_read_from_json_is_judged_as_one_read_from_values(change: dict[str, Any]) -> None:
    values = record_values(**change)

    def judged(read: Any, data: Any) -> object:
        try:
            return read(data)
        except RecordInvalid as error:
            return error.problems

    assert judged(record_read, json.dumps(values)) == judged(record_parse, values)


@pytest.mark.django_db
def test_the_command_imports_a_file_and_tells_what_is_wrong(tmp_path: Path) -> None:
    file, told = tmp_path / "cases.ndjson", StringIO()
    file.write_bytes(b"\n".join(LINES[:2]))

    call_command("import_records", str(file), by="quill", stdout=told)
    file.write_bytes(LINES[0] + b"\n{}\n")
    with pytest.raises(CommandError, match=r"Nothing was written: .* problems") as refused:
        call_command("import_records", str(file), by="quill", stdout=told)

    assert told.getvalue() == "cases: 2 new, 0 changed, 0 unchanged\n"
    assert "record:2: caption: is required" in str(refused.value)
    reasons = set(Revision.objects.values_list("made_by", "reason"))
    assert reasons == {("quill", "imported from cases.ndjson")}
