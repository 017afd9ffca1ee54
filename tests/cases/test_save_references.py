"""From the strings of records to parties, courts, systems and sources."""

from typing import Any

import pytest

from cases.models import AISystem, Case, Claim, Court, CourtAlias, Ruling, Source
from cases.services.save import case_save_record
from parties.models import Homonym, HomonymMeaning, Party, PartyAlias, PartyName
from tests.factories import make_case, make_record

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


def party(name: str, role: str = "defendant", kind: str = "company", **more: Any) -> dict[str, Any]:
    return {"name": name, "role": role, "kind": kind, **more}


QUILL = party("Quill Press, Inc.", "plaintiff")
CLASS = party("Proposed class of novelists", "plaintiff", "class")


def party_called(case: Case, name: str) -> Party:
    return case.case_parties.get(name_raw=name).party


def test_an_unknown_party_is_made() -> None:
    case = make_case(parties=[party("Lumen AI, Inc.", country="US", aliases=["Lumen"])])

    made = party_called(case, "Lumen AI, Inc.")
    assert (made.slug, made.kind, made.country) == ("lumen-ai-inc", "company", "US")
    assert [alias.text for alias in made.aliases.all()] == ["Lumen"]


def test_the_same_string_means_the_same_party_in_every_case() -> None:
    one = make_case(parties=[QUILL])
    other = make_case(slug="quill-press-v-vellum", parties=[QUILL])

    assert party_called(one, QUILL["name"]) == party_called(other, QUILL["name"])


def test_parties_are_not_merged_by_likeness() -> None:
    case = make_case(parties=[party("Lumen AI, Inc."), party("Lumen AI Inc.")])

    assert len({seat.party_id for seat in case.case_parties.all()}) == 2


def test_an_unambiguous_alias_leads_to_its_party() -> None:
    lumen = Party.objects.create(slug="lumen", name="Lumen AI", kind="company")
    PartyAlias.objects.create(party=lumen, text="Lumen AI, Inc.")

    assert party_called(make_case(), "Lumen AI, Inc.") == lumen


def test_an_ambiguous_alias_leads_nowhere() -> None:
    lumen = Party.objects.create(slug="lumen", name="Lumen AI", kind="company")
    PartyAlias.objects.create(party=lumen, text="Lumen AI, Inc.", is_ambiguous=True)

    assert party_called(make_case(), "Lumen AI, Inc.") != lumen


def test_an_alias_somebody_bears_is_not_given_to_a_new_party() -> None:
    lumen = Party.objects.create(slug="lumen", name="Lumen AI", kind="group")
    PartyAlias.objects.create(party=lumen, text="Lumen")
    case = make_case(parties=[party("Lumen Labs, Inc.", aliases=["Lumen", "Labs"])])

    made = party_called(case, "Lumen Labs, Inc.")
    assert [alias.text for alias in made.aliases.all()] == ["Labs"]


def test_a_class_exists_only_within_its_case() -> None:
    one = make_case(parties=[QUILL, CLASS])
    other = make_case(slug="vellum-v-lumen-ai", parties=[QUILL, CLASS])

    assert party_called(one, CLASS["name"]) != party_called(other, CLASS["name"])


def test_a_class_stays_the_same_when_its_case_is_edited() -> None:
    before = party_called(make_case(parties=[QUILL, CLASS]), CLASS["name"])
    after = party_called(make_case(parties=[QUILL, CLASS], status="decided"), CLASS["name"])

    assert before == after


def test_a_class_with_an_entry_is_not_lent_to_another_case() -> None:
    novelists = Party.objects.create(slug="class-in-quill", name=CLASS["name"], kind="class")
    PartyName.objects.create(party=novelists, name=CLASS["name"])
    one = make_case(parties=[QUILL, CLASS])
    other = make_case(slug="vellum-v-lumen-ai", parties=[QUILL, CLASS])
    again = make_case(parties=[QUILL, CLASS], status="decided")

    assert party_called(one, CLASS["name"]) == novelists
    assert party_called(other, CLASS["name"]) != novelists
    assert party_called(again, CLASS["name"]) == novelists


def test_an_appeal_has_the_class_of_the_case_below() -> None:
    novelists = Party.objects.create(slug="class-in-quill", name=CLASS["name"], kind="class")
    PartyName.objects.create(party=novelists, name=CLASS["name"])
    make_case(parties=[QUILL, CLASS])
    appeal = make_case(
        slug="quill-press-v-lumen-ai-appeal",
        parties=[QUILL, CLASS],
        related=[{"slug": "quill-press-v-lumen-ai", "relation": "appeal_of"}],
    )

    assert party_called(appeal, CLASS["name"]) == novelists


def test_a_homonym_means_another_party_in_each_case() -> None:
    here = Party.objects.create(slug="marlowe-here", name="Marlowe", kind="person")
    there = Party.objects.create(slug="marlowe-there", name="Marlowe", kind="person")
    label = Homonym.objects.create(slug="marlowe", name="Marlowe", kind="person", names=["Marlowe"])
    for slug, meant in (("quill-press-v-lumen-ai", here), ("vellum-v-lumen-ai", there)):
        HomonymMeaning.objects.create(homonym=label, case_slug=slug, party=meant)
    marlowe = party("Marlowe", "plaintiff", "person")

    assert party_called(make_case(parties=[marlowe]), "Marlowe") == here
    assert party_called(make_case(slug="vellum-v-lumen-ai", parties=[marlowe]), "Marlowe") == there


def test_a_homonym_in_an_unknown_case_is_a_party_of_its_own() -> None:
    here = Party.objects.create(slug="marlowe-here", name="Marlowe", kind="person")
    label = Homonym.objects.create(slug="marlowe", name="Marlowe", kind="person", names=["Marlowe"])
    HomonymMeaning.objects.create(homonym=label, case_slug="elsewhere", party=here)
    case = make_case(parties=[party("Marlowe", "plaintiff", "person")])

    assert party_called(case, "Marlowe").slug == "marlowe-in-quill-press-v-lumen-ai"


def test_a_homonym_follows_its_case_to_a_new_slug() -> None:
    before = party_called(make_case(parties=[QUILL, CLASS]), CLASS["name"])
    renamed = case_save_record(
        make_record(slug="quill-v-lumen", parties=[QUILL, CLASS]),
        by="x",
        reason="x",
        former_slug="quill-press-v-lumen-ai",
    )

    assert party_called(renamed, CLASS["name"]) == before


def test_an_unknown_court_is_made_with_the_id_the_record_gives() -> None:
    case = make_case(court={"name": "District Court of Northmark", "courts_db_id": "nmark"})

    assert case.court is not None
    assert (case.court.slug, case.court.jurisdiction, case.court.level) == (
        "nmark",
        "US-CA",
        "unknown",
    )


def test_a_known_court_is_found_by_its_id() -> None:
    known = Court.objects.create(
        slug="nmark", name="D. Northmark", jurisdiction="US", country="US", level="trial"
    )
    case = make_case(court={"name": "District Court of Northmark", "courts_db_id": "nmark"})

    assert case.court == known


def test_a_court_is_found_by_an_alias() -> None:
    known = Court.objects.create(
        slug="nmark", name="District Court", jurisdiction="US", country="US", level="trial"
    )
    CourtAlias.objects.create(court=known, text="D. Northmark")

    assert make_case(court={"name": "D. Northmark"}).court == known


def test_a_ruling_of_another_court_is_not_the_case_s_own() -> None:
    above = Court.objects.create(
        slug="us-high", name="High Court", jurisdiction="US", country="US", level="appellate"
    )
    ruling = {"date": "2025-03", "title": "Order", "disposition": "Denied.", "sources": ["s1"]}
    case = make_case(
        court={"name": "District Court of Northmark"},
        rulings=[
            ruling | {"court": "High Court"},
            ruling | {"court": "Court of Nowhere", "title": "Second order"},
            ruling | {"title": "Third order"},
        ],
    )

    courts = list(Ruling.objects.order_by("position").values_list("court", flat=True))
    assert courts == [above.pk, None, case.court_id]


def test_an_unknown_system_is_made_with_its_developer() -> None:
    lumen = Party.objects.create(slug="lumen", name="Lumen AI", kind="company")
    PartyName.objects.create(party=lumen, name="Lumen AI, Inc.")
    make_case(ai_systems=[{"name": "Beacon", "developer": "Lumen AI, Inc."}])

    assert AISystem.objects.get().developer == lumen


def test_systems_of_one_name_and_two_developers_are_two() -> None:
    make_case(ai_systems=[{"name": "Beacon", "developer": "Lumen"}, {"name": "Beacon"}])

    assert AISystem.objects.count() == 2


def test_a_source_is_one_row_for_all_its_cases() -> None:
    make_case()
    make_case(slug="vellum-v-lumen-ai")

    assert Source.objects.count() == 1


def test_a_claim_names_the_party_it_is_against() -> None:
    claim = {"cause": "privacy", "label": "Privacy", "outcome": "pending", "sources": ["s1"]}
    case = make_case(claims=[claim | {"against": ["Lumen AI, Inc.", "everybody"]}])

    first, second = Claim.objects.get().against.order_by("position")
    assert first.party == party_called(case, "Lumen AI, Inc.")
    assert second.party is None
