"""Reading the curated folder: all problems of all files at once."""

from pathlib import Path
from typing import Any

import pytest

from cases.dataset import Dataset, DatasetInvalid, dataset_read
from cases.errors import Problem
from tests.factories import (
    full_record_values,
    party_entry,
    record_values,
    write_dataset,
    write_file,
)

QUILL = "cases/us/quill-press-v-lumen-ai.yaml"


def problems(folder: Path) -> list[Problem]:
    with pytest.raises(DatasetInvalid) as caught:
        dataset_read(folder)
    return caught.value.problems


def told(folder: Path) -> set[tuple[str, str]]:
    return {(problem.place, problem.field) for problem in problems(folder)}


def entry_faults(
    folder: Path,
    *,
    parties: list[dict[str, Any]] | None = None,
    courts: list[dict[str, Any]] | None = None,
    systems: list[dict[str, Any]] | None = None,
) -> set[tuple[str, str]]:
    write_dataset(
        folder, record_values(), parties=parties or (), courts=courts or (), systems=systems or ()
    )
    return told(folder)


def test_a_folder_is_read_with_the_place_of_each_case(tmp_path: Path) -> None:
    dataset = dataset_read(write_dataset(tmp_path, record_values()))

    assert [file.path for file in dataset.cases] == [QUILL]
    assert (dataset.parties, dataset.courts, dataset.systems) == ((), (), ())


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    write_dataset(tmp_path, record_values())
    write_file(tmp_path / "feeds.yaml", "- [broken")
    write_file(tmp_path / "schema" / "case.schema.json", "{")

    assert len(dataset_read(tmp_path).cases) == 1


def test_five_mistakes_in_one_file_are_all_told_with_their_lines(tmp_path: Path) -> None:
    text = (
        "slug: quill-press-v-lumen-ai\n"
        "caption: Quill Press v. Lumen AI\n"
        "proceeding: lawsuit\n"
        "jurisdiction: US-CA\n"
        "status: ongoing\n"
        "status_as_of: 2025-02-30\n"
        "summary: Too short.\n"
        "work_types: [books]\n"
        "conduct: [training]\n"
        "parties:\n"
        "- name: Quill Press, Inc.\n"
        "  kind: company\n"
        "  role: petitioner\n"
        "events:\n"
        "- date: '2025-01-06'\n"
        "  kind: filed\n"
        "  title: Complaint filed\n"
        "  sources: [s2]\n"
        "sources:\n"
        "- id: s1\n"
        "  title: Quill Press sues\n"
    )
    write_file(tmp_path / QUILL, text)

    found = {(problem.line, problem.field) for problem in problems(tmp_path)}
    assert found == {
        (5, "status"),
        (6, "status_as_of"),
        (7, "summary"),
        (13, "parties[0].role"),
        (18, "events[0].sources"),
    }


def test_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write_dataset(tmp_path, record_values(status="ongoing"))
    write_file(tmp_path / "cases" / "us" / "broken.yaml", "slug: [broken")
    write_file(tmp_path / "parties.yaml", [{"id": "quill", "name": "Quill"}])

    assert told(tmp_path) == {
        (QUILL, "status"),
        ("cases/us/broken.yaml", ""),
        ("parties.yaml", "[0].kind"),
    }


def test_a_file_is_named_after_its_slug(tmp_path: Path) -> None:
    write_file(tmp_path / "cases" / "us" / "other.yaml", record_values())

    assert told(tmp_path) == {("cases/us/other.yaml", "slug")}


def test_a_file_stands_in_the_folder_of_its_country(tmp_path: Path) -> None:
    write_file(tmp_path / "cases" / "cn" / "quill-press-v-lumen-ai.yaml", record_values())

    (problem,) = problems(tmp_path)
    assert problem.message == "US-CA belongs in cases/us/, the file is in cases/cn/"


def test_a_slug_stands_once(tmp_path: Path) -> None:
    write_dataset(tmp_path, record_values(), record_values(jurisdiction="CN"))

    (problem,) = problems(tmp_path)
    assert "also the slug of cases/cn/quill-press-v-lumen-ai.yaml" in problem.message


def test_a_relation_to_a_case_nobody_has_is_refused(tmp_path: Path) -> None:
    write_dataset(tmp_path, full_record_values())

    assert told(tmp_path) == {(QUILL, "related[0].slug")}


def test_a_relation_to_a_case_of_the_database_is_allowed(tmp_path: Path) -> None:
    write_dataset(tmp_path, full_record_values())

    assert dataset_read(tmp_path, known_slugs={"vellum-v-lumen-ai"}).cases


def test_a_relation_to_a_faulty_file_is_no_second_fault(tmp_path: Path) -> None:
    broken = record_values(slug="vellum-v-lumen-ai", status="ongoing")
    write_dataset(tmp_path, full_record_values(), broken)

    assert told(tmp_path) == {("cases/us/vellum-v-lumen-ai.yaml", "status")}


@pytest.mark.parametrize(
    "path", ["cases/quill.yaml", "cases/us/ca/quill.yaml", "cases/us/quill.yml"]
)
def test_a_case_in_another_place_is_told(tmp_path: Path, path: str) -> None:
    write_dataset(tmp_path, record_values())
    write_file(tmp_path / path, record_values(slug="quill"))

    assert told(tmp_path) == {(path, "")}


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "nowhere")
    assert "there is no such folder" in problem.message


def test_an_empty_folder_is_told_what_to_do(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path)
    assert "cases/<country>/<slug>.yaml" in problem.message


def test_a_folder_named_like_a_file_is_told(tmp_path: Path) -> None:
    write_dataset(tmp_path, record_values())
    (tmp_path / "cases" / "us" / "vellum.yaml").mkdir()

    assert told(tmp_path) == {("cases/us/vellum.yaml", "")}


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    write_dataset(tmp_path, record_values())
    (tmp_path / "cases" / "us" / "vellum.yaml").write_bytes(b"caption: \xe9")

    (problem,) = problems(tmp_path)
    assert (problem.place, "UTF-8" in problem.message) == ("cases/us/vellum.yaml", True)


@pytest.mark.parametrize("text", ["", "just text", "- a list"])
def test_a_case_that_is_no_mapping_is_told(tmp_path: Path, text: str) -> None:
    write_file(tmp_path / QUILL, text)

    assert told(tmp_path) == {(QUILL, "")}


def test_an_id_stands_once(tmp_path: Path) -> None:
    entries = [party_entry("quill", "Quill"), party_entry("quill", "Quill Press")]

    assert entry_faults(tmp_path, parties=entries) == {("parties.yaml", "[1].id")}


def test_a_name_stands_under_one_entry_only(tmp_path: Path) -> None:
    entries = [party_entry("quill", "Quill"), party_entry("press", "Quill")]

    assert entry_faults(tmp_path, parties=entries) == {("parties.yaml", "[1].names[0]")}


@pytest.mark.parametrize("group", ["quill", "nobody", "homonym"])
def test_a_group_is_another_party_of_the_file(tmp_path: Path, group: str) -> None:
    entries = [
        party_entry("quill", "Quill", group=group),
        party_entry("homonym", "Marlowe", homonym=True, per_case={"a-v-b": "quill"}),
    ]

    assert entry_faults(tmp_path, parties=entries) == {("parties.yaml", "[0].group")}


def test_a_homonym_names_parties_of_the_file(tmp_path: Path) -> None:
    entries = [party_entry("homonym", "Marlowe", homonym=True, per_case={"a-v-b": "nobody"})]

    assert entry_faults(tmp_path, parties=entries) == {("parties.yaml", "[0].per_case.a-v-b")}


def test_a_homonym_without_a_meaning_is_refused(tmp_path: Path) -> None:
    entries = [party_entry("homonym", "Marlowe", homonym=True)]

    assert entry_faults(tmp_path, parties=entries) == {("parties.yaml", "[0]")}


def test_an_alias_of_two_parties_is_ambiguous_in_both(tmp_path: Path) -> None:
    entries = [
        party_entry("quill", "Quill Press", aliases=["Quill"]),
        party_entry("other", "Quill Pens", ambiguous_aliases=["Quill"]),
    ]

    assert entry_faults(tmp_path, parties=entries) == {("parties.yaml", "[0].aliases[0]")}


def test_an_alias_ambiguous_in_both_is_allowed(tmp_path: Path) -> None:
    entries = [
        party_entry("quill", "Quill Press", ambiguous_aliases=["Quill"]),
        party_entry("other", "Quill Pens", ambiguous_aliases=["Quill"]),
    ]
    dataset = dataset_read(write_dataset(tmp_path, record_values(), parties=entries))

    assert [entry.id for entry in dataset.parties] == ["quill", "other"]


def court(entry_id: str, **changes: Any) -> dict[str, Any]:
    named = {"id": entry_id, "name": "District Court", "jurisdiction": "US", "level": "trial"}
    return named | changes


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"appeals_to": "nowhere"}, "appeals_to"),
        ({"appeals_to": "nmark"}, "appeals_to"),
        ({"jurisdiction": "XX"}, "jurisdiction"),
        ({"docket_pattern": "(25"}, "docket_pattern"),
        ({"level": "middling"}, "level"),
        ({"aliases": ["D. N.", "D. N."]}, "aliases"),
    ],
)
def test_a_faulty_court_is_told(tmp_path: Path, change: dict[str, Any], field: str) -> None:
    faults = entry_faults(tmp_path, courts=[court("nmark", **change)])

    assert faults == {("courts.yaml", f"[0].{field}")}


def test_the_developer_of_a_system_is_a_party(tmp_path: Path) -> None:
    system = {"id": "beacon", "name": "Beacon", "developer": "nobody", "kind": "text"}

    assert entry_faults(tmp_path, systems=[system]) == {("ai_systems.yaml", "[0].developer")}


def test_a_pair_of_name_and_developer_means_one_system(tmp_path: Path) -> None:
    names = [{"name": "Beacon", "developer": "Lumen"}]
    systems = [
        {"id": "beacon", "name": "Beacon", "kind": "text", "names": names},
        {"id": "beacon-2", "name": "Beacon 2", "kind": "text", "names": names},
    ]

    assert entry_faults(tmp_path, systems=systems) == {("ai_systems.yaml", "[1].names[0]")}


def test_a_file_of_entries_that_is_no_list_is_told(tmp_path: Path) -> None:
    write_dataset(tmp_path, record_values())
    write_file(tmp_path / "courts.yaml", "courts: none")

    assert told(tmp_path) == {("courts.yaml", "")}


def test_an_empty_file_of_entries_is_no_fault(tmp_path: Path) -> None:
    write_dataset(tmp_path, record_values())
    write_file(tmp_path / "courts.yaml", "# none yet\n")

    assert isinstance(dataset_read(tmp_path), Dataset)
