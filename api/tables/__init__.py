"""Every table that a program can read, by name."""

from api.tables.base import Column, Kind, Many, Part, Row, Table
from api.tables.claims import CLAIMS
from api.tables.damages import DAMAGES
from api.tables.disputes import CASES
from api.tables.entities import COURTS, PARTIES
from api.tables.events import EVENTS
from api.tables.parts import (
    AI_SYSTEMS,
    CASE_PARTIES,
    CITATIONS,
    CONDUCT,
    DOCKET_NUMBERS,
    RELATED,
    WORK_TYPES,
)
from api.tables.places import JURISDICTIONS
from api.tables.reading import read_rows, rows_shaped
from api.tables.rulings import HOLDINGS, RULINGS
from api.tables.sources import SOURCES

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        CASES,
        EVENTS,
        PARTIES,
        COURTS,
        JURISDICTIONS,
        CLAIMS,
        RULINGS,
        HOLDINGS,
        DAMAGES,
        SOURCES,
        CASE_PARTIES,
        DOCKET_NUMBERS,
        WORK_TYPES,
        CONDUCT,
        AI_SYSTEMS,
        CITATIONS,
        RELATED,
    )
}

__all__ = [
    "TABLES",
    "Column",
    "Kind",
    "Many",
    "Part",
    "Row",
    "Table",
    "read_rows",
    "rows_shaped",
]
