"""What a returned workbook changes beside what the file says now, to be chosen cell by cell, by mouse or keys."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.importing.return_rows import Side
from isomap_desktop.importing.returned import Returned
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.return_model import FIELD, HERE, PLACE, ROW, THERE, WHO, ReturnModel, Shown
from isomap_desktop.ui.theme import COMPACT_ROW_HEIGHT


class ChoosingTable(QTableView):
    """A table whose selected lines are chosen by the space bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the choice of every selected line over."""
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, ReturnModel):
            model.choose_rows(sorted({index.row() for index in self.selectedIndexes()}))
        else:
            super().keyPressEvent(event)


class ReturnView(QWidget):
    """The comparison as a table, with what is shown of it and choices for many cells at once."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReturnModel(language, self)
        self.table = ChoosingTable()
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
        for column, width in ((ROW, 210), (FIELD, 120), (WHO, 170), (PLACE, 80)):
            header.resizeSection(column, width)
        for column in (HERE, THERE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.shown = ComboBox()
        self.shown.setAccessibleName(self.tr("Shown"))
        self.shown.activated.connect(self._show_chosen)
        bar = QHBoxLayout()
        bar.addWidget(self.shown)
        bar.addStretch()
        self.buttons = {
            "all": self._button(self.tr("Take all"), True, Side.THEIRS),
            "none": self._button(self.tr("Take none"), False, Side.THEIRS, Side.CONFLICT),
            "theirs": self._button(self.tr("Conflicts: the workbook"), True, Side.CONFLICT),
            "ours": self._button(self.tr("Conflicts: as here"), False, Side.CONFLICT),
        }
        for button in self.buttons.values():
            bar.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(bar)
        box.addWidget(self.table, 1)
        box.addWidget(
            plain_label(self.tr("Space chooses between here and the workbook for the selected lines."), "small")
        )

    def _button(self, text: str, take: bool, *sides: Side) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        button.clicked.connect(partial(self.model.choose_all, take, *sides))
        return button

    def show_returned(self, returned: Returned) -> None:
        """Show another comparison; what is looked at stays as far as there is something of it."""
        kept = self.shown.currentData()
        conflicts = returned.count(Side.CONFLICT)
        texts = (
            (Shown.TO_DECIDE, self.tr("What the workbook changes"), returned.count(Side.THEIRS) + conflicts),
            (Shown.CONFLICTS, self.tr("Conflicts"), conflicts),
            (Shown.THEIRS, self.tr("Changed in the workbook alone"), returned.count(Side.THEIRS)),
            (Shown.ADDED, self.tr("New rows"), len(returned.added)),
            (Shown.OURS, self.tr("Changed here alone"), returned.count(Side.OURS)),
            (Shown.ALL, self.tr("All that differs"), None),
        )
        self.shown.clear()
        for shown, text, count in texts:
            if shown is Shown.TO_DECIDE:
                count = (count or 0) + len(returned.added)
            self.shown.addItem(text if count is None else f"{text} ({count})", shown)
        at = self.shown.findData(kept) if kept is not None else 0
        self.shown.setCurrentIndex(max(at, 0))
        for name in ("theirs", "ours"):
            self.buttons[name].setVisible(bool(conflicts))
        self.model.show_returned(returned)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        self.model.show_lines(self.shown.currentData() or Shown.TO_DECIDE)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, THERE))
