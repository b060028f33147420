"""The table of a sheet: widths, columns, filters and sorting that are remembered, block copy and paste, focus."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from isomap_desktop.sheets.sheet import NEVER_EMPTY, Kind, Sheet, Value
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.column_filter import ColumnFilterPopup
from isomap_desktop.ui.column_widths import fitted
from isomap_desktop.ui.delegates import CellDelegate
from isomap_desktop.ui.grouping import draw_head
from isomap_desktop.ui.labels import plain_caption
from isomap_desktop.ui.pasting import copy_block, paste_block
from isomap_desktop.ui.rows_model import ColumnFilter, RowsModel
from isomap_desktop.ui.sheet_header import SheetHeader
from isomap_desktop.ui.theme import COMPACT_ROW_HEIGHT, ROW_HEIGHT

_BLANK: dict[Kind, Value] = {
    Kind.TEXT: "",
    Kind.LONG_TEXT: "",
    Kind.CHOICE: "",
    Kind.CHOICES: (),
    Kind.DATE: None,
    Kind.NUMBER: None,
    Kind.DAYS: None,
}


class SheetView(QTableView):
    """The table of one sheet."""

    current_row_changed = Signal()
    columns_changed = Signal()
    """Other columns are shown."""

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._automatic = True
        self._arranging = False
        self._column = 0
        self.paste_list: Callable[[str], bool] = lambda _text: False  # a page may take a block with headings itself
        self.empty_text = ""
        """The sentence shown where the table has no rows at all."""
        self.setHorizontalHeader(SheetHeader(self))
        self.setModel(model)
        self.cells = CellDelegate(self)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.StyledPanel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(COMPACT_ROW_HEIGHT)
        self.set_compact(settings.flag("compact_rows", False))
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        header.sectionResized.connect(self._note_width)
        header.sectionMoved.connect(self.save_state)
        header.sortIndicatorChanged.connect(self._sorted)
        header.setSortIndicatorClearable(True)
        self._restore()
        self.selectionModel().currentRowChanged.connect(self._current_row)
        self.selectionModel().currentColumnChanged.connect(self._current_column)
        model.rows_changed.connect(self.viewport().update)

    @property
    def sheet(self) -> Sheet[Any]:
        """The sheet whose table this is."""
        return self._model.sheet

    def set_compact(self, compact: bool) -> None:
        """Rows of 28 instead of 36 pixels."""
        self.verticalHeader().setDefaultSectionSize(COMPACT_ROW_HEIGHT if compact else ROW_HEIGHT)

    def select_row(self, row_id: str, column: int = -1) -> bool:
        """Make this row the current one and bring it into view; False where it is not shown."""
        at = column if column >= 0 else self._column
        if self.isColumnHidden(at):
            at = self.horizontalHeader().logicalIndex(0)
        index = self._model.index_of(row_id, at)
        if not index.isValid():
            return False
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    @Slot()
    def follow_current(self) -> None:
        """Bring the current row into view where it has moved."""
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def selected_rows(self) -> list[Any]:
        """The rows in which a cell is selected, in the order shown."""
        places = sorted({index.row() for index in self.selectedIndexes()})
        return [self._model.row(place) for place in places if self._model.head(place) is None]

    def shown_columns(self) -> list[int]:
        """The columns shown, in the order shown."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [column for column in order if not self.isColumnHidden(column)]

    @Slot()
    def copy(self) -> None:
        """Copy the selected cells as a block that Excel understands."""
        text = copy_block(self._model, self.selectedIndexes(), self.shown_columns())
        if text:
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def paste(self) -> None:
        """Show what the block on the clipboard would change from the current cell on, and store it as one step."""
        text, selected = QGuiApplication.clipboard().text(), self.selectedIndexes()
        if not self.paste_list(text):
            paste_block(self, self._model, text, self.currentIndex(), self.shown_columns(), selected)
        self.setFocus()

    @Slot()
    def clear_cells(self) -> None:
        """Empty the selected cells of text, choice and date that may be empty, as one step."""
        cells = [
            (index.row(), index.column(), _BLANK[column.kind])
            for index in self.selectedIndexes()
            if (column := self._model.columns[index.column()]).kind in _BLANK and column.choices not in NEVER_EMPTY
        ]
        if cells:
            self._model.set_cells(cells)

    def _restore(self) -> None:
        state = settings.view_state(self._model.sheet.name)
        widths: dict[str, int] = state.get("widths", {})
        order: list[str] = state.get("order", [])
        shown: list[str] | None = state.get("shown")
        header = self.horizontalHeader()
        header.blockSignals(True)
        keys = [column.key for column in self._model.columns]
        for at, key in enumerate(key for key in order if key in keys):
            header.moveSection(header.visualIndex(keys.index(key)), at)
        for at, column in enumerate(self._model.columns):
            self.setColumnHidden(at, column.key not in shown if shown is not None else not column.shown)
            if column.key in widths:
                header.resizeSection(at, int(widths[column.key]))
        self._automatic = not widths
        header.blockSignals(False)
        self.setSortingEnabled(True)
        sort = state.get("sort")
        if isinstance(sort, list) and len(sort) == 2 and sort[0] in keys:
            order_of = Qt.SortOrder.DescendingOrder if sort[1] else Qt.SortOrder.AscendingOrder
            self.sortByColumn(keys.index(sort[0]), order_of)
        else:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        for key, (values, text) in state.get("filters", {}).items():
            if key in keys:
                self._model.set_column_filter(
                    key, ColumnFilter(frozenset(values) if values is not None else None, text)
                )

    @Slot()
    def save_state(self) -> None:
        """Remember columns, widths, sorting and filters."""
        header, columns = self.horizontalHeader(), self._model.columns
        at, descending = header.sortIndicatorSection(), header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        state: dict[str, Any] = {
            "shown": [column.key for i, column in enumerate(columns) if not self.isColumnHidden(i)],
            "order": [columns[header.logicalIndex(i)].key for i in range(header.count())],
            "filters": {
                key: [sorted(kept.values) if kept.values is not None else None, kept.text]
                for key, kept in self._model.filters().items()
            },
        }
        if not self._automatic:
            state["widths"] = {
                column.key: self.columnWidth(i) or header.sectionSize(i) for i, column in enumerate(columns)
            }
        if 0 <= at < len(columns):
            state["sort"] = [columns[at].key, descending]
        settings.set_view_state(self._model.sheet.name, state)

    def _fit(self) -> None:
        chosen = self.shown_columns()
        columns = [self._model.columns[at] for at in chosen]
        self._arranging = True
        for at, width in zip(chosen, fitted(columns, self._model.language, self.viewport().width()), strict=True):
            self.setColumnWidth(at, width)
        self._arranging = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._automatic:
            self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.save_state()
        self.cells.forget()
        super().hideEvent(event)

    @Slot(int, int, int)
    def _note_width(self, _column: int, _old: int, new: int) -> None:
        if not self._arranging and new and QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            self._automatic = False

    @Slot()
    def _sorted(self) -> None:
        self.save_state()

    @Slot(QModelIndex, QModelIndex)
    def _current_row(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.viewport().update()
        self.current_row_changed.emit()

    @Slot(QModelIndex, QModelIndex)
    def _current_column(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._column = current.column()

    @Slot(QPoint)
    def _header_menu(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        column = max(header.logicalIndexAt(place), 0)
        self.column_menu(column).popup(header.mapToGlobal(place))

    def column_menu(self, column: int) -> QMenu:
        """The menu of a column: filter it, and choose which columns are shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        filter_action = menu.addAction(icons.icon("filter", size=16), self.tr("Filter this column…"))
        filter_action.setData(column)
        filter_action.triggered.connect(self._open_filter)
        clear = menu.addAction(icons.icon("filter-x", size=16), self.tr("Clear all filters"))
        clear.setEnabled(self._model.is_narrowed)
        clear.triggered.connect(self._model.clear_filters)
        menu.addSeparator()
        for at, each in enumerate(self._model.columns):
            title = str(self._model.headerData(at, Qt.Orientation.Horizontal))
            action = menu.addAction(plain_caption(title))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(at))
            action.setEnabled(each.kind is not Kind.REF or self.isColumnHidden(at))
            action.setData(at)
            action.toggled.connect(self._toggle_column)
        menu.addSeparator()
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset_columns)
        return menu

    @Slot()
    def _open_filter(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open_filter(int(action.data()))

    def open_filter(self, column: int) -> ColumnFilterPopup:
        """Open the filter of a column below its header."""
        popup = ColumnFilterPopup(self._model, column, self)
        popup.changed.connect(self.save_state)
        header = self.horizontalHeader()
        left = header.sectionViewportPosition(column)
        if self.isRightToLeft():
            left += header.sectionSize(column)
        popup.open_below(header.mapToGlobal(QPoint(left, header.height())))
        return popup

    @Slot(bool)
    def _toggle_column(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.setColumnHidden(int(action.data()), not shown)
            self._after_columns()

    @Slot()
    def reset_columns(self) -> None:
        """Bring back the sheet's own columns, order and widths."""
        header = self.horizontalHeader()
        for at, column in enumerate(self._model.columns):
            header.moveSection(header.visualIndex(at), at)
            self.setColumnHidden(at, not column.shown)
        self._automatic = True
        self._after_columns()

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns alone, in this order and as wide as fits."""
        header = self.horizontalHeader()
        places = [self._model.column_index(key) for key in keys]
        for at in range(header.count()):
            self.setColumnHidden(at, at not in places)
        for to, at in enumerate(places):
            header.moveSection(header.visualIndex(at), to)
        self._automatic = True
        self._after_columns()

    def _after_columns(self) -> None:
        if self._automatic:
            self._fit()
        self.save_state()
        self.columns_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icons.icon("copy", size=16), self.tr("Copy")).triggered.connect(self.copy)
        menu.addAction(icons.icon("clipboard-paste", size=16), self.tr("Paste…")).triggered.connect(self.paste)
        menu.addAction(self.tr("Clear cells")).triggered.connect(self.clear_cells)
        for action in self.actions():
            menu.addAction(action)
        menu.popup(event.globalPos())

    def _fold(self, place: int, folded: bool | None = None) -> bool:
        """Fold or unfold the group headed at `place`; False where no heading is."""
        head = self._model.head(place)
        if head is None:
            return False
        self._model.fold(head.key, folded=not head.folded if folded is None else folded)
        self.select_row(head.row_id)
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self._fold(self.rowAt(event.position().toPoint().y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            if self._fold(self.currentIndex().row()):
                return
            if self.state() is not QAbstractItemView.State.EditingState and self.currentIndex().isValid():
                self.edit(self.currentIndex())
            return
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._model.head(self.currentIndex().row()) is not None:
            towards_end = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            self._fold(self.currentIndex().row(), folded=key != towards_end)
            return
        if key == Qt.Key.Key_Delete:
            self.clear_cells()
            return
        if key == Qt.Key.Key_Space and modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.selectRow(self.currentIndex().row())
            return
        if key == Qt.Key.Key_Down and modifiers & Qt.KeyboardModifier.AltModifier and self.currentIndex().isValid():
            self.open_filter(self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def _paint_heads(self) -> None:
        """Headings of groups run over all columns."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        heads = [(at, head) for at in range(first, last + 1 if last >= 0 else self._model.rowCount())
                 if (head := self._model.head(at)) is not None]  # fmt: skip
        if heads:
            painter = QPainter(self.viewport())
            for at, head in heads:
                band = QRect(0, self.rowViewportPosition(at), self.viewport().width(), self.rowHeight(at))
                current = at == self.currentIndex().row()
                draw_head(painter, band, head, self.isRightToLeft(), current=current)
            painter.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rowCount():
            self._paint_heads()
        if self._model.rowCount() == 0:
            text = self.empty_text
            if self._model.total:
                text = self.tr("No row fits the filter. Clear it to see all rows.")
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            area = self.viewport().rect().adjusted(32, 32, -32, -32)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), text)
            painter.end()
