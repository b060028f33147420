"""The help on keys: every key with what it does, in two columns that fit a small laptop's screen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import isolate
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.theme import tokens


class ShortcutsDialog(QDialog):
    """Keys and what they do, read down the first column and then down the second."""

    def __init__(
        self, heading: str, close: str, keys: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        sign = plain_label()
        sign.setPixmap(icons.pixmap("keyboard", tokens().accent, 28))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(sign)
        top.addWidget(plain_label(heading, "heading"), 1)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        half = (len(keys) + 1) // 2
        for some in (keys[:half], keys[half:]):
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(4)
            for line, (key, does) in enumerate(some):
                grid.addWidget(plain_label(isolate(key), "strong"), line, 0)
                grid.addWidget(plain_label(does), line, 1)
            grid.setColumnStretch(1, 1)
            grid.setRowStretch(half, 1)
            columns.addLayout(grid)
        button = QPushButton(close)
        button.setProperty("role", "primary")
        button.setDefault(True)
        button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(16)
        box.addLayout(top)
        box.addLayout(columns)
        box.addLayout(buttons)
