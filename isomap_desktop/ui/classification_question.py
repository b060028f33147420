"""One question of the classification: its text, where the law asks it, what the answers lead to, and the answers."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, Text, isolate_refs
from isomap_desktop.ui.choice_line import ChoiceLine
from isomap_desktop.ui.labels import plain_label, set_role


class QuestionCard(QFrame):
    """The card of one question; the current one tells in full and is answered by the number keys."""

    answered = Signal(str, str)
    """The question's key and its answer, empty where it was taken back."""
    entered = Signal(str)
    """The keyboard has come to this question."""

    def __init__(
        self, key: str, text: Text, effect: Text | None, articles: str, choices: str, language: Language
    ) -> None:
        super().__init__()
        self.key = key
        self.setProperty("role", "card")
        said = text(language)
        where = plain_label(articles, "small")
        where.setVisible(bool(articles))
        self._text = plain_label(isolate_refs(said) if language.right_to_left else said, wrap=True, selectable=True)
        told = effect(language) if effect else ""
        self._effect = plain_label(isolate_refs(told) if language.right_to_left else told, "small", wrap=True)
        self._note = plain_label(role="small", wrap=True)
        labels = [(code, choice.label(language)) for code, choice in catalogue().vocabularies[choices].items()]
        self.line = ChoiceLine(labels, said)
        self.line.chosen.connect(self._chosen)
        for button in self.line.buttons.values():
            button.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(6)
        for widget in (where, self._text, self._effect, self.line, self._note):
            box.addWidget(widget)

    def show_answer(self, answer: str, note: str, *, current: bool, writable: bool) -> None:
        """Show the answer and where it comes from; the current question also tells what its answers lead to."""
        self.line.show_answer(answer, writable=writable)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._effect.setVisible(current and bool(self._effect.text()))
        set_role(self._text, "strong" if current else "")
        if bool(self.property("active")) != current:
            self.setProperty("active", current)
            self.style().unpolish(self)
            self.style().polish(self)

    @property
    def answer(self) -> str:
        """The code of the answer shown, or an empty text."""
        return self.line.answer

    def take_back(self) -> None:
        """Take the answer back."""
        self.answered.emit(self.key, "")

    def press(self, number: int) -> bool:
        """Give the answer with this number (from 1); False where there is none."""
        buttons = list(self.line.buttons.values())
        if not 1 <= number <= len(buttons) or not buttons[number - 1].isEnabled():
            return False
        self.answered.emit(self.key, buttons[number - 1].objectName())
        return True

    def take_focus(self) -> None:
        """Put the keyboard on the answer given, or on the first one."""
        buttons = self.line.buttons.values()
        next((button for button in buttons if button.isChecked()), next(iter(buttons))).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice which question the keyboard is at."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.key)
        return super().eventFilter(watched, event)

    @Slot(str)
    def _chosen(self, code: str) -> None:
        self.answered.emit(self.key, code)
