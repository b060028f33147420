"""The history of one row of a table: the wish for it by menu and key, and what the row is called and stored as."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.project.journal import Record
from isomap_desktop.sheets.sheet import Column, Kind, Sheet
from isomap_desktop.ui import icons
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView


class TracedRow:
    """A row whose history is told: it is found again by its id, as its name may be what changes."""

    def __init__(self, model: RowsModel, row: object) -> None:
        self._model, self._row = model, row
        self._id = model.sheet.row_id(row)

    @classmethod
    def current(cls, table: SheetView) -> "TracedRow | None":
        """The current row of `table`; None where there is none, or nothing of it is stored."""
        model, index = cast("RowsModel", table.model()), table.currentIndex()
        if not index.isValid() or model.head(index.row()) is not None:
            return None
        found = cls(model, model.row(index))
        return found if found.records else None

    @property
    def records(self) -> Sequence[Record]:
        """What the file stores of it, itself first."""
        records = self._model.sheet.records
        return records(self._row) if records is not None else ()

    def name(self) -> tuple[str, str]:
        """What it is called now: its table with its reference, and its title."""
        sheet, language = self._model.sheet, self._model.language
        self._row = next((row for row in self._model.all_rows if sheet.row_id(row) == self._id), self._row)
        ref, title = _named(sheet, self._row, language)
        return " · ".join(filter(None, (sheet.heading(language), ref))), title


def _named(sheet: Sheet[Any], row: object, language: Language) -> tuple[str, str]:
    columns = {column.key: column for column in sheet.columns}
    naming = columns.get(sheet.names) or next(each for each in sheet.columns if each.kind is Kind.TEXT)
    refs = [column for column in sheet.columns if column.kind is Kind.REF]
    if len(refs) > 1:  # the row is where two meet
        return "", " – ".join(_ref(column, sheet, row, language) for column in refs)
    first = _ref((refs or sheet.columns)[0], sheet, row, language)
    title = naming.display(row, language)
    return "" if naming is sheet.columns[0] else first, isolate_refs(title) if language.right_to_left else title


def _ref(column: Column[Any], sheet: Sheet[Any], row: object, language: Language) -> str:
    """A reference with the standard where the column's heading tells that."""
    of_standard = column.title in (Standard.ISO27001, Standard.ISO42001)
    if of_standard and not sheet.row_id(row).startswith(Standard.OWN):
        return isolate(f"{column.title} {column.value(row)}")
    return column.display(row, language)


class RowHistoryAction(QAction):
    """Asks for the history of a table's current row, where something of that is stored."""

    asked = Signal(object)
    """The table."""

    def __init__(self, table: SheetView) -> None:
        super().__init__(icons.icon("history", size=16), "", table)
        self._table = table
        self.setText(self.tr("History of this row"))
        self.setShortcut(QKeySequence("Ctrl+Shift+H"))
        self.setShortcutVisibleInContextMenu(True)
        self.setEnabled(False)
        self.triggered.connect(self._ask)
        table.current_row_changed.connect(self._follow)
        cast("RowsModel", table.model()).rows_changed.connect(self._follow)
        table.addAction(self)

    @Slot()
    def _follow(self) -> None:
        self.setEnabled(TracedRow.current(self._table) is not None)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._table)
