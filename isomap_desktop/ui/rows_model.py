"""The rows of any sheet as Qt's views want them: queried in `refresh`, searched, filtered and sorted here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Column, Kind, Sheet, Value
from isomap_desktop.ui.finding import fold, matches, sort_key
from isomap_desktop.ui.grouping import GroupHead, Grouping, grouped
from isomap_desktop.ui.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
Predicate = Callable[[Any], bool]
_NOWHERE = QModelIndex()
_MANY = 500
"""Rows from which on the search is prepared in idle time."""
_AT_ONCE = 100
_READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _READABLE | Qt.ItemFlag.ItemIsEditable


class ColumnFilter(NamedTuple):
    """What a column must show: one of `values` (as displayed), and `text` somewhere in it."""

    values: frozenset[str] | None = None
    text: str = ""

    def __bool__(self) -> bool:
        return self.values is not None or bool(self.text)

    def accepts(self, shown: str) -> bool:
        """Whether a cell that shows `shown` passes."""
        plain = without_isolates(shown)
        return (self.values is None or plain in self.values) and matches(fold(plain), fold(self.text))


class RowsModel(QAbstractTableModel):
    """One model for every sheet. It never changes a row itself: edits go to the project, whose message refreshes."""

    VALUE = Qt.ItemDataRole.UserRole + 1
    """Role of the raw value of a cell."""

    failed = Signal(object)
    """A ProjectError met while storing a cell."""
    rows_changed = Signal()
    """The rows shown are other ones, or have other contents."""

    def __init__(self, project: Project, sheet: Sheet[Any], language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.sheet = sheet
        self.language = language
        self.columns: tuple[Column[Any], ...] = tuple(sheet.columns)
        self.describe: Callable[[Any], str] = lambda _row: ""
        """What a screen reader says of a row beyond its cells."""
        self._all: list[Any] = []
        self._sorted: list[Any] | None = None
        """All rows in the order chosen; None where that has to be worked out anew."""
        self._rows: list[Any] = []
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._folded: dict[str, tuple[Any, str]] = {}
        self._unfolded: Iterator[Any] = iter(())
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._fold_ahead)
        self._text = ""
        self._view: Predicate | None = None
        self._filters: dict[str, ColumnFilter] = {}
        self._only: frozenset[str] | None = None
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._grouping: Grouping | None = None
        self._closed: frozenset[str] = frozenset()
        self._count = 0
        self._kept = ""

    @property
    def rows(self) -> list[Any]:
        """The rows shown, in the order shown."""
        return self._rows

    @property
    def all_rows(self) -> Sequence[Any]:
        """Every row of the sheet as it was last read, before views, filters and search."""
        return self._all

    @property
    def total(self) -> int:
        """How many rows the sheet has before views, filters and search."""
        return len(self._all)

    @property
    def count(self) -> int:
        """How many rows pass, those of folded groups included and headings apart."""
        return self._count

    def head(self, place: int) -> GroupHead | None:
        """The heading at `place`; None where a row is."""
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        return row if isinstance(row, GroupHead) else None

    def row(self, index: Index | int) -> Any:  # noqa: ANN401 - each sheet has its own row type
        """The row at `index`."""
        return self._rows[index if isinstance(index, int) else index.row()]

    def row_id(self, place: int) -> str:
        """The stable id of the row shown at `place`."""
        return self._ids[place]

    def index_of(self, row_id: str, column: int = 0) -> QModelIndex:
        """Where the row with this id is shown; an invalid index where it is not."""
        place = self._places.get(row_id)
        return QModelIndex() if place is None else self.index(place, column)

    def column_index(self, key: str) -> int:
        """The place of the column called `key`."""
        return next(at for at, column in enumerate(self.columns) if column.key == key)

    def shown(self, row: Any, column: Column[Any]) -> str:  # noqa: ANN401 - each sheet has its own row type
        """A cell's text without direction marks, as it is searched and copied."""
        return without_isolates(column.display(row, self.language))

    def distinct(self, column: int) -> list[str]:
        """The different texts in a column among the rows of the current view, in the column's order."""
        chosen = self.columns[column]
        rows = [row for row in self._all if self._view is None or self._view(row)]
        rows.sort(key=lambda row: sort_key(chosen.value(row), chosen, self.shown(row, chosen)))
        return list(dict.fromkeys(self.shown(row, chosen) for row in rows))

    def filters(self) -> Mapping[str, ColumnFilter]:
        """The filters by column key."""
        return self._filters

    @property
    def is_narrowed(self) -> bool:
        """Whether a search, a column filter or a choice of rows hides rows of the current view."""
        return bool(self._text or self._filters) or self._only is not None

    def refresh(self) -> None:
        """Query the sheet again; the same ids keep selection and editors, anything else resets."""
        self._all, self._sorted = self.sheet.rows(self.project), None
        self._arrange(self._kept)
        if len(self._all) >= _MANY:
            self._unfolded = iter(self._all)
            self._idle.start()

    @Slot()
    def _fold_ahead(self) -> None:
        """While the user does nothing, prepare the search of a long table, so that its first key finds it ready."""
        done = [self._search_text(row) for row in islice(self._unfolded, _AT_ONCE)]
        if not done:
            self._idle.stop()

    def keep(self, row_id: str) -> None:
        """Let this row stay where it is while it is edited; "" puts it where it belongs."""
        self._kept, before = row_id, self._kept
        if before and not row_id:
            self._arrange()

    def set_filter(self, text: str) -> None:
        """Show only rows in which every word of `text` occurs."""
        if text != self._text:
            self._text = text
            self._arrange()

    def set_view(self, predicate: Predicate | None) -> None:
        """Show only rows for which `predicate` holds; None shows all."""
        self._view = predicate
        self._arrange()

    def set_grouping(self, grouping: Grouping | None) -> None:
        """Put the rows under headings; None takes these away."""
        self._grouping, self._closed = grouping, frozenset()
        self._arrange()

    def fold(self, key: str, *, folded: bool) -> None:
        """Hide or show the rows of the group called `key`."""
        self._closed = self._closed | {key} if folded else self._closed - {key}
        self._arrange()

    def set_column_filter(self, key: str, column_filter: ColumnFilter) -> None:
        """Show only rows whose cell in column `key` passes; an empty filter lifts it."""
        if column_filter:
            self._filters[key] = column_filter
        else:
            self._filters.pop(key, None)
        self._arrange()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_only(self, row_ids: frozenset[str]) -> None:
        """Show only the rows with these ids, until the filters are cleared."""
        self._only = row_ids
        self._arrange()

    def clear_filters(self) -> None:
        """Lift the search, every column filter and the choice of rows."""
        self._text = ""
        self._only = None
        self._filters.clear()
        self._arrange()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's natural order, empty cells last; column -1 is the sheet's own order."""
        if (column, order) != self._order:
            self._order, self._sorted = (column, order), None
            self._arrange()

    def _passes(self, row: Any, needle: str) -> bool:  # noqa: ANN401 - each sheet has its own row type
        if self._view is not None and not self._view(row):
            return False
        if self._only is not None and self.sheet.row_id(row) not in self._only:
            return False
        for key, column_filter in self._filters.items():
            if not column_filter.accepts(self.sheet.column(key).display(row, self.language)):
                return False
        return not needle or matches(self._search_text(row), needle)

    def _search_text(self, row: Any) -> str:  # noqa: ANN401 - each sheet has its own row type
        """The words of a row; they are worked out anew only where the row has become another one."""
        row_id = self.sheet.row_id(row)
        known = self._folded.get(row_id)
        if known is not None and (known[0] is row or known[0] == row):
            return known[1]
        filled = (column for column in self.columns if column.value(row) not in ("", None, ()))
        found = fold(" ".join([row_id, *(column.display(row, self.language) for column in filled)]))
        self._folded[row_id] = (row, found)
        return found

    def _in_order(self, rows: list[Any]) -> list[Any]:
        at, order = self._order
        if not 0 <= at < len(self.columns):
            return rows
        column = self.columns[at]
        keyed = [(sort_key(column.value(row), column, column.display(row, self.language)), row) for row in rows]
        full = [pair for pair in keyed if pair[0][0] == 0]
        full.sort(key=itemgetter(0), reverse=order is Qt.SortOrder.DescendingOrder)
        return [row for _, row in full] + [row for key, row in keyed if key[0] == 1]

    def _arrange(self, kept: str = "") -> None:
        if self._sorted is None:
            self._sorted = self._in_order(self._all)
        needle = fold(self._text)
        rows = [row for row in self._sorted if self._passes(row, needle) or self.sheet.row_id(row) == kept]
        self._count = len(rows)
        if self._grouping is not None:
            rows = grouped(rows, self._grouping, self._closed)
        elif kept in self._places:
            for at in [at for at, row in enumerate(rows) if self.sheet.row_id(row) == kept]:
                rows.insert(self._places[kept], rows.pop(at))
        ids = [row.row_id if isinstance(row, GroupHead) else self.sheet.row_id(row) for row in rows]
        if ids == self._ids:
            self._replace(rows)
        elif len(ids) == len(self._ids) and set(ids) == set(self._ids):
            self._reorder(rows, ids)
        else:
            self.beginResetModel()
            self._rows, self._ids = rows, ids
            self._places = {row_id: place for place, row_id in enumerate(ids)}
            self.endResetModel()
        self.rows_changed.emit()

    def _reorder(self, rows: list[Any], ids: list[str]) -> None:
        """The same rows in another order: selection, current cell and open editor go with their rows."""
        self.layoutAboutToBeChanged.emit()
        before, old_ids = self.persistentIndexList(), self._ids
        self._rows, self._ids = rows, ids
        self._places = {row_id: place for place, row_id in enumerate(ids)}
        after = [self.index_of(old_ids[index.row()], index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _replace(self, rows: list[Any]) -> None:
        changed = [place for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = rows
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self.columns) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if isinstance(row, GroupHead):
            says = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row.text if says else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.display(row, self.language)
            case Qt.ItemDataRole.EditRole | RowsModel.VALUE:
                return column.value(row)
            case Qt.ItemDataRole.ToolTipRole if column.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.REFS, Kind.CHOICES):
                return plain_tip(column.display(row, self.language))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._title(column)}: {column.display(row, self.language)}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.describe(row)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._title(column)
            case Qt.ItemDataRole.ToolTipRole:
                rule = translate(column.rule, self.language) if column.rule else ""
                return plain_tip(rule or self._title(column))
            case _:
                return None

    def _title(self, column: Column[Any]) -> str:
        return translate(column.title, self.language)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _READABLE
        row = self._rows[index.row()]
        if isinstance(row, GroupHead) or not self.columns[index.column()].can_edit(row):
            return _READABLE
        return _EDITABLE

    def setData(self, index: Index, value: Value, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.columns[index.column()]
        row = self._rows[index.row()]
        if self.head(index.row()) is not None:
            return False
        if role != Qt.ItemDataRole.EditRole or not column.can_edit(row) or column.value(row) == value:
            return False
        try:
            if column.edit is not None:
                column.edit(self.project, row, value)
        except ProjectError as error:
            self.failed.emit(error)
            return False
        return True

    def set_cells(self, cells: Sequence[tuple[int, int, Value]]) -> bool:
        """Store several cells (row, column, value) as one step; nothing is stored where one of them is refused.

        Rows beyond the last one are new: each of them needs a cell in the column that names it.
        """
        known = [cell for cell in cells if cell[0] < len(self._rows) and self.head(cell[0]) is None]
        new: dict[int, dict[int, Value]] = {}
        for place, at, value in cells:
            if place >= len(self._rows):
                new.setdefault(place, {})[at] = value
        edits = [(self.columns[column], self._rows[row], value) for row, column, value in known]
        edits = [edit for edit in edits if edit[0].can_edit(edit[1]) and edit[0].value(edit[1]) != edit[2]]
        try:
            with self.project.change(Verb.PASTE, translate(self.sheet.title, self.language)):
                self._store(edits)
                self._add(list(new.values()))
        except ProjectError as error:
            self.failed.emit(error)
            return False
        return bool(edits or new)

    def _store(self, edits: Sequence[tuple[Column[Any], Any, Value]]) -> None:
        """One cell after the other; the same value down a column at once, where the column can do that."""
        for (key, value), run in groupby(edits, key=lambda edit: (edit[0].key, edit[2])):
            cells = list(run)
            column = self.sheet.column(key)
            if column.edit_all is not None:
                column.edit_all(self.project, [row for _, row, _ in cells], value)
            elif column.edit is not None:
                for _, row, _ in cells:
                    column.edit(self.project, row, value)

    def _add(self, new: Sequence[Mapping[int, Value]]) -> None:
        if not new or self.sheet.add is None:
            return
        name = self.column_index(self.sheet.names)
        added = [(self.sheet.add(self.project, str(values[name])), values) for values in new]
        rows = {self.sheet.row_id(row): row for row in self.sheet.rows(self.project)}
        for row_id, values in added:
            for at, value in values.items():
                column = self.columns[at]
                if at != name and column.edit is not None:
                    column.edit(self.project, rows[row_id], value)
