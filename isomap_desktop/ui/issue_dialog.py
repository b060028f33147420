"""Issuing the Statement of Applicability: its version, its date, who approved it, and what is new in it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.snapshots import Issued
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui.fields import DateField
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.painting import side

_ISSUED_ON: Column[object] = Column("issued_on", QT_TRANSLATE_NOOP("isomap", "Issued on"), Kind.DATE)


class IssueDetails(NamedTuple):
    """What the dialog asks."""

    version: str
    issued_on: date | None
    approved_by: str
    note: str


class IssueDialog(QDialog):
    """Four fields and a word about what is still to be justified."""

    def __init__(
        self, issued: Sequence[Issued], to_complete: int, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._taken = frozenset(each.issue.version for each in issued)
        heading = self.tr("Issue the Statement of Applicability")
        self.setWindowTitle(heading)
        self.setMinimumWidth(500)
        self.version = QLineEdit(next_version([each.issue.version for each in issued]))
        self.version.setMaxLength(20)
        self.version.textChanged.connect(self._check)
        self.issued_on = DateField(_ISSUED_ON, language)
        self.issued_on.set_value(date.today())
        self.issued_on.textChanged.connect(self._check)
        self.approved_by = QLineEdit(issued[-1].issue.approved_by if issued else "")
        self.approved_by.setMaxLength(200)
        for line in (self.version, self.approved_by):
            line.setAlignment(side(self.isRightToLeft()))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(84)
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for caption, field in (
            (self.tr("Version"), self.version),
            (self.tr("Issued on"), self.issued_on),
            (self.tr("Approved by"), self.approved_by),
            (self.tr("What is new"), self.note),
        ):
            label = plain_label(caption, "soft")
            label.setBuddy(field)
            field.setAccessibleName(caption)
            form.addRow(label, field)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.accept_button = QPushButton(self.tr("Issue"))
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        self.warning = plain_label(role="small", wrap=True)
        self.warning.setText(self.tr("%n control(s) still to be justified; an auditor will ask.", "", to_complete))
        self.warning.setVisible(bool(to_complete))
        self.refusal = plain_label(role="bad", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(heading, "heading"))
        said = self.tr("The statement is kept as it is now; later changes are compared with this version.")
        box.addWidget(plain_label(said, "soft", wrap=True))
        box.addLayout(form)
        box.addWidget(self.warning)
        box.addWidget(self.refusal)
        box.addLayout(buttons)
        self._check()

    @Slot()
    def _check(self) -> None:
        version = self.version.text().strip()
        taken = version in self._taken
        self.refusal.setText(self.tr("Version {0} was issued already.").format(isolate(version)) if taken else "")
        self.refusal.setVisible(taken)
        self.accept_button.setEnabled(bool(version) and not taken and self._day() is not None)

    def _day(self) -> date | None:
        try:
            day = self.issued_on.value()
        except ProjectError:
            return None
        return day if isinstance(day, date) else None

    def details(self) -> IssueDetails:
        """What was entered."""
        return IssueDetails(
            self.version.text().strip(), self._day(), self.approved_by.text().strip(), self.note.toPlainText().strip()
        )


def next_version(issued: Sequence[str]) -> str:
    """The version after the last one: 1.0 first, then 2.0; a version without a number is not counted on."""
    if not issued:
        return "1.0"
    found = re.match(r"\d+", issued[-1])
    return f"{int(found[0]) + 1}.0" if found else ""
