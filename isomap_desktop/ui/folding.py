"""A heading that opens and closes what stands below it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.labels import plain_caption, plain_label


class Folding(QWidget):
    """Put widgets into `box`; with a `memory` it is remembered whether it is open."""

    folded = Signal()
    """It is about to be closed."""

    def __init__(self, title: str, *, unfolded: bool, memory: str = "") -> None:
        super().__init__()
        self._memory = memory
        self.heading = QToolButton()
        self.heading.setProperty("role", "section")
        self.heading.setText(plain_caption(title))
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setCheckable(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.heading.setAccessibleName(title)
        self.count = plain_label(role="small")
        """At the end of the heading's line."""
        line = QHBoxLayout()
        line.addWidget(self.heading)
        line.addStretch(1)
        line.addWidget(self.count)
        self._body = QWidget()
        self.box = QVBoxLayout(self._body)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self._body)
        self.heading.setChecked(settings.flag(memory, unfolded) if memory else unfolded)
        self._show(self.heading.isChecked())
        self.heading.toggled.connect(self._fold)

    def _show(self, unfolded: bool) -> None:
        self._body.setVisible(unfolded)
        self.heading.setIcon(icons.icon("chevron-down" if unfolded else "chevron-right", size=16))

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        if not unfolded:
            self.folded.emit()
        self._show(unfolded)
        if self._memory:
            settings.set_flag(self._memory, unfolded)
