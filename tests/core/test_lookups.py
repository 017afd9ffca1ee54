"""``among``: thousands of texts as one value, on both engines."""

import pytest

from parties.models import Counsel

pytestmark = [pytest.mark.engine, pytest.mark.django_db]

NAMES = ["Quill & Vellum LLP", 'Pen "Ink" O’Hara, {a,b}', "墨律师事务所", "back\\slash"]


def test_rows_of_any_of_the_texts_are_found() -> None:
    for name in [*NAMES, "Lumen Legal"]:
        Counsel.objects.create(name=name)

    found = Counsel.objects.filter(name__among=[*NAMES, "Nobody"])

    assert sorted(found.values_list("name", flat=True)) == sorted(NAMES)


def test_no_texts_find_nothing() -> None:
    Counsel.objects.create(name="Lumen Legal")

    assert not Counsel.objects.filter(name__among=[]).exists()


def test_more_texts_than_postgresql_takes_values_are_looked_up_at_once() -> None:
    Counsel.objects.create(name="Firm 69999")

    found = Counsel.objects.filter(name__among=[f"Firm {number}" for number in range(70_000)])

    assert found.count() == 1
