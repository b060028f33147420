"""What the program shows while no client's file is open: begin, open, go on."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QScrollArea, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.project.safety import recent
from isomap_desktop.ui import icons
from isomap_desktop.ui.drops import CLIENT_FILES, Drops
from isomap_desktop.ui.labels import card, icon_button, plain_caption, plain_label, plain_tip
from isomap_desktop.ui.theme import dress, tokens


class Recoverable(NamedTuple):
    """A working copy that a crash left behind, as the start screen shows it."""

    title: str
    sentence: str
    copy: object


class StartWindow(QMainWindow):
    """New, open, the sample, recent files, and work that a crash interrupted."""

    asked = Signal(str, object)
    """The name of an action for the desk and its value."""

    def __init__(self, language: Language, recoverable: Sequence[Recoverable], title: str) -> None:
        super().__init__()
        self.language = language
        self.setWindowTitle(title)
        self.setMinimumSize(820, 540)
        self.drops = Drops(self, CLIENT_FILES)
        self._recoverable = recoverable
        self._recent = [file.path for file in recent() if file.path.is_file()]
        mark = plain_label()
        mark.setPixmap(icons.pixmap("shield-check", tokens().accent, 44))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(mark)
        left.addWidget(plain_label(title, "title"))
        left.addWidget(
            plain_label(
                self.tr("Add ISO/IEC 42001 to an ISO/IEC 27001 management system that already runs."), "soft", wrap=True
            )
        )
        left.addSpacing(16)
        for name, icon, text in (
            ("new", "file-plus", self.tr("New client…")),
            ("open", "folder-open", self.tr("Open a client's file…")),
            ("sample", "book-open", self.tr("Look at the sample client")),
        ):
            button = QPushButton(icons.icon(icon, tokens().on_accent if name == "new" else None), f"  {text}")
            button.setObjectName(name)
            button.setProperty("role", "primary" if name == "new" else "")
            button.setMinimumHeight(40)
            button.clicked.connect(self._ask)
            left.addWidget(button)
        left.addStretch()
        other = Language.ENGLISH if language is Language.HEBREW else Language.HEBREW
        switch = icon_button("languages", "English" if other is Language.ENGLISH else "עברית")
        switch.setProperty("role", "plain")
        switch.setObjectName(f"language_{other}")
        switch.clicked.connect(self._ask)
        left.addWidget(switch, 0, Qt.AlignmentFlag.AlignLeft)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(300)
        right = QVBoxLayout()
        right.setSpacing(8)
        if recoverable:
            right.addWidget(plain_label(self.tr("Not saved when the program stopped"), "caption"))
            for at, found in enumerate(recoverable):
                right.addWidget(self._recovery_card(at, found))
            right.addSpacing(12)
        right.addWidget(plain_label(self.tr("Opened lately"), "caption"))
        for at, path in enumerate(self._recent):
            changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
            text = f"  {isolate(path.stem)}\n  {isolate(f'{changed:%Y-%m-%d %H:%M}')} · {isolate(str(path.parent))}"
            button = QPushButton(icons.icon("file-text", size=20), plain_caption(text))
            button.setIconSize(QSize(20, 20))
            button.setObjectName(f"recent_{at}")
            button.setProperty("role", "row")
            button.setToolTip(plain_tip(str(path)))
            button.clicked.connect(self._ask)
            right.addWidget(button)
        if not self._recent:
            nothing = self.tr("No files yet. Begin with a new client, or look at the sample.")
            right.addWidget(plain_label(nothing, "soft", wrap=True))
        right.addStretch()
        listing = QWidget()
        listing.setProperty("role", "panel-body")
        listing.setLayout(right)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(listing)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.addWidget(area)
        body = QWidget()
        body.setProperty("role", "page")
        row = QHBoxLayout(body)
        row.setContentsMargins(40, 40, 40, 40)
        row.setSpacing(40)
        row.addWidget(side)
        row.addWidget(frame, 1)
        self.setCentralWidget(body)
        dress(self)
        for keys, slot in ((QKeySequence.StandardKey.New, self._new), (QKeySequence.StandardKey.Open, self._open)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _recovery_card(self, at: int, found: Recoverable) -> QWidget:
        frame = card("inset")
        box = QVBoxLayout(frame)
        box.addWidget(plain_label(found.title, "strong", wrap=True))
        box.addWidget(plain_label(found.sentence, "soft", wrap=True))
        buttons = QHBoxLayout()
        for name, text, role in (
            ("recover", self.tr("Go on with it"), "primary"),
            ("discard", self.tr("Discard it…"), "danger"),
        ):
            button = QPushButton(text)
            button.setObjectName(f"{name}_{at}")
            button.setProperty("role", role)
            button.clicked.connect(self._ask)
            buttons.addWidget(button)
        buttons.addStretch()
        box.addLayout(buttons)
        return frame

    @Slot()
    def _ask(self) -> None:
        name, _, value = self.sender().objectName().partition("_")
        match name:
            case "language":
                self.asked.emit("language", Language(value))
            case "recent":
                self.asked.emit("open", Path(self._recent[int(value)]))
            case "recover" | "discard":
                self.asked.emit(name, self._recoverable[int(value)].copy)
            case _:
                self.asked.emit(name, None)

    @Slot()
    def _new(self) -> None:
        self.asked.emit("new", None)

    @Slot()
    def _open(self) -> None:
        self.asked.emit("open", None)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.asked.emit("quit", None)
        event.ignore()
