"""The full-text index over the search texts: FTS5 on SQLite, a GIN index on PostgreSQL.

The texts hold tokens that are already prepared, so neither engine's own parser has a say.
On SQLite triggers keep the index in step with its table, inside the same transaction.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE_FORWARD = (
    """
    CREATE VIRTUAL TABLE cases_casetext_fts USING fts5(
        body, content='cases_casetext', content_rowid='case_id',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
    )
    """,
    """
    CREATE TRIGGER cases_casetext_fts_insert AFTER INSERT ON cases_casetext BEGIN
        INSERT INTO cases_casetext_fts(rowid, body) VALUES (new.case_id, new.body);
    END
    """,
    """
    CREATE TRIGGER cases_casetext_fts_delete AFTER DELETE ON cases_casetext BEGIN
        INSERT INTO cases_casetext_fts(cases_casetext_fts, rowid, body)
        VALUES ('delete', old.case_id, old.body);
    END
    """,
    """
    CREATE TRIGGER cases_casetext_fts_update AFTER UPDATE ON cases_casetext BEGIN
        INSERT INTO cases_casetext_fts(cases_casetext_fts, rowid, body)
        VALUES ('delete', old.case_id, old.body);
        INSERT INTO cases_casetext_fts(rowid, body) VALUES (new.case_id, new.body);
    END
    """,
)
SQLITE_BACKWARD = (
    "DROP TRIGGER cases_casetext_fts_update",
    "DROP TRIGGER cases_casetext_fts_delete",
    "DROP TRIGGER cases_casetext_fts_insert",
    "DROP TABLE cases_casetext_fts",
)
# array_to_tsvector takes the tokens as they are; the default text-search parser would cut them.
POSTGRES_FORWARD = (
    """
    CREATE INDEX case_text_search ON cases_casetext
    USING gin (array_to_tsvector(string_to_array(body, ' ')))
    """,
)
POSTGRES_BACKWARD = ("DROP INDEX case_text_search",)


def _run(editor: BaseDatabaseSchemaEditor, sqlite: tuple[str, ...], postgres: tuple[str, ...]) -> None:
    statements = {"sqlite": sqlite, "postgresql": postgres}[editor.connection.vendor]
    for statement in statements:
        editor.execute(statement)


def forward(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index."""
    _run(editor, SQLITE_FORWARD, POSTGRES_FORWARD)


def backward(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the index."""
    _run(editor, SQLITE_BACKWARD, POSTGRES_BACKWARD)


class Migration(migrations.Migration):
    """Add the search index."""

    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunPython(forward, backward)]
