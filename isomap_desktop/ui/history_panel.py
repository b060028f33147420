"""The audit trail: when, who, what was done to which row, and each value before and after."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.journal import Change, HistoryLine, Record
from isomap_desktop.project.project import Project
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Card, TitleBlock
from isomap_desktop.ui.row_history import TracedRow

if TYPE_CHECKING:
    from isomap_desktop.sheets.sheet import Sheet

MOST_LINES = 100
_MOST_CHANGES = 6
_FIELDS_APART = {
    "checklist_answer": ("answer",),
    "supplier_clause": ("state", "note"),
    "soa_entry": ("reasons", "justification", "implementation", "reviewed_on"),
    "evidence": ("title",),
}
"""Fields that are stored apart from the row that the user sees: while they are empty, there may be no record."""


class Field(NamedTuple):
    """What a field of the file is called, and the vocabulary of its codes where it has one."""

    title: str
    choices: str | None = None


_FIELDS_WITHOUT_COLUMN = {
    ("client", "name"): Field(QT_TRANSLATE_NOOP("isomap", "Client's name")),
    ("client", "language"): Field(QT_TRANSLATE_NOOP("isomap", "Language of the client")),
    ("client", "consultant"): Field(QT_TRANSLATE_NOOP("isomap", "Consultant")),
    ("client", "accent"): Field(QT_TRANSLATE_NOOP("isomap", "Accent colour")),
    ("client", "mark"): Field(QT_TRANSLATE_NOOP("isomap", "Classification mark"), "information_classification"),
    ("client", "document_version"): Field(QT_TRANSLATE_NOOP("isomap", "Version of the documents")),
    ("client", "logo"): Field(QT_TRANSLATE_NOOP("isomap", "Logo")),
    ("client", "plan_start"): Field(QT_TRANSLATE_NOOP("isomap", "The plan starts on")),
    ("client", "working_week"): Field(QT_TRANSLATE_NOOP("isomap", "Working week"), "working_week"),
    ("client", "threshold"): Field(QT_TRANSLATE_NOOP("isomap", "Overlap threshold")),
    ("client", "own_week"): Field(QT_TRANSLATE_NOOP("isomap", "Days of the own working week (0 is Monday)")),
    ("client", "holidays"): Field(QT_TRANSLATE_NOOP("isomap", "Public holidays of")),
    ("client", "days_per_week"): Field(QT_TRANSLATE_NOOP("isomap", "Days a week for the plan")),
    ("client", "roles"): Field(QT_TRANSLATE_NOOP("isomap", "Our roles"), "org_role"),
    ("client", "eu_market"): Field(QT_TRANSLATE_NOOP("isomap", "EU market"), "yes_no_unknown"),
    ("client", "eu_established"): Field(QT_TRANSLATE_NOOP("isomap", "Established in the EU"), "yes_no_unknown"),
    ("client", "gdpr_applies"): Field(QT_TRANSLATE_NOOP("isomap", "GDPR applies"), "yes_no_unknown"),
    ("client", "israeli_law"): Field(QT_TRANSLATE_NOOP("isomap", "Israeli law applies"), "yes_no_unknown"),
    ("client", "public_body"): Field(QT_TRANSLATE_NOOP("isomap", "Public body"), "yes_no_unknown"),
    ("client", "data_broker"): Field(QT_TRANSLATE_NOOP("isomap", "Data broker"), "yes_no_unknown"),
    ("snapshot", "name"): Field(QT_TRANSLATE_NOOP("isomap", "Snapshot")),
    ("pair", "relationship"): Field(QT_TRANSLATE_NOOP("isomap", "Relationship"), "relationship"),
    ("pair", "strength"): Field(QT_TRANSLATE_NOOP("isomap", "Strength")),
    ("pair", "rationale"): Field(QT_TRANSLATE_NOOP("isomap", "Reason")),
    ("supplier_clause", "state"): Field(QT_TRANSLATE_NOOP("isomap", "In the contract?"), "clause_state"),
    ("supplier_clause", "note"): Field(QT_TRANSLATE_NOOP("isomap", "Note")),
    ("evidence", "title"): Field(QT_TRANSLATE_NOOP("isomap", "Evidence")),
    ("checklist_answer", "answer"): Field(QT_TRANSLATE_NOOP("isomap", "Answer"), "answer"),
    ("task", "title"): Field(QT_TRANSLATE_NOOP("isomap", "Task")),
    ("task", "working_days"): Field(QT_TRANSLATE_NOOP("isomap", "Days")),
    ("task", "level"): Field(QT_TRANSLATE_NOOP("isomap", "Level in the outline")),
    ("assessment", "task_id"): Field(QT_TRANSLATE_NOOP("isomap", "Plan task (internal number)")),
    ("task", "effort_days"): Field(QT_TRANSLATE_NOOP("isomap", "Work")),
    ("baseline", "name"): Field(QT_TRANSLATE_NOOP("isomap", "Name of the baseline")),
    ("baseline", "shown"): Field(QT_TRANSLATE_NOOP("isomap", "Compared with the plan")),
    ("plan_role", "days_per_week"): Field(QT_TRANSLATE_NOOP("isomap", "Days a week")),
    ("dependency", "kind"): Field(QT_TRANSLATE_NOOP("isomap", "Kind of link"), "dependency_kind"),
    ("dependency", "lag"): Field(QT_TRANSLATE_NOOP("isomap", "Lag in working days")),
}


@cache
def _fields() -> Mapping[tuple[str, str], Field]:
    """The fields of the file's tables as the user knows them: by their columns where they have one."""
    from isomap_desktop.sheets.assets import ASSETS
    from isomap_desktop.sheets.gaps import GAPS
    from isomap_desktop.sheets.impact import IMPACT
    from isomap_desktop.sheets.nonconformities import NONCONFORMITIES
    from isomap_desktop.sheets.plan import PLAN
    from isomap_desktop.sheets.risks import RISKS
    from isomap_desktop.sheets.soa import SOA
    from isomap_desktop.sheets.suppliers import SUPPLIERS

    sheets: dict[str, Sheet[Any]] = {
        "assessment": GAPS,
        "asset": ASSETS,
        "control_state": SOA,
        "soa_entry": SOA,
        "supplier": SUPPLIERS,
        "task": PLAN,
        "risk": RISKS,
        "impact_assessment": IMPACT,
        "nonconformity": NONCONFORMITIES,
    }
    columns = {
        (table, column.key): Field(column.title, column.choices)
        for table, sheet in sheets.items()
        for column in sheet.columns
    }
    return columns | _FIELDS_WITHOUT_COLUMN


class HistoryPanel(QDockWidget):
    """The last steps of the file, or of one row of it, newest first; read only."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(self.tr("History"))
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._project, self._language = project, language
        self.setTitleBarWidget(self._title_bar())
        self._row: TracedRow | None = None
        self._shown: tuple[Sequence[Record], list[HistoryLine]] | None = None
        body = QWidget()
        body.setProperty("role", "panel-body")
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(12, 12, 12, 12)
        self._lines.setSpacing(8)
        self._lines.addStretch()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumWidth(320)
        self._area.setWidget(body)
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._name = TitleBlock()
        self._name.setContentsMargins(16, 8, 16, 0)
        self._name.hide()
        box.addWidget(self._name)
        box.addWidget(self._area, 1)
        self.setWidget(content)

    def dock(self, window: QMainWindow) -> None:
        """Take the end side of `window`."""
        areas = Qt.DockWidgetArea
        window.addDockWidget(areas.LeftDockWidgetArea if window.isRightToLeft() else areas.RightDockWidgetArea, self)

    def _title_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 12, 12, 0)
        row.addWidget(plain_label(self.windowTitle(), "heading"), 1)
        self.all_changes = QPushButton(self.tr("All changes"))
        self.all_changes.setProperty("role", "plain")
        self.all_changes.clicked.connect(self._show_all)
        self.all_changes.hide()
        row.addWidget(self.all_changes)
        close = QToolButton()
        close.setIcon(icons.icon("x", size=16))
        close.setAccessibleName(self.tr("Close the history"))
        close.setProperty("role", "plain")
        close.clicked.connect(self.close)
        row.addWidget(close)
        return bar

    def trace(self, row: TracedRow | None) -> None:
        """Show the steps of this row alone; None shows those of the whole file."""
        self._row = row
        if self.all_changes.hasFocus():  # it hides where all are shown
            self._area.setFocus()
        for widget in (self.all_changes, self._name):
            widget.setVisible(row is not None)
        self.refresh()
        self._area.verticalScrollBar().setValue(0)

    @Slot()
    def _show_all(self) -> None:
        self.trace(None)

    def refresh(self) -> None:
        """Show the newest steps."""
        records: Sequence[Record] = ()
        if self._row is None:
            lines = self._project.history(MOST_LINES)
        else:
            self._name.set_title(*self._row.name())
            records = self._row.records
            lines = self._project.row_history(records, MOST_LINES)
        if (records, lines) == self._shown:
            return
        self._shown = records, lines
        while self._lines.count() > 1:
            item = self._lines.takeAt(0)
            if item is not None and (old := item.widget()):
                old.setParent(None)
                old.deleteLater()
        for line in reversed(lines):
            self._lines.insertWidget(0, self._card(line))
        if not lines:
            self._lines.insertWidget(0, plain_label(self._nothing(), "soft", wrap=True))

    def _nothing(self) -> str:
        if self._row is not None:
            return self.tr("Nothing has been changed in this row yet.")
        return self.tr("Nothing has been changed yet.")

    def _card(self, line: HistoryLine) -> Card:
        card = Card(f"{when(line.at)} · {line.who}")
        verb = catalogue().label("verb", line.verb)(self._language)
        card.box.addWidget(plain_label(verb, "strong", wrap=True))
        if line.subject:
            card.box.addWidget(plain_label(isolate_refs(line.subject), wrap=True))
        for change in line.changes[:_MOST_CHANGES]:
            for text in self._changes(change, self._part(change, line)):
                card.box.addWidget(self._detail(text))
        more = len(line.changes) - _MOST_CHANGES
        if more > 0:
            card.box.addWidget(self._detail(self.tr("… and %n more row(s)", "", more)))
        return card

    @staticmethod
    def _detail(text: str) -> QLabel:
        return plain_label(text, "small", wrap=True, selectable=True)

    def _part(self, change: Change, line: HistoryLine) -> str:
        """Which of several records of the same kind one is, where the line itself does not tell."""
        record = change.after or change.before or {}
        if change.table == "checklist_answer":
            return isolate(str(int(record["question"] or 0) + 1))
        if line.subject and sum(other.table == change.table for other in line.changes) == 1:
            return ""
        if change.table == "supplier_clause":
            return clauses()[str(record["clause"])].title(self._language)
        return isolate(f"{record['iso42001']} – {record['iso27001']}") if change.table == "pair" else ""

    def _changes(self, change: Change, part: str) -> list[str]:
        table, before, after = change.table, change.before or {}, change.after or {}
        if not before or not after:
            if table not in _FIELDS_APART:
                return self._came_or_went(change, part)
            names = [name for name in _FIELDS_APART[table] if before.get(name) or after.get(name)]
        else:
            names = [name for name in after if before.get(name) != after[name]]
        return [
            self.tr("{0}: {1} → {2}").format(
                " ".join(filter(None, (self._title(table, name), part))),
                self._value(table, name, before),
                self._value(table, name, after),
            )
            for name in names
        ]

    def _came_or_went(self, change: Change, part: str) -> list[str]:
        """Said where one row is followed; among all changes the step's own words say it."""
        if self._row is None or not (part or change.table == self._row.records[0][0]):
            return []
        what = catalogue().label("row_change", "added" if change.before is None else "removed")(self._language)
        return [" ".join(filter(None, (what, part)))]

    def _title(self, table: str, name: str) -> str:
        field = _fields().get((table, name))
        return translate(field.title, self._language) if field else isolate(name.replace("_", " ").capitalize())

    def _value(self, table: str, name: str, row: Mapping[str, object]) -> str:
        value = row.get(name)
        if value is None or value == "":
            return "—"
        text = str(value)
        field = _fields().get((table, name))
        if field and field.choices:
            return ", ".join(catalogue().label(field.choices, code)(self._language) for code in text.split(","))
        return isolate(text if len(text) <= 120 else text[:119] + "…")


def when(at: datetime) -> str:
    """A time of the audit trail on this computer's clock."""
    return isolate(f"{at.astimezone():%Y-%m-%d %H:%M}")
