"""The letter to a supplier, in either language, to be read, changed and copied."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.export.supplier_letters import letter
from isomap_desktop.sheets.suppliers import SupplierRow
from isomap_desktop.ui.labels import icon_button, plain_label
from isomap_desktop.ui.theme import tokens

_NAMES = {Language.ENGLISH: "English", Language.HEBREW: "עברית"}


class LetterDialog(QDialog):
    """Shows the letter in the language chosen; the text can be changed before it is copied, the file stays as it is."""

    def __init__(self, row: SupplierRow, client: Client, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._client = row, client
        self.setWindowTitle(self.tr("Letter to {0}").format(isolate(row.name)))
        self.resize(760, 680)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setTabChangesFocus(True)
        self.languages = QButtonGroup(self)
        choice = QHBoxLayout()
        choice.setSpacing(4)
        choice.addWidget(plain_label(self.windowTitle(), "heading"), 1)
        for each, name in _NAMES.items():
            button = QPushButton(name)
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setObjectName(each)
            self.languages.addButton(button)
            choice.addWidget(button)
            button.setChecked(each is language)
        self.languages.buttonClicked.connect(self._show)
        self.copy_button = icon_button("copy", self.tr("Copy the text"), tokens().on_accent)
        self.copy_button.setProperty("role", "primary")
        self.copy_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        self.copied = plain_label(role="ok")
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copied, 1)
        buttons.addWidget(close)
        buttons.addWidget(self.copy_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addLayout(choice)
        box.addWidget(
            plain_label(
                self.tr("Everything the contract lacks, required clauses first. Change it as you like."), "soft"
            )
        )
        box.addWidget(self.text, 1)
        box.addLayout(buttons)
        self._show()

    @Slot()
    def _show(self) -> None:
        chosen = self.languages.checkedButton()
        language = Language(chosen.objectName() if chosen else Language.ENGLISH)
        written = letter(self._row, self._client, date.today(), language)
        direction = Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
        self.text.setLayoutDirection(direction)
        option = QTextOption(self.text.document().defaultTextOption())
        option.setTextDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if language.right_to_left else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.text.document().setDefaultTextOption(option)
        self.text.setPlainText(written.text() if written else "")
        self.copied.setText("")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(self.tr("Copied."))
