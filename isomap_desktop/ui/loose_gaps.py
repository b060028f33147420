"""The gaps that no task closes yet: a list to drag from, and rows of the plan to drop them on."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView

MIME = "application/x-isomap-gaps"
_KEY = Qt.ItemDataRole.UserRole
_MOST_HEIGHT = 220


class LooseGaps(QListWidget):
    """Several lines may be dragged at once; Enter assigns them to the task that the panel shows."""

    assign_asked = Signal(object)
    """The keys of the lines chosen, for the task shown."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setAccessibleName(self.tr("Gaps without a task"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemDoubleClicked.connect(self.assign_chosen)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show these gaps, in the order given."""
        shown = [gap.key for gap in gaps]
        if shown == [self._key(self.item(at)) for at in range(self.count())]:
            return
        self.clear()
        for gap in gaps:
            text = f"{isolate(gap.ref)} {gap.title(self._language)}"
            item = QListWidgetItem(text)
            item.setData(_KEY, list(gap.key))
            item.setToolTip(plain_tip(text))
            self.addItem(item)
        rows = max(1, min(len(gaps), 8))
        self.setFixedHeight(min(_MOST_HEIGHT, rows * max(self.sizeHintForRow(0), 22) + 10))

    def _key(self, item: QListWidgetItem) -> RequirementKey:
        standard, ref = item.data(_KEY)
        return str(standard), str(ref)

    def chosen(self) -> list[RequirementKey]:
        """The gaps of the selected lines."""
        return [self._key(item) for item in self.selectedItems()]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, json.dumps([self._key(item) for item in items]).encode())
        return data

    @Slot()
    def assign_chosen(self) -> None:
        """Ask for the selected gaps to be closed in the task shown."""
        if chosen := self.chosen():
            self.assign_asked.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.assign_chosen()
        else:
            super().keyPressEvent(event)


class GapDrops(QObject):
    """Lets gaps be dropped on a row of the plan's table, or on its bar."""

    assign_asked = Signal(object, int)
    """The keys of the gaps, and the task."""

    def __init__(self, table: SheetView, model: RowsModel, others: Sequence[QWidget]) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        for widget in (table.viewport(), *others):
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent) and event.mimeData().hasFormat(MIME):
            row = self._row(event.position())
            if isinstance(event, QDragEnterEvent):
                event.acceptProposedAction()
            elif row is None:
                event.ignore()
            else:
                event.acceptProposedAction()
                self._table.select_row(PLAN.row_id(row))
                if event.type() == QEvent.Type.Drop:
                    self.assign_asked.emit(_keys(event.mimeData()), row.task_id)
            return True
        return super().eventFilter(watched, event)

    def _row(self, at: QPointF) -> PlanRow | None:
        place = self._table.rowAt(round(at.y()))
        row: PlanRow | None = self._model.row(place) if place >= 0 else None
        return row if row is not None and row.task_id is not None else None


def _keys(data: QMimeData) -> list[RequirementKey]:
    return [(str(standard), str(ref)) for standard, ref in json.loads(data.data(MIME).toStdString())]
