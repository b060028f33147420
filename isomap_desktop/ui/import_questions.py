"""What a workbook leaves open, asked once; until it is answered the rows in question stay as they are."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.importing.preview import Proposal
from isomap_desktop.importing.proposed import Question
from isomap_desktop.importing.returned import Returned
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.scrolling import Scrolling

_MOST_ROWS = 12


class QuestionsView(Scrolling):
    """One card for each question; those answered stay, so that an answer can be taken back."""

    answered = Signal(str, object)
    """The question's id, and the key of an option or None."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._asked: dict[str, Question] = {}

    def show_proposal(self, proposal: Proposal | Returned) -> None:
        """Show the questions that are open, and those answered before."""
        still = {question.id: question for question in proposal.questions}
        kept = {name: question for name, question in self._asked.items() if name in still or name in proposal.answers}
        self._asked = {**kept, **still}
        cards: list[QWidget] = [
            self._card(question, proposal.answers.get(name)) for name, question in self._asked.items()
        ]
        self.fill(cards or [plain_label(self.tr("The workbook leaves no question open."), "soft", wrap=True)])

    def _card(self, question: Question, answer: str | None) -> Card:
        rows = ", ".join(map(str, question.rows[:_MOST_ROWS])) + ("…" if len(question.rows) > _MOST_ROWS else "")
        card = Card(self.tr("{0}, row(s) {1}").format(isolate(question.sheet), isolate(rows)))
        card.box.addWidget(plain_label(question.text.sentence(self._language), wrap=True))
        choice = ComboBox()
        choice.setObjectName(question.id)
        choice.setAccessibleName(question.text.sentence(self._language))
        choice.addItem(self.tr("Not decided yet"), None)
        for option in question.options:
            choice.addItem(option.label(self._language), str(option.key))
        choice.setCurrentIndex(choice.findData(answer) if answer else 0)
        choice.activated.connect(self._choose)
        card.box.addWidget(choice)
        return card

    @Slot()
    def _choose(self) -> None:
        choice = self.sender()
        if isinstance(choice, ComboBox):
            self.answered.emit(choice.objectName(), choice.currentData())
