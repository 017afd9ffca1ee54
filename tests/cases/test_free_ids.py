"""Public ids that nobody has."""

import pytest
from pytest_django import DjangoAssertNumQueries

from cases.services.free_ids import FreeIds, batches, free_slug
from parties.models import Party, PartyRedirect

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


def test_a_free_slug_is_taken_as_wanted() -> None:
    assert free_slug("quill", {"lumen"}.__contains__) == "quill"


def test_a_taken_slug_is_numbered_from_two() -> None:
    assert free_slug("quill", {"quill", "quill-2"}.__contains__) == "quill-3"


def test_an_id_of_any_of_the_models_is_taken() -> None:
    quill = Party.objects.create(slug="quill", name="Quill Press", kind="company")
    PartyRedirect.objects.create(slug="quill-press", party=quill)

    ids = FreeIds((Party, PartyRedirect), ["quill", "quill-press", "lumen"])

    assert [ids.take(slug) for slug in ("quill", "quill-press", "lumen")] == [
        "quill-2",
        "quill-press-2",
        "lumen",
    ]


def test_an_id_is_given_once() -> None:
    ids = FreeIds((Party,))

    assert [ids.take("quill"), ids.take("quill")] == ["quill", "quill-2"]


def test_expected_ids_are_looked_up_together(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(1):
        ids = FreeIds((Party,), [f"party-{n}" for n in range(50)])
        assert [ids.take(f"party-{n}") for n in range(50)][-1] == "party-49"


def test_values_are_divided_into_sorted_lists_without_repeats() -> None:
    assert list(batches(["b", "a", "b"])) == [["a", "b"]]
    assert [len(batch) for batch in batches(range(12_001))] == [5_000, 5_000, 2_001]
