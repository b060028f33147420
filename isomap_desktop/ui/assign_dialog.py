"""Gaps that have no task in their own plan activity, each as old → new task, to take one by one or all at once."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.assigning import Assignment
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.text import Language, Text, isolate, isolate_refs
from isomap_desktop.sheets.assigning import numbered
from isomap_desktop.ui.labels import plain_caption, plain_label
from isomap_desktop.ui.proposal_table import ProposalTable


class AssignDialog(QDialog):
    """`chosen` are the assignments to accept; those that take a gap away from another task are not ticked at first."""

    def __init__(
        self,
        plan: Plan,
        proposals: Sequence[Assignment],
        titles: dict[RequirementKey, Text],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._proposals = tuple(proposals)
        self.setWindowTitle(self.tr("Assign gaps by activity"))
        self.resize(980, 560)
        headings = (self.tr("42001"), self.tr("Requirement"), self.tr("Task now"), self.tr("Task then"))
        self.table = ProposalTable(headings, (110, 0, 250, 250))
        self.table.setAccessibleName(self.tr("Proposals"))
        for each in self._proposals:
            now = numbered(plan, each.old)(language) if each.old is not None else "—"
            then = numbered(plan, each.new)(language)
            texts = (isolate(each.key[1]), titles[each.key](language), isolate_refs(now), isolate_refs(then))
            self.table.add_line(texts, ticked=each.old is None)
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
        sentence = self.tr("Every requirement belongs to an activity of the plan. These have no task in theirs.")
        if not self._proposals:
            sentence = self.tr("Nothing to assign: every gap that applies has a task in its own activity.")
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

    def chosen(self) -> list[Assignment]:
        """The proposals whose boxes are ticked."""
        return [self._proposals[line] for line in self.table.chosen()]

    @Slot()
    def _count(self) -> None:
        count = len(self.chosen())
        self.accept_button.setText(plain_caption(self.tr("Assign %n gap(s)", "", count)))
        self.accept_button.setEnabled(count > 0)
