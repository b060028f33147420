"""Workshop mode (F11): one requirement at a time in large type, answered by keys before the client's people."""

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.domain.vocabulary import Answer, Standard, State, Verb
from isomap_desktop.edits import gaps, parking
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client, project_facts
from isomap_desktop.sheets.gaps import GAPS, GapRow
from isomap_desktop.ui.text_dialog import ask_text
from isomap_desktop.ui.theme import tokens
from isomap_desktop.ui.workshop_look import scale_for, workshop_sheet
from isomap_desktop.ui.workshop_side import Parked
from isomap_desktop.ui.workshop_stage import WorkshopStage, is_answered

_OWN_STATES = {
    Answer.YES: State.IMPLEMENTED,
    Answer.PARTLY: State.PARTIAL,
    Answer.NO: State.NOT_IMPLEMENTED,
    Answer.NOT_APPLICABLE: State.NOT_APPLICABLE,
}
"""The status that answers the one question about a requirement of the client's own."""
_LETTERS = {"n": "notes", "מ": "notes", "p": "park", "פ": "park", "t": "time", "א": "time"}
"""What these keys do; beside each Latin letter the Hebrew one of the same key."""
_FUNCTION_KEYS: dict[int, str] = {Qt.Key.Key_F2: "notes", Qt.Key.Key_F3: "park", Qt.Key.Key_F4: "time"}


class WorkshopWindow(QDialog):
    """Steps through requirements in the order given; every answer is stored at once and is one step."""

    def __init__(
        self,
        project: Project,
        language: Language,
        order: Sequence[RequirementKey],
        first: RequirementKey,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._project, self._language = project, language
        self._given = self._order = list(order)
        self._at = self._order.index(first)
        self._aside: RequirementKey | None = None
        self._question = 0
        self._rows: dict[RequirementKey, GapRow] = {}
        self._scale = 0.0
        self.setWindowTitle(self.tr("Workshop: {0}").format(isolate(client(project).name)))
        self.setMinimumSize(900, 600)
        self.resize(1440, 900)
        self._is_leaving = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # or a click on a button without focus would bring it here
        self.stage = WorkshopStage(self, language, clock, writable=not project.read_only)
        self.side, self.timer = self.stage.side, self.stage.timer
        self._connect()
        self._unsubscribe = project.subscribe(self._changed)
        self._read()
        self._enter(self.key)
        self._dress()
        self.setFocus()

    def _connect(self) -> None:
        for question in self.stage.questions:
            question.answered.connect(self._answer)
            question.entered.connect(self._ask)
        self.side.noted.connect(self._note)
        self.side.parked.connect(self._park)
        self.side.taken_off.connect(self._take_off)
        self.side.opened.connect(self._open)
        self.side.left.connect(self.setFocus)
        self.stage.back.clicked.connect(self.go_back)
        self.stage.on.clicked.connect(self.go_on)
        self.stage.leave.clicked.connect(self.accept)
        self.stage.exclude.clicked.connect(self._exclude)
        self.stage.follow.clicked.connect(self._follow)
        for keys, slot in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
            ("F11", self.accept),
            ("Shift+F11", self._full_screen),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @property
    def key(self) -> RequirementKey:
        """Standard and ref of the requirement shown."""
        return self._aside or self._order[self._at]

    @property
    def row(self) -> GapRow:
        """The requirement shown."""
        return self._rows[self.key]

    # What is shown

    def _read(self) -> None:
        """Read the checklist again; what is gone from it is gone from the order too."""
        self._rows = {row.key: row for row in GAPS.rows(self._project)}
        if self._aside not in self._rows:
            self._aside = None
        here = self._order[self._at]
        left = [key for key in self._given if key in self._rows] or list(self._rows)
        self._at = left.index(here) if here in left else min(self._at, len(left) - 1)
        self._order = left

    def _changed(self, tables: frozenset[str]) -> None:
        if tables.isdisjoint(GAPS.depends_on):
            return
        before = self.key
        self._read()
        if self.key == before:
            self._show()
        else:
            self._enter(self.key)

    def _enter(self, key: RequirementKey) -> None:
        """Show this requirement, at the first of its questions that has no answer."""
        if not self.side.commit():
            return
        if key in self._order:
            self._aside, self._at = None, self._order.index(key)
        else:
            self._aside = key
        count, answers = self.stage.count(self.row), self._answers()
        self._question = next((at for at in range(count) if at not in answers), 0)
        self.stage.say("")
        self.timer.next_requirement()
        self._show()
        self.stage.to_top()

    def _show(self) -> None:
        row = self.row
        notes = parking.Notes.of(row.notes)
        self.stage.show_row(row, self._answers(), self._question)
        given = project_facts(self._project).answers
        done = sum(is_answered(self._rows[key], given.get(key, {})) for key in self._order)
        self.stage.show_progress(None if self._aside else self._at + 1, len(self._order), done)
        self.side.show_requirement(GAPS.row_id(row), notes.text, notes.question)
        self.side.show_lot(
            [
                Parked(GAPS.row_id(each), self.stage.name(each), isolate_refs(question))
                for each in self._rows.values()
                if (question := parking.Notes.of(each.notes).question) is not None
            ]
        )
        for child in self.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(child, QLineEdit | QPlainTextEdit):
                child.installEventFilter(self)

    def _answers(self) -> dict[int, Answer]:
        row = self.row
        if row.standard != Standard.OWN:
            return dict(project_facts(self._project).answers.get(row.key, {}))
        states = {state: answer for answer, state in _OWN_STATES.items()} | {
            State.NOT_APPLICABLE: Answer.NOT_APPLICABLE
        }
        given = states.get(State(row.status))
        return {0: given} if given else {}

    # Answers

    @Slot(int, object)
    def _answer(self, number: int, answer: Answer | None) -> None:
        """Store the answer and go on, to the next requirement after the last question; one taken back stays."""
        row, last = self.row, number + 1 == self.stage.count(self.row)
        self._question = number
        excludes = row.standard == Standard.OWN and answer is Answer.NOT_APPLICABLE
        done = self._exclude() if excludes else self._store(lambda: self._give(row, number, answer))
        if not done or answer is None:
            self._show()
        elif not last:
            self._ask(number + 1)
        else:
            self._show()
            state = catalogue().label("state", self.row.status)(self._language)
            said = f"{self.stage.ref(row)}: {state}"
            if self._aside or self._at + 1 < len(self._order):
                self.go_on()
                self.stage.say(said)
            else:
                self.stage.say(self.tr("{0}. That was the last requirement.").format(said))

    def _give(self, row: GapRow, number: int, answer: Answer | None) -> None:
        if row.standard != Standard.OWN:
            gaps.answer(self._project, row.key, number, answer)
        elif answer is None:
            gaps.reset_status(self._project, [row.key])
        else:
            gaps.set_status(self._project, [row.key], _OWN_STATES[answer])

    def _may_store(self) -> bool:
        """Whether the file takes answers; says why not."""
        self.stage.say("")
        if self._project.read_only:
            self.stage.refuse(
                self.tr("Nothing can be stored: this file is read-only here. Save it under another name first.")
            )
        return not self._project.read_only

    def _store(self, edit: Callable[[], None]) -> bool:
        """Do an edit, or say in one sentence why it cannot be stored."""
        if not self._may_store():
            return False
        try:
            edit()
        except ProjectError as error:
            self.stage.refuse(error.sentence(self._language))
            return False
        return True

    @Slot(int)
    def _ask(self, number: int) -> None:
        """Make this the current question."""
        self.side.commit()
        self._question = min(max(number, 0), max(self.stage.count(self.row) - 1, 0))
        self._show()

    def _take_back(self) -> None:
        """Take back the answer of the current question, or of the one before where it has none."""
        answers = self._answers()
        if self._question not in answers and self._question > 0:
            self._question -= 1
        if self._question in answers:
            self._answer(self._question, None)
        else:
            self._show()

    @Slot()
    def _exclude(self) -> bool:
        """A whole requirement is not applicable only for a reason; False where none was given."""
        row = self.row
        if not self._may_store():
            return False
        reason = row.reason_not_applicable or ask_text(
            self,
            self.tr("Not applicable"),
            self.tr("Why does {0} not apply to this client? Not applicable needs a reason.").format(isolate(row.ref)),
            self.tr("Set as not applicable"),
            long=True,
        )
        return bool(reason) and self._store(lambda: gaps.exclude(self._project, [row.key], reason))

    @Slot()
    def _follow(self) -> None:
        self._store(lambda: gaps.reset_status(self._project, [self.key]))

    # Notes and parking lot

    @Slot(str)
    def _note(self, text: str) -> None:
        self.side.kept(self._store(lambda: parking.set_notes(self._project, self.key, text)))

    @Slot(str)
    def _park(self, question: str) -> None:
        self.side.kept(self._store(lambda: parking.park(self._project, self.key, question)))

    @Slot(str)
    def _take_off(self, row_id: str) -> None:
        self._store(lambda: parking.take_off(self._project, self._key_of(row_id)))

    @Slot(str)
    def _open(self, row_id: str) -> None:
        self._enter(self._key_of(row_id))
        self.setFocus()

    def _key_of(self, row_id: str) -> RequirementKey:
        return next(key for key, row in self._rows.items() if GAPS.row_id(row) == row_id)

    # Moving

    @Slot()
    def go_on(self) -> None:
        """The next requirement; from one that was opened beside the order, back to the order."""
        self._step(1)

    @Slot()
    def go_back(self) -> None:
        """The requirement before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.side.commit():
            return
        at = self._at if self._aside else self._at + by
        if at < 0:
            self.stage.say(self.tr("This is the first requirement."))
        elif at == len(self._order):
            self.stage.say(self.tr("This is the last requirement."))
        else:
            self._aside = None
            self._enter(self._order[at])

    @Slot()
    def undo(self) -> None:
        """Take back the last step and show where that was."""
        self.side.commit()
        self._replay(self.tr("Undo"), self._project.undo_verb, self._project.undo_subject, self._project.undo)

    @Slot()
    def redo(self) -> None:
        """Do again the step taken back last."""
        self.side.commit()
        self._replay(self.tr("Redo"), self._project.redo_verb, self._project.redo_subject, self._project.redo)

    def _replay(self, word: str, verb: Verb | None, subject: str, step: Callable[[], None]) -> None:
        if verb is None or not self._store(step):
            return
        key = next((key for key in self._rows if gaps.subject_of([key]) == subject), None)
        if key is not None:
            self._enter(key)
        parts = (catalogue().label("verb", verb)(self._language), isolate(subject) if subject else "")
        self.stage.say(f"{word}: {' · '.join(filter(None, parts))}")

    # The window

    @Slot()
    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _dress(self) -> None:
        scale = scale_for(self.size())
        if scale != self._scale:
            self._scale = scale
            self.stage.set_scale(scale)
            self.setStyleSheet(workshop_sheet(tokens(), scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._scale:
            self._dress()

    def _act(self, event: QKeyEvent) -> bool:
        """Do what the key stands for; False where it stands for nothing here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        forward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self._language.right_to_left:
            forward, backward = backward, forward
        slots: dict[int, Callable[[], None]] = {
            forward: self.go_on,
            Qt.Key.Key_PageDown: self.go_on,
            backward: self.go_back,
            Qt.Key.Key_PageUp: self.go_back,
            Qt.Key.Key_Down: lambda: self._ask(self._question + 1),
            Qt.Key.Key_Up: lambda: self._ask(self._question - 1),
            Qt.Key.Key_Backspace: self._take_back,
        }
        letter = event.text().casefold()
        named = _FUNCTION_KEYS.get(event.key(), _LETTERS.get(letter, ""))
        if letter in tuple("1234"):
            if self.stage.count(self.row):
                self.stage.questions[self._question].give(list(Answer)[int(letter) - 1])
        elif named:
            self._named(named)
        elif event.key() in slots:
            slots[event.key()]()
        else:
            return False
        return True

    def _named(self, name: str) -> None:
        if name == "time":
            self.timer.toggle()
        elif self._may_store():
            field = self.side.notes if name == "notes" else self.side.question
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if name == "park":
                self.side.question.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys answer wherever the keyboard is, except in a field that is typed in."""
        if not self._act(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button, a list or a text that was clicked does not keep the keys for itself."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._act(event)
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """What is typed in a field is kept; where that was refused, leaving a second time gives it up."""
        if not self.side.commit() and not self._is_leaving:
            self._is_leaving = True
            return
        self.timer.stop()
        self._unsubscribe()
        super().done(result)
