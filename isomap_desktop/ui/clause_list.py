"""The clause checklist of one supplier's contract: how far it is, each clause, and the letter for what is missing."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import suppliers
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.suppliers import SupplierRow
from isomap_desktop.ui.clause_row import ClauseRow
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip
from isomap_desktop.ui.reading import percent


class ClauseList(QWidget):
    """Every clause with its state and note; inside it the keys 1 to 4 set a clause and go on to the next one."""

    failed = Signal(object)
    letter_asked = Signal()
    """Show the letter with the missing clauses."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__()
        self._project = project
        self._row: SupplierRow | None = None
        self._summary = plain_label(wrap=True)
        self.letter = icon_button("file-text", self.tr("Letter with the missing clauses…"))
        self.letter.clicked.connect(self.letter_asked)
        self.rest_missing = QPushButton(self.tr("Set the unchecked ones to missing"))
        self.rest_missing.setProperty("role", "plain")
        self.rest_missing.clicked.connect(self._rest_missing)
        keys = plain_label(self.tr("In a clause, the keys 1–4 set it and go on; 0 clears it."), "small", wrap=True)
        self.rows = {key: ClauseRow(clause, language) for key, clause in clauses().items()}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(plain_label(self.tr("Clauses of the contract"), "caption"))
        for widget in (self._summary, self.letter, self.rest_missing, keys):
            box.addWidget(widget)
        box.setSpacing(12)
        for row in self.rows.values():
            row.state_given.connect(self._set_state)
            row.note_given.connect(self._set_note)
            box.addWidget(row)
        for number, state in enumerate(("", *catalogue().vocabularies["clause_state"])):
            shortcut = QShortcut(QKeySequence(str(number)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setObjectName(state)
            shortcut.activated.connect(self._key)
            for row in self.rows.values():
                at = row.state.findData(state)
                row.state.setItemData(at, plain_tip(self.tr("Key {0}").format(number)), Qt.ItemDataRole.ToolTipRole)

    def show_row(self, row: SupplierRow) -> None:
        """Show the clauses of one supplier."""
        self._row = row
        writable = not self._project.read_only
        for key, line in self.rows.items():
            line.show_check(row.states.get(key, ""), row.clause_notes.get(key, ""), writable=writable)
        parts = [self.tr("Score {0}").format(percent(row.score))] if row.score is not None else []
        parts.append(self.tr("%n required clause(s) open", "", row.open_required))
        parts.append(self.tr("%n other clause(s) open", "", row.open_other))
        self._summary.setText(" · ".join(parts))
        unchecked = len(self.rows) - len(row.states)
        self.letter.setEnabled(bool(row.open_required + row.open_other))
        self.rest_missing.setVisible(writable and unchecked > 0)

    def commit_pending(self) -> None:
        """Store the note that is being typed."""
        for line in self.rows.values():
            if line.note.hasFocus():
                line.note.clearFocus()

    @Slot()
    def _key(self) -> None:
        keys = list(self.rows)
        focused = QApplication.focusWidget()
        within = (at for at, key in enumerate(keys) if focused and self.rows[key].isAncestorOf(focused))
        at = next(within, None)
        if at is None or self._project.read_only:
            return
        self._set_state(keys[at], self.sender().objectName())
        following = self.rows[keys[(at + 1) % len(keys)]]
        following.state.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(str, str)
    def _set_state(self, key: str, state: str) -> None:
        self._store(key, state, None)

    @Slot(str, str)
    def _set_note(self, key: str, note: str) -> None:
        self._store(key, None, note)

    def _store(self, key: str, state: str | None, note: str | None) -> None:
        if self._row is None:
            return
        try:
            suppliers.set_clause(self._project, self._row.id, key, state, note)
        except ProjectError as error:
            self.failed.emit(error)

    @Slot()
    def _rest_missing(self) -> None:
        if self._row is not None:
            rest = {key: "missing" for key in self.rows if key not in self._row.states}
            suppliers.set_clauses(self._project, self._row.id, rest)
