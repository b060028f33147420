"""What the mouse does to a bar, done by keys and by a menu, in the timeline and in the table beside it."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from isomap_desktop.ui import icons
from isomap_desktop.ui.gantt_view import GanttView


class _Spec(NamedTuple):
    verb: str
    amount: int
    text: str
    keys: str
    icon: str = ""


class GanttKeys(QObject):
    """Actions on the current task; those on time follow the direction in which time runs."""

    def __init__(self, gantt: GanttView, table: QWidget, *, read_only: bool) -> None:
        super().__init__(gantt)
        self._gantt = gantt
        later, earlier = ("Left", "Right") if gantt.isRightToLeft() else ("Right", "Left")
        self._specs = (
            _Spec("move", 1, self.tr("Start a day later"), f"Alt+{later}"),
            _Spec("move", -1, self.tr("Start a day earlier"), f"Alt+{earlier}"),
            _Spec("resize", 1, self.tr("Take a day longer"), f"Alt+Shift+{later}"),
            _Spec("resize", -1, self.tr("Take a day less"), f"Alt+Shift+{earlier}"),
            _Spec("link", 0, self.tr("Link to another task…"), "Ctrl+L", "link"),
            _Spec("reorder", -1, self.tr("Move up in its activity"), "Ctrl+Shift+Up", "arrow-up"),
            _Spec("reorder", 1, self.tr("Move down in its activity"), "Ctrl+Shift+Down", "arrow-down"),
        )
        for at, spec in enumerate(self._specs):
            action = QAction(spec.text, self)
            if spec.icon:
                action.setIcon(icons.icon(spec.icon, size=16))
            action.setShortcut(QKeySequence(spec.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setData(at)
            action.setEnabled(not read_only)
            action.triggered.connect(self._act)
            gantt.addAction(action)
            table.addAction(action)
        gantt.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @Slot()
    def _act(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        spec = self._specs[int(action.data())]
        match spec.verb:
            case "move":
                self._gantt.move_by(spec.amount)
            case "resize":
                self._gantt.resize_by(spec.amount)
            case "reorder":
                self._gantt.reorder_by(spec.amount)
            case _:
                self._gantt.begin_link()
