"""Rows read by their ids are those that the query would give."""

import pytest
from pytest_django import DjangoAssertNumQueries

from cases.models import Case, CaseWorkType, Citation, Event
from core.chosen import ChosenRows, Listed
from tests.docket import event
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.engine]

NAMES = ("id", "slug", "court__name", "filed_earliest", "has_conflicts", "court", "updated_at")


def test_values_are_those_of_the_query_in_the_order_of_the_ids(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    ids = [make_case(slug=slug).pk for slug in ("quill-v-lumen", "inkwell-v-lumen", "reed-v-lumen")]
    names = [name for name in NAMES if name.split("__")[0] in {f.name for f in Case._meta.fields}]
    chosen, wanted = [ids[2], ids[0]], {r["id"]: r for r in Case.objects.values(*names)}

    with django_assert_num_queries(1):
        found = ChosenRows(Case, names).values(chosen)

    assert found == [wanted[pk] for pk in chosen]


def test_rows_that_are_gone_and_ids_given_twice_are_read_once_or_not() -> None:
    case = make_case()

    rows = ChosenRows(Case, ("id", "slug")).values([case.pk, case.pk + 99, case.pk])

    assert rows == [{"id": case.pk, "slug": case.slug}]


def test_what_belongs_to_the_ids_comes_in_its_order() -> None:
    case = make_case(events=[event(f"2025-0{month}", "hearing", "Heard") for month in (3, 1, 2)])
    wanted = Event.objects.filter(case=case).order_by("-sort_key", "-id").values_list("id", "date")

    found = ChosenRows(Event, ("id", "date"), by="case", order=("-sort_key", "-id")).tuples(
        [case.pk]
    )

    assert len(found) > 1
    assert found == list(wanted)


def test_nothing_is_asked_about_no_ids(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert ChosenRows(Citation, ("event_id",), by="event").tuples([]) == []


def test_rows_without_their_ids_cannot_be_put_in_order() -> None:
    with pytest.raises(ValueError, match="need their id"):
        ChosenRows(Case, ("slug",)).values([make_case().pk])


def test_lists_of_words_come_with_their_rows_in_their_order() -> None:
    two = make_case(slug="two", work_types=["news", "books"])
    one = make_case(slug="one", work_types=["lyrics_compositions"])
    none = make_case(slug="none", work_types=["news"])
    CaseWorkType.objects.filter(case=none).delete()
    words = {"work_types": Listed(CaseWorkType, "case", "value", "position")}

    rows = ChosenRows(Case, ("id", "slug"), lists=words).values([one.pk, two.pk, none.pk])

    assert [(row["slug"], row["work_types"]) for row in rows] == [
        ("one", ("lyrics_compositions",)),
        ("two", ("news", "books")),
        ("none", ()),
    ]
