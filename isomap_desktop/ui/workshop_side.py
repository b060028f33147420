"""What stands beside the requirement of a workshop: the notes, and the parking lot with what is to be clarified."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui import icons
from isomap_desktop.ui.fields import LineField, LongField
from isomap_desktop.ui.labels import plain_caption, plain_label, plain_tip
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import Body

_QUESTION: Column[str] = Column("question", "", Kind.TEXT)


class Parked(NamedTuple):
    """One requirement on the parking lot."""

    row_id: str
    text: str
    """Its ref and title, isolated where needed."""
    question: str


class NotesField(LongField):
    """The notes; Esc or Ctrl+Enter leaves them, and what is typed is kept."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuestionField(LineField):
    """What is to be clarified, in one line; Enter parks, Esc gives up and leaves."""

    left = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event) if self.text() != self._stored else event.accept()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def take(self) -> str:
        """What is typed, which leaving the field will not commit again."""
        self._stored = self.text()
        return self._stored


class WorkshopSide(QWidget):
    """Notes above, parking lot below."""

    noted = Signal(str)
    """Other notes for the requirement shown."""
    parked = Signal(str)
    """The requirement shown is to be parked, with this question."""
    taken_off = Signal(str)
    """The requirement with this row id is to leave the parking lot."""
    opened = Signal(str)
    """The requirement with this row id is to be shown."""
    left = Signal()
    """The keyboard goes back to the questions."""

    def __init__(self, language: Language, *, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self._row_id = ""
        self._is_parked = False
        self._is_refused = False
        self.lot: Sequence[Parked] = ()
        """What is listed."""
        self.notes = NotesField(GAPS.column("notes"), language)
        self.notes.setMinimumHeight(72)
        self.notes.setMaximumHeight(16777215)
        self.notes.setReadOnly(not writable)
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.committed.connect(self._note)
        self.question = QuestionField(_QUESTION, language)
        self.question.setReadOnly(not writable)
        self.question.setPlaceholderText(self.tr("To be clarified…"))
        self.question.setAccessibleName(self.tr("To be clarified"))
        self.question.committed.connect(self._park)
        self.question.entered.connect(self._enter)
        for field in (self.notes, self.question):
            field.left.connect(self.left)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the question being typed is parked by it, not before it
        self.button.clicked.connect(self._press)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.question, 1)
        line.addWidget(self.button)
        body = Body()
        self.list = QVBoxLayout(body)
        self.list.setContentsMargins(0, 0, 6, 0)
        self.list.setSpacing(2)
        self.list.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self._count = plain_label(role="caption", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(plain_label(self.tr("Notes"), "caption"))
        box.addWidget(self.notes, 4)
        box.addSpacing(8)
        box.addWidget(self._count)
        box.addLayout(line)
        box.addWidget(area, 5)

    def show_requirement(self, row_id: str, notes: str, question: str | None) -> None:
        """Show the notes and the question of this requirement, None where it is not parked; `commit` comes first."""
        if not self._is_refused or row_id != self._row_id:
            self.notes.set_value(notes)
            self.question.set_value(question or "")
        self._row_id, self._is_parked = row_id, question is not None
        self.button.setText(plain_caption(self.tr("Take off") if self._is_parked else self.tr("Park")))

    def show_lot(self, lot: Sequence[Parked]) -> None:
        """List what is parked."""
        heading = self.tr("Parking lot")
        self._count.setText(f"{heading} · {len(lot)}" if lot else heading)
        if lot == self.lot:
            return
        self.lot = lot
        while self.list.count() > 1:
            item = self.list.takeAt(0)
            if item is not None and (old := item.widget()):
                old.hide()
                old.deleteLater()
        for at, each in enumerate(lot):
            self.list.insertWidget(at, self._entry(each))

    def _entry(self, each: Parked) -> QWidget:
        link = LinkRow(each.row_id, each.text, each.question)
        link.setAutoDefault(False)
        link.clicked.connect(self._open)
        remove = QToolButton()
        remove.setProperty("role", "icon")
        remove.setIcon(icons.icon("x", size=16))
        remove.setObjectName(each.row_id)
        does = self.tr("Take off the parking lot")
        remove.setToolTip(plain_tip(does))
        remove.setAccessibleName(f"{does}: {each.text}")
        remove.setEnabled(self._writable)
        remove.clicked.connect(self._remove)
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(link, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return entry

    def commit(self) -> bool:
        """Store what is typed; False where that was refused, and it is still to be stored."""
        if self._is_refused:
            self._note()
            if self.question.text() and not self._is_parked:
                self._park()
        self.notes.commit()
        for field in (self.notes, self.question):
            if field.hasFocus():
                field.clearFocus()
        return not self._is_refused

    def kept(self, stored: bool) -> None:
        """What was typed has been stored, or was refused and stays in its field."""
        self._is_refused = not stored

    @Slot()
    def _note(self) -> None:
        self.noted.emit(str(self.notes.value()))

    @Slot()
    def _park(self) -> None:
        self.parked.emit(self.question.take())

    @Slot()
    def _enter(self) -> None:
        self._park()
        self.left.emit()

    @Slot()
    def _press(self) -> None:
        if self._is_parked:
            self.taken_off.emit(self._row_id)
        else:
            self._enter()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.sender().objectName())

    @Slot()
    def _remove(self) -> None:
        self.taken_off.emit(self.sender().objectName())
