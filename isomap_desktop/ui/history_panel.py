"""The audit trail: when, who, what was done to which row, and each value before and after."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QScrollArea, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.project.journal import Change, HistoryLine
from isomap_desktop.project.project import Project
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Card

MOST_LINES = 100
_MOST_CHANGES = 6
_LISTS = {
    "state": "state",
    "status": "state",
    "grade": "grade",
    "answer": "answer",
    "relationship": "relationship",
    "kind": "asset_kind",
    "working_week": "working_week",
    "constraint": "constraint",
}


class HistoryPanel(QDockWidget):
    """The last steps of the file, newest first; read only."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(self.tr("History"))
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._project, self._language = project, language
        body = QWidget()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(12, 12, 12, 12)
        self._lines.setSpacing(8)
        self._lines.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(320)
        area.setWidget(body)
        self.setWidget(area)
        self._shown: list[HistoryLine] = []

    def refresh(self) -> None:
        """Show the newest steps."""
        lines = self._project.history(MOST_LINES)
        if lines == self._shown:
            return
        self._shown = lines
        while self._lines.count() > 1:
            item = self._lines.takeAt(0)
            if item is not None and (old := item.widget()):
                old.setParent(None)
                old.deleteLater()
        for line in reversed(lines):
            self._lines.insertWidget(0, self._card(line))
        if not lines:
            self._lines.insertWidget(0, plain_label(self.tr("Nothing has been changed yet."), "soft", wrap=True))

    def _card(self, line: HistoryLine) -> Card:
        card = Card(f"{when(line.at)} · {line.who}")
        verb = catalogue().label("verb", line.verb)(self._language)
        card.box.addWidget(plain_label(verb, "strong", wrap=True))
        if line.subject:
            card.box.addWidget(plain_label(isolate_refs(line.subject), wrap=True))
        for change in line.changes[:_MOST_CHANGES]:
            for text in self._changes(change):
                card.box.addWidget(self._detail(text))
        more = len(line.changes) - _MOST_CHANGES
        if more > 0:
            card.box.addWidget(self._detail(self.tr("… and %n more row(s)", "", more)))
        return card

    @staticmethod
    def _detail(text: str) -> QLabel:
        return plain_label(text, "small", wrap=True, selectable=True)

    def _changes(self, change: Change) -> list[str]:
        before, after = change.before or {}, change.after or {}
        if not before or not after:
            return []
        return [
            f"{_field(name)}: {self._value(before, name)} → {self._value(after, name)}"
            for name in after
            if before.get(name) != after.get(name)
        ]

    def _value(self, row: Mapping[str, object], name: str) -> str:
        value = row.get(name)
        if value is None or value == "":
            return "—"
        if name in _LISTS:
            return catalogue().label(_LISTS[name], str(value))(self._language)
        text = str(value)
        return text if len(text) <= 120 else text[:119] + "…"


def _field(name: str) -> str:
    return isolate(name.replace("_", " ").capitalize())


def when(at: datetime) -> str:
    """A time of the audit trail on this computer's clock."""
    return isolate(f"{at.astimezone():%Y-%m-%d %H:%M}")
