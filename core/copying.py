"""Copying a whole database into an empty one, whichever engines they are; knows nothing of law.

Ids stay, and an id that was ever given is not given again. What was copied is read back and compared.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

import orjson
from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from core.bulk_columns import PLAIN

# Rows read and written at a time; the longest, articles and revisions, have some 100 kB.
BATCH = 500
# What migrating itself writes, with ids of its own.
MADE_BY_MIGRATE: tuple[type[models.Model], ...] = (Permission, ContentType)
DIGEST_BITS = 256
# Names in one message.
NAMED = 5

Watch = Callable[[Iterable[Any], str, int], Iterable[Any]]  # rows, name of the table, how many


class CopyRefused(Exception):
    """A database cannot be copied there; the message says what to do."""


@dataclass(frozen=True, slots=True)
class TableSum:
    """How many rows a table has, and a digest of all their values, in whatever order."""

    rows: int = 0
    digest: int = 0

    def __add__(self, other: "TableSum") -> "TableSum":
        return TableSum(self.rows + other.rows, (self.digest + other.digest) % 2**DIGEST_BITS)


def tables() -> list[type[models.Model]]:
    """Give the tables of the site, those between two others among them."""
    known = apps.get_models(include_auto_created=True)
    return [model for model in known if model._meta.managed and not model._meta.proxy]


def target_prepare(source: str, target: str) -> None:
    """Make the tables where there are none; raises CopyRefused unless both have the same, these empty."""
    if not connections[target].introspection.table_names():
        call_command("migrate", database=target, verbosity=0, interactive=False)
    here, there = _migrations(source), _migrations(target)
    if here != there:
        differing = ", ".join(sorted(f"{app}.{name}" for app, name in here ^ there))
        raise CopyRefused(f"Run manage.py migrate on both databases; they differ in {differing}.")
    filled = [
        model._meta.db_table
        for model in tables()
        if model not in MADE_BY_MIGRATE and all_rows(model, target).exists()
    ]
    if filled:
        raise CopyRefused(f"Name an empty database; there are rows in {few(filled)}.")


def few(names: Sequence[str]) -> str:
    """Name the first few, and say how many more there are."""
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} others" if more > 0 else "")


@contextmanager
def one_moment(source: str) -> Iterator[None]:
    """Read the source as it stands at one moment; on SQLite nobody writes meanwhile."""
    connection = connections[source]
    with transaction.atomic(using=source):
        if connection.vendor == "postgresql" and len(connection.savepoint_ids) == 0:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def tables_copy(source: str, target: str, *, watch: Watch) -> dict[str, TableSum]:
    """Copy the rows of all tables and the counters of their ids; call it in a transaction of each.

    Gives the sums of what was read, by table.
    """
    with connections[target].cursor() as cursor:
        for model in MADE_BY_MIGRATE:
            cursor.execute(f"DELETE FROM {_quoted(model, target)}")  # noqa: S608
    sums = {}
    for model in tables():
        sums[model._meta.db_table] = _table_copy(model, source, target, watch)
        _counter_copy(model, source, target)
    return sums


def table_sum(model: type[models.Model], using: str, rows: Iterable[Any] | None = None) -> TableSum:
    """Sum a table's rows, or those given."""
    total = TableSum()
    for row in rows_of(model, using) if rows is None else rows:
        total += TableSum(1, _digest(row))
    return total


def rows_of(model: type[models.Model], using: str) -> Iterator[tuple[Any, ...]]:
    """Read a table's rows as plain values, a batch at a time."""
    columns = [field.attname for field in model._meta.concrete_fields]
    rows = all_rows(model, using).order_by("pk").values_list(*columns)
    return rows.iterator(chunk_size=BATCH)


def all_rows(model: type[models.Model], using: str) -> models.QuerySet[models.Model]:
    """Give a table's rows, whatever its managers leave out."""
    return models.QuerySet(model=model, using=using)


def _table_copy(model: type[models.Model], source: str, target: str, watch: Watch) -> TableSum:
    total = TableSum()
    write = _writer(model, connections[target])
    count = all_rows(model, source).count()
    rows = iter(watch(rows_of(model, source), model._meta.db_table, count))
    while batch := list(islice(rows, BATCH)):
        total += table_sum(model, source, batch)
        write(batch)
    return total


def _writer(
    model: type[models.Model], connection: BaseDatabaseWrapper
) -> Callable[[Sequence[Any]], None]:
    """Give what writes rows into a table: one stream on PostgreSQL, one statement a row on SQLite."""
    fields = model._meta.concrete_fields
    table = connection.ops.quote_name(model._meta.db_table)
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    odd = [(place, field) for place, field in enumerate(fields) if not isinstance(field, PLAIN)]

    def values(row: Sequence[Any]) -> list[Any]:
        written = list(row)
        for place, field in odd:
            written[place] = field.get_db_prep_save(written[place], connection=connection)
        return written

    def write(rows: Sequence[Any]) -> None:
        with connection.wrap_database_errors, connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as stream:
                    for row in rows:
                        stream.write_row(values(row))
            else:
                insert = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608
                cursor.executemany(insert, [values(row) for row in rows])

    return write


def _digest(row: Sequence[Any]) -> int:
    """Sum one row up, alike on both engines: they keep the keys of JSON in different orders."""
    written = orjson.dumps(row, default=_plain, option=orjson.OPT_SORT_KEYS)
    return int.from_bytes(hashlib.sha256(written).digest())


def _plain(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    return str(value)


def _migrations(using: str) -> set[tuple[str, str]]:
    return set(MigrationRecorder(connections[using]).applied_migrations())


def _quoted(model: type[models.Model], using: str) -> str:
    return connections[using].ops.quote_name(model._meta.db_table)


def _counter_copy(model: type[models.Model], source: str, target: str) -> None:
    """Let the target go on where the source would: an id that was deleted is not given again."""
    if not isinstance(model._meta.pk, models.AutoField):
        return
    highest = all_rows(model, target).aggregate(top=models.Max("pk"))["top"] or 0
    last = max(highest, last_id_given(model, source))
    if last:
        _counter_set(model, connections[target], last)


def last_id_given(model: type[models.Model], using: str) -> int:
    """Give the highest id that a table has given so far, 0 before the first."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SELECT last_value, is_called FROM {_sequence(model, connection)}")  # noqa: S608
            last, is_called = cursor.fetchone()
            return int(last) if is_called else 0
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        found = cursor.fetchone()
    return int(found[0]) if found else 0


def _counter_set(model: type[models.Model], connection: BaseDatabaseWrapper, last: int) -> None:
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT setval(%s, %s)", [_sequence(model, connection), last])
            return
        cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
        cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, last])


def _sequence(model: type[models.Model], connection: BaseDatabaseWrapper) -> str:
    """Give the quoted name of the counter of a table's ids."""
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(model._meta.db_table)
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [table, model._meta.pk.column])
        return str(cursor.fetchone()[0])
