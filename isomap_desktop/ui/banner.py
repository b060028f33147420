"""A line across the window about something that needs a decision but no interruption."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_caption, plain_label
from isomap_desktop.ui.painting import side
from isomap_desktop.ui.theme import Tone, tokens


class Banner(QFrame):
    """A sentence with one button; hidden while there is nothing to say. A quiet one offers, any other warns."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice" if quiet else "banner")
        icon, tone = ("info", Tone.ACCENT) if quiet else ("triangle-alert", Tone.WARN)
        self._sign = plain_label()
        self._sign.setPixmap(icons.pixmap(icon, tokens().tone(tone).ink, 18))
        self._text = plain_label(role="" if quiet else "warn", wrap=True)
        self._text.setAlignment(side(self.isRightToLeft()))
        self._button = QPushButton()
        self._button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.hide()

    def say(self, sentence: str, button: str = "") -> None:
        """Show `sentence`, with a button where there is something to do."""
        self._text.setText(sentence)
        self._button.setText(plain_caption(button))
        self._button.setVisible(bool(button))
        self.setVisible(bool(sentence))
