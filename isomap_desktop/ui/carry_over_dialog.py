"""What 27001 lets one carry over, as old → new for each requirement, to take one by one or all at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.carry_over import CarryOver
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import translate
from isomap_desktop.sheets.gaps import CARRIED_RULE, provenance
from isomap_desktop.ui.labels import plain_caption, plain_label, plain_tip


class CarryOverDialog(QDialog):
    """A table of proposals with a box at each; `chosen` are those to accept."""

    def __init__(self, proposals: Sequence[CarryOver], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals = tuple(proposals)
        self.setWindowTitle(self.tr("Carry over from 27001"))
        self.resize(980, 600)
        self.table = QTableWidget(len(self._proposals), 4)
        self.table.setAccessibleName(self.tr("Proposals"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("42001"), self.tr("Requirement"), self.tr("Now → then"), self.tr("Because")]
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 110), (2, 190), (3, 290)):
            header.resizeSection(column, width)
        arrow = "←" if language.right_to_left else "→"
        for line, proposal in enumerate(self._proposals):
            states = [catalogue().label("state", state)(language) for state in (proposal.old, proposal.new)]
            title = catalogue().requirements[proposal.key[1]].title(language)
            because = provenance(proposal.provenance, language)
            for column, text in enumerate((isolate(proposal.key[1]), title, f" {arrow} ".join(states), because)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                if column == 0:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setCheckState(Qt.CheckState.Checked)
                self.table.setItem(line, column, item)
        self.table.itemChanged.connect(self._count)
        everything, nothing = QPushButton(self.tr("Take all")), QPushButton(self.tr("Take none"))
        everything.clicked.connect(self.take_all)
        nothing.clicked.connect(self.take_none)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.accept_button = QPushButton()
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        for button in (everything, nothing):
            button.setProperty("role", "plain")
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (cancel, self.accept_button):
            buttons.addWidget(button)
        for button in (everything, nothing, cancel):
            button.setAutoDefault(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(self.windowTitle(), "heading"))
        sentence = translate(CARRIED_RULE, language)
        if not self._proposals:
            sentence = self.tr("Nothing to carry over: no control that is not assessed has a credit of 50% or more.")
        box.addWidget(plain_label(sentence, wrap=True))
        box.addWidget(self.table, 1)
        box.addLayout(buttons)
        self._count()
        if not self._proposals:
            for unused in (self.table, everything, nothing, self.accept_button):
                unused.hide()
            box.addStretch()
            cancel.setText(self.tr("Close"))
            self.resize(560, 180)

    def chosen(self) -> list[CarryOver]:
        """The proposals whose boxes are ticked."""
        return [each for line, each in enumerate(self._proposals) if self._box(line) is Qt.CheckState.Checked]

    def _box(self, line: int) -> Qt.CheckState:
        item = self.table.item(line, 0)
        return item.checkState() if item is not None else Qt.CheckState.Unchecked

    def _tick(self, state: Qt.CheckState) -> None:
        for line in range(len(self._proposals)):
            if item := self.table.item(line, 0):
                item.setCheckState(state)

    @Slot()
    def take_all(self) -> None:
        """Tick every box."""
        self._tick(Qt.CheckState.Checked)

    @Slot()
    def take_none(self) -> None:
        """Leave every box empty, to choose a few."""
        self._tick(Qt.CheckState.Unchecked)

    @Slot()
    def _count(self) -> None:
        count = len(self.chosen())
        self.accept_button.setText(plain_caption(self.tr("Carry over %n requirement(s)", "", count)))
        self.accept_button.setEnabled(count > 0)
