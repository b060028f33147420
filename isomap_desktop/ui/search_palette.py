"""Ctrl+K: find any row of any sheet, any page and any action by a few letters."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from isomap_desktop.ui import icons
from isomap_desktop.ui.finding import fold, matches
from isomap_desktop.ui.labels import plain_label

_MOST = 40


class Hit(NamedTuple):
    """One thing that can be found."""

    kind: str
    """"row", "page" or "action"."""
    key: str
    """The row's id, the page's name or the action's name."""
    text: str
    detail: str
    icon: str
    words: str
    """Folded text in which the search looks."""


class SearchPalette(QFrame):
    """A search field with its hits below; Enter goes to the chosen one."""

    chosen = Signal(str, str)
    """Kind and key of the hit."""

    def __init__(self, hits: Callable[[], Sequence[Hit]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._source = hits
        self._hits: Sequence[Hit] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search rows, pages and actions"))
        self.field.addAction(icons.icon("search", size=16), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setProperty("role", "bare")
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self._nothing = plain_label(self.tr("Nothing found. Try fewer or other words."), "soft")
        self._nothing.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.addWidget(self.field)
        box.addWidget(self._nothing)
        box.addWidget(self.list, 1)

    def open_at(self, place: QPoint, width: int) -> None:
        """Open with the top middle at `place` (of the screen)."""
        self._hits = self._source()
        self.field.clear()
        self._search()
        self.resize(width, 460)
        self.move(place.x() - width // 2, place.y())
        self.show()
        self.field.setFocus()

    @Slot()
    def _search(self) -> None:
        needle = fold(self.field.text())
        found = [hit for hit in self._hits if matches(hit.words, needle)]
        found.sort(key=lambda hit: (needle != hit.words.partition(" | ")[0], not hit.words.startswith(needle)))
        self.list.clear()
        for hit in found[:_MOST]:
            item = QListWidgetItem(
                icons.icon(hit.icon, size=16), f"{hit.text}   {hit.detail}" if hit.detail else hit.text
            )
            item.setData(Qt.ItemDataRole.UserRole, (hit.kind, hit.key))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not found)

    @Slot(QListWidgetItem)
    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            kind, key = item.data(Qt.ItemDataRole.UserRole)
            self.hide()
            self.chosen.emit(kind, key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the cursor stays in the field."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.list.currentItem())
                return True
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)
