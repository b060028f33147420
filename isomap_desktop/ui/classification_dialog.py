"""The classification questionnaire of one AI asset: it asks only what the answers so far call for."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from isomap_desktop.domain.classification import (
    Suggestion,
    client_answers,
    client_questions,
    proposed_answers,
    questions,
    suggest,
)
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import classification
from isomap_desktop.edits import client as client_edits
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.assets import asset_row
from isomap_desktop.sheets.classification import articles
from isomap_desktop.ui.classification_question import QuestionCard
from isomap_desktop.ui.classification_result import ClassificationDecision, ClassificationResult
from isomap_desktop.ui.folding import Folding
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Body

_UNKNOWN = "unknown"


class ClassificationDialog(QDialog):
    """Every answer is stored at once; the suggestion stands beside the questions and follows each of them."""

    failed = Signal(object)

    def __init__(self, project: Project, asset_id: int, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._asset_id, self._language = project, asset_id, language
        self._current = ""
        row = asset_row(self._project, self._asset_id)
        self.setWindowTitle(self.tr("Classification of {0}").format(isolate(row.name)))
        self.resize(1180, 700)
        self.cards: dict[str, QuestionCard] = {}
        self._questions = QScrollArea()
        self._questions.setWidgetResizable(True)
        self._questions.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._questions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._questions.setWidget(self._body(language))
        self.suggestion = ClassificationResult(project, language)
        self.decision = ClassificationDecision(project, language)
        self.decision.form.failed.connect(self.failed)
        self.decision.take_over_asked.connect(self._take_over)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.suggestion, 1)
        side.addWidget(self.decision)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._questions, 3)
        middle.addLayout(side, 2)
        self._progress = plain_label(role="soft")
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._progress)
        buttons.addStretch(1)
        buttons.addWidget(plain_label(self.tr("Keys: a number answers, arrows move, Backspace takes back"), "small"))
        buttons.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(14)
        box.addWidget(plain_label(f"{isolate(row.code)} · {row.name}", "heading", wrap=True))
        box.addLayout(middle, 1)
        box.addLayout(buttons)
        self._unsubscribe = project.subscribe(self._changed)
        about = self._about_client()
        if not self._given() and all(value == _UNKNOWN for value in about.values()):
            self._current = next(iter(about))
        else:
            self._current = self._waiting()
        self._refresh()
        self._go_on(self._current)

    def _body(self, language: Language) -> Body:
        body = Body()
        box = QVBoxLayout(body)
        box.setContentsMargins(2, 2, 12, 12)
        box.setSpacing(10)
        unknown = all(value == _UNKNOWN for value in self._about_client().values())
        self.about = Folding(self.tr("About the client: asked once for all its systems"), unfolded=unknown)
        for each in client_questions():
            card = QuestionCard(each.key, each.text, each.effect, articles(each, language), "yes_no_unknown", language)
            card.answered.connect(self._answer_for_client)
            self.cards[each.key] = card
            self.about.box.addWidget(card)
        box.addWidget(self.about)
        for question in questions():
            made = QuestionCard(
                question.key, question.text, question.effect, articles(question, language), question.choices, language
            )
            made.answered.connect(self._answer)
            self.cards[question.key] = made
            box.addWidget(made)
        for card in self.cards.values():
            card.entered.connect(self._enter)
        box.addStretch(1)
        return body

    def _about_client(self) -> dict[str, str]:
        client = project_facts(self._project).client
        return {each.key: str(getattr(client, each.key)) for each in client_questions()}

    def _given(self) -> dict[str, str]:
        return dict(project_facts(self._project).classification.get(self._asset_id, {}))

    def _said(self) -> Suggestion:
        return suggest(client_answers(project_facts(self._project).client), self._given())

    def _shown(self, said: Suggestion) -> list[str]:
        """Every question that has an answer, and the first one that waits for its own."""
        waiting = [question.key for question in said.open_questions[:1]]
        return [question.key for question in said.asked if question.key in said.answers or question.key in waiting]

    def _waiting(self) -> str:
        """The first question without an answer, or the last one where all have theirs."""
        said = self._said()
        return next((question.key for question in said.open_questions), said.asked[-1].key)

    def _refresh(self) -> None:
        """Show what the file says now."""
        said, given, about = self._said(), self._given(), self._about_client()
        shown = self._shown(said)
        if self._current not in (*shown, *about):
            self._current = self._waiting()
        proposed = proposed_answers(client_answers(project_facts(self._project).client))
        note = self.tr("Follows from what was said about the client; it can be another one here.")
        writable = not self._project.read_only
        for key, card in self.cards.items():
            current = key == self._current
            if key in about:
                card.show_answer(about[key], "", current=current, writable=writable)
                continue
            own = key in given or key not in proposed
            card.show_answer(said.answers.get(key, ""), "" if own else note, current=current, writable=writable)
            card.setVisible(key in shown)
        self.suggestion.show_suggestion(said)
        self.decision.show_decision(asset_row(self._project, self._asset_id), said)
        self._progress.setText(self.tr("{0} of {1} questions answered").format(len(said.answers), len(said.asked)))

    def _go_on(self, key: str) -> None:
        """Make this the current question, in view and with the keyboard on it."""
        self._enter(key)
        self.cards[key].take_focus()
        QTimer.singleShot(0, self, self._reveal)

    @Slot()
    def _reveal(self) -> None:
        self._questions.ensureWidgetVisible(self.cards[self._current], 0, 24)

    @Slot(str)
    def _enter(self, key: str) -> None:
        if key != self._current:
            self._current = key
            self._refresh()

    @Slot(str, str)
    def _answer(self, key: str, given: str) -> None:
        try:
            classification.answer(self._project, self._asset_id, key, given or None)
        except ProjectError as error:
            self.failed.emit(error)
        self._go_on(self._waiting() if given else key)

    @Slot(str, str)
    def _answer_for_client(self, key: str, given: str) -> None:
        try:
            client_edits.edit(self._project, **{key: given or _UNKNOWN})
        except ProjectError as error:
            self.failed.emit(error)
        keys = [*self._about_client(), ""]
        following = keys[keys.index(key) + 1]
        self._go_on(following or self._waiting())

    @Slot()
    def _take_over(self) -> None:
        self.decision.form.commit_pending()
        try:
            classification.take_over(self._project, self._asset_id, self._language)
        except ProjectError as error:
            self.failed.emit(error)

    def _changed(self, _tables: frozenset[str]) -> None:
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number answers the current question, Backspace takes its answer back."""
        focused, card = self.focusWidget(), self.cards[self._current]
        if focused is not None and self._questions.isAncestorOf(focused):
            number = event.key() - Qt.Key.Key_0
            if event.key() == Qt.Key.Key_Backspace and card.answer:
                card.take_back()
                return
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and card.press(number):
                return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """What is typed in a field is kept, also on Esc."""
        self.decision.form.commit_pending()
        self._unsubscribe()
        super().done(result)
