"""Loading a curated folder: only what changed there is written, and nothing is lost here."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.dataset import DatasetInvalid, dataset_read
from cases.models import AISystem, Case, CaseText, Court, CourtName, DataVersion, Revision
from cases.record import CaseRecord
from cases.selectors.records import record_stored
from cases.services import load
from cases.services.load import LoadReport, dataset_load
from cases.services.merge import party_merge_in_cases
from cases.services.save import case_save_record
from parties.models import Homonym, Party, PartyName, PartyRedirect
from tests.factories import make_case, make_record, party_entry, record_values, write_dataset

pytestmark = [pytest.mark.django_db, pytest.mark.engine]

SLUG = "quill-press-v-lumen-ai"
QUILL = party_entry("quill-press", "Quill Press, Inc.", aliases=["Quill"])
LUMEN = party_entry("lumen", "Lumen AI, Inc.")
COURT = {
    "id": "nmark",
    "name": "District Court",
    "jurisdiction": "US-CA",
    "level": "trial",
    "names": [{"name": "D. Northmark"}],
}
BEACON = {
    "id": "beacon",
    "name": "Beacon",
    "developer": "lumen",
    "kind": "text",
    "names": [{"name": "Beacon", "developer": "Lumen AI"}],
}
WHOLE: dict[str, Any] = {"court": {"name": "D. Northmark"}, "ai_systems": BEACON["names"]}


def load_folder(folder: Path, *, overwrite: bool = False) -> LoadReport:
    known = set(Case.objects.values_list("slug", flat=True))
    return dataset_load(
        dataset_read(folder, known_slugs=known), by="load_dataset", overwrite=overwrite
    )


def writes(queries: CaptureQueriesContext) -> list[str]:
    kinds = ("INSERT", "UPDATE", "DELETE")
    return [q["sql"] for q in queries.captured_queries if q["sql"].lstrip().startswith(kinds)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dataset(
        tmp_path / "data",
        record_values(**WHOLE),
        parties=[QUILL, LUMEN],
        courts=[COURT],
        systems=[BEACON],
    )


def change_case(folder: Path, **changes: Any) -> None:
    write_dataset(folder, record_values(**WHOLE | changes))


def edit_here(**changes: Any) -> None:
    case_save_record(make_record(**WHOLE | changes), by="editor", reason="seen on the docket")


def status_here() -> str:
    return Case.objects.get(slug=SLUG).status


def test_the_first_load_makes_everything(folder: Path) -> None:
    report = load_folder(folder)

    assert report.cases.created == (SLUG,)
    assert report.parties.created == ("quill-press", "lumen")
    case = Case.objects.get()
    assert case.court is not None
    assert case.court.slug == "nmark"
    assert case.case_parties.get(role="plaintiff").party.slug == "quill-press"
    assert case.case_systems.get().system.slug == "beacon"


def test_the_first_revision_says_where_it_came_from(folder: Path) -> None:
    load_folder(folder)

    revision = Revision.objects.get()
    assert revision.made_by == "load_dataset"
    assert revision.reason == f"first loaded from data/cases/us/{SLUG}.yaml"


def test_a_second_load_writes_nothing(folder: Path) -> None:
    load_folder(folder)
    before = DataVersion.objects.get().number

    with CaptureQueriesContext(connection) as queries:
        report = load_folder(folder)

    assert writes(queries) == []
    assert DataVersion.objects.get().number == before
    assert report.cases.unchanged == (SLUG,)


def test_a_changed_file_makes_one_revision_of_its_case(folder: Path) -> None:
    write_dataset(folder, record_values(slug="vellum-v-lumen-ai"))
    load_folder(folder)
    change_case(folder, status="decided")
    report = load_folder(folder)

    assert report.cases.changed == (SLUG,)
    counts = {case.slug: case.revisions.count() for case in Case.objects.all()}
    assert counts == {SLUG: 2, "vellum-v-lumen-ai": 1}
    newest = Revision.objects.get(number=2)
    assert newest.reason == f"data/cases/us/{SLUG}.yaml changed"


def test_other_spacing_of_a_file_is_no_change(folder: Path) -> None:
    load_folder(folder)
    path = folder / "cases" / "us" / f"{SLUG}.yaml"
    path.write_text("# a comment\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    assert load_folder(folder).cases.unchanged == (SLUG,)


def test_an_edit_made_here_survives_a_reload(folder: Path) -> None:
    load_folder(folder)
    edit_here(status="stayed")
    report = load_folder(folder)

    assert report.cases.edited_here == (SLUG,)
    assert status_here() == "stayed"


def test_two_edits_of_one_case_are_a_conflict_and_the_one_made_here_stays(folder: Path) -> None:
    load_folder(folder)
    edit_here(status="stayed")
    change_case(folder, status="decided")
    report = load_folder(folder)

    assert report.cases.conflicts == (SLUG,)
    assert status_here() == "stayed"


def test_a_conflict_is_reported_until_it_is_settled(folder: Path) -> None:
    load_folder(folder)
    edit_here(status="stayed")
    change_case(folder, status="decided")
    load_folder(folder)

    assert load_folder(folder).cases.conflicts == (SLUG,)


def test_overwriting_takes_the_version_of_the_file(folder: Path) -> None:
    load_folder(folder)
    edit_here(status="stayed")
    change_case(folder, status="decided")
    report = load_folder(folder, overwrite=True)

    assert report.cases.changed == (SLUG,)
    assert status_here() == "decided"


def test_the_same_edit_on_both_sides_is_no_conflict(folder: Path) -> None:
    load_folder(folder)
    edit_here(status="decided")
    change_case(folder, status="decided")
    report = load_folder(folder)

    assert report.cases.unchanged == (SLUG,)
    assert Revision.objects.count() == 2


def test_a_case_made_here_and_in_a_file_is_a_conflict(folder: Path) -> None:
    make_case(status="stayed")
    report = load_folder(folder)

    assert report.cases.conflicts == (SLUG,)
    assert status_here() == "stayed"


def test_a_file_that_is_gone_is_reported_and_its_case_stays(folder: Path) -> None:
    write_dataset(folder, record_values(slug="vellum-v-lumen-ai"))
    load_folder(folder)
    (folder / "cases" / "us" / "vellum-v-lumen-ai.yaml").unlink()
    report = load_folder(folder)

    assert report.cases.gone == ("vellum-v-lumen-ai",)
    assert Case.objects.count() == 2


def test_a_case_renamed_here_is_not_made_again_by_its_file(folder: Path) -> None:
    load_folder(folder)
    case_save_record(
        make_record(slug="quill-v-lumen"), by="editor", reason="shorter", former_slug=SLUG
    )
    report = load_folder(folder)

    assert report.cases.redirected == (SLUG,)
    assert Case.objects.count() == 1


def test_nothing_is_stored_when_any_file_is_bad(folder: Path) -> None:
    write_dataset(folder, record_values(slug="vellum-v-lumen-ai", status="ongoing"))

    with pytest.raises(DatasetInvalid):
        load_folder(folder)

    assert not Case.objects.exists()
    assert not Party.objects.exists()


def test_a_load_that_fails_half_way_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(load, "cases_save_records", fail)

    with pytest.raises(OSError, match="full"):
        load_folder(folder)

    assert not Party.objects.exists()
    assert not Court.objects.exists()


def test_records_being_written_can_be_watched(folder: Path) -> None:
    seen: list[str] = []

    def watch(records: Sequence[CaseRecord]) -> Iterator[CaseRecord]:
        for record in records:
            seen.append(record.slug)
            yield record

    dataset_load(dataset_read(folder), by="x", on_progress=watch)

    assert seen == [SLUG]


def test_an_entry_edited_here_survives_a_reload(folder: Path) -> None:
    load_folder(folder)
    Party.objects.filter(slug="lumen").update(country="US")
    report = load_folder(folder)

    assert report.parties.edited_here == ("lumen",)
    assert Party.objects.get(slug="lumen").country == "US"


def test_an_entry_edited_on_both_sides_is_a_conflict(folder: Path) -> None:
    load_folder(folder)
    Party.objects.filter(slug="lumen").update(country="US")
    write_dataset(folder, parties=[QUILL, LUMEN | {"country": "CA"}])
    report = load_folder(folder)

    assert report.parties.conflicts == ("lumen",)
    assert Party.objects.get(slug="lumen").country == "US"


def test_a_changed_entry_is_written(folder: Path) -> None:
    load_folder(folder)
    write_dataset(folder, parties=[QUILL, LUMEN | {"country": "CA", "group": "quill-press"}])
    report = load_folder(folder)

    assert report.parties.changed == ("lumen",)
    lumen = Party.objects.select_related("group").get(slug="lumen")
    assert lumen.group is not None
    assert (lumen.country, lumen.group.slug) == ("CA", "quill-press")


def test_cases_are_found_by_an_alias_that_a_file_adds(folder: Path) -> None:
    load_folder(folder)
    write_dataset(folder, parties=[QUILL, LUMEN | {"aliases": ["流明人工智能"]}])
    load_folder(folder)

    assert "流明" in CaseText.objects.get().body.split()
    assert Revision.objects.count() == 1


def test_an_entry_gone_from_its_file_is_reported_and_stays(folder: Path) -> None:
    load_folder(folder)
    write_dataset(folder, parties=[LUMEN])
    report = load_folder(folder)

    assert report.parties.gone == ("quill-press",)
    assert Party.objects.filter(slug="quill-press").exists()


def test_an_entry_takes_over_what_was_made_by_itself(folder: Path) -> None:
    made = make_case(**WHOLE)
    by_itself = made.case_parties.get(role="defendant").party.slug
    report = load_folder(folder)

    assert by_itself == "lumen-ai-inc"
    assert report.parties.created == ("quill-press", "lumen")
    assert made.case_parties.get(role="defendant").party.slug == "lumen"
    assert PartyRedirect.objects.get(slug="lumen-ai-inc").party.slug == "lumen"
    assert not Party.objects.filter(slug="lumen-ai-inc").exists()


def test_courts_and_systems_take_over_what_was_made_by_itself(folder: Path) -> None:
    made = make_case(**WHOLE)
    load_folder(folder)
    made.refresh_from_db()

    assert made.court is not None
    assert made.court.slug == "nmark"
    assert made.case_systems.get().system.slug == "beacon"
    assert list(Court.objects.values_list("slug", flat=True)) == ["nmark"]
    assert list(AISystem.objects.values_list("slug", flat=True)) == ["beacon"]


def test_a_load_after_a_takeover_writes_nothing(folder: Path) -> None:
    make_case(**WHOLE)
    load_folder(folder)

    with CaptureQueriesContext(connection) as queries:
        load_folder(folder)

    assert writes(queries) == []


def test_a_name_that_moves_takes_its_cases_along(folder: Path) -> None:
    load_folder(folder)
    other = party_entry("lumen-us", "Lumen US", names=["Lumen AI, Inc."])
    write_dataset(folder, parties=[QUILL, LUMEN | {"names": []}, other])
    load_folder(folder)

    case = Case.objects.get()
    assert case.case_parties.get(role="defendant").party.slug == "lumen-us"
    assert Party.objects.filter(slug="lumen").exists()
    assert Revision.objects.count() == 1


def test_an_entry_under_a_new_id_keeps_the_old_id_alive(folder: Path) -> None:
    load_folder(folder)
    write_dataset(
        folder,
        parties=[QUILL, LUMEN | {"id": "lumen-ai"}],
        systems=[BEACON | {"developer": "lumen-ai"}],
    )
    load_folder(folder)

    assert PartyRedirect.objects.get(slug="lumen").party.slug == "lumen-ai"
    assert Case.objects.get().case_parties.get(role="defendant").party.slug == "lumen-ai"


def test_a_party_merged_here_is_not_made_again_by_its_file(folder: Path) -> None:
    load_folder(folder)
    keep = Party.objects.create(slug="lumen-ai", name="Lumen AI", kind="company")
    party_merge_in_cases(keep=keep, gone=Party.objects.get(slug="lumen"))
    report = load_folder(folder)

    assert report.parties.redirected == ("lumen",)
    assert not Party.objects.filter(slug="lumen").exists()


def test_a_homonym_of_the_file_separates_parties_made_as_one(folder: Path) -> None:
    marlowe = {"name": "Marlowe", "kind": "person", "role": "plaintiff"}
    one = make_case(slug="marlowe-v-lumen-ai", parties=[marlowe])
    other = make_case(slug="marlowe-v-vellum", parties=[marlowe])
    meanings = {"marlowe-v-lumen-ai": "kit-marlowe", "marlowe-v-vellum": "phil-marlowe"}
    write_dataset(
        folder,
        parties=[
            QUILL,
            LUMEN,
            party_entry("kit-marlowe", "Kit Marlowe", kind="person"),
            party_entry("label-marlowe", "Marlowe", kind="person", homonym=True, per_case=meanings),
            party_entry("phil-marlowe", "Phil Marlowe", kind="person"),
        ],
    )
    load_folder(folder)

    assert one.case_parties.get().party.slug == "kit-marlowe"
    assert other.case_parties.get().party.slug == "phil-marlowe"
    assert not PartyName.objects.filter(name="Marlowe").exists()


def test_a_class_of_the_file_takes_over_the_one_made_by_itself(folder: Path) -> None:
    novelists = {"name": "Class of novelists", "kind": "class", "role": "plaintiff"}
    made = make_case(slug="novelists-v-lumen-ai", parties=[novelists])
    was = made.case_parties.get().party.slug
    entry = party_entry("class-in-novelists", "Class of novelists", kind="class")
    write_dataset(folder, parties=[entry, LUMEN, QUILL])
    load_folder(folder)

    assert made.case_parties.get().party.slug == "class-in-novelists"
    assert PartyRedirect.objects.get(slug=was).party.slug == "class-in-novelists"
    assert not Homonym.objects.exists()


def test_a_meaning_that_a_new_case_brings_is_no_edit(folder: Path) -> None:
    authors = {"name": "Class of authors", "kind": "class", "role": "plaintiff"}
    label = party_entry(
        "label-authors",
        "Class of authors",
        kind="class",
        homonym=True,
        per_case={SLUG: "class-in-quill"},
    )
    own = party_entry("class-in-quill", "Class of authors (Quill)", kind="class")
    write_dataset(
        folder, record_values(parties=[authors], **WHOLE), parties=[own, label, LUMEN, QUILL]
    )
    load_folder(folder)
    make_case(slug="vellum-v-lumen-ai", parties=[authors])
    report = load_folder(folder)

    assert report.parties.edited_here == ()


def test_a_name_that_a_new_case_gives_a_court_is_no_edit(folder: Path) -> None:
    load_folder(folder)
    make_case(slug="vellum", court={"name": "Northmark, Div. 2", "courts_db_id": "nmark"})
    assert load_folder(folder).courts.edited_here == ()

    write_dataset(folder, courts=[COURT | {"city": "Northmark"}])
    report = load_folder(folder)

    assert report.courts.changed == ("nmark",)
    assert set(CourtName.objects.values_list("name", flat=True)) == {
        "D. Northmark",
        "Northmark, Div. 2",
    }


def test_what_is_loaded_is_what_the_file_says(folder: Path) -> None:
    load_folder(folder)

    assert record_stored(Case.objects.get()) == make_record(**WHOLE)
