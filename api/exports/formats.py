"""The formats of exports: one entry each, and nothing else knows them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from api.exports.export import Export, Parts
from api.exports.files import write_parquet, write_sqlite, write_xlsx
from api.exports.texts import write_csv, write_json, write_ndjson
from api.exports.workbook import MOST_ROWS


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the end of its addresses, its type, its name, and its writer.

    ``needs`` names a module without which it cannot be written; ``most_rows`` is zero for no limit.
    """

    suffix: str
    content_type: str
    label: str
    about: str | Promise
    write: Callable[[Export], Parts]
    needs: str = ""
    most_rows: int = 0

    @property
    def is_there(self) -> bool:
        """Tell whether this site can write it."""
        return not self.needs or _is_installed(self.needs)


@cache
def _is_installed(module: str) -> bool:
    return find_spec(module) is not None


FORMATS: dict[str, Format] = {
    found.suffix: found
    for found in (
        Format("csv", "text/csv; charset=utf-8", "CSV", _("for every program"), write_csv),
        Format(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Excel",
            _("typed cells, with a sheet on their origin"),
            write_xlsx,
            most_rows=MOST_ROWS,
        ),
        Format(
            "ndjson",
            "application/x-ndjson",
            "NDJSON",
            _("an object a line; of disputes the whole record"),
            write_ndjson,
        ),
        Format("json", "application/json", "JSON", _("one document"), write_json),
        Format(
            "parquet",
            "application/vnd.apache.parquet",
            "Parquet",
            _("typed columns"),
            write_parquet,
            needs="pyarrow",
        ),
        Format("sqlite", "application/vnd.sqlite3", "SQLite", _("a database"), write_sqlite),
    )
}
