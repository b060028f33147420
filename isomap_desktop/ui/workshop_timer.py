"""The clock of a workshop: the time left for the requirement or the session. It makes no sound and stores nothing."""

from collections.abc import Callable
from math import ceil
from time import monotonic

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from isomap_desktop.domain.text import isolate
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.labels import plain_caption, plain_label, plain_tip, set_role

_BEAT = 250
"""Milliseconds between two looks at the clock."""
_USUAL = {"requirement": 5, "session": 90}
_STEP = {"requirement": 1, "session": 15}
_MOST = 480


class WorkshopTimer(QFrame):
    """Counts down from the length chosen, which is remembered, and on beyond it in the tone of a warning."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """`clock` tells seconds that only grow."""
        super().__init__()
        self.setProperty("role", "card")
        self._clock = clock
        self._gone = 0.0
        self._since: float | None = None
        self._scope = settings.workshop_scope()
        self.time = plain_label(role="stage-time")
        self._over = plain_label(self.tr("over time"), "stage-over-word")
        self._minutes = plain_label(role="small")
        self.start = QPushButton()
        self.start.setAutoDefault(False)
        self.start.clicked.connect(self.toggle)
        scopes = QHBoxLayout()
        scopes.setSpacing(2)
        self._scopes = QButtonGroup(self)
        for at, (name, text, tip) in enumerate(
            (
                ("requirement", self.tr("Requirement"), self.tr("Time for each requirement")),
                ("session", self.tr("Session"), self.tr("Time for the session")),
            )
        ):
            button = QPushButton(plain_caption(text))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setChecked(name == self._scope)
            button.setAutoDefault(False)
            button.setToolTip(plain_tip(tip))
            button.setAccessibleName(tip)
            self._scopes.addButton(button, at)
            scopes.addWidget(button)
        scopes.addStretch(1)
        self._scopes.idClicked.connect(self._choose)
        shown = QHBoxLayout()
        shown.setSpacing(8)
        shown.addWidget(self.time)
        shown.addWidget(self._over)
        shown.addStretch(1)
        length = QHBoxLayout()
        length.setSpacing(4)
        length.addWidget(self._tool("circle-minus", self.tr("Less time"), self._less))
        length.addWidget(self._minutes)
        length.addWidget(self._tool("plus", self.tr("More time"), self._more))
        length.addStretch(1)
        length.addWidget(self._tool("rotate-ccw", self.tr("From the beginning"), self.restart))
        length.addWidget(self.start)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 10)
        box.setSpacing(4)
        for line in (scopes, shown, length):
            box.addLayout(line)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT)
        self._beat.timeout.connect(self.show_time)
        self.show_time()

    def _tool(self, icon: str, text: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "icon")
        button.setIcon(icons.icon(icon, size=16))
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(text)
        button.clicked.connect(slot)
        return button

    @property
    def left(self) -> float:
        """Seconds left; below 0 once the time is over."""
        running = self._clock() - self._since if self._since is not None else 0.0
        return settings.workshop_minutes(self._scope, _USUAL[self._scope]) * 60 - self._gone - running

    @Slot()
    def toggle(self) -> None:
        """Start, or pause."""
        if self._since is None:
            self._since = self._clock()
            self._beat.start()
        else:
            self._gone += self._clock() - self._since
            self.stop()
        self.show_time()

    def stop(self) -> None:
        """Look at the clock no more."""
        self._since = None
        self._beat.stop()

    @Slot()
    def restart(self) -> None:
        """The whole time again, running on if it ran."""
        self._gone = 0.0
        if self._since is not None:
            self._since = self._clock()
        self.show_time()

    def next_requirement(self) -> None:
        """Another requirement is shown: it gets its own time, where each has some."""
        if self._scope == "requirement":
            self.restart()

    @Slot()
    def show_time(self) -> None:
        """Show what the clock says now."""
        left = self.left
        over = left <= 0
        seconds = int(-left) if over else ceil(left)
        self.time.setText(isolate(f"{'+' if over else ''}{seconds // 60}:{seconds % 60:02}"))
        set_role(self.time, "stage-over" if over else "stage-time")
        self._over.setVisible(over)
        minutes = settings.workshop_minutes(self._scope, _USUAL[self._scope])
        self._minutes.setText(self.tr("{0} min").format(isolate(str(minutes))))
        self.start.setText(self.tr("Start") if self._since is None else self.tr("Pause"))

    def _set_minutes(self, step: int) -> None:
        minutes = settings.workshop_minutes(self._scope, _USUAL[self._scope]) + step * _STEP[self._scope]
        settings.set_workshop_minutes(self._scope, min(max(minutes, _STEP[self._scope]), _MOST))
        self.show_time()

    @Slot()
    def _less(self) -> None:
        self._set_minutes(-1)

    @Slot()
    def _more(self) -> None:
        self._set_minutes(1)

    @Slot(int)
    def _choose(self, at: int) -> None:
        scope = tuple(_USUAL)[at]
        if scope != self._scope:
            self._scope = scope
            settings.set_workshop_scope(scope)
            self.restart()
