"""The look of the client's deliverables: accent colour, classification mark, version and logo, checked as they come."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import brand as edits
from isomap_desktop.export.look import TONES, Tone
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import icon_button, plain_label, set_role

_LOGO, _AROUND = QSize(150, 44), QSize(12, 8)


class BrandForm(QWidget):
    """Fields for a Brand; `changed` comes with every change, and `problem` says what is wrong with the colour."""

    changed = Signal()

    def __init__(self, language: Language, brand: Brand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._logo = language, brand.logo
        self._accent = QLineEdit(f"#{brand.accent}" if brand.accent else "")
        self._accent.setPlaceholderText(f"#{TONES[Tone.ACCENT].ink}")
        self._accent.setMaxLength(7)
        self._accent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._accent.textChanged.connect(self._check)
        self._swatch = QPushButton()
        self._swatch.setAutoDefault(False)
        self._swatch.setFixedSize(44, 30)
        self._swatch.setAccessibleName(self.tr("Choose the accent colour"))
        self._swatch.setToolTip(self.tr("Choose the accent colour"))
        self._swatch.clicked.connect(self._choose_colour)
        self._mark = ComboBox()
        self._mark.addItem(self.tr("None"), "")
        for key, choice in catalogue().vocabularies["information_classification"].items():
            self._mark.addItem(choice.label(language), key)
        self._mark.setCurrentIndex(max(0, self._mark.findData(brand.mark)))
        self._version = QLineEdit(brand.version)
        self._version.setMaxLength(20)
        self._version.setPlaceholderText("1.0")
        self.note = plain_label(role="soft", wrap=True)
        self.note.setMinimumHeight(2 * self.note.fontMetrics().lineSpacing() + 6)
        self.labels: list[QLabel] = []
        """The captions, for the form around this one to line up with."""
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        colour = QHBoxLayout()
        colour.addWidget(self._accent, 1)
        colour.addWidget(self._swatch)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(colour)
        column.addWidget(self.note)
        for caption, field, content in (
            (self.tr("Accent colour"), self._accent, column),
            (self.tr("Classification mark"), self._mark, self._mark),
            (self.tr("Version of the documents"), self._version, self._version),
            (self.tr("Logo"), None, self._logo_row()),
        ):
            label = plain_label(caption, "soft")
            if field is not None:
                label.setBuddy(field)
            self.labels.append(label)
            form.addRow(label, content)
        self._show_logo()
        self._check()

    def _logo_row(self) -> QHBoxLayout:
        self._picture = QLabel()
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._picture.setFixedSize(_LOGO)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setStyleSheet("background: white; border-radius: 4px")  # as on paper, also in the dark theme
        self._choose = icon_button("folder-open", self.tr("Choose…"))
        self._choose.clicked.connect(self._choose_logo)
        self._remove = icon_button("x", self.tr("Remove"))
        self._remove.clicked.connect(self._remove_logo)
        row = QHBoxLayout()
        row.addWidget(self._picture)
        row.addStretch()
        for button in (self._choose, self._remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def brand(self) -> Brand:
        """What was chosen; ProjectError where the colour cannot be used."""
        accent = edits.accent(self._accent.text())
        return Brand(accent, str(self._mark.currentData()), self._version.text().strip(), self._logo)

    @property
    def is_whole(self) -> bool:
        """Whether the colour can be used."""
        return self._whole

    @Slot()
    def _check(self) -> None:
        try:
            code = edits.accent(self._accent.text()) or TONES[Tone.ACCENT].ink
            self._whole, said = True, self.tr("Of headings, bars and charts, in Excel and PDF.")
        except ProjectError as error:
            code, self._whole, said = "", False, error.sentence(self._language)
        self._swatch.setStyleSheet(f"background: #{code}" if code else "")
        self.note.setText(said)
        set_role(self.note, "soft" if self._whole else "bad")
        self.changed.emit()

    @Slot()
    def _choose_colour(self) -> None:
        now = QColor(self._accent.text() or self._accent.placeholderText())
        chosen = QColorDialog.getColor(now, self, self.tr("Choose the accent colour"))
        if chosen.isValid():
            self._accent.setText(chosen.name().upper())

    @Slot()
    def _choose_logo(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the logo"), "", kinds)
        if name:
            self.take_logo(Path(name))

    def take_logo(self, path: Path) -> None:
        """Show this picture as the logo, or say why it cannot be one."""
        try:
            self._logo = edits.logo(path)
        except ProjectError as error:
            self.note.setText(error.sentence(self._language))
            set_role(self.note, "bad")
            return
        self._show_logo()
        self._check()

    @Slot()
    def _remove_logo(self) -> None:
        self._logo = b""
        self._show_logo()
        self._check()

    def _show_logo(self) -> None:
        picture = QPixmap()
        if self._logo:
            picture.loadFromData(self._logo, "PNG")
            ratio = self.devicePixelRatioF()
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled((_LOGO - _AROUND) * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)
        self._picture.setVisible(bool(self._logo))
        self._remove.setVisible(bool(self._logo))
