"""Rows made and inserted in bulk are the rows that Django would make."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from pytest_django import DjangoAssertNumQueries

from cases.choices import EventKind
from cases.models import Case, CaseAlias, CaseText, Damages, Event, Revision
from core.bulk import bulk_insert, new_row
from news.models import Article
from parties.models import Homonym, Party
from tests.factories import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


def alias(case: Case, text: str, position: int = 0) -> CaseAlias:
    return new_row(CaseAlias, case=case, position=position, text=text)


def test_a_new_row_has_the_defaults_and_is_unsaved() -> None:
    row = new_row(Party, slug="quill", name="Quill Press", kind="company")

    usual = Party(slug="quill", name="Quill Press", kind="company")
    fields = [field.attname for field in Party._meta.concrete_fields]
    assert [getattr(row, name) for name in fields] == [getattr(usual, name) for name in fields]
    assert row.__dict__["id"] is None


def test_a_default_list_is_each_rows_own() -> None:
    one, other = new_row(Homonym), new_row(Homonym)

    one.names.append("Quill")

    assert other.names == []


def test_a_name_that_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="Party has no field nmae"):
        new_row(Party, nmae="Quill Press")


def test_inserted_rows_get_ids_in_their_order() -> None:
    case = make_case()
    rows = [alias(case, text) for text in ("One", "Two", "Three")]

    bulk_insert(rows)

    stored = CaseAlias.objects.filter(case=case).order_by("pk")
    assert [row.text for row in stored] == ["One", "Two", "Three"]
    assert [row.pk for row in stored] == [row.pk for row in rows]
    assert not rows[0]._state.adding


def test_a_given_id_is_kept_and_not_drawn_again() -> None:
    case = make_case()
    first = alias(case, "First")
    bulk_insert([first])
    first.delete()
    kept, fresh = alias(case, "Kept"), alias(case, "Fresh")
    kept.pk = first.pk or 1

    bulk_insert([kept, fresh])

    assert CaseAlias.objects.get(text="Kept").pk == kept.pk
    assert fresh.pk > kept.pk


def test_bytes_are_stored_as_they_are() -> None:
    body = bytes(range(256))
    row = new_row(Article, canonical_url="https://news.example/one", raw=body)

    bulk_insert([row])

    assert bytes(Article.objects.get(pk=row.pk).raw or b"") == body


def test_ids_of_deleted_rows_do_not_return() -> None:
    case = make_case()
    gone = alias(case, "Gone")
    bulk_insert([gone])
    former = gone.pk
    CaseAlias.objects.all().delete()
    later = alias(case, "Later")

    bulk_insert([later])

    assert later.pk > former


def test_django_and_bulk_insert_draw_from_one_sequence() -> None:
    case = make_case()
    bulk_insert([alias(case, "Ours")])

    theirs = CaseAlias.objects.create(case=case, position=1, text="Django's")

    assert CaseAlias.objects.filter(text="Ours").get().pk < theirs.pk


def test_a_row_may_point_at_one_that_is_inserted_before_it() -> None:
    group = new_row(Party, slug="lumen", name="Lumen", kind="group")
    member = new_row(Party, slug="lumen-ai", name="Lumen AI", kind="company", group=group)

    bulk_insert([group])
    bulk_insert([member])

    assert Party.objects.get(slug="lumen-ai").group == group


def test_dates_sums_and_lists_come_back_as_they_were() -> None:
    case = make_case()
    sum_ = new_row(
        Damages,
        case=case,
        position=9,
        kind="awarded",
        amount=Decimal("1234.5"),
        currency="CNY",
        earliest=date(2025, 1, 6),
        is_approximate=True,
    )
    homonym = new_row(Homonym, slug="class", name="Class", kind="class", names=["作者", "Autoren"])
    moment = datetime(2026, 10, 15, 9, 30, tzinfo=UTC)
    revision = new_row(Revision, case=case, number=7, record="{}", sha256="0", made_at=moment)

    for row in (sum_, homonym, revision):
        bulk_insert([row])

    sum_ = Damages.objects.get(position=9)
    assert (sum_.amount, sum_.earliest, sum_.latest) == (Decimal("1234.5"), date(2025, 1, 6), None)
    assert sum_.is_approximate is True
    assert Homonym.objects.get(slug="class").names == ["作者", "Autoren"]
    assert Revision.objects.get(number=7).made_at == moment


def test_a_text_comes_back_with_its_tabs_lines_and_backslashes() -> None:
    case = make_case()
    hard = "one\ttwo\nthree\\four \\N \"five\" 'six' 七"

    bulk_insert([alias(case, hard)])

    assert CaseAlias.objects.get().text == hard


def test_a_vocabulary_value_is_stored_as_its_text() -> None:
    case = make_case()
    event = new_row(
        Event,
        case=case,
        position=50,
        date="2026",
        earliest=date(2026, 1, 1),
        latest=date(2026, 12, 31),
        sort_key=1,
        kind=EventKind.SETTLEMENT,
        title="Settled",
    )

    bulk_insert([event])

    assert Event.objects.filter(kind="settlement", title="Settled").exists()


def test_a_sort_key_is_made_on_the_way() -> None:
    bulk_insert([new_row(Party, slug="zizek", name="Žižek", kind="person")])

    # The folded name “zizek” in hexadecimal digits.
    assert Party.objects.get(slug="zizek").name_sort == "7a697a656b"


def test_a_row_whose_id_is_another_rows_takes_it() -> None:
    case = make_case()
    CaseText.objects.all().delete()

    bulk_insert([new_row(CaseText, case=case, body="quill press")])

    assert CaseText.objects.get(pk=case.pk).body == "quill press"


def test_a_broken_rule_stores_nothing() -> None:
    case = make_case()
    bad = new_row(CaseAlias, case=case, position=None, text="Bad")

    with pytest.raises(IntegrityError), transaction.atomic():
        bulk_insert([alias(case, "Good"), bad])
    assert not CaseAlias.objects.exists()


def test_nothing_to_insert_asks_nothing(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(0):
        bulk_insert([])
