"""The small window in which one column is filtered: a text to contain, and the values to keep."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.rows_model import ColumnFilter, RowsModel

_MOST_VALUES = 200


class ColumnFilterPopup(QFrame):
    """Filters one column of a table while it is open; Esc or a click outside closes it."""

    changed = Signal()

    def __init__(self, model: RowsModel, column: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = model
        self._key = model.columns[column].key
        current = model.filters().get(self._key, ColumnFilter())
        title = str(model.headerData(column, Qt.Orientation.Horizontal))
        self._contains = QLineEdit(current.text)
        self._contains.setPlaceholderText(self.tr("Contains…"))
        self._contains.setClearButtonEnabled(True)
        self._contains.textChanged.connect(self._apply)
        self._list = QListWidget()
        self._list.setProperty("role", "bare")
        self._list.setSpacing(3)
        values = model.distinct(column)
        if len(values) <= _MOST_VALUES:
            for value in values:
                item = QListWidgetItem(value or self.tr("(empty)"))
                item.setData(Qt.ItemDataRole.UserRole, value)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
                )
                kept = current.values is None or value in current.values
                item.setCheckState(Qt.CheckState.Checked if kept else Qt.CheckState.Unchecked)
                self._list.addItem(item)
        self._list.itemChanged.connect(self._apply)
        all_button, none_button = QPushButton(self.tr("All")), QPushButton(self.tr("None"))
        for button in (all_button, none_button):
            button.setProperty("role", "plain")
        all_button.clicked.connect(self._tick_all)
        none_button.clicked.connect(self._tick_none)
        buttons = QHBoxLayout()
        buttons.addWidget(plain_label(title, "caption"))
        buttons.addStretch()
        buttons.addWidget(all_button)
        buttons.addWidget(none_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 12)
        box.addLayout(buttons)
        box.addWidget(self._contains)
        box.addWidget(self._list)
        self._list.setVisible(self._list.count() > 0)
        line = self._list.sizeHintForRow(0) + 2 * self._list.spacing()
        self.resize(280, min(96 + line * self._list.count(), 440) if self._list.count() else 100)
        self._contains.setFocus()

    def open_below(self, place: QPoint) -> None:
        """Open with the corner where reading starts at `place` (of the screen)."""
        self.move(place.x() - self.width() if self.isRightToLeft() else place.x(), place.y())
        self.show()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]

    def _tick(self, state: Qt.CheckState) -> None:
        self._list.blockSignals(True)
        for item in self._items():
            item.setCheckState(state)
        self._list.blockSignals(False)
        self._apply()

    @Slot()
    def _tick_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    @Slot()
    def _tick_none(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    @Slot()
    def _apply(self) -> None:
        items = self._items()
        kept = [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
        values = None if len(kept) == len(items) else frozenset(kept)
        self._model.set_column_filter(self._key, ColumnFilter(values, self._contains.text()))
        self.changed.emit()
