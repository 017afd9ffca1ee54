"""``python -m benchmarks exports``: rows a second of each format, beside Datasette and bare limits.

Datasette streams the plain table of events of the same file. The bare limit reads the very columns
of the export: by Python's sqlite3 module, and by psycopg's COPY.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django

from benchmarks.databases import ROOT, database_of
from benchmarks.postgres import reading
from benchmarks.served import Server, datasette, download, requests_a_second, site

DEFAULT_CASES = 2000
# PostgreSQL is loaded anew each time.
MOST_CASES_ON_POSTGRESQL = 2000
ADDRESSES = (
    ("/timeline.csv", "events"),
    ("/timeline.ndjson", "events"),
    ("/timeline.json", "events"),
    ("/timeline.sqlite", "events"),
    ("/timeline.parquet", "events"),
    ("/timeline.xlsx", "events"),
    ("/cases.csv", "cases"),
    ("/cases.ndjson", "cases"),
    ("/citations.csv", "citations"),
)
REQUESTS = 100

Line = tuple[str, ...]
HEADING: Line = ("what", "rows/s", "MB/s", "first byte ms", "memory MiB")


def main(arguments: list[str]) -> int:
    """Measure, print a table; 1 if an address fails."""
    options = _options(arguments)
    cases = max(options.cases)
    path = database_of(options.folder, cases)
    os.environ["DATABASE_URL"] = f"sqlite:///{path}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ.setdefault("LOG_LEVEL", "CRITICAL")
    django.setup()
    lines = [HEADING, *_on_sqlite(path, options)]
    if not options.no_postgres:
        lines += _on_postgres(min(cases, MOST_CASES_ON_POSTGRESQL), options.folder)
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADING))]
    for line in lines:
        cells = [cell.rjust(width) for cell, width in zip(line, widths, strict=True)]
        print("  ".join([line[0].ljust(widths[0]), *cells[1:]]).rstrip())
    return int(any("answers" in line[1] for line in lines))


def _on_sqlite(path: Path, options: argparse.Namespace) -> Iterator[Line]:
    rows = _counts()
    with site(f"sqlite:///{path}", options.folder) as server:
        yield from _downloads(server, rows, "SQLite")
        yield _requests(server, "/api/v1/events/?page_size=100", "API, 100 rows")
    yield _bare("sqlite3 module, events", rows["events"], _read_by_sqlite3)
    yield _bare("sqlite3 module, records", rows["cases"], _read_records)
    if options.no_datasette:
        return
    with datasette(path, options.folder) as server:
        table = f"/{path.stem}/cases_event"
        streamed = f"{table}.csv?_stream=on&_size=max"
        yield _download(server, streamed, rows["events"], "Datasette: cases_event.csv")
        yield _requests(server, f"{table}.json?_size=100&_nocount=1", "Datasette, 100 rows")


def _on_postgres(cases: int, folder: Path) -> Iterator[Line]:
    with _postgres(cases) as address:
        with reading(address):
            rows = _counts()
            bare = _bare("COPY, events", rows["events"], _read_by_copy)
            records = _bare("COPY, records", rows["cases"], _read_records)
        with site(address, folder) as server:
            yield from _downloads(server, rows, "PostgreSQL", only=(".csv", ".ndjson"))
        yield bare
        yield records


def _downloads(
    server: Server, rows: dict[str, int], engine: str, *, only: tuple[str, ...] = ()
) -> Iterator[Line]:
    for suffix in sorted({Path(path).suffix for path, _table in ADDRESSES}):
        download(
            server, f"/timeline{suffix}?jurisdiction=EU"
        )  # what is imported late counts for nobody
    for path, table in ADDRESSES:
        if not only or path.endswith(only):
            yield _download(server, path, rows[table], f"{engine}: {path}")


def _download(server: Server, path: str, rows: int, name: str) -> Line:
    found = download(server, path)
    if found.status != 200:
        return name, f"answers {found.status}", "", "", ""
    return (
        name,
        f"{rows / found.seconds:,.0f}",
        f"{found.size_bytes / found.seconds / 1e6:.1f}",
        f"{found.first_byte_seconds * 1000:.0f}",
        f"{found.memory_mib:+.1f}",
    )


def _requests(server: Server, path: str, name: str) -> Line:
    requests_a_second(server, path, number=5)
    return f"{name}: requests/s", f"{requests_a_second(server, path, number=REQUESTS):.0f}", *_BLANK


def _bare(name: str, rows: int, read: Callable[[], Any]) -> Line:
    read()
    started = time.perf_counter()
    size = read()
    seconds = time.perf_counter() - started
    speed = f"{size / seconds / 1e6:.1f}" if isinstance(size, int) else ""
    return f"bare limit: {name}", f"{rows / seconds:,.0f}", speed, *_BLANK[1:]


_BLANK = ("", "", "")


def _counts() -> dict[str, int]:
    from api.tables import TABLES
    from cases.criteria import Criteria

    names = {table for _path, table in ADDRESSES}
    return {name: TABLES[name].queryset(Criteria()).count() for name in names}


def _statement() -> tuple[str, tuple[Any, ...]]:
    """Give the statement of the export of events without a word of CSV in it."""
    from django.db.models import F

    from api.exports.expressions import JoinedCell, PlainCell
    from api.tables import TABLES
    from cases.criteria import Criteria

    table = TABLES["events"]
    columns = table.columns_for(api=False)
    chosen: dict[str, Any] = {}
    for number, column in enumerate(columns):
        chosen[f"c{number}"] = F(column.source) if column.many is None else JoinedCell(column)
        if column.many is not None:
            chosen[f"c{number}"].cell = PlainCell
    rows = table.queryset(Criteria(), needs=[column.source for column in columns])
    sql, params = (
        rows.order_by("id").annotate(**chosen).values_list(*chosen).query.sql_with_params()
    )
    return sql, tuple(params)


def _read_by_sqlite3() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(*_statement())
        while cursor.fetchmany(1000):
            pass


def _read_by_copy() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        statement = cursor.mogrify(*_statement())
        with cursor.copy(f"COPY ({statement}) TO STDOUT WITH (FORMAT csv)") as copy:
            for _row in copy:
                pass


def _read_records() -> int:
    """Read the newest record of each dispute; gives how many bytes there are."""
    from django.db import connection

    records = (
        "SELECT r.record FROM cases_case c JOIN cases_revision r ON r.id = c.revision_id"
        " ORDER BY c.id"
    )
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            connection.connection.text_factory = bytes
            try:
                return sum(len(text) for (text,) in cursor.execute(records))
            finally:
                connection.connection.text_factory = str
        with cursor.copy(f"COPY ({records}) TO STDOUT") as copy:
            return sum(len(row) for row in copy)


@contextmanager
def _postgres(cases: int) -> Iterator[str]:
    """Run a PostgreSQL with a load set."""
    from tests.servers import postgres_server

    with postgres_server() as address:
        environment = {**os.environ, "DATABASE_URL": address}
        for command in (["migrate", "--verbosity", "0"], ["make_load", "--cases", str(cases)]):
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=ROOT,
                env=environment,
                stdout=sys.stderr,
                check=True,
            )
        yield address


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks exports", description=__doc__)
    sizes = [int(size) for size in os.environ.get("BENCH_CASES", str(DEFAULT_CASES)).split()]
    parser.add_argument("--cases", type=int, nargs="+", default=sizes, help="the largest is used")
    folder = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "bench"
    parser.add_argument("--folder", type=Path, default=folder, help="where the databases are kept")
    parser.add_argument("--no-datasette", action="store_true", help="leave Datasette out")
    parser.add_argument("--no-postgres", action="store_true", help="leave PostgreSQL out")
    return parser.parse_known_args(arguments)[0]  # options of other suites are not for this one


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
