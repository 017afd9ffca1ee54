"""``among``: thousands of texts or ids as one value, on both engines."""

import pytest

from parties.models import Counsel, Party, PartyName

pytestmark = [pytest.mark.engine, pytest.mark.django_db]

NAMES = ["Quill & Vellum LLP", 'Pen "Ink" O’Hara, {a,b}', "墨律师事务所", "back\\slash"]


def test_rows_of_any_of_the_texts_are_found() -> None:
    for name in [*NAMES, "Lumen Legal"]:
        Counsel.objects.create(name=name)

    found = Counsel.objects.filter(name__among=[*NAMES, "Nobody"])

    assert sorted(found.values_list("name", flat=True)) == sorted(NAMES)


def test_rows_of_any_of_the_ids_are_found() -> None:
    firms = [Counsel.objects.create(name=name) for name in NAMES]
    wanted = [firm.pk for firm in firms[1:]]

    assert set(Counsel.objects.filter(pk__among=[*wanted, 2**62])) == set(firms[1:])


def test_rows_that_point_at_one_of_the_ids_are_found_without_a_join() -> None:
    party = Party.objects.create(slug="lumen", name="Lumen", kind="company")
    name = PartyName.objects.create(party=party, name="Lumen AI")

    found = PartyName.objects.filter(party__pk__among=[party.pk])

    assert list(found) == [name]
    assert "JOIN" not in str(found.order_by().query)


def test_no_texts_and_no_ids_find_nothing() -> None:
    Counsel.objects.create(name="Lumen Legal")

    assert not Counsel.objects.filter(name__among=[]).exists()
    assert not Counsel.objects.filter(pk__among=[]).exists()


def test_more_texts_than_postgresql_takes_values_are_looked_up_at_once() -> None:
    Counsel.objects.create(name="Firm 69999")

    found = Counsel.objects.filter(name__among=[f"Firm {number}" for number in range(70_000)])

    assert found.count() == 1
