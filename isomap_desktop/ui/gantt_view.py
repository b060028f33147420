"""The timeline beside the plan's table: bars are moved, resized and linked by mouse and keyboard."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from isomap_desktop.edits.plan import LONGEST, circle_error
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.ui.gantt_canvas import GanttCanvas, Hover, Zoom
from isomap_desktop.ui.gantt_geometry import Grip
from isomap_desktop.ui.gantt_gesture import Gesture
from isomap_desktop.ui.labels import plain_tip

__all__ = ["GanttView", "Zoom"]

_CURSORS = {
    Grip.BODY: Qt.CursorShape.SizeAllCursor,
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.FINISH: Qt.CursorShape.SizeHorCursor,
    Grip.DOT: Qt.CursorShape.CrossCursor,
}
_NOTCH = 120
"""What a mouse's wheel turns at once, in eighths of a degree."""


class GanttView(GanttCanvas):
    """Turns gestures and keys into requests by signals; it stores nothing itself."""

    move_asked = Signal(int, object)
    """A task and the day on which it should start."""
    stretch_asked = Signal(int, object)
    """A task and the day on which it should start while its end stays."""
    resize_asked = Signal(int, int)
    """A task and its new working days."""
    link_asked = Signal(int, int)
    """The predecessor and its successor."""
    reorder_asked = Signal(int, int)
    """A task and the places by which it should move down among those beside it."""
    indent_asked = Signal(int)
    """By how many levels the selected tasks should stand deeper: 1 or -1."""

    # Mouse

    def _at(self, at: QPointF) -> Hover:
        place = self._table.rowAt(round(at.y()))
        if place < 0:
            return Hover(-1, None)
        row: PlanRow = self._model.row(place)
        if row.task_id is None or self._plan is None:
            return Hover(place, None)
        placed = self._plan.schedule.placed[row.task_id]
        bar = self.geometry_now.bar(place, placed.start, placed.finish)
        grip = self.geometry_now.grip(bar, row.milestone, at)
        return Hover(place, None if row.summary and grip is not Grip.DOT else grip)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.cancel()
        hover = self._at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or hover.place < 0 or self._plan is None:
            return
        self._table.select_row(self._model.row_id(hover.place))
        row: PlanRow = self._model.row(hover.place)
        if hover.grip is not None and row.task_id is not None and self.editable:
            self._gesture = Gesture.begin(hover.grip, row.task_id, self._plan, event.position().x())
            self._mouse = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, gesture = event.position(), self._gesture
        if gesture is None or gesture.by_key:
            hover = self._at(at)
            if hover != self._hover:
                self._hover = hover
                shape = _CURSORS.get(hover.grip) if hover.grip and self.editable else None
                self.viewport().setCursor(shape or Qt.CursorShape.ArrowCursor)
                self.viewport().update()
            return
        self._scroll_along(at)
        self._mouse = at
        if gesture.grip is Grip.DOT:
            place = self._table.rowAt(round(at.y()))
            if gesture.aim(self._model.row(place).task_id if place >= 0 else None):
                self._tell(event.globalPosition().toPoint(), self._link_lines(gesture))
            self.viewport().update()
        elif gesture.drag(self.scale, at.x()):
            self._tell(event.globalPosition().toPoint(), self._date_lines(gesture))
            self.viewport().update()

    def _scroll_along(self, at: QPointF) -> None:
        width, bar = self.viewport().width(), self.horizontalScrollBar()
        beyond = at.x() - width if at.x() > width else min(at.x(), 0.0)
        if beyond and self._gesture is not None:
            before = self.scale.origin
            bar.setValue(bar.value() + round(-beyond if self.mirrored else beyond))
            self._gesture.from_x += self.scale.origin - before

    def _date_lines(self, gesture: Gesture) -> list[str]:
        placed = gesture.after.schedule.placed[gesture.task_id]
        lines = [self.facts.dates(placed.start, placed.finish, placed.working_days)]
        if placed.start > gesture.start and (links := gesture.plan.predecessors[gesture.task_id]):
            numbers = ", ".join(gesture.plan.numbers[link.predecessor_id] for link in links)
            lines.append(self.tr("It waits for {0}").format(numbers))
        return lines

    def _link_lines(self, gesture: Gesture) -> list[str]:
        """What a link would mean if it ended here: the new dates of its successor, or why it cannot be."""
        if gesture.target is None:
            return []
        if gesture.circle:
            return [circle_error(gesture.plan, gesture.circle).sentence(self._language)]
        row: PlanRow = self._model.row(self._model.index_of(f"task {gesture.target}"))
        waits = self.tr("{0} waits for {1}").format(self.facts.name(row), gesture.plan.numbers[gesture.task_id])
        placed = gesture.after.schedule.placed[gesture.target]
        return [waits, self.facts.dates(placed.start, placed.finish, placed.working_days)]

    def _tell(self, where: QPoint, lines: list[str]) -> None:
        QToolTip.showText(where, "".join(map(plain_tip, lines)), self.viewport())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None and not self._gesture.by_key and event.button() is Qt.MouseButton.LeftButton:
            self._let_go()

    def _let_go(self) -> None:
        """End the gesture by asking for what it shows, if that is a change."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return
        QToolTip.hideText()
        self._current_changed()
        before = gesture.plan.schedule.placed[gesture.task_id]
        if gesture.grip is Grip.DOT:
            if gesture.target is not None and not gesture.plan.linked(gesture.task_id, gesture.target):
                self.link_asked.emit(gesture.task_id, gesture.target)
        elif gesture.grip is Grip.FINISH and gesture.days != before.working_days:
            self.resize_asked.emit(gesture.task_id, gesture.days)
        elif gesture.grip is Grip.BODY and gesture.start != before.start:
            self.move_asked.emit(gesture.task_id, gesture.start)
        elif gesture.grip is Grip.START and gesture.start != before.start:
            self.stretch_asked.emit(gesture.task_id, gesture.start)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.cancel()
        place = self._at(event.position()).place
        if place >= 0 and self._table.select_row(self._model.row_id(place)):
            self._edit()

    def cancel(self) -> bool:
        """Let go of the bar that is being dragged and leave everything as it was; False where none is."""
        if self._gesture is None:
            return False
        self._gesture = None
        QToolTip.hideText()
        self._current_changed()
        return True

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = Hover(-1, None)
        self.viewport().update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_by(1.2 ** (turned / _NOTCH), event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.angleDelta().x():
            super().wheelEvent(event)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - turned // 2)
            event.accept()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, linking = event.key(), self._gesture is not None and self._gesture.by_key
        later = Qt.Key.Key_Left if self.mirrored else Qt.Key.Key_Right
        if key == Qt.Key.Key_Escape and self.cancel():
            return
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + bar.singleStep() * (1 if key == later else -1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            (self._aim if linking else self._step)(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and linking:
            self._let_go()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1.2)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / 1.2)
        elif key == Qt.Key.Key_Home:
            self.horizontalScrollBar().setValue(0)
        elif key == Qt.Key.Key_End:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def _current_task(self) -> PlanRow | None:
        row = self._current()
        return row if row is not None and row.task_id is not None and self.editable else None

    def _current_work(self) -> PlanRow | None:
        """The current task, unless its dates follow from its parts."""
        row = self._current_task()
        return None if row is None or row.summary else row

    def move_by(self, days: int) -> None:
        """Let the current task start so many working days later."""
        if (row := self._current_work()) and row.task_id is not None and self._plan is not None:
            self.move_asked.emit(row.task_id, self._plan.calendar.add(row.start, days))

    def resize_by(self, days: int) -> None:
        """Let the current task take so many working days more."""
        if (row := self._current_work()) and row.task_id is not None and 1 <= row.days + days <= LONGEST:
            self.resize_asked.emit(row.task_id, row.days + days)

    def reorder_by(self, places: int) -> None:
        """Let the current task stand so many rows further down among those beside it."""
        if (row := self._current_task()) and row.task_id is not None:
            self.reorder_asked.emit(row.task_id, places)

    def indent_by(self, levels: int) -> None:
        """Let the selected tasks stand a level deeper, or back."""
        if self._current_task():
            self.indent_asked.emit(levels)

    def begin_link(self) -> None:
        """Draw a link from the current task by keys: up and down choose where it ends, Enter stores it."""
        if (row := self._current_task()) and row.task_id is not None and self._plan is not None:
            self.setFocus()
            self._gesture = Gesture.begin(Grip.DOT, row.task_id, self._plan, by_key=True)
            self._say([self.tr("Up and down choose the task that waits for {0}").format(self.facts.name(row))], row)

    def _aim(self, rows: int) -> None:
        """Let the link end at the next task up or down."""
        gesture = self._gesture
        if gesture is None:
            return
        held = gesture.target if gesture.target is not None else gesture.task_id
        place = self._model.index_of(f"task {held}").row() + rows
        while 0 <= place < self._model.rowCount() and self._model.row(place).task_id is None:
            place += rows
        if 0 <= place < self._model.rowCount():
            row: PlanRow = self._model.row(place)
            gesture.aim(row.task_id)
            self._table.scrollTo(self._model.index(place, self._table.currentIndex().column()))
            self._say(self._link_lines(gesture), row)

    def _say(self, lines: list[str], row: PlanRow) -> None:
        """Tell at a row, and to screen readers, what the keys have chosen and how to go on."""
        lines = [*lines, self.tr("Enter links, Esc gives up.")]
        self.setAccessibleDescription("; ".join(lines))
        bar = self.bar_of(row.task_id or 0)
        self._tell(self.viewport().mapToGlobal(bar.bottomLeft().toPoint()), lines)
        self.viewport().update()

    def _step(self, rows: int) -> None:
        place = self._table.currentIndex().row() + rows
        if 0 <= place < self._model.rowCount():
            self._table.select_row(self._model.row_id(place))

    def _edit(self) -> None:
        if row := self._current_task():
            index = self._model.index_of(PLAN.row_id(row), self._model.column_index("start"))
            self._table.setFocus()
            self._table.setCurrentIndex(index)
            self._table.edit(index)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = QPointF(event.pos())
            hover = self._at(at)
            day = self.scale.date_at(at.x())
            lines: list[str] = []
            if hover.grip is not None or (hover.place >= 0 and self._model.row(hover.place).is_activity):
                lines = self.facts.lines(self._model.row(hover.place))
            elif day in self._holidays:
                lines = [self._holidays[day] or self.tr("Day off")]
            self._tell(event.globalPos(), lines)
            return True
        return super().viewportEvent(event)
