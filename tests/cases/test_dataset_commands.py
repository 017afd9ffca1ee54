"""The commands around the curated files."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cases.models import Case
from cases.services.save import case_save_record
from tests.factories import make_case, make_record, record_values, write_dataset


def run(name: str, *arguments: str, **options: Any) -> str:
    out = StringIO()
    call_command(name, *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.mark.django_db
@pytest.mark.engine
def test_loading_says_what_it_did(tmp_path: Path) -> None:
    said = run("load_dataset", str(write_dataset(tmp_path, record_values())))

    assert said.splitlines() == [
        "Loading cases: 1/1",
        "cases: 1 new, 0 changed, 0 unchanged",
        "parties: 0 new, 0 changed, 0 unchanged",
        "courts: 0 new, 0 changed, 0 unchanged",
        "AI systems: 0 new, 0 changed, 0 unchanged",
    ]


@pytest.mark.django_db
@pytest.mark.engine
def test_loading_a_bad_folder_tells_every_problem_and_stores_nothing(tmp_path: Path) -> None:
    folder = write_dataset(
        tmp_path,
        record_values(slug="a-v-lumen-ai", status="ongoing"),
        record_values(slug="b-v-lumen-ai", proceeding="duel"),
        record_values(),
    )

    with pytest.raises(CommandError, match=r"2 problems\.(?s:.*)ongoing(?s:.*)duel"):
        run("load_dataset", str(folder))

    assert not Case.objects.exists()


@pytest.mark.django_db
@pytest.mark.engine
def test_loading_names_conflicts_and_what_is_gone(tmp_path: Path) -> None:
    vellum = record_values(slug="vellum-v-lumen-ai")
    folder = write_dataset(tmp_path, record_values(), vellum)
    run("load_dataset", str(folder))
    case_save_record(make_record(status="stayed"), by="editor", reason="docket")
    write_dataset(folder, record_values(status="decided"))
    (folder / "cases" / "us" / "vellum-v-lumen-ai.yaml").unlink()
    said = run("load_dataset", str(folder))

    assert "1 cases changed here and in the files" in said
    assert "1 cases in no file any more: kept: vellum-v-lumen-ai" in said


@pytest.mark.django_db
@pytest.mark.engine
def test_a_new_file_may_relate_to_a_case_of_the_database(tmp_path: Path) -> None:
    make_case()
    related = [{"slug": "quill-press-v-lumen-ai", "relation": "appeal_of"}]
    run("load_dataset", str(write_dataset(tmp_path, record_values(slug="appeal", related=related))))

    assert Case.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.engine
def test_dumping_says_what_it_did(tmp_path: Path) -> None:
    make_case()

    assert run("dump_dataset", str(tmp_path)) == "4 files written, 0 already up to date\n"
    assert run("dump_dataset", str(tmp_path)) == "0 files written, 4 already up to date\n"


@pytest.mark.django_db
def test_dumping_to_where_nobody_may_write_is_told(tmp_path: Path) -> None:
    make_case()
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    with pytest.raises(CommandError, match="Cannot write"):
        run("dump_dataset", str(tmp_path / "file"))


def test_checking_needs_no_database(tmp_path: Path) -> None:
    said = run("check_dataset", str(write_dataset(tmp_path, record_values())))

    assert said == "1 cases, 0 parties, 0 courts and 0 AI systems: no problem\n"


def test_checking_prints_every_problem_and_fails(tmp_path: Path) -> None:
    folder = write_dataset(tmp_path, record_values(status="ongoing", proceeding="duel"))
    out = StringIO()

    with pytest.raises(CommandError, match="2 problems in"):
        call_command("check_dataset", str(folder), stdout=out)

    lines = out.getvalue().splitlines()
    assert [line.split(": ")[1] for line in lines] == ["proceeding", "status"]


def test_the_schema_is_written_and_then_current(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path
    run("case_schema")

    assert run("case_schema", check=True) == "schema/case.schema.json is up to date\n"


def test_a_schema_that_is_out_of_date_fails_the_check(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path

    with pytest.raises(CommandError, match="out of date"):
        run("case_schema", check=True)
