"""Ctrl+I: read a client's workbook in the background, correct what was understood, and accept it as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.importing.learned import learned_of
from isomap_desktop.importing.preview import Proposal, propose, propose_block
from isomap_desktop.importing.proposed import Kind
from isomap_desktop.importing.return_rows import Side
from isomap_desktop.importing.returned import Returned
from isomap_desktop.importing.words import fold
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.ui import settings
from isomap_desktop.ui.background import Background
from isomap_desktop.ui.dialogs import tell_error
from isomap_desktop.ui.import_changes import ChangesView
from isomap_desktop.ui.import_columns import ColumnsView
from isomap_desktop.ui.import_questions import QuestionsView
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.return_changes import ReturnView
from isomap_desktop.ui.scrolling import Scrolling
from isomap_desktop.ui.working import WorkingPage

if TYPE_CHECKING:
    from pathlib import Path

    from isomap_desktop.project.project import Project


class ImportDialog(QDialog):
    """The progress of reading, then the preview, or one sentence where the workbook cannot be used."""

    def __init__(
        self,
        project: Project,
        path: Path,
        kind: str,
        language: Language,
        parent: QWidget | None = None,
        *,
        block: str = "",
    ) -> None:
        """A `block` of cells with headings is read in place of the workbook at `path`, which only names it."""
        super().__init__(parent)
        self._block = block
        self._learned = learned_of(settings.learned_headings())
        self._project, self._path, self._kind, self._language = project, path, kind, language
        self.proposal: Proposal | Returned | None = None
        self.wants_another = False
        self._given_up = False
        self.setWindowTitle(self.tr("Import"))
        self.resize(1040, 720)
        self.working = WorkingPage()
        self.working.stop_requested.connect(self.reject)
        self.stack = QStackedWidget()
        for page in (self.working, self._preview_page(), self._failure_page()):
            self.stack.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(self.tr("Import {0}").format(isolate(path.name)), "heading", wrap=True))
        box.addWidget(self.stack, 1)
        self.working.begin(self.tr("Reading the file…"))
        self._work: Background | None = Background(self._read, self)
        self._work.done.connect(self._show_first)
        self._work.failed.connect(self._show_failure)
        self._work.broken.connect(self._show_broken)
        self._work.start()

    def _read(self, work: Background) -> Proposal | Returned:
        if self._block:
            return propose_block(self._project, self._path.name, self._block, Kind(self._kind), self._learned)
        return propose(self._project, self._path, self._kind, stop=work.stopped, learned=self._learned)

    def _preview_page(self) -> QWidget:
        self.counts = plain_label(role="soft", wrap=True)
        self.notes = plain_label(role="warn", wrap=True)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.changes = ChangesView(self._language)
        self.changes.model.left_out_changed.connect(self._leave_out)
        self.questions = QuestionsView(self._language)
        self.questions.answered.connect(self._answer)
        self.columns = ColumnsView(self._language)
        self.columns.rematched.connect(self._rematch)
        self.columns.forgotten.connect(self._forget)
        self.refused = Scrolling()
        self.comparison = ReturnView(self._language)
        self.comparison.model.chosen.connect(self._chosen)
        self._first = QStackedWidget()
        for one in (self.changes, self.comparison):
            self._first.addWidget(one)
        self._pages = QStackedWidget()
        views: tuple[QWidget, ...] = (self._first, self.questions, self.columns, self.refused)
        for view in views:
            self.tabs.addTab("")
            self._pages.addWidget(view)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.accept_button = QPushButton()
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._accept)
        buttons = QHBoxLayout()
        buttons.addWidget(plain_label(self.tr("A backup is kept before the import; Undo takes it back."), "small"))
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        heads: tuple[QWidget, ...] = (self.counts, self.notes, self.tabs)
        for widget in heads:
            box.addWidget(widget)
        box.addWidget(self._pages, 1)
        box.addLayout(buttons)
        return page

    def _failure_page(self) -> QWidget:
        self.sentence = plain_label(role="bad", wrap=True, selectable=True)
        another = QPushButton(self.tr("Choose another file…"))
        another.setAutoDefault(False)
        another.clicked.connect(self._choose_another)
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(another)
        buttons.addWidget(close)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sentence)
        box.addStretch()
        box.addLayout(buttons)
        return page

    @Slot(object)
    def _show_first(self, proposal: Proposal | Returned) -> None:
        self._show(proposal)
        self._settled(1)
        nothing = isinstance(proposal, Proposal) and not proposal.rows and proposal.kind is not Kind.MAPPING
        self.tabs.setCurrentIndex(1 if proposal.questions else 2 if nothing else 0)
        self.tabs.setFocus()

    def _show(self, proposal: Proposal | Returned) -> None:
        self.tabs.setTabVisible(1, proposal.kind is not Kind.MAPPING)  # a mapping leaves no question open
        self.tabs.setTabVisible(2, proposal.kind not in (Kind.MAPPING, Kind.RETURN))
        if isinstance(proposal, Returned):
            self._first.setCurrentWidget(self.comparison)
            self.comparison.show_returned(proposal)
        else:
            self.changes.model.show_proposal(proposal)
            self.columns.show_proposal(proposal)
        self.questions.show_proposal(proposal)
        sheets = dict.fromkeys(row.sheet for row in proposal.rejected)
        cards: list[QWidget] = [self._refused_card(proposal, sheet) for sheet in sheets]
        self.refused.fill(cards or [plain_label(self.tr("No row is left out."), "soft")])
        self._count(proposal)

    def _refused_card(self, proposal: Proposal | Returned, sheet: str) -> Card:
        card = Card(isolate(sheet))
        for row in proposal.rejected:
            if row.sheet == sheet:
                text = self.tr("Row {0}: {1}").format(isolate(str(row.row)), row.reason.sentence(self._language))
                card.box.addWidget(plain_label(text, wrap=True, selectable=True))
        return card

    def _count(self, proposal: Proposal | Returned) -> None:
        self.proposal = proposal
        rejected, questions = len(proposal.rejected), len(proposal.questions)
        self.counts.setText(" · ".join(self._counted(proposal)))
        notes = [note.sentence(self._language) for note in proposal.notes]
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        if isinstance(proposal, Returned):
            changes = sum(each.side is not Side.OURS for each in proposal.cells) + len(proposal.added)
            accept = self.tr("Import %n change(s)", "", proposal.changed)
        else:
            changes, accept = len(proposal.rows), self.tr("Import %n row(s)", "", proposal.changed)
        titles = (
            self.tr("Changes ({0})").format(changes),
            self.tr("Questions ({0})").format(questions),
            self.tr("Columns"),
            self.tr("Rows left out ({0})").format(rejected),
        )
        for at, title in enumerate(titles):
            self.tabs.setTabText(at, title)
        self.accept_button.setText(accept)
        self.accept_button.setEnabled(bool(proposal.changed))

    def _counted(self, proposal: Proposal | Returned) -> list[str]:
        """What the line of counts says."""
        rejected = len(proposal.rejected)
        if not isinstance(proposal, Returned):
            learned = sum(column.learned for sheet in proposal.sheets if sheet.used for column in sheet.columns)
            return [
                self.tr("%n row(s) read", "", proposal.read),
                self.tr("%n will change", "", proposal.changed),
                self.tr("%n as they are already", "", proposal.unchanged),
                self.tr("%n cannot be read", "", rejected),
                *([self.tr("%n column(s) matched as last time", "", learned)] if learned else []),
            ]
        undecided = sum(not proposal.is_decided(cell) for cell in proposal.cells)
        parts = [
            self.tr("%n row(s) read", "", proposal.read),
            self.tr("%n changed in the workbook alone", "", proposal.count(Side.THEIRS)),
            self.tr("%n changed here alone", "", proposal.count(Side.OURS)),
            self.tr("%n new row(s)", "", len(proposal.added)),
            self.tr("%n cannot be taken", "", rejected),
        ]
        if undecided:
            parts.append(self.tr("%n conflict(s) not decided: they stay as here", "", undecided))
        return parts

    @Slot(object)
    def _chosen(self, returned: Returned) -> None:
        self._count(returned)

    @Slot(object)
    def _leave_out(self, rows: frozenset[str]) -> None:
        if isinstance(self.proposal, Proposal):
            self._count(self.proposal.leave_out(rows))

    @Slot(str, object)
    def _answer(self, question: str, option: str | None) -> None:
        if self.proposal is not None:
            self._show(self.proposal.answer(question, option))

    @Slot(str, int, object)
    def _rematch(self, sheet: str, column: int, field: str | None) -> None:
        if isinstance(self.proposal, Proposal):
            self._show(self.proposal.rematch(sheet, column, field))

    @Slot(str)
    def _forget(self, heading: str) -> None:
        if isinstance(self.proposal, Proposal):
            settings.forget_heading(self.proposal.kind, fold(heading))
            self._show(self.proposal.forget(heading))

    @Slot()
    def _accept(self) -> None:
        try:
            if self.proposal is not None:
                self.proposal.accept(self._project)
        except ProjectError as error:
            tell_error(self, error, self._language)
        else:
            if isinstance(self.proposal, Proposal) and self.proposal.taught:
                settings.learn_headings(self.proposal.kind, self.proposal.taught)
            self.accept()

    @Slot(object)
    def _show_failure(self, error: ProjectError) -> None:
        self.sentence.setText(error.sentence(self._language))
        self._settled(2)

    @Slot()
    def _show_broken(self) -> None:
        self.sentence.setText(self.tr("The file could not be read. Nothing was imported."))
        self._settled(2)

    @Slot()
    def _choose_another(self) -> None:
        self.wants_another = True
        self.reject()

    def _settled(self, page: int) -> None:
        """The reading has said its last word and ends this moment: show what came of it, unless the user gave up."""
        if self._work is not None:
            self._work.wait()
            self._work = None
        self.stack.setCurrentIndex(page)
        if self._given_up:
            super().reject()

    def reject(self) -> None:
        """Esc while reading stops it; the dialog closes as soon as the reader has noticed."""
        if self._work is not None:
            self._given_up = True
            self.working.stopping()
            self._work.requestInterruption()
        else:
            super().reject()
