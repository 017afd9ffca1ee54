"""Statements that come often: planned once, and asked again where the server closed the connection."""

import psycopg
import pytest
from django.db import OperationalError, ProgrammingError, connection

from core.statements import row_of, rows_of

SEVERAL = 8  # more than it takes until a statement is prepared
FORTY_TWO = "SELECT %s + 40, '%%', %s"


@pytest.mark.engine
@pytest.mark.django_db(transaction=True)
def test_rows_are_read_as_often_as_they_are_asked_for() -> None:
    for _again in range(SEVERAL):
        assert rows_of(FORTY_TWO, [2, "晴"]) == [(42, "%", "晴")]
    assert row_of("SELECT 1 WHERE 1 = %s", [2]) is None


@pytest.mark.engine
@pytest.mark.django_db(transaction=True)
def test_a_statement_that_cannot_be_read_says_so() -> None:
    with pytest.raises((ProgrammingError, OperationalError)):
        rows_of("SELECT nonsense FROM nowhere")
    assert row_of("SELECT 1") == (1,)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_what_comes_often_is_planned_once() -> None:
    for _again in range(SEVERAL):
        rows_of(FORTY_TWO, [2, "x"])
    assert prepared() == 1
    for number in range(250):
        for _again in range(SEVERAL):
            rows_of(f"SELECT {number}")
    assert 0 < prepared() <= 100


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_the_server_closed_is_made_anew() -> None:
    for times in (1, SEVERAL):  # planned or not
        asked = [row_of("SELECT pg_backend_pid()") or (0,) for _again in range(times)]
        (before,) = asked[-1]
        end(before)
        (after,) = row_of("SELECT pg_backend_pid()") or (0,)
        assert after not in (0, before)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_plan_that_is_gone_or_of_another_table_is_made_anew() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE plans_of (one integer)")
        cursor.execute("INSERT INTO plans_of VALUES (1)")
    ask = "SELECT * FROM plans_of"
    for _again in range(SEVERAL):
        assert rows_of(ask) == [(1,)]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE plans_of ADD two text DEFAULT 'b'")
    for _again in range(SEVERAL):
        assert rows_of(ask) == [(1, "b")]
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    assert rows_of(ask) == [(1, "b")]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_server_that_is_away_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    (before,) = row_of("SELECT pg_backend_pid()") or (0,)
    monkeypatch.setitem(connection.settings_dict, "PORT", "1")
    end(before)
    with pytest.raises(OperationalError):
        row_of("SELECT 1")


def prepared() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'docket%'")
        found: int = cursor.fetchone()[0]
    return found


def end(backend: int) -> None:
    """Have the server close a connection, from another."""
    settings = connection.get_connection_params()
    settings = {k: v for k, v in settings.items() if k in ("host", "user", "password", "dbname")}
    port = connection.connection.info.port
    with psycopg.connect(**settings, port=port) as other:
        other.execute("SELECT pg_terminate_backend(%s, 2000)", [backend])
