"""Parties, courts and systems in the admin: cases follow what is changed of them."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.criteria import Criteria
from cases.models import AISystem, Case, Court
from cases.selectors.conditions import cases_matching
from parties.models import Party, PartyRedirect
from tests.cases.editing import form_fields, sign_in
from tests.factories import full_record_values, make_case, record_values
from tests.markup import Element, read_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    return sign_in(client)


def found(words: str) -> list[str]:
    """The cases the site's search gives."""
    return [case.slug for case in cases_matching(Criteria(q=words))]


def change(client: Client, kind: str, pk: int, **values: str) -> Element:
    """Change an entry on its page; ``__`` stands for the hyphen of a name."""
    address = reverse(f"admin:{kind}_change", args=[pk])
    page = read_page(client.get(address).content)
    fields = form_fields(page, form=f"{kind.partition('_')[2]}_form")
    fields |= {name.replace("__", "-"): [value] for name, value in values.items()}
    return read_page(client.post(address, fields, follow=True).content)


@pytest.mark.engine
def test_a_case_is_found_by_an_alias_added_to_its_party(editor: Client) -> None:
    case = make_case()
    lumen = Party.objects.get(name="Lumen AI, Inc.")

    change(editor, "parties_party", lumen.pk, aliases__0__text="流明")

    assert found("流明") == [case.slug]
    assert case.revisions.count() == 1


def test_a_case_moves_to_the_party_that_its_string_is_given_to(editor: Client) -> None:
    case = make_case()
    lumen = Party.objects.create(slug="lumen", name="Lumen", kind="company")

    change(editor, "parties_party", lumen.pk, record_names__0__name="Lumen AI, Inc.")

    assert case.case_parties.get(name_raw="Lumen AI, Inc.").party == lumen
    assert not Party.objects.get(name="Lumen AI, Inc.").record_names.exists()
    assert case.revisions.count() == 1


def test_the_id_of_a_party_stays(editor: Client) -> None:
    make_case()
    lumen = Party.objects.get(name="Lumen AI, Inc.")

    change(editor, "parties_party", lumen.pk, slug="another", name="Lumen AI")

    lumen.refresh_from_db()
    assert (lumen.slug, lumen.name) == ("lumen-ai-inc", "Lumen AI")


def test_a_country_that_is_none_is_refused(editor: Client) -> None:
    make_case()
    lumen = Party.objects.get(name="Lumen AI, Inc.")

    page = change(editor, "parties_party", lumen.pk, country="ZZ")

    assert page.one("div", css="field-country").texts("li") == [
        "ZZ is no country; use an ISO 3166-1 code such as CN or US"
    ]


def test_merged_parties_leave_one_with_all_disputes_and_both_ids(editor: Client) -> None:
    case = make_case()
    other = make_case(
        slug="vellum-v-lumen",
        caption="Vellum v. Lumen",
        parties=[{"name": "Lumen A.I.", "kind": "company", "role": "defendant"}],
    )
    keep, gone = Party.objects.get(name="Lumen AI, Inc."), Party.objects.get(name="Lumen A.I.")
    address = reverse("admin:parties_party_changelist")
    chosen = {"action": "merge", "_selected_action": [keep.pk, gone.pk]}

    asked = read_page(editor.post(address, chosen).content)
    editor.post(address, chosen | {"keep": keep.pk})

    assert asked.values("value", "input", name="keep") == [str(gone.pk), str(keep.pk)]
    assert set(Case.objects.filter(case_parties__party=keep)) == {case, other}
    assert PartyRedirect.objects.get(slug=gone.slug).party == keep


def test_one_party_alone_is_not_merged(editor: Client) -> None:
    make_case()
    lumen = Party.objects.get(name="Lumen AI, Inc.")

    editor.post(
        reverse("admin:parties_party_changelist"),
        {"action": "merge", "_selected_action": [lumen.pk], "keep": lumen.pk},
    )

    assert Party.objects.filter(pk=lumen.pk).exists()


def test_a_case_is_found_by_the_new_native_name_of_its_court(editor: Client) -> None:
    case = make_case(**full_record_values())
    court = Court.objects.get(slug="nmark")

    change(editor, "cases_court", court.pk, native_name="新北境法院")

    assert found("新北境") == [case.slug]


def test_a_court_in_no_jurisdiction_is_refused(editor: Client) -> None:
    make_case(**full_record_values())
    court = Court.objects.get(slug="nmark")

    change(editor, "cases_court", court.pk, jurisdiction="US-XX")

    court.refresh_from_db()
    assert court.jurisdiction == "US-CA"


def test_the_country_of_a_court_follows_its_jurisdiction(editor: Client) -> None:
    make_case(**full_record_values())
    court = Court.objects.get(slug="nmark")

    change(editor, "cases_court", court.pk, jurisdiction="DE-BY")

    court.refresh_from_db()
    assert court.country == "DE"


def test_a_case_is_found_by_an_alias_added_to_its_system(editor: Client) -> None:
    case = make_case(**record_values(ai_systems=[{"name": "Beacon"}]))
    beacon = AISystem.objects.get(name="Beacon")

    change(editor, "cases_aisystem", beacon.pk, aliases__0__text="灯塔")

    assert found("灯塔") == [case.slug]
