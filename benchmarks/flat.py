"""The rows of our lists as Datasette likes them best: two flat tables, every filtered column indexed.

Our site joins its lists from some ten tables; Datasette is spared that.
"""

import sqlite3
from pathlib import Path

_EVENTS = """
CREATE TABLE events AS
SELECT e.id, e.date, e.earliest, e.latest, e.sort_key, e.kind, e.title, e.note, e.origin,
       c.slug, c.caption, c.country, c.jurisdiction, c.status, c.proceeding,
       court.slug AS court, court.name AS court_name
FROM old.cases_event e
JOIN old.cases_case c ON c.id = e.case_id
LEFT JOIN old.cases_court court ON court.id = c.court_id
ORDER BY e.id
"""
_CASES = """
CREATE TABLE cases AS
SELECT c.id, c.slug, c.caption, c.native_caption, c.country, c.jurisdiction, c.status,
       c.status_as_of, c.proceeding, c.filed_on, c.filed_earliest, c.filed_latest,
       c.last_event_on, c.last_event_sort_key, c.event_count, c.source_count,
       court.slug AS court, court.name AS court_name,
       (SELECT json_group_array(value) FROM old.cases_caseworktype w WHERE w.case_id = c.id)
           AS work_type,
       (SELECT json_group_array(value) FROM old.cases_caseconduct w WHERE w.case_id = c.id)
           AS conduct
FROM old.cases_case c
LEFT JOIN old.cases_court court ON court.id = c.court_id
ORDER BY c.id
"""
_INDEXED = {
    "events": ("id", "sort_key", "kind", "country", "status", "proceeding", "court", "earliest"),
    "cases": ("id", "last_event_sort_key", "country", "status", "proceeding", "court"),
}
# What a reader's filter most often comes with: then the order needs no sorting.
_IN_ORDER = {"events": "sort_key", "cases": "last_event_sort_key"}


def flat_of(file: Path) -> Path:
    """Give the flat file of a generated database, making it if there is none."""
    flat = file.with_name(f"{file.stem}-flat.db")
    if not flat.exists():
        draft = flat.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        _make(file, draft)
        draft.rename(flat)
    return flat


def _make(file: Path, flat: Path) -> None:
    connection = sqlite3.connect(flat)
    connection.execute("ATTACH ? AS old", [str(file)])
    connection.execute(_EVENTS)
    connection.execute(_CASES)
    for table, columns in _INDEXED.items():
        for column in columns:
            connection.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
        order = _IN_ORDER[table]
        connection.execute(f"CREATE INDEX {table}_of ON {table} (country, {order} DESC)")
        connection.execute(f"CREATE INDEX {table}_at ON {table} (status, {order} DESC)")
    connection.commit()
    connection.execute("DETACH old")
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()
