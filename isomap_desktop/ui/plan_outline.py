"""The outline of the plan's table: rows stand deeper below what sums them up, fold away, and are dragged by number."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.ui import settings
from isomap_desktop.ui.delegates import LEAD_ICON, Lead
from isomap_desktop.ui.painting import PADDING
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView
from isomap_desktop.ui.theme import Tone, tokens

_STEP = 14
"""Pixels by which each level stands deeper."""


class Drop(NamedTuple):
    """Where dragged rows would go."""

    activity: str
    before: int | None
    """The task that would follow; None at the activity's end."""
    level: int


class PlanOutline(QObject):
    """Folds rows and turns drags of them into requests; what is folded is remembered for each client."""

    changed = Signal()
    """Other rows are hidden."""
    place_asked = Signal(object, object)
    """The ids of the dragged tasks, and the Drop."""

    def __init__(self, table: SheetView, model: RowsModel, document_id: str, *, read_only: bool) -> None:
        super().__init__(table)
        self._table, self._model, self._read_only = table, model, read_only
        self._memory = f"plan/folded/{document_id}"
        self._folded = frozenset(_remembered(self._memory))
        self._hidden: frozenset[str] = frozenset()
        self._parents: dict[str, str] = {}
        self._dragged: tuple[int, ...] = ()
        self._moved = False
        self._pressed = QPointF()
        self._line = QFrame(table.viewport())
        self._line.setStyleSheet(f"background: {tokens().accent}; border: none;")
        self._line.hide()
        self.movable = True
        """Whether rows stand in the plan's own order, so that they can be put elsewhere."""
        table.cells.lead = self._lead
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    def show_rows(self, rows: Sequence[PlanRow]) -> bool:
        """Take the plan's rows, all of them and in their own order; whether others are hidden now."""
        before = self._hidden
        self._parents.clear()
        path: list[str] = []
        for row in rows:
            depth, row_id = _depth(row), PLAN.row_id(row)
            del path[depth:]
            if path:
                self._parents[row_id] = path[-1]
            path.append(row_id)
        self._hide()
        return self._hidden != before

    def shows(self, row: PlanRow) -> bool:
        """Whether a row is to be seen: nothing above it is folded, or rows are being searched."""
        return self._model.is_narrowed or PLAN.row_id(row) not in self._hidden

    def reveal(self, row_id: str) -> None:
        """Open everything above a row."""
        closed = self._folded.intersection(self._above(row_id))
        if closed:
            self._set(self._folded - closed)

    def toggle(self, row: PlanRow) -> bool:
        """Fold what stands below a row, or show it again; False where nothing does."""
        if not row.sums_up:
            return False
        self._set(self._folded ^ {PLAN.row_id(row)})
        return True

    def fold_all(self, folded: bool) -> None:
        """Show the activities alone, or every row."""
        activities = {row_id for row_id in self._parents.values() if row_id not in self._parents}
        self._set(frozenset(activities) if folded else frozenset())

    def _set(self, folded: frozenset[str]) -> None:
        self._folded = folded
        settings.settings().setValue(self._memory, json.dumps(sorted(folded)))
        self._hide()
        self._table.viewport().update()
        self.changed.emit()

    def _hide(self) -> None:
        self._hidden = frozenset(row_id for row_id in self._parents if not self._folded.isdisjoint(self._above(row_id)))

    def _above(self, row_id: str) -> list[str]:
        found = []
        while (parent := self._parents.get(row_id)) is not None:
            found.append(parent)
            row_id = parent
        return found

    def _lead(self, row: PlanRow, key: str) -> Lead:
        if key == "gaps_of" and row.left_open:
            return Lead(0, "triangle-alert", Tone.WARN)
        if key != "task" or not self.movable:
            return Lead()
        depth = _depth(row)
        if not row.sums_up:
            return Lead(depth * _STEP + (4 if depth else 0))
        return Lead(depth * _STEP, "chevron-right" if PLAN.row_id(row) in self._folded else "chevron-down")

    # Mouse and keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and watched is self._table.viewport():
            match event.type():
                case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                    return event.button() is Qt.MouseButton.LeftButton and self._press(event)
                case QEvent.Type.MouseMove if self._dragged:
                    self._drag(event.position())
                    return True
                case QEvent.Type.MouseButtonRelease if self._dragged:
                    self._release(event.position())
                    return True
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._moved:
            self._give_up()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> bool:
        index = self._table.indexAt(event.position().toPoint())
        if not index.isValid() or event.modifiers():
            return False
        row: PlanRow = self._model.row(index)
        key = self._model.columns[index.column()].key
        if key == "task" and row.sums_up and self.movable and self._on_sign(event.position().x(), index, row):
            self._table.select_row(PLAN.row_id(row))
            return self.toggle(row)
        if key != "number" or row.task_id is None or not self.movable or self._read_only:
            return False
        if event.type() is QEvent.Type.MouseButtonDblClick:
            return False
        marked = [each.task_id for each in self._table.selected_rows() if each.task_id is not None]
        self._dragged = tuple(marked) if row.task_id in marked else (row.task_id,)
        self._pressed, self._moved = event.position(), False
        if row.task_id not in marked:
            self._table.setFocus()
            self._table.select_row(PLAN.row_id(row), index.column())
        return True

    def _on_sign(self, x: float, index: object, row: PlanRow) -> bool:
        area = self._table.visualRect(index)  # type: ignore[arg-type]  # a QModelIndex, of whichever kind
        lead = self._lead(row, "task")
        along = area.right() - x if self._table.isRightToLeft() else x - area.left()
        return 0 <= along - PADDING - lead.indent + 4 <= LEAD_ICON + 4

    def _drag(self, at: QPointF) -> None:
        if not self._moved and (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._moved = True
        drop = self._drop_at(at.y())
        self._table.viewport().setCursor(
            Qt.CursorShape.DragMoveCursor if drop is not None else Qt.CursorShape.ForbiddenCursor
        )
        self._line.setVisible(drop is not None)
        if drop is not None:
            place = self._gap(at.y())
            y = self._table.rowViewportPosition(place) if place < self._model.rowCount() else self._end()
            indent = (drop.level + 1) * _STEP
            width = self._table.viewport().width()
            left = 0 if self._table.isRightToLeft() else indent
            self._line.setGeometry(left, y - 1, width - indent, 3)
            self._line.raise_()

    def _end(self) -> int:
        last = self._model.rowCount() - 1
        return self._table.rowViewportPosition(last) + self._table.rowHeight(last)

    def _gap(self, y: float) -> int:
        """The place of the row below the nearest boundary between rows."""
        place = self._table.rowAt(round(y))
        if place < 0:
            return self._model.rowCount()
        middle = self._table.rowViewportPosition(place) + self._table.rowHeight(place) / 2
        return place + (y > middle)

    def _drop_at(self, y: float) -> Drop | None:
        place = self._gap(y)
        below: PlanRow | None = self._model.row(place) if place < self._model.rowCount() else None
        above: PlanRow | None = self._model.row(place - 1) if place > 0 else None
        own = {f"task {at}" for at in self._dragged}
        if below is not None and below.task_id is not None:
            row_id = PLAN.row_id(below)
            if not own.isdisjoint({*self._above(row_id)}):
                return None
            return Drop(below.activity_key, below.task_id, below.level)
        if above is None:
            return None
        inside = not own.isdisjoint({PLAN.row_id(above), *self._above(PLAN.row_id(above))})
        return Drop(above.activity_key, None, 0 if inside else above.level)

    def _release(self, at: QPointF) -> None:
        dragged, moved, drop = self._dragged, self._moved, self._drop_at(at.y())
        self._give_up()
        if moved and drop is not None and drop.before not in dragged:
            self.place_asked.emit(dragged, drop)

    def _give_up(self) -> None:
        self._dragged, self._moved = (), False
        self._line.hide()
        self._table.viewport().unsetCursor()


def _depth(row: PlanRow) -> int:
    return 0 if row.is_activity else row.level + 1


def _remembered(memory: str) -> list[str]:
    try:
        found = json.loads(str(settings.settings().value(memory, "[]")))
    except ValueError:
        return []
    return [str(each) for each in found] if isinstance(found, list) else []
