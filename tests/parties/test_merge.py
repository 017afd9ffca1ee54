"""Two entries become one, and every former id stays alive."""

import pytest
from django.db.models import ProtectedError

from cases.models import AISystem, CaseText, Claim, Revision
from cases.selectors.records import record_from_rows, record_stored
from cases.services.merge import party_merge_in_cases
from parties.errors import MergeRefused
from parties.models import Homonym, HomonymMeaning, Party, PartyAlias, PartyName, PartyRedirect
from parties.services import party_merge
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


@pytest.fixture
def keep() -> Party:
    party = Party.objects.create(slug="lumen", name="Lumen AI", kind="company")
    PartyName.objects.create(party=party, name="Lumen AI")
    return party


@pytest.fixture
def gone() -> Party:
    party = Party.objects.create(
        slug="lumen-inc", name="Lumen AI, Inc.", native_name="流明", kind="company", country="US"
    )
    PartyName.objects.create(party=party, name="Lumen AI, Inc.")
    return party


def test_the_id_that_goes_leads_to_the_one_that_stays(keep: Party, gone: Party) -> None:
    party_merge(keep=keep, gone=gone)

    assert PartyRedirect.objects.get(slug="lumen-inc").party == keep
    assert not Party.objects.filter(slug="lumen-inc").exists()


def test_former_ids_of_the_party_that_goes_stay_alive(keep: Party, gone: Party) -> None:
    PartyRedirect.objects.create(slug="lumen-old", party=gone)
    party_merge(keep=keep, gone=gone)

    assert PartyRedirect.objects.get(slug="lumen-old").party == keep


def test_names_of_record_move(keep: Party, gone: Party) -> None:
    party_merge(keep=keep, gone=gone)

    assert [row.name for row in keep.record_names.all()] == ["Lumen AI", "Lumen AI, Inc."]


def test_aliases_move_once(keep: Party, gone: Party) -> None:
    for party in (keep, gone):
        PartyAlias.objects.create(party=party, text="Lumen")
    PartyAlias.objects.create(party=gone, text="ルーメン", position=1)
    party_merge(keep=keep, gone=gone)

    texts = [alias.text for alias in keep.aliases.all()]
    assert texts == ["Lumen", "ルーメン", "Lumen AI, Inc."]


def test_blanks_are_filled_and_nothing_stated_is_lost(keep: Party, gone: Party) -> None:
    Party.objects.filter(pk=gone.pk).update(kind="organisation")
    gone.refresh_from_db()
    party_merge(keep=keep, gone=gone)
    keep.refresh_from_db()

    assert (keep.native_name, keep.country, keep.kind) == ("流明", "US", "company")


def test_members_move_and_nobody_is_its_own_group(keep: Party, gone: Party) -> None:
    Party.objects.filter(pk=keep.pk).update(group=gone)
    member = Party.objects.create(slug="beacon-labs", name="Beacon", kind="company", group=gone)
    keep.refresh_from_db()
    party_merge(keep=keep, gone=gone)
    keep.refresh_from_db()
    member.refresh_from_db()

    assert (keep.group, member.group) == (None, keep)


def test_homonyms_follow(keep: Party, gone: Party) -> None:
    label = Homonym.objects.create(slug="label", name="Lumen", kind="company", names=["Lumen"])
    HomonymMeaning.objects.create(homonym=label, case_slug="quill-v-lumen", party=gone)
    party_merge(keep=keep, gone=gone)

    assert HomonymMeaning.objects.get().party == keep


def test_a_party_is_not_merged_with_itself(keep: Party) -> None:
    with pytest.raises(MergeRefused):
        party_merge(keep=keep, gone=Party.objects.get(pk=keep.pk))


def test_a_party_with_disputes_does_not_go_alone(keep: Party, gone: Party) -> None:
    make_case()

    with pytest.raises(ProtectedError):
        party_merge(keep=keep, gone=gone)

    assert Party.objects.filter(slug="lumen-inc").exists()


def test_disputes_claims_and_systems_follow(keep: Party, gone: Party) -> None:
    claim = {"cause": "privacy", "label": "Privacy", "outcome": "pending", "sources": ["s1"]}
    case = make_case(
        claims=[claim | {"against": ["Lumen AI, Inc."]}],
        ai_systems=[{"name": "Beacon", "developer": "Lumen AI, Inc."}],
    )
    party_merge_in_cases(keep=keep, gone=gone)

    assert case.case_parties.get(role="defendant").party == keep
    assert Claim.objects.get().against.get().party == keep
    assert AISystem.objects.get().developer == keep


def test_a_merger_makes_no_revision_and_the_record_stays(keep: Party, gone: Party) -> None:
    case = make_case()
    party_merge_in_cases(keep=keep, gone=gone)

    assert Revision.objects.count() == 1
    assert record_from_rows(case) == record_stored(case)


def test_a_case_is_found_by_every_alias_after_a_merger(keep: Party, gone: Party) -> None:
    PartyAlias.objects.create(party=keep, text="Beaconmakers")
    make_case()
    party_merge_in_cases(keep=keep, gone=gone)

    assert "beaconmakers" in CaseText.objects.get().body.split()


def test_a_case_saved_after_a_merger_names_the_party_that_stayed(keep: Party, gone: Party) -> None:
    make_case()
    party_merge_in_cases(keep=keep, gone=gone)
    case = make_case(status="decided")

    assert case.case_parties.get(role="defendant").party == keep
