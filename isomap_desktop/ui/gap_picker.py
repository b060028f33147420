"""All requirements that apply, to choose those that one task of the plan closes."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import plan_gaps
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assigning import ASSIGNING, AssigningRow
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import icon_button, plain_label
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView


class GapPicker(QDialog):
    """Stays open while gaps are added to a task and taken out of it."""

    def __init__(
        self, project: Project, task_id: int, name: str, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._project, self._task_id = project, task_id
        self.setWindowTitle(self.tr("Gaps closed in a task"))
        self.resize(940, 620)
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Filter rows"))
        self.search.setAccessibleName(self.tr("Filter rows"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", size=16), QLineEdit.ActionPosition.LeadingPosition)
        self.model = RowsModel(project, ASSIGNING, language, self)
        self.search.textChanged.connect(self.model.set_filter)
        self.table = SheetView(self.model)
        self.table.setAccessibleName(ASSIGNING.heading(language))
        self.table.cells.heads = self._is_here
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self._counts = plain_label(role="small")
        self.add = icon_button("plus", self.tr("Close in this task"))
        self.add.setProperty("role", "primary")
        self.add.clicked.connect(self._add)
        self.remove = icon_button("x", self.tr("Take out of this task"))
        self.remove.clicked.connect(self._remove)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._counts)
        buttons.addStretch()
        for button in (self.remove, self.add, close):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(name, "heading", wrap=True))
        box.addWidget(self.search)
        box.addWidget(self.table, 1)
        box.addLayout(buttons)
        self.refresh()
        self.search.setFocus()

    def _is_here(self, row: AssigningRow) -> bool:
        return row.task_id == self._task_id

    @Slot()
    def refresh(self) -> None:
        """Read the assignments again."""
        self.model.refresh()
        rows: list[AssigningRow] = list(self.model.all_rows)
        here, nowhere = sum(map(self._is_here, rows)), sum(row.task_id is None for row in rows)
        self._counts.setText(
            self.tr("{0} of {1} closed in this task · {2} without a task").format(here, len(rows), nowhere)
        )
        self._follow()

    def _chosen(self, *, here: bool) -> list[AssigningRow]:
        return [row for row in self.table.selected_rows() if self._is_here(row) == here]

    @Slot()
    def _follow(self) -> None:
        self.add.setEnabled(bool(self._chosen(here=False)))
        self.remove.setEnabled(bool(self._chosen(here=True)))

    @Slot()
    def _add(self) -> None:
        plan_gaps.assign(self._project, [row.key for row in self._chosen(here=False)], self._task_id)
        self.refresh()

    @Slot()
    def _remove(self) -> None:
        plan_gaps.assign(self._project, [row.key for row in self._chosen(here=True)], None)
        self.refresh()
