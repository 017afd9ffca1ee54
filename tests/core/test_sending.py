"""Rows are stored while the next are made: in order, all or none, and nothing is left hanging."""

import sys
import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError, OperationalError, ProgrammingError

from core import sending
from core.bulk import bulk_insert, ids_reserve, new_row
from core.leaves import leaves_insert
from core.sending import keys_check, rows_sent_meanwhile, sender
from parties.models import Counsel, Party, PartyName

pytestmark = pytest.mark.django_db
on_both = pytest.mark.engine
on_postgres = pytest.mark.postgres


def firm(name: str) -> Counsel:
    return new_row(Counsel, name=name)


def names() -> list[str]:
    return list(Counsel.objects.order_by("pk").values_list("name", flat=True))


def meanwhile(write: Callable[[], None]) -> None:
    with transaction.atomic(), rows_sent_meanwhile():
        write()


def is_at_rest() -> bool:
    turn_is_usual = sys.getswitchinterval() == pytest.approx(0.005)
    threads = [thread.name for thread in threading.enumerate()]
    return sender() is None and turn_is_usual and not any("sender" in name for name in threads)


@on_both
def test_what_is_read_next_sees_all_that_was_sent() -> None:
    with rows_sent_meanwhile():
        bulk_insert([firm("Quill & Co."), firm("Vellum LLP")])
        bulk_insert([firm("Ink\tand\\Nib\n")])
        assert names() == ["Quill & Co.", "Vellum LLP", "Ink\tand\\Nib\n"]

        bulk_insert([firm("墨律师事务所")])

    assert names()[3:] == ["墨律师事务所"]
    assert is_at_rest()


@on_both
def test_rows_sent_meanwhile_may_point_at_each_other() -> None:
    party = new_row(Party, slug="lumen", name="Lumen", kind="company")
    with rows_sent_meanwhile():
        bulk_insert([party])
        leaves_insert(PartyName, [{"party": party, "name": "Lumen AI"}])
        keys_check()

    assert PartyName.objects.get(name="Lumen AI").party == party


@on_both
def test_ids_that_were_reserved_are_given_and_more_are_drawn() -> None:
    with rows_sent_meanwhile():
        ids_reserve({Counsel: 2, Party: 0})
        ids_reserve({Counsel: 2})
        made = [firm(name) for name in ("One", "Two", "Three")]
        bulk_insert(made[:1])
        bulk_insert(made[1:])

    assert [row.pk for row in made] == sorted({row.pk for row in made})
    assert [Counsel.objects.get(pk=row.pk).name for row in made] == ["One", "Two", "Three"]


@on_both
def test_within_it_another_changes_nothing() -> None:
    with rows_sent_meanwhile():
        outer = sender()
        with rows_sent_meanwhile():
            assert sender() is outer
            bulk_insert([firm("Quill & Co.")])
        assert sender() is outer

    assert names() == ["Quill & Co."]


@on_both
def test_a_row_the_server_refuses_is_told_and_none_is_stored() -> None:
    def write() -> None:
        bulk_insert([firm("Quill & Co.")])
        bulk_insert([firm("Quill & Co.")])
        bulk_insert([firm("Vellum LLP")])

    with pytest.raises(IntegrityError):
        meanwhile(write)

    assert names() == []
    assert is_at_rest()


@on_postgres
def test_the_next_query_tells_what_the_server_refused() -> None:
    def write() -> None:
        bulk_insert([firm("Quill & Co."), firm("Quill & Co.")])
        names()
        pytest.fail("the query was answered")

    with pytest.raises(IntegrityError):
        meanwhile(write)

    assert names() == []


@on_postgres
def test_so_does_an_insert_when_enough_rows_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "MOST_WAITING", 1)

    def write() -> None:
        ids_reserve({Counsel: 3})
        for _time in range(3):
            bulk_insert([firm("Quill & Co.")])
        pytest.fail("all were taken")

    with pytest.raises(IntegrityError):
        meanwhile(write)

    assert is_at_rest()


@on_postgres
def test_a_row_that_points_nowhere_is_found_before_the_end() -> None:
    nobody = new_row(Party, slug="nobody", name="Nobody", kind="company")
    nobody.pk = 10**9

    def write() -> None:
        leaves_insert(PartyName, [{"party": nobody, "name": "Nobody"}])
        keys_check()
        names()
        pytest.fail("nobody looked")

    with pytest.raises(IntegrityError):
        meanwhile(write)

    assert not PartyName.objects.exists()


@on_both
@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_of_whoever_makes_the_rows_stores_none(error: type[BaseException]) -> None:
    def write() -> None:
        bulk_insert([firm("Quill & Co.")])
        raise error

    with pytest.raises(error):
        meanwhile(write)

    assert names() == []
    assert is_at_rest()


@on_postgres
def test_a_statement_that_nobody_waits_for_is_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "PATIENCE_SECONDS", 0.05)

    def write() -> None:
        made = sender()
        assert made is not None
        made.send("SELECT pg_sleep(600)")
        made.send("SELECT pg_sleep(600)")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        meanwhile(write)

    assert names() == []
    assert is_at_rest()


@on_postgres
@pytest.mark.django_db(transaction=True)
def test_a_server_that_hangs_up_is_told() -> None:
    def write() -> None:
        made = sender()
        assert made is not None
        made.send("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(OperationalError):
        meanwhile(write)
    connection.close()

    assert names() == []
    assert is_at_rest()


@on_postgres
def test_a_statement_the_server_does_not_know_is_told() -> None:
    def write() -> None:
        made = sender()
        assert made is not None
        made.send("COPY no_such_table FROM STDIN", b"")

    with pytest.raises(ProgrammingError):
        meanwhile(write)

    assert is_at_rest()
