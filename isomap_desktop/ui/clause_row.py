"""One clause of a supplier's contract: what to ask for, how far the contract has it, and a note."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isomap_desktop.domain.suppliers import Clause
from isomap_desktop.domain.text import Language, isolate_refs
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui.fields import ChoiceField, LineField
from isomap_desktop.ui.labels import plain_label, plain_tip

_STATE: Column[object] = Column("state", "", Kind.CHOICE, choices="clause_state")
_NOTE: Column[object] = Column("note", "", Kind.TEXT)
_NOT_NEEDED = "not_needed"


class ClauseRow(QWidget):
    """Shows a clause and says when its state or its note becomes another one."""

    state_given = Signal(str, str)
    """The clause's key and its state, empty for not checked."""
    note_given = Signal(str, str)
    """The clause's key and its note."""

    def __init__(self, clause: Clause, language: Language) -> None:
        super().__init__()
        self.clause = clause
        title = clause.title(language)
        heading = plain_label(title, "strong", wrap=True)
        ask = clause.ask(language)
        shown = isolate_refs(ask) if language.right_to_left else ask
        wanted = plain_label(shown, "small", wrap=True)
        wanted.setToolTip(plain_tip(f"{clause.why(language)}\n{', '.join(clause.serves)}"))
        self.state = ChoiceField(_STATE, language)
        self.state.setAccessibleName(title)
        self.state.setAccessibleDescription(ask)
        self.state.committed.connect(self._state)
        self.note = LineField(_NOTE, language)
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note: {0}").format(title))
        self.note.committed.connect(self._note)
        self._reason_wanted = plain_label(self.tr("Note why it is not needed."), "warn", wrap=True)
        self._reason_wanted.hide()
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        if clause.required:
            head.addWidget(plain_label(self.tr("Required"), "caption"))
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.state, 1)
        fields.addWidget(self.note, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(wanted)
        box.addLayout(fields)
        box.addWidget(self._reason_wanted)

    def show_check(self, state: str, note: str, *, writable: bool) -> None:
        """Show state and note; what is being typed stays."""
        self.state.set_value(state)
        self.note.set_value(note)
        self.state.setEnabled(writable)
        self.note.setReadOnly(not writable)
        self._reason_wanted.setVisible(state == _NOT_NEEDED and not note)

    @Slot()
    def _state(self) -> None:
        self.state_given.emit(self.clause.key, str(self.state.value()))

    @Slot()
    def _note(self) -> None:
        self.note_given.emit(self.clause.key, str(self.note.value()))
