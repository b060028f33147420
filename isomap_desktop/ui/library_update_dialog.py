"""What a newer mapping library would change here: old, new and yours side by side, each change taken or left."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import CURRENT_MAPPING, ClauseSupport, catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.mapping_update import MappingUpdate, PairKey, PairUpdate, mapping_update
from isomap_desktop.domain.row import altered
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.text import Language, Text, isolate, isolate_refs
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.reading import judged, percent

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_PAIR, _OLD, _NEW, _HERE, _WHY = range(5)
_ROW = 46
_Line = PairUpdate | tuple[ClauseSupport, Text | None]


class UpdateModel(QAbstractTableModel):
    """A line for each pair, with a box, and for each clause that comes with the library."""

    taken_changed = Signal()

    def __init__(self, update: MappingUpdate, language: Language, parent: QDialog) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: list[_Line] = [*update.pairs, *update.supports]
        self.taken = {each.key for each in update.pairs if not each.changed_here}
        """Keys of the pairs that become as the newer library has them."""
        self._titles = (
            self.tr("Pair"),
            self.tr("Until now"),
            self.tr("New"),
            self.tr("Yours"),
            self.tr("Why"),
        )

    def take(self, keys: Iterable[PairKey]) -> None:
        """Take exactly these pairs."""
        self.taken = set(keys)
        self.dataChanged.emit(self.index(0, _PAIR), self.index(len(self._lines) - 1, _PAIR))
        self.taken_changed.emit()

    def keys(self) -> set[PairKey]:
        """Every pair that could be taken."""
        return {line.key for line in self._lines if isinstance(line, PairUpdate)}

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self._titles[section] if shown else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        box = index.column() == _PAIR and isinstance(self._lines[index.row()], PairUpdate)
        return known | Qt.ItemFlag.ItemIsUserCheckable if box else known

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == _Role.DisplayRole:
            return self._text(line, index.column())
        if role == _Role.ToolTipRole:
            return plain_tip(self._text(line, index.column()))
        if role == _Role.CheckStateRole and index.column() == _PAIR and isinstance(line, PairUpdate):
            return Qt.CheckState.Checked if line.key in self.taken else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        line = self._lines[index.row()]
        if role != _Role.CheckStateRole or not isinstance(line, PairUpdate):
            return False
        taken = Qt.CheckState(value) is Qt.CheckState.Checked
        self.take(self.taken | {line.key} if taken else self.taken - {line.key})
        return True

    def _text(self, line: _Line, column: int) -> str:
        if isinstance(line, PairUpdate):
            return self._pair_text(line, column)
        support, why = line
        match column:
            case 0:
                return f"{isolate(f'42001 {support.iso42001}')} – {isolate(f'27001 {support.clause}')}"
            case 2:
                return self.tr("Clause support {0}").format(isolate(f"{support.strength} / 10"))
            case 3:
                return self.tr("Comes with the library")
            case 4:
                return self._said(why)
            case _:
                return "—"

    def _pair_text(self, line: PairUpdate, column: int) -> str:
        match column:
            case 1:
                return judged(line.before, self._language)
            case 2:
                return judged(line.after, self._language)
            case 3:
                return judged(line.here, self._language) if line.changed_here else self.tr("As in the library")
            case 4:
                return self._said(line.why)
            case _:
                return f"{isolate(f'42001 {line.iso42001}')} – {isolate(f'27001 {line.iso27001}')}"

    def _said(self, text: Text | None) -> str:
        if text is None:
            return ""
        said = text(self._language)
        return isolate_refs(said) if self._language.right_to_left else said


class LibraryUpdateDialog(QDialog):
    """The preview. What was changed here is left as it is unless it is ticked; `taken` says what was chosen."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = project_facts(project)
        self._new = catalogue().mapping(CURRENT_MAPPING)
        old = catalogue().mapping(self._facts.client.mapping_version)
        self._update = mapping_update(self._facts.pairs, old, self._new)
        self.setWindowTitle(self.tr("Newer mapping library"))
        self.resize(1120, 660)
        self.model = UpdateModel(self._update, language, self)
        self.model.taken_changed.connect(self._show_effect)
        self.table = self._table()
        self.effect = plain_label(wrap=True)
        heading = self.tr("From library {0} to {1}").format(isolate(old.version), isolate(self._new.version))
        rule = self.tr(
            "Ticked changes are taken over. Pairs that you have judged yourself are left as they are unless you tick"
            " them. Everything is one step and can be undone."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(heading, "heading"))
        box.addWidget(plain_label(rule, "soft", wrap=True))
        box.addLayout(self._choosing())
        box.addWidget(self.table, 1)
        box.addWidget(self.effect)
        box.addLayout(self._buttons())
        self._show_effect()

    def taken(self) -> set[PairKey]:
        """The pairs that become as the newer library has them."""
        return self.model.taken

    def _table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Changes of the library"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in ((_PAIR, 220), (_OLD, 165), (_NEW, 165), (_HERE, 165)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
        return table

    def _choosing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, slot in ((self.tr("Take all"), self._take_all), (self.tr("Take none"), self._take_none)):
            button = QPushButton(text)
            button.setProperty("role", "plain")
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch()
        return row

    def _buttons(self) -> QHBoxLayout:
        later = QPushButton(self.tr("Later"))
        later.setAutoDefault(False)
        later.clicked.connect(self.reject)
        self.accept_button = QPushButton(self.tr("Go on with library {0}").format(isolate(self._new.version)))
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(later)
        row.addWidget(self.accept_button)
        return row

    @Slot()
    def _take_all(self) -> None:
        self.model.take(self.model.keys())

    @Slot()
    def _take_none(self) -> None:
        self.model.take(())

    @Slot()
    def _show_effect(self) -> None:
        facts, threshold = self._facts, self._facts.client.threshold
        before, after = Coverage.of(facts), Coverage.of(self._as_taken())
        sentence = self.tr(
            "{0} of {1} pairs taken. Overlap at strength ≥ {2}: {3} → {4}; with clause support: {5} → {6}."
        )
        self.effect.setText(
            sentence.format(
                len(self.model.taken),
                len(self._update.pairs),
                threshold,
                percent(before.overlap(threshold), 1),
                percent(after.overlap(threshold), 1),
                percent(before.overlap(threshold, with_clauses=True), 1),
                percent(after.overlap(threshold, with_clauses=True), 1),
            )
        )

    def _as_taken(self) -> Facts:
        """The client's facts as they would be."""
        pairs = {(pair.iso42001, pair.iso27001): pair for pair in self._facts.pairs}
        for each in self._update.pairs:
            if each.key in self.model.taken:
                if each.after is None:
                    pairs.pop(each.key, None)
                else:
                    pairs[each.key] = Pair(
                        iso42001=each.iso42001,
                        iso27001=each.iso27001,
                        relationship=each.after.relationship,
                        strength=each.after.strength,
                    )
        client = altered(self._facts.client, mapping_version=self._new.version)
        return self._facts._replace(pairs=tuple(pairs.values()), client=client)
