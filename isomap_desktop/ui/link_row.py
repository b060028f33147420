"""A line of text that leads to a row: an icon, a sentence that wraps, and a faint note below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.theme import Tone, tokens


class LinkRow(QPushButton):
    """A flat button as wide as its place and as high as its text; its object name is the row's key."""

    def __init__(self, key: str, text: str, note: str = "", *, icon: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        self.setObjectName(key)
        self.setProperty("role", "row")
        self.setAutoDefault(True)
        self.setAccessibleName(f"{text} {note}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 6, 10, 6)
        box.setSpacing(10)
        if icon:
            picture = QLabel()
            picture.setTextFormat(Qt.TextFormat.PlainText)
            picture.setPixmap(icons.pixmap(icon, tokens().tone(tone).ink, 16))
            picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        for line, role in ((text, ""), (note, "small")):
            if line:
                label = plain_label(line, role, wrap=True)
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                words.addWidget(label)
        box.addLayout(words, 1)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()
