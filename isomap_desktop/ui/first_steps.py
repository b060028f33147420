"""What to do first in a new client's file: three steps as buttons, ticked off as they are taken."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import icon_button, plain_caption, plain_label, set_role
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.theme import Tone, tokens


class _Step(QVBoxLayout):
    """One step: its icon and name, why it comes first, and its buttons."""

    def __init__(self, name: str, why: str, icon: str, *buttons: QPushButton) -> None:
        super().__init__()
        self.setSpacing(6)
        self._icon, self._button = icon, buttons[0]
        self.picture: QLabel = plain_label()
        self.picture.setFixedSize(QSize(20, 20))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.picture)
        head.addWidget(plain_label(name, "strong", wrap=True), 1)
        self.addLayout(head)
        self.addWidget(plain_label(why, "soft", wrap=True))
        self.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self.addLayout(line)

    def set_done(self, done: bool, *, is_next: bool) -> None:
        """Tick the step off; the first button of the next one to take stands out."""
        set_role(self._button, "primary" if is_next else "")
        self._button.setIcon(icons.icon(self._icon, tokens().on_accent if is_next else None, 16))
        name, tone = ("circle-check", Tone.OK) if done else ("circle-dashed", Tone.NEUTRAL)
        self.picture.setPixmap(icons.pixmap(name, tokens().tone(tone).ink, 20))


class FirstSteps(Card):
    """Shown until the client's Statement of Applicability, AI systems and first answers are in the file."""

    command = Signal(str)
    """The name of a window's action."""
    go_to = Signal(str)
    """A row, as the window's `go_to` takes it."""

    def __init__(self) -> None:
        super().__init__()
        self._first_gap = ""
        self._steps = (
            _Step(
                self.tr("1. Import the Statement of Applicability"),
                self.tr("The states of the 93 controls of 27001 earn the credit that shortens everything else."),
                "upload",
                self._button(self.tr("Import the Statement of Applicability…"), "upload", "import_soa"),
            ),
            _Step(
                self.tr("2. Register the AI systems"),
                self.tr("Which systems there are, and their risk, decides how urgent each gap is."),
                "upload",
                self._button(self.tr("Import a list…"), "upload", "import_assets"),
                self._button(self.tr("Type them in"), "pencil", "type_assets"),
            ),
            _Step(
                self.tr("3. Start the gap checklist"),
                self.tr("Three questions for each requirement; the most urgent one comes first."),
                "list-checks",
                self._button(self.tr("Start the checklist"), "list-checks", "start_checklist"),
            ),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        for at, step in enumerate(self._steps):
            grid.addLayout(step, 0, at)
            grid.setColumnStretch(at, 1)
        self.box.setContentsMargins(16, 12, 16, 14)
        self.box.setSpacing(10)
        self.box.addWidget(plain_label(self.tr("First steps"), "heading"))
        self.box.addLayout(grid)

    def show_facts(self, facts: Facts, first_gap: str) -> None:
        """Tick off what is done; hidden once all is. `first_gap` is the row with which the checklist starts."""
        self._first_gap = first_gap
        done = (
            any(control.state != State.NOT_ASSESSED for control in facts.controls.values()),
            bool(facts.assets),
            any(row.status != State.NOT_ASSESSED for row in facts.assessments.values()),
        )
        to_do = done.index(False) if not all(done) else None
        for at, (step, ticked) in enumerate(zip(self._steps, done, strict=True)):
            step.set_done(ticked, is_next=at == to_do)
        self.setVisible(not all(done))

    def _button(self, text: str, icon: str, name: str) -> QPushButton:
        button = icon_button(icon, plain_caption(text))
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(self._clicked)
        return button

    @Slot()
    def _clicked(self) -> None:
        match self.sender().objectName():
            case "type_assets":
                self.go_to.emit("assets/")
            case "start_checklist":
                self.go_to.emit(f"gaps/{self._first_gap}")
            case name:
                self.command.emit(name)
