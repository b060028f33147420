"""The answers to one question as a row of buttons; a second click on the answer takes it back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from isomap_desktop.ui.labels import plain_caption, plain_tip


class ChoiceLine(QWidget):
    """One button for each code; many answers stand two in a line."""

    chosen = Signal(str)
    """The code of the answer, empty where it was taken back."""

    def __init__(self, options: Sequence[tuple[str, str]], question: str) -> None:
        super().__init__()
        self.answer = ""
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        across = len(options) if len(options) <= 4 else 2
        for at, (code, label) in enumerate(options):
            button = QPushButton(plain_caption(label))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setObjectName(code)
            button.setAccessibleName(f"{question} {label}")
            button.setToolTip(plain_tip(self.tr("Key {0}").format(at + 1)))
            button.clicked.connect(self._clicked)
            self.buttons[code] = button
            grid.addWidget(button, at // across, at % across)
        grid.setColumnStretch(across, 1)

    def show_answer(self, answer: str, *, writable: bool) -> None:
        """Mark the answer given, if there is one."""
        self.answer = answer
        for code, button in self.buttons.items():
            button.setChecked(code == answer)
            button.setEnabled(writable)

    @Slot()
    def _clicked(self) -> None:
        code = self.sender().objectName()
        self.chosen.emit("" if code == self.answer else code)
