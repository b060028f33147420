"""What a dialog shows while its work is done in the background: what is happening, how far it is, and a way to stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.ui.labels import plain_label

_STEPS = 1000


class WorkingPage(QWidget):
    """A sentence, a bar and a button that gives up."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = plain_label(wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_requested)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.stop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addStretch()
        box.addWidget(self._text)
        box.addWidget(self._bar)
        box.addStretch()
        box.addLayout(buttons)

    def begin(self, sentence: str) -> None:
        """Start over with a bar that only says that something is going on."""
        self._text.setText(sentence)
        self._bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.stop.setFocus()

    def show_share(self, share: float, sentence: str) -> None:
        """How far the work is, 0 to 1."""
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(share * _STEPS))
        self._text.setText(sentence)

    def stopping(self) -> None:
        """The user gave up; the work ends at its next safe point."""
        self._text.setText(self.tr("Stopping…"))
        self.stop.setEnabled(False)
