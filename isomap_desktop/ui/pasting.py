"""Blocks of cells to and from the clipboard, as spreadsheet programs exchange them; pasting shows what it would do."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import Value
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.painting import side
from isomap_desktop.ui.parse import editable_text, parse
from isomap_desktop.ui.rows_model import RowsModel


def copy_block(model: RowsModel, indexes: Sequence[QModelIndex], columns: Sequence[int]) -> str:
    """The smallest rectangle around `indexes` as tab-separated text; cells that are not selected stay empty."""
    chosen = {(index.row(), index.column()) for index in indexes}
    used = [column for column in columns if any(at == column for _, at in chosen)]
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    for place in sorted({place for place, _ in chosen if model.head(place) is None}):
        row = model.row(place)
        writer.writerow(model.shown(row, model.columns[column]) if (place, column) in chosen else "" for column in used)
    return out.getvalue()


class CellChange(NamedTuple):
    """One cell that a pasted block would change."""

    row: int
    column: int
    value: Value
    old: str
    new: str


class PasteProposal(NamedTuple):
    """What a block would change, and why some of its cells cannot be taken."""

    changes: list[CellChange]
    problems: list[str]
    outside: int
    """Cells that lie beyond the table's last row or column."""


def propose_paste(
    model: RowsModel, text: str, start: QModelIndex, columns: Sequence[int], selected: Sequence[QModelIndex] = ()
) -> PasteProposal:
    """Read a block from the cell `start` on (in a table without rows from the name on); one value goes to all selected.

    Rows of the block beyond the table's last one become new rows where the sheet can add them and they have a name.
    """
    block = list(csv.reader(io.StringIO(text.rstrip("\r\n")), dialect="excel-tab"))
    if len(block) == 1 and len(block[0]) == 1 and len(selected) > 1:
        targets = [(index.row(), {index.column(): block[0][0]}) for index in selected]
        beyond = 0
    else:
        top = max(start.row(), 0)
        first = list(columns).index(start.column() if start.isValid() else model.column_index(model.sheet.names))
        place = columns[first:]
        targets = [(top + down, dict(zip(place, cells, strict=False))) for down, cells in enumerate(block)]
        beyond = sum(max(len(cells) - len(place), 0) for cells in block)
    changes: list[CellChange] = []
    problems: list[str] = []
    for row, cells in targets:
        if row < model.rowCount():
            found, wrong, outside = _changed_cells(model, row, cells)
        else:
            found, wrong, outside = _new_cells(model, row, cells)
        changes += found
        problems += wrong
        beyond += outside
    return PasteProposal(changes, problems, beyond)


def _changed_cells(model: RowsModel, place: int, cells: Mapping[int, str]) -> PasteProposal:
    found = PasteProposal([], [], 0)
    if model.head(place) is not None:
        return found._replace(outside=len(cells))
    row, outside = model.row(place), 0
    for at, cell in cells.items():
        column = model.columns[at]
        if not column.can_edit(row):
            outside += cell.strip() != model.shown(row, column)
            continue
        try:
            value = parse(cell, column, model.language)
        except ProjectError as error:
            found.problems.append(error.sentence(model.language))
            continue
        if value != column.value(row):
            old, new = (editable_text(each, column, model.language) for each in (column.value(row), value))
            found.changes.append(CellChange(place, at, value, old, new))
    return found._replace(outside=outside)


def _new_cells(model: RowsModel, place: int, cells: Mapping[int, str]) -> PasteProposal:
    filled = {at: cell for at, cell in cells.items() if cell.strip()}
    if model.sheet.add is None or model.column_index(model.sheet.names) not in filled:
        return PasteProposal([], [], len(filled))
    found = PasteProposal([], [], 0)
    for at, cell in filled.items():
        column = model.columns[at]
        if column.edit is None:
            continue
        try:
            value = parse(cell, column, model.language)
        except ProjectError as error:
            found.problems.append(error.sentence(model.language))
            continue
        found.changes.append(CellChange(place, at, value, "", editable_text(value, column, model.language)))
    return found


class PasteDialog(QDialog):
    """Shows each cell that would change, from what to what, and what cannot be taken."""

    def __init__(self, model: RowsModel, proposal: PasteProposal, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste"))
        self.resize(720, 480)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(self.tr("%n cell(s) will change", "", len(proposal.changes)), "heading"))
        table = QTableWidget(len(proposal.changes), 4)
        table.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Column"), self.tr("Now"), self.tr("After pasting")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(side(model.language.right_to_left))
        for at, change in enumerate(proposal.changes):
            title = str(model.headerData(change.column, Qt.Orientation.Horizontal))
            new = change.row >= model.rowCount()
            row = self.tr("(new)") if new else model.columns[0].display(model.row(change.row), model.language)
            for place, text in enumerate((row, title, change.old, change.new or self.tr("(empty)"))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(side(model.language.right_to_left))
                item.setToolTip(plain_tip(text))
                table.setItem(at, place, item)
        box.addWidget(table, 1)
        notes = list(dict.fromkeys(proposal.problems))[:8]
        if proposal.outside:
            notes.append(self.tr("%n cell(s) do not fit here and are left out", "", proposal.outside))
        for note in notes:
            box.addWidget(plain_label(note, "warn", wrap=True))
        accept, cancel = QPushButton(self.tr("Paste")), QPushButton(self.tr("Cancel"))
        accept.setProperty("role", "primary")
        accept.setEnabled(bool(proposal.changes))
        accept.setDefault(True)
        accept.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(accept)
        box.addLayout(buttons)


def paste_block(
    parent: QWidget,
    model: RowsModel,
    text: str,
    start: QModelIndex,
    columns: Sequence[int],
    selected: Sequence[QModelIndex] = (),
) -> None:
    """Propose the block to the user and store what is accepted as one step; a single cell needs no asking."""
    if not text.strip() or not (start.isValid() or model.sheet.add):
        return
    proposal = propose_paste(model, text, start, columns, selected)
    single = len(proposal.changes) == 1 and not proposal.problems and not proposal.outside
    if not single:
        dialog = PasteDialog(model, proposal, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return
    model.set_cells([(change.row, change.column, change.value) for change in proposal.changes])
