"""One question of a workshop in large type, with its four answers; the current one stands out and has the keys."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate_refs
from isomap_desktop.domain.vocabulary import Answer
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.labels import plain_caption, plain_label


def stage_text(role: str = "") -> QLabel:
    """A large text that takes no mouse and no keys; it may be selected because Qt aligns Hebrew lines only then."""
    label = plain_label(role=role, wrap=True, selectable=True)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label


class WorkshopQuestion(QFrame):
    """Shows a question and which answer is given; the same answer again takes it back."""

    answered = Signal(int, object)
    """The question's number (from 0) and the Answer, or None where it was taken back."""
    entered = Signal(int)
    """The question was clicked."""

    def __init__(self, number: int, language: Language) -> None:
        super().__init__()
        self._number, self._language = number, language
        self.answer: Answer | None = None
        self.setProperty("role", "stage-question")
        self.text = stage_text()
        self.buttons: dict[Answer, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for answer in Answer:
            button = QPushButton()
            button.setProperty("role", "stage-answer")
            shown = chip("answer", answer)
            button.setProperty("tone", str(shown.tone) if shown else "")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setObjectName(answer)
            button.clicked.connect(self._clicked)
            self.buttons[answer] = button
            row.addWidget(button)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 12)
        box.setSpacing(8)
        box.addWidget(self.text)
        box.addLayout(row)

    def show_question(self, text: str, answer: Answer | None, *, current: bool) -> None:
        """Show the question and its answer; the keys stand on the answers of the current one alone."""
        self.answer = answer
        self.text.setText(isolate_refs(text) if self._language.right_to_left else text)
        for key, (each, button) in enumerate(self.buttons.items(), start=1):
            label = catalogue().label("answer", each)(self._language)
            button.setText(plain_caption(f"{key}  {label}" if current else label))
            button.setAccessibleName(f"{text} {label}")
            button.setChecked(each is answer)
        if self.property("active") is not current:
            for widget in (self, self.text, *self.buttons.values()):
                widget.setProperty("active", current)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
                widget.updateGeometry()  # its text is now of another size

    def give(self, answer: Answer) -> None:
        """Give this answer, or take it back where it is given."""
        self.answered.emit(self._number, None if answer is self.answer else answer)

    @Slot()
    def _clicked(self) -> None:
        self.give(Answer(self.sender().objectName()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.entered.emit(self._number)
