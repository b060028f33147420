"""The facts about a client that a new file needs, and that can be changed later."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.edits import brand as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui import settings
from isomap_desktop.ui.brand_form import BrandForm
from isomap_desktop.ui.fields import ComboBox, DateField
from isomap_desktop.ui.labels import plain_label

_START: Column[object] = Column("plan_start", QT_TRANSLATE_NOOP("isomap", "The plan starts on"), Kind.DATE)
LANGUAGE_NAMES = {Language.ENGLISH: "English", Language.HEBREW: "עברית"}


class ClientDetails(NamedTuple):
    """What the dialog asks."""

    name: str
    language: Language
    plan_start: date
    working_week: WorkingWeek
    consultant: str = ""
    brand: Brand = Brand()


class ClientDialog(QDialog):
    """Asks name, language, start of the plan and working week, who prepares the deliverables, and their look."""

    def __init__(self, language: Language, details: ClientDetails | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(580)
        heading = self.tr("Client's details") if details else self.tr("New client")
        self.setWindowTitle(heading)
        self._name = QLineEdit(details.name if details else "")
        self._name.setMaxLength(200)
        self._name.textChanged.connect(self._check)
        self._language = ComboBox()
        for each, title in LANGUAGE_NAMES.items():
            self._language.addItem(title, each)
        self._language.setCurrentIndex(self._language.findData(details.language if details else language))
        self._start = DateField(_START, language)
        self._start.set_value(details.plan_start if details else date.today())
        self._start.textChanged.connect(self._check)
        self._week = ComboBox()
        for week, choice in catalogue().vocabularies["working_week"].items():
            if week != WorkingWeek.OWN or (details and details.working_week is WorkingWeek.OWN):
                self._week.addItem(choice.label(language), WorkingWeek(week))
        self._week.setCurrentIndex(
            self._week.findData(details.working_week if details else WorkingWeek.SUNDAY_THURSDAY)
        )
        known = details or ClientDetails("", language, date.today(), WorkingWeek.SUNDAY_THURSDAY, *_usual())
        self._consultant = QLineEdit(known.consultant)
        self._consultant.setMaxLength(200)
        self.brand_form = BrandForm(language, known.brand)
        self.brand_form.changed.connect(self._check)
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        labels = [*self.brand_form.labels]
        for caption, field in (
            (self.tr("Client's name"), self._name),
            (self.tr("Language of the client"), self._language),
            (self.tr("The plan starts on"), self._start),
            (self.tr("Working week"), self._week),
            (self.tr("Consultant"), self._consultant),
        ):
            label = plain_label(caption, "soft")
            label.setBuddy(field)
            form.addRow(label, field)
            labels.append(label)
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)
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
        box.addWidget(plain_label(self.tr("Look of the deliverables"), "caption"))
        box.addWidget(self.brand_form)
        box.addLayout(buttons)
        self._check()

    @Slot()
    def _check(self) -> None:
        whole = bool(self._name.text().strip()) and self._plan_start() is not None and self.brand_form.is_whole
        self._accept.setEnabled(whole)

    def _plan_start(self) -> date | None:
        try:
            start = self._start.value()
        except ProjectError:
            return None
        return start if isinstance(start, date) else None

    def details(self) -> ClientDetails:
        """What was entered."""
        return ClientDetails(
            self._name.text().strip(),
            Language(self._language.currentData()),
            self._plan_start() or date.today(),
            WorkingWeek(self._week.currentData()),
            self._consultant.text().strip(),
            self.brand_form.brand() if self.brand_form.is_whole else Brand(),
        )

    def accept(self) -> None:
        """Offer the consultant and the colour for the next client too."""
        details, store = self.details(), settings.settings()
        store.setValue("consultant/name", details.consultant)
        store.setValue("consultant/accent", details.brand.accent)
        super().accept()


def _usual() -> tuple[str, Brand]:
    """The consultant and the colour of the last client."""
    store = settings.settings()
    try:
        accent = edits.accent(str(store.value("consultant/accent", "")))
    except ProjectError:
        accent = ""
    return str(store.value("consultant/name", "")), Brand(accent)
