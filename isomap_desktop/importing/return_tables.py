"""Finds the exported tables in a returned workbook, though sheets, columns and headings may have changed."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from isomap_desktop.importing.headers import HEADER_ROWS, Layout
from isomap_desktop.importing.read import Book, Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.stamp import Stamp
from isomap_desktop.importing.words import fold
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.exchange import CODE_SUFFIX, EXCHANGED, ID_KEY, ID_TITLE, IDS_SHEET
from isomap_desktop.sheets.sheet import Sheet

_SHEET_GONE = QT_TRANSLATE_NOOP("isomap", "The sheet {sheet} is no longer in the workbook; nothing of it changes.")
_COLUMN_GONE = QT_TRANSLATE_NOOP(
    "isomap", "The column “{column}” of the sheet {sheet} is no longer there; nothing of it changes."
)
_HEADING = QT_TRANSLATE_NOOP(
    "isomap", "The heading “{column}” of the sheet {sheet} now says “{text}”; its cells are read as “{column}”."
)
_OWN_COLUMNS = QT_TRANSLATE_NOOP("isomap", "Columns added to the sheet {sheet} are not read: {columns}.")
_BELOW_KEYS = 6


class ReturnedTable(NamedTuple):
    """One exported table as it came back."""

    sheet: Sheet[Any]
    grid: Grid
    layout: Layout


def find_tables(book: Book, stamp: Stamp) -> tuple[list[ReturnedTable], list[Reason]]:
    """The tables that can be compared, and what is missing or was changed about them."""
    found: list[ReturnedTable] = []
    notes: list[Reason] = []
    for grid in book.grids:
        sheet = _sheet_of(grid, stamp) if grid.sheet != IDS_SHEET else None
        if sheet is None:
            continue
        layout = _layout(grid, sheet, stamp)
        if layout is not None:
            found.append(ReturnedTable(sheet, grid, layout))
            notes += _notes(found[-1], stamp)
    there = {table.sheet.name for table in found}
    notes += [because(_SHEET_GONE, sheet=title) for title, name in stamp.tables.items() if name not in there]
    return found, notes


def _sheet_of(grid: Grid, stamp: Stamp) -> Sheet[Any] | None:
    """The sheet that a worksheet holds: by its title, else by the keys of its columns."""
    if grid.sheet in stamp.tables:
        return EXCHANGED.get(stamp.tables[grid.sheet])
    keys = _keys(grid)
    if keys is None:
        return None
    present = {str(cell) for cell in grid.rows[keys]}
    likely = [
        EXCHANGED[name]
        for name in stamp.columns
        if name in EXCHANGED and {column.key for column in EXCHANGED[name].columns} <= present
    ]
    return max(likely, key=lambda sheet: len(sheet.columns), default=None)


def _keys(grid: Grid) -> int | None:
    """The row of the columns' keys."""
    return next((at for at, row in enumerate(grid.rows[:HEADER_ROWS]) if ID_KEY in row), None)


def _titles(sheet: Sheet[Any], stamp: Stamp) -> dict[str, str]:
    """Each key with its heading in the workbook's language."""
    found = {column.key: translate(column.title, stamp.language) for column in sheet.columns}
    return {**found, ID_KEY: translate(ID_TITLE, stamp.language)}


def _layout(grid: Grid, sheet: Sheet[Any], stamp: Stamp) -> Layout | None:
    """Where the header stands and which column holds which key; by the headings where the line of keys is gone."""
    titles = _titles(sheet, stamp)
    folded = {fold(title) for title in titles.values()}
    alike = [sum(isinstance(cell, str) and fold(cell) in folded for cell in row) for row in grid.rows[:HEADER_ROWS]]
    keys = _keys(grid)
    if keys is not None:
        columns: dict[str, int] = {}
        for at, cell in enumerate(grid.rows[keys]):
            if cell in titles:
                columns.setdefault(str(cell), at)
        below = alike[keys + 1 : keys + 1 + _BELOW_KEYS]
        header = keys + 1 + (below.index(max(below)) if below else 0)
    else:
        header = alike.index(max(alike)) if alike else 0
        row = grid.rows[header] if grid.rows else ()
        by_title = {fold(title): key for key, title in reversed(titles.items())}
        columns = {
            by_title[fold(cell)]: at for at, cell in enumerate(row) if isinstance(cell, str) and fold(cell) in by_title
        }
    if ID_KEY not in columns or header >= len(grid.rows):
        return None
    return Layout(header, {at: key for key, at in columns.items()}, 0.0)


def _notes(table: ReturnedTable, stamp: Stamp) -> Sequence[Reason]:
    """What was done to the columns of a table."""
    titles, held = _titles(table.sheet, stamp), set(table.layout.columns.values())
    shown = {title.casefold() for title in titles.values()}
    notes = [
        because(_COLUMN_GONE, column=titles[key], sheet=table.grid.sheet)
        for key in stamp.columns[table.sheet.name]
        if key in titles and key not in held
    ]
    own = []
    keys = _keys(table.grid)
    codes = (
        {at for at, cell in enumerate(table.grid.rows[keys]) if str(cell).endswith(CODE_SUFFIX)}
        if keys is not None
        else set()
    )
    for at, cell in enumerate(table.grid.rows[table.layout.header]):
        key = table.layout.columns.get(at)
        if key is None:
            if isinstance(cell, str) and at not in codes and cell.casefold() not in shown:
                own.append(cell)
        elif not str(cell or "").casefold().startswith(titles[key].casefold()):
            notes.append(because(_HEADING, column=titles[key], sheet=table.grid.sheet, text=cell or ""))
    if own:
        notes.append(because(_OWN_COLUMNS, sheet=table.grid.sheet, columns=", ".join(own)))
    return notes
