"""Dumping: load, dump, load is equal, and nobody meets half a file."""

from pathlib import Path

import pytest

from cases.dataset import dataset_read
from cases.models import Case
from cases.services.dump import dataset_dump
from cases.services.load import dataset_load
from tests.factories import (
    full_record_values,
    make_case,
    party_entry,
    record_values,
    write_dataset,
    write_file,
)

pytestmark = [pytest.mark.django_db, pytest.mark.engine]

QUILL = "cases/us/quill-press-v-lumen-ai.yaml"


def texts(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_load_dump_load_is_equal(tmp_path: Path) -> None:
    source = write_dataset(
        tmp_path / "source",
        full_record_values(),
        record_values(slug="vellum-v-lumen-ai"),
        parties=[
            party_entry("quill", "Quill Press, Inc.", aliases=["Quill"], ambiguous_aliases=["Q"]),
            party_entry("lumen", "Lumen AI, Inc.", group="quill", country="US"),
        ],
    )
    dataset_load(dataset_read(source), by="x")
    dataset_dump(tmp_path / "dump")
    dumped = dataset_read(tmp_path / "dump")
    report = dataset_load(dumped, by="x")

    assert [file.record for file in dumped.cases] == [
        file.record for file in dataset_read(source).cases
    ]
    assert not report.wrote
    assert report.cases.conflicts == report.cases.edited_here == ()


def test_dumping_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    make_case()
    dataset_dump(tmp_path / "one")
    dataset_load(dataset_read(tmp_path / "one"), by="x")
    dataset_dump(tmp_path / "two")

    assert texts(tmp_path / "one") == texts(tmp_path / "two")


def test_a_file_that_says_the_same_is_not_touched(tmp_path: Path) -> None:
    make_case()
    dataset_dump(tmp_path)
    before = (tmp_path / QUILL).stat().st_mtime_ns
    report = dataset_dump(tmp_path)

    assert report.written == []
    assert (tmp_path / QUILL).stat().st_mtime_ns == before


def test_entries_made_by_themselves_are_dumped_too(tmp_path: Path) -> None:
    make_case(court={"name": "D. Northmark"}, ai_systems=[{"name": "Beacon"}])
    dataset_dump(tmp_path)
    dataset = dataset_read(tmp_path)

    assert [entry.id for entry in dataset.parties] == ["lumen-ai-inc", "quill-press-inc"]
    assert [entry.id for entry in dataset.courts] == ["us-d-northmark"]
    assert [entry.id for entry in dataset.systems] == ["beacon"]


def test_classes_made_by_themselves_are_dumped_as_homonyms(tmp_path: Path) -> None:
    novelists = {"name": "Class of novelists", "kind": "class", "role": "plaintiff"}
    for slug in ("a-v-lumen-ai", "b-v-lumen-ai"):
        make_case(slug=slug, parties=[novelists])
    dataset_dump(tmp_path)

    (label,) = [entry for entry in dataset_read(tmp_path).parties if entry.homonym]
    assert set(label.per_case) == {"a-v-lumen-ai", "b-v-lumen-ai"}


def test_a_file_whose_case_is_gone_is_reported_and_stays(tmp_path: Path) -> None:
    make_case()
    write_file(tmp_path / "cases" / "us" / "vellum.yaml", "slug: vellum")
    report = dataset_dump(tmp_path)

    assert report.extra == ["cases/us/vellum.yaml"]
    assert (tmp_path / "cases" / "us" / "vellum.yaml").exists()


def test_nothing_is_left_beside_the_files(tmp_path: Path) -> None:
    make_case()
    dataset_dump(tmp_path)

    assert set(texts(tmp_path)) == {QUILL, "parties.yaml", "courts.yaml", "ai_systems.yaml"}


def test_a_case_edited_here_is_dumped_as_it_stands(tmp_path: Path) -> None:
    make_case()
    make_case(status="decided")
    dataset_dump(tmp_path)

    assert dataset_read(tmp_path).cases[0].record.status == "decided"
    assert Case.objects.get().dataset_sha256 == ""
