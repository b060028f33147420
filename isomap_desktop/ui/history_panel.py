"""The audit trail: when, who, what was done to which row, and each value before and after."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.language import translate
from isomap_desktop.project.journal import Change, HistoryLine
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Column, Sheet
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Card

MOST_LINES = 100
_MOST_CHANGES = 6


@cache
def _columns() -> Mapping[tuple[str, str], Column[Any]]:
    """The columns in which the fields of the file's tables are shown, for their titles and choices."""
    from isomap_desktop.sheets.assets import ASSETS
    from isomap_desktop.sheets.gaps import GAPS
    from isomap_desktop.sheets.plan import PLAN
    from isomap_desktop.sheets.soa import SOA
    from isomap_desktop.sheets.suppliers import SUPPLIERS

    sheets: dict[str, Sheet[Any]] = {
        "assessment": GAPS,
        "asset": ASSETS,
        "control_state": SOA,
        "supplier": SUPPLIERS,
        "task": PLAN,
    }
    return {(table, column.key): column for table, sheet in sheets.items() for column in sheet.columns}


class HistoryPanel(QDockWidget):
    """The last steps of the file, newest first; read only."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(self.tr("History"))
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._project, self._language = project, language
        self.setTitleBarWidget(self._title_bar())
        body = QWidget()
        body.setProperty("role", "panel-body")
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

    def _title_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 12, 12, 0)
        row.addWidget(plain_label(self.windowTitle(), "heading"), 1)
        close = QToolButton()
        close.setIcon(icons.icon("x", size=16))
        close.setAccessibleName(self.tr("Close the history"))
        close.setProperty("role", "plain")
        close.clicked.connect(self.close)
        row.addWidget(close)
        return bar

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
            f"{self._title(change.table, name)}: "
            f"{self._value(change.table, name, before)} → {self._value(change.table, name, after)}"
            for name in after
            if before.get(name) != after.get(name)
        ]

    def _title(self, table: str, name: str) -> str:
        column = _columns().get((table, name))
        return translate(column.title, self._language) if column else isolate(name.replace("_", " ").capitalize())

    def _value(self, table: str, name: str, row: Mapping[str, object]) -> str:
        value = row.get(name)
        if value is None or value == "":
            return "—"
        text = str(value)
        column = _columns().get((table, name))
        if column and column.choices:
            return ", ".join(catalogue().label(column.choices, code)(self._language) for code in text.split(","))
        return isolate(text if len(text) <= 120 else text[:119] + "…")


def when(at: datetime) -> str:
    """A time of the audit trail on this computer's clock."""
    return isolate(f"{at.astimezone():%Y-%m-%d %H:%M}")
