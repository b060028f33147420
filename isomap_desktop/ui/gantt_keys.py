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


_ORDER = ("reorder", "indent")


class GanttKeys(QObject):
    """Actions on the current task: keys for time point where time runs, keys for the outline where the text does."""

    def __init__(self, gantt: GanttView, table: QWidget, *, read_only: bool) -> None:
        super().__init__(gantt)
        self._gantt = gantt
        self._specs = (
            _Spec("move", 1, self.tr("Start a day later"), "Alt+{later}"),
            _Spec("move", -1, self.tr("Start a day earlier"), "Alt+{earlier}"),
            _Spec("resize", 1, self.tr("Take a day longer"), "Alt+Shift+{later}"),
            _Spec("resize", -1, self.tr("Take a day less"), "Alt+Shift+{earlier}"),
            _Spec("link", 0, self.tr("Link to another task…"), "Ctrl+L", "link"),
            _Spec("reorder", -1, self.tr("Move up"), "Ctrl+Shift+Up", "arrow-up"),
            _Spec("reorder", 1, self.tr("Move down"), "Ctrl+Shift+Down", "arrow-down"),
            _Spec("indent", 1, self.tr("Make a sub-task of the task above"), "Ctrl+Shift+{inwards}", "arrow-right"),
            _Spec("indent", -1, self.tr("Stand a level higher"), "Ctrl+Shift+{outwards}", "arrow-left"),
        )
        inwards, outwards = ("Left", "Right") if table.isRightToLeft() else ("Right", "Left")
        self._reading = {"inwards": inwards, "outwards": outwards}
        self.actions: list[QAction] = []
        for at, spec in enumerate(self._specs):
            action = QAction(spec.text, self)
            if spec.icon:
                action.setIcon(icons.icon(spec.icon, size=16))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setData(at)
            action.setEnabled(not read_only)
            action.triggered.connect(self._act)
            gantt.addAction(action)
            table.addAction(action)
            self.actions.append(action)
        self.follow_direction()
        gantt.direction_changed.connect(self.follow_direction)
        gantt.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def of_order(self) -> list[QAction]:
        """Those that change a row's place and level."""
        return [action for action, spec in zip(self.actions, self._specs, strict=True) if spec.verb in _ORDER]

    @Slot()
    def follow_direction(self) -> None:
        """Let the keys for time point where time runs."""
        later, earlier = ("Left", "Right") if self._gantt.mirrored else ("Right", "Left")
        for action, spec in zip(self.actions, self._specs, strict=True):
            action.setShortcut(QKeySequence(spec.keys.format(later=later, earlier=earlier, **self._reading)))

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
            case "indent":
                self._gantt.indent_by(spec.amount)
            case _:
                self._gantt.begin_link()
