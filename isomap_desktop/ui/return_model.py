"""The lines of a returned workbook's comparison: each cell that differs, here and there, and which side is taken."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.importing.reasons import Reason
from isomap_desktop.importing.return_rows import AddedRow, ReturnedCell, Side
from isomap_desktop.importing.returned import Returned
from isomap_desktop.language import translate
from isomap_desktop.sheets.sheet import Column, Value, display
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.theme import Tone, font, tokens

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
ROW, FIELD, HERE, THERE, WHO, PLACE = range(6)
_LONGEST = 200
_ICONS = {Side.THEIRS: "download", Side.OURS: "pencil", Side.CONFLICT: "triangle-alert"}
_TONES = {Side.THEIRS: Tone.ACCENT, Side.OURS: Tone.NEUTRAL, Side.CONFLICT: Tone.WARN}


class Shown(Enum):
    """Which lines are looked at."""

    TO_DECIDE = auto()
    """What the workbook changes, and conflicts."""
    CONFLICTS = auto()
    THEIRS = auto()
    ADDED = auto()
    OURS = auto()
    ALL = auto()


class Line(NamedTuple):
    """One cell or one cell of a new row, or a note about it; the first line of a row carries its name."""

    source: ReturnedCell | AddedRow
    column: Column[object] | None
    value: Value
    note: Reason | None
    first: bool
    """Whether the row's name stands here."""
    chosen_here: bool
    """Whether the line has boxes to choose by."""


class ReturnModel(QAbstractTableModel):
    """The lines of a comparison."""

    chosen = Signal(object)
    """The comparison after a choice."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: list[Line] = []
        self._shown = Shown.TO_DECIDE
        self.returned: Returned | None = None
        self._titles = (
            self.tr("Row"),
            self.tr("Field"),
            self.tr("Here now"),
            self.tr("In the workbook"),
            self.tr("Changed by"),
            self.tr("Place"),
        )

    def show_returned(self, returned: Returned) -> None:
        """Show another comparison."""
        self.returned = returned
        self.show_lines(self._shown)

    def show_lines(self, shown: Shown) -> None:
        """Look at other lines of the comparison."""
        self.beginResetModel()
        self._shown = shown
        self._lines = [] if self.returned is None else list(_lines(self.returned, shown))
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self._titles[section] if shown else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return known | Qt.ItemFlag.ItemIsUserCheckable if self._has_box(index) else known

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        line = self._lines[index.row()]
        match role:
            case _Role.DisplayRole:
                text = self._text(line, index.column()).replace("\n", " ")
                return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            case _Role.AccessibleTextRole:
                return self._whole(line, index.column())
            case _Role.ToolTipRole:
                return plain_tip(self._whole(line, index.column()))
            case _Role.CheckStateRole if self._has_box(index):
                return Qt.CheckState.Checked if self._is_chosen(line, index.column()) else Qt.CheckState.Unchecked
            case _Role.FontRole if index.column() in (HERE, THERE) and line.chosen_here:
                bold = self._is_chosen(line, index.column())
                return font(weight=QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            case _Role.DecorationRole if index.column() == WHO and line.chosen_here:
                name, tone = _mark_of(line.source)
                return icons.pixmap(name, tokens().tone(tone).ink, 16)
            case _Role.ForegroundRole if index.column() == WHO and line.chosen_here:
                return QColor(tokens().tone(_mark_of(line.source)[1]).ink)
        return None

    def _has_box(self, index: _Index) -> bool:
        line = self._lines[index.row()]
        if not line.chosen_here or (isinstance(line.source, ReturnedCell) and line.source.side is Side.OURS):
            return False
        return index.column() == THERE or (index.column() == HERE and isinstance(line.source, ReturnedCell))

    def _is_chosen(self, line: Line, column: int) -> bool:
        """Whether this side of the line is taken; of an open conflict neither is."""
        if self.returned is None:
            return False
        there = self.returned.takes(line.source)
        if column == THERE:
            return there
        return not there and (isinstance(line.source, AddedRow) or self.returned.is_decided(line.source))

    def _text(self, line: Line, column: int) -> str:
        source = line.source
        if column == ROW and line.first:
            if isinstance(source, AddedRow):
                return self.tr("New: {0}").format(source.name)
            return source.caption(self._language)
        if column == PLACE and line.first:
            return self.tr("Row {0}").format(isolate(str(source.place[1])))
        if line.note is not None:
            return {FIELD: self.tr("Note"), THERE: line.note.sentence(self._language)}.get(column, "")
        if column == WHO and line.chosen_here:
            return self._who(source)
        if line.column is None:
            return ""
        if column == FIELD:
            return translate(line.column.title, self._language)
        if column == THERE:
            return display(line.value, line.column, self._language) or "—"
        if column == HERE and isinstance(source, ReturnedCell):
            return display(source.now, line.column, self._language) or "—"
        return ""

    def _whole(self, line: Line, column: int) -> str:
        """What the cell says where there is room: of the place the worksheet too."""
        if column != PLACE:
            return self._text(line, column)
        title, row = line.source.place
        return self.tr("Row {0} · {1}").format(isolate(str(row)), isolate(title))

    def _who(self, source: ReturnedCell | AddedRow) -> str:
        if isinstance(source, AddedRow):
            return self.tr("New row")
        if source.side is Side.CONFLICT:
            decided = self.returned is not None and self.returned.is_decided(source)
            return self.tr("Both, decided") if decided else self.tr("Both: a conflict")
        return self.tr("The workbook") if source.side is Side.THEIRS else self.tr("Here alone")

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or not self._has_box(index):
            return False
        checked = Qt.CheckState(value) is Qt.CheckState.Checked
        self.choose([self._lines[index.row()].source.id], checked == (index.column() == THERE))
        return True

    def choose(self, ids: Iterable[str], take: bool) -> None:
        """Take these cells and rows from the workbook, or leave them as they are here."""
        if self.returned is None:
            return
        self.returned = self.returned.choose(ids, take)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, PLACE))
        self.chosen.emit(self.returned)

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Turn the choice of these lines over: all to the workbook, or all back where they are there already."""
        sources = [self._lines[row].source for row in rows if self._can_choose(self._lines[row].source)]
        if self.returned is not None and sources:
            take = not all(map(self.returned.takes, sources))
            self.choose([source.id for source in sources], take)

    def choose_all(self, take: bool, *sides: Side) -> None:
        """The same choice for every cell on these sides, and for new rows where the workbook's own are meant."""
        if self.returned is not None:
            ids = [cell.id for cell in self.returned.cells if cell.side in sides]
            ids += [row.id for row in self.returned.added if Side.THEIRS in sides]
            self.choose(ids, take)

    def _can_choose(self, source: ReturnedCell | AddedRow) -> bool:
        return isinstance(source, AddedRow) or source.side is not Side.OURS


def _mark_of(source: ReturnedCell | AddedRow) -> tuple[str, Tone]:
    """The icon and tone of a line."""
    if isinstance(source, AddedRow):
        return "plus", Tone.NEW
    return _ICONS[source.side], _TONES[source.side]


_SIDES: Mapping[Shown, frozenset[Side]] = {
    Shown.TO_DECIDE: frozenset({Side.THEIRS, Side.CONFLICT}),
    Shown.CONFLICTS: frozenset({Side.CONFLICT}),
    Shown.THEIRS: frozenset({Side.THEIRS}),
    Shown.ADDED: frozenset(),
    Shown.OURS: frozenset({Side.OURS}),
    Shown.ALL: frozenset(Side),
}


def _lines(returned: Returned, shown: Shown) -> Iterable[Line]:
    before = None
    for cell in sorted(returned.cells, key=lambda each: (each.sheet.name, each.place)):
        if cell.side in _SIDES[shown]:
            place = (cell.sheet.name, cell.row_id)
            yield Line(cell, cell.column, cell.value, None, place != before, chosen_here=True)
            yield from (Line(cell, None, None, note, first=False, chosen_here=False) for note in cell.notes)
            before = place
    if shown in (Shown.TO_DECIDE, Shown.ADDED, Shown.ALL):
        for row in returned.added:
            for at, (key, value) in enumerate(row.values.items()):
                yield Line(row, row.sheet.column(key), value, None, at == 0, chosen_here=at == 0)
            yield from (Line(row, None, None, note, first=False, chosen_here=False) for note in row.notes)
