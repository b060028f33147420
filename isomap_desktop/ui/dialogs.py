"""Messages and questions: plain text, our own button texts, one factory."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_caption, plain_label
from isomap_desktop.ui.theme import Tone, dress, tokens


class Option(NamedTuple):
    """One button of a question."""

    key: str
    text: str
    role: str = ""
    """"primary" for what Enter does, "danger" for what loses something."""


class MessageDialog(QDialog):
    """A heading, a sentence, and buttons; `chosen` is the key of the button pressed, "" for Esc."""

    def __init__(
        self,
        heading: str,
        sentence: str,
        options: Sequence[Option],
        parent: QWidget | None = None,
        *,
        icon: str = "info",
        tone: Tone = Tone.ACCENT,
        details: str = "",
    ) -> None:
        super().__init__(parent)
        self.chosen = ""
        self.setWindowTitle(heading)
        self.setMinimumWidth(460)
        sign = plain_label()
        sign.setPixmap(icons.pixmap(icon, tokens().tone(tone).ink, 28))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(plain_label(heading, "heading", wrap=True))
        texts.addWidget(plain_label(sentence, wrap=True, selectable=True))
        if details:
            box = QPlainTextEdit(details)
            box.setReadOnly(True)
            box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            box.setMinimumHeight(160)
            texts.addWidget(box)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for option in options:
            button = QPushButton(plain_caption(option.text))
            button.setObjectName(option.key)
            button.setProperty("role", option.role)
            button.setAutoDefault(False)
            button.setDefault(option.role == "primary")
            button.clicked.connect(self._choose)
            buttons.addWidget(button)
        box_layout = QVBoxLayout(self)
        box_layout.setContentsMargins(24, 24, 24, 20)
        box_layout.setSpacing(20)
        box_layout.addLayout(top)
        box_layout.addLayout(buttons)
        if parent is None:
            dress(self)
        for button in self.findChildren(QPushButton):
            if button.isDefault():
                button.setFocus()  # only now: a button outside of its window cannot keep it

    def showEvent(self, event: QShowEvent) -> None:
        """Wrapped texts may need more room than they asked for at another width."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and (needed := layout.totalHeightForWidth(self.width())) > self.height():
            self.resize(self.width(), needed)

    @Slot()
    def _choose(self) -> None:
        self.chosen = self.sender().objectName()
        self.accept()


def ask(
    parent: QWidget | None,
    heading: str,
    sentence: str,
    options: Sequence[Option],
    *,
    icon: str = "circle-help",
    tone: Tone = Tone.ACCENT,
) -> str:
    """Ask a question and return the key of the answer; "" where the user gave none."""
    dialog = MessageDialog(heading, sentence, options, parent, icon=icon, tone=tone)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen


def tell(parent: QWidget | None, heading: str, sentence: str, *, icon: str = "info", tone: Tone = Tone.ACCENT) -> None:
    """Say one thing and wait until it is read."""
    close = QCoreApplication.translate("dialogs", "Close")
    ask(parent, heading, sentence, [Option("close", close, "primary")], icon=icon, tone=tone)


def tell_error(parent: QWidget | None, error: ProjectError, language: Language) -> None:
    """Say what happened and what to do, in one sentence."""
    heading = QCoreApplication.translate("dialogs", "That did not work")
    tell(parent, heading, error.sentence(language), icon="circle-alert", tone=Tone.BAD)
