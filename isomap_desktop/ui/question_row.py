"""One checklist question with its four answers as buttons."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate_refs
from isomap_desktop.domain.vocabulary import Answer
from isomap_desktop.ui.labels import plain_caption, plain_label, plain_tip, set_role


class QuestionRow(QWidget):
    """Shows a question and which answer is given; a second click on an answer takes it back."""

    answered = Signal(int, object)
    """The question's number (from 0) and the Answer, or None where it was taken back."""

    def __init__(self, number: int, language: Language) -> None:
        super().__init__()
        self._number, self._language = number, language
        self._answer: Answer | None = None
        self._text = plain_label(wrap=True, selectable=True)
        self._buttons: dict[Answer, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(4)
        for key, answer in enumerate(Answer, start=1):
            button = QPushButton(plain_caption(catalogue().label("answer", answer)(language)))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setObjectName(answer)
            button.setToolTip(plain_tip(self.tr("Key {0}").format(key)))
            button.clicked.connect(self._clicked)
            self._buttons[answer] = button
            row.addWidget(button)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._text)
        box.addLayout(row)

    def show_question(self, text: str, answer: Answer | None, *, current: bool, writable: bool) -> None:
        """Show the question and its answer; the current one is the one that the keys 1 to 4 answer."""
        self._answer = answer
        shown = isolate_refs(text) if self._language.right_to_left else text
        self._text.setText(shown)
        set_role(self._text, "strong" if current else "")
        for each, button in self._buttons.items():
            button.setChecked(each is answer)
            button.setEnabled(writable)
            button.setAccessibleName(f"{text} {button.text()}")

    @Slot()
    def _clicked(self) -> None:
        chosen = Answer(self.sender().objectName())
        self.answered.emit(self._number, None if chosen is self._answer else chosen)
