"""What an import would change, cell by cell, with a box at each row to leave it out."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.importing.preview import Proposal
from isomap_desktop.importing.proposed import CellChange, Kind, ProposedRow
from isomap_desktop.importing.reasons import Reason
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.theme import COMPACT_ROW_HEIGHT

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_SUBJECT, _FIELD, _OLD, _NEW, _PLACE = range(5)
_LONGEST = 200


class Line(NamedTuple):
    """One changed cell of a row, or a note about it; the first line of a row carries its name and box."""

    row: ProposedRow
    content: CellChange | Reason
    first: bool


class ChangesModel(QAbstractTableModel):
    """The lines of a proposal."""

    left_out_changed = Signal(object)
    """The ids of all rows left out."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: list[Line] = []
        self._left_out: frozenset[str] = frozenset()
        self._titles = (
            self.tr("Row to import"),
            self.tr("Field"),
            self.tr("Now"),
            self.tr("After the import"),
            self.tr("In the file"),
        )

    def show_proposal(self, proposal: Proposal) -> None:
        """Show another proposal."""
        self.beginResetModel()
        self._left_out = proposal.left_out
        self._lines = []
        for row in proposal.rows:
            contents: list[CellChange | Reason] = [*row.cells, *row.notes]
            self._lines.extend(Line(row, content, at == 0) for at, content in enumerate(contents))
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self._titles[section] if shown else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        box = index.column() == _SUBJECT and self._lines[index.row()].first
        return known | Qt.ItemFlag.ItemIsUserCheckable if box else known

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == _Role.DisplayRole:
            text = self._text(line, index.column()).replace("\n", " ")
            return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        if role == _Role.ToolTipRole:
            return plain_tip(self._text(line, index.column()))
        if role == _Role.CheckStateRole and index.column() == _SUBJECT and line.first:
            return Qt.CheckState.Unchecked if line.row.id in self._left_out else Qt.CheckState.Checked
        return None

    def _text(self, line: Line, column: int) -> str:
        row, content = line.row, line.content
        if column == _SUBJECT:
            name = isolate(f"27001 {row.subject}") if row.kind is Kind.SOA else row.subject
            name = isolate(name) if row.kind is Kind.MAPPING else name
            return (self.tr("New: {0}").format(name) if row.is_new else name) if line.first else ""
        if column == _PLACE:
            return self.tr("{0}, row {1}").format(isolate(row.sheet), isolate(str(row.row))) if line.first else ""
        if isinstance(content, Reason):
            return {_FIELD: self.tr("Note"), _NEW: content.sentence(self._language)}.get(column, "")
        if column == _FIELD:
            return row.title(content, self._language)
        shown = row.old_text if column == _OLD else row.new_text
        return shown(content, self._language) or "—"

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole:
            return False
        name = self._lines[index.row()].row.id
        taken = Qt.CheckState(value) is Qt.CheckState.Checked
        self.leave_out(self._left_out - {name} if taken else self._left_out | {name})
        return True

    def leave_out(self, rows: Iterable[str]) -> None:
        """Take all rows but these (by id)."""
        self._left_out = frozenset(rows)
        if self._lines:
            self.dataChanged.emit(self.index(0, _SUBJECT), self.index(len(self._lines) - 1, _SUBJECT))
        self.left_out_changed.emit(self._left_out)

    @Slot()
    def take_all(self) -> None:
        """Leave no row out."""
        self.leave_out(())

    @Slot()
    def take_none(self) -> None:
        """Leave every row out, to choose a few."""
        self.leave_out(line.row.id for line in self._lines)


class ChangesView(QWidget):
    """The table of changes, and buttons for all and none of its rows."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChangesModel(language, self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Changes"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(COMPACT_ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in ((_SUBJECT, 220), (_FIELD, 150), (_PLACE, 150)):
            header.resizeSection(column, width)
        for column in (_OLD, _NEW):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        buttons = QHBoxLayout()
        for text, slot in ((self.tr("Take all"), self.model.take_all), (self.tr("Take none"), self.model.take_none)):
            button = QPushButton(text)
            button.setProperty("role", "plain")
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(buttons)
        box.addWidget(self.table, 1)
