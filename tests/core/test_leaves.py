"""Leaves become the rows that Django would make, and what they leave out is a default or an error."""

from decimal import Decimal

import pytest
from django.db.utils import IntegrityError

from cases.models import CaseAlias, CaseText, Citation, Damages
from core.leaves import leaves_insert
from parties.models import Homonym, Party, PartyAlias
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


def test_leaves_are_stored_in_their_order_with_ids_of_the_databases_own() -> None:
    case = make_case()
    CaseAlias.objects.create(case=case, position=0, text="Django's")

    leaves_insert(
        CaseAlias,
        [{"case": case, "position": n, "text": text} for n, text in ((1, "One"), (2, "Two"))],
    )

    stored = CaseAlias.objects.order_by("pk").values_list("position", "text", "case")
    assert list(stored) == [(0, "Django's", case.pk), (1, "One", case.pk), (2, "Two", case.pk)]
    assert CaseAlias.objects.create(case=case, position=3, text="Last").pk


def test_what_is_left_out_has_its_default() -> None:
    party = Party.objects.create(slug="lumen", name="Lumen", kind="company")

    leaves_insert(PartyAlias, [{"party": party, "text": "Lumen AI"}])

    alias = PartyAlias.objects.get()
    assert (alias.position, alias.is_ambiguous) == (0, False)


def test_of_columns_for_one_of_several_rows_the_others_are_empty() -> None:
    case = make_case()
    cited, source = case.citations.count(), case.case_sources.first()
    event = case.events.first()

    leaves_insert(
        Citation,
        [
            {"case": case, "case_source": source, "position": 7, "event": event},
            {"case": case, "case_source": source, "position": 8, "field": "summary"},
        ],
    )

    assert case.citations.count() == cited + 2
    of_event, of_field = Citation.objects.filter(position__gt=6).order_by("position")
    assert (of_event.event, of_event.claim, of_event.field) == (event, None, "")
    assert (of_field.event, of_field.field) == (None, "summary")


def test_a_leaf_whose_id_is_another_rows_takes_it() -> None:
    case = make_case()
    CaseText.objects.all().delete()

    leaves_insert(CaseText, [{"case": case, "body": "quill press"}])

    assert CaseText.objects.get(pk=case.pk).body == "quill press"


def test_sums_and_lists_come_back_as_they_were() -> None:
    case = make_case()

    leaves_insert(
        Damages,
        [
            {
                "case": case,
                "position": 9,
                "kind": "awarded",
                "amount": Decimal("1234.5"),
                "amount_max": None,
                "currency": "CNY",
                "earliest": None,
                "latest": None,
                "is_approximate": True,
            }
        ],
    )
    leaves_insert(
        Homonym,
        [
            {"slug": "class", "name": "Class", "kind": "class", "names": ["作者"]}
            | {"aliases": [], "ambiguous_aliases": []}
        ],
    )

    sum_ = Damages.objects.get(position=9)
    assert (sum_.amount, sum_.is_approximate) == (Decimal("1234.5"), True)
    assert Homonym.objects.get().names == ["作者"]


def test_a_name_that_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="PartyAlias has no txet"):
        leaves_insert(PartyAlias, [{"party": Party(), "txet": "Lumen"}])


def test_a_value_that_is_missing_is_refused() -> None:
    party = Party.objects.create(slug="lumen", name="Lumen", kind="company")

    with pytest.raises(KeyError, match="text"):
        leaves_insert(PartyAlias, [{"party": party}])


def test_a_row_that_breaks_a_rule_is_refused() -> None:
    party = Party.objects.create(slug="lumen", name="Lumen", kind="company")

    with pytest.raises(IntegrityError):
        leaves_insert(PartyAlias, [{"party": party, "text": "Lumen AI"}] * 2)


def test_no_leaves_ask_nothing() -> None:
    leaves_insert(PartyAlias, [])
