"""`manage.py copy_to DATABASE_URL`: the whole database into an empty one, on either engine."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, Error, connections, transaction

from cases.models import Case, Revision
from cases.selectors.stored_records import revisions_verify
from core.copying import (
    CopyRefused,
    TableSum,
    one_moment,
    table_sum,
    tables,
    tables_copy,
    target_prepare,
)
from core.databases import database_from_url, folder_of_sqlite_make
from core.progress import progress

TARGET = "copy_target"


class Command(BaseCommand):
    """Copies in one transaction and compares every row before it is kept."""

    help = "Copy this database into an empty one: SQLite to PostgreSQL, or back, or alike."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument(
            "database_url", help="postgres://user:password@host:5432/name or sqlite:////file"
        )

    def handle(self, *, database_url: str, **_options: Any) -> None:
        """Prepare, copy, compare; whatever fails, the target keeps no row of it."""
        with connected(database_url):
            try:
                target_prepare(DEFAULT_DB_ALIAS, TARGET)
                with transaction.atomic(using=TARGET), one_moment(DEFAULT_DB_ALIAS):
                    copied = tables_copy(DEFAULT_DB_ALIAS, TARGET, watch=self._watch)
                    self._compare(copied)
            except CopyRefused as refusal:
                raise CommandError(str(refusal)) from refusal
            except (Error, ValueError) as error:  # psycopg refuses NUL characters by ValueError
                raise CommandError(f"Nothing was copied: {error}") from error
        rows = sum(found.rows for found in copied.values())
        self.stdout.write(
            f"{rows} rows of {len(copied)} tables were copied and compared. Set DATABASE_URL to"
            " the new database and start the site again."
        )

    def _compare(self, copied: dict[str, TableSum]) -> None:
        """Refuse a copy of which any row differs; the records are also held against their hashes."""
        problems = [
            f"{model._meta.db_table} differs"
            for model in self._watch(tables(), "compare", len(copied))
            if table_sum(model, TARGET) != copied[model._meta.db_table]
        ]
        if newest_records(DEFAULT_DB_ALIAS) != newest_records(TARGET):
            problems.append("the newest records differ")
        problems += revisions_verify(TARGET).faults
        if problems:
            raise CopyRefused("Nothing was copied. " + "; ".join(problems[:20]))

    def _watch(self, rows: Iterable[Any], label: str, count: int) -> Iterable[Any]:
        if not count:
            return rows
        return progress(rows, total=count, label=label, stream=cast(TextIO, self.stdout))


@contextmanager
def connected(database_url: str) -> Iterator[None]:
    """Know the database of an address as TARGET for a while; raises CommandError for a bad one."""
    try:
        database = database_from_url(database_url)
    except ValueError as error:
        raise CommandError(f"Mend the address: {error}.") from error
    folder_of_sqlite_make(database)
    connections.settings[TARGET] = connections.configure_settings(
        {DEFAULT_DB_ALIAS: {}, TARGET: database}
    )[TARGET]
    try:
        yield
    finally:
        connections[TARGET].close()
        del connections[TARGET]
        del connections.settings[TARGET]


def newest_records(using: str) -> dict[str, str]:
    """Give the hash of each case's newest record, by slug."""
    hashes = dict(Revision.objects.using(using).values_list("pk", "sha256"))
    cases = Case.objects.using(using).values_list("slug", "revision_id")
    return {slug: hashes.get(pk, "") for slug, pk in cases}
