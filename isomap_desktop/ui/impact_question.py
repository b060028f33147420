"""One question of an impact assessment: a text, or a choice or score on buttons that a second click takes back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.impact import ImpactQuestion
from isomap_desktop.domain.text import Language, isolate_refs
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui.fields import LongField
from isomap_desktop.ui.labels import plain_caption, plain_label

_TEXT: Column[object] = Column("answer", "", Kind.LONG_TEXT)


class ImpactQuestionRow(QWidget):
    """Shows a question with its answer and says when another one is given."""

    answered = Signal(str, str)
    """The question's key and its answer, empty where it was taken back."""

    def __init__(self, question: ImpactQuestion, language: Language) -> None:
        super().__init__()
        self._question = question
        self._answer = ""
        self._buttons: dict[str, QPushButton] = {}
        self._field: LongField | None = None
        said = question.text(language)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        if question.dimension:
            box.addWidget(plain_label(catalogue().label("risk_affects", question.dimension)(language), "caption"))
        box.addWidget(plain_label(isolate_refs(said) if language.right_to_left else said, wrap=True))
        if question.kind == "text":
            self._field = LongField(_TEXT, language)
            self._field.setAccessibleName(said)
            self._field.committed.connect(self._typed)
            box.addWidget(self._field)
            return
        line = QHBoxLayout()
        line.setSpacing(4)
        for option in question.options:
            button = QPushButton(plain_caption(option.label(language)))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setObjectName(option.key)
            button.setAccessibleName(f"{said} {button.text()}")
            button.clicked.connect(self._clicked)
            self._buttons[option.key] = button
            line.addWidget(button)
        line.addStretch(1)
        box.addLayout(line)

    def show_answer(self, answer: str, *, writable: bool) -> None:
        """Show the answer; what is being typed stays."""
        self._answer = answer
        if self._field:
            self._field.set_value(answer)
            self._field.setReadOnly(not writable)
        for key, button in self._buttons.items():
            button.setChecked(key == answer)
            button.setEnabled(writable)

    @Slot()
    def _clicked(self) -> None:
        chosen = self.sender().objectName()
        self.answered.emit(self._question.key, "" if chosen == self._answer else chosen)

    @Slot()
    def _typed(self) -> None:
        if self._field:
            self.answered.emit(self._question.key, str(self._field.value()))
