"""The facts about a client that a new file needs, and that can be changed later."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label

LANGUAGE_NAMES = {Language.ENGLISH: "English", Language.HEBREW: "עברית"}


class ClientDetails(NamedTuple):
    """What the dialog asks."""

    name: str
    language: Language
    plan_start: date
    working_week: WorkingWeek


class ClientDialog(QDialog):
    """Asks name, language of the deliverables, start of the plan and working week."""

    def __init__(self, language: Language, details: ClientDetails | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        heading = self.tr("Client's details") if details else self.tr("New client")
        self.setWindowTitle(heading)
        self._name = QLineEdit(details.name if details else "")
        self._name.setMaxLength(200)
        self._name.textChanged.connect(self._check)
        self._language = ComboBox()
        for each, title in LANGUAGE_NAMES.items():
            self._language.addItem(title, each)
        self._language.setCurrentIndex(self._language.findData(details.language if details else language))
        self._start = QDateEdit()
        self._start.setCalendarPopup(True)
        self._start.setDisplayFormat("dd.MM.yyyy" if language is Language.HEBREW else "yyyy-MM-dd")
        first = details.plan_start if details else date.today()
        self._start.setDate(QDate(first.year, first.month, first.day))
        self._week = ComboBox()
        for week, choice in catalogue().vocabularies["working_week"].items():
            self._week.addItem(choice.label(language), WorkingWeek(week))
        self._week.setCurrentIndex(
            self._week.findData(details.working_week if details else WorkingWeek.SUNDAY_THURSDAY)
        )
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for caption, field in (
            (self.tr("Client's name"), self._name),
            (self.tr("Language of the client"), self._language),
            (self.tr("The plan starts on"), self._start),
            (self.tr("Working week"), self._week),
        ):
            label = plain_label(caption, "soft")
            label.setBuddy(field)
            form.addRow(label, field)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._accept = QPushButton(self.tr("Save") if details else self.tr("Choose where to save it…"))
        self._accept.setProperty("role", "primary")
        self._accept.setDefault(True)
        self._accept.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(20)
        box.addWidget(plain_label(heading, "heading"))
        box.addLayout(form)
        box.addLayout(buttons)
        self._check()

    @Slot()
    def _check(self) -> None:
        self._accept.setEnabled(bool(self._name.text().strip()))

    def details(self) -> ClientDetails:
        """What was entered."""
        start = self._start.date()
        return ClientDetails(
            self._name.text().strip(),
            Language(self._language.currentData()),
            date(start.year(), start.month(), start.day()),
            WorkingWeek(self._week.currentData()),
        )
