"""The plan's keys: they do what the mouse does to a bar, and work in the timeline and in the table beside it."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from isomap_desktop.ui.gantt_view import GanttView

KEYS = {
    "Alt+Right": "move",
    "Alt+Left": "move",
    "Alt+Shift+Right": "resize",
    "Alt+Shift+Left": "resize",
    "Ctrl+L": "link",
}
"""What each key does; the arrows follow the direction in which time runs."""


class GanttKeys(QObject):
    """Shortcuts on the widget that holds both table and timeline, silent while a cell is edited."""

    def __init__(self, gantt: GanttView, table: QTableView, holder: QWidget) -> None:
        super().__init__(holder)
        self._gantt, self._table = gantt, table
        for keys in KEYS:
            shortcut = QShortcut(QKeySequence(keys), holder)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setObjectName(keys)
            shortcut.activated.connect(self._act)

    @Slot()
    def _act(self) -> None:
        if self._table.state() is QAbstractItemView.State.EditingState:
            return
        keys = self.sender().objectName()
        days = 1 if keys.endswith("Left" if self._gantt.isRightToLeft() else "Right") else -1
        match KEYS[keys]:
            case "move":
                self._gantt.move_by(days)
            case "resize":
                self._gantt.resize_by(days)
            case _:
                self._gantt.begin_link()
