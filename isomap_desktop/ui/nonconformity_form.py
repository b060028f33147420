"""Everything about one nonconformity, edited right there, with the way to its requirement."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import nonconformities
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.nonconformities import NONCONFORMITIES, NonconformityRow
from isomap_desktop.ui.labels import icon_button
from isomap_desktop.ui.panel import Form, TitleBlock


class NonconformityForm(QWidget):
    """The fields of a nonconformity from finding to closing."""

    failed = Signal(object)
    go_to = Signal(str)
    """The requirement it is against."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__()
        self._project = project
        self._row: NonconformityRow | None = None
        self._title = TitleBlock()
        fields = (
            "title",
            "requirement",
            "grade",
            "owner",
            "due",
            "cause",
            "correction",
            "corrective_action",
            "found_on",
            "closed_on",
            "notes",
        )
        self._form = Form(project, NONCONFORMITIES, fields, language)
        self._form.failed.connect(self.failed)
        self._open = icon_button("external-link", self.tr("Show its requirement"))
        self._open.clicked.connect(self._show_requirement)
        self._remove = icon_button("trash-2", self.tr("Delete this nonconformity"))
        self._remove.setProperty("role", "danger")
        self._remove.setEnabled(not project.read_only)
        self._remove.clicked.connect(self._delete)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        for widget in (self._title, self._open, self._form, self._remove):
            box.addWidget(widget)

    def show_row(self, row: NonconformityRow) -> None:
        """Show this nonconformity."""
        self._row = row
        self._title.set_title(isolate(row.code), row.title)
        self._form.show_row(row)
        self._open.setVisible(row.requirement.startswith("42001 ") or row.requirement.startswith("R-"))

    @Slot()
    def _show_requirement(self) -> None:
        if self._row is not None:
            key = self._row.requirement
            self.go_to.emit(f"gaps/{key if ' ' in key else f'own {key}'}")

    @Slot()
    def _delete(self) -> None:
        if self._row is not None:
            nonconformities.remove(self._project, [self._row.id])
