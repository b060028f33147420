"""A table of proposals with a box at each, to take one by one or all at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from isomap_desktop.ui.labels import plain_tip


class ProposalTable(QTableWidget):
    """Read-only lines whose first cell has a box; the second column takes the room that is left."""

    ticked = Signal()
    """Other boxes are ticked."""

    def __init__(self, headings: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__(0, len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(widths):
            if width:
                header.resizeSection(column, width)
        self.itemChanged.connect(self.ticked)

    def add_line(self, texts: Sequence[str], *, ticked: bool = True) -> None:
        """One more proposal, its texts already isolated where they are references."""
        line = self.rowCount()
        self.insertRow(line)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(text))
            if column == 0:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.setItem(line, column, item)

    def chosen(self) -> list[int]:
        """The lines whose boxes are ticked."""
        found = ((line, self.item(line, 0)) for line in range(self.rowCount()))
        return [line for line, item in found if item is not None and item.checkState() is Qt.CheckState.Checked]

    @Slot()
    def take_all(self) -> None:
        """Tick every box."""
        self._tick(Qt.CheckState.Checked)

    @Slot()
    def take_none(self) -> None:
        """Leave every box empty, to choose a few."""
        self._tick(Qt.CheckState.Unchecked)

    def _tick(self, state: Qt.CheckState) -> None:
        for line in range(self.rowCount()):
            if item := self.item(line, 0):
                item.setCheckState(state)
