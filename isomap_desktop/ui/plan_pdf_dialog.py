"""The plan on one page, as a PDF: which paper, which days and which columns, and whether the list of tasks follows."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import write
from isomap_desktop.export.report import PLAN_COLUMNS, PlanLook
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui.client_dialog import LANGUAGE_NAMES
from isomap_desktop.ui.fields import ComboBox, DateField
from isomap_desktop.ui.labels import plain_caption, plain_label

_IN_A_LINE = 3


class PlanPdfDialog(QDialog):
    """What is chosen, and `make` to write it."""

    def __init__(self, shot: Snapshot, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shot = shot
        self.setWindowTitle(self.tr("The plan on one page"))
        self.setMinimumWidth(520)
        self.paper = ComboBox()
        for name, code in ((self.tr("Fitting the plan"), ""), ("A4", "A4"), ("A3", "A3")):
            self.paper.addItem(name, code)
        self.language = ComboBox()
        for each, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, each)
        self.language.setCurrentIndex(self.language.findData(Language(shot.facts.client.language)))
        column: Column[object] = Column("day", self.tr("Day"), Kind.DATE)
        self.first, self.last = DateField(column, language), DateField(column, language)
        for field in (self.first, self.last):
            field.setPlaceholderText(self.tr("whole plan"))
            field.textChanged.connect(self._check)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        fields = (
            (self.tr("Paper"), self.paper),
            (self.tr("Language"), self.language),
            (self.tr("First day"), self.first),
            (self.tr("Last day"), self.last),
        )
        for at, (caption, widget) in enumerate(fields):
            line, place = divmod(at, 2)
            widget.setAccessibleName(caption)
            grid.addWidget(plain_label(caption, "caption"), 2 * line, place)
            grid.addWidget(widget, 2 * line + 1, place)
        titles = {key: translate(PLAN.column(key).title, language) for key in PLAN_COLUMNS}
        self.columns = {key: QCheckBox(plain_caption(title)) for key, title in titles.items()}
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(24)
        for at, (key, tick) in enumerate(self.columns.items()):
            tick.setChecked(key in PlanLook().columns)
            tick.setEnabled(key != "task")
            boxes.addWidget(tick, *divmod(at, _IN_A_LINE))
        boxes.setColumnStretch(_IN_A_LINE, 1)
        self.listed = QCheckBox(plain_caption(self.tr("The list of tasks follows on further pages")))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.accept_button = QPushButton(self.tr("Choose a folder and save"))
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(self.windowTitle(), "heading"))
        box.addLayout(grid)
        box.addWidget(plain_label(self.tr("Columns beside the bars"), "caption"))
        box.addLayout(boxes)
        box.addWidget(self.listed)
        box.addSpacing(8)
        box.addLayout(buttons)

    def look(self) -> PlanLook:
        """What is chosen; ProjectError where a day cannot be read."""
        first, last = self.first.value(), self.last.value()
        return PlanLook(
            paper=str(self.paper.currentData()),
            first=first if isinstance(first, date) else None,
            last=last if isinstance(last, date) else None,
            columns=tuple(key for key, tick in self.columns.items() if tick.isChecked()),
            listed=self.listed.isChecked(),
        )

    def make(self, folder: Path) -> Path:
        """Write the page into this folder; ProjectError where that cannot be."""
        shot = self._shot._replace(plan_look=self.look())
        [path] = write(shot, folder, languages=[Language(self.language.currentData())], formats=["pdf"], names=["plan"])
        return path

    @Slot()
    def _check(self) -> None:
        try:
            look = self.look()
        except ProjectError:
            self.accept_button.setEnabled(False)
            return
        self.accept_button.setEnabled(not (look.first and look.last and look.last < look.first))
