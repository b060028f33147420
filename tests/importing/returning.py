"""Exporting to a workbook, filling it in as people do, and bringing it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import export
from isomap_desktop.importing.preview import propose
from isomap_desktop.importing.return_rows import ReturnedCell, Side
from isomap_desktop.importing.returned import Returned
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.exchange import EXCHANGED
from isomap_desktop.sheets.sheet import Sheet

KEYS, HEADER = 4, 5


class Filled:
    """One worksheet of a workbook by row id and column key."""

    def __init__(self, book: Workbook, sheet: Sheet[Any]) -> None:
        self.worksheet = next(each for each in book.worksheets if f"isomap_{sheet.name}" in each.tables)
        self.columns = {str(cell.value): cell.column for cell in self.worksheet[KEYS] if cell.value}
        self.rows = {
            str(self.worksheet.cell(at, self.columns["row_id"]).value): at
            for at in range(HEADER + 1, self.worksheet.max_row + 1)
            if self.worksheet.cell(at, self.columns["row_id"]).value
        }

    def set(self, row_id: str, key: str, value: object) -> None:
        """Type something in a cell."""
        self.worksheet.cell(self.rows[row_id], self.columns[key]).value = value

    def add(self, **values: object) -> int:
        """Type a row below the last one; its number."""
        at = self.worksheet.max_row + 1
        for key, value in values.items():
            self.worksheet.cell(at, self.columns[key]).value = value
        return at


def exported(project: Project, name: str, folder: Path, language: Language = Language.ENGLISH) -> Path:
    """The deliverable called `name` as a workbook."""
    [path] = export(project, folder, language=language, formats=["xlsx"], names=[name])
    return path


@contextmanager
def filling_sheets(path: Path, *sheets: str) -> Iterator[list[Filled]]:
    """Sheets of the workbook, to be filled in and saved."""
    book = load_workbook(path)
    yield [Filled(book, EXCHANGED[sheet]) for sheet in sheets]
    book.save(path)


@contextmanager
def filling(path: Path, sheet: str) -> Iterator[Filled]:
    """The same with one sheet."""
    with filling_sheets(path, sheet) as [filled]:
        yield filled


def returned(project: Project, path: Path, kind: str = "auto") -> Returned:
    """What the workbook would bring back."""
    found = propose(project, path, kind)
    assert isinstance(found, Returned)
    return found


def cell(found: Returned, row_id: str, key: str) -> ReturnedCell:
    """One cell that differs."""
    return next(each for each in found.cells if (each.row_id, each.column.key) == (row_id, key))


def counts(found: Returned) -> dict[str, int]:
    """How many cells are on each side, without those on none."""
    return {str(side): found.count(side) for side in Side if found.count(side)}


def values(project: Project, sheet: str, row_id: str) -> Any:  # noqa: ANN401 - each sheet has its own row type
    """The row as the file says it now."""
    declared = EXCHANGED[sheet]
    return next(row for row in declared.rows(project) if declared.row_id(row) == row_id)
