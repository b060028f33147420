"""What 27001 lets one carry over, as old → new for each requirement, to take one by one or all at once."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.carry_over import CarryOver
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import translate
from isomap_desktop.sheets.gaps import CARRIED_RULE, provenance
from isomap_desktop.ui.labels import plain_caption, plain_label
from isomap_desktop.ui.proposal_table import ProposalTable


class CarryOverDialog(QDialog):
    """A table of proposals with a box at each; `chosen` are those to accept."""

    def __init__(self, proposals: Sequence[CarryOver], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals = tuple(proposals)
        self.setWindowTitle(self.tr("Carry over from 27001"))
        self.resize(980, 600)
        headings = (self.tr("42001"), self.tr("Requirement"), self.tr("Now → then"), self.tr("Because"))
        self.table = ProposalTable(headings, (110, 0, 190, 290))
        self.table.setAccessibleName(self.tr("Proposals"))
        arrow = "←" if language.right_to_left else "→"
        for proposal in self._proposals:
            states = [catalogue().label("state", state)(language) for state in (proposal.old, proposal.new)]
            title = catalogue().requirements[proposal.key[1]].title(language)
            because = provenance(proposal.provenance, language)
            self.table.add_line((isolate(proposal.key[1]), title, f" {arrow} ".join(states), because))
        self.table.ticked.connect(self._count)
        everything, nothing = QPushButton(self.tr("Take all")), QPushButton(self.tr("Take none"))
        everything.clicked.connect(self.table.take_all)
        nothing.clicked.connect(self.table.take_none)
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
        return [self._proposals[line] for line in self.table.chosen()]

    @Slot()
    def _count(self) -> None:
        count = len(self.chosen())
        self.accept_button.setText(plain_caption(self.tr("Carry over %n requirement(s)", "", count)))
        self.accept_button.setEnabled(count > 0)
