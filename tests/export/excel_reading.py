"""Workbooks as a client opens them: their tables by heading, and every cell."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

KEYS, HEADER = 4, 5
"""The hidden line of keys, and the line of headings."""


def tables(book: Workbook) -> list[Worksheet]:
    """The worksheets that hold a table."""
    return [sheet for sheet in book.worksheets if sheet.tables]


def shown(book: Workbook) -> list[Worksheet]:
    """The worksheets that a reader sees."""
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def keys(sheet: Worksheet) -> Mapping[str, int]:
    """The column number of each key."""
    return {str(value): at for at, value in enumerate(next(sheet.iter_rows(KEYS, KEYS, values_only=True)), 1) if value}


def column(sheet: Worksheet, key: str) -> list[Any]:
    """The values under one key."""
    at = keys(sheet)[key]
    return [plain(row[0]) for row in sheet.iter_rows(HEADER + 1, sheet.max_row, at, at, values_only=True)]


def cells(book: Workbook) -> Iterator[Cell]:
    """Every cell that holds something."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def plain(value: object) -> object:
    """A day as a date, as it was written."""
    return value.date() if isinstance(value, datetime) else value


def is_day(value: object) -> bool:
    """Whether a cell holds a real date."""
    return isinstance(value, date)
