"""All 93 controls of 27001 for one requirement of 42001: which are mapped, judged unrelated, or not looked at."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Relationship
from isomap_desktop.edits import mapping
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.judgements import JudgementRow, judgements
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import icon_button, plain_label
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView


class ControlPicker(QDialog):
    """Stays open while controls are judged, so that a workshop can go through all 93."""

    def __init__(self, project: Project, iso42001: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._iso42001 = project, iso42001
        title = catalogue().requirements[iso42001].title(language)
        self.setWindowTitle(self.tr("27001 controls for {0}").format(isolate(f"42001 {iso42001}")))
        self.resize(900, 640)
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Filter rows"))
        self.search.setAccessibleName(self.tr("Filter rows"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", size=16), QLineEdit.ActionPosition.LeadingPosition)
        self.model = RowsModel(project, judgements(iso42001), language, self)
        self.search.textChanged.connect(self.model.set_filter)
        self.table = SheetView(self.model)
        self.table.setAccessibleName(self.tr("All 27001 controls"))
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self._counts = plain_label(role="small")
        self.add = icon_button("plus", self.tr("Add as pairs"))
        self.add.setProperty("role", "primary")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self.unrelated = icon_button("circle-slash", self.tr("Judge as no relationship"))
        self.unrelated.setAutoDefault(False)
        self.unrelated.clicked.connect(self._judge_unrelated)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._counts)
        buttons.addStretch()
        for button in (self.unrelated, self.add, close):
            buttons.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(f"{isolate(f'42001 {iso42001}')} · {title}", "heading", wrap=True))
        box.addWidget(self.search)
        box.addWidget(self.table, 1)
        box.addLayout(buttons)
        self.refresh()
        self.search.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Read the judgements again."""
        self.model.refresh()
        rows: list[JudgementRow] = self.model.sheet.rows(self._project)
        looked = sum(row.looked_at != "not_looked_at" for row in rows)
        self._counts.setText(
            self.tr("{0} looked at, {1} of them without relationship · {2} not looked at").format(
                looked, sum(row.looked_at == "none" for row in rows), len(rows) - looked
            )
        )
        self._follow()

    def chosen(self) -> list[str]:
        """The selected controls that have not been looked at."""
        rows: list[JudgementRow] = self.table.selected_rows()
        return [row.ref for row in rows if row.looked_at == "not_looked_at"]

    @Slot()
    def _follow(self) -> None:
        for button in (self.add, self.unrelated):
            button.setEnabled(bool(self.chosen()))

    @Slot()
    def _add(self) -> None:
        mapping.look_at(self._project, self._iso42001, self.chosen(), Relationship.INTERSECTS_WITH)
        self.refresh()

    @Slot()
    def _judge_unrelated(self) -> None:
        mapping.look_at(self._project, self._iso42001, self.chosen(), Relationship.NONE)
        self.refresh()
