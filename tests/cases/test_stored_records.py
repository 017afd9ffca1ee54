"""Records that are not what their hashes say are found, each by its name."""

import io

import pytest
from django.core.management import CommandError, call_command

from cases.models import Case, Revision
from cases.selectors.stored_records import revisions_verify
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


@pytest.fixture
def case() -> Case:
    """A case of three revisions."""
    make_case()
    make_case(status_note="A hearing is near.")
    return make_case(status_note="The hearing was held.")


def test_sound_records_have_no_fault(case: Case) -> None:
    found = revisions_verify()

    assert (found.revisions, found.cases, found.faults) == (3, 1, ())


def test_a_record_changed_by_hand_is_found(case: Case) -> None:
    second = Revision.objects.get(case=case, number=2)
    Revision.objects.filter(pk=second.pk).update(record=second.record.replace("near", "far"))

    assert revisions_verify().faults == (
        f"Revision 2 of case {case.pk} is not what its hash says.",
    )


def test_a_gap_is_found(case: Case) -> None:
    Revision.objects.get(case=case, number=2).delete()

    assert revisions_verify().faults == (
        f"Revision 3 of case {case.pk} follows 1; each follows the one before it.",
    )


def test_a_case_that_points_at_an_old_revision_is_found(case: Case) -> None:
    Case.objects.update(revision=Revision.objects.get(case=case, number=1))

    assert revisions_verify().faults == (
        f"{case.slug} (case {case.pk}) does not point at its newest revision, 3.",
    )


def test_a_case_renamed_by_hand_is_found(case: Case) -> None:
    Case.objects.update(slug="vellum-v-lumen-ai")

    assert revisions_verify().faults == (
        f"vellum-v-lumen-ai (case {case.pk}) is {case.slug} in its newest revision.",
    )


def test_the_command_tells_and_fails(case: Case) -> None:
    said = io.StringIO()
    call_command("verify_records", stdout=said)
    assert "3 revisions of 1 cases are what their hashes say." in said.getvalue()

    Revision.objects.filter(number=3).update(sha256="0" * 64)
    told = io.StringIO()
    with pytest.raises(CommandError, match="1 faults in 3 revisions"):
        call_command("verify_records", stdout=io.StringIO(), stderr=told)
    assert told.getvalue() == f"Revision 3 of case {case.pk} is not what its hash says.\n"
