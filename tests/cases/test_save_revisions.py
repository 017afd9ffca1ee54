"""Every write to a case stores a revision with the rows, or neither."""

import pytest
from django.db import IntegrityError

from cases.errors import RecordInvalid, RevisionConflict
from cases.models import Case, CaseRedirect, CaseText, DataVersion, Event, Revision
from cases.record import canonical_json, sha256_of
from cases.record_rules import record_parse
from cases.selectors.records import record_as_of, record_from_rows, record_stored
from cases.services import save
from cases.services.save import case_save_record, cases_rebuild, cases_save_records
from tests.factories import full_record_values, make_case, make_record, record_values

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


def numbers(case: Case) -> list[int]:
    return list(case.revisions.order_by("number").values_list("number", flat=True))


def version() -> int:
    return DataVersion.objects.values_list("number", flat=True).first() or 0


def test_a_new_case_has_revision_one() -> None:
    case = make_case(reason="reported in the Courier")

    assert case.revision is not None
    assert (case.revision.number, case.revision.made_by, case.revision.reason) == (
        1,
        "tester",
        "reported in the Courier",
    )


def test_a_revision_holds_the_record_and_its_hash() -> None:
    record = make_record()
    case = make_case()

    assert case.revision is not None
    assert case.revision.record.encode() == canonical_json(record)
    assert case.revision.sha256 == sha256_of(canonical_json(record))


def test_each_change_makes_one_revision() -> None:
    make_case()
    make_case(status="stayed")
    case = make_case(status="decided")

    assert numbers(case) == [1, 2, 3]
    assert record_stored(case).status == "decided"


def test_the_same_record_again_writes_nothing() -> None:
    make_case()
    before = version()
    case = make_case()

    assert numbers(case) == [1]
    assert version() == before


def test_a_write_counts_the_data_version_up() -> None:
    before = version()
    make_case()

    assert version() == before + 1


def test_a_full_record_is_rebuilt_from_its_rows() -> None:
    record = record_parse(full_record_values())
    case = case_save_record(record, by="tester", reason="test")

    assert record_from_rows(case) == record


def test_a_changed_record_is_rebuilt_from_its_rows() -> None:
    case_save_record(record_parse(full_record_values()), by="tester", reason="test")
    changed = record_parse(full_record_values(events=record_values()["events"], counsel=[]))
    case = case_save_record(changed, by="tester", reason="test")

    assert record_from_rows(case) == changed


def test_ids_of_unchanged_events_stay_when_others_change() -> None:
    filed = {"date": "2025-01-06", "kind": "filed", "title": "Filed", "sources": ["s1"]}
    heard = {"date": "2025-05-01", "kind": "hearing", "title": "Hearing", "sources": ["s1"]}
    case = make_case(events=[filed, heard])
    ids = dict(case.events.values_list("title", "pk"))
    served = {"date": "2025-02-01", "kind": "served", "title": "Served", "sources": ["s1"]}
    make_case(events=[served, heard, filed])

    after = dict(Event.objects.values_list("title", "pk"))
    assert (after["Filed"], after["Hearing"]) == (ids["Filed"], ids["Hearing"])
    assert after["Served"] not in ids.values()


def test_a_corrected_event_keeps_its_id() -> None:
    case = make_case()
    (before,) = case.events.values_list("pk", flat=True)
    make_case(
        events=[
            {"date": "2025-01-07", "kind": "filed", "title": "Complaint filed", "sources": ["s1"]}
        ]
    )

    assert Event.objects.get().pk == before


def test_a_write_from_an_old_revision_is_refused() -> None:
    make_case()
    make_case(status="stayed")

    with pytest.raises(RevisionConflict) as caught:
        case_save_record(make_record(status="decided"), by="x", reason="x", expected_revision=1)

    assert (caught.value.expected, caught.value.current) == (1, 2)
    assert Revision.objects.count() == 2


def test_a_write_from_the_newest_revision_is_taken() -> None:
    make_case()
    case = case_save_record(make_record(status="decided"), by="x", reason="x", expected_revision=1)

    assert numbers(case) == [1, 2]


def test_a_case_somebody_else_made_meanwhile_is_no_new_one() -> None:
    make_case()

    with pytest.raises(RevisionConflict):
        case_save_record(make_record(status="decided"), by="x", reason="x", expected_revision=0)


@pytest.mark.parametrize(("by", "reason"), [("", "why"), ("who", " ")])
def test_a_write_needs_who_and_why(by: str, reason: str) -> None:
    with pytest.raises(ValueError, match="who made it and why"):
        case_save_record(make_record(), by=by, reason=reason)


def test_a_failed_write_leaves_neither_rows_nor_revision(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_arguments: object) -> None:
        raise IntegrityError("the disk is full")

    monkeypatch.setattr(save, "_revise", fail)

    with pytest.raises(IntegrityError):
        make_case()

    assert not Case.objects.exists()
    assert not Event.objects.exists()
    assert not Revision.objects.exists()


def test_a_failed_change_leaves_the_case_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    case = make_case()

    def fail(*_arguments: object) -> None:
        raise IntegrityError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(save, "_relate", fail)
        with pytest.raises(IntegrityError):
            make_case(status="decided", events=record_values()["events"], aliases=["Beacon"])

    assert numbers(case) == [1]
    assert record_from_rows(case) == make_record()


def test_one_bad_record_of_many_stores_none() -> None:
    good = make_record(slug="vellum-v-lumen-ai")

    with pytest.raises(RecordInvalid):
        cases_save_records([good, make_record(), make_record()], by="x", reason="x")

    assert not Case.objects.exists()


def test_a_rename_keeps_the_old_slug_alive() -> None:
    make_case()
    case = case_save_record(
        make_record(slug="quill-v-lumen"),
        by="x",
        reason="shorter",
        former_slug="quill-press-v-lumen-ai",
    )

    assert CaseRedirect.objects.get(slug="quill-press-v-lumen-ai").case == case
    assert numbers(case) == [1, 2]


def test_a_rename_to_a_taken_slug_is_refused() -> None:
    make_case()
    make_case(slug="quill-v-lumen", events=record_values()["events"])

    with pytest.raises(RecordInvalid, match="another case has this slug"):
        case_save_record(
            make_record(slug="quill-v-lumen"),
            by="x",
            reason="x",
            former_slug="quill-press-v-lumen-ai",
        )


def test_a_former_slug_is_not_given_to_a_new_case() -> None:
    make_case()
    case_save_record(
        make_record(slug="quill-v-lumen"), by="x", reason="x", former_slug="quill-press-v-lumen-ai"
    )

    with pytest.raises(RecordInvalid, match="was the slug of quill-v-lumen"):
        make_case()


def test_a_related_case_is_linked_whichever_came_first() -> None:
    first = make_case(related=[{"slug": "vellum-v-lumen-ai", "relation": "parallel_to"}])
    assert first.related.get().related is None

    second = make_case(slug="vellum-v-lumen-ai")

    assert first.related.get().related == second


def test_a_relation_to_a_former_slug_still_leads_to_the_case() -> None:
    make_case(slug="vellum-v-lumen-ai")
    renamed = case_save_record(
        make_record(slug="vellum-v-lumen"), by="x", reason="x", former_slug="vellum-v-lumen-ai"
    )
    first = make_case(related=[{"slug": "vellum-v-lumen-ai", "relation": "parallel_to"}])

    assert first.related.get().related == renamed


def test_the_record_as_of_a_moment_is_the_one_that_stood_then() -> None:
    first = make_case().revision
    second = make_case(status="decided").revision
    assert first is not None
    assert second is not None
    case = Case.objects.get()

    assert record_as_of(case, first.made_at) == first
    assert record_as_of(case, second.made_at) == second


def test_the_search_text_is_written_with_the_case() -> None:
    make_case(native_caption="羽笔出版社诉流明")

    assert "羽笔" in CaseText.objects.get().body.split()


def test_rebuilding_mends_rows_and_keeps_ids_and_revisions() -> None:
    case = make_case()
    ids = list(case.events.order_by("pk").values_list("pk", flat=True))
    Event.objects.filter(case=case).update(note="Not what the record says")
    CaseText.objects.filter(case=case).update(body="nothing")

    assert cases_rebuild() == 1

    case.refresh_from_db()
    assert record_from_rows(case) == record_stored(case)
    assert "quill" in CaseText.objects.get(case=case).body
    assert list(case.events.order_by("pk").values_list("pk", flat=True)) == ids
    assert case.revisions.count() == 1
