"""The timeline beside the plan's table: bars are moved, resized and linked by mouse and keyboard."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from isomap_desktop.sheets.plan import PLAN, PlanRow
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
        return Hover(place, self.geometry_now.grip(bar, row.milestone, at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hover = self._at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or hover.place < 0 or self._plan is None:
            return
        self._table.select_row(self._model.row_id(hover.place))
        row: PlanRow = self._model.row(hover.place)
        if hover.grip is not None and row.task_id is not None and self.editable:
            self._gesture = Gesture.begin(hover.grip, row.task_id, self._plan, event.position().x())
            self._mouse = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        gesture = self._gesture
        if gesture is None:
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
            target = self._model.row(place).task_id if place >= 0 else None
            gesture.target = target if target != gesture.task_id else None
            self.viewport().update()
        elif gesture.drag(self.scale, at.x()):
            self._tell_dates(gesture, event)
            self.viewport().update()

    def _scroll_along(self, at: QPointF) -> None:
        width, bar = self.viewport().width(), self.horizontalScrollBar()
        beyond = at.x() - width if at.x() > width else min(at.x(), 0.0)
        if beyond:
            before = self.scale.origin
            bar.setValue(bar.value() + round(-beyond if self.isRightToLeft() else beyond))
            if self._gesture is not None:
                self._gesture.from_x += self.scale.origin - before

    def _tell_dates(self, gesture: Gesture, event: QMouseEvent) -> None:
        placed = gesture.after.schedule.placed[gesture.task_id]
        QToolTip.showText(
            event.globalPosition().toPoint(),
            plain_tip(self._dates(placed.start, placed.finish, placed.working_days)),
            self.viewport(),
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        QToolTip.hideText()
        self.viewport().update()
        before = gesture.plan.schedule.placed[gesture.task_id]
        if gesture.grip is Grip.DOT and gesture.target is not None:
            self.link_asked.emit(gesture.task_id, gesture.target)
        elif gesture.grip is Grip.FINISH and gesture.days != before.working_days:
            self.resize_asked.emit(gesture.task_id, gesture.days)
        elif gesture.grip is Grip.BODY and gesture.start != before.start:
            self.move_asked.emit(gesture.task_id, gesture.start)
        elif gesture.grip is Grip.START and gesture.start != before.start:
            self.stretch_asked.emit(gesture.task_id, gesture.start)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position()).place >= 0:
            self._edit()

    def cancel(self) -> bool:
        """Let go of the bar that is being dragged and leave everything as it was; False where none is."""
        if self._gesture is None:
            return False
        self._gesture = None
        QToolTip.hideText()
        self.viewport().update()
        return True

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = Hover(-1, None)
        self.viewport().update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_by(1.2 if turned > 0 else 1 / 1.2, event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.angleDelta().x():
            super().wheelEvent(event)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - turned // 2)
            event.accept()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        later = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        sideways = {Qt.Key.Key_Left, Qt.Key.Key_Right}
        if key == Qt.Key.Key_Escape and self.cancel():
            return
        if key in sideways and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._move_by(1 if key == later else -1)
        elif key in sideways and modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._resize_by(1 if key == later else -1)
        elif key in sideways:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + bar.singleStep() * (1 if key == later else -1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
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

    def _move_by(self, days: int) -> None:
        row = self._current()
        if row and row.task_id is not None and self._plan is not None and self.editable:
            self.move_asked.emit(row.task_id, self._plan.calendar.add(row.start, days))

    def _resize_by(self, days: int) -> None:
        row = self._current()
        if row and row.task_id is not None and row.days + days >= 1 and self.editable:
            self.resize_asked.emit(row.task_id, row.days + days)

    def _step(self, rows: int) -> None:
        place = self._table.currentIndex().row() + rows
        if 0 <= place < self._model.rowCount():
            self._table.select_row(self._model.row_id(place))

    def _edit(self) -> None:
        row = self._current()
        if row and row.task_id is not None and self.editable:
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
                lines = self._facts(self._model.row(hover.place))
            elif day in self._holidays:
                lines = [self._holidays[day]]
            QToolTip.showText(event.globalPos(), "".join(map(plain_tip, lines)), self.viewport())
            return True
        return super().viewportEvent(event)
