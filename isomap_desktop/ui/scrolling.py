"""A list of widgets from top to bottom that scrolls and can be filled anew."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class Scrolling(QScrollArea):
    """Keeps its place when it is filled anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = QWidget()
        body.setProperty("role", "panel-body")
        self._box = QVBoxLayout(body)
        self._box.setContentsMargins(0, 4, 4, 4)
        self._box.setSpacing(12)
        self._box.addStretch()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Show these widgets and no others."""
        while self._box.count() > 1:
            item = self._box.takeAt(0)
            if item is not None and (old := item.widget()):
                old.hide()
                old.deleteLater()
        for at, widget in enumerate(widgets):
            self._box.insertWidget(at, widget)
