"""Reads a workbook or a CSV file into plain grids; whatever is wrong with it becomes one sentence that names it."""

import codecs
import csv
import io
import logging
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple, Protocol, cast
from zipfile import ZipFile

from isomap_desktop.domain.text import cleaned
from isomap_desktop.importing import limits, package
from isomap_desktop.importing.limits import RefusedError, Watch, WatchedBytes
from isomap_desktop.importing.package import Extent
from isomap_desktop.project.errors import ProjectError

_TEXT_FILES = frozenset({".csv", ".tsv", ".txt"})
_DELIMITERS = ",;\t|"
_CHECK_EVERY = 500


class Percent(float):
    """A number that the sheet shows as a percentage: 0.4 is 40%."""


Cell = str | int | float | bool | date | None
"""A cell's value: text without control characters and direction marks, or what Excel computed."""


Place = tuple[int, int]
"""Row and column of a cell, counted from 1."""


class Grid(NamedTuple):
    """One sheet: rows[0] is the sheet's row 1."""

    sheet: str
    rows: list[tuple[Cell, ...]]
    visible: bool = True
    uncomputed: int = 0
    """Formulas whose value the file does not hold."""
    errors: int = 0
    """Cells with an Excel error such as #N/A; they count as empty."""
    plain_text: bool = False
    """True for CSV, where numbers cannot be told from text."""
    formulas: frozenset[Place] = frozenset()
    """Where a formula's value was read."""
    unread: frozenset[Place] = frozenset()
    """Where an Excel error stands, or a formula without a value: empty here, but not in the sheet."""


class _SheetCell(Protocol):
    """What openpyxl's cells in read-only mode have (its stubs speak of ordinary ones)."""

    value: object
    data_type: str
    number_format: str


class _Sheet(Protocol):
    """What openpyxl's sheets in read-only mode have."""

    title: str
    sheet_state: str
    _worksheet_path: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, max_row: int, max_col: int) -> Iterator[tuple[_SheetCell, ...]]: ...


class Book(NamedTuple):
    """A file that was read: at least one sheet has a row."""

    path: Path
    grids: tuple[Grid, ...]


def block(name: str, text: str) -> Grid:
    """A block of cells from the clipboard as a sheet; texts that look like numbers stay texts, as in a CSV file."""
    rows = list(csv.reader(io.StringIO(text.rstrip("\r\n")), dialect="excel-tab"))
    width = max(map(len, rows), default=0)
    cells: list[tuple[Cell, ...]] = [
        tuple(cell.strip() or None for cell in (*row, *[""] * (width - len(row)))) for row in rows
    ]
    return Grid(name, cells, plain_text=True)


def read_workbook(path: Path, *, stop: Callable[[], bool] = lambda: False, seconds: float = limits.SECONDS) -> Book:
    """Read `path` within all limits; `stop` is asked often whether to give up. Raises ProjectError alone."""
    try:
        grids = tuple(grid for grid in _grids(path, Watch(stop, seconds)) if grid.rows)
        if not grids:
            raise RefusedError(limits.NO_ROWS)
    except RefusedError as refused:
        raise ProjectError(refused.source, file=path, **refused.values) from None
    except OSError as error:
        source = limits.MISSING if isinstance(error, FileNotFoundError) else limits.UNREADABLE
        raise ProjectError(source, file=path) from error
    except Exception as error:  # the libraries raise nine kinds of exceptions on damaged workbooks
        logging.getLogger(__name__).info("A workbook could not be read: %s", type(error).__name__)
        raise ProjectError(limits.DAMAGED, file=path) from error
    return Book(path, grids)


def _grids(path: Path, watch: Watch) -> Iterator[Grid]:
    if path.is_dir():
        raise RefusedError(limits.FOLDER)
    size = path.stat().st_size
    if size > limits.FILE_BYTES:
        raise RefusedError(limits.TOO_BIG, found=size // 2**20, limit=limits.FILE_BYTES // 2**20)
    content = path.read_bytes()
    if not content:
        raise RefusedError(limits.ZERO_BYTES)
    if path.suffix.lower() in _TEXT_FILES and not content.startswith(b"PK"):
        return iter([_text_grid(path.stem, content, watch)])
    package.check(content, watch)
    return _sheets(content, watch)


def _sheets(content: bytes, watch: Watch) -> Iterator[Grid]:
    import openpyxl

    with ZipFile(WatchedBytes(content, watch)) as parts:
        extents = package.extents(parts, watch)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and dates that do not matter here
        book = openpyxl.load_workbook(WatchedBytes(content, watch), read_only=True, data_only=True, keep_links=False)
        for sheet in cast("list[_Sheet]", book.worksheets):
            part = sheet._worksheet_path  # noqa: SLF001 - nothing else tells which part a sheet lies in
            yield _sheet_grid(sheet, extents[part], watch)


def _sheet_grid(sheet: _Sheet, extent: Extent, watch: Watch) -> Grid:
    title = cleaned(sheet.title)
    if extent.rows > limits.ROWS:
        raise RefusedError(limits.TOO_MANY_ROWS, sheet=title, found=extent.rows, limit=limits.ROWS)
    if extent.columns > limits.COLUMNS:
        raise RefusedError(limits.TOO_MANY_COLUMNS, sheet=title, found=extent.columns, limit=limits.COLUMNS)
    rows: list[tuple[Cell, ...]] = []
    errors: set[Place] = set()
    if extent.rows:
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(max_row=extent.rows, max_col=extent.columns), 1):
            if number % _CHECK_EVERY == 0:
                watch.check()
            errors.update((number, at) for at, cell in enumerate(cells, 1) if cell.data_type == "e")
            rows.append(tuple(map(_cell, cells)))
            if any(isinstance(cell, str) and len(cell) > limits.CELL_CHARACTERS for cell in rows[-1]):
                raise RefusedError(limits.CELL_TOO_LONG, sheet=title, row=number, limit=limits.CELL_CHARACTERS)
    return Grid(
        sheet=title,
        rows=_filled(rows, extent),
        visible=sheet.sheet_state == "visible",
        uncomputed=extent.uncomputed,
        errors=len(errors),
        formulas=extent.formulas - errors,
        unread=extent.uncomputed_at | errors,
    )


def _cell(cell: _SheetCell) -> Cell:
    value = cell.value
    match value:
        case str():
            return None if cell.data_type == "e" else cleaned(value) or None
        case bool() | None:
            return value
        case int() | float():
            return Percent(value) if "%" in cell.number_format else value
        case datetime():
            return value.date()
        case date():
            return value
        case _:  # a time of day or a duration
            return str(value)


def _filled(rows: list[tuple[Cell, ...]], extent: Extent) -> list[tuple[Cell, ...]]:
    """The rows with each value of a cell merged downwards in every row of it, as a reader of the sheet sees it."""
    room = len(rows) * max(extent.columns, 1)
    for column, first, last in extent.merged:
        last = min(last, len(rows))
        room -= max(last - first, 0)
        if room < 0:  # real merges do not overlap
            raise RefusedError(limits.DAMAGED)
        if first <= len(rows) and column <= extent.columns:
            value = rows[first - 1][column - 1]
            for at in range(first, last):
                rows[at] = (*rows[at][: column - 1], value, *rows[at][column:])
    return rows


def _text_grid(name: str, content: bytes, watch: Watch) -> Grid:
    text = _decoded(content)
    if "\x00" in text:
        raise RefusedError(limits.NOT_TEXT)
    rows: list[tuple[Cell, ...]] = []
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            if len(rows) % _CHECK_EVERY == 0:
                watch.check()
            rows.append(tuple(cleaned(field) or None for field in line))
            _check_line(rows[-1], len(rows), name)
    except csv.Error:
        raise RefusedError(limits.NOT_TEXT) from None
    while rows and not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return Grid(name, [row + (None,) * (width - len(row)) for row in rows], plain_text=True)


def _check_line(row: tuple[Cell, ...], number: int, name: str) -> None:
    if number > limits.ROWS:
        raise RefusedError(limits.TOO_MANY_ROWS, sheet=name, found=number, limit=limits.ROWS)
    if len(row) > limits.COLUMNS:
        raise RefusedError(limits.TOO_MANY_COLUMNS, sheet=name, found=len(row), limit=limits.COLUMNS)
    if any(isinstance(cell, str) and len(cell) > limits.CELL_CHARACTERS for cell in row):
        raise RefusedError(limits.CELL_TOO_LONG, sheet=name, row=number, limit=limits.CELL_CHARACTERS)


def _decoded(content: bytes) -> str:
    """The text by its byte order mark, else as UTF-8, else in the Hebrew code page of Windows."""
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1255"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RefusedError(limits.NOT_TEXT)


def _delimiter(text: str) -> str:
    """The separator that most of the first lines share."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    return max(
        _DELIMITERS, key=lambda mark: (sum(mark in line for line in lines), sum(line.count(mark) for line in lines))
    )
