"""Tables as files: no cell of them may be a formula for the program that opens it."""

import csv
import io
import re
from collections.abc import Iterator

import openpyxl

from api.tables import TABLES
from tests.hostile.asking import Ask, answered

# What makes a cell a formula, for one spreadsheet or another.
BEGINNINGS = tuple("=+-@＝＋－＠\t\r")
NUMBER = re.compile(r"-[0-9.]{1,40}")


def files() -> Iterator[Ask]:
    """Ask for each table in the formats that spreadsheets open."""
    for table in TABLES.values():
        for suffix in ("csv", "xlsx"):
            yield Ask(f"file: {suffix}", f"/{table.name}.{suffix}")
            if table.api:
                yield Ask(f"file: {suffix}", f"/api/v1/{table.name}.{suffix}")


def formulas(ask: Ask) -> tuple[int, list[str]]:
    """Give how many cells a file has, and those that would be worked out."""
    answer = answered(ask)
    if answer.status != 200 or answer.fault:
        return 0, [f"answered {answer.status}: {answer.body[:200]!r} {answer.fault[-900:]}"]
    cells = of_csv(answer.body) if ask.path.endswith("csv") else of_workbook(answer.body)
    found = list(cells)
    return len(found), [told for told, is_formula in found if is_formula]


def of_csv(body: bytes) -> Iterator[tuple[str, bool]]:
    """Give each cell, and whether a spreadsheet would work it out; a number below zero is a number."""
    for row in csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")):
        for cell in row:
            begins = cell.startswith(BEGINNINGS) or cell.strip().startswith(BEGINNINGS)
            yield cell, begins and not NUMBER.fullmatch(cell)


def of_workbook(body: bytes) -> Iterator[tuple[str, bool]]:
    """Give each cell, and whether it is a formula or leads elsewhere than to a web page."""
    book = openpyxl.load_workbook(io.BytesIO(body))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                target = cell.hyperlink.target if cell.hyperlink else None
                leads_astray = bool(target) and not str(target).startswith(("http://", "https://"))
                yield str(cell.value), cell.data_type == "f" or leads_astray
