"""A workbook: typed cells under a frozen heading, and a second sheet that says where they are from."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from api.exports.cells import flat
from api.exports.dictionary import TYPES
from api.exports.export import Export
from api.tables import Column, Kind

# 1,048,576 lines a sheet, of which the heading is one.
MOST_ROWS = 1_048_575
# The first day that a workbook's dates can hold without a doubt: Excel believes in 29 February 1900.
FIRST_DAY = date(1900, 3, 1)
WIDTHS: Mapping[Kind, int] = {
    Kind.ID: 9,
    Kind.INTEGER: 9,
    Kind.BOOLEAN: 9,
    Kind.DATE: 11,
    Kind.EDTF: 12,
    Kind.DECIMAL: 16,
    Kind.TIME: 17,
    Kind.URL: 40,
    Kind.LIST: 32,
    Kind.OBJECT: 40,
}
WORD_WIDTH, TEXT_WIDTH, LONG_WIDTH = 18, 28, 60
LONG = ("title", "summary", "note", "status_note", "disposition", "caption", "label")
OPTIONS = {
    "constant_memory": True,
    # A text stays a text, whatever it looks like.
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "remove_timezone": True,
}

Put = Callable[[Worksheet, int, int, Any], None]


def fill_workbook(export: Export, path: Path) -> None:
    """Make the file."""
    book = xlsxwriter.Workbook(str(path), {**OPTIONS, "tmpdir": str(path.parent)})
    noon = datetime(export.day.year, export.day.month, export.day.day)  # noqa: DTZ001 - a day
    book.set_properties({"title": export.asked.table.name, "created": noon})
    _fill_rows(book, export)
    _fill_about(book, export)
    book.close()


def _fill_rows(book: Workbook, export: Export) -> None:
    columns = export.asked.columns
    sheet = book.add_worksheet(export.asked.table.name)
    bold = book.add_format({"bold": True, "bottom": 1})
    for number, column in enumerate(columns):
        sheet.set_column(number, number, _width(column))
    for number, column in enumerate(columns):
        sheet.write_string(0, number, column.name, bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, export.total), len(columns) - 1)
    puts = [(column, _put(book, column)) for column in columns]
    for line, row in enumerate(export.read(), start=1):
        for number, (column, put) in enumerate(puts):
            value = flat(column, row[column.name])
            if value is not None and value != "":
                put(sheet, line, number, value)


def _fill_about(book: Workbook, export: Export) -> None:
    sheet = book.add_worksheet("about")
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 2, 90)
    lines = _about_lines(export)
    for line, (name, value) in enumerate(lines):
        sheet.write_string(line, 0, name, bold)
        sheet.write_string(line, 1, value)
    head = len(lines) + 1
    for number, heading in enumerate((_("Column"), _("Type"), _("Meaning"))):
        sheet.write_string(head, number, heading, bold)
    for line, column in enumerate(export.asked.columns, start=head + 1):
        sheet.write_string(line, 0, column.name)
        sheet.write_string(line, 1, column.kind.value)
        sheet.write_string(line, 2, _meaning(column))


def _about_lines(export: Export) -> Sequence[tuple[str, str]]:
    about = export.about()
    return (
        (_("Rows of"), f"{export.asked.table.label} ({about['rows']})"),
        (_("Filter"), about["filter"] or _("none: all rows")),
        (_("Address"), about["address"]),
        (_("Date"), about["date"]),
        (_("Data version"), str(about["data_version"])),
        (_("Licence"), f"{about['licence']}, {about['licence_url']}"),
        (_("Source"), about["source"]),
    )


def _meaning(column: Column) -> str:
    words = [str(column.about), str(TYPES[column.kind])]
    if column.choices is not None:
        words.append(_("one of: %(words)s") % {"words": ", ".join(column.choices.values)})
    return " · ".join(words)


def _width(column: Column) -> int:
    if column.kind is not Kind.TEXT:
        return WIDTHS[column.kind]
    if column.choices is not None:
        return WORD_WIDTH
    return LONG_WIDTH if column.name in LONG else TEXT_WIDTH


def _put(book: Workbook, column: Column) -> Put:
    """Choose how the values of a column are written."""
    if column.kind is Kind.DATE:
        return _put_day(book.add_format({"num_format": "yyyy-mm-dd"}))
    if column.kind is Kind.TIME:
        return _put_day(book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}))
    if column.kind is Kind.DECIMAL:
        return _put_decimal(book.add_format({"num_format": "#,##0.####"}))
    if column.kind is Kind.BOOLEAN:
        return _put_flag
    return _put_number if column.kind in {Kind.ID, Kind.INTEGER} else _put_text


def _put_text(sheet: Worksheet, line: int, number: int, value: Any) -> None:
    sheet.write_string(line, number, str(value))


def _put_number(sheet: Worksheet, line: int, number: int, value: Any) -> None:
    sheet.write_number(line, number, value)


def _put_flag(sheet: Worksheet, line: int, number: int, value: Any) -> None:
    sheet.write_boolean(line, number, value)


def _put_decimal(form: Format) -> Put:
    def put(sheet: Worksheet, line: int, number: int, value: Any) -> None:
        sheet.write_number(line, number, float(value), form)

    return put


def _put_day(form: Format) -> Put:
    def put(sheet: Worksheet, line: int, number: int, value: Any) -> None:
        day = value.date() if isinstance(value, datetime) else value
        if day < FIRST_DAY:
            sheet.write_string(line, number, value.isoformat())
        else:
            sheet.write_datetime(line, number, value, form)

    return put
