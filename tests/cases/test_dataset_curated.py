"""The curated data themselves: sound, complete in the database, and written out as they are.

Loaded once for the module, in a transaction that is rolled back.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.conf import settings
from django.db import connection, transaction
from django.db.models import Count, F
from django.test.utils import CaptureQueriesContext

from cases.dataset import Dataset, dataset_read
from cases.models import Case, Citation, Event, Revision, Ruling
from cases.record import record_dict
from cases.record_schema import SCHEMA_PATH, case_schema_text
from cases.selectors.records import record_from_rows, record_stored
from cases.services.dump import dataset_dump
from cases.services.load import dataset_load
from parties.models import Party

DATA = settings.BASE_DIR / "data"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return dataset_read(DATA)


@pytest.fixture(scope="module")
def loaded(dataset: Dataset, django_db_setup: None, django_db_blocker: Any) -> Iterator[Dataset]:
    with django_db_blocker.unblock(), transaction.atomic():
        dataset_load(dataset, by="load_dataset")
        yield dataset
        transaction.set_rollback(True)


def test_the_schema_file_is_current() -> None:
    assert (DATA / SCHEMA_PATH).read_text(encoding="utf-8") == case_schema_text()


def test_the_schema_accepts_every_case(dataset: Dataset) -> None:
    schema = json.loads((DATA / SCHEMA_PATH).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)

    refused = [
        file.path for file in dataset.cases if not validator.is_valid(record_dict(file.record))
    ]
    assert refused == []


@pytest.mark.engine
def test_every_file_is_a_case_with_one_revision(loaded: Dataset) -> None:
    assert Case.objects.count() == len(loaded.cases) == Revision.objects.count()


@pytest.mark.engine
def test_every_record_rebuilt_from_the_rows_equals_the_stored_one(loaded: Dataset) -> None:
    cases = Case.objects.select_related("revision")

    assert [case.slug for case in cases if record_from_rows(case) != record_stored(case)] == []


@pytest.mark.engine
def test_no_string_of_the_cases_made_a_party_court_or_system_of_its_own(loaded: Dataset) -> None:
    made = [
        *Party.objects.filter(dataset_sha256="").values_list("slug", flat=True),
        *Case.objects.filter(court__dataset_sha256="").values_list("court__slug", flat=True),
        *Case.objects.filter(case_systems__system__dataset_sha256="").values_list(
            "case_systems__name_raw", flat=True
        ),
    ]

    assert made == []


@pytest.mark.engine
def test_every_ruling_is_of_a_known_court(loaded: Dataset) -> None:
    unknown = Ruling.objects.filter(court=None).exclude(court_raw="")

    assert list(unknown.values_list("court_raw", flat=True)) == []


@pytest.mark.engine
def test_no_event_shows_twice(loaded: Dataset) -> None:
    twice = Event.objects.values("case", "date", "kind", "title").annotate(count=Count("pk"))

    assert list(twice.filter(count__gt=1)) == []


@pytest.mark.engine
def test_every_ruling_has_an_event_of_its_own_case_and_time(loaded: Dataset) -> None:
    apart = Ruling.objects.exclude(
        case=F("event__case"),
        earliest__lte=F("event__latest"),
        latest__gte=F("event__earliest"),
    )

    assert list(apart) == []


@pytest.mark.engine
def test_every_event_cites_a_source(loaded: Dataset) -> None:
    cited = Citation.objects.filter(event__isnull=False).values("event")

    assert not Event.objects.exclude(pk__in=cited).exists()


@pytest.mark.engine
def test_a_second_load_of_everything_writes_nothing(loaded: Dataset) -> None:
    with CaptureQueriesContext(connection) as queries:
        report = dataset_load(loaded, by="load_dataset")

    kinds = ("INSERT", "UPDATE", "DELETE")
    assert [q["sql"] for q in queries.captured_queries if q["sql"].startswith(kinds)] == []
    assert not report.wrote


@pytest.mark.engine
def test_dumping_what_was_loaded_gives_the_files_byte_by_byte(
    loaded: Dataset, tmp_path: Path
) -> None:
    report = dataset_dump(tmp_path)

    assert [
        path
        for path in report.written
        if (tmp_path / path).read_bytes() != (DATA / path).read_bytes()
    ] == []
    assert len(report.written) == len(loaded.cases) + 3


@pytest.mark.engine
def test_the_group_of_openai_holds_its_companies(loaded: Dataset) -> None:
    family = Party.objects.in_family(["openai"])
    named = Case.objects.filter(case_parties__name_raw__startswith="OpenAI").distinct()

    assert set(named) <= set(Case.objects.filter(case_parties__party__in=family))
    assert family.count() > 1
